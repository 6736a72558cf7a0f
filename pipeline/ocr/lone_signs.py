"""Reads the lone numbers and signs that the reader passed over, and drops its guesses for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from pipeline.errors import PageError
from pipeline.ocr.cutting import Cutter
from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.ocr.leftover_ink import is_stack, overlooked, usual_height
from pipeline.records import Box, PageImage, Word

LONE = PieceReading("deu", 10)
DPIS = (300, 400)
"""A sign is read twice, enlarged as if it had been scanned at these resolutions."""
# "3.", "a)", "X"; a lone "S" is "§" misread
SIGN = re.compile(r"^[(-]?(?:\d{1,3}|[A-RT-ZÄÖÜ]|[a-z]\)|[IVX]{1,4}|§)[.):,-]?$")
SURE = 0.7
PAD = 6


def add_lone_signs(
    engine: OcrEngine, image: PageImage, words: tuple[Word, ...], unread: Sequence[Box] = ()
) -> tuple[Word, ...]:
    """Return the words and behind them the signs found, each a block of its own.

    Nothing is looked for in the ``unread`` regions. A sign counts only where two readings agree.
    A reading that fails costs only itself.
    """
    try:
        with Image.open(image.path) as picture:
            places = overlooked(picture, words, unread, image.dpi)
            if not places:
                return words
            found = _read(engine, Cutter(image, picture), places)
    except (PageError, OSError):
        return words
    usual = usual_height(words)
    kept = [word for word in words if not (is_stack(word, usual) and _holds(word, found))]
    block = max((word.block for word in words), default=0)
    return (
        *kept,
        *(replace(word, block=block + number) for number, word in enumerate(found, start=1)),
    )


def _read(engine: OcrEngine, cutter: Cutter, places: Sequence[Box]) -> list[Word]:
    pieces = [
        cutter.cut(place, PAD, max(dpi / max(cutter.image.dpi, 1), 1.0))
        for place in places
        for dpi in DPIS
    ]
    readings = engine.read_pieces([piece.image for piece in pieces], LONE)
    found: list[Word] = []
    for number, place in enumerate(places):
        first, second = readings[2 * number : 2 * number + 2]
        text, sure = _agreed(first, second)
        if text and sure >= SURE:
            found.append(Word(text, place, sure, paragraph=1, line=1))
    return found


def _agreed(first: Sequence[Word], second: Sequence[Word]) -> tuple[str, float]:
    """What both readings say, and how sure the less sure one is; empty where they differ."""
    texts = {"".join(word.text for word in reading) for reading in (first, second)}
    text = texts.pop()
    if texts or not SIGN.match(text):
        return "", 0.0
    return text, min(word.confidence or 0.0 for word in (*first, *second))


def _holds(word: Word, signs: Sequence[Word]) -> bool:
    """Whether one of the signs stands in the word's box."""
    return word.box is not None and any(
        sign.box is not None
        and word.box.left <= (sign.box.left + sign.box.right) / 2 <= word.box.right
        and word.box.top <= (sign.box.top + sign.box.bottom) / 2 <= word.box.bottom
        for sign in signs
    )
