"""Judges the regions of a page and gives columns back the lines that stand alone beside nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.numbered_columns import with_numbers_joined
from pipeline.layout.region_kind import RegionKind, region_kind
from pipeline.layout.regions import Band, Region, heads_alone, narrowed_gutter, region_at
from pipeline.layout.second_columns import with_one_edge

BLOCK_GAP = 0.9
"""More white space than this many em divides a list into blocks."""
BLOCK_BANDS = 2
"""A lone line below columns may be a heading; a block of so many lines continues its list."""
COLUMN_GAP = 5.0
"""Columns of running text may have this many em of white space in both."""
ALIGNED = 0.6
"""Two lines begin at one edge when their left sides are at most this many em apart."""
WRAPPED_GAP = 0.6
"""A wrapped cell's next line follows within this many em."""
CLOSER = 0.8
"""So much closer than the rows of a table stands the second line of a first cell."""
LEAST_PITCHES = 3

Judged = tuple[Region, RegionKind]


def joined_regions(bands: Sequence[Band], em: float) -> list[Judged]:
    """Return the page's regions with their kinds, top to bottom."""
    judged: list[Judged] = []
    at = 0
    while at < len(bands):
        region = with_numbers_joined(with_one_edge(region_at(bands, at, em), em))
        kind = region_kind(region, em)
        if judged and judged[-1][1] == "margin" and _goes_on_beside(judged[-1][0], region, em):
            kind = "margin"
        if kind == "columns":
            region = _taken_back(judged, _above_heading(region), em)
        if kind in ("columns", "margin"):
            region = _extended(region, bands, bands.index(region.bands[-1]) + 1, em)
        elif kind == "rows":
            region = _with_lines_above(judged, region, em)
            region = _with_wrapped_cells(region, bands, bands.index(region.bands[-1]) + 1, em)
        judged.append((region, kind))
        at = bands.index(region.bands[-1]) + 1
    return judged


def _above_heading(region: Region) -> Region:
    """Return the columns as far as a bold heading that stands alone above further columns.

    Below the last line of one column the heading of the other goes on with its list.
    """
    bands = region.bands
    last = max((n for n, band in enumerate(bands) if len(band.runs) > 1), default=0)
    ends = (n for n in range(1, last) if heads_alone(bands[n], bands[:n]))
    return Region(bands[: next(ends, len(bands))], region.gutters)


def _goes_on_beside(above: Region, region: Region, em: float) -> bool:
    """Whether a title at the margin and its text stand below others, in the same columns."""
    return bool(region.gutters) and _within(above, region.bands, em)


def _taken_back(judged: list[Judged], region: Region, em: float) -> Region:
    """Join columns above that share the gutters, and lines between them."""
    above: list[Judged] = []
    for candidate, kind in reversed(judged):
        below = above[-1][0] if above else region
        gap = below.bands[0].top - candidate.bands[-1].bottom
        if gap > COLUMN_GAP * em or kind == "rows" or not _within(region, candidate.bands, em):
            break
        if heads_alone(candidate.bands[0], region.bands):
            break
        above.append((candidate, kind))
    while above and above[-1][1] != "columns":
        above.pop()
    if not above:
        return region
    del judged[-len(above) :]
    joined = tuple(band for part, _ in reversed(above) for band in part.bands)
    return Region((*joined, *region.bands), region.gutters)


def _extended(region: Region, bands: Sequence[Band], end: int, em: float) -> Region:
    """Take in the lines below that stand in one column, block by block."""
    taken = end
    while taken < len(bands):
        block = _block(bands, taken, em)
        gap = bands[taken].top - bands[taken - 1].bottom
        inside = [band for band in block if _within(region, (band,), em)]
        if len(inside) < len(block) or gap > COLUMN_GAP * em:
            break
        if gap > BLOCK_GAP * em and len(block) < BLOCK_BANDS:
            break
        if any(len({region.column_of(run) for run in band.runs}) > 1 for band in block):
            break
        taken += len(block)
    return Region((*region.bands, *bands[end:taken]), region.gutters)


def _with_wrapped_cells(region: Region, bands: Sequence[Band], end: int, em: float) -> Region:
    """Take in lines right below that begin where a cell of the last row begins and stay in it."""
    taken = end
    last = region.bands[-1].runs
    while taken < len(bands) and _within(region, (bands[taken],), em):
        below = bands[taken]
        first = below.runs[0]
        aligned = any(abs(run.left - first.left) <= ALIGNED * em for run in last)
        close = below.top - bands[taken - 1].bottom <= WRAPPED_GAP * em
        if len(below.runs) > 1 or not aligned or not close:
            break
        if region.column_of(first) == 0 and not _set_closer(region, below):
            break
        taken += 1
    return Region((*region.bands, *bands[end:taken]), region.gutters)


def _with_lines_above(judged: list[Judged], region: Region, em: float) -> Region:
    """Take back lone lines right above that begin where the last column does.

    The label of their cell stands half-way down it, so that they were read before its row.
    """
    last = region.bands[0].runs[-1]
    if region.column_of(last) != len(region.gutters):
        return region
    above: list[Band] = []
    for known, _ in reversed(judged):
        band, below = known.bands[0], above[-1] if above else region.bands[0]
        close = len(known.bands) == 1 and below.top - band.bottom <= WRAPPED_GAP * em
        if close and above and band.runs[-1].text.endswith(":"):
            return region  # entschuldigt ferngeblieben: / Ida Muster, Ulf Beispiel
        aligned = abs(band.runs[0].left - last.left) <= ALIGNED * em
        if not close or len(band.runs) > 1 or not aligned:
            break
        above.append(band)
    del judged[len(judged) - len(above) :]
    return Region((*reversed(above), *region.bands), region.gutters)


def _set_closer(region: Region, below: Band) -> bool:
    """Whether the line stands closer to the last row than the rows to each other."""
    pitches = [two.top - one.top for one, two in pairwise(region.bands)]
    if len(pitches) < LEAST_PITCHES:
        return False
    return below.top - region.bands[-1].top <= CLOSER * min(pitches[1:])


def _block(bands: Sequence[Band], start: int, em: float) -> list[Band]:
    """The bands from ``start`` on that follow each other closely."""
    block = [bands[start]]
    for band in bands[start + 1 :]:
        if band.top - block[-1].bottom > BLOCK_GAP * em:
            break
        block.append(band)
    return block


def _within(region: Region, bands: Sequence[Band], em: float) -> bool:
    """Whether the bands leave all gutters of the region free."""
    return all(
        narrowed_gutter(gutter, band, em) is not None for gutter in region.gutters for band in bands
    )
