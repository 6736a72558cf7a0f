"""A table cell of who does what (``L. Muster: Plakate drucken, 15.5.``) into its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.dates.forms import find_dates
from pipeline.extract.tasks.name_signs import NAME
from pipeline.extract.tasks.printed_names import PrintedNames

_BEFORE_DATE = re.compile(r",?\s(?:\(?bis\s)?(?:zum\s|spätestens\s)?")
"""``Plakate drucken: Muster[, bis ]15.5.``"""
_HEAD = re.compile(rf"(?:^|(?<=\s))(?P<who>{NAME}(?:(?:,|\s?/|\s&|\sund)\s{NAME})*):\s")
"""``[L. Muster und Jens: ]Plakate drucken``"""
_TAIL = re.compile(rf":\s(?P<who>{NAME})(?:(?:,|\s?/|\s&|\sund)\s{NAME})*(?!\w)")
"""``Plakate drucken[: L. Muster, Jens]``"""
_LAST_DATE = re.compile(r"[,\s(]*(?:bis\s)?(?:zum\s|spätestens\s)?$")


@dataclass(frozen=True, slots=True)
class CellEntry:
    """One entry of a cell: who, the work, the words of the date."""

    who: str
    work: str
    due: str


def cell_entries(cell: str, people: PrintedNames) -> tuple[CellEntry, ...]:
    """Return the entries of ``cell``; none where it holds no more than names and dates."""
    signed = people.signed(cell) if ":" in cell else None
    if signed is None or not signed.names:
        return ()
    found = tuple(_named_first(signed.text)) or tuple(_named_last(signed.text))
    spelled = signed.spelled
    return tuple(CellEntry(spelled(one.who), spelled(one.work), spelled(one.due)) for one in found)


def _named_first(cell: str) -> Iterator[CellEntry]:
    """``L. Muster: Plakate drucken, 15.5.  J. Probst: Saal mieten``."""
    heads = list(_HEAD.finditer(cell))
    if not heads or heads[0].start() > 0:
        return
    for head, following in zip(heads, (*heads[1:], None), strict=True):
        told = cell[head.end() : following.start() if following else len(cell)].strip()
        dates = find_dates(told, year=1)
        last = dates[-1] if dates and not told[dates[-1].end :].strip(" ).") else None
        work = _LAST_DATE.sub("", told[: last.start]) if last else told
        yield CellEntry(head["who"], work or told, told[last.start :] if last else "")


def _named_last(cell: str) -> Iterator[CellEntry]:
    """``Plakate drucken: L. Muster, bis 15.5.  Saal mieten: J. Probst``."""
    begin = 0
    for match in _TAIL.finditer(cell):
        work, end = cell[begin : match.start()].strip(), match.end()
        joint = _BEFORE_DATE.match(cell, end)
        dates = find_dates(cell[end : end + 50], year=1) if joint else ()
        due = ""
        if dates and joint and end + dates[0].start <= joint.end() + 1:
            due, end = cell[end : end + dates[0].end], end + dates[0].end
        begin = end
        if work:
            yield CellEntry(match["who"], work, due)
