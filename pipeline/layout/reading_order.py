"""Brings a page's regions into reading order: tables row by row, columns one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from pipeline.layout.joined_regions import joined_regions
from pipeline.layout.pieces import Piece, piece_of, row_of
from pipeline.layout.regions import Band, Region, bands_of
from pipeline.layout.runs import Run

ORDINARY_GAP = 2.0
"""A lone line torn by less than this many em is a line of text, not a table row."""
WRAPPED_GAP = 0.75
"""A wrapped cell's next line follows within this many em."""


def in_reading_order(runs: Sequence[Run], em: float) -> list[Piece]:
    """Return the page's lines in the order in which a person reads them."""
    streams = count(1)
    text = next(streams)
    pieces: list[Piece] = []
    for region, kind in joined_regions(bands_of(runs), em):
        if kind == "text" or _torn(region, em):
            for band in region.bands:
                pieces.extend(_text(band, text))
        elif kind == "rows":
            pieces.extend(_rows(region, next(streams), em))
            text = next(streams)
        else:
            pieces.extend(_columns(region, streams))
            text = next(streams)
    return pieces


def _torn(region: Region, em: float) -> bool:
    if len(region.bands) > 1 or len(region.gutters) != 1:
        return False
    gutter = region.gutters[0]
    return gutter.right - gutter.left < ORDINARY_GAP * em


def _text(band: Band, stream: int) -> Iterator[Piece]:
    """One line from the runs of each baseline."""
    left = list(band.runs)
    while left:
        first = min(left, key=lambda run: run.top)
        line = [run for run in left if run is first or _same_line(run, first)]
        yield piece_of(line, stream)
        left = [run for run in left if not any(run is taken for taken in line)]


def _same_line(run: Run, other: Run) -> bool:
    middle = (run.top + run.bottom) / 2
    return other.top <= middle <= other.bottom


def _columns(region: Region, streams: Iterator[int]) -> Iterator[Piece]:
    """All lines of the first column, then all of the second."""
    for column in range(len(region.gutters) + 1):
        stream = next(streams)
        own = [run for b in region.bands for run in b.runs if region.column_of(run) == column]
        for band in bands_of(own):
            for piece in _text(band, stream):
                yield replace(piece, column=column + 1)


def _rows(region: Region, stream: int, em: float) -> Iterator[Piece]:
    """One line for each row of the table; wrapped cells belong to their row."""
    width = len(region.gutters) + 1
    rows: list[list[list[Run]]] = []
    for band in region.bands:
        cells: list[list[Run]] = [[] for _ in range(width)]
        for run in band.runs:
            cells[region.column_of(run)].append(run)
        if rows and _continues(rows[-1], cells, em):
            for mine, more in zip(rows[-1], cells, strict=True):
                mine.extend(more)
        else:
            rows.append(cells)
    for number, row in enumerate(rows, start=1):
        if sum(1 for cell in row if cell) > 1:
            yield row_of(row, stream, number)
        else:
            for run in (run for cell in row for run in cell):
                yield piece_of([run], stream)


def _continues(row: list[list[Run]], cells: list[list[Run]], em: float) -> bool:
    """Whether ``cells`` hold only further lines of cells that the row above has begun."""
    filled = [n for n, cell in enumerate(cells) if cell]
    begun = [n for n, cell in enumerate(row) if cell]
    if len(begun) < 2 or not set(filled) <= set(begun) or len(filled) >= len(begun):
        return False
    for n in filled:
        gap = min(run.top for run in cells[n]) - max(run.bottom for run in row[n])
        if gap > WRAPPED_GAP * em:
            return False
    return True
