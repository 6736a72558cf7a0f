"""Tables of people with a column for each role: ``Name | anwesend | entschuldigt``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.cells import Cell, cells_of, placed
from pipeline.extract.attendance.heads import head_kinds, worded_kinds
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import HEADS, LISTS, ROLES, role_of
from pipeline.extract.attendance.legend import signs_explained
from pipeline.extract.attendance.marks import STATUS, away, is_mark, row_status
from pipeline.extract.people.notes import TIME
from pipeline.records import CorrectedLine, Role

DEPUTISED = ("v", "vertr", "vertreten", "vertretung", "vertreter")
BESIDE = ("", "before", "remark")
"""Columns whose words stand beside a name as in a list: office, organisation, remark."""
NAMELESS = 2
"""So many lines without a name end a table."""
Named = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Table:
    """What the columns of a table hold, and the role of a row that tells none."""

    head: tuple[Cell, ...]
    kinds: tuple[str, ...]
    usual: Role = "present"


def table_rows(
    lines: Sequence[CorrectedLine], is_named: Named, telling: bool
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each line of a table of people, and the lists of one that it makes.

    Of ``telling`` tables alone, as those inside an item are: a column tells who is present.
    """
    table: Table | None = None
    nameless = 0
    rows = [cells_of(line) for line in lines]
    signs = signs_explained(lines)
    for place, line in enumerate(lines):
        cells = rows[place]
        named = any(is_named(cell.text) for cell in cells)
        opened = None if table and named else _opened(lines, rows, place, is_named, signs)
        if opened is not None and telling and not {"name", "present"} <= {*opened.kinds}:
            opened = None
        if opened is not None:
            table, nameless = opened, 0
            entry = dict(enumerate(cells)) if named and not head_kinds(cells, signs) else None
            yield place, () if entry is None else tuple(_rows(line, entry, table, is_named))
        elif table is not None:
            nameless = 0 if named else nameless + 1
            only_marks = bool(cells) and all(is_mark(cell.text) for cell in cells)
            lone = len(cells) < 2 and not named and not only_marks
            below = rows[place + 1] if place + 1 < len(lines) else ()
            usual = role_of(line.text) if lone and len(below) > 1 else None
            if usual in (*LISTS, "group") or _is_cut(lines[place - 1].text, line.text):
                table = replace(table, usual=ROLES[usual] if usual in LISTS else table.usual)
                yield place, ()
                continue
            if _opens_label(line, cells) or nameless > NAMELESS or lone:
                table = None
                continue
            marked = placed(below, table.head) if all(is_mark(cell.text) for cell in below) else {}
            row = marked | placed(cells, table.head)
            gone = next((role for cell in cells if (role := away(cell.text))), None)
            told = replace(table, usual=gone) if gone else table
            yield place, tuple(_rows(line, row, told, is_named))


def _opened(
    lines: Sequence[CorrectedLine],
    rows: Sequence[tuple[Cell, ...]],
    place: int,
    is_named: Named,
    signs: Mapping[str, Role],
) -> Table | None:
    """Return the table that a row of heads opens, or one that begins without heads."""
    above = role_of(lines[place - 1].text) if place else None
    usual = ROLES[above] if above in LISTS else "present"
    cells, following = rows[place], rows[place : place + 12]
    labelled = cells[0].text.endswith(":") and any(is_named(cell.text) for cell in cells[1:])
    if labelled:
        return None  # Nicht erschienen: | Ratsmitglied Ida Muster
    kinds = head_kinds(cells, signs)
    if kinds:
        first = following[1][0] if following[1:] and following[1] else None
        if "name" not in kinds and first is not None and _is_left(first, cells[0]):
            return Table((first, *cells), ("name", *kinds), usual)
        return Table(cells, kinds, usual)
    kinds = worded_kinds(following, is_named)
    return Table(cells, kinds, usual) if kinds else None


def _opens_label(line: CorrectedLine, cells: Sequence[Cell]) -> bool:
    """Whether a label opens the line, not only a later cell: ``Ida, entschuldigt: Ulf``."""
    labels = labels_in(line.text)
    inside = len(cells) > 1 and labels and labels[0][0] > cells[0].end and labels[0][2] in LISTS
    return bool(labels) and not inside


def _is_cut(before: str, text: str) -> bool:
    """Whether a line ends the bracket of the row above: ``(für Frau`` / ``Muster)``."""
    return before.count("(") > before.count(")") and text.endswith(")")


def _is_left(cell: Cell, head: Cell) -> bool:
    """Whether a cell stands wholly left of a head, in a column without one."""
    return bool(cell.box and head.box and cell.box.right < head.box.left)


def _rows(
    line: CorrectedLine, cells: dict[int, Cell], table: Table, is_named: Named
) -> Iterator[Block]:
    """Yield the people of a row; columns may come twice: ``Name | da | Name | da``."""
    width, odd = divmod(len(table.kinds), max(table.kinds.count("name"), 1))
    if odd or table.kinds != table.kinds[:width] * (len(table.kinds) // width):
        width = len(table.kinds)
    for first in range(0, len(table.kinds), width):
        half = replace(table, kinds=table.kinds[first : first + width])
        own = {at - first: cell for at, cell in cells.items() if first <= at < first + width}
        yield from _row(line, own, half, is_named)


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
    told = row_status({i: cell.text for i, cell in cells.items() if i != at}, table.kinds)
    if told is None and by is not None:
        return
    instead = _deputy(cells, table)
    if instead is not None and is_named(instead.text):
        yield Block("present", "", [(line, instead.start, instead.end)], settled=True)
        return
    role = told or table.usual
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
        elif kind in STATUS and TIME.match(cell.text):
            yield cell.text  # ab 18:25 Uhr
