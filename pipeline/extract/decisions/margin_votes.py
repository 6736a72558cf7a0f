"""Puts votes of the margin behind the text beside them, and joins what they parted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.records import Passage

_COUNTS = re.compile(
    r"(?:anw(?:\.|esend)?\s?:?\s?\d+\s+)?(?:für|dafür|ja)\s?:?\s?\d+\s+"
    r"(?:geg(?:\.|en)?|dagegen|nein)\s?:?\s?\d+\W*",
    re.IGNORECASE,
)
"""``anw. 9 für 7 geg. 2``, alone in a narrow column"""
_RATIO = re.compile(r"\d{1,3}\s?:\s?\d{1,3}")
"""``9 : 0``, in the middle of a sentence"""
_OPEN_END = re.compile(r"[\w,–-]")
_NUMBER = re.compile(r"\d{1,3}\.?")
"""``45`` alone opens the next item."""


def in_margin(text: str) -> bool:
    """Whether the text is nothing but the counts that some minutes print beside a decision."""
    return _COUNTS.fullmatch(text) is not None


def votes_behind(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages with each vote of the margin behind the text that it stands beside."""
    found: list[Passage] = []
    waiting: Passage | None = None
    parted = False
    for passage in passages:
        goes_on = bool(found) and _OPEN_END.match(found[-1].text[-1:]) is not None
        if in_margin(passage.text) or (goes_on and _RATIO.fullmatch(passage.text)):
            found += [waiting] if waiting else []
            waiting, parted = passage, goes_on
            continue
        if waiting and _NUMBER.fullmatch(passage.text):
            found.append(waiting)
            waiting = None
        if parted:
            found[-1] = Passage.of(found[-1].lines + passage.lines)
        else:
            found.append(passage)
        parted = False
    return (*found, waiting) if waiting else tuple(found)
