"""Tells printed boxes to be ticked, ``☐``, which are read as ``DO]``, ``OD`` or ``U]``."""

from __future__ import annotations

from dataclasses import replace

from pipeline.ocr.page_ink import PageInk
from pipeline.records import Box, Word

EMPTY_BOX = "☐"
MOST_SIGNS = 3
"""A box is read as no more than so many signs."""
SHAPE = (0.8, 1.25)
"""Width by height."""
SIDE = 0.2
"""Its sides lie within so much of its width and height."""
CLOSED, EMPTY = 0.9, 0.02
"""Share of a side that is dark at least; and of what it encloses, at most."""


def with_check_box(word: Word, box: Box, ink: PageInk) -> Word:
    """Return ``☐`` for a word that is four straight sides around nothing."""
    mark = ink.within(box) if len(word.text) <= MOST_SIGNS else None
    if mark is None or not SHAPE[0] <= mark.width / mark.height <= SHAPE[1]:
        return word
    if not _is_box(mark, ink):
        return word
    return replace(word, text=EMPTY_BOX, other="", rival="", lead=1.0)


def _is_box(mark: Box, ink: PageInk) -> bool:
    dark = ink.dark(mark)
    down, across = max(round(SIDE * mark.height), 1), max(round(SIDE * mark.width), 1)
    sides = (dark[:down].any(axis=0), dark[-down:].any(axis=0))
    uprights = (dark[:, :across].any(axis=1), dark[:, -across:].any(axis=1))
    inside = dark[down:-down, across:-across]
    straight = [
        dark[:down].mean(axis=1).max(),
        dark[-down:].mean(axis=1).max(),
        dark[:, :across].mean(axis=0).max(),
        dark[:, -across:].mean(axis=0).max(),
    ]
    closed = all(side.mean() >= CLOSED for side in (*sides, *uprights))
    return bool(closed and min(straight) >= CLOSED and inside.size and inside.mean() <= EMPTY)
