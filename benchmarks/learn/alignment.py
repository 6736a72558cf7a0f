"""Pairs the words of a page as read with those that stand on the paper."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

CONTROL_SIGNS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
PUNCTUATION = ".,;:!?()[]{}\"'„“”‚‘’›‹»«…–—-*®©=~_"


def words(text: str) -> list[str]:
    """The words of a text without the punctuation around them."""
    cores = (token.strip(PUNCTUATION) for token in text.split())
    return [core for core in cores if any(sign.isalnum() for sign in core)]


def pairs(truth: Sequence[str], read: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield positions of words that stand opposite each other, equal or not."""
    for code in Levenshtein.opcodes(truth, read):
        if code.tag == "equal" or (
            code.tag == "replace"
            and code.src_end - code.src_start == code.dest_end - code.dest_start
        ):
            yield from zip(
                range(code.src_start, code.src_end),
                range(code.dest_start, code.dest_end),
                strict=True,
            )


def pages(path: Path) -> list[dict[str, str]]:
    """The pages of a development set: ``truth`` and ``ocr``.

    Some truths hold Windows-1252 bytes as control signs; they become the quotation marks they are.
    """
    with path.open(encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    return [{**page, "truth": page["truth"].translate(CONTROL_SIGNS)} for page in found]


def word_error(truth: Sequence[str], read: Sequence[str]) -> int:
    """How many words have to be inserted, deleted or replaced."""
    return int(Levenshtein.distance(truth, read))
