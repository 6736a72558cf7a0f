"""Takes out what the reader made of signatures, stamps and rules: large or unsure, and no words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from statistics import median

from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import has_digit, is_known
from pipeline.records import Word

TALL = 1.5
"""Handwriting is so many times as high as the page's median word."""
GUESSED = 0.45
UNSURE = 0.6
"""Mean confidence of a line that is guessed, or of one without any word of four letters."""
SURE = 0.8
"""One word read so surely speaks for the whole line."""
HARDLY_READ = 0.3
"""Below this even a known word is a guess."""
SHORT = 3
LONE_SIGNS = 2
"""So few signs, unsure, above or below a stack are numbers read sideways: ``9`` for ``6``."""
STACK = 2.5
"""A word so many times as high as usual, and higher than wide, is none when it is unsure."""
TOWER, TIMES_WIDE = 1.6, 2.0
"""Nor are several letters that are as high as that and so much higher than wide."""
STRETCHED = 3.0
"""Letters so many times as wide as print is high: ``TE`` for a rule, ``NNNN`` for a signature."""
GIBBERISH, MANY = 0.25, 3
"""So many words without a number, hardly read: ``TEE GE BER``, made of the rules of a table."""
LOOPS = re.compile(r"0*\W*")
"""``000...``: what is made of the loops of a signature is no number."""


def without_scrawl(words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return the words that are print: ``unread_ink`` finds the places of what is none.

    Guesses for the numbers of several lines go too: ``left_out`` finds the numbers.
    """
    usual = median([word.box.height for word in words if word.box] or [0])
    stacks = [word for word in words if _is_stack(word, usual)]
    kept: list[Word] = []
    print_only = [
        word
        for word in words
        if word not in stacks and not _is_turned(word, stacks) and not _is_stretched(word, usual)
    ]
    for _, group in groupby(print_only, key=lambda word: (word.block, word.paragraph, word.line)):
        line = tuple(group)
        if not _is_scrawl(line, usual, lexicon):
            kept.extend(line)
    return tuple(kept)


def _is_stack(word: Word, usual: float) -> bool:
    """Whether the numbers of several lines were taken for one word: ``oo`` for ``1. 2. 3.``."""
    box = word.box
    if box is None or word.confidence is None or word.confidence >= SURE:
        return False
    if len(word.text) > 1 and box.height >= TIMES_WIDE * box.width:
        return box.height >= TOWER * usual
    return word.confidence < UNSURE and box.height >= STACK * usual and box.height > box.width


def _is_stretched(word: Word, usual: float) -> bool:
    letters = sum(sign.isalnum() for sign in word.text)
    if word.box is None or word.confidence is None or not letters:
        return False
    return word.confidence < SURE and word.box.width >= STRETCHED * usual * letters


def _is_turned(word: Word, stacks: Sequence[Word]) -> bool:
    if len(word.text) > LONE_SIGNS or (word.confidence or 0.0) >= UNSURE or word.box is None:
        return False
    left, right = word.box.left, word.box.right
    return any(
        stack.block == word.block and left < stack.box.right and stack.box.left < right
        for stack in stacks
        if stack.box
    )


def _is_scrawl(line: Sequence[Word], usual: float, lexicon: Lexicon) -> bool:
    heights = [word.box.height for word in line if word.box]
    sure = [word.confidence if word.confidence is not None else 1.0 for word in line]
    mean = sum(sure) / len(sure)
    if len(line) >= MANY and mean < GIBBERISH and max(sure) < UNSURE:
        return not any(has_digit(word.text) for word in line)
    if not heights or median(heights) < TALL * usual:
        return False
    longer = [word for word in line if len(word.text) > SHORT]
    if max(sure) >= SURE or any(_is_word(word, lexicon) for word in longer):
        return False
    if mean >= (GUESSED if longer else UNSURE):
        return False
    numbers = [word for word in line if has_digit(word.text) and not _is_loop(word)]
    return not numbers or bool(longer and max(sure) < UNSURE)


def _is_loop(word: Word) -> bool:
    return (word.confidence or 0.0) < UNSURE and LOOPS.fullmatch(word.text) is not None


def _is_word(word: Word, lexicon: Lexicon) -> bool:
    """Whether it is known and was more than a guess: ``LITT.`` in a signature is neither."""
    return (word.confidence is None or word.confidence >= HARDLY_READ) and is_known(
        word.text, lexicon
    )
