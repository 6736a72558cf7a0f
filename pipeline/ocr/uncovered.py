"""The ink of a page that belongs to none of the words read on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.ocr.page_ink import Dark, PageInk
from pipeline.records import Word

MARGIN = 0.35
"""Around each word, in letter heights: what lies there belongs to it."""
SIGNS = "§$%€&+"
"""Words of one sign; other lone signs may be the full stop of a number that was left out."""
LEAST_WORDS = 10
"""Fewer words do not tell how high letters are."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """The dark pixels of a page that belong to no word."""

    dark: Dark
    letter: float
    """Median height of its words, in pixels."""


def uncovered(ink: PageInk, words: Sequence[Word]) -> Uncovered | None:
    """Return the ink beside the words; None for a page of few words."""
    heights = [word.box.height for word in words if word.box and len(word.text) > 2]
    if len(heights) < LEAST_WORDS:
        return None
    letter = median(heights)
    dark: Dark = ink.grey < ink.darkest_paper
    margin = round(MARGIN * letter)
    for word in filter(is_read, words):
        if box := word.box:
            rows = slice(max(box.top - margin, 0), box.bottom + margin)
            dark[rows, max(box.left - margin, 0) : box.right + margin] = False
    return Uncovered(dark, letter)


def is_read(word: Word) -> bool:
    """Whether the word is more than the full stop of a number that was left out."""
    return any(sign.isalnum() or sign in SIGNS for sign in word.text)
