"""Tables of people with a column for each role: ``Name | anwesend | entschuldigt``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.extract.attendance_blocks import Block
from pipeline.extract.attendance_labels import labels_in, role_of
from pipeline.records import Box, CorrectedLine, Role
from pipeline.wordlists import rows

ROLES: dict[str, Role] = {"present": "present", "excused": "excused", "absent": "absent"}
UNDER: dict[str, Role] = {**ROLES, "guest": "guest"}
"""Labels above a table that give a role to the rows in which no column does."""
HEADS: dict[str, Role] = {"chair": "chair", "minutes": "minutes", "moderation": "moderation"}
LETTERS: dict[str, Role] = {"e": "excused", "u": "absent", "ue": "absent"}
NAMELESS = 2
"""So many lines without a name end a table."""
GAP = 1.2
"""White space between words, in heights of a letter, that parts cells."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its text, where it stands in the line and on the page."""

    start: int
    end: int
    text: str
    box: Box | None = None


def table_rows(
    lines: Sequence[CorrectedLine], is_named: Callable[[str], bool]
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each line of a table of people, and the lists of one that it makes."""
    head: tuple[Cell, ...] = ()
    kinds: tuple[str, ...] = ()
    nameless = 0
    usual: Role = "present"
    for place, line in enumerate(lines):
        cells = _cells(line)
        named = any(is_named(cell.text) for cell in cells)
        found = () if head and named else _kinds(cells)
        if found:
            head, kinds, nameless = cells, found, 0
            above = role_of(lines[place - 1].text) if place else None
            usual = UNDER.get(above or "", "present")
            yield place, ()
        elif head:
            nameless = 0 if named else nameless + 1
            only_marks = bool(cells) and all(_is_mark(cell) for cell in cells)
            lone = len(cells) < 2 and not named and not only_marks
            if labels_in(line.text) or nameless > NAMELESS or lone:
                head = ()
                continue
            below = _cells(lines[place + 1]) if place + 1 < len(lines) else ()
            marks = _placed(below, head) if all(_is_mark(cell) for cell in below) else {}
            row = marks | _placed(cells, head)
            yield place, tuple(_row(line, row, kinds, is_named, usual))


def _is_mark(cell: Cell) -> bool:
    return cell.text.lower() in _marks()


def _kinds(cells: tuple[Cell, ...]) -> tuple[str, ...]:
    """Return what the columns hold when the cells are heads of a table of people with roles."""
    if len(cells) < 2:
        return ()
    kinds = tuple(_kind(cell.text) for cell in cells)
    if "name" not in kinds or "none" in kinds:
        return ()
    told = set(kinds) & {*ROLES, "for", "by"}
    return kinds if told or kinds[:2] == ("before", "name") else ()


@cache
def _kind(head: str) -> str:
    text = head.lower().strip(" :*")
    patterns = rows("attendance_columns.csv")
    return next((kind for kind, pattern in patterns if re.fullmatch(pattern, text)), "")


@cache
def _marks() -> dict[str, str]:
    return {mark: means for mark, means, *_ in rows("attendance_marks.csv")}


def _row(
    line: CorrectedLine,
    cells: dict[int, Cell],
    kinds: tuple[str, ...],
    is_named: Callable[[str], bool],
    usual: Role,
) -> Iterator[Block]:
    at = kinds.index("name")
    name = cells.get(at)
    by = next((cells[i] for i, kind in enumerate(kinds) if kind == "by" and i in cells), None)
    if by is not None and is_named(by.text):
        yield Block("present", "", [(line, by.start, by.end)], settled=True)
    if name is None or not is_named(name.text):
        return
    role = _status({i: cell.text for i, cell in cells.items() if i != at}, kinds)
    if role is None and by is not None and is_named(by.text):
        return
    end = name.end
    for number in range(at + 1, len(kinds)):
        if kinds[number] in {*ROLES, "for", "by"}:
            break
        end = cells[number].end if number in cells else end
    role = role or usual
    yield Block(role, "", [(line, name.start, end)], settled=True)
    for number, cell in cells.items():
        head = HEADS.get(role_of(cell.text) or "")
        if number < at and head and role == "present":
            yield Block(head, "", [(line, name.start, name.end)], settled=True)


def _status(texts: dict[int, str], kinds: tuple[str, ...]) -> Role | None:
    """Return the role that the marks and words of a row give, None where none does."""
    marked: list[Role] = []
    worded: list[Role] = []
    for number, text in texts.items():
        kind = kinds[number]
        word = re.sub(r"\s*\(.*", "", text.lower()).strip(" .:")
        means = _marks().get(word)
        if kind in ROLES and means == "yes":
            marked.append(ROLES[kind])
        elif kind == "present" and means == "no":
            marked.append("absent")
        elif kind not in ("for", "by"):
            told = LETTERS.get(word) if kind in ROLES else None
            worded += [told] if told else [ROLES[r] for r in (role_of(text),) if r in ROLES]
    said: list[Role] = [role for role in worded if role != "present"]
    if "present" in marked:
        return "present"
    return next(iter([*said, *(role for role in marked if role == "excused"), *marked]), None)


def _placed(cells: tuple[Cell, ...], head: tuple[Cell, ...]) -> dict[int, Cell]:
    """Return the cells by the number of the column they stand in; by place where boxes tell it."""
    placed: dict[int, Cell] = {}
    for number, cell in enumerate(cells):
        column = _column(cell, head)
        column = min(number, len(head) - 1) if column is None else column
        if not cell.text:
            continue
        first = placed.get(column)
        whole = f"{first.text} {cell.text}" if first else cell.text
        placed[column] = Cell(first.start if first else cell.start, cell.end, whole, cell.box)
    return placed


def _column(cell: Cell, head: tuple[Cell, ...]) -> int | None:
    """Return the head that a cell shares most width with, or else the nearest."""
    shared: list[int] = []
    for one in head:
        if cell.box is None or one.box is None:
            return None
        shared.append(min(cell.box.right, one.box.right) - max(cell.box.left, one.box.left))
    return shared.index(max(shared))


def _cells(line: CorrectedLine) -> tuple[Cell, ...]:
    """Return the cells of a line: as the layout parted them, or else parted by white space."""
    words = line.line.words
    starts = [*line.line.cells] or [
        0,
        *(
            number
            for number, (one, two) in enumerate(pairwise(words), 1)
            if one.box and two.box and two.box.left - one.box.right > GAP * one.box.height
        ),
    ]
    cells: list[Cell] = []
    for first, last in pairwise([*starts, len(words)]):
        start, end = _offset(line, first), _offset(line, last)
        box = Box.around(word.box for word in words[first:last] if word.box)
        cells.append(Cell(start, end, line.text[start:end].strip(), box))
    return tuple(cells)


def _offset(line: CorrectedLine, number: int) -> int:
    """Return where a word as read begins in the repaired text."""
    raw = line.line.start + sum(len(word.text) + 1 for word in line.line.words[:number])
    found = (place for place, origin in enumerate(line.raw_from) if origin >= raw)
    return next(found, len(line.text))
