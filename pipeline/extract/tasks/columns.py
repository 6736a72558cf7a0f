"""The heading of a task table (``Was | Wer | Bis wann``) into what stands in each column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.extract.table_cells import cells_of
from pipeline.records import Box, CorrectedLine
from pipeline.wordlists import rows

_SLACK = 15
"""Pixels by which a cell may begin left of its heading."""
_ALIGNED = 8
"""Pixels between a word and a heading that begin at one place."""
_WIDE = 0.4
"""White space between two cells at least, in heights of a word."""
NUMBER = re.compile(r"[A-Z]?\d+(?:[./]\d+)*[.)]?")
"""``31.04`` · ``7)`` at the head of a row"""
_LISTED = frozenset({"Name", "Name:", "von", "Von", "ab"})
"""Headings of lists of people: ``Name | Funktion | von | bis``"""
_GLUED = re.compile(r"(?P<head>(?:Bis\swann|\w+))[?:]?\s(?P<rest>\S.*)", re.DOTALL)
"""``Wer Frau Muster``: a heading and the cell below it, read as one"""
_LONGEST = 60
"""Characters of a heading at most."""
_PARTS = re.compile(r"\s?[/,&+]\s?|\sund\s")


@dataclass(frozen=True, slots=True)
class TableHead:
    """The heading of a task table: what each of its columns holds, and where they begin."""

    line: CorrectedLine
    columns: Mapping[int, str]
    row: tuple[str, ...] = ()
    """The first row, where it was read with the heading: ``Was Saal mieten | Wer Lena``."""

    def column(self, line: CorrectedLine, position: int, count: int) -> int:
        """Return which column a cell of ``line`` stands under; by place where boxes tell it."""
        known = self._lefts()
        left = _left(line, line.line.cells[position]) if line.line.cells else None
        if left is None or not known:
            return position + max(len(cells_of(self.line)) - count, 0) * (position > 0)
        under = [index for index, one in enumerate(known) if one <= left + _SLACK]
        found = under[-1] if under else 0
        if position or found or count >= len(known) or NUMBER.fullmatch(cells_of(line)[0]):
            return found
        return 1 if self.columns.get(0) == "other" else 0

    def parted(self, line: CorrectedLine) -> Iterator[tuple[int, str]]:
        """Yield column and text of each cell; parts of a cell that stand under others are theirs.

        ``Preise einholen Muster | 5.5.`` are three cells where ``Muster`` stands under ``Wer``.
        """
        cells, known = cells_of(line), self._lefts()
        for position, cell in enumerate(cells):
            own = column = self.column(line, position, len(cells))
            boxes = _boxes(line, position)
            words = cell.split(" ")
            if not known or len(boxes) != len(words) or None in boxes:
                yield column, cell
                continue
            parts: dict[int, list[str]] = {}
            before: Box | None = None
            for word, box in zip(words, boxes, strict=True):
                if box and before:
                    column = own if box.left < before.left else column
                    column = _aligned(box, before, known, column)
                parts.setdefault(column, []).append(word)
                before = box
            yield from ((place, " ".join(told)) for place, told in parts.items())

    def encloses(self, line: CorrectedLine) -> str | None:
        """Return what the column holds in which a line without cells stands, not at the margin."""
        known, box = self._lefts(), line.line.box
        if box is None or not known or line.line.cells or box.left <= known[0] + _SLACK:
            return None
        for place, (left, right) in enumerate(pairwise(known)):
            if left - _SLACK <= box.left and box.right <= right + _SLACK:
                return self.columns.get(place, "other")
        return None

    def fits(self, line: CorrectedLine) -> bool:
        """Whether the cells of a line stand under headings, somebody or a day too."""
        known, lefts = self._lefts(), [_left(line, index) for index in line.line.cells]
        under = [
            next((n for n, one in enumerate(known) if abs(one - left) <= _SLACK), None)
            for left in lefts
            if left is not None
        ]
        held = {self.columns.get(place, "other") for place in under if place is not None}
        whole = None not in under and len(under) == len(lefts) > 1
        return whole and bool(held & {"person", "due", "both"} and held & {"text", "result"})

    def _lefts(self) -> tuple[int, ...]:
        """Return where the columns begin; nothing where boxes are not known."""
        lefts = [_left(self.line, index) for index in self.line.line.cells]
        known = tuple(one for one in lefts if one is not None)
        return known if len(known) == len(lefts) else ()


def _aligned(box: Box, before: Box, known: tuple[int, ...], column: int) -> int:
    """Return under which heading a word stands that begins where one does, behind white space."""
    if 0 <= box.left - before.right < _WIDE * (box.bottom - box.top):
        return column
    under = (place for place, left in enumerate(known) if abs(left - box.left) <= _ALIGNED)
    return next(under, column)


def _boxes(line: CorrectedLine, position: int) -> tuple[Box | None, ...]:
    """Return the boxes of the words of one cell."""
    bounds = (*line.line.cells, len(line.line.words))
    if not line.line.cells:
        return ()
    return tuple(word.box for word in line.line.words[bounds[position] : bounds[position + 1]])


def head_of(line: CorrectedLine) -> TableHead | None:
    """Return the heading that ``line`` is, None where it is none of a task table."""
    cells = cells_of(line)
    if columns := _columns_of(cells):
        return TableHead(line, columns)
    parts = [_GLUED.fullmatch(cell) for cell in cells] if len(cells) > 2 else []
    told = [part for part in parts if part]
    if not told or len(told) < len(parts):
        return None
    columns = _columns_of(tuple(part["head"] for part in told))
    return TableHead(line, columns, tuple(part["rest"] for part in told)) if columns else None


def _columns_of(cells: tuple[str, ...]) -> dict[int, str]:
    """Return what each column holds when the cells are headings of a task table."""
    held = ((position, holds(cell.strip(" :|"))) for position, cell in enumerate(cells))
    found = {position: what for position, what in held if what}
    kinds = {part for what in found.values() for part in what.split("+")}
    if kinds == {"person", "text"} and _LISTED & set(cells):
        return {}
    if {"person", "due"} <= kinds and not kinds & {"text", "result"} and not _LISTED & set(cells):
        found |= dict.fromkeys(_first_unknown(cells, found), "result")
        kinds.add("result")
    return found if kinds & {"text", "result"} and kinds & {"person", "due", "both"} else {}


def _first_unknown(cells: tuple[str, ...], found: dict[int, str]) -> tuple[int, ...]:
    """Return the place of the first heading not known: ``[Beitrag] | wer | bis``."""
    unknown = (position for position, cell in enumerate(cells) if cell and position not in found)
    return tuple(unknown)[:1]


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
    if len(text) > _LONGEST:
        return None
    parts = [_known(part) for part in _PARTS.split(text)]
    told = next((what for what in ("text", "result") if what in parts), None)
    close = [_known(part) for part in text.split()]
    both = "kind+person" if close == ["kind", "person"] else None
    return _known(text) or told or both


def _known(text: str) -> str | None:
    return next((what for pattern, what in _columns() if pattern.fullmatch(text)), None)


def _left(line: CorrectedLine, index: int) -> int | None:
    words = line.line.words
    box = words[index].box if index < len(words) else None
    return box.left if box else None


@cache
def _columns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.IGNORECASE), row[1]) for row in rows("task_columns.csv"))
