"""Gives words the capital that their ink shows: ``wöllenstein``, whose ``w`` is as high as ``l``.

Only words that German does not write with a small letter: of the others dust makes ``Und`` of
``und`` on copies.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import EDGES
from pipeline.ocr.page_ink import PageInk, stretches
from pipeline.records import Box, Word

OPENING = "(„\"'@"
ALIKE = frozenset("cosuvwxz")
"""Letters whose capitals have the same shape and stand on the line as they do."""
LOW = frozenset("acemnorsuvwxz")
TALL = frozenset("bdfhkl")
HIGHER = 1.22
"""A capital is so many times as high as the low letters of its word."""
AS_HIGH = 0.88
"""Or, where there are none, so high as its tall letters."""


def with_capital(word: Word, box: Box, ink: PageInk, lexicon: Lexicon) -> Word:
    """Return the word with a capital where its first sign is as high as one."""
    text = word.text
    first = len(text) - len(text.lstrip(OPENING))
    if len(text) < first + 2 or text[first] not in ALIKE:
        return word
    if lexicon.has(EDGES.sub("", text)):
        return word
    signs = ink.signs(box)
    if len(signs) != len(text) or not _is_high(text[first:], signs[first:]):
        return word
    if len(stretches(ink.dark(signs[first]), axis=1)) > 1:
        return word
    large = text[:first] + text[first].upper() + text[first + 1 :]
    return replace(word, text=large, rival="", lead=1.0)


def _is_high(text: str, signs: list[Box]) -> bool:
    first, rest = signs[0], list(zip(text, signs, strict=True))[1:]
    low = [sign for letter, sign in rest if letter in LOW]
    if low:
        line, top = median(sign.bottom for sign in low), median(sign.top for sign in low)
        return line - first.top >= HIGHER * (line - top)
    tall = [sign.height for letter, sign in rest if letter in TALL]
    return bool(tall) and first.height >= AS_HIGH * median(tall)
