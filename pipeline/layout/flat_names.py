"""Parts lines of a text file on which columns of names, surname first, were read across."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Line

NAME = r"(?:(?:von|van|de|zu)\s)?[^\W\d_a-zäöüß][\w’'-]+"
GIVEN = r"(?:(?:Prof\.|Dr\.)\s)*[^\W\d_a-zäöüß][\w-]+"
FLAT = re.compile(rf"{NAME},\s{GIVEN}(?:\s{NAME},\s{GIVEN}){{1,3}}")
"""``Bauer, Hans Grün, Babette Pflug, Siegfried``"""
LEAST = 2
"""So many such lines below each other are no piece of a sentence."""


def with_names_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each name of such lines as a line of its own."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and lines[last].text.count(",") > 1 and _is_flat(lines[last]):
            last += 1
        if last - at >= LEAST and not (at and lines[at - 1].text.endswith(",")):
            result += [name for line in lines[at:last] for name in _names(line)]
        else:
            last = max(last, at + 1)
            result += lines[at:last]
        at = last
    return result


def _is_flat(line: Line) -> bool:
    return not line.cells and FLAT.fullmatch(line.text) is not None


def _names(line: Line) -> list[Line]:
    """A surname, with the particle before it, begins a name."""
    texts = [word.text for word in line.words]
    commas = [place for place, text in enumerate(texts) if text.endswith(",")]
    starts = [place - (place > 0 and texts[place - 1].islower()) for place in commas]
    parts = zip(starts, [*starts[1:], len(texts)], strict=True)
    return [
        replace(line, words=line.words[first:end], gap_before=0.0 if first else line.gap_before)
        for first, end in parts
    ]
