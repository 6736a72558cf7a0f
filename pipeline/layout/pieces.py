"""A line on its way: its words in order with the geometry that paragraphs are judged by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.layout.letter_spacing import join_spaced
from pipeline.layout.runs import Run, level_with
from pipeline.records import Word


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed line, or one row of a table with its wrapped cells, in pixels."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    stream: int
    """Lines of one stream (a column, a table, the running text) follow each other."""
    column: int = 0
    """0 is the whole width of the page; columns beside each other count from 1."""
    cells: tuple[int, ...] = ()
    row: int = 0
    """Number of the table row, from 1; 0 outside tables."""
    turned: bool = False
    """Whether it runs upwards or downwards along the margin; such pieces follow the text."""
    speck: bool = False
    """Whether it is no text but a trace of dirt; such pieces come last."""


def piece_of(runs: Sequence[Run], stream: int, column: int = 0) -> Piece:
    """Join runs of one baseline into one line of text."""
    ordered = sorted(runs, key=lambda run: run.left)
    return Piece(
        tuple(join_spaced([word for run in ordered for word in run.words])),
        min(run.left for run in ordered),
        min(run.top for run in ordered),
        max(run.right for run in ordered),
        max(run.bottom for run in ordered),
        stream,
        column,
    )


def stacked(runs: Sequence[Run], stream: int) -> Piece:
    """Join a number and the title that stands below it into one line."""
    words = tuple(word for run in runs for word in run.words)
    return replace(piece_of(runs, stream), words=words)


def row_of(cells: Sequence[Sequence[Run]], stream: int, row: int) -> Piece:
    """Join the cells of one table row, each with its wrapped lines, into one line."""
    filled = [_by_lines(cell) for cell in cells if cell]
    starts: list[int] = []
    words: list[Word] = []
    for cell in filled:
        starts.append(len(words))
        words.extend(word for run in cell for word in run.words)
    flat = [run for cell in filled for run in cell]
    return Piece(
        tuple(words),
        min(run.left for run in flat),
        min(run.top for run in flat),
        max(run.right for run in flat),
        max(run.bottom for run in flat),
        stream,
        0,
        tuple(starts),
        row,
    )


def _by_lines(cell: Sequence[Run]) -> list[Run]:
    """The runs of a cell from top to bottom, those of one baseline from left to right."""
    lines: list[list[Run]] = []
    for run in sorted(cell, key=lambda run: run.top):
        if lines and level_with(lines[-1][0], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [run for line in lines for run in sorted(line, key=lambda run: run.left)]
