"""The German word forms, names and frequencies that ship with the package, ready to ask."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path

import marisa_trie

DATA = Path(__file__).parent / "data"
LEVELS_PER_NAT = 2.0
"""Of the log frequency in the low five bits; ``benchmarks/learn/lexicon.py`` writes it."""
REMEMBERED = 20_000
"""Words whose bytes are kept at hand: the same few thousand are asked for all the time."""
_LEVEL, _GIVEN, _SURNAME, _PLACE = 31, 32, 64, 128


class Lexicon:
    """German word forms with frequencies; ``word in lexicon`` is the question it answers."""

    def __init__(self, trie: marisa_trie.Trie, table: bytes) -> None:
        self._trie = trie
        self._table = table
        self._byte = lru_cache(REMEMBERED)(self._look_up)
        self._counts = tuple(
            0 if level == 0 else round(math.exp((level - 1) / LEVELS_PER_NAT))
            for level in range(_LEVEL + 1)
        )

    @classmethod
    def load(cls, folder: Path = DATA) -> Lexicon:
        """Open the shipped trie (memory-mapped) and the byte for each of its forms."""
        trie = marisa_trie.Trie()
        trie.mmap(str(folder / "lexicon.marisa"))
        return cls(trie, (folder / "lexicon.counts").read_bytes())

    def __contains__(self, word: object) -> bool:
        """Whether ``word`` is a German form or a name, as spelt or lower-cased."""
        if not isinstance(word, str) or not word:
            return False
        if word in self._trie:
            return True
        return word[0].isupper() and word.lower() in self._trie

    def has(self, word: str) -> bool:
        """Whether ``word`` stands in the lexicon exactly as spelt."""
        return word in self._trie

    def begins(self, prefix: str) -> bool:
        """Whether any form begins with ``prefix``, exactly as spelt."""
        return next(self._trie.iterkeys(prefix), None) is not None

    def frequency(self, word: str) -> int:
        """How often ``word``, as spelt, was counted in 5.3 million words; 0 when unknown."""
        return self._counts[self._byte(word) & _LEVEL]

    def is_given_name(self, word: str) -> bool:
        """Whether ``word`` is a known given name."""
        return bool(self._byte(word) & _GIVEN)

    def is_surname(self, word: str) -> bool:
        """Whether ``word`` is a known surname; many are common words too (``Bauer``)."""
        return bool(self._byte(word) & _SURNAME)

    def is_place(self, word: str) -> bool:
        """Whether ``word`` is part of the name of a German place or landscape."""
        return bool(self._byte(word) & _PLACE)

    def is_name(self, word: str) -> bool:
        """Whether ``word`` is a known given name or surname."""
        return bool(self._byte(word) & (_GIVEN | _SURNAME))

    def is_noun(self, word: str) -> bool:
        """Whether ``word`` is known with a capital and not without: a noun or a name."""
        return word[:1].isupper() and word in self._trie and word.lower() not in self._trie

    def _look_up(self, word: str) -> int:
        found = self._trie.get(word)
        return 0 if found is None else self._table[found]


@cache
def shipped_lexicon() -> Lexicon:
    """The shipped lexicon, opened once in a process."""
    return Lexicon.load()
