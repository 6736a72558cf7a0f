"""Tells minutes beside their results, in two columns of running text, from other tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.layout.regions import Band, Region
from pipeline.layout.table_rows import APART

STEP = 1.15
"""The narrowest distance of rows is at least so many times the widest one of lines."""
LEAST_LINES, LEAST_ROWS = 8, 3
"""So many further lines of rows, and rows, show how such a table is spaced."""
FULL, ROOM = 0.6, 0.2
"""Running text: such a share of its lines is full, but for such a share of the column."""


def prose_rows(region: Region) -> list[Region]:
    """Return the rows of a table whose first column is running text, none of any other table.

    ``II. Beleuchtung`` / four lines of text beside ``Einstimmig empfohlen.``
    """
    if len(region.gutters) != 1:
        return []
    pitches = [two.top - one.top for one, two in pairwise(region.bands)]
    apart = _apart(pitches)
    within = [pitch < apart for pitch in pitches]
    goes_on = [band for band, near in zip(region.bands, within, strict=False) if near]
    full = sum(_fills(band, region) for band in goes_on)
    if len(goes_on) < LEAST_LINES or full <= FULL * len(goes_on):
        return []
    rows: list[list[Band]] = [[region.bands[0]]]
    for band, near in zip(region.bands[1:], within, strict=True):
        if near:
            rows[-1].append(band)
        else:
            rows.append([band])
    return [Region(tuple(row), region.gutters) for row in rows] if len(rows) >= LEAST_ROWS else []


def _apart(pitches: Sequence[float]) -> float:
    """The least distance of two rows; 0 where it does not stand out from that of lines.

    ``22 24 26 26 27 30 | 38 39 41``: lines of a scan are spaced unevenly, but rows farther.
    """
    least = APART * median(pitches) if pitches else 0.0
    steps = pairwise(sorted(pitches))
    return next((two for one, two in steps if two >= max(least, STEP * one)), 0.0)


def _fills(band: Band, region: Region) -> bool:
    """Whether the text of the first column goes on until its edge, but for a long word."""
    run, edge = band.runs[0], region.gutters[0].left
    return region.column_of(run) == 0 and edge - run.right <= ROOM * (edge - run.left)
