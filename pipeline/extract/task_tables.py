"""Rows of task tables (``Was | Wer | Bis wann``) into what is to be done, by whom, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.table_cells import cells_of
from pipeline.records import CorrectedLine
from pipeline.wordlists import rows

_ROW_NUMBER = re.compile(r"^(?:[☐☑✓□■✔]\s*)?(?:\d+(?:\.\d+)*[.)]?\s+)?")
"""``12.1 Zaun versetzen`` · ``☐ Keller aufräumen``"""
_NAMED = 4
"""Words of a cell from which on it tells what somebody does: ``Jens informiert alle, 15.2.``"""
_SLACK = 15
"""Pixels by which a cell may begin left of its heading."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of a task table; ``lines`` is where it stands."""

    lines: tuple[CorrectedLine, ...]
    text: str
    person: str = ""
    due: str = ""
    results: bool = False
    """Whether it stands below ``Ergebnis``: then a date must say that it is a task."""


def task_rows(lines: tuple[CorrectedLine, ...]) -> Iterator[TaskRow]:
    """Yield the rows below each heading that names a task and a person or a date."""
    head: CorrectedLine | None = None
    open_row: TaskRow | None = None
    for line in lines:
        cells = cells_of(line)
        if _heading(cells):
            if open_row:
                yield open_row
            head, open_row = line, None
        elif head is not None and open_row is None and _goes_on(line):
            continue
        elif head is not None and (len(cells) > 1 or line.line.kind == "table"):
            row = _row(line, cells, head)
            if open_row and not row.person and not row.due:
                open_row = TaskRow(
                    open_row.lines + row.lines,
                    f"{open_row.text} {row.text}".strip(),
                    open_row.person,
                    open_row.due,
                    open_row.results,
                )
                continue
            if open_row:
                yield open_row
            open_row = row
        else:
            if open_row:
                yield open_row
            head, open_row = None, None
    if open_row:
        yield open_row


def _goes_on(line: CorrectedLine) -> bool:
    """Whether the line is the rest of a heading over two lines: ``Lfd.`` above ``Nr.``."""
    return _holds(line.text.strip(" :")) == "other"


def _heading(cells: tuple[str, ...]) -> dict[int, str]:
    """Return what each column holds when the cells are headings of a task table."""
    held = ((position, _holds(cell.strip(" :"))) for position, cell in enumerate(cells))
    found = {position: what for position, what in held if what}
    kinds = set(found.values())
    return found if kinds & {"text", "result"} and kinds & {"person", "due", "both"} else {}


def _row(line: CorrectedLine, cells: tuple[str, ...], head: CorrectedLine) -> TaskRow:
    held: dict[str, str] = {}
    columns = _heading(cells_of(head))
    for position, cell in enumerate(cells):
        kind = columns.get(_column(line, position, len(cells), head), "other")
        held[kind] = f"{held[kind]} {cell}" if kind in held else cell
    if both := held.pop("both", ""):
        held.update(person=both, due=both)
        if len(both.split()) > _NAMED:
            held["text"] = both
    told = held.get("text", "") or held.get("result", "") or held.get("other", "")
    results = "text" not in columns.values()
    text = _ROW_NUMBER.sub("", told)
    return TaskRow((line,), text, held.get("person", ""), held.get("due", ""), results)


def _column(line: CorrectedLine, position: int, count: int, head: CorrectedLine) -> int:
    """Return which column of the heading a cell stands under; by place where boxes tell it."""
    lefts = [_left(head, index) for index in head.line.cells]
    left = _left(line, line.line.cells[position]) if line.line.cells else None
    if left is None or None in lefts or not lefts:
        return position + max(len(cells_of(head)) - count, 0) * (position > 0)
    known = [one for one in lefts if one is not None]
    under = [index for index, one in enumerate(known) if one <= left + _SLACK]
    column = under[-1] if under else 0
    if (
        position == 0
        and column == 0
        and count < len(known)
        and _heading(cells_of(head)).get(0) == "other"
    ):
        return 1
    return column


def _left(line: CorrectedLine, index: int) -> int | None:
    words = line.line.words
    box = words[index].box if index < len(words) else None
    return box.left if box else None


@cache
def _columns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.IGNORECASE), row[1]) for row in rows("task_columns.csv"))


@cache
def _holds(heading: str) -> str | None:
    """Return what stands below the heading of a column, None when it is no heading known.

    ``Ergebnis / Vereinbarung`` holds what its most telling part holds.
    """
    whole = _known(heading)
    parts = {_known(part) for part in re.split(r"\s?[/,&+]\s?|\sund\s", heading)}
    told = next((what for what in ("text", "result") if what in parts), None)
    return whole or (told if None not in parts else None)


def _known(heading: str) -> str | None:
    return next((what for pattern, what in _columns() if pattern.fullmatch(heading)), None)
