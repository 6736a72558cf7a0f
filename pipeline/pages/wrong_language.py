"""Finds the signs that German text was read with a language that has no umlauts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_]{3,}")
"""A word of three letters or more: ``Bürger`` in ``Bürger,``."""
TWINS = (("ii", "ü"), ("u", "ü"), ("a", "ä"), ("o", "ö"), ("B", "ß"), ("é", "ö"), ("ti", "ü"))
"""What an English reader prints for a German letter (measured on pages read both ways)."""
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class LanguageSigns:
    """What the words of a page say about the language they were read with."""

    judged: int
    """Words of three letters or more."""
    known_share: float
    umlaut_share: float
    """Share of ä ö ü ß among the letters: 1.1-2.1 % in German, 0-0.3 % when read as English."""
    repaired: int
    """Unknown words that become known with one umlaut."""
    examples: tuple[str, ...]


def language_signs(words: Iterable[str], lexicon: Lexicon) -> LanguageSigns:
    """Judge the words of one page."""
    judged = known = letters = umlauts = 0
    misread: list[str] = []
    for text in words:
        for word in WORD.findall(text):
            judged += 1
            letters += len(word)
            umlauts += sum(letter in "äöüßÄÖÜ" for letter in word)
            if word in lexicon:
                known += 1
            elif any(twin in lexicon for twin in _twins(word)):
                misread.append(word)
    return LanguageSigns(
        judged,
        known / judged if judged else 0.0,
        umlauts / letters if letters else 0.0,
        len(misread),
        tuple(dict.fromkeys(misread))[:EXAMPLES],
    )


def _twins(word: str) -> Iterator[str]:
    """The word with one letter as a German reader would have seen it: ``fiir`` gives ``für``."""
    for read, meant in TWINS:
        at = word.find(read)
        while at >= 0:
            yield word[:at] + meant + word[at + len(read) :]
            at = word.find(read, at + 1)
