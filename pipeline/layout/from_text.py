"""Turns the words of a text page, which have no boxes, into lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pipeline.records import Line, Word


def text_lines(number: int, words: Sequence[Word]) -> list[Line]:
    """Return the lines; blank lines of the file show in ``gap_before``, indent in ``level``."""
    lines: list[Line] = []
    last = 0
    for at, group in groupby(words, key=lambda word: (word.block, word.line)):
        gap = float(max(at[1] - last - 1, 0)) if lines else 0.0
        lines.append(Line(number, 0, 0, tuple(group), gap_before=gap))
        last = at[1]
    return lines
