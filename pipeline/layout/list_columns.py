"""Judges columns beside a list of people: remarks, statuses, labels between its lines."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pipeline.layout.runs import Run, level_with
from pipeline.wordlists import alternatives

LEAST_TURNS = 2
"""So many labels between the lines of a list show that it is indented below them."""
REMARK_SHARE = 0.67
"""So many lines, as a share of those beside them, are remarks on some of these."""
LEVEL_SHARE = 0.8
"""So many remarks stand on the line of what they tell about; others are the ends of long ones."""


def by_turns(columns: list[list[Run]]) -> bool:
    """Whether labels stand between the lines of an indented list, none of these beside them.

    ``Ratsfrau Muster`` / ``von der Verwaltung:`` / ``Herr Beispiel``, who stands to the right.
    """
    if len(columns) != 2:
        return False
    labels, listed = columns
    turns = [
        label
        for label in labels
        if label.text.endswith(":") and not any(level_with(label, run) for run in listed)
    ]
    inside = sum(listed[0].top < label.top < listed[-1].top for label in turns)
    return inside >= LEAST_TURNS and len(turns) * 2 >= len(labels)


def tell_of_some(columns: list[list[Run]]) -> bool:
    """Whether few short lines stand beside many, each beside one: ``entschuldigt``, ``ab TOP 3``.

    Of lists side by side each goes on without holes. A few may go on in the line below.
    """
    if len(columns) != 2:
        return False
    names, notes = columns
    level = [any(level_with(line, note) for line in names) for note in notes]
    wrapped = [two.top - one.bottom <= one.height for one, two in pairwise(notes)]
    placed = all(beside or below for beside, below in zip(level, [False, *wrapped], strict=True))
    first, last = notes[0], notes[-1]
    spanned = sum(first.top <= line.bottom and line.top <= last.bottom for line in names)
    few = 1 < len(notes) <= REMARK_SHARE * spanned
    return few and placed and level.count(True) >= LEVEL_SHARE * len(notes)


def tell_of_each(columns: list[list[Run]]) -> bool:
    """Whether the last column says of each name beside it who was there: ``entschuldigt``."""
    if len(columns) != 2:
        return False
    names, notes = columns
    told = all(_status().fullmatch(re.split("[ ,]", note.text.lower())[0]) for note in notes)
    return told and all(any(level_with(name, note) for name in names) for note in notes)


@cache
def _status() -> re.Pattern[str]:
    return re.compile(alternatives("status_remarks.txt"))
