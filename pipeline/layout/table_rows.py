"""Puts the rows of a table together: one line for each, wrapped cells in their row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.layout.column_heads import column_heads, reading_of
from pipeline.layout.margin_titles import is_key
from pipeline.layout.name_columns import is_office
from pipeline.layout.numbered_columns import is_number
from pipeline.layout.pieces import Piece, piece_of, row_of
from pipeline.layout.regions import Band, Region
from pipeline.layout.runs import Run
from pipeline.layout.split_columns import with_split_columns

WRAPPED_GAP = 0.75
"""A wrapped cell's next line follows within this many em."""
CELL_MARGIN = 0.8
"""A cell ends at least so many em before the next column."""

NEAR, APART = 1.15, 1.3
"""Lines of one row are so many times as far from each other as usual at most, rows at least."""
LEAST_LINES, LEAST_ROWS = 4, 2
"""So many further lines of rows, and rows set apart, show how a table is spaced."""

Row = list[list[Run]]
"""The runs of each column."""


def table_rows(region: Region, stream: int, em: float, leading: float) -> Iterator[Piece]:
    """Yield one line for each row of the table, or for each lone line between its rows.

    ``leading`` is the distance of the lines within a row, 0 where it is not known.
    """
    rows: list[Row] = []
    region = with_split_columns(region, em)
    for number, band in enumerate(region.bands):
        cells = _cells(region, band)
        wraps = cells[0] and number and band.top - region.bands[number - 1].top <= NEAR * leading
        if rows and (wraps or _continues(region, rows[-1], cells, em)):
            for mine, more in zip(rows[-1], cells, strict=True):
                mine.extend(more)
        else:
            rows.append(cells)
    for number, row in enumerate(_centred(rows, em), start=1):
        filled = [cell for cell in row if cell]
        if len(filled) == 2 and is_number(filled[0][0].text):
            yield from _numbered_title(filled, stream)
        elif len(filled) > 1:
            yield row_of(row, stream, number)
        else:
            for run in (run for cell in row for run in cell):
                yield piece_of([run], stream)


def _centred(rows: Sequence[Row], em: float) -> list[Row]:
    """Give a label of the head that stands half-way down its cell the lines above it.

    As many lines as stand below the label, or one more or less, stand above.
    """
    joined: list[Row] = []
    for row in rows:
        label = next((cell[-1] for cell in reversed(row[:-1]) if cell), None)
        keyed = label is not None and row[-1] and is_key(label.text)
        above = _loose_above(joined, row, em) if keyed else []
        if label is not None and above:
            lines = [run for one in above for run in one[-1]]
            below = sum(run.top > label.bottom for run in row[-1])
            if abs(len(lines) - below) <= 1:
                del joined[-len(above) :]
                row = [*row[:-1], [*lines, *row[-1]]]  # noqa: PLW2901
        joined.append(row)
    return joined


def _loose_above(rows: Sequence[Row], row: Row, em: float) -> list[Row]:
    """The rows right above ``row`` that hold nothing but a line in the last column."""
    above: list[Row] = []
    top = _top(row[-1])
    for one in reversed(rows):
        if any(one[:-1]) or not one[-1] or top - one[-1][-1].bottom > WRAPPED_GAP * em:
            break
        above.insert(0, one)
        top = _top(one[-1])
    return above


def leading_of(region: Region) -> float:
    """The distance of the lines within a row; 0 where rows are not set apart from each other."""
    pitches = [(two, two.top - one.top) for one, two in pairwise(region.bands)]
    within = [pitch for band, pitch in pitches if region.column_of(band.runs[0])]
    if len(within) < LEAST_LINES:
        return 0.0
    leading = median(within)
    begun = [pitch for band, pitch in pitches if not region.column_of(band.runs[0])]
    apart = sum(pitch >= APART * leading for pitch in begun)
    return leading if 2 * apart >= max(len(begun), 2 * LEAST_ROWS) else 0.0


def _numbered_title(cells: Sequence[Sequence[Run]], stream: int) -> Iterator[Piece]:
    """A title between the rows, its number set off: ``TOP 3    Wirtschaftsplan``."""
    number, title = cells
    yield piece_of([*number, title[0]], stream)
    for run in title[1:]:
        yield piece_of([run], stream)


def _cells(region: Region, band: Band) -> Row:
    cells: Row = [[] for _ in range(len(region.gutters) + 1)]
    for run in band.runs:
        cells[region.column_of(run)].append(run)
    return cells


def _continues(region: Region, row: Row, cells: Row, em: float) -> bool:
    """Whether ``cells`` hold only further lines of cells that the row above has begun."""
    filled = [n for n, cell in enumerate(cells) if cell]
    begun = [n for n, cell in enumerate(row) if cell]
    if len(begun) < 2 or not set(filled) <= set(begun) or len(filled) >= len(begun):
        return False
    if reading_of([cell[0].text for cell in row if cell]):
        return False
    if any(_is_mark(cells[n]) and _is_mark(row[n]) for n in filled):
        return False  # Vorstand: | Ida Muster | A … / | Ulf Beispiel | E
    if len(filled) > 1 and any(is_office(cells[n]) and is_office(row[n]) for n in filled):
        return False  # SPD: | Stadträtin | Muster / | Stadtrat | Beispiel
    if 0 in filled and (len(filled) > 1 or not _wrapped(region, row[0], cells[0], em)):
        return False
    gaps = [_top(cells[n]) - max(run.bottom for run in row[n]) for n in filled]
    return max(gaps) <= WRAPPED_GAP * em


def _is_mark(cell: Sequence[Run]) -> bool:
    """Whether a cell holds a mark alone, which never goes on in the next line: ``A``, ``x``."""
    return len(cell) == 1 and len(cell[0].text) == 1 and cell[0].text.isalpha()


def _top(runs: Sequence[Run]) -> float:
    return min(run.top for run in runs)


def _wrapped(region: Region, above: Sequence[Run], below: Sequence[Run], em: float) -> bool:
    """Whether a line of the first column goes on with the one above; else it is a sub-head."""
    last = max(above, key=lambda run: run.top)
    first = below[0].words[0]
    if first.text.lower().strip(":") in column_heads():
        return False  # entschuldigt, a heading between people
    if first.text[:1].islower() or last.text.endswith((",", "-")):
        return True
    width = first.box.width if first.box else 0
    return last.right + width + CELL_MARGIN * em > region.gutters[0].right
