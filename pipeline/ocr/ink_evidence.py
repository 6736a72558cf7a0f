"""Mends what the ink of a word shows beyond doubt: ``TOP1`` parted, ``11`` as ``1.1``, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np
from PIL import Image

from pipeline.ocr.greys import Grey, paper_and_ink
from pipeline.records import Box, PageImage, Word
from pipeline.type_size import height_share

SEAM = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[a-zäöü])(?=[lI]$)")
"""Between letters and digits, in ``TOP1``, ``1von``, ``zul``, a blank may be missing."""
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


@dataclass(frozen=True, slots=True)
class _Ink:
    """The dark pixels of a page, and what is usual on it."""

    grey: Grey
    darkest_paper: float

    def within(self, box: Box) -> Box | None:
        """The smallest box around the ink in ``box``."""
        dark = self.grey[box.top : box.bottom, box.left : box.right] < self.darkest_paper
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        if not len(rows):
            return None
        left, top = box.left + int(columns[0]), box.top + int(rows[0])
        return Box(left, top, box.left + int(columns[-1]) + 1, box.top + int(rows[-1]) + 1)

    def filled(self, box: Box) -> float:
        """Share of the box that is dark."""
        part = self.grey[box.top : box.bottom, box.left : box.right]
        return float((part < self.darkest_paper).mean())

    def signs(self, box: Box) -> list[Box]:
        """The stretches of ink that white parts from top to bottom, from left to right."""
        dark = self.grey[box.top : box.bottom, box.left : box.right] < self.darkest_paper
        columns = np.flatnonzero(dark.any(axis=0))
        if not len(columns):
            return []
        stretches = np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1)
        boxes = (
            self.within(Box(box.left + int(x[0]), box.top, box.left + int(x[-1]) + 1, box.bottom))
            for x in stretches
        )
        return [one for one in boxes if one]


def mended_by_ink(image: PageImage, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with blanks, points and bullets as ``image`` shows them.

    A number that gains a point keeps what was read as ``other``; digits stay as they are.
    """
    with Image.open(image.path) as picture:
        grey: Grey = np.asarray(picture if picture.mode == "L" else picture.convert("L"))
    paper, black = paper_and_ink(grey)
    ink = _Ink(grey, (paper + black) / 2)
    seams = any(SEAM.search(word.text) for word in words)
    blank = max(LEAST_GAP, TIMES_USUAL * _usual_gap(ink, words)) if seams else LEAST_GAP
    heights = [word.box.height for word in words if word.box and len(word.text) > 2]
    letter = median(heights) if heights else 0.0
    return tuple(part for word in words for part in _mended(word, ink, blank, letter))


def _mended(word: Word, ink: _Ink, blank: float, letter: float) -> tuple[Word, ...]:
    if word.box is None:
        return (word,)
    if len(word.text) == 1:
        return (_with_mark(word, word.box, ink, letter),)
    if DIGITS.fullmatch(word.text):
        return (_with_point(word, word.box, ink),)
    if SEAM.search(word.text):
        return _parted(word, word.box, ink, blank)
    return (word,)


def _usual_gap(ink: _Ink, words: Sequence[Word]) -> float:
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


def _parted(word: Word, box: Box, ink: _Ink, blank: float) -> tuple[Word, ...]:
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
                last = replace(whole, text=text[seam:], box=right)
                return *_parted(first, left, ink, blank), last
    return (word,)


def _with_point(word: Word, box: Box, ink: _Ink) -> Word:
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


def _with_mark(word: Word, box: Box, ink: _Ink, letter: float) -> Word:
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
