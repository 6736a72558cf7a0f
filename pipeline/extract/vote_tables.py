"""Tables with a column for each side of a vote into sentences: ``ja | nein`` over ``4 | 7``."""

from __future__ import annotations

import re

from pipeline.extract.table_cells import cells_of
from pipeline.extract.vote_counts import side_patterns
from pipeline.records import Passage

_COUNT = re.compile(r"\d{1,3}|[-–—]")
"""``4``, or a dash for nobody told"""


def tabled_vote(heading: Passage, row: Passage) -> str | None:
    """Return ``Abstimmung: ja: 4, nein: 7`` for a heading of sides and the counts below it.

    None when the two rows are no such table.
    """
    heads = [cell for line in heading.lines for cell in cells_of(line)]
    cells = [cell for line in row.lines for cell in cells_of(line) if cell]
    sides = [cell.strip(" :.") for cell in heads if _is_side(cell)]
    if len(sides) < 2 or any(sign.isdigit() for sign in heading.text):
        return None
    counts = [cell for cell in cells if _COUNT.fullmatch(cell)]
    others = [cell for cell in heads if cell and not _is_side(cell)]
    if len(counts) == len(sides) + len(others) and len(cells) == len(heads):
        counts = [cell for cell, head in zip(cells, heads, strict=True) if _is_side(head)]
        others = []
    if len(counts) != len(sides):
        return None
    label = f"{others[0].strip(' :')}: " if len(others) == 1 else ""
    return label + ", ".join(f"{side}: {n}" for side, n in zip(sides, counts, strict=True))


def _is_side(cell: str) -> bool:
    bare = cell.strip(" :")
    return any(pattern.fullmatch(bare) for _, pattern in side_patterns())
