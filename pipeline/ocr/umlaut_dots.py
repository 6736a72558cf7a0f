"""Puts back the dots of ``Ä``, ``Ö`` and ``Ü`` that the reader did not see: ``Offentliche``.

On 720 words that begin with A, O or U, in four qualities, no dots were seen that are not printed,
and 63 of the 65 that are. Lists of items have ``Ö 3`` for what is public: read ``63`` or ``ö 3``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.ocr.page_ink import Dark, PageInk, stretches
from pipeline.records import Box, Word
from pipeline.type_size import height_share

DOTTED = {"A": "Ä", "O": "Ö", "U": "Ü"}
PUBLIC = re.compile(r"[60O](\d{1,2}\W*)")
"""``63``: the letter before the number of an item read as a digit."""
HIGHER = 1.1
"""``Ö`` with its dots is so many times as high as the digit beside it; ``ö`` is as high."""
ABOVE, BELOW = 0.5, 0.6
"""So far above and below the top of a letter, in heights of a capital, it is looked at."""
DOT_HEIGHT = (0.06, 0.32)
DOT_WIDTH = (0.05, 0.35)
ALIKE = 1.7
"""Of two dots the wider is no wider than so many times the other."""
FARTHEST = 0.3
"""Dots stand no higher than this above the letter."""


def with_dots(word: Word, box: Box, ink: PageInk) -> Word:
    """Return the word with umlauts where two dots stand above a capital."""
    signs, text = ink.signs(box), word.text
    height = box.height / height_share(text)
    places = range(len(text)) if len(signs) == len(text) else range(min(len(signs), 1))
    dotted = [
        at
        for at in places
        if text[at] in DOTTED and _two_dots(_around_top(ink, signs[at], height), height)
    ]
    if len(text) < 2 or not dotted:
        return word
    letters = [DOTTED[sign] if at in dotted else sign for at, sign in enumerate(text)]
    return replace(word, text="".join(letters), rival="", lead=1.0)


def with_public_letter(word: Word, behind: Word | None, ink: PageInk) -> Word:
    """Return the word with the ``Ö`` before an item's number: ``63``, or ``ö`` before ``3``."""
    if word.box is None:
        return word
    if word.text == "ö" and behind and behind.box and behind.text[:1].isdecimal():
        letter, digit = ink.within(word.box), ink.within(behind.box)
        high = letter and digit and letter.height >= HIGHER * digit.height
        return replace(word, text="Ö", rival="", lead=1.0) if high else word
    number = PUBLIC.fullmatch(word.text)
    signs = ink.signs(word.box) if number else []
    if not number or len(signs) != len(word.text) or signs[0].height < HIGHER * signs[1].height:
        return word
    if not _two_dots(_around_top(ink, signs[0], signs[1].height), signs[1].height):
        return word
    return replace(word, text=f"Ö{number[1]}", other=word.text, rival="", lead=1.0)


def _around_top(ink: PageInk, sign: Box, height: float) -> Dark:
    top = max(sign.top - round(ABOVE * height), 0)
    return ink.dark(replace(sign, top=top, bottom=sign.top + round(BELOW * height)))


def _two_dots(dark: Dark, height: float) -> bool:
    """Whether above the letter, which reaches the lower edge, stand two dots side by side."""
    rows = stretches(dark, axis=1)
    if len(rows) < 2 or rows[-1][1] < len(dark):
        return False
    (top, bottom), (letter, _) = rows[-2:]
    dots = [end - begin for begin, end in stretches(dark[top:bottom], axis=0)]
    if len(dots) != 2 or letter - bottom > FARTHEST * height:
        return False
    high = DOT_HEIGHT[0] * height <= bottom - top <= DOT_HEIGHT[1] * height
    wide = DOT_WIDTH[0] * height <= min(dots) and max(dots) <= DOT_WIDTH[1] * height
    return high and wide and max(dots) <= ALIKE * min(dots)
