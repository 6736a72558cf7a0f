"""Sides of a vote over their counts, and lines torn between a count and its side, into one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import is_form_line
from pipeline.wordlists import word_set

_TORN = re.compile(
    r"(?:\b(?:\w*[Ss]timmen?|[Dd]afür|[Dd]agegen|[Jj]a|[Nn]ein)\b.*\s|^(?:bei|und)\s)\d{1,3}"
)
"""``7 Ja-Stimmen und 1``, at the end of a line"""
_GOES_ON = re.compile(
    r"(?:(?:Stimm)?[Ee]nthaltung|Gegenstimme|Nein-?\s?Stimme|Ja-?\s?Stimme|Enth\.?(?=\W*$))(?:e?n)?(?!\w)(?!\s?[:=]?\s?\d)"
)
"""``Enthaltungen angenommen``, at the beginning of the next"""
_COUNTS = re.compile(r"(?:\d{1,3}|[-–])(?:\s(?:\d{1,3}|[-–])){1,2}")


def sides_joined(units: Sequence[Unit]) -> list[Unit]:
    """Return the units, each line of sides in one with the counts below it, torn ones whole.

    Columns that stand close to each other are read as words of a line.
    """
    joined: list[Unit] = []
    for unit in units:
        if joined and _tells_quorum(unit):
            continue
        above = joined[-1].text.split() if joined else []
        counts = unit.text.split() if _COUNTS.fullmatch(unit.text) else []
        if counts and len(above) == len(counts) and _are_sides(above):
            told = (f"{side}: {count}" for side, count in zip(above, counts, strict=True))
            joined[-1] = replace(unit, text=", ".join(told))
        elif joined and _is_torn(joined[-1], unit):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {unit.text}")
        else:
            joined.append(unit)
    return joined


def _tells_quorum(unit: Unit) -> bool:
    """``Gesetzliche Anzahl der Vertreter: 7``, between the label of a vote and its counts."""
    if unit.opens or ":" not in unit.text or not unit.text.rstrip(".")[-1:].isdigit():
        return False
    return is_form_line(unit.text)


def _is_torn(above: Unit, unit: Unit) -> bool:
    """``3 Ja-Stimmen, 5 Nein-Stimmen, 1`` over ``Enthaltung - abgelehnt``."""
    if unit.opens or not above.text[-1:].isdigit() or not unit.text[:1].isupper():
        return False
    return _GOES_ON.match(unit.text) is not None and _TORN.search(above.text) is not None


def _are_sides(words: Sequence[str]) -> bool:
    return all(word.strip(".:").lower() in word_set("vote_sides.txt") for word in words)
