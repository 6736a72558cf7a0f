"""Marks what a reader made of signatures, stamps and specks: words that are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Line

GUESSED = 0.35
DOUBTFUL = 0.6
"""Mean confidence of a line."""
TALL = 1.5
"""Handwriting is so many times as high as print."""
FEW_LETTERS = 3
MOST_WORDS, MOST_TALL = 4, 10
"""Specks make few words, signatures side by side make more."""


def mark_debris(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines with debris marked; only lines with a confidence can be debris."""
    return [
        [replace(line, kind="debris", cells=()) if _is_debris(line) else line for line in page]
        for page in pages
    ]


def _is_debris(line: Line) -> bool:
    sure = [word.confidence for word in line.words if word.confidence is not None]
    if not sure or len(line.words) > (MOST_TALL if line.size > TALL else MOST_WORDS):
        return False
    confidence = sum(sure) / len(sure)
    letters = sum(letter.isalnum() for letter in line.text)
    if line.size > TALL:
        return confidence < GUESSED or (confidence < DOUBTFUL and letters <= FEW_LETTERS)
    return confidence < DOUBTFUL and not letters
