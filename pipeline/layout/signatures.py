"""Knows signatures side by side, each name over the function of who signs."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.runs import Run
from pipeline.wordlists import words

MOST_LINES = 4
MOST_WORDS = 5


def are_signatures(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether each column is a name with a function: ``Ida Muster`` over ``Schriftführerin``.

    ``Vorsitz:`` over ``Protokoll:`` are labels of what stands beside them.
    """
    labels = all(run.text.endswith(":") for run in columns[0])
    return len(columns) > 1 and not labels and all(_signed(column) for column in columns)


def _signed(column: Sequence[Run]) -> bool:
    if not 2 <= len(column) <= MOST_LINES:
        return False
    short = all(len(run.words) <= MOST_WORDS for run in column)
    plain = not any(run.text.endswith((":", ".")) and len(run.words) > 1 for run in column[1:])
    return short and plain and any(_names_function(run) for run in column)


def _names_function(run: Run) -> bool:
    read = run.text.lower()
    return any(part in read for part in words("signature_functions.txt"))
