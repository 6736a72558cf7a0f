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
CALLED = re.compile(
    rf"(?:Herr|Frau)\s{NAME},\s(?!Herr|Frau){GIVEN}(?:\s\([^()]*\))?\s(?:Herr|Frau)\s[^\W\d_a-zäöüß]"
)
"""``Frau Bauer, Ida Herr Olm, Otto``: one such line is enough."""
LEAST = 2
"""So many such lines below each other are no piece of a sentence."""


def with_names_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each name of such lines as a line of its own."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        if "," in lines[at].text and not lines[at].cells and CALLED.match(lines[at].text):
            result += _called(lines[at])
            at += 1
            continue
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
    return _parts(line, starts)


def _called(line: Line) -> list[Line]:
    """A salutation begins a name."""
    return _parts(line, [at for at, word in enumerate(line.words) if word.text in ("Herr", "Frau")])


def _parts(line: Line, starts: Sequence[int]) -> list[Line]:
    parts = zip(starts, [*starts[1:], len(line.words)], strict=True)
    return [
        replace(line, words=line.words[first:end], gap_before=0.0 if first else line.gap_before)
        for first, end in parts
    ]
