"""Takes out what the reader made of signatures and stamps: large, unsure, and no words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import is_known
from pipeline.ocr.leftover_ink import is_stack, usual_height
from pipeline.records import Box, Word

TALL = 1.5
"""Handwriting is so many times as high as the page's median word."""
GUESSED = 0.45
UNSURE = 0.6
"""Mean confidence of a line that is guessed, or of one without any word of four letters."""
SURE = 0.8
"""One word read so surely speaks for the whole line."""
SHORT = 3


def without_scrawl(
    words: Sequence[Word], lexicon: Lexicon
) -> tuple[tuple[Word, ...], tuple[Box, ...]]:
    """Return the words that are print, and the regions of what is none.

    The numbers of several lines taken for one word are left to ``lone_signs``.
    """
    usual = usual_height(words)
    kept: list[Word] = []
    regions: list[Box] = []
    for _, group in groupby(words, key=lambda word: (word.block, word.paragraph, word.line)):
        line = tuple(group)
        region = Box.around(word.box for word in line if word.box)
        stack = any(is_stack(word, usual) for word in line)
        if region and not stack and _is_scrawl(line, usual, lexicon):
            regions.append(region)
        else:
            kept.extend(line)
    return tuple(kept), tuple(regions)


def _is_scrawl(line: Sequence[Word], usual: float, lexicon: Lexicon) -> bool:
    heights = [word.box.height for word in line if word.box]
    if median(heights) < TALL * usual:
        return False
    sure = [word.confidence if word.confidence is not None else 1.0 for word in line]
    mean = sum(sure) / len(sure)
    longer = [word.text for word in line if len(word.text) > SHORT]
    if max(sure) >= SURE or any(is_known(text, lexicon) for text in longer):
        return False
    return mean < (GUESSED if longer else UNSURE) and not any(map(str.isdecimal, _signs(line)))


def _signs(line: Sequence[Word]) -> str:
    return "".join(word.text for word in line)
