"""Parts runs that reach across a narrow gutter: words that begin where a column begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.layout.runs import Run
from pipeline.records import Word

EDGE = 0.15
"""Left edges at most so many em apart are one column's."""
NEAR = 4.0
"""The lines that show the column are at most so many em above or below …"""
LEAST_LINES = 2
"""… and so many."""
WIDER = 1.3
"""White before the column's word is the widest of the line, so many times as wide as usual …"""
LEAST_WHITE = 0.45
"""… and at least so many em wide."""


def parted_at_edges(runs: Sequence[Run], em: float) -> list[Run]:
    """Return the runs, those cut in two that hold the lines of two columns, too close by."""
    second = [run for run in runs if any(_left_of(other, run) for other in runs)]
    out: list[Run] = []
    for run in runs:
        near = [other for other in second if _distance(run, other) <= NEAR * em]
        at = _edge(run, near, em) if len(near) >= LEAST_LINES else 0
        out.extend([_part(run, run.words[:at]), _part(run, run.words[at:])] if at else [run])
    return sorted(out, key=lambda run: (run.top, run.left))


def _left_of(other: Run, run: Run) -> bool:
    """Whether the other stands on the same baseline, left of the run."""
    overlap = min(run.bottom, other.bottom) - max(run.top, other.top)
    return other.right < run.left and overlap > 0


def _distance(run: Run, other: Run) -> float:
    return max(run.top - other.bottom, other.top - run.bottom)


def _edge(run: Run, near: Sequence[Run], em: float) -> int:
    """Index of the word at which another column begins; 0 when there is none."""
    spaces = [_white(one, two) for one, two in pairwise(run.words)]
    if len(spaces) < 2:
        return 0
    widest = max(range(len(spaces)), key=lambda n: spaces[n])
    usual = median(space for n, space in enumerate(spaces) if n != widest)
    box = run.words[widest + 1].box
    if not box or spaces[widest] < max(LEAST_WHITE * em, WIDER * usual):
        return 0
    level = sum(other is not run and abs(other.left - box.left) <= EDGE * em for other in near)
    return widest + 1 if level >= LEAST_LINES else 0


def _part(run: Run, words: tuple[Word, ...]) -> Run:
    boxes = [word.box for word in words if word.box]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return Run(words, left, run.top, right, run.bottom)


def _white(one: Word, two: Word) -> float:
    return float(two.box.left - one.box.right) if one.box and two.box else 0.0
