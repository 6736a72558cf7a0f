"""Degrees that stand behind a name parted from what else does: ``Ida Muster, BSc, MBA``."""

from __future__ import annotations

import re

from pipeline.extract.people.words import listed

PARTS = re.compile(r"[^\s,]+")


def degrees_behind(behind: str) -> tuple[str, str]:
    """Return the degrees that open what stands behind a name, and the rest.

    They end there or at a comma: ``MA 21`` is an office of Vienna.
    """
    words = list(PARTS.finditer(behind))
    count = 0
    while count < len(words) and _is_title(words[count][0]):
        count += 1
    if not count:
        return "", behind
    rest = behind[words[count - 1].end() :]
    if rest and not rest.startswith(","):
        return "", behind
    return ", ".join(word[0] for word in words[:count]), rest.strip(" ,")


def _is_title(word: str) -> bool:
    """Whether a word is a degree, or a title that a list prints last: ``Muster Ida Dr.``."""
    if listed("name_degrees.txt").fullmatch(word):
        return True
    return any(listed("name_titles.txt").fullmatch(form) for form in (word, f"{word}."))


def opens_with_degree(text: str) -> bool:
    """Whether the first word is a degree: ``MBA GR Muster``, the next one of a list."""
    first = PARTS.match(text)
    return first is not None and listed("name_degrees.txt").fullmatch(first[0]) is not None
