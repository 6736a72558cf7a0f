"""Tables of people with a column for each role: ``Name | anwesend | entschuldigt``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.attendance.legend import signs_explained
from pipeline.extract.attendance.tables.cells import Cell, cells_of, heads_apart, placed
from pipeline.extract.attendance.tables.heads import head_kinds, worded_kinds
from pipeline.extract.attendance.tables.marks import STATUS, away, is_mark, meaning
from pipeline.extract.attendance.tables.people import Named, Table, people_of
from pipeline.records import CorrectedLine, Role

LABELLED = re.compile(r"[^:]{2,40}:\s")
"""``AStA: Ida Muster`` below a table"""
BESIDE = "Anwesend"
"""The head of marks beside each of several lists: ``LHG | Anwesend RCDS | Anwesend``."""
TICKED = 3
"""So many rows with a tick in the only column for presence show that the others were away."""
NAMELESS = 2
"""So many lines without a name end a table."""


def table_rows(
    lines: Sequence[CorrectedLine], is_named: Named, telling: bool
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each line of a table of people, and the lists of one that it makes.

    Of ``telling`` tables alone, as those inside an item are: a column tells who is present.
    """
    table: Table | None = None
    nameless, begun_at = 0, -1
    rows = [cells_of(line) for line in lines]
    parted = any(len(row) > 1 for row in rows)
    if telling and not parted:
        return
    signs = signs_explained(lines) if parted else {}
    for place, line in enumerate(lines):
        cells = rows[place]
        named = table is not None and any(is_named(cell.text) for cell in cells)
        opened = None if named else _opened(lines, rows, place, is_named, signs)
        if opened is not None and telling and not {"name", "present"} <= {*opened.kinds}:
            opened = None
        if opened is not None:
            table, nameless, begun_at = replace(opened, signs=signs), 0, place
            begun = not head_kinds(cells, signs) and any(is_named(cell.text) for cell in cells)
            entry = dict(enumerate(cells)) if begun else None
            yield place, () if entry is None else tuple(people_of(line, entry, table, is_named))
        elif table is not None:
            nameless = 0 if named else nameless + 1
            only_marks = bool(cells) and all(is_mark(cell.text) for cell in cells)
            filled = sum(bool(cell.text) for cell in cells)
            labelled = len(cells) == 1 and table.ticked and LABELLED.match(line.text)
            lone = bool(labelled) or (filled < 2 and not named and not only_marks)
            wrapped = place == begun_at + 1 and not labelled  # Juso-HSG und | … / GHG
            below = rows[place + 1] if place + 1 < len(lines) else ()
            usual = role_of(line.text.strip(" |")) if lone and len(below) > 1 else None
            if usual in (*LISTS, "group") or _is_cut(lines[place - 1].text, line.text):
                table = replace(table, usual=ROLES[usual] if usual in LISTS else table.usual)
                yield place, ()
                continue
            if wrapped and lone:
                yield place, ()
                continue
            if _opens_label(line, cells) or nameless > NAMELESS or lone:
                table = None
                continue
            marked = placed(below, table.head) if all(is_mark(cell.text) for cell in below) else {}
            row = marked | placed(cells, table.head)
            gone = next((role for cell in cells if (role := away(cell.text))), None)
            told = replace(table, usual=gone) if gone else table
            yield place, tuple(people_of(line, row, told, is_named))


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
    kinds = head_kinds(cells, signs)
    if not kinds and lines[place].text.count(BESIDE) > 1:
        cells = heads_apart(lines[place], BESIDE)
        kinds = head_kinds(cells, signs)
    labelled = cells[0].text.endswith(":") and any(is_named(cell.text) for cell in cells[1:])
    if labelled and ("name" not in kinds or "" in kinds):
        return None  # Nicht erschienen: | Ratsmitglied Ida Muster
    usual = "present" if {*STATUS} & {*kinds} else usual
    ticked = sum(map(_is_ticked, following[1:]))
    sure = ticked >= TICKED and 2 * ticked > len(following[1:])
    ticked_alone = sure and {*STATUS} & {*kinds} == {"present"}
    if kinds[:1] == ("present",) and any(map(_is_ticked, following[1:])):
        kinds = ("name", *kinds[1:])
    if kinds:
        first = following[1][0] if following[1:] and following[1] else None
        if "name" not in kinds and first is not None and _is_left(first, cells[0]):
            return Table((first, *cells), ("name", *kinds), usual)
        return Table(cells, kinds, usual, ticked=ticked_alone)
    kinds = worded_kinds(following, is_named)
    return Table(cells, kinds, usual) if kinds else None


def _is_ticked(row: Sequence[Cell]) -> bool:
    """Whether a sign stands behind the first cell of a row: below ``Anwesend sind: | A.E.``."""
    return any(meaning(cell.text) == "yes" for cell in row[1:])


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
