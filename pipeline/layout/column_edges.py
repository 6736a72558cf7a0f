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
LEAST_LINES, LEAST_EDGES = 2, 5
"""… and so many, or one of them where so many begin there on the whole page."""
WIDER = 1.3
"""White before the column's word is the widest of the line, so many times as wide as usual …"""
HEADS = 2
"""``TOP | Verlauf``: of so few words none shows how wide a blank is."""
RULE = "|"
"""An upright rule of a table that was taken for a letter."""
LEAST_WHITE = 0.45
"""… and at least so many em wide."""


def parted_at_edges(runs: Sequence[Run], em: float) -> list[Run]:
    """Return the runs, those cut in two that hold the lines of two columns, too close by."""
    edges = [run for run in runs if any(_left_of(other, run) for other in runs)]
    gaps = {id(run): at for run in runs if (at := _widest_gap(run, em))}
    out: list[Run] = []
    for run in sorted(runs, key=lambda run: run.top):
        at = gaps.get(id(run), 0)
        edge = _left(run.words[at])
        ruled = at > 1 and run.words[at - 1].text == RULE  # its rows may be many lines high
        near = _near(run, edges, em) if at and not ruled else edges
        wide = ruled or (at > 0 and _often(edge, edges, near, em))
        if len(run.words) == HEADS and (not wide or run.words[0].text.endswith(":")):
            at = 0  # Ergebnis: einstimmig
        beside = [other for other in runs if other is not run] if wide else _near(run, runs, em)
        if at and _shown(edge, near, beside, gaps, em):
            parts = _part(run, run.words[:at]), _part(run, run.words[at:])
            edges.append(parts[1])
            out += parts
        else:
            out.append(run)
    return sorted(out, key=lambda run: (run.top, run.left))


def _shown(
    edge: float, edges: Sequence[Run], near: Sequence[Run], gaps: dict[int, int], em: float
) -> bool:
    """Whether lines close by show that a column begins at ``edge``.

    One at least begins there beside another; others may bridge the gutter as the run does.
    """
    sure = any(abs(run.left - edge) <= EDGE * em for run in edges)
    level = [run for run in near if abs(run.left - edge) <= EDGE * em]
    bridging = [run for run in near if id(run) in gaps]
    alike = [run for run in bridging if abs(_left(run.words[gaps[id(run)]]) - edge) <= EDGE * em]
    return sure and len(level) + len(alike) >= LEAST_LINES


def _often(edge: float, edges: Sequence[Run], near: Sequence[Run], em: float) -> bool:
    """Whether a line close by begins at ``edge`` beside another, and many on the page."""
    begun = [[run for run in some if abs(run.left - edge) <= EDGE * em] for some in (near, edges)]
    return bool(begun[0]) and len(begun[1]) >= LEAST_EDGES


def _near(run: Run, others: Sequence[Run], em: float) -> list[Run]:
    return [other for other in others if other is not run and _distance(run, other) <= NEAR * em]


def _left_of(other: Run, run: Run) -> bool:
    """Whether the other stands on the same baseline, left of the run."""
    overlap = min(run.bottom, other.bottom) - max(run.top, other.top)
    return other.right < run.left and overlap > 0


def _distance(run: Run, other: Run) -> float:
    return max(run.top - other.bottom, other.top - run.bottom)


def _widest_gap(run: Run, em: float) -> int:
    """Index of the word behind the widest gap; 0 when no gap stands out.

    ``12.2 | Angebot`` has its gap before ``Angebot``.
    """
    places = [at for at, word in enumerate(run.words) if word.text != RULE]
    spaces = [_white(run.words[one], run.words[two]) for one, two in pairwise(places)]
    if not spaces:
        return 0
    widest = max(range(len(spaces)), key=lambda n: spaces[n])
    others = [space for n, space in enumerate(spaces) if n != widest]
    usual = median(others) if others else 0.0
    stands_out = spaces[widest] >= max(LEAST_WHITE * em, WIDER * usual)
    return places[widest + 1] if stands_out else 0


def _part(run: Run, words: tuple[Word, ...]) -> Run:
    boxes = [word.box for word in words if word.box and word.text != RULE]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return Run(words, left, run.top, right, run.bottom)


def _left(word: Word) -> float:
    return float(word.box.left) if word.box else 0.0


def _white(one: Word, two: Word) -> float:
    return float(two.box.left - one.box.right) if one.box and two.box else 0.0
