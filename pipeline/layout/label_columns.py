"""Judges whether a first column holds labels of what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.layout.margin_titles import is_key
from pipeline.layout.regions import Band
from pipeline.layout.runs import Run, level_with

LETTERED = re.compile(r"[a-h]\)\s")
"""a) vom Beirat"""
LABEL_WORDS = 2.0
WIDER = 1.8
GROUP_WORDS = 4
GROUP_LINES = 2.0
"""Lines beside each label of a group."""
KEY_SHARE = 0.5
EDGE, HALF = 0.6, 0.25
"""Lines of a cell begin at one edge; how many em a label may stand off their middle."""
LEAST_COLONS, MOST_LINES = 3, 1.5
"""So many labels end in a colon, and so many lines has each of them on average."""


def labels(columns: list[list[Run]]) -> bool:
    """Whether a narrow first column names what stands beside it: ``Ort, Raum`` - ``Rathaus``."""
    if len(columns) != 2:
        return False
    names, values = columns
    beside = all(_beside(name, values) for name in names)
    short = sum(len(name.words) for name in names) <= LABEL_WORDS * len(names)
    wide = sum(value.width for value in values) / len(values)
    narrow = sum(name.width for name in names) / len(names)
    return beside and short and wide > WIDER * narrow and len(values) >= len(names)


def _beside(name: Run, values: list[Run]) -> bool:
    """Whether a label is level with a line, or half-way between two: centred beside its cell."""
    if any(level_with(name, value) for value in values):
        return True
    above = any(0 < name.top - value.top <= name.height for value in values)
    return above and any(0 < value.top - name.top <= name.height for value in values)


def colons(columns: list[list[Run]]) -> bool:
    """Whether nearly all labels of a first column end in a colon, each beside its value.

    Some are wrapped: ``Beginn und Ende der`` / ``Versammlung:`` beside ``16 bis 18 Uhr``.
    """
    if len(columns) != 2:
        return False
    names, values = columns
    blocks: list[list[Run]] = []
    for name in names:
        opens = not blocks or blocks[-1][-1].text.endswith(":")
        blocks += [[name]] if opens else []
        blocks[-1] += [] if opens else [name]
    ended = sum(block[-1].text.endswith(":") for block in blocks)
    if ended < LEAST_COLONS or ended < len(blocks) or len(names) > MOST_LINES * len(blocks):
        return False
    return all(any(_inside(block, value) for value in values) for block in blocks)


def _inside(block: list[Run], value: Run) -> bool:
    """Whether a line stands beside a label, or half a line above or below it."""
    middle, half = (value.top + value.bottom) / 2, value.height / 2
    return block[0].top - half <= middle <= block[-1].bottom + half


def heads_groups(columns: list[list[Run]]) -> bool:
    """Whether a first column of few lines names groups beside it: ``a) vom Rat`` - ten names.

    Of lists side by side the first is the longest.
    """
    names, values, *_ = columns
    beside = all(any(level_with(name, value) for value in values) for name in names)
    short = all(len(name.words) <= GROUP_WORDS for name in names)
    if all(LETTERED.match(name.text) for name in names):
        return beside and short and len(values) >= len(names)
    return beside and short and len(names) > 1 and len(values) >= GROUP_LINES * len(names)


def keys(columns: list[list[Run]]) -> bool:
    """Whether the first column holds keys: ``Beginn:`` beside ``18:30 Uhr``."""
    first = columns[0]
    return sum(is_key(run.text) for run in first) >= KEY_SHARE * max(len(first), 1)


def with_centred_labels(bands: Sequence[Band], em: float) -> list[Band]:
    """Return the bands, a label half-way between the two lines of its cell in one with them."""
    found = list(bands)
    for at in range(len(bands) - 3, -1, -1):
        trio = found[at : at + 3]
        runs = [run for band in trio for run in band.runs]
        before = found[at - 1].runs[0] if at else None
        found_label = len(runs) == len(trio) == 3 and _is_half_way(runs, em)
        if found_label and not _regular(before, runs, em):
            found[at : at + 3] = [Band(tuple(sorted(runs, key=lambda run: (run.left, run.top))))]
    return found


def _regular(before: Run | None, runs: Sequence[Run], em: float) -> bool:
    """Whether the label has a line of its own, as far below the last name as names of each other.

    ``Ida Muster`` / ``Ulf Beispiel`` / ``b) beratend:`` farther left / ``Ute Probst``
    """
    above, label, _ = runs
    if before is None or abs(before.left - above.left) > EDGE * em:
        return False
    return abs((above.top - before.top) - (label.top - above.top)) <= HALF * em


def _is_half_way(runs: Sequence[Run], em: float) -> bool:
    """Whether a label stands left of two lines, as far below the first as above the second."""
    above, label, below = runs
    beside = label.right + em < min(above.left, below.left)
    level = abs(above.left - below.left) <= EDGE * em
    down, up = label.top - above.top, below.top - label.top
    close = 0 < down < above.height + em / 2 and abs(down - up) <= HALF * em
    return beside and level and close and is_key(label.text)
