"""Rows of a numbered table whose own number was not read: what stands between rows 4 and 6."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import worded_as_title
from pipeline.structure.lost import LOST
from pipeline.structure.misread import DOUBT
from pipeline.structure.numbered_rows import text_of
from pipeline.structure.numbers import Number
from pipeline.structure.wording import tidy

HEAD = re.compile(r"(?:lfd\.?)?N[ro]\.?|Pos\.?|TOP|Top|Pkt\.?|Punkt")  # Nr. | Gegenstand
LEAST = 3
"""So many rows whose number was read make a numbered table."""
APART = 0.15
"""White space above, in line heights, that a row has at least."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row whose number was read, 0 for the head of the table; where its title begins."""

    place: int
    value: int
    left: int


def lost_rows(rows: tuple[Row, ...], found: Sequence[Heading]) -> Iterator[Heading]:
    """Yield headings for the one row between two numbers that lacks the number between them.

    Its title begins below the others'; above the first row of all stands the head of the table.
    """
    known = [row for heading in found if (row := _known(rows, heading))]
    if len(known) < LEAST:
        return
    known.sort(key=lambda row: row.place)
    left = median(row.left for row in known)
    for before, after in pairwise([*_head(rows, known[0]), *known]):
        lost = [p for p in range(before.place + 1, after.place) if _begins(rows[p], left)]
        lost = [place for place in lost if rows[place].bold] or lost
        if after.value == before.value + 2 and len(lost) == 1:
            place, number = lost[0], Number((before.value + 1,))
            title, rest = _parted(rows[place])
            weight = WEIGHTS["dot"] - DOUBT
            yield Heading(place, place, number, title, "dot", weight, rest=rest, read_as=LOST)


def _known(rows: tuple[Row, ...], heading: Heading) -> Known | None:
    """Return the row if its number, read by OCR, stands in a cell of its own."""
    row, number = rows[heading.row], heading.number
    line = row.line.line
    if number is None or not row.doubtful or line.cells[1:2] != (1,) or heading.read_as:
        return None
    box = line.words[1].box
    main = number.is_figure and len(number.path) == 1 and not (number.letter or number.part)
    return Known(heading.row, number.path[0], box.left) if main and box else None


def _head(rows: tuple[Row, ...], first: Known) -> list[Known]:
    """Return the head of the table where it stands above the first row."""
    near = range(first.place - 1, max(first.place - LEAST - 1, -1), -1)
    tables = (place for place in near if rows[place].line.line.cells)
    heads = (p for p in tables if HEAD.fullmatch(rows[p].line.line.words[0].text))
    return [Known(place, 0, first.left) for place in heads][:1]


def _begins(row: Row, left: float) -> bool:
    """Whether the line is a title that begins where those of the other rows do."""
    box = row.line.line.box
    if box is None or row.gap < APART or row.bullet or abs(box.left - left) > box.height / 2:
        return False
    return worded_as_title(_parted(row)[0], sure=True)


def _parted(row: Row) -> tuple[str, str]:
    """Return the first cell of the row, and the text of the others."""
    line, words = row.line, row.line.line.words
    end = line.line.cells[1] if len(line.line.cells) > 1 else len(words)
    return tidy(text_of(line, 0, end)), text_of(line, end, len(words))
