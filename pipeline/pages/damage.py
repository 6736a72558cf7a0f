"""Finds the signs that a digital page's fonts have damaged tables of signs.

Its words look right on the page, but in the text letters are others, none, or have no meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.lexicon import Lexicon

GERMAN = "äöüßÄÖÜ"
LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "tt", "ti")
LETTERS = re.compile(r"[^\W\d_]+")
FOREIGN = re.compile(
    r"[^A-Za-zÄÖÜäöüß0-9\s.,;:!?()\[\]{}/\\\"'’‘‚„“”«»›…&@+%§*°²³€$=<>|#~^•·–—_-]+"
)
"""``ÿ`` in ``Straÿe``, ``Ã¼`` in ``fÃ¼r``, ``‰`` in ``M‰rz``: signs German words do not have."""
MEANINGLESS = re.compile(r"(?<=[^\W\d_])[\ufffd\ue000-\uf8ff]+|[\ufffd\ue000-\uf8ff]+(?=[^\W\d_])")
"""``Er\ufffdnung``: a sign without meaning beside a letter."""
NEVER = "ÿ"
"""No German word or name has it; it stands at the place of ß in the next table of signs."""
LEAST_WORDS, LONG_ENOUGH = 2, 5
"""One odd word on a page, unless long, may be a name or a slip; no good page is read again."""
LEAST_WHOLE = 5
"""Letters of a repaired word that can be no accident."""
ENOUGH_OF_FONT = 5
LONG_WORD = 4
FONT_KNOWN_SHARE = 0.2
"""Of the longer words of one font; names and compounds alone are better known than that."""
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
        tuple(word for word in words if _is_disguised(word, lexicon)),
        _telling((*_without_ligature(words, lexicon), *_parted(words, lexicon))),
        tuple(word for word in words if MEANINGLESS.search(word)),
        _unreadable_font(words, fonts, lexicon),
        _is_spaced(words),
    )


def _telling(found: Iterable[str]) -> tuple[str, ...]:
    """The words found, if they are more than one short word that may be a name or a slip."""
    words = tuple(found)
    long = any(len(word) >= LONG_ENOUGH for word in words)
    small = sum(word[0].islower() for word in words)
    return words if long or max(len(set(words)), small) >= LEAST_WORDS else ()


def _is_disguised(word: str, lexicon: Lexicon) -> bool:
    signs = set(FOREIGN.findall(word))
    if not signs:
        return False
    bare = word.strip(".,;:!?()\"'„“”-")
    if NEVER in word or bare in lexicon or len(signs) > 1:
        return NEVER in word
    sign = min(signs)
    inner = [part for part in re.split(r"[-/]", bare) if sign in part and part != sign]
    return any(
        part.replace(sign, true) in lexicon
        for part in inner
        if LETTERS.search(part.replace(sign, ""))
        for true in (*GERMAN, *LIGATURES)
        if len(part) > 2
    )


def _without_ligature(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """``öffentlich`` as ``öentlich``; halves of hyphenated words are no such."""
    for before, text in pairwise(("", *words)):
        if before.endswith("-") or text.endswith("-"):
            continue
        for word in LETTERS.findall(text):
            if len(word) < 3 or word.isupper() or word in lexicon:
                continue  # GRAS and the like are abbreviations
            if any(_whole(word, lexicon)):
                yield word


def _whole(word: str, lexicon: Lexicon) -> Iterator[bool]:
    for letters in LIGATURES:
        for at in range(len(word) + 1):
            whole = word[:at] + letters + word[at:]
            yield len(whole) >= LEAST_WHOLE and _common(whole, lexicon)


def _parted(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """``Erö nung``: a blank stands where the ligature was."""
    for first, second in pairwise(words):
        end = second.rstrip(".,;:!?)")
        if not (first.isalpha() and end.isalpha() and end.islower()):
            continue
        if len(first) == 1 or (first in lexicon and end in lexicon and len(end) > 1):
            continue
        wholes = (first + letters + end for letters in (*LIGATURES, "f"))
        if any(len(whole) >= LEAST_WHOLE and _common(whole, lexicon) for whole in wholes):
            yield f"{first} {end}"


def _common(word: str, lexicon: Lexicon) -> bool:
    return lexicon.frequency(word) > 0 or lexicon.frequency(word.lower()) > 0


def _unreadable_font(words: Sequence[str], fonts: Sequence[bytes], lexicon: Lexicon) -> str:
    """An example of a font of numbers for letters: few words of it are known, or none has vowels.

    ``Ehulfkw`` for ``Bericht``.
    """
    of_font: dict[bytes, list[str]] = {}
    for word, font in zip(words, fonts, strict=False):
        if sum(letter.isalpha() for letter in word) >= LONG_WORD:
            of_font.setdefault(font, []).append(word)
    for found in of_font.values():
        known = sum(_partly_known(word, lexicon) for word in found)
        letters = [letter for word in found for letter in word.lower() if letter.isalpha()]
        mute = sum(letter in VOWELS for letter in letters) < VOWEL_SHARE * len(letters)
        few = not known and mute and len(letters) >= ENOUGH_LETTERS
        if few or (len(found) >= ENOUGH_OF_FONT and known < FONT_KNOWN_SHARE * len(found)):
            return found[0]
    return ""


def _partly_known(word: str, lexicon: Lexicon) -> bool:
    parts = (part for part in LETTERS.findall(word) if len(part) >= LONG_WORD - 1)
    return any(part in lexicon for part in parts)


def _is_spaced(words: Sequence[str]) -> bool:
    letters = [word for word in words if word.isalpha()]
    single = sum(len(word) == 1 for word in letters)
    return len(letters) >= 20 and single > SPACED_SHARE * len(letters)
