"""Finds scraps where a list's number stands: ``B o .`` for ``10.`` below ``8.`` and ``9.``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.ocr.left_out import LeftOut
from pipeline.records import Box, Word

NUMBER = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})?(?:[.)]|\.\))")
"""``9.``, ``(2)``, ``3.1.``, ``4.)``: how an entry of a list begins."""
SURE = 0.8
"""Confidence beyond which even a lone letter is what was printed."""
MOST_SIGNS = 2
LEAST_NUMBERS = 2
"""So many numbers above or below it make a column."""
NEAR = 40.0
"""They stand no farther away, in heights of a letter."""
BESIDE = (1.3, 0.4)
"""``10.`` begins so far left of ``9.``, and ends so far right of it, in heights of a letter."""


def without_scraps(words: Sequence[Word], places: Sequence[LeftOut]) -> tuple[Word, ...]:
    """Return the words, those without text that are probably scraps of a list's number.

    ``places`` were left out: numbers most of them. Scraps keep their places; their ink then counts
    as print that was left out.
    """
    numbers = [word.box for word in words if word.box and NUMBER.fullmatch(word.text)]
    numbers += [place.box for place in places if place.before]
    if len(numbers) < LEAST_NUMBERS:
        return tuple(words)
    letter = float(median(box.height for box in numbers))
    return tuple(
        replace(word, text="") if _is_scrap(word, numbers, letter) else word for word in words
    )


def _is_scrap(word: Word, numbers: Sequence[Box], letter: float) -> bool:
    signs = sum(sign.isalnum() for sign in word.text)
    if not word.box or signs > MOST_SIGNS or NUMBER.fullmatch(word.text):
        return False
    if (word.confidence or 0.0) >= SURE:
        return False
    return sum(_in_column(word.box, number, letter) for number in numbers) >= LEAST_NUMBERS


def _in_column(box: Box, number: Box, letter: float) -> bool:
    """Whether ``box`` stands above or below a number, within the width a number may have."""
    level = min(box.bottom, number.bottom) > max(box.top, number.top)
    left, right = (share * letter for share in BESIDE)
    within = number.left - left <= box.left and box.right <= number.right + right
    return within and not level and abs(box.top - number.top) <= NEAR * letter
