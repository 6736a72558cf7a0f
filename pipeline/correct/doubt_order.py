"""Tells numbers and letters that lines begin with, and those that go on from each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pipeline.records import LaidOutPage

Opener = tuple[str, int]
"""How it is written but for its last part, and that part as a number."""
OPENER = re.compile(r"\(?(?:((?:\d{1,3}\.)*)(\d{1,3})|([IVX]{1,5})|([^\W\d_]))([.)]{0,2}):?")
"""``3.1.``, ``(2)``, ``IV.``, ``c)``"""
ROMAN = {"I": 1, "V": 5, "X": 10}


def openers(pages: Sequence[LaidOutPage]) -> frozenset[Opener]:
    """What the lines of a document begin with, where that counts."""
    firsts = {line.words[0].text for page in pages for line in page.lines if line.words}
    return frozenset(found for text in firsts if (found := _opener(text)))


def neighbours(text: str, openers: Collection[Opener]) -> int:
    """How many of the two beside it in counting begin other lines.

    >>> neighbours("c)", {("a)", ord("b")), ("a)", ord("d"))})
    2
    """
    found = _opener(text)
    if found is None:
        return 0
    kind, number = found
    return ((kind, number - 1) in openers) + ((kind, number + 1) in openers)


def _opener(text: str) -> Opener | None:
    found = OPENER.fullmatch(text)
    if not found:
        return None
    above, number, roman, letter, end = found.groups()
    if number:
        return f"{above}1{end}", int(number)
    if roman:
        return f"I{end}", _value(roman)
    return ("A" if letter.isupper() else "a") + end, ord(letter)


def _value(roman: str) -> int:
    """``IX`` is 9."""
    signs = [ROMAN[sign] for sign in roman]
    return sum(
        -one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True)
    )
