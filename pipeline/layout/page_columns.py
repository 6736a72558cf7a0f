"""Finds the two columns of a page that is set like a newspaper, before regions are sought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.layout.regions import LEAST_GUTTER, Region
from pipeline.layout.runs import Run

MIDDLE = (0.4, 0.6)
"""Between these shares of the page's text the second column begins."""
FLUSH = 0.3
"""Lines of one column begin within so many em of each other."""
LEAST_LINES = 12
"""So many lines stand in each column."""
OF_GUTTER = 2.0
"""What begins less than so many em before the second column is a page number between both."""
FLUSH_SHARE = 0.5
"""Share of the second column's lines that begin at one edge: the others are indented."""
LEAST_FLUSH = 3
"""So many lines show an edge."""
UNLIKE = 1.3
"""Columns of a newspaper are equally wide: none is so many times as wide as the other."""
FULL, FULL_WORDS = 0.75, 4
"""A line of running text fills so much of its column and has so many words."""
PROSE_SHARE = 0.4
"""Share of one column's lines that are running text; the other may hold lists."""

LEAST_BLANKS, EVEN = 4, 1.6
"""So many blanks in a line of single words, none so many times as wide as another, are even."""
MOST_TORN = 2
"""So many lines of justified text may have a wide blank at one place."""


@dataclass(frozen=True, slots=True)
class PageColumns:
    """The runs above both columns, in each of them, and below."""

    above: tuple[Run, ...]
    left: tuple[Run, ...]
    right: tuple[Run, ...]
    below: tuple[Run, ...]


def page_columns(runs: Sequence[Run], em: float) -> PageColumns | None:
    """Return the columns of the page; None where no gutter runs down beside many lines of text.

    So are official gazettes set: what stands level left and right has nothing to do with each
    other, though lists in a column have gutters of their own.
    """
    found = (_columns_at(edge, runs, em) for edge in _second_edges(runs, em))
    return next((columns for columns in found if columns), None)


def _columns_at(edge: float, runs: Sequence[Run], em: float) -> PageColumns | None:
    """Return the columns whose second one begins at ``edge``."""
    stretches = list(_uncrossed(runs, edge, em))
    top, bottom = max(stretches, key=lambda one: sum(one[0] <= run.top < one[1] for run in runs))
    inside = [run for run in runs if top <= run.top < bottom]
    left = tuple(run for run in inside if run.left < edge - FLUSH * em)
    right = tuple(run for run in inside if run.left >= edge - FLUSH * em)
    if not _are_columns(left, right, em):
        return None
    above = tuple(run for run in runs if run.top < top)
    below = tuple(run for run in runs if run.top >= bottom)
    return PageColumns(above, left, right, below)


def is_justified(region: Region, column: Sequence[Run], em: float) -> bool:
    """Whether the region is a line of text, or two, that wide blanks fill to both edges.

    ``Kocherbau GmbH … 1.648.300,17 €`` does so too, but is of a table.
    """
    left, right = min(run.left for run in column), max(run.right for run in column)
    lasts = [band.runs[-1] for band in region.bands]
    figures = len(lasts) > 1 and all(any(sign.isdigit() for sign in run.text) for run in lasts)
    return (
        len(region.bands) <= MOST_TORN
        and not figures
        and all(band.runs[0].left <= left + FLUSH * em for band in region.bands)
        and all(run.right >= right - FLUSH * em for run in lasts)
    )


def is_stretched(region: Region) -> bool:
    """Whether the region is one line of text with an even wide blank behind each word."""
    runs = region.bands[0].runs
    blanks = [after.left - before.right for before, after in pairwise(runs)]
    single = all(len(run.words) == 1 for run in runs)
    return (
        len(region.bands) == 1
        and single
        and len(blanks) >= LEAST_BLANKS
        and max(blanks) <= EVEN * min(blanks)
    )


def _second_edges(runs: Sequence[Run], em: float) -> Iterator[float]:
    """Yield where lines begin about the middle of the page: numbers, and the text behind them."""
    left = min((run.left for run in runs), default=0.0)
    width = max((run.right for run in runs), default=0.0) - left
    first, last = left + MIDDLE[0] * width, left + MIDDLE[1] * width
    lefts = sorted(run.left for run in runs if first <= run.left <= last)
    if len(lefts) < LEAST_LINES:
        return
    edge = float("-inf")
    for at in lefts:
        alike = sum(abs(at - other) <= FLUSH * em for other in lefts)
        if at > edge + FLUSH * em and alike >= LEAST_FLUSH:
            edge = at
            yield edge


def _uncrossed(runs: Sequence[Run], edge: float, em: float) -> Iterator[tuple[float, float]]:
    """Yield the heights between which no run reaches over the gutter left of ``edge``."""
    top = float("-inf")
    for run in sorted(runs, key=lambda run: run.top):
        inside = run.left > edge - OF_GUTTER * em or run.right > edge - LEAST_GUTTER * em
        if run.left < edge - FLUSH * em and inside:
            yield top, run.top
            top = run.bottom
    yield top, float("inf")


def _are_columns(left: Sequence[Run], right: Sequence[Run], em: float) -> bool:
    """Whether both are as wide as each other and tall, and one at least holds running text."""
    if min(len(left), len(right)) < LEAST_LINES:
        return False
    usual = median(run.left for run in right)
    flush = sum(abs(run.left - usual) <= FLUSH * em for run in right)
    widths = [
        max(run.right for run in column) - min(run.left for run in column)
        for column in (left, right)
    ]
    if flush < FLUSH_SHARE * len(right) or max(widths) > UNLIKE * min(widths):
        return False
    return any(_is_prose(*known) for known in zip((left, right), widths, strict=True))


def _is_prose(column: Sequence[Run], width: float) -> bool:
    """Whether a good part of the lines is running text that fills the column."""
    full = sum(run.width >= FULL * width and len(run.words) >= FULL_WORDS for run in column)
    return full >= PROSE_SHARE * len(column)
