"""Turns Tesseract's TSV into words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.records import Box, Word

WORD_LEVEL = "5"
RULE_BEFORE = re.compile(r"^[|¦](?=[A-ZÄÖÜ][a-zäöüß])")
"""A table's rule read along with the word beside it: ``|Aufgabe``; but ``|dee`` is ``Idee``."""
RULE_BEHIND = re.compile(r"(?<=[€%])[|¦]$")  # "1.500,00€|"
SEEN_TWICE = re.compile(r"^(?:vV|wW|zZ|Vv|Ww|Zz)(?=[a-zäöüß])|^(?:O0|0O)$")
"""One sign read in both its forms: ``wWirtschaftsplan``, ``Wwöhlert``; ``O0`` in a row of votes."""
RULE_SHAPE = 8
"""An upright rule is at least so many times as high as wide."""


def printed(text: str, box: Box) -> str:
    """Return what is printed of a word as read, NFC; empty for blanks and the rules of tables."""
    text = unicodedata.normalize("NFC", "".join(text.split()))
    if text in ("|", "¦", "||") and box.height >= RULE_SHAPE * max(box.width, 1):
        return ""
    return SEEN_TWICE.sub(_once, RULE_BEHIND.sub("", RULE_BEFORE.sub("", text)))


def _once(twice: re.Match[str]) -> str:
    return "0" if "0" in twice[0] else twice[0][0].upper()


def words_of_tsv(tsv: str) -> tuple[Word, ...]:
    r"""Return the words of one page; rows without text (areas, rules, pictures) are left out.

    >>> words_of_tsv("level\tpage_num\n5\t1\t1\t1\t1\t1\t30\t40\t90\t25\t96.5\tBürger\n")[0].box
    Box(left=30, top=40, right=120, bottom=65)
    """
    return tuple(word for _, word in _words(tsv))


def words_of_pages(tsv: str, count: int) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each of ``count`` pages that were read with one call."""
    pages: list[list[Word]] = [[] for _ in range(count)]
    for number, word in _words(tsv):
        pages[number - 1].append(word)
    return tuple(tuple(page) for page in pages)


def _words(tsv: str) -> Iterator[tuple[int, Word]]:
    """Yield the number of the page, from 1, and the word."""
    for row in tsv.split("\n"):
        fields = row.rstrip("\r").split("\t")
        if len(fields) < 12 or fields[0] != WORD_LEVEL:
            continue
        block, paragraph, line, _, left, top, width, height = (int(field) for field in fields[2:10])
        box = Box(left, top, left + width, top + height)
        confidence = float(fields[10]) / 100
        text = printed(fields[11], box)
        if text and confidence >= 0:
            yield int(fields[1]), Word(text, box, confidence, block, paragraph, line)
