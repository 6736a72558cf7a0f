"""Finds the page's number above or below all words: a lone ``- 2 -`` is often left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from pipeline.ocr.left_out import LeftOut
from pipeline.ocr.page_ink import Dark
from pipeline.ocr.uncovered import Uncovered, is_read
from pipeline.records import Box, Word

EDGE = 0.01
"""Share of the page's width along its sides where copiers leave shadows."""
PARTED = 0.15
"""White of so many letter heights parts one line from the next; between dots there is less."""
WIDTH = (0.1, 9.0)
HEIGHT = (0.5, 1.6)
"""A page number's size in letter heights: from a thin ``1`` to a typed ``-  12  -``."""
LEAST_INK = 0.03
"""Share of a letter's square that is dark at least; less is dust."""
MOST_LINES = 2
"""More lines without a word are a picture, a stamp, a signature."""


def page_numbers(page: Uncovered, words: Sequence[Word]) -> tuple[LeftOut, ...]:
    """Return the places outside the words where nothing stands but one short line."""
    boxes = [(word.box, index) for index, word in enumerate(words) if word.box and is_read(word)]
    first = min(boxes, key=lambda known: known[0].top)
    last = max(boxes, key=lambda known: known[0].bottom)
    side = round(EDGE * page.dark.shape[1])
    inner = page.dark[:, side:-side]
    head = _short_lines(inner[: first[0].top], page.letter, Box(side, 0, 0, 0))
    foot = _short_lines(inner[last[0].bottom :], page.letter, Box(side, last[0].bottom, 0, 0))
    return (
        *(LeftOut(box, first[1], True, box, numbers_page=True) for box in head),
        *(LeftOut(box, last[1], False, box, numbers_page=True) for box in foot),
    )


def _short_lines(dark: Dark, letter: float, origin: Box) -> list[Box]:
    lines = list(_lines(dark, letter))
    if len(lines) > MOST_LINES:
        return []
    return [
        Box(
            origin.left + line.left,
            origin.top + line.top,
            origin.left + line.right,
            origin.top + line.bottom,
        )
        for line in lines
        if WIDTH[0] * letter <= line.width <= WIDTH[1] * letter
        and HEIGHT[0] * letter <= line.height <= HEIGHT[1] * letter
    ]


def _lines(dark: Dark, letter: float) -> Iterator[Box]:
    """Yield the boxes of stretches of rows with ink."""
    rows = np.flatnonzero(dark.any(axis=1))
    if not len(rows):
        return
    for stretch in np.split(rows, np.flatnonzero(np.diff(rows) > PARTED * letter) + 1):
        top, bottom = int(stretch[0]), int(stretch[-1]) + 1
        part = dark[top:bottom]
        if part.sum() >= LEAST_INK * letter * letter:
            columns = np.flatnonzero(part.any(axis=0))
            yield Box(int(columns[0]), top, int(columns[-1]) + 1, bottom)
