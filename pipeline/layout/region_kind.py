"""Judges whether runs that stand side by side are a table's rows or columns of text."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Literal

from pipeline.layout.column_heads import column_heads
from pipeline.layout.regions import Region
from pipeline.layout.runs import Run, level_with

RegionKind = Literal["text", "rows", "columns"]
NUMBERING = re.compile(r"(?:TOP\s*)?(?:[ÖN]\s*)?\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.):]*")
"""What stands alone before a title: ``1.)``, ``2.1``, ``TOP 3:``, ``TOP Ö 4``, ``b)``."""
GLYPH = re.compile(r"[^\w\s]{1,2}|[eos]")
"""A bullet, printed or as misread: ``•``, ``-``, ``e``."""
PROSE_FILL = 0.6
PROSE_WORDS = 3.5
PROSE_BANDS = 4
LIST_WORDS = 6.0
DIGIT_SHARE = 0.5
KEY_SHARE = 0.5


def region_kind(region: Region, em: float) -> RegionKind:
    """Return how the region is read; a region without gutters is text."""
    if not region.gutters:
        return "text"
    columns = [
        [run for band in region.bands for run in band.runs if region.column_of(run) == n]
        for n in range(len(region.gutters) + 1)
    ]
    if len(columns) == 2 and columns[0] and all(_numbering(run) for run in columns[0]):
        return "text"
    if len(region.bands) == 1 and _aligned(region):
        return "rows"
    return _head(region) or _by_content(region, columns, em)


def _by_content(region: Region, columns: list[list[Run]], em: float) -> RegionKind:
    if not _aligned(region) or _prose(region, columns, em):
        return "columns"
    if _keys(columns) or _numeric(columns):
        return "rows"
    words = [len(run.words) for column in columns for run in column]
    return "columns" if sum(words) / len(words) <= LIST_WORDS else "rows"


def _numbering(run: Run) -> bool:
    text = run.text
    return bool(NUMBERING.fullmatch(text) or GLYPH.fullmatch(text))


def _aligned(region: Region) -> bool:
    """Whether each band holds at most one line in each column: rows on common baselines."""
    return not any(
        region.column_of(run) == region.column_of(other) and not level_with(run, other)
        for band in region.bands
        for run, other in combinations(band.runs, 2)
    )


def _head(region: Region) -> RegionKind | None:
    """What the words at the head of the columns say, if at least one speaks."""
    heads = column_heads()
    found: list[RegionKind] = [
        heads[word]
        for run in region.bands[0].runs
        if len(run.words) <= 3 and (word := run.words[0].text.strip(".:-*()").lower()) in heads
    ]
    if len(region.bands[0].runs) < 2 or any(run.text.endswith(":") for run in region.bands[0].runs):
        return None
    if not found:
        return None
    return "rows" if found.count("rows") * 2 > len(found) else "columns"


def _prose(region: Region, columns: list[list[Run]], em: float) -> bool:
    """Whether every column is filled with running text."""
    if len(region.bands) < PROSE_BANDS:
        return False
    for column in columns:
        if not column:
            return False
        width = max(run.right for run in column) - min(run.left for run in column)
        fill = sum(run.width for run in column) / len(column) / max(width, 1.0)
        words = sum(len(run.words) for run in column) / len(column)
        if width < 10 * em or fill < PROSE_FILL or words < PROSE_WORDS:
            return False
    return True


def _keys(columns: list[list[Run]]) -> bool:
    """Whether the first column holds keys: ``Beginn:`` beside ``18:30 Uhr``."""
    first = columns[0]
    return sum(run.text.endswith(":") for run in first) >= KEY_SHARE * max(len(first), 1)


def _numeric(columns: list[list[Run]]) -> bool:
    """Whether a column behind the first holds numbers, dates or times below its head."""
    for column in columns[1:]:
        cells = [run for run in column if run.words]
        digits = sum(any(letter.isdigit() for letter in run.text) for run in cells)
        if cells and digits >= DIGIT_SHARE * len(cells):
            return True
    return False
