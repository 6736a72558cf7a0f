"""How alike two titles are, as printed in the agenda and over the discussion."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from pipeline.structure.lines import folded

LONG_WORD = 5
"""Letters of a word that says something: ``Wegebau``, not ``der``."""


def similarity(one: str, other: str) -> float:
    """Return 0-100; a title that begins with the other counts as the same."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return 0.0
    short, long = sorted((first, second), key=len)
    if len(short) >= 8 and long.startswith(short):
        return 95.0
    return fuzz.ratio(first, second)


def same_length(one: str, other: str) -> float:
    """Return 0-100 as ``similarity`` does, but a title that goes on is another one."""
    return fuzz.ratio(folded(one), folded(other))


def related(one: str, other: str) -> bool:
    """Whether half of the shorter title's words stand in the other, whole or in compounds."""
    first, second = _long_words(one), _long_words(other)
    short, long = sorted((first, second), key=len)
    known = sum(any(word in mate or mate in word for mate in long) for word in short)
    return bool(short) and 2 * known >= len(short)


def _long_words(title: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", title.casefold()) if len(word) >= LONG_WORD]
