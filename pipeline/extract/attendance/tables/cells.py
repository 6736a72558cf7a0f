"""The cells of a table's row, and the column that each of them stands in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from pipeline.records import Box, CorrectedLine

GAP = 1.2
"""White space between words, in heights of a letter, that parts cells."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its text, where it stands in the line and on the page."""

    start: int
    end: int
    text: str
    box: Box | None = None


def placed(cells: tuple[Cell, ...], head: tuple[Cell, ...]) -> dict[int, Cell]:
    """Return the cells by the number of the column they stand in; by place where boxes tell it."""
    found: dict[int, Cell] = {}
    for number, cell in enumerate(cells):
        column = _column(cell, head)
        column = min(number, len(head) - 1) if column is None else column
        if not cell.text:
            continue
        first = found.get(column)
        whole = f"{first.text} {cell.text}" if first else cell.text
        found[column] = Cell(first.start if first else cell.start, cell.end, whole, cell.box)
    return found


def _column(cell: Cell, head: tuple[Cell, ...]) -> int | None:
    """Return the head that a cell shares most width with, or else the nearest."""
    shared: list[int] = []
    for one in head:
        if cell.box is None or one.box is None:
            return None
        shared.append(min(cell.box.right, one.box.right) - max(cell.box.left, one.box.left))
    return shared.index(max(shared))


def cells_of(line: CorrectedLine) -> tuple[Cell, ...]:
    """Return the cells of a line: as the layout parted them, or else parted by white space."""
    words = line.line.words
    starts = [*line.line.cells] or [
        0,
        *(
            number
            for number, (one, two) in enumerate(pairwise(words), 1)
            if one.box and two.box and two.box.left - one.box.right > GAP * one.box.height
        ),
    ]
    offsets = _offsets(line)
    cells: list[Cell] = []
    for first, last in pairwise([*starts, len(words)]):
        start, end = offsets[first], offsets[last]
        box = Box.around(word.box for word in words[first:last] if word.box)
        cells.append(Cell(start, end, line.text[start:end].strip(), box))
    return tuple(cells)


def words_of(line: CorrectedLine) -> list[Cell]:
    """Return each word of a line as a cell of its own."""
    return [
        Cell(start, end, line.text[start:end].strip(), word.box)
        for word, (start, end) in zip(line.line.words, pairwise(_offsets(line)), strict=True)
    ]


def heads_apart(line: CorrectedLine, head: str) -> tuple[Cell, ...]:
    """Return a row of heads with each ``head`` a cell of its own, though close to the next."""
    cells: list[Cell] = []
    for alone, words in groupby(words_of(line), key=lambda word: word.text == head):
        run = list(words)
        box = Box.around(word.box for word in run if word.box)
        text = " ".join(word.text for word in run)
        one = Cell(run[0].start, run[-1].end, text, box)
        cells += run if alone else [one]
    return tuple(cells)


def _offsets(line: CorrectedLine) -> list[int]:
    """Return where each word as read begins in the repaired text, and where the last one ends."""
    lengths = (len(word.text) + 1 for word in line.line.words)
    offsets: list[int] = []
    place = 0
    for raw in accumulate(lengths, initial=line.line.start):
        while place < len(line.raw_from) and line.raw_from[place] < raw:
            place += 1
        offsets.append(place)
    return offsets
