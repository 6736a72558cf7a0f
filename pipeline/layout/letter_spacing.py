"""Joins words printed with blanks between their letters: ``N i e d e r s c h r i f t``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.records import Box, Word

LEAST_LETTERS = 4
EVEN = 1.7
"""A gap of more than this times the usual one parts two spaced words."""


def join_spaced(words: Sequence[Word]) -> list[Word]:
    """Return one baseline's words with evenly spaced single letters joined."""
    out: list[Word] = []
    letters: list[Word] = []
    for word in (*words, None):
        if word is not None and word.box and len(word.text) == 1 and word.text.isalpha():
            letters.append(word)
            continue
        out.extend(_joined(letters))
        letters = []
        if word is not None:
            out.append(word)
    return out


def _joined(letters: list[Word]) -> list[Word]:
    if len(letters) < LEAST_LETTERS:
        return letters
    boxes = [word.box for word in letters if word.box]
    gaps = [after.left - before.right for before, after in pairwise(boxes)]
    usual = max(median(gaps), 1.0)
    groups: list[list[Word]] = [[letters[0]]]
    for gap, word in zip(gaps, letters[1:], strict=True):
        if gap > EVEN * usual:
            groups.append([word])
        else:
            groups[-1].append(word)
    return [_one(group) if len(group) > 1 else group[0] for group in groups]


def _one(group: list[Word]) -> Word:
    first = group[0]
    sure = [word.confidence for word in group if word.confidence is not None]
    return Word(
        "".join(word.text for word in group),
        Box.around(word.box for word in group if word.box),
        sum(sure) / len(sure) if sure else None,
        first.block,
        first.paragraph,
        first.line,
        first.bold,
        first.size,
    )
