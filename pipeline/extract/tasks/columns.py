"""The heading of a task table (``Was | Wer | Bis wann``) into what stands in each column."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.table_cells import cells_of
from pipeline.records import CorrectedLine
from pipeline.wordlists import rows

_SLACK = 15
"""Pixels by which a cell may begin left of its heading."""
NUMBER = re.compile(r"[A-Z]?\d+(?:[./]\d+)*[.)]?")
"""``31.04`` · ``7)`` at the head of a row"""
_LISTED = frozenset({"Name", "Name:", "von", "Von", "ab"})
"""Headings of lists of people: ``Name | Funktion | von | bis``"""
_PARTS = re.compile(r"\s?[/,&+]\s?|\sund\s")


def heading(cells: tuple[str, ...]) -> dict[int, str]:
    """Return what each column holds when the cells are headings of a task table."""
    held = ((position, holds(cell.strip(" :"))) for position, cell in enumerate(cells))
    found = {position: what for position, what in held if what}
    kinds = {part for what in found.values() for part in what.split("+")}
    if {"person", "due"} <= kinds and not kinds & {"text", "result"} and not _LISTED & set(cells):
        found |= dict.fromkeys(_first_unknown(cells, found), "result")
        kinds.add("result")
    return found if kinds & {"text", "result"} and kinds & {"person", "due", "both"} else {}


def _first_unknown(cells: tuple[str, ...], found: dict[int, str]) -> tuple[int, ...]:
    """Return the place of the first heading not known: ``[Beitrag] | wer | bis``."""
    unknown = (position for position, cell in enumerate(cells) if cell and position not in found)
    return tuple(unknown)[:1]


def column(line: CorrectedLine, position: int, count: int, head: CorrectedLine) -> int:
    """Return which column of the heading a cell stands under; by place where boxes tell it."""
    lefts = [_left(head, index) for index in head.line.cells]
    left = _left(line, line.line.cells[position]) if line.line.cells else None
    if left is None or None in lefts or not lefts:
        return position + max(len(cells_of(head)) - count, 0) * (position > 0)
    known = [one for one in lefts if one is not None]
    under = [index for index, one in enumerate(known) if one <= left + _SLACK]
    found = under[-1] if under else 0
    if position or found or count >= len(known) or NUMBER.fullmatch(cells_of(line)[0]):
        return found
    return 1 if heading(cells_of(head)).get(0) == "other" else 0


def is_work_kind(code: str) -> bool | None:
    """Whether rows of such a kind are work (``A`` for Aufgabe, ``I`` for Information)."""
    for pattern, work in rows("task_row_kinds.csv"):
        if re.fullmatch(pattern, code.strip(" .:"), re.IGNORECASE):
            return work == "work"
    return None


@cache
def holds(text: str) -> str | None:
    """Return what stands below the heading of a column, None when it is no heading known.

    ``Ergebnis / Vereinbarung`` holds what its most telling part holds, ``Art Zuständig`` (two
    columns that stand close) the one and then the other.
    """
    parts = [_known(part) for part in _PARTS.split(text)]
    told = next((what for what in ("text", "result") if what in parts), None)
    close = [_known(part) for part in text.split()]
    both = "kind+person" if close == ["kind", "person"] else None
    return _known(text) or (told if None not in parts else None) or both


def _known(text: str) -> str | None:
    return next((what for pattern, what in _columns() if pattern.fullmatch(text)), None)


def _left(line: CorrectedLine, index: int) -> int | None:
    words = line.line.words
    box = words[index].box if index < len(words) else None
    return box.left if box else None


@cache
def _columns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.IGNORECASE), row[1]) for row in rows("task_columns.csv"))
