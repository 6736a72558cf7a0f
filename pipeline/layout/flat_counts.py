"""Parts lines of a text file on which two columns that count on were read across."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.torn_columns import GOES_ON
from pipeline.records import Line

NUMBER = re.compile(r"[oO0]?(?P<digits>[1-9]\d?)(?:\.|\)|\.\))")
"""``7.`` · ``07.`` · ``o7.`` · ``7.)``"""
LEAST = 2
"""So many lines hold a number of each column."""


def with_columns_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, the second column of a list below the first.

    ``1. Begrüßung 4. Haushalt`` / ``2. Niederschrift 5. Anfragen`` / ``3. Kanalbau``: the second
    column goes on counting where the first ends.
    """
    result: list[Line] = []
    at = 0
    while at < len(lines):
        left, right = _columns(lines, at)
        result += [*left, *right] or [lines[at]]
        at += max(len(left), 1)
    return result


def _columns(lines: Sequence[Line], at: int) -> tuple[list[Line], list[Line]]:
    """Return what stands left and right in the lines from ``at`` on; nothing if they are no list.

    Below an entry of the first column a line of it may stand that bears no number.
    """
    begin = _second(lines[at], 0) if _count(lines[at], 0) == 1 else 0
    first = wanted = _count(lines[at], begin)
    counted = 0
    left: list[Line] = []
    right: list[Line] = []
    for line in lines[at:] if begin else ():
        place = _second(line, wanted)
        if _count(line, 0) == counted + 1:
            counted += 1
        elif not place:
            break
        left.append(replace(line, words=line.words[:place]) if place else line)
        if place:
            right.append(replace(line, words=line.words[place:], gap_before=0.0))
            wanted += 1
    return (left, right) if len(right) >= LEAST and counted == first - 1 else ([], [])


def _second(line: Line, wanted: int) -> int:
    """Return the place of the number of the second column, of any if none is wanted; 0 if none."""
    if line.cells or line.box:
        return 0
    texts = [word.text for word in line.words]
    for place in range(1, len(texts) - 1):
        number = _count(line, place)
        if number and (number == wanted or (not wanted and number > LEAST)):
            dated = GOES_ON.search(texts[place - 1])  # Niederschrift vom 3. Mai
            if not dated and texts[place + 1][0].isupper():
                return place
    return 0


def _count(line: Line, place: int) -> int:
    """Return the number that the word at a place is, 0 where it is none."""
    match = NUMBER.fullmatch(line.words[place].text)
    return int(match["digits"]) if match else 0
