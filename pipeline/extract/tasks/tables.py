"""Rows of task tables (``Was | Wer | Bis wann``) into what is to be done, by whom, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.table_cells import cells_of
from pipeline.extract.tasks.columns import NUMBER, TableHead, head_of, holds, is_work_kind
from pipeline.records import CorrectedLine
from pipeline.wordlists import word_set

_ROW_NUMBER = re.compile(r"^(?:[☐☑✓□■✔]\s*)?(?:\d+(?:\.\d+)*[.)]?\s+)?")
"""``12.1 Zaun versetzen`` · ``☐ Keller aufräumen``"""
_NAMED = 4
"""Words of a cell from which on it tells what somebody does: ``Jens informiert alle, 15.2.``"""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of a task table; ``lines`` is where it stands."""

    lines: tuple[CorrectedLine, ...]
    text: str
    person: str = ""
    due: str = ""
    results: bool = False
    """Whether it stands below ``Ergebnis``: then a date must say that it is a task."""
    status: str = ""
    """How far it is: ``erledigt``, ``in Arbeit``."""
    number: str = ""
    """What stands in the first column, when that holds no work: ``31.04``."""
    shared: bool = False
    """Whether one column holds who and until when: ``Hr. Muster informiert alle, 15.2.``"""
    kind: bool | None = None
    """Whether its kind says that it is work, None where no kind is told."""


def task_rows(lines: tuple[CorrectedLine, ...]) -> Iterator[TaskRow]:
    """Yield the rows below each heading that names a task and a person or a date."""
    head: TableHead | None = None
    above: TableHead | None = None
    open_row: TaskRow | None = None
    for line in lines:
        cells = cells_of(line)
        if head is None and above and above.fits(line):
            head = above
        if found := head_of(line):
            yield from _closed(open_row)
            head, above = found, found
            open_row = _row(line, found.row, found) if found.row else None
        elif head is not None and open_row is None and _goes_on(line):
            continue
        elif head is not None and (len(cells) > 1 or line.line.kind == "table"):
            row = _row(line, cells, head)
            if open_row and _continues(open_row, row):
                open_row = _joined(open_row, row)
                continue
            yield from _closed(open_row)
            open_row = row
        elif head is not None and open_row is not None and (held := head.encloses(line)):
            told = line.text if held in ("text", "result") else ""
            open_row = _joined(open_row, TaskRow((line,), told))
        else:
            yield from _closed(open_row)
            head, open_row = None, None
    yield from _closed(open_row)


def without_number(text: str) -> str:
    """Return the text of a row without its number or box: ``12.1 Zaun versetzen``."""
    return _ROW_NUMBER.sub("", text)


def _closed(row: TaskRow | None) -> Iterator[TaskRow]:
    """Yield a row with its text complete."""
    if row is None:
        return
    text = row.person if row.shared and len(row.person.split()) > _NAMED else row.text
    yield replace(row, text=text, results=row.results and not row.kind)


def _goes_on(line: CorrectedLine) -> bool:
    """Whether the line is the rest of a heading over two lines: ``Lfd.`` above ``Nr.``."""
    return holds(line.text.strip(" :")) == "other"


def _continues(before: TaskRow, row: TaskRow) -> bool:
    """Whether a line goes on with the cells of the row before."""
    if NUMBER.fullmatch(row.number) or (row.number and row.text):
        return False
    if not before.shared and (_is_cut(before.text) or _is_cut(before.person)):
        return not (row.due and before.due)
    wrapped = before.shared and before.person and not any(one.isdigit() for one in before.due)
    return bool(wrapped) or not (row.person or row.due)


def _is_cut(cell: str) -> bool:
    """``Brief an das Amt wegen der`` | ``Bauamt, Herr``: the cells go on in the next line."""
    last = cell.rpartition(" ")[2].lower()
    return last in word_set("never_last.txt") or last.endswith((",", "/"))


def _joined(before: TaskRow, row: TaskRow) -> TaskRow:
    return replace(
        before,
        lines=before.lines + row.lines,
        text=f"{before.text} {row.text}".strip(),
        person=f"{before.person} {row.person}".strip(),
        due=f"{before.due} {row.due}".strip(),
        status=f"{before.status} {row.status}".strip(),
    )


def _row(line: CorrectedLine, cells: tuple[str, ...], head: TableHead) -> TaskRow:
    held: dict[str, str] = {}
    columns = head.columns
    for place, cell in enumerate(cells) if head.row == cells else head.parted(line):
        what = columns.get(place, "other")
        if what == "other" and place == 0 and columns.get(0, "other") == "other":
            what = "number"
        held[what] = f"{held[what]} {cell}".strip() if what in held else cell
    if close := held.pop("kind+person", ""):
        code, _, named = close.partition(" ")
        told = is_work_kind(code) is not None
        held.update({"kind": code, "person": named} if told else {"person": close})
    both = held.pop("both", "")
    if both:
        held.update(person=both, due=both)
    told_text = held.get("text", "") or held.get("result", "") or held.get("other", "")
    return TaskRow(
        (line,),
        without_number(told_text),
        held.get("person", ""),
        held.get("due", ""),
        "text" not in columns.values() and not ("status" in columns.values() and "person" in held),
        held.get("status", ""),
        held.get("number", ""),
        "both" in columns.values(),
        is_work_kind(held["kind"]) if held.get("kind") else None,
    )
