"""Rows whose narrow right column tells how the text beside them ended, into text and result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.sentence_units import Unit, unit_of
from pipeline.extract.decisions.votes import read_vote
from pipeline.extract.sentences import sentences
from pipeline.extract.table_cells import unruled_cells
from pipeline.records import Passage

_ENDED = re.compile(r"[.!?:;]\W*$")
_GOES_ON = re.compile(r"[a-zäöüß(]")
_PROSE = 4
"""Words of running text; a cell of fewer is a label."""
_SHORT = 12
"""Words up to which a column beside the text tells a result, and no other text."""


def side_results(row: Passage, below: Sequence[Passage]) -> tuple[list[Unit], int]:
    """Return the units of rows with running text and a result beside it, and how many rows follow.

    ``Die Umlage wird nach dem Vorschlag | 8 Ja, 3 Nein, 1`` over ``festgesetzt. | Enth.``
    """
    rows = [row]
    while len(rows) <= len(below) and _continues(rows, below[len(rows) - 1]):
        rows.append(below[len(rows) - 1])
    parts = [_columns(one) for one in rows]
    left = " ".join(one for one, _ in parts if one)
    right = " ".join(one for _, one in parts if one)
    if len(rows) < 2 or not _tells_result(right):
        return [], 0
    both = Passage.of(line for one in rows for line in one.lines)
    return [*_units(left, both), *_units(right, both)], len(rows) - 1


def _continues(rows: list[Passage], below: Passage) -> bool:
    """Whether the next row goes on with the sentence of the left column or of the right one."""
    before = [_columns(one) for one in rows]
    left, right = _columns(below)
    if not before[0][1] or len(before[0][0].split()) < _PROSE or not left:
        return False
    told = " ".join(one for one, _ in before if one)
    if _ENDED.search(told):
        return False
    return bool(right) or _GOES_ON.match(left) is not None


def _columns(row: Passage) -> tuple[str, str]:
    """Return left and right column of a row; a line of text is the left one."""
    cells = [cell for line in row.lines for cell in unruled_cells(line)]
    if row.lines[0].line.kind != "table" or not cells:
        return row.text, ""
    return (cells[0], cells[1]) if len(cells) == 2 else ("", "")


def _tells_result(text: str) -> bool:
    if not text or len(text.split()) > _SHORT:
        return False
    return read_vote(text, labelled=True) is not None or worded_outcome(text) is not None


def _units(text: str, rows: Passage) -> Iterable[Unit]:
    for start, end in sentences(text):
        bare = unit_of(Passage(text, rows.lines, rows.starts), start, end)
        yield Unit(bare.text, rows, 0, len(rows.text), bare.opens, bare.label)
