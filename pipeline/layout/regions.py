"""Cuts a page into regions: single lines, and stretches in which runs stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout.runs import Run

LEAST_GUTTER = 0.8
"""Columns are at least this many em apart."""
TOUCHING = 0.25
"""Runs that overlap by more than this share of the lower one's height belong to one band."""
FAR_BELOW = 2.0
"""More white space than this many em ends a region."""


@dataclass(frozen=True, slots=True)
class Band:
    """Runs that overlap in height, transitively: a row, or lines of unaligned columns."""

    runs: tuple[Run, ...]

    @property
    def top(self) -> float:
        """Upper edge in pixels."""
        return min(run.top for run in self.runs)

    @property
    def bottom(self) -> float:
        """Lower edge in pixels."""
        return max(run.bottom for run in self.runs)


@dataclass(frozen=True, slots=True)
class Gutter:
    """An upright stretch of white between columns."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Region:
    """Bands that share gutters; without gutters it is a single column of lines."""

    bands: tuple[Band, ...]
    gutters: tuple[Gutter, ...] = ()

    def column_of(self, run: Run) -> int:
        """Number of the column in which the run begins."""
        return sum(1 for gutter in self.gutters if run.left >= gutter.left)

    def crosses(self, run: Run) -> bool:
        """Whether the run reaches over a gutter."""
        return any(run.left < g.left and run.right > g.right for g in self.gutters)


def bands_of(runs: Sequence[Run]) -> list[Band]:
    """Group the runs into bands from top to bottom."""
    bands: list[list[Run]] = []
    bottom = float("-inf")
    for run in sorted(runs, key=lambda run: run.top):
        if bands and bottom - run.top > TOUCHING * max(run.height, 1.0):
            bands[-1].append(run)
        else:
            bands.append([run])
            bottom = float("-inf")
        bottom = max(bottom, run.bottom)
    return [Band(tuple(sorted(band, key=lambda run: (run.left, run.top)))) for band in bands]


def regions_of(bands: Sequence[Band], em: float) -> list[Region]:
    """Group bands into regions; a band of several runs opens one with gutters."""
    regions: list[Region] = []
    at = 0
    while at < len(bands):
        gutters = band_gutters(bands[at], em)
        if not gutters:
            regions.append(Region((bands[at],)))
            at += 1
            continue
        end, gutters = _extent(bands, at, gutters, em)
        regions.append(Region(tuple(bands[at:end]), gutters))
        at = end
    return regions


def band_gutters(band: Band, em: float) -> tuple[Gutter, ...]:
    """White stretches between the band's runs, seen over its whole height."""
    gutters: list[Gutter] = []
    right = float("-inf")
    for run in band.runs:
        if right > float("-inf") and run.left - right >= LEAST_GUTTER * em:
            gutters.append(Gutter(right, run.left))
        right = max(right, run.right)
    return tuple(gutters)


def _extent(
    bands: Sequence[Band], start: int, gutters: tuple[Gutter, ...], em: float
) -> tuple[int, tuple[Gutter, ...]]:
    """How far down the gutters of band ``start`` reach: bands of several runs must share them."""
    end = last_shared = start + 1
    shared = gutters
    while end < len(bands) and bands[end].top - bands[end - 1].bottom <= FAR_BELOW * em:
        narrowed = tuple(
            narrow for gutter in gutters if (narrow := _narrowed(gutter, bands[end], em))
        )
        own = band_gutters(bands[end], em)
        added = tuple(g for g in own if not any(_meet(g, n, em) for n in narrowed))
        if len(narrowed) < len(gutters) or (added and len(own) > len(gutters) + 1):
            break
        gutters = tuple(sorted((*narrowed, *_free(added, bands[start:end])), key=_by_left))
        end += 1
        if own:
            last_shared, shared = end, gutters
    return last_shared, shared


def _by_left(gutter: Gutter) -> float:
    return gutter.left


def _meet(one: Gutter, other: Gutter, em: float) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) >= LEAST_GUTTER * em / 2


def _narrowed(gutter: Gutter, band: Band, em: float) -> Gutter | None:
    """What is left of the gutter when the band's runs are taken away; None when too little."""
    left, right = gutter.left, gutter.right
    for run in band.runs:
        if run.right <= left or run.left >= right:
            continue
        if run.left - left >= right - run.right:
            right = min(right, run.left)
        else:
            left = max(left, run.right)
        if right - left < LEAST_GUTTER * em / 2:
            return None
    return Gutter(left, right)


def _free(gutters: Sequence[Gutter], bands: Sequence[Band]) -> tuple[Gutter, ...]:
    """Gutters of a later band that no earlier band crosses."""
    return tuple(
        gutter
        for gutter in gutters
        if not any(
            run.left < gutter.right and run.right > gutter.left
            for band in bands
            for run in band.runs
        )
    )
