"""Says of each word of a page whether it was read as it stands on the paper."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from rapidfuzz.distance import Levenshtein

from pipeline.evaluate.folding import BLANKS, DASHES, QUOTES, without_letter_spacing
from pipeline.evaluate.word_error import CROSS, EDGES

Verdict = Literal["right", "blank", "wrong"]
"""``blank``: all letters are right, but words were joined or parted."""
TYPED_NUMBER = re.compile(r"[ol.,:/-]*\d[\dol.,:/-]*")  # "2o", "19.oo", "o3"
TYPED_DIGITS = str.maketrans("ol", "01")
"""Typewriters without 0 and 1 had letters for them: who reads the digit reads rightly."""
THIN = re.compile(r"\d[\d.,]*%|[^\W\d]\.[^\W\d]|\d+[:/]\d+")
"""``12%``, ``e.V`` (without its last stop), ``1/2``: print parts them by less than a blank"""
LONGEST_JOIN, MOST_PIECES = 6, 15
"""So many words may have been read as one, and one letter-spaced word as so many."""


def verdicts(read: Sequence[str], truth: str) -> list[Verdict | None]:
    """Return the verdict on each word of ``read``; None for one without letter or digit.

    A word counts as right where the page holds it, wherever: order is another question.

    >>> verdicts(["TOP5", "Bericht", "Kasenwart"], "TOP 5 Bericht Kassenwart")
    ['blank', 'right', 'wrong']
    """
    folded = [_fold(text) for text in read]
    places = [place for place, text in enumerate(folded) if text]
    typed = [one for one in map(_fold, BLANKS.split(without_letter_spacing(_plain(truth)))) if one]
    meant = {one: _digits(one) for one in typed}
    words = [meant.get(folded[place], folded[place]) for place in places]
    true = [meant[one] for one in typed]
    found = _in_order_or_left(words, true)
    _mark_joined(words, true, found)
    _mark_parted(words, true, found)
    result: list[Verdict | None] = [None] * len(read)
    for place, verdict in zip(places, found, strict=True):
        result[place] = verdict or "wrong"
    return result


def _in_order_or_left(words: list[str], true: list[str]) -> list[Verdict | None]:
    found: list[Verdict | None] = [None] * len(words)
    left: Counter[str] = Counter()
    for code in Levenshtein.opcodes(words, true):
        if code.tag == "equal":
            found[code.src_start : code.src_end] = ["right"] * (code.src_end - code.src_start)
        else:
            left.update(true[code.dest_start : code.dest_end])
    for at, word in enumerate(words):
        if found[at] is None and left[word] > 0:
            left[word] -= 1
            found[at] = "right"
    return found


def _mark_joined(words: list[str], true: list[str], found: list[Verdict | None]) -> None:
    """``TOP5`` where ``TOP 5`` is printed."""
    joined = {
        _bare("".join(true[first : first + length]))
        for length in range(2, LONGEST_JOIN + 1)
        for first in range(len(true) - length + 1)
    }
    for at, word in enumerate(words):
        if found[at] is None and len(word) > 2 and _bare(word) in joined:
            found[at] = "right" if THIN.fullmatch(word) else "blank"


def _mark_parted(words: list[str], true: list[str], found: list[Verdict | None]) -> None:
    """``Nieder schrift`` where ``Niederschrift`` is printed."""
    whole = {_bare(word) for word in true}
    for first in range(len(words)):
        for length in range(2, min(MOST_PIECES, len(words) - first) + 1):
            stretch = range(first, first + length)
            open_ = any(found[at] is None for at in stretch)
            if open_ and _bare("".join(words[first : first + length])) in whole:
                for at in stretch:
                    found[at] = found[at] or "blank"


def _digits(word: str) -> str:
    return word.translate(TYPED_DIGITS) if TYPED_NUMBER.fullmatch(word) else word


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(DASHES).translate(QUOTES)


def _fold(text: str) -> str:
    """A cross in a list is the same mark in either size."""
    folded = EDGES.sub("", _plain(text))
    return CROSS if folded == CROSS.upper() else folded


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum() or sign in "%€§")
