"""Parts a table's column in two where row after row shows the same white in it."""

from __future__ import annotations

from itertools import pairwise

from pipeline.layout.regions import Gutter, Region
from pipeline.layout.runs import level_with

LEAST_ROWS = 3
"""So many rows show the white between ``x`` and ``8a`` in ``Ida Muster | x 8a | Ulf Beispiel``."""
LEAST_WHITE, EDGE = 0.45, 0.15
"""It is so many em wide at least; edges of a column differ by so many at most."""


def with_split_columns(region: Region, em: float) -> Region:
    """Return the region with a gutter where one at least stands open in several of its rows.

    Such white is narrower than what opens a gutter at first sight, but nothing crosses it.
    """
    gaps: dict[int, list[Gutter]] = {}
    for band in region.bands:
        for one, two in pairwise(band.runs):
            column = region.column_of(one)
            if column == region.column_of(two) and level_with(one, two) and one.right < two.left:
                gaps.setdefault(column, []).append(Gutter(one.right, two.left))
    added = [
        gutter
        for found in gaps.values()
        if len(found) >= LEAST_ROWS and (gutter := _common(found, region, em))
    ]
    every = sorted((*region.gutters, *added), key=lambda gutter: gutter.left)
    return Region(region.bands, tuple(every))


def _common(gaps: list[Gutter], region: Region, em: float) -> Gutter | None:
    """The white that all gaps share, if nothing in the table reaches over it."""
    gutter = Gutter(max(gap.left for gap in gaps), min(gap.right for gap in gaps))
    runs = [run for band in region.bands for run in band.runs]
    left, right = gutter.left + EDGE * em, gutter.right - EDGE * em
    crossed = any(run.left < right and run.right > left for run in runs)
    return gutter if gutter.right - gutter.left >= LEAST_WHITE * em and not crossed else None
