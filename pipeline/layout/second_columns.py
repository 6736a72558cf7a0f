"""Parts two tables below each other by where their second columns begin."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.regions import Region

LEAST_APART = 2
"""So many rows at least stand in each of two tables …"""
ELSEWHERE = 2.0
"""… whose second columns begin so many em apart."""
EDGE = 0.5
"""Lines of one column begin within so many em."""


def with_one_edge(region: Region, em: float) -> Region:
    """Return the region up to where its second column begins elsewhere, behind a single line.

    ``Sitzungstermin: | 28. September`` above ``Anwesend`` and ``Ida Muster |    SPD`` is a table of
    its own.
    """
    if len(region.gutters) != 1:
        return region
    lefts = [
        min((run.left for run in band.runs if region.column_of(run)), default=None)
        for band in region.bands
    ]
    beside = [(at, left) for at, left in enumerate(lefts) if left is not None]
    for place in range(LEAST_APART, len(beside) - LEAST_APART + 1):
        (last, edge), (first, other) = beside[place - 1], beside[place]
        apart = first - last > 1 and abs(edge - other) > ELSEWHERE * em
        above, below = beside[:place], beside[place:]
        if apart and _even(above, edge, em) and _even(below, other, em):
            return Region(region.bands[: last + 1], region.gutters)
    return region


def _even(lines: Sequence[tuple[int, float]], edge: float, em: float) -> bool:
    """Whether all lines begin at one edge."""
    return all(abs(left - edge) <= EDGE * em for _, left in lines)
