"""Sides of a vote on one line over their counts: ``Ja Nein Enthaltung`` / ``4 0 1``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.wordlists import word_set

_COUNTS = re.compile(r"(?:\d{1,3}|[-–])(?:\s(?:\d{1,3}|[-–])){1,2}")


def sides_joined(units: Sequence[Unit]) -> list[Unit]:
    """Return the units, each line of sides in one with the counts below it.

    Columns that stand close to each other are read as words of a line.
    """
    joined: list[Unit] = []
    for unit in units:
        above = joined[-1].text.split() if joined else []
        counts = unit.text.split() if _COUNTS.fullmatch(unit.text) else []
        if counts and len(above) == len(counts) and _are_sides(above):
            told = (f"{side}: {count}" for side, count in zip(above, counts, strict=True))
            joined[-1] = replace(unit, text=", ".join(told))
        else:
            joined.append(unit)
    return joined


def _are_sides(words: Sequence[str]) -> bool:
    return all(word.strip(".:").lower() in word_set("vote_sides.txt") for word in words)
