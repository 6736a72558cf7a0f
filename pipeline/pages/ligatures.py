"""Finds words that have lost a ligature: ``Öentlich``, ``Pegesatz``, ``Erö nung``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.pages.disguises import LETTERS, LIGATURES
from pipeline.pages.known import LEAST_PART, REMEMBERED, is_common, is_frequent, is_known

LEAST_WHOLE = 5
"""Letters of a repaired word that can be no accident."""
LEAST_WORDS, LONG_ENOUGH = 2, 5
"""One odd word on a page, unless long, may be a name or a slip; no good page is read again."""
EVERYDAY = 100
"""Times in the 5.3 million words that the lexicon was counted in."""
HALF = re.compile(r"[^\W\d_]-$")
"""``Haus-`` at the end of a line; no ``640,--``."""
F_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")


def torn_words(words: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Words known with a ligature put in or between two, if they can be no accident."""
    found = (*_shortened(words, lexicon), *_parted(words, lexicon))
    sure = any(_is_sure(word, lexicon) for word in found)
    small = sum(word[0].islower() for word in found)
    return found if sure or max(len(set(found)), small) >= LEAST_WORDS else ()


def _is_sure(word: str, lexicon: Lexicon) -> bool:
    """Whether one such word is enough: a long one, or ``ndet`` for an everyday word."""
    if " " in word:
        return True
    if len(word) >= LONG_ENOUGH:
        return _is_shortened_word(word, lexicon)
    wholes = _mended(word, F_LIGATURES) if word.islower() else ()
    return any(lexicon.frequency(whole) >= EVERYDAY for whole in wholes)


def _shortened(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """``öffentlich`` as ``öentlich``; halves of hyphenated words are no such."""
    for before, text in pairwise(("", *words)):
        if HALF.search(before) or text.endswith("-"):
            continue
        for word in LETTERS.findall(text):
            if len(word) < 3 or word.isupper() or is_known(word, lexicon):
                continue  # GRAS and the like are abbreviations
            if _is_shortened_word(word, lexicon) or _is_shortened_compound(word, lexicon):
                yield word


@lru_cache(REMEMBERED)
def _is_shortened_word(word: str, lexicon: Lexicon) -> bool:
    return any(is_common(whole, lexicon) for whole in _mended(word, LIGATURES))


@lru_cache(REMEMBERED)
def _is_shortened_compound(word: str, lexicon: Lexicon) -> bool:
    """``Pegesatz`` for ``Pflegesatz``: the longest known end, and a beginning that lacks letters.

    ``Nagillner`` shows that names may look so by chance: both parts must be frequent words.
    """
    for at in range(2, len(word) - LEAST_PART):
        if is_frequent(word[at:], lexicon):
            return any(
                is_frequent(whole, lexicon) or is_frequent(whole.removesuffix("s"), lexicon)
                for whole in _mended(word[:at], F_LIGATURES)
            )
    return False


def _mended(word: str, ligatures: Iterable[str]) -> Iterator[str]:
    for letters in ligatures:
        for at in range(len(word) + 1):
            whole = word[:at] + letters + word[at:]
            if len(whole) >= LEAST_WHOLE:
                yield whole


def _parted(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """``Erö nung``: a blank stands where the ligature was."""
    compound = partial(is_known, lexicon=lexicon)
    for first, second in pairwise(words):
        end = second.rstrip(".,;:!?)")
        if not (first.isalpha() and end.isalpha() and end.islower()):
            continue
        if len(first) == 1 and is_frequent(end, lexicon):
            continue  # ``Gruppe A en bloc`` is no ``Affen``
        if len(end) > 1 and first in lexicon and end in lexicon:
            continue
        if len(first) == len(end) == 1 or (first.isupper() and len(first) > 1):
            continue  # ``a n w e s e n d``
        wholes = (first + letters + end for letters in (*LIGATURES, "f"))
        known = lexicon.__contains__ if is_frequent(end, lexicon) else compound
        if any(len(whole) >= LEAST_WHOLE and known(whole) for whole in wholes):
            yield f"{first} {end}"
