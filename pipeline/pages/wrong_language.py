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
IMPOSSIBLE = re.compile(r"ii|é|[aeiouy]B[a-z]")
"""``Gebiihr``, ``Ménchhof``, ``MaBnahme``."""
GERMAN = "äöüßÄÖÜ"
FEWEST_UMLAUTS = 0.001
"""Share of ä ö ü ß among letters below which words that lost them are sought."""


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


def language_signs(words: Iterable[str], lexicon: Lexicon) -> LanguageSigns:
    """Judge the words of one page."""
    found = [word for text in words for word in WORD.findall(text)]
    unknown = [word for word in found if word not in lexicon]
    misread = tuple(
        word for word in dict.fromkeys(unknown) if any(twin in lexicon for twin in _twins(word))
    )
    letters = sum(map(len, found))
    umlauts = sum(letter in GERMAN for word in found for letter in word)
    small = [word for word in found if word[0].islower()]
    bare = umlauts < FEWEST_UMLAUTS * letters
    return LanguageSigns(
        len(found),
        1 - len(unknown) / len(found) if found else 0.0,
        umlauts / letters if letters else 0.0,
        misread,
        tuple(word for word in misread if IMPOSSIBLE.search(word)),
        sum(any(whole in lexicon for whole in _with_any(GERMAN, word)) for word in unknown)
        if bare
        else 0,
        sum(word in lexicon for word in small) / len(small) if small else 1.0,
    )


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
