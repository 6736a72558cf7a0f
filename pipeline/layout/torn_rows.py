"""Puts the cells of an attendance table that a text file holds below each other in rows again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise, zip_longest

from pipeline.records import Line
from pipeline.wordlists import word_set

MOST_CELLS = 6
LEAST_LABEL = 7
"""Letters of a first mark that is rather the head of its column: ``anwesend``."""
LEAST_ROWS = 4
"""So many marks at a distance make a table."""
EVEN = 0.5
"""Share of the rows that have as many cells and a mark."""
LONGEST_MARK, LONGEST_CELL, LONGEST_HEAD = 30, 70, 25
"""Letters."""
NAMED = 4
"""Letters that the first cells of a row hold at least: figures of a vote hold none."""


def with_torn_rows(page: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, those of one row of a table as one line with cells.

    ``Ida Muster`` / ``Kasse`` / ``ja``: a mark ends each row, and most rows have as many cells.
    """
    rows = dict(_tables(page))
    lines: list[Line] = []
    at = 0
    while at < len(page):
        last = rows.get(at, at)
        lines.append(_row(page[at : last + 1], below=at - 1 in rows.values()))
        at = last + 1
    return lines


def _row(cells: Sequence[Line], *, below: bool) -> Line:
    if len(cells) == 1:
        return cells[0]
    starts = accumulate((len(cell.words) for cell in cells[:-1]), initial=0)
    words = tuple(word for cell in cells for word in cell.words)
    gap = 0.0 if below else cells[0].gap_before
    return replace(cells[0], words=words, kind="table", cells=tuple(starts), gap_before=gap)


def _tables(page: Sequence[Line]) -> list[tuple[int, int]]:
    """Return first and last line of each row, the head row of a table first."""
    votes = {at for at, (_, below) in enumerate(pairwise(page)) if below.text.isdigit()}
    marks = [at for at, line in enumerate(page) if _is_mark(line) and at not in votes]
    marks = [here for here, after in zip_longest(marks, marks[1:]) if after != here + 1]
    steps = Counter(after - here for here, after in pairwise(marks))
    cells, times = max(
        ((step, times) for step, times in steps.items() if 2 <= step <= MOST_CELLS),
        key=lambda found: found[1],
        default=(0, 0),
    )
    if times < LEAST_ROWS - 1 or times < EVEN * (len(marks) - 1):
        return []
    merged = [at for at, line in enumerate(page) if cells > 2 and _ends_in_mark(line)]
    places = [(mark - cells + 1, mark) for mark in marks]
    places += [(mark - cells + 2, mark) for mark in merged if mark not in marks]
    rows = [row for row in sorted(places) if _is_row(page, *row)]
    if rows and len(page[rows[0][1]].text) >= LEAST_LABEL:
        rows = rows[1:]  # Name / Gruppe / anwesend
    head = (rows[0][0] - cells, rows[0][0] - 1) if rows else (-1, -1)
    wider = head[0] > 0 and all(_is_head_cell(line) for line in page[head[0] - 1 : head[0] + 1])
    return [head, *rows] if _is_head(page, head) and not wider else rows


def _is_row(page: Sequence[Line], first: int, mark: int) -> bool:
    """Whether the lines up to a mark are cells, each by itself, that name somebody."""
    if first < 0 or any(line.gap_before < 1 for line in page[first + 1 : mark + 1]):
        return False
    cells = page[first:mark]
    if any(_is_mark(cell) and cell.text.isalpha() for cell in cells):
        return False
    short = all(len(cell.text) <= LONGEST_CELL and not cell.cells for cell in cells)
    return short and sum(sign.isalpha() for cell in cells for sign in cell.text) >= NAMED


def _is_mark(line: Line) -> bool:
    if line.box or line.cells or len(line.text) > LONGEST_MARK:
        return False
    first, rest = line.words[0].text, line.words[1:]
    if len(first) == 1 and rest and not rest[0].text.startswith("("):
        return False  # - Haushalt · u. a.
    return first.lower().rstrip(".,") in word_set("row_ends.txt")


def _ends_in_mark(line: Line) -> bool:
    """Whether the last two cells of a row run together: ``Ida Muster Ja``."""
    last = line.words[-1].text.lower()
    return not (line.box or line.cells) and len(last) > 1 and last in word_set("row_ends.txt")


def _is_head(page: Sequence[Line], head: tuple[int, int]) -> bool:
    """Whether these lines name the columns: ``Mitglied`` / ``Bereich`` / ``Teilnahme``."""
    first, last = head
    if first < 0 or not _names_column(page[first]):
        return False
    return all(_is_head_cell(line) for line in page[first + 1 : last + 1])


def _is_head_cell(line: Line) -> bool:
    return line.gap_before >= 1 and _names_column(line)


def _names_column(line: Line) -> bool:
    letters = line.text.replace(".", "").replace(" ", "")
    return len(line.text) <= LONGEST_HEAD and letters.isalpha()
