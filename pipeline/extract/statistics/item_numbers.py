"""Numbers that count nothing because they number something: a row, an agenda item, its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from pipeline.extract.statistics.measured import Measure
from pipeline.extract.table_cells import cells_of
from pipeline.records import CorrectedLine, Evidence, Passage
from pipeline.wordlists import words

MOST_ITEMS = 40
_ROW_NUMBER = re.compile(r"\d{1,3}[.)]?")
_NUMBERED_ROW = re.compile(r"(\d{1,3})[.)]? \w")
"""``2 Plakate drucken | Frau Muster``"""


def is_running_number(passage: Passage, measure: Measure) -> bool:
    """``3 | Muster, Lena | Verein``: the number of a row, alone in its first cell."""
    line = passage.line_at(measure.start)
    cells = cells_of(line)
    if len(cells) < 2 or not _ROW_NUMBER.fullmatch(cells[0]) or line is not passage.lines[0]:
        return False
    return measure.start == 0 and measure.end > len(cells[0])


def rows_numbered(lines: Sequence[CorrectedLine]) -> frozenset[tuple[int, int]]:
    """Return where the rows of tables begin that are counted through: 1, 2, 3 in their first cell.

    The number shares the cell with the text behind it: ``2 Plakate drucken | Frau Muster``.
    """
    found: list[tuple[int, int]] = []
    for tabled, group in groupby(lines, key=lambda line: line.line.kind == "table"):
        if not tabled:
            continue
        numbered = [
            (int(row[1]), line) for line in group if (row := _NUMBERED_ROW.match(line.text))
        ]
        counts = [number for number, _ in numbered]
        if len(counts) > 1 and all(after == before + 1 for before, after in pairwise(counts)):
            found += [(line.line.page, line.line.start) for _, line in numbered]
    return frozenset(found)


def is_routine_title(text: str, measure: Measure) -> bool:
    """``5 Termine``, a paragraph by itself: the number of an item that was not taken for one."""
    title = text.lstrip(" *#").lower()
    alone = measure.start <= len(text) - len(title) and measure.value <= MOST_ITEMS
    return (
        alone
        and measure.end >= len(text.rstrip())
        and any(word in title for word in words("routine_titles.txt"))
    )


def within_title(evidence: Evidence, title: Evidence) -> bool:
    """Whether the number is the one that an item's title begins with: ``2 Berichte``."""
    return evidence.page == title.page and (
        evidence.start <= title.start + 1 and title.start < evidence.end
    )
