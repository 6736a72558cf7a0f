"""A row of a table of people into lists of one, each with the role that the columns tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import HEADS, LISTS, ROLES, role_of
from pipeline.extract.attendance.remarks import status_of
from pipeline.extract.attendance.tables.cells import Cell
from pipeline.extract.attendance.tables.marks import STATUS, is_mark, row_status
from pipeline.extract.people.notes import TIME
from pipeline.records import CorrectedLine, Role

DEPUTISED = ("v", "vertr", "vertreten", "vertretung", "vertreter")
BESIDE = ("", "before", "remark")
"""Columns whose words stand beside a name as in a list: office, organisation, remark."""
Named = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Table:
    """What the columns of a table hold, and the role of a row that tells none."""

    head: tuple[Cell, ...]
    kinds: tuple[str, ...]
    usual: Role = "present"
    ticked: bool = False
    """Whether the only column for presence is ticked for most, so that others were away."""
    signs: Mapping[str, Role] = field(default_factory=dict)
    """What signs in its cells mean where the minutes explain them."""


def people_of(
    line: CorrectedLine, cells: dict[int, Cell], table: Table, is_named: Named
) -> Iterator[Block]:
    """Yield the people of a row; columns may come twice: ``Name | da | Name | da``."""
    width = _repeated(table.kinds)
    for first in range(0, len(table.kinds), width):
        half = replace(table, kinds=table.kinds[first : first + width])
        own = {at - first: cell for at, cell in cells.items() if first <= at < first + width}
        yield from _row(line, own, half, is_named)


def _repeated(kinds: tuple[str, ...]) -> int:
    """Return after how many columns the kinds come again; the last head may be lost."""
    names = [at for at, kind in enumerate(kinds) if kind == "name"]
    width = names[1] - names[0] if len(names) > 1 else len(kinds)
    again = all(kinds[at] == kinds[at - width] for at in range(width, len(kinds)))
    return width if again else len(kinds)


def _row(
    line: CorrectedLine, cells: dict[int, Cell], table: Table, is_named: Named
) -> Iterator[Block]:
    if "name" not in table.kinds:
        for number, cell in cells.items():
            yield Block(ROLES[table.kinds[number]], "", [(line, cell.start, cell.end)])
        return
    at = table.kinds.index("name")
    name = _whole_name(cells, table)
    found = [cells[i] for i, kind in enumerate(table.kinds) if kind == "by" and i in cells]
    by = next((cell for cell in found if is_named(cell.text)), None)
    if by is not None:
        yield Block("present", "", [(line, by.start, by.end)], settled=True)
    if name is None or not is_named(name.text):
        return
    told = row_status(
        {i: cell.text for i, cell in cells.items() if i != at}, table.kinds, table.signs
    )
    if told is None and by is not None:
        return
    instead = _deputy(cells, table)
    if instead is not None and is_named(instead.text):
        yield Block("present", "", [(line, instead.start, instead.end)], settled=True)
        return
    empty = all(i not in cells for i, kind in enumerate(table.kinds) if kind in STATUS)
    role = _own_status(name.text) or told or ("absent" if table.ticked and empty else table.usual)
    labels = [found for found in labels_in(name.text) if found[2] in LISTS]
    end = name.start + labels[0][0] if labels else name.end
    for _, begin, label in labels:
        yield Block(ROLES[label], "", [(line, name.start + begin, name.end)], settled=True)
    block = Block(role, "", [(line, name.start, end)], settled=True)
    block.surname_first = "given" in table.kinds[at:]
    block.remarks = tuple(_remarks(cells, table, at))
    yield block
    for number, cell in cells.items():
        head = role_of(cell.text)
        if number < at and head in HEADS and role == "present":
            yield Block(ROLES[head or ""], "", [(line, name.start, name.end)], settled=True)


def _own_status(text: str) -> Role | None:
    """``Frau Muster (entschuldigt)``: away, whatever a column of the row ticks."""
    told = map(status_of, re.findall(r"\(([^()]*)\)", text))
    return next((role for role in told if role in ("excused", "absent")), None)


def _deputy(cells: dict[int, Cell], table: Table) -> Cell | None:
    """Return the deputy's cell of a row whose mark says that he came: ``V``."""
    marked = any(
        cells[i].text.strip(" .").lower() in DEPUTISED
        for i, kind in enumerate(table.kinds)
        if kind in STATUS and i in cells
    )
    found = (cells[i] for i, kind in enumerate(table.kinds) if kind == "deputy" and i in cells)
    return next(found, None) if marked else None


def _whole_name(cells: dict[int, Cell], table: Table) -> Cell | None:
    """Return the cell of the name, with the one of given names beside it."""
    numbers = [i for i, kind in enumerate(table.kinds) if kind in ("name", "given") and i in cells]
    if not numbers or numbers[-1] - numbers[0] >= len(numbers):
        return cells.get(table.kinds.index("name"))
    first, last = cells[numbers[0]], cells[numbers[-1]]
    text = " ".join(cells[number].text for number in numbers)
    return Cell(first.start, last.end, text, first.box)


def _remarks(cells: dict[int, Cell], table: Table, at: int) -> Iterator[str]:
    """Yield what other columns say: times as words, then offices, organisations and remarks."""
    for number, cell in sorted(cells.items()):
        kind = table.kinds[number]
        if kind in ("from", "to") and re.match(r"\d", cell.text):
            yield f"{'ab' if kind == 'from' else 'bis'} {cell.text}"
        elif number != at and kind in BESIDE and not is_mark(cell.text):
            yield cell.text
        elif kind in STATUS and TIME.search(cell.text):
            yield cell.text  # ab 18:25 Uhr · anwesend bis 20 Uhr
