"""Who and until when, printed in a column right of the text, into rows of the work beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.name_signs import NAME
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import shares
from pipeline.extract.tasks.tables import TaskRow
from pipeline.records import Box, CorrectedLine

_RIGHT = 0.55
"""Share of the width of a page's text right of which a margin column begins."""
_CLOSE = 0.8
"""Share of a line's height by which two lines may differ that stand side by side."""
_BELOW = 1.8
"""Line heights within which the next line of the same entry begins."""
_LEAST = 2
"""Entries with a day that make a column."""
_GAP = 0.15
"""White space above a line that begins something new, in line heights."""
_DUE = re.compile(
    r"(?:bis\s.{2,24}|.{0,8}\d{1,2}\.\s?(?:\d|[A-Z]).{0,16}|sofort|umgehend|laufend|eilt)\W*"
)
"""``bis Ostern`` · ``19.2.82`` · ``Ende 5.5.``"""
_ENDS = re.compile(r"[.!?:]\W*$")
_NAMES = re.compile(rf"(?:{NAME}(?:\s?[,/&+]\s|\s?[/&+]|\sund\s|$|(?=[\s,])))+")
"""``[Frau Muster / Lena], bis Ostern``"""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the margin: its lines, and what they tell."""

    lines: tuple[CorrectedLine, ...]
    who: str
    due: str


def rows_beside(lines: Sequence[CorrectedLine], reader: TaskReader) -> Iterator[TaskRow]:
    """Yield a row for each entry of a margin column that names who or until when."""
    entries = tuple(_entries(lines, reader))
    if sum(bool(one.due) for one in entries) < _LEAST:
        return
    margin = {id(line) for one in entries for line in one.lines}
    text = [line for line in lines if id(line) not in margin and not line.line.cells]
    begins = {place: one for one in entries if (place := _beside(one, text)) is not None}
    for place, entry in begins.items():
        work = _work(place, text, begins.keys())
        told = " ".join(line.text for line in work)
        yield TaskRow((*work, *entry.lines), told, entry.who, entry.due)


def _entries(lines: Sequence[CorrectedLine], reader: TaskReader) -> Iterator[_Entry]:
    groups: list[list[CorrectedLine]] = []
    for line in _in_margin(lines):
        told = _parsed((line,), reader)
        if groups and _is_near(groups[-1][-1], line) and not (told and told.who):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        if entry := _parsed(tuple(group), reader):
            yield entry


def _in_margin(lines: Sequence[CorrectedLine]) -> Iterator[CorrectedLine]:
    """Yield the lines that stand wholly in the right part of their page's text."""
    bounds: dict[int, tuple[int, int]] = {}
    for line in lines:
        if box := line.line.box:
            left, right = bounds.get(line.line.page, (box.left, box.right))
            bounds[line.line.page] = (min(left, box.left), max(right, box.right))
    for line in lines:
        box = line.line.box
        left, right = bounds.get(line.line.page, (0, 0))
        if box and not line.line.cells and box.left > left + _RIGHT * (right - left):
            yield line


def _is_near(above: CorrectedLine, line: CorrectedLine) -> bool:
    """Whether a line of the margin is the next of the same entry."""
    before, box = above.line.box, line.line.box
    if before is None or box is None or above.line.page != line.line.page:
        return False
    return 0 <= box.top - before.top < _BELOW * (before.bottom - before.top)


def _parsed(lines: tuple[CorrectedLine, ...], reader: TaskReader) -> _Entry | None:
    """Return who and until when the lines name, None where they tell something else."""
    text = " ".join(line.text for line in lines)
    told = shares(text, "")
    if told and told[0].labelled and not told[0].work:
        return _Entry(lines, told[0].who, told[0].due)
    signed = reader.people.signed(text)
    who = _NAMES.match(signed.text)
    due = signed.spelled(signed.text[who.end() if who else 0 :]).strip(" ,;")
    if not (who or due) or (due and not _DUE.fullmatch(due)):
        return None
    return _Entry(lines, signed.spelled(who[0]).strip(" ,") if who else "", due)


def _beside(entry: _Entry, text: Sequence[CorrectedLine]) -> int | None:
    """Return which line of the text stands at the height of an entry."""
    first = entry.lines[0].line
    for place, line in enumerate(text):
        if line.line.page == first.page and _side_by_side(line.line.box, first.box):
            return place
    return None


def _side_by_side(left: Box | None, right: Box | None) -> bool:
    if left is None or right is None or left.right > right.left:
        return False
    return abs(left.top - right.top) <= _CLOSE * (right.bottom - right.top)


def _work(place: int, text: Sequence[CorrectedLine], begins: Set[int]) -> list[CorrectedLine]:
    """Return the lines of the sentence that begins at ``place``, or within which it stands."""
    first = place
    while first > 0 and first not in begins - {place} and _goes_on(text[first - 1], text[first]):
        first -= 1
    if first in begins - {place}:
        first = place
    last = place + 1
    while last < len(text) and last not in begins and _goes_on(text[last - 1], text[last]):
        last += 1
    return list(text[first:last])


def _goes_on(above: CorrectedLine, line: CorrectedLine) -> bool:
    """Whether a line goes on with the sentence of the line above."""
    if above.line.page != line.line.page or line.line.kind != "text":
        return False
    if line.line.gap_before > _GAP or is_infinitive_phrase(above.text):
        return False
    return not _ENDS.search(above.text)
