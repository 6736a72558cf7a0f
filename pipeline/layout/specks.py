"""Sets aside what specks, rules and folds of the paper were read as, before columns are sought."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.runs import Run, level_with

SURE = 0.85
"""A lone sign read with more confidence is printed."""
GUESSED = 0.4
FEW_LETTERS = 3
ENDS = (")", ".", ":", "/")
ALIGNED, LEAST_LINES = 0.3, 3
"""More lines than these that begin within so many em of a place begin at a margin."""
TURNED, TURNED_LETTERS = 2.0, 4
"""A word of so many letters that is so many times as high as wide runs along the margin."""
OPENS_WITHIN = 4.0
"""A sign that many em left of other words may be their bullet."""


def without_specks(runs: Sequence[Run], em: float) -> tuple[list[Run], list[Run]]:
    """Return the runs that are text and those that are not."""
    text = [run for run in runs if not _is_speck(run, runs, em)]
    return text, [run for run in runs if run not in text]


def is_turned(run: Run) -> bool:
    """Whether the run is one word printed upwards or downwards: the address of a letter-head."""
    letters = sum(letter.isalnum() for letter in run.text)
    long = len(run.words) == 1 and letters >= TURNED_LETTERS
    return long and run.height > TURNED * run.width


def _is_speck(run: Run, runs: Sequence[Run], em: float) -> bool:
    sure = [word.confidence for word in run.words if word.confidence is not None]
    if not sure or len(run.words) > 2:
        return False
    confidence = sum(sure) / len(sure)
    letters = sum(letter.isalnum() for letter in run.text)
    if any(letter.isdigit() for letter in run.text):
        return False
    if letters:
        guessed = letters <= FEW_LETTERS and confidence < GUESSED
        return guessed and not _counts_a_line(run, runs, em)
    return confidence < SURE and not _opens_a_line(run, runs, em)


def _counts_a_line(run: Run, runs: Sequence[Run], em: float) -> bool:
    """Whether it stands where lines begin and ends like a number: ``Zul)`` for ``Zu 1)``."""
    beginning = sum(abs(other.left - run.left) < ALIGNED * em for other in runs)
    return run.text.endswith(ENDS) and beginning > LEAST_LINES


def _opens_a_line(run: Run, runs: Sequence[Run], em: float) -> bool:
    """Whether words follow on the same baseline: then the sign may be a bullet."""
    return any(
        0 <= other.left - run.right <= OPENS_WITHIN * em and level_with(run, other)
        for other in runs
        if other is not run
    )
