"""Rows of task tables into tasks: one for each row, entry of its cells, or sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.extract.dates.forms import find_dates
from pipeline.extract.tasks.ascribed import Told, ascribed
from pipeline.extract.tasks.clauses import clauses_in
from pipeline.extract.tasks.due import is_promptly
from pipeline.extract.tasks.name_signs import NAME
from pipeline.extract.tasks.printed_names import PrintedNames
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share
from pipeline.extract.tasks.tables import TaskRow
from pipeline.extract.tasks.verbs import any_form
from pipeline.records import Passage, Task

_DONE = re.compile(r"\berledigt\b(?!\sbis)", re.IGNORECASE)
_NAME = 4
"""Words of a name that nobody in the document has; more are no name."""
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


def row_tasks(rows: Iterable[TaskRow], reader: TaskReader) -> Iterator[Task]:
    """Yield the tasks of table rows."""
    for row in rows:
        if row.kind is not False and not _DONE.search(f"{row.due} {row.status}"):
            entries = tuple(_entries(row, reader))
            yield from entries or _whole(row, reader)


def _entries(row: TaskRow, reader: TaskReader) -> Iterator[Task]:
    passage = Passage.of(row.lines)
    evidence = passage.evidence(0, len(passage.text))
    for entry in cell_entries(row.person, reader.people):
        day = reader.calendar.day(entry.due or ("" if row.shared else row.due))
        yield Task(entry.work, evidence, reader.people.at(evidence, entry.who), day)


def _whole(row: TaskRow, reader: TaskReader) -> Iterator[Task]:
    """Yield the task of a row of work; of a row of results the sentences that hand out work."""
    passage = Passage.of(row.lines)
    evidence = passage.evidence(0, len(passage.text))
    bearer = reader.bearer(Share("", row.person, row.due or row.status))
    promptly = is_promptly(row.due) or is_promptly(row.person)
    somebody = bool(row.person.strip()) and len(row.person.split()) <= _NAME
    known = bearer is not None and bool(bearer.people or bearer.due)
    borne = known or promptly or somebody or bool(row.status.strip())
    if bearer is None or not borne or not any(sign.isalpha() for sign in row.text):
        return
    if not row.results:
        yield Task(row.text.strip(), evidence, next(iter(bearer.people), None), bearer.due)
        return
    told = [reader.clause(said) for said in clauses_in(row.text, passage)]
    told.sort(key=lambda one: bool(any_form().search(one.text)))  # what is likely work, last
    bearer = replace(bearer, named=bool(bearer.due or promptly))
    yield from ascribed([*told, Told("", evidence, passage, bearers=(bearer,))])


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
