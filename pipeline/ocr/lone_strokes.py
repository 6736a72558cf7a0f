"""Tells signs that are one stroke by its outline: ``14/12`` read ``14112``, ``I.3`` as ``1.3``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.page_ink import Dark, PageInk, stretches
from pipeline.records import Box, Word

ONE, BAR, SLASH, CALL, STEM = "1", "I", "/", "!", "l"
LEANING = frozenset("17lI|")
"""What a slash is read as."""
MIXED = re.compile(r"I\d|\dI")
"""``I2``, ``1I``: no number is written so."""
LEAN = 0.08
"""The middle of a slash moves to the left by so much of its height, from its top to its foot."""
EVEN = 0.3
"""Its rows differ in width by no more than so much of their mean."""
UNEVEN = 0.03
"""The sides of ``I`` are straight but for so much of its height; ``1`` has a flag or a foot."""
BESIDE = 0.12
"""So much of its height beside a sign is looked at too: boxes cut off thin flags."""
THICK = 0.75
"""The lower part of ``l`` is at least so wide as its upper part; ``!`` is thin or white there."""
TALL = 0.8
"""``l`` is nearly as high as the word's highest sign."""


def with_strokes(word: Word, box: Box, ink: PageInk) -> Word:
    """Return the word with its lone strokes as the ink shows them, one sign for each letter.

    ``other`` keeps what was read.
    """
    doubted = [at for at in range(len(word.text)) if _is_doubted(word, at)]
    if not doubted:
        return word
    signs = ink.signs(box)
    if len(signs) != len(word.text):
        return word
    text = "".join(
        _seen(word, at, signs, ink) if at in doubted else letter
        for at, letter in enumerate(word.text)
    )
    if text == word.text or MIXED.search(text):
        return word
    return replace(word, text=text, other=word.text, rival="", lead=1.0)


def _is_doubted(word: Word, at: int) -> bool:
    """``1`` that was nearly read ``I``; a stroke between digits; ``!`` behind a letter."""
    text, letter = word.text, word.text[at]
    if letter == CALL:
        return text[at - 1 : at].isalpha()
    if letter == ONE and BAR in _nearly(word, at - 1, at, at + 1):
        return True
    if letter not in LEANING or not 0 < at < len(text) - 1:
        return False
    between = text[at - 1].isdecimal() and text[at + 1].isdecimal()
    return SLASH in _nearly(word, at) or (letter.isdecimal() and between)


def _nearly(word: Word, *places: int) -> str:
    """What was nearly read in these places."""
    if len(word.rival) != len(word.text):
        return ""
    return "".join(
        word.rival[at]
        for at in places
        if 0 <= at < len(word.text) and word.rival[at] != word.text[at]
    )


def _seen(word: Word, at: int, signs: Sequence[Box], ink: PageInk) -> str:
    letter, sign = word.text[at], signs[at]
    if letter == CALL:
        high = sign.height >= TALL * max(one.height for one in signs)
        return STEM if high and _is_stem(ink.dark(sign)) else letter
    if letter == ONE and BAR in _nearly(word, at - 1, at, at + 1):
        return BAR if _is_bar(sign, ink) else letter
    higher = sign.height > max(signs[at - 1].height, signs[at + 1].height)
    tall = higher or SLASH in _nearly(word, at)
    return SLASH if tall and _leans(ink.dark(sign)) else letter


def _edges(dark: Dark) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Left and right edge of the ink in each row that holds some."""
    rows = dark[dark.any(axis=1)]
    return rows.argmax(axis=1), rows.shape[1] - rows[:, ::-1].argmax(axis=1)


def _leans(dark: Dark) -> bool:
    """Whether it is a stroke of even width that leans to the right."""
    left, right = _edges(dark)
    high, rim = len(left), max(len(left) // 10, 1)
    width = (right - left)[rim:-rim]
    if high < len(dark) or high < 3 * (rim + 1) or np.ptp(width) > max(EVEN * width.mean(), 2):
        return False
    middle = (left + right) / 2
    upper, lower = middle[rim : high // 3].mean(), middle[-(high // 3) : -rim].mean()
    return bool(upper - lower >= LEAN * high)


def _is_bar(sign: Box, ink: PageInk) -> bool:
    """Whether it is a plain upright bar, without flag or foot, even of thin grey strokes."""
    beside = round(BESIDE * sign.height)
    around = replace(sign, left=max(sign.left - beside, 0), right=sign.right + beside)
    dark = ink.faint(around)
    middle = (sign.left + sign.right) // 2 - around.left
    own = [part for part in stretches(dark, axis=0) if part[0] <= middle < part[1]]
    if not own:
        return False
    left, right = _edges(dark[:, slice(*own[0])])
    if len(left) < max(sign.height, 3):
        return False
    return bool(max(np.ptp(left[1:-1]), np.ptp(right[1:-1])) <= max(UNEVEN * len(left), 1))


def _is_stem(dark: Dark) -> bool:
    """Whether it is one stroke from top to bottom, as wide below as above."""
    width = dark.sum(axis=1)
    third = max(len(width) // 3, 1)
    return bool(width.all() and width[third:-1].min() >= THICK * width[:third].mean())
