"""Mends what the ink of a word shows beyond doubt: ``TOP1`` parted, ``1.1`` for ``11``, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.ocr.page_ink import PageInk, ink_of
from pipeline.ocr.umlaut_dots import DOTTED, with_dots
from pipeline.records import Box, PageImage, Word
from pipeline.type_size import height_share

SEAM = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=^[^\W\d_]{2})(?=[lI]$)")
"""Between letters and digits, in ``TOP1``, ``1von``, ``zul``, a blank may be missing."""
ONE = {"l": "1", "I": "1"}
"""What a letter that stands alone may be; it is flagged, not changed."""
LEAST_GAP, TIMES_USUAL = 0.4, 2.5
"""A blank is so wide, in letter heights, and so many times as wide as the white within words."""
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
SAMPLE = 80
"""So many words tell how wide the white within words is."""


def mended_by_ink(image: PageImage, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with blanks, points, bullets and dots of umlauts as ``image`` shows them.

    A number that gains a point keeps what was read as ``other``; digits stay as they are.
    """
    ink = ink_of(image)
    seams = any(SEAM.search(word.text) for word in words)
    blank = max(LEAST_GAP, TIMES_USUAL * _usual_gap(ink, words)) if seams else LEAST_GAP
    heights = [word.box.height for word in words if word.box and len(word.text) > 2]
    letter = median(heights) if heights else 0.0
    return tuple(part for word in words for part in _mended(word, ink, blank, letter))


def _mended(word: Word, ink: PageInk, blank: float, letter: float) -> tuple[Word, ...]:
    box, text = word.box, word.text
    if box is None:
        return (word,)
    if len(text) == 1:
        return (_with_mark(word, box, ink, letter),)
    if DIGITS.fullmatch(text):
        return (_with_point(word, box, ink),)
    if DOTTED.keys() & set(text):
        word = with_dots(word, box, ink)
    return _parted(word, box, ink, blank) if SEAM.search(text) else (word,)


def _usual_gap(ink: PageInk, words: Sequence[Word]) -> float:
    """The white between the signs of a word, in letter heights."""
    sample = [word for word in words if word.box and word.text.isalpha() and len(word.text) > 3]
    gaps = [
        gap
        for word in sample[:: max(len(sample) // SAMPLE, 1)]
        if word.box
        for gap in _gaps(ink.signs(word.box), _letter_height(word, word.box))
    ]
    return median(gaps) if gaps else 0.0


def _letter_height(word: Word, box: Box) -> float:
    return box.height / height_share(word.text)


def _gaps(signs: Sequence[Box], height: float) -> list[float]:
    return [(right.left - left.right) / height for left, right in pairwise(signs)]


def _parted(word: Word, box: Box, ink: PageInk, blank: float) -> tuple[Word, ...]:
    """``TOP1`` as ``TOP`` and ``1`` where there is a blank between them.

    Letters may touch: the signs are counted from the end on which none do.
    """
    signs, text = ink.signs(box), word.text
    gaps = _gaps(signs, _letter_height(word, box))
    for seam in reversed([found.start() for found in SEAM.finditer(text)]):
        for at in (seam - 1, len(signs) - (len(text) - seam) - 1):
            if 0 <= at < len(gaps) and gaps[at] >= blank:
                whole = replace(word, other="", rival="", lead=1.0)
                left, right = (
                    replace(box, right=signs[at].right),
                    replace(box, left=signs[at + 1].left),
                )
                first = replace(whole, text=text[:seam], box=left)
                last = replace(whole, text=text[seam:], box=right, other=ONE.get(text[seam:], ""))
                return *_parted(first, left, ink, blank), last
    return (word,)


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
