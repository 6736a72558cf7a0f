"""How likely a spelling is for a German name: which letters follow which, learned from a list."""

from __future__ import annotations

import math
from pathlib import Path

import marisa_trie

FILE = Path(__file__).parents[1] / "data" / "spelling.marisa"
BEGIN, END = "^", "$"
LONGEST = 4
"""Letters in a stretch, the last one being what the others foretell."""
STEP = 1 / 24
"""Costs are stored as bytes of this many nats."""
UNSEEN = 200
"""A letter that no name has is one of this many."""


class Spelling:
    """Asked letter by letter; ``cost`` in nats."""

    def __init__(self, table: marisa_trie.RecordTrie) -> None:
        self._table = table
        self._memory: dict[str, float] = {}

    @classmethod
    def load(cls, file: Path = FILE) -> Spelling:
        """Open the shipped table (memory-mapped)."""
        table = marisa_trie.RecordTrie("<BB")
        table.mmap(str(file))
        return cls(table)

    def cost(self, before: str, letter: str) -> float:
        """-ln P of a small ``letter`` behind small letters, which open with BEGIN."""
        stretch = before[-(LONGEST - 1) :] + letter
        found = self._memory.get(stretch)
        if found is None:
            found = self._memory[stretch] = self._asked(stretch)
        return found

    def _asked(self, stretch: str) -> float:
        total = 0.0
        while stretch:
            found = self._table.get(stretch)
            if found:
                return total + float(found[0][0]) * STEP
            left = self._table.get(stretch[:-1])
            total += float(left[0][1]) * STEP if left else 0.0
            stretch = stretch[1:]
        return total + math.log(UNSEEN)
