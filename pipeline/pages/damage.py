"""Finds the signs that a digital page's fonts have damaged tables of signs.

Its words look right on the page, but in the text letters are others, none, or have no meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.lexicon import Lexicon
from pipeline.pages.disguises import LETTERS, disguised_words
from pipeline.pages.known import is_known, is_plausible
from pipeline.pages.ligatures import torn_words

MEANINGLESS = re.compile(r"(?<=[^\W\d_])[\ufffd\ue000-\uf8ff]+|[\ufffd\ue000-\uf8ff]+(?=[^\W\d_])")
"""``Er\ufffdnung``: a sign without meaning beside a letter."""
ODD = re.compile(r"[\[\]{}|~^\\=<>]")
"""``]x`` for ``Zu``, ``8=`` for ``5:``."""
ODD_WORDS, ODD_SHARE = 3, 0.8
CLOSED_FIRST = re.compile(r"^[}\]=][^\W\d_]")
"""``]x``: nothing was opened."""
ENOUGH_CLOSED = 2
ENOUGH_OF_FONT = 4
LONG_WORD = 4
FONT_KNOWN_SHARE = 0.2
"""Of the longer words of one font; names and compounds alone are better known than that."""
BEGINNING = 5
"""Letters: names and dialect begin as German words do, scrambled letters hardly ever."""
VOWELS = frozenset("aeiouyäöü")
VOWEL_SHARE = 0.24
"""German words have 35 to 40 vowels in 100 letters."""
ENOUGH_LETTERS = 12
SPACED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Damage:
    """What the words of a page say about the tables of signs of its fonts."""

    disguised: tuple[str, ...] = ()
    """Words with a foreign sign that are known with a German letter or a ligature for it."""
    torn: tuple[str, ...] = ()
    """Words that are known with a ligature put in, or put between two of them."""
    meaningless: tuple[str, ...] = ()
    """Words with a sign without meaning."""
    unreadable_font: str = ""
    """An example of a font nearly none of whose words is known."""
    spaced: bool = False
    """Whether most words are single letters: ``P r o t o k o l l``."""


def damage_of(words: Sequence[str], fonts: Sequence[bytes], lexicon: Lexicon) -> Damage:
    """Judge the words of one page; ``fonts`` names each word's font."""
    return Damage(
        disguised_words(words, lexicon),
        torn_words(words, lexicon),
        tuple(word for word in words if not word.isascii() and MEANINGLESS.search(word)),
        _unreadable_font(words, fonts, lexicon),
        _is_spaced(words),
    )


def _unreadable_font(words: Sequence[str], fonts: Sequence[bytes], lexicon: Lexicon) -> str:
    """An example of a font of numbers for letters: few words of it are known, or none has vowels.

    ``Ehulfkw`` for ``Bericht``.
    """
    of_font: dict[bytes, list[str]] = {}
    for word, font in zip(words, fonts, strict=False):
        of_font.setdefault(font, []).append(word)
    for found in of_font.values():
        signed = [word for word in found if not word.isalnum()]
        odd = sum(len(word) > 1 and ODD.search(word) is not None for word in signed)
        closed = sum(CLOSED_FIRST.match(word) is not None for word in signed)
        if closed >= ENOUGH_CLOSED or odd >= max(ODD_WORDS, ODD_SHARE * len(found)):
            return found[0]
        long = [word for word in _closed_up(found) if sum(map(str.isalpha, word)) >= LONG_WORD]
        if long and _is_unreadable(long, lexicon):
            return long[0]
    return ""


def _closed_up(words: Sequence[str]) -> Iterator[str]:
    """``N i e d e r s c h r i f t`` as one word, the others as they are."""
    for single, group in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        together = list(group)
        yield from ["".join(together)] if single else together


def _is_unreadable(words: Sequence[str], lexicon: Lexicon) -> bool:
    known = sum(_partly_known(word, lexicon) for word in words)
    letters = [letter for word in words for letter in word.lower() if letter.isalpha()]
    mute = sum(letter in VOWELS for letter in letters) < VOWEL_SHARE * len(letters)
    few = not known and mute and len(letters) >= ENOUGH_LETTERS
    return few or (len(words) >= ENOUGH_OF_FONT and known < FONT_KNOWN_SHARE * len(words))


def _partly_known(word: str, lexicon: Lexicon) -> bool:
    return any(
        is_known(part, lexicon)
        or (len(part) >= BEGINNING and is_plausible(part, lexicon, BEGINNING))
        for part in LETTERS.findall(word)
        if len(part) >= LONG_WORD - 1
    )


def _is_spaced(words: Sequence[str]) -> bool:
    letters = [word for word in words if word.isalpha()]
    single = sum(len(word) == 1 for word in letters)
    return len(letters) >= 20 and single > SPACED_SHARE * len(letters)
