"""Mends what the ink of a word shows beyond doubt: ``TOP1`` parted, ``1.1`` for ``11``, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.lexicon import Lexicon
from pipeline.ocr.accents import with_accents
from pipeline.ocr.doubtful import is_known
from pipeline.ocr.ink_blanks import parted, usual_gap
from pipeline.ocr.page_ink import PageInk, ink_of
from pipeline.ocr.umlaut_dots import DOTTED, with_dots
from pipeline.records import Box, PageImage, Word

NAME = re.compile(r"\W*[A-ZÄÖÜÇŞ]\w{2,}")  # "(Celebi", "Cafe"
DIGITS = re.compile(r"\d{2,4}")
"""``11``: a number in which a point may be missing."""
POINT_SIDES = (0.1, 0.35)
"""A point is so wide and high, in heights of the digits; less is dust."""
BASE_LINE = 0.12
"""It ends so close to the line on which the digits stand."""
MARK_FILLED, MARK_SQUARE = 0.7, 0.93
"""A disc fills 0.79 of its box with ink, a square all of it, a letter half."""
MARK_SHAPE = (0.7, 1.4)
MARK_HEIGHT = (0.28, 0.75)
"""In heights of the page's letters; full stops are smaller."""
DISC, SQUARE = "•", "■"


def mended_by_ink(image: PageImage, words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return the words with blanks, points, bullets, dots and accents as ``image`` shows them.

    Only names may have accents: words that ``lexicon`` does not know. A number that gains a point
    keeps what was read as ``other``; digits stay as they are.
    """
    ink = ink_of(image)
    usual = usual_gap(ink, words)
    heights = [word.box.height for word in words if word.box and len(word.text) > 2]
    letter = median(heights) if heights else 0.0
    named = (_with_accents(word, ink, lexicon) for word in words)
    return tuple(part for word in named for part in _mended(word, ink, usual, letter))


def _with_accents(word: Word, ink: PageInk, lexicon: Lexicon) -> Word:
    name = NAME.match(word.text)
    if not name or not word.box or is_known(word.text, lexicon):
        return word
    return with_accents(word, word.box, ink)


def _mended(word: Word, ink: PageInk, usual: float, letter: float) -> tuple[Word, ...]:
    box, text = word.box, word.text
    if box is None:
        return (word,)
    if len(text) == 1:
        return (_with_mark(word, box, ink, letter),)
    if DIGITS.fullmatch(text):
        return (_with_point(word, box, ink),)
    if DOTTED.keys() & set(text):
        word = with_dots(word, box, ink)
    return parted(word, box, ink, usual)


def _with_point(word: Word, box: Box, ink: PageInk) -> Word:
    """``11`` as ``1.1`` where one point stands on the line between two digits."""
    signs = ink.signs(box)
    points = [at for at, sign in enumerate(signs) if _is_point(sign, box)]
    if len(signs) != len(word.text) + 1 or len(points) != 1 or not 0 < points[0] < len(word.text):
        return word
    at = points[0]
    return replace(word, text=f"{word.text[:at]}.{word.text[at:]}", other=word.text)


def _is_point(sign: Box, digits: Box) -> bool:
    least, most = (share * digits.height for share in POINT_SIDES)
    on_line = abs(digits.bottom - sign.bottom) <= BASE_LINE * digits.height
    return on_line and least <= sign.width <= most and least <= sign.height <= most


def _with_mark(word: Word, box: Box, ink: PageInk, letter: float) -> Word:
    """A bullet read as a letter or sign: ``m`` for a square, ``e`` or ``°`` for a disc."""
    mark = ink.within(box)
    if word.text.isdecimal() or mark is None or not letter:
        return word
    shaped = MARK_SHAPE[0] <= mark.width / mark.height <= MARK_SHAPE[1]
    sized = MARK_HEIGHT[0] * letter <= mark.height <= MARK_HEIGHT[1] * letter
    filled = ink.filled(mark)
    if not shaped or not sized or filled < MARK_FILLED:
        return word
    return replace(word, text=SQUARE if filled >= MARK_SQUARE else DISC, rival="", lead=1.0)
