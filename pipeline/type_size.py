"""Estimates the size of type from the height of letters, and the width of a page in letters."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from pipeline.records import Word

HANGING = frozenset("gjpqyQ,;ß()[]{}/|ç§$")
LOW = frozenset("aceimnorsuvwxz.,-–:;·")
UNSURE = frozenset("/|,;()[]{}")
"""They reach below the line in one typeface, hardly or not in another: ``1997/48``, ``Ort,``."""
SMALL_LETTER = 0.74
"""Height of ``x`` as a share of the height of ``H``."""
TAIL = 0.28
"""Depth of the tail of ``g`` as a share of the height of ``H``."""


def capital_height(words: Iterable[Word]) -> float:
    """Median height a capital letter would have in these words, in pixels; 0 when unknown.

    Words with signs of unsure depth count where there are no others.
    """
    heights = [
        (
            word.size * 0.72 if word.size else word.box.height / height_share(word.text),
            not word.size and not UNSURE.isdisjoint(word.text),
        )
        for word in words
        if word.box and any(letter.isalnum() for letter in word.text)
    ]
    sure = [height for height, unsure in heights if not unsure]
    return median(sure or [height for height, _ in heights] or [0.0])


def usual_width(texts: Iterable[str]) -> int:
    """Width of the page in characters: nine lines in ten are no longer; 0 without lines."""
    widths = sorted(map(len, texts))
    return widths[9 * len(widths) // 10] if widths else 0


def height_share(text: str) -> float:
    """Height of the word's letters as a share of the height of a capital."""
    top = SMALL_LETTER if all(letter in LOW for letter in text) else 1.0
    return top + (TAIL if any(letter in HANGING for letter in text) else 0.0)
