"""Tables with a column for each side of a vote into sentences: ``ja | nein`` over ``4 | 7``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.table_cells import cells_of
from pipeline.extract.vote_counts import side_patterns
from pipeline.records import Passage

_COUNT = re.compile(r"(\d{1,3}|[-–—]|O)[).,]?")
"""``4``, or a dash for nobody told; a lone letter O is a nought."""


@dataclass(frozen=True, slots=True)
class TabledVote:
    """One row of counts as a sentence; ``named`` when cells beside them tell what was voted on.

    The text is None where a count cannot be read.
    """

    text: str | None
    row: Passage
    named: bool = False


def tabled_votes(heading: Passage, rows: Sequence[Passage]) -> tuple[TabledVote, ...]:
    """Return the votes in the rows below a ``heading`` of sides, none when it is no such heading.

    ``Abstimmung: ja: 4, nein: 7`` · ``Amt: Kassier, gewählt: Jens Muster, Ja: 69, Nein: 15``
    """
    heads = [cell for line in heading.lines for cell in cells_of(line)]
    if sum(map(_is_side, heads)) < 2 or any(sign.isdigit() for sign in heading.text):
        return ()
    found: list[TabledVote] = []
    for row in rows:
        cells = [cell for line in row.lines for cell in cells_of(line)]
        vote = _named(heads, cells) or (None if found else _alone(heads, cells))
        if vote is None and len(cells) != len(heads):
            break
        found.append(TabledVote(vote, row, named=len(cells) > sum(map(_is_count, cells))))
    return tuple(found) if any(one.text for one in found) else ()


def _alone(heads: list[str], cells: list[str]) -> str | None:
    """``Abstimmung: | ja | nein`` over ``4 | 7``: counts and nothing else."""
    sides = [cell.strip(" :.") for cell in heads if _is_side(cell)]
    others = [cell for cell in heads if cell and not _is_side(cell)]
    counts = [cell for cell in cells if _is_count(cell)]
    if len(counts) == len(sides) + len(others) and len(counts) == len(heads):
        counts = [cell for cell, head in zip(counts, heads, strict=True) if _is_side(head)]
        others = []
    if len(counts) != len(sides):
        return None
    label = f"{others[0].strip(' :')}: " if len(others) == 1 else ""
    return label + ", ".join(f"{side}: {_bare(n)}" for side, n in zip(sides, counts, strict=True))


def _named(heads: list[str], cells: list[str]) -> str | None:
    """``Amt | gewählt | Ja | Nein`` over ``Kassier | Jens Muster | 69 | 15``."""
    if len(cells) != len(heads):
        return None
    pairs = [(head.strip(" :."), cell) for head, cell in zip(heads, cells, strict=True)]
    counted = all(_is_count(cell) for head, cell in pairs if _is_side(head))
    told = any(cell and not _is_count(cell) for head, cell in pairs if not _is_side(head))
    if not counted or not told:
        return None
    return ", ".join(f"{head}: {_bare(cell)}" for head, cell in pairs if cell)


def _bare(cell: str) -> str:
    count = _COUNT.fullmatch(cell)
    return count[1] if count else cell


def _is_count(cell: str) -> bool:
    return _COUNT.fullmatch(cell) is not None


def _is_side(cell: str) -> bool:
    bare = cell.strip(" :.")
    return any(pattern.fullmatch(bare) for _, pattern in side_patterns())
