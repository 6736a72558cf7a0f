"""A repaired line's text into pieces: the parts of words that are judged one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

PIECE = re.compile(r"[\w|&§$@®]+")
"""``EU`` and ``Forderung`` of ``EU-Forderung``, ``|nsel``, ``gro&``"""
SENTENCE_END = ".:!?"
SHORTEST, LONGEST = 3, 45
"""Shorter pieces say too little, longer ones are debris."""
UNTOUCHED = frozenset("_äöüßÄÖÜẞ")
"""What the wrong language cannot print was read rightly."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters (and of signs that are read for letters) in a line."""

    text: str
    start: int
    begins: bool
    """Whether a sentence may begin here, so that a capital says nothing."""

    @property
    def end(self) -> int:
        """Offset just behind the piece."""
        return self.start + len(self.text)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a line that hold a letter."""
    last = 0
    for match in PIECE.finditer(text):
        if any(sign.isalpha() for sign in match[0]):
            between = text[last : match.start()].strip()
            begins = last == 0 or (between != "" and between[0] in SENTENCE_END)
            yield Piece(match[0], match.start(), begins)
        last = match.end()


@lru_cache(maxsize=100_000)
def changeable(piece: str) -> bool:
    """Whether more than an exact rule may touch it: no digit, no umlaut, no short capitals."""
    if not SHORTEST <= len(piece) <= LONGEST or any(
        sign.isdigit() or sign in UNTOUCHED for sign in piece
    ):
        return False
    return not (piece.isupper() and len(piece) < 4)
