"""Cuts a page into regions: single lines, and stretches in which runs stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout.column_heads import reading_of
from pipeline.layout.runs import Run

LEAST_GUTTER = 0.8
"""Columns are at least this many em apart."""
NARROWEST = 0.4
"""A single line of columns that were found above may leave only so many em of white."""
NEW_GUTTER = 2.2
"""A further column opens only beyond this many em: justified text has wide gaps too."""
TOUCHING = 0.25
"""Runs that overlap by more than this share of the lower one's height belong to one band."""
BESIDE = 0.1
"""Side by side, less overlap is enough: the lines of two columns need not be level."""
PARTED = 1.0
STEP = 1.0
"""What begins so many em farther left, below so many em of white, is no further row."""
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
    for run in sorted(runs, key=lambda run: run.top):
        if bands and any(_in_one_band(run, other) for other in bands[-1]):
            bands[-1].append(run)
        else:
            bands.append([run])
    return [Band(tuple(sorted(band, key=lambda run: (run.left, run.top)))) for band in bands]


def _in_one_band(run: Run, other: Run) -> bool:
    """Whether two runs stand side by side, or overlap too much to be lines of one column."""
    overlap = min(run.bottom, other.bottom) - max(run.top, other.top)
    beside = run.left >= other.right or run.right <= other.left
    lower = max(min(run.height, other.height), 1.0)
    return overlap > (BESIDE if beside else TOUCHING) * lower


def region_at(bands: Sequence[Band], start: int, em: float) -> Region:
    """Return the region that begins at band ``start``; a band of several runs opens gutters."""
    gutters = band_gutters(bands[start], em)
    if not gutters:
        return Region((bands[start],))
    end = last_shared = start + 1
    shared = gutters
    while end < len(bands) and bands[end].top - bands[end - 1].bottom <= FAR_BELOW * em:
        found = _shared(gutters, bands[start:end], bands[end], em)
        if found is None or _heads(bands[end]) or _steps_out(bands[start:end], bands[end], em):
            break
        gutters = found
        end += 1
        if _spans(bands[end - 1], gutters):
            last_shared, shared = end, gutters
    return Region(tuple(bands[start:last_shared]), shared)


def _spans(band: Band, gutters: Sequence[Gutter]) -> bool:
    """Whether the band has runs on both sides of a gutter."""
    left, right = band.runs[0].left, max(run.right for run in band.runs)
    return any(left < gutter.left and right > gutter.right for gutter in gutters)


def band_gutters(band: Band, em: float, least: float = LEAST_GUTTER) -> tuple[Gutter, ...]:
    """White stretches between the band's runs, seen over its whole height."""
    gutters: list[Gutter] = []
    right = float("-inf")
    for run in band.runs:
        if right > float("-inf") and run.left - right >= least * em:
            gutters.append(Gutter(right, run.left))
        right = max(right, run.right)
    return tuple(gutters)


def _shared(
    gutters: tuple[Gutter, ...], above: Sequence[Band], band: Band, em: float
) -> tuple[Gutter, ...] | None:
    """The gutters with ``band`` taken in; None when it does not stand in these columns."""
    own = band_gutters(band, em)
    narrowed: list[Gutter] = []
    for gutter in gutters:
        narrow = narrowed_gutter(gutter, band, em)
        if narrow is None:
            return None
        narrowed.append(narrow)
    added = [
        gutter
        for gutter in own
        if gutter.right - gutter.left >= NEW_GUTTER * em
        and not any(_meet(gutter, old, em) for old in narrowed)
    ]
    if any(_crossed(gutter, above) for gutter in added) or len(added) > 1:
        return None
    return tuple(sorted((*narrowed, *added), key=lambda gutter: gutter.left))


def _heads(band: Band) -> bool:
    """Whether a table or a set of lists begins here: most of its runs are known heads.

    ``Ida Muster | nein | unentschuldigt`` is a row: it does not begin with a head.
    """
    heads = [run.text for run in band.runs]
    known = sum(reading_of((head, head)) is not None for head in heads)
    opens = reading_of((heads[0], heads[0])) is not None
    return len(heads) > 1 and opens and known * 2 > len(heads)


def heads_alone(band: Band, beside: Sequence[Band]) -> bool:
    """Whether a bold line stands alone at the left edge of columns whose last line is not bold.

    ``Ida Muster | Ulf Beispiel`` / ``Entschuldigt`` / ``Ute Probst``: it heads what is below.
    """
    if len(band.runs) > 1 or not _is_bold(band):
        return False
    left = min(run.left for other in beside for run in other.runs)
    return abs(band.runs[0].left - left) <= band.runs[0].height and not _is_bold(beside[-1])


def _is_bold(band: Band) -> bool:
    words = [word for run in band.runs for word in run.words if word.text[0].isalnum()]
    return bool(words) and all(word.bold for word in words)


def _steps_out(above: Sequence[Band], band: Band, em: float) -> bool:
    """Whether something new begins farther left, below white space: text under a table."""
    left = min(run.left for other in above for run in other.runs)
    parted = band.top - above[-1].bottom > PARTED * em
    return parted and left - band.runs[0].left > STEP * em


def _meet(one: Gutter, other: Gutter, em: float) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) >= LEAST_GUTTER * em / 2


def narrowed_gutter(gutter: Gutter, band: Band, em: float) -> Gutter | None:
    """What the band leaves of the gutter: between its runs if it can, else beside them."""
    inner = band_gutters(band, em, NARROWEST)
    edges = (
        Gutter(float("-inf"), min(run.left for run in band.runs)),
        Gutter(max(run.right for run in band.runs), float("inf")),
    )
    for gaps in (inner, edges):
        met = [
            Gutter(max(gutter.left, gap.left), min(gutter.right, gap.right))
            for gap in gaps
            if _meet(gutter, gap, em)
        ]
        if met:
            return max(met, key=lambda gap: gap.right - gap.left)
    return None


def _crossed(gutter: Gutter, bands: Sequence[Band]) -> bool:
    return any(
        run.left < gutter.right and run.right > gutter.left for band in bands for run in band.runs
    )
