"""Finds the words of a first reading that are worth a second look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from pipeline.lexicon import Lexicon
from pipeline.ocr.paragraph_sign import GLUED_SIGN, LOST_SIGN
from pipeline.records import Word

Kind = Literal["superscript", "paragraph", "word", "left-out", "number"]

LOST_SUPERSCRIPT = re.compile(
    r"^(\(?(?:\S*/)?[kdc]?m)([23²³]|[^\w\s.,;:)/-])((?:/[hsda])?[.,;:)]*)$"
)
"""``m?``, ``km?``, ``EUR/m?``, ``m?/h``, ``(2.000 m?)``: raised digits are hardly ever read."""
TALL_SIGN = 1.05
"""``§`` reaches below the line: so many times as high as the number behind it."""
GLUED_NUMBER = re.compile(r"^\W*[^\W\d]{2,}[\dlIO]*\d\W*$")
"""``TOP5``, ``jal2``: a word and a number that were printed apart; or a name such as ``B90``."""
LONE_LETTERS = re.compile(r"^[OoIl]{1,2}\W*$")
"""``O``, ``Il``: in a row of votes these are numbers."""
ALONE = re.compile(r"^\(?[^\W\d_]{1,2}[.):,]{0,2}$")
"""``l.``, ``P``, ``O``: alone on its line it may be the number of what stands beside or below."""
MOST_ALONE = 8
"""More of them on a page are no numbers: they are what a picture was read as."""
DOUBTFUL_NUMBER = 0.8
DOUBTFUL_GLUED = 0.93
DOUBTFUL_UNKNOWN = 0.8
DOUBTFUL_KNOWN = 0.4
"""Confidence below which such a word is read again."""
SCRAP = (0.3, 3)
"""A word of so little confidence and so few letters is a rule or a speck: ``NN``, ``TI``."""
LEAST_SPOTS = 10
MOST_SPOTS = 0.05
"""Share of the page's words; poor pages would cost twice the time otherwise."""
ODD_HEIGHT = (0.5, 2.2)
"""Of the page's median word: what is smaller or larger is a speck, a stamp, a signature."""
EDGES = re.compile(r"^[\W_]+|[\W_]+$")  # "(Kühn," -> "Kühn"; "_Satzung" -> "Satzung"


@dataclass(frozen=True, slots=True)
class Spot:
    """A word to be read again: its place in the page's words, and what may be wrong with it."""

    index: int
    kind: Kind


def doubtful(words: Sequence[Word], lexicon: Lexicon) -> tuple[Spot, ...]:
    """Return the spots of a page worth a second reading, in the order of its words."""
    special = {**_alone(words), **_superscripts(words), **_paragraphs(words)}
    heights = [word.box.height for word in words if word.box]
    usual = median(heights) if heights else 0.0
    unsure = [
        (word.confidence or 0.0, index)
        for index, word in enumerate(words)
        if index not in special and _odd_reading(word, lexicon) and _looks_printed(word, usual)
    ]
    most = max(LEAST_SPOTS, int(MOST_SPOTS * len(words)))
    chosen = dict.fromkeys((index for _, index in sorted(unsure)[:most]), "word")
    kinds: dict[int, Kind] = {**special, **dict.fromkeys(chosen, "word")}
    return tuple(Spot(index, kinds[index]) for index in sorted(kinds))


def has_digit(text: str) -> bool:
    """Whether there is a digit in ``text``; raised ones do not count."""
    return any(sign.isdecimal() for sign in text)


def is_known(text: str, lexicon: Lexicon) -> bool:
    """Whether all parts of a word, or of ``Haupt-/Nebenamt``, stand in the lexicon."""
    parts = [EDGES.sub("", part) for part in re.split(r"[-/]", EDGES.sub("", text))]
    return any(parts) and all(part in lexicon for part in parts if part)


def _superscripts(words: Sequence[Word]) -> dict[int, Kind]:
    return {
        index: "superscript"
        for index, word in enumerate(words)
        if word.box and LOST_SUPERSCRIPT.match(word.text)
    }


def _alone(words: Sequence[Word]) -> dict[int, Kind]:
    """Lone letters that have a line of the reader to themselves."""
    lines = Counter(_line(word) for word in words)
    found: dict[int, Kind] = {
        index: "number"
        for index, word in enumerate(words)
        if word.box and lines[_line(word)] == 1 and ALONE.match(word.text)
    }
    return found if len(found) <= MOST_ALONE else {}


def _paragraphs(words: Sequence[Word]) -> dict[int, Kind]:
    return {
        index: "paragraph"
        for index, (before, word, behind) in enumerate(
            zip((None, *words), words, (*words[1:], None), strict=False)
        )
        if (LOST_SIGN.match(word.text) and behind and _before_number(word, behind))
        or _begins_with_sign(before, word)
    }


def _begins_with_sign(before: Word | None, word: Word) -> bool:
    """``$116``; ``81`` where it opens a line and the likeliest other reading was ``$1``."""
    glued = GLUED_SIGN.match(word.text)
    if not glued or not word.box:
        return False
    if not glued[1].isdecimal():
        return True
    opens = before is None or _line(before) != _line(word)
    return opens and word.rival[:1] in ("$", "&", "§")


def _line(word: Word) -> tuple[int, int, int]:
    return word.block, word.paragraph, word.line


def _before_number(word: Word, behind: Word) -> bool:
    """Whether a number follows on the line; a digit must be taller than it to be a suspect.

    A comma makes a number as tall as ``§``.
    """
    if not (
        _line(word) == _line(behind) and word.box and behind.box and behind.text[:1].isdecimal()
    ):
        return False
    taller = 1.0 if behind.text.endswith((",", ";")) else TALL_SIGN
    tall = word.box.height >= taller * behind.box.height
    return tall or not has_digit(word.text)


def _odd_reading(word: Word, lexicon: Lexicon) -> bool:
    """Whether the reader was less sure of the word than it should be."""
    if word.confidence is None or not any(sign.isalnum() for sign in word.text):
        return False
    if GLUED_NUMBER.match(word.text) or LONE_LETTERS.match(word.text):
        return word.confidence < DOUBTFUL_GLUED
    letters = sum(sign.isalnum() for sign in word.text)
    if not has_digit(word.text) and word.confidence < SCRAP[0] and letters <= SCRAP[1]:
        return False
    if has_digit(word.text):
        return word.confidence < DOUBTFUL_NUMBER
    if len(EDGES.sub("", word.text)) < 2:
        return False
    known = is_known(word.text, lexicon)
    return word.confidence < (DOUBTFUL_KNOWN if known else DOUBTFUL_UNKNOWN)


def _looks_printed(word: Word, usual: float) -> bool:
    if word.box is None:
        return False
    return ODD_HEIGHT[0] * usual <= word.box.height <= ODD_HEIGHT[1] * usual
