"""Finds the signs that German text was read with a language that has no umlauts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.lexicon import Lexicon
from pipeline.pages.foreign import language_of
from pipeline.pages.known import is_known, is_plausible

SHORTEST = 3
WORD = re.compile(r"[^\W\d_]{3,}")
"""A word of three letters or more: ``Bürger`` in ``Bürger,``."""
TWINS = (("ii", "ü"), ("u", "ü"), ("a", "ä"), ("o", "ö"), ("B", "ß"), ("é", "ö"), ("ti", "ü"))
"""What an English reader prints for a German letter (measured on pages read both ways)."""
IMPOSSIBLE = re.compile(r"ii|é|[aeiouy]B[a-z]")
"""``Gebiihr``, ``Ménchhof``, ``MaBnahme``."""
GERMAN = "äöüßÄÖÜ"
FEWEST_UMLAUTS = 0.001
"""Share of ä ö ü ß among letters below which words that lost them are sought."""
ADDRESS = re.compile(r"@|://|www\.|\w\.[a-z]{2,}/")
"""``info@verein.de`` and ``www.verein.de/haus`` are no words."""
SHORTENED = 9
"""Letters of an unknown word written small before a full stop: ``entsch.`` is no misread word."""
MOST_COUNTED = 2
"""Times that one unknown word counts on a page: names come again, slips do not."""


@dataclass(frozen=True, slots=True)
class LanguageSigns:
    """What the words of a page say about the language they were read with."""

    judged: int
    """Words of three letters or more."""
    known_share: float
    umlaut_share: float
    """Share of ä ö ü ß among the letters: 1.1-2.1 % in German, 0-0.3 % when read as English."""
    misread: tuple[str, ...]
    """Different unknown words that become known with one umlaut: ``fiir``, ``Burgerin``."""
    impossible: tuple[str, ...]
    """Those of them with letters that German does not put together: ``Gebiihr``, ``Ménch``."""
    lost: int = 0
    """Unknown words that become known with an ä ö ü ß put in, where a page has none: ``Brger``."""
    small_known_share: float = 1.0
    """Of the words written small: no names are among them."""
    plausible_share: float = 1.0
    """Of the unknown words: they begin as German words do, as dialect does."""
    capital_share: float = 0.0
    """Of the words: written in capitals alone."""
    language: str = ""
    """In German, where the page is written in another language."""


def language_signs(texts: Sequence[str], lexicon: Lexicon) -> LanguageSigns:
    """Judge the words of one page."""
    found = list(_words(texts))
    unknown = [word for word in found if word not in lexicon]
    misread = tuple(
        word for word in dict.fromkeys(unknown) if any(twin in lexicon for twin in _twins(word))
    )
    shortened = {text[:-1] for text in texts if text.endswith(".") and len(text) <= SHORTENED}
    strange = [
        word
        for word, count in Counter(unknown).items()
        if not is_known(word, lexicon) and not (word in shortened and word.islower())
        for _ in range(min(count, MOST_COUNTED))
    ]
    letters = sum(map(len, found))
    umlauts = sum(letter in GERMAN for word in found for letter in word)
    small = sum(word[0].islower() for word in found)
    bare = umlauts < FEWEST_UMLAUTS * letters
    return LanguageSigns(
        len(found),
        1 - len(strange) / len(found) if found else 0.0,
        umlauts / letters if letters else 0.0,
        misread,
        tuple(word for word in misread if IMPOSSIBLE.search(word)),
        sum(any(whole in lexicon for whole in _with_any(GERMAN, word)) for word in strange)
        if bare
        else 0,
        1 - sum(word[0].islower() for word in strange) / small if small else 1.0,
        sum(is_plausible(word, lexicon) for word in strange) / len(strange) if strange else 1.0,
        sum(map(str.isupper, found)) / len(found) if found else 0.0,
        language_of(texts),
    )


def _words(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if text.isalpha():
            if len(text) >= SHORTEST:
                yield text
        elif not ADDRESS.search(text):
            yield from WORD.findall(text)


def _twins(word: str) -> Iterator[str]:
    """The word with one letter as a German reader would have seen it: ``fiir`` gives ``für``."""
    for read, meant in TWINS:
        at = word.find(read)
        while at >= 0:
            yield word[:at] + meant + word[at + len(read) :]
            at = word.find(read, at + 1)


def _with_any(lost: Iterable[str], word: str) -> Iterator[str]:
    """The word with each of the lost letters put in at every place."""
    for letters in lost:
        for at in range(len(word) + 1):
            yield word[:at] + letters + word[at:]
