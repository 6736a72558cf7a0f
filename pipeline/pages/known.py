"""Asks the lexicon about words as pages print them: in capitals, put together, in dialect."""

from __future__ import annotations

from functools import lru_cache

from pipeline.lexicon import Lexicon

REMEMBERED = 20_000
LEAST_PART = 4
"""Letters of each half of a compound."""
OFTEN = 10
"""Times in the 5.3 million words that the lexicon was counted in."""


@lru_cache(REMEMBERED)
def is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether German has the word: ``Sitzung``, ``SITZUNG``, ``Beschluß``, ``Redeleitung``."""
    spellings = (word, word.replace("ß", "ss"), word.replace("ss", "ß"))
    if any(one in lexicon for one in dict.fromkeys(spellings)):
        return True
    if word.isupper() and word.capitalize() in lexicon:
        return True
    return any(
        _is_part(word[:at], lexicon) and is_frequent(word[at:], lexicon)
        for at in range(LEAST_PART, len(word) - LEAST_PART + 1)
    )


def is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether German texts have the word, with a capital or without."""
    return lexicon.frequency(word) > 0 or lexicon.frequency(_other_case(word)) > 0


def is_frequent(word: str, lexicon: Lexicon) -> bool:
    """Whether German texts have it often: no name that happens to look like a word."""
    return max(lexicon.frequency(word), lexicon.frequency(_other_case(word))) >= OFTEN


def _is_part(word: str, lexicon: Lexicon) -> bool:
    """Whether a compound may begin with it: ``Rede``, ``Sitzungs``."""
    return is_frequent(word, lexicon) or (
        len(word) > LEAST_PART and word.endswith("s") and is_frequent(word[:-1], lexicon)
    )


def _other_case(word: str) -> str:
    return word.capitalize() if word[:1].islower() or word.isupper() else word.lower()


@lru_cache(REMEMBERED)
def is_plausible(word: str, lexicon: Lexicon, letters: int = 4) -> bool:
    """Whether it begins as German words do: dialect and names, but no scrambled letters."""
    begin = word[:letters].lower()
    return lexicon.begins(begin) or lexicon.begins(begin.capitalize())
