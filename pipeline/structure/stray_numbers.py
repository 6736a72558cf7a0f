"""Numbers in a column of their own that OCR could not read: what their order says they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import over_prose, worded_as_title
from pipeline.structure.lost import LOST
from pipeline.structure.misread import DOUBT
from pipeline.structure.numbered_rows import title_and_text
from pipeline.structure.numbers import Number
from pipeline.structure.wording import tidy

LONGEST_SIGN = 3
"""Letters of what is left of a number: ``IP`` for 2., ``|®`` for 6."""
HEAD = re.compile(r"N[ro]|Pos|TOP")  # Nr. | Gegenstand: the head of a table
LEAST = 3
"""So many numbers below each other, read or not, make a column."""
APART = 0.15
"""White space above, in line heights, that an item has at least."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A title beside a number, ``value`` if it was read, else what was read for it."""

    row: int
    title: str
    rest: str
    sign: str
    value: int | None = None


def stray_headings(rows: tuple[Row, ...], found: Sequence[Heading]) -> list[Heading]:
    """Return headings for titles beside a column of numbers, where some were not read.

    ``found`` are the numbers that were read. Each other one is what its place between them says;
    where both neighbours do not agree, it may be either.
    """
    unread = [stray for place in range(len(rows)) if (stray := _unread(rows, place))]
    if not unread:
        return []
    left = median(rows[stray.row].left or 0 for stray in unread)
    taken = {stray.row for stray in unread}
    known = [_known(heading) for heading in found if _beside(rows, heading, left, taken)]
    lost = _without_sign(rows, unread, taken | {stray.row for stray in known})
    column = sorted([*unread, *known, *lost], key=lambda stray: stray.row)
    if len(column) < LEAST:
        return []
    return [
        Heading(
            stray.row,
            stray.row,
            Number((value,)),
            stray.title,
            "dot",
            WEIGHTS["dot"] - DOUBT,
            rest=stray.rest,
            read_as=stray.sign,
        )
        for at, stray in enumerate(column)
        if stray.value is None
        for value in _values(column, at)
    ]


def _unread(rows: tuple[Row, ...], place: int) -> Stray | None:
    """Return the row if it is a title behind a stray sign: in a cell, or taken for a bullet."""
    row, line = rows[place], rows[place].line.line
    if not row.doubtful or row.left is None or row.gap < APART:
        return None
    if row.bullet and row.bold and not line.cells and worded_as_title(row.text, sure=True):
        return Stray(place, tidy(row.text), "", LOST)
    sign = line.words[0].text
    stray = len(sign) <= LONGEST_SIGN and not (sign.isdigit() or HEAD.match(sign))
    if len(line.cells) < 2 or line.cells[1] != 1 or not stray:
        return None
    title, rest = title_and_text(row.line)
    hangs = bool(rest) or _hangs(rows, place)
    titled = hangs and worded_as_title(title, sure=True)
    return Stray(place, tidy(title), rest, sign) if titled else None


def _hangs(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the text below begins where the title does, not where the number stands."""
    row, below = rows[place], rows[place + 1 : place + 2]
    start = row.line.line.words[1].box
    if not below or start is None or row.left is None or below[0].left is None:
        return False
    return 2 * below[0].left > row.left + start.left


def _known(heading: Heading) -> Stray:
    number = heading.number
    return Stray(heading.row, heading.title, "", "", number.path[0] if number else None)


def _beside(rows: tuple[Row, ...], heading: Heading, left: float, taken: set[int]) -> bool:
    """Whether a number that was read stands in the column of the others."""
    number, row = heading.number, rows[heading.row]
    main = number is not None and len(number.path) == 1 and number.is_figure and not number.letter
    if not main or heading.row in taken or heading.read_as or row.left is None:
        return False
    height = row.line.line.box.height if row.line.line.box else 0
    return abs(row.left - left) <= height and row.gap >= APART


def _without_sign(rows: tuple[Row, ...], unread: Sequence[Stray], taken: set[int]) -> list[Stray]:
    """Return the titles between the others of whose number nothing was read."""
    boxes = [rows[stray.row].line.line.words[1:2] for stray in unread]
    lefts = [words[0].box.left for words in boxes if words and words[0].box]
    if not lefts:
        return []
    gap = min(rows[stray.row].gap for stray in unread)
    return [
        Stray(place, tidy(row.text), "", LOST)
        for place, row in enumerate(rows)
        if unread[0].row < place < unread[-1].row
        and place not in taken
        and row.left is not None
        and abs(row.left - median(lefts)) < APART * median(lefts)
        and row.gap >= gap - APART
        and row.line.line.page == rows[place - 1].line.line.page
        and worded_as_title(row.text)
        and over_prose(rows, place)
    ]


def _values(column: Sequence[Stray], at: int) -> set[int]:
    """Return what the number at this place is by the next one read above, and below."""
    above = next((p for p in range(at - 1, -1, -1) if column[p].value is not None), None)
    below = next((p for p in range(at + 1, len(column)) if column[p].value is not None), None)
    values = {(column[p].value or 0) + at - p for p in (above, below) if p is not None}
    return {value for value in values or {at + 1} if value > 0}
