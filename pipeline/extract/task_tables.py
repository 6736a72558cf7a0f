"""Rows of task tables (``Was | Wer | Bis wann``) into what is to be done, by whom, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.records import CorrectedLine
from pipeline.wordlists import rows


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of a task table; ``lines`` is where it stands."""

    lines: tuple[CorrectedLine, ...]
    text: str
    person: str = ""
    due: str = ""


def task_rows(lines: tuple[CorrectedLine, ...]) -> Iterator[TaskRow]:
    """Yield the rows below each heading that names a task and a person or a date."""
    columns: dict[int, str] = {}
    heads = 0
    for line in lines:
        cells = cells_of(line)
        heading = _heading(cells)
        if heading:
            columns, heads = heading, len(cells)
        elif columns and len(cells) > 1 and len(cells) <= heads:
            yield _row(line, cells, columns)
        elif columns and line.line.kind != "table" and not line.line.cells:
            columns = {}


def cells_of(line: CorrectedLine) -> tuple[str, ...]:
    """Return the texts of a row's cells; a bar in plain text parts them too."""
    if not line.line.cells:
        return tuple(part.strip() for part in line.text.split("|")) if "|" in line.text else ()
    words = line.line.words
    if len(words) != len(line.text.split(" ")):
        bounds = [*line.line.cells, len(words)]
        return tuple(
            " ".join(word.text for word in words[first:last]) for first, last in pairwise(bounds)
        )
    parts = line.text.split(" ")
    bounds = [*line.line.cells, len(parts)]
    return tuple(" ".join(parts[first:last]) for first, last in pairwise(bounds))


def _heading(cells: tuple[str, ...]) -> dict[int, str]:
    """Return what each column holds when the cells are headings of a task table."""
    table = _columns()
    found = {
        position: table[cell.strip(" :").lower()]
        for position, cell in enumerate(cells)
        if cell.strip(" :").lower() in table
    }
    kinds = set(found.values())
    return found if "text" in kinds and kinds & {"person", "due"} else {}


def _row(line: CorrectedLine, cells: tuple[str, ...], columns: dict[int, str]) -> TaskRow:
    held: dict[str, str] = {}
    for position, cell in enumerate(cells):
        kind = columns.get(position, "other")
        held[kind] = f"{held[kind]} {cell}" if kind in held else cell
    return TaskRow((line,), held.get("text", ""), held.get("person", ""), held.get("due", ""))


@cache
def _columns() -> dict[str, str]:
    return {re.sub(r"\s+", " ", row[0]).lower(): row[1] for row in rows("task_columns.csv")}
