"""Mends what the ink of a word shows beyond doubt: ``TOP1`` parted, ``1.1`` for ``11``, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from statistics import median

from pipeline.lexicon import Lexicon
from pipeline.ocr.accents import with_accents
from pipeline.ocr.capitals import with_capital
from pipeline.ocr.check_boxes import EMPTY_BOX, with_check_box
from pipeline.ocr.doubtful import EDGES, is_known
from pipeline.ocr.ink_blanks import parted, usual_gap, with_whole_addresses
from pipeline.ocr.lone_strokes import with_strokes
from pipeline.ocr.page_ink import PageInk, ink_of
from pipeline.ocr.umlaut_dots import DOTTED, with_dots, with_public_letter
from pipeline.records import Box, PageImage, Word

NAME = re.compile(r"\W*[A-ZÄÖÜÇŞ]\w{2,}")  # "(Celebi", "Cafe"
PARTS = re.compile(r"[\W_]+")
LONGEST_NAME = 13
"""Longer words that the lexicon does not know are compounds: grain made ``Kreisverbandştag``."""
COMMON = 50
"""Names that were counted so often in German texts are spelt without accents."""
DIGITS = re.compile(r"\d{2,4}|\d{1,2}(?:\.\d{1,2}){1,2}\.?")
"""``11``, ``5.11``: a number in which a point may be missing."""
DIGIT = re.compile(r"\d")
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

    Only rare names may have accents, and words that ``lexicon`` does not know. What gains a point
    or a stroke keeps what was read as ``other``; no other digit changes.
    """
    ink = ink_of(image)
    usual = usual_gap(ink, words)
    heights = [word.box.height for word in words if word.box and len(word.text) > 2]
    letter = median(heights) if heights else 0.0
    lettered = (
        with_public_letter(word, behind, ink) for word, behind in zip_longest(words, words[1:])
    )
    named = (_with_accents(word, ink, lexicon) for word in lettered)
    parts = [part for word in named for part in _mended(word, ink, lexicon, usual, letter)]
    return with_whole_addresses(parts)


def _with_accents(word: Word, ink: PageInk, lexicon: Lexicon) -> Word:
    name = NAME.match(word.text)
    if not name or not word.box or max(map(len, PARTS.split(word.text))) > LONGEST_NAME:
        return word
    known = EDGES.sub("", word.text)
    rare = lexicon.is_name(known) and lexicon.frequency(known) < COMMON
    return with_accents(word, word.box, ink) if rare or not is_known(known, lexicon) else word


def _mended(
    word: Word, ink: PageInk, lexicon: Lexicon, usual: float, letter: float
) -> tuple[Word, ...]:
    box, text = word.box, word.text
    if box is None:
        return (word,)
    word = with_check_box(word, box, ink)
    if len(text) == 1 or word.text == EMPTY_BOX:
        return (_with_mark(word, box, ink, letter),)
    if DIGITS.fullmatch(text):
        word = _with_point(word, box, ink)
        return (word if word.text != text else with_strokes(word, box, ink),)
    word = with_capital(with_strokes(word, box, ink), box, ink, lexicon)
    if DOTTED.keys() & set(text):
        word = with_dots(word, box, ink)
    return parted(word, box, ink, usual)


def _with_point(word: Word, box: Box, ink: PageInk) -> Word:
    """``11`` as ``1.1``, ``5.11`` as ``5.1.1`` where one more point stands between two digits."""
    signs, text = ink.signs(box), word.text
    if len(signs) != len(text) + 1:
        return word
    points = "".join("." if _is_point(sign, box) else "0" for sign in signs)
    for at in range(1, len(text)):
        pointed = f"{text[:at]}.{text[at:]}"
        if ".." not in pointed and DIGIT.sub("0", pointed) == points:
            return replace(word, text=pointed, other=text)
    return word


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
