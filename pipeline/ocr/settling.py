"""Settles what stands on the paper where a word was read twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import EDGES, LOST_SUPERSCRIPT, has_digit, is_known
from pipeline.records import Word

RAISED = {"2": "²", "3": "³"}
SURE = 0.8
SURER = 0.9
"""Confidence of a second reading that may replace one below, or above, ``UNSURE``."""
UNSURE = 0.5
LEAST_LETTERS = 4
"""Shorter words are too easily some other word."""
HARDLY_READ = 0.3
"""Below this even a known word is a guess: ``ge`` for ``Januar`` across a skewed line."""


def with_raised_digit(word: Word, readings: Sequence[str]) -> Word:
    """Return ``m?`` as ``m³`` when at least two readings say 3 and none says 2.

    >>> with_raised_digit(Word("EUR/m?,"), ("3", "", "3")).text
    'EUR/m³,'
    """
    parts = LOST_SUPERSCRIPT.match(word.text)
    said = [reading for reading in readings if reading in RAISED]
    if not parts or not said:
        return word
    text = f"{parts[1]}{RAISED[said[0]]}{parts[3]}"
    printed = parts[2].translate(str.maketrans("²³", "23"))
    contradicted = printed in RAISED and printed != said[0]
    if len(said) < 2 or len(set(said)) > 1 or contradicted:
        return replace(word, other=text)
    return replace(word, text=text, other="" if printed in RAISED else word.text)


def settled(word: Word, again: tuple[Word, ...], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return what stands on the paper after a second reading of the whole word.

    Equal readings make it surer, whatever the punctuation. Another reading replaces the first
    only where that was unsure and unknown, the new one is sure and known, and no digit is
    touched; else it is kept as ``other``.
    """
    sure = min((part.confidence or 0.0 for part in again), default=0.0)
    text = " ".join(part.text for part in again)
    if not text or not any(sign.isalnum() for sign in text):
        return (word,)
    if text != word.text and _better(word, again, sure, lexicon):
        first, *rest = (
            replace(part, block=word.block, paragraph=word.paragraph, line=word.line)
            for part in again
        )
        glued = _letters(text) == _letters(word.text)
        return (first if glued else replace(first, other=word.text), *rest)
    if EDGES.sub("", text) == EDGES.sub("", word.text):
        return (replace(word, confidence=max(word.confidence or 0.0, sure)),)
    return (replace(word, other=text),)


def _better(word: Word, again: tuple[Word, ...], sure: float, lexicon: Lexicon) -> bool:
    """Whether the second reading is beyond doubt the right one."""
    first = word.confidence or 0.0
    if sure < (SURE if first < UNSURE else SURER) or sure <= first:
        return False
    texts = [part.text for part in again]
    text = "".join(texts)
    if text == word.text:
        return True
    if has_digit(word.text) or has_digit(text):
        return False
    if _letters(text) == _letters(word.text):  # "_Satzung" is "Satzung"
        return first < UNSURE and len(text) <= len(word.text)
    return (
        len(_letters(text)) >= LEAST_LETTERS
        and not _one_letter_apart(text, word.text)
        and (first < HARDLY_READ or not is_known(word.text, lexicon))
        and all(len(text) > 1 and is_known(text, lexicon) for text in texts)
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha())


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a single letter differs, as in ``Els`` and ``Eis``: a name may be meant."""
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differing) == 1 and "".join(differing[0]).isalpha()
