"""Joins an accent that a PDF prints as a sign of its own with the vowel it stands over."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.pages.placing import Letter

DIAERESIS = "\xa8"
"""Older TeX fonts have no ``ü``: they print ``¨`` and ``u`` one over the other."""
COMBINING = "\u0308"
VOWELS = frozenset("aouAOUeiEI")


def joined_accents(letters: Sequence[Letter]) -> str:
    """Return the letters' text, ``¨`` and the nearer vowel as one letter."""
    texts = [letter.text for letter in letters]
    if DIAERESIS not in texts:
        return "".join(texts)
    for at, letter in enumerate(letters):
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(letters)]
        vowels = [n for n in beside if texts[n] in VOWELS]
        if letter.text == DIAERESIS and vowels:
            nearest = max(vowels, key=lambda n: _shared(letters[n], letter))
            texts[nearest] += COMBINING
            texts[at] = ""
    return "".join(texts)


def _shared(first: Letter, second: Letter) -> float:
    """Pixels along the line that both letters take."""
    return min(first.right, second.right) - max(first.left, second.left)
