"""How often German writes a word with an umlaut, and how often its twins without: ``Hähnel``."""

from __future__ import annotations

from pathlib import Path

import marisa_trie

FILE = Path(__file__).parents[1] / "data" / "umlaut_forms.marisa"
STEP = 1 / 12
"""Costs are stored as bytes of this many nats."""


class UmlautForms:
    """-ln P of capitalised words in running text, of those that an umlaut alone tells apart."""

    def __init__(self, table: marisa_trie.RecordTrie) -> None:
        self._table = table

    @classmethod
    def load(cls, file: Path = FILE) -> UmlautForms:
        """Open the shipped table (memory-mapped)."""
        table = marisa_trie.RecordTrie("<B")
        table.mmap(str(file))
        return cls(table)

    def cost(self, word: str) -> float | None:
        """-ln P of a word in nats; None where it is not listed."""
        found = self._table.get(word)
        return float(found[0][0]) * STEP if found else None
