"""Which of two real words (``wurde``, ``würde``) fits its neighbours, by learned weights."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import marisa_trie

DATA = Path(__file__).parents[1] / "data"
WEIGHT_STEP = 1 / 12
"""Weights are stored as signed bytes of this many nats."""
WINDOW = 5
CLAUSE = 14
"""How many words ahead the end of the clause is looked for."""
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e"})


def fold(word: str) -> str:
    """Lower-cased and without umlauts, so that damaged and clean text look alike."""
    return word.lower().translate(_FOLD)


def features(words: Sequence[str], at: int, capital: bool) -> list[str]:
    """What the neighbours of ``words[at]`` say; ``words`` are folded, punctuation included."""
    left = words[at - 1] if at else "^"
    second = words[at - 2] if at > 1 else "^"
    right = words[at + 1] if at + 1 < len(words) else "$"
    third = words[at + 2] if at + 2 < len(words) else "$"
    found = [
        "*",
        f"l{left}",
        f"r{right}",
        f"L{second} {left}",
        f"R{right} {third}",
        f"x{left} {right}",
        f"s{left[-3:]}",
        f"t{right[-3:]}",
        f"c{capital}",
    ]
    found.extend(f"b{word}" for word in words[max(at - WINDOW, 0) : at] if word.isalpha())
    found.extend(f"a{word}" for word in words[at + 1 : at + 1 + WINDOW] if word.isalpha())
    found.extend(_clause_end(words, at))
    return found


def _clause_end(words: Sequence[str], at: int) -> list[str]:
    for ahead in range(at + 1, min(at + CLAUSE, len(words))):
        if not words[ahead].isalnum():
            last = words[ahead - 1]
            if ahead - 1 == at:
                return ["e."]
            return [f"e{last[:2]}{last[-2:]}", f"E{last[-3:]}", f"n{words[ahead]}"]
    return []


class Twins:
    """Groups of words that look alike when damaged, with a weight for each feature."""

    def __init__(self, weights: marisa_trie.RecordTrie, groups: dict[str, tuple[str, ...]]) -> None:
        self._weights = weights
        self._groups = groups

    @classmethod
    def load(cls, folder: Path = DATA) -> Twins:
        """Open the shipped weights (memory-mapped)."""
        weights = marisa_trie.RecordTrie("<b")
        weights.mmap(str(folder / "twins.marisa"))
        groups: dict[str, tuple[str, ...]] = {}
        for line in (folder / "twins.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                members = tuple(line.split())
                groups[fold(members[0])] = members
        return cls(weights, groups)

    def members(self, word: str) -> tuple[str, ...]:
        """The lower-case words that look like ``word`` when damaged; empty when none does."""
        return self._groups.get(fold(word), ())

    def costs(
        self, members: Sequence[str], words: Sequence[str], at: int, capital: bool
    ) -> dict[str, float]:
        """-ln P of each member at this place, in nats."""
        present = features(words, at, capital)
        scores = {}
        for member in members:
            total = 0
            for feature in present:
                found = self._weights.get(f"{member}\t{feature}")
                if found:
                    total += found[0][0]
            scores[member] = total * WEIGHT_STEP
        highest = max(scores.values())
        norm = highest + math.log(sum(math.exp(one - highest) for one in scores.values()))
        return {member: norm - score for member, score in scores.items()}
