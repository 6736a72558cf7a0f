"""Settles what stands on the paper where a word was read twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import EDGES, LOST_SUPERSCRIPT, has_digit, is_known
from pipeline.records import Box, Word

LEFT_OUT = re.compile(
    r"[(„]?(?:\d{1,4}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-ZÄÖÜ]|[a-z](?=\))|[^\W\d_]{2,})[.):,;“]{0,2}"
)
"""``5``, ``12.)``, ``1.1``, ``IV.``, ``a)``, ``von``: left out on good pages; no other debris."""
PAGE_NUMBER = re.compile(r"([-–—_~=]?)(\d{1,3}(?:/\d{1,3})?)([-–—_~=]?)\.?")
"""``-2-``, ``_2-``, ``7``, ``1/2``: alone at the head or foot of a page."""
LEAST_SAME = 2
SURE_ENOUGH = 0.6
"""The surer of two equal readings of what was left out is at least so sure."""
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


def with_left_out(
    beside: Word, in_line: Sequence[Word], alone: Sequence[Sequence[Word]]
) -> Word | None:
    """Return what stands beside a word and was left out at first: ``5.``, ``1.1``, ``von``.

    Read together with the words next to it and by itself it must hold the same letters or digits;
    points and brackets are read better in the line. None where the word itself already holds the
    sign (the first reading gave it too small a box).
    """
    if len(in_line) != 1:
        return None
    readings = [words[0] for words in (in_line, *alone) if len(words) == 1]
    same = [word for word in readings if _signs(word.text) == _signs(in_line[0].text)]
    sure = max(word.confidence or 0.0 for word in same)
    printed = [word for word in same if LEFT_OUT.fullmatch(word.text)]
    if len(same) < LEAST_SAME or sure < SURE_ENOUGH or not printed:
        return None
    held = _signs(beside.text)
    sign = _signs(printed[0].text)
    if held.startswith(sign) or held.endswith(sign):
        return None
    return replace(printed[0], block=beside.block, paragraph=beside.paragraph, line=beside.line)


def with_page_number(place: Box, readings: Sequence[Sequence[Word]]) -> Word | None:
    """Return the number of a page that at least two readings of its line show.

    >>> place = Box(0, 0, 60, 20)
    >>> with_page_number(place, [[Word("_2-", None, 0.7)], [Word("-2-", None, 0.8)]]).text
    '-2-'
    """
    shown = [
        (found, min(word.confidence or 0.0 for word in words))
        for words in readings
        if (found := PAGE_NUMBER.fullmatch("".join(word.text for word in words)))
    ]
    for first, _ in shown:
        same = [(found, sure) for found, sure in shown if found[2] == first[2]]
        surest = max(sure for _, sure in same)
        if len(same) >= LEAST_SAME and surest >= SURE_ENOUGH:
            dashed = any(found[1] and found[3] for found, _ in same)
            return Word(f"-{first[2]}-" if dashed else first[2], place, surest)
    return None


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


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha())


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a single letter differs, as in ``Els`` and ``Eis``: a name may be meant."""
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differing) == 1 and "".join(differing[0]).isalpha()
