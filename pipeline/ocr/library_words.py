"""Turns what Tesseract's library found on a picture into words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.ocr.tsv import printed
from pipeline.records import Box, Word

BLOCK, PARAGRAPH, LINE, WORD, SIGN = range(5)
"""Tesseract's levels of a page (its ``RIL``)."""
STEEPER = 7
"""A word's confidence falls so many times as fast as that of its least sure sign."""
WORTHY = "§$%€"
"""Signs that are as much a part of a word as its letters."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign as read, with the likeliest other one; confidence 0-1."""

    text: str
    confidence: float
    other: str = ""
    lead: float = 1.0
    """By how much confidence it leads over ``other``."""


def words_of_result(result: Any) -> Iterator[Word]:  # noqa: ANN401 - tesserocr has no types
    """Yield the words of ``result``, tesserocr's ``PyResultIterator``; none for an empty page.

    Blocks count from 1 on the page, paragraphs in the block, lines in the paragraph, as in TSV.
    """
    if result is None:
        return
    block = paragraph = line = 0
    more = True
    while more:
        if result.IsAtBeginningOf(BLOCK):
            block, paragraph, line = block + 1, 0, 0
        if result.IsAtBeginningOf(PARAGRAPH):
            paragraph, line = paragraph + 1, 0
        line += result.IsAtBeginningOf(LINE)
        box, sure = result.BoundingBox(WORD), result.Confidence(WORD) / 100
        signs, more = _signs(result)
        text = printed("".join(sign.text for sign in signs), Box(*box)) if box else ""
        if text and sure >= 0:
            letters, rival, lead = doubt_of(signs)
            yield Word(
                text,
                Box(*box),
                round(sure, 4),
                block,
                paragraph,
                line,
                letters=letters,
                rival=rival,
                lead=lead,
            )


def doubt_of(signs: Sequence[Sign]) -> tuple[float | None, str, float]:
    """Return confidence of the least sure letter, the likeliest other word and its distance.

    >>> doubt_of([Sign("V", 0.99), Sign("1", 0.95, "/", 0.2), Sign(".", 0.9, ",", 0.1)])
    (0.65, 'V/.', 0.2)
    """
    worthy = [at for at, sign in enumerate(signs) if sign.text.isalnum() or sign.text in WORTHY]
    if not worthy:
        return None, "", 1.0
    least = min(signs[at].confidence for at in worthy)
    letters = round(max(1 - STEEPER * (1 - least), 0.0), 4)
    at = min(worthy, key=lambda at: signs[at].lead)
    if not signs[at].other:
        return letters, "", 1.0
    texts = [sign.text for sign in signs]
    rival = unicodedata.normalize("NFC", "".join([*texts[:at], signs[at].other, *texts[at + 1 :]]))
    return letters, rival, signs[at].lead


def _signs(result: Any) -> tuple[list[Sign], bool]:  # noqa: ANN401
    """Return the signs of this word, and whether another word follows; moves on to that word."""
    signs: list[Sign] = []
    while True:
        signs.append(_sign(result))
        if not result.Next(SIGN):
            return signs, False
        if result.IsAtBeginningOf(WORD):
            return signs, True


def _sign(result: Any) -> Sign:  # noqa: ANN401
    text, sure = _text_of_sign(result), result.Confidence(SIGN) / 100
    choice, own, other, nearest = result.GetChoiceIterator(), 0.0, "", 0.0
    while choice is not None:
        found, much = choice.GetUTF8Text(), choice.Confidence() / 100
        if found == text:
            own = max(own, much)
        elif found and much > nearest:
            other, nearest = found, much
        if not choice.Next():
            break
    return Sign(text, sure, other, round(max(own - nearest, 0.0), 3)) if other else Sign(text, sure)


def _text_of_sign(result: Any) -> str:  # noqa: ANN401
    """The sign's text; empty where Tesseract saw a sign but cannot say which."""
    try:
        return result.GetUTF8Text(SIGN) or ""
    except RuntimeError:  # tesserocr: "No text returned"
        return ""
