"""Rows of names with marks that the minutes explain: ``Muster, Ida x | Probst, Ulf e``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.attendance.tables.cells import Cell, cells_of
from pipeline.records import CorrectedLine, Role

EXPLAINED, ROWS = 2, 3
"""So many signs are explained, and so many rows hold names with them."""
AWAY = ("excused", "absent")
Named = Callable[[str], bool]


@dataclass(slots=True)
class Place:
    """Where a name stands in its line, and the roles of the marks behind it."""

    start: int
    end: int
    told: list[Role]


def marked_rows(
    lines: Sequence[CorrectedLine], is_named: Named, signs: Mapping[str, Role]
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each such row, and the lists of one that it makes.

    Who bears no mark is there, or what a label in the first column says: ``Gäste``.
    """
    if len(signs) < EXPLAINED:
        return
    rows = {at: _places(line, is_named, signs) for at, line in enumerate(lines)}
    marked = [at for at, row in rows.items() if any(place.told for place in row)]
    if len(marked) < ROWS:
        return
    usual: Role = "present"
    for at in range(marked[0], marked[-1] + 1):
        cells = cells_of(lines[at])
        label = role_of(cells[0].text) if cells else None
        usual = ROLES[label] if label in LISTS else usual
        if rows[at]:
            yield at, tuple(_blocks(lines[at], rows[at], cells, usual))


def _blocks(
    line: CorrectedLine, row: Sequence[Place], cells: Sequence[Cell], usual: Role
) -> Iterator[Block]:
    for place in row:
        gone = next((role for role in place.told if role in AWAY), None)
        first = place.start < cells[0].end
        role = gone or (place.told[0] if place.told else usual if first else "present")
        yield Block(role, "", [(line, place.start, place.end)], settled=True)


def _places(line: CorrectedLine, is_named: Named, signs: Mapping[str, Role]) -> list[Place]:
    """Return the names of a row with their marks; nothing where it holds anything else."""
    cells = cells_of(line)
    found: list[Place] = []
    for number, cell in enumerate(cells if len(cells) > 1 else ()):
        words = cell.text.split()
        told: list[Role] = []
        while words and words[-1] in signs:
            told.insert(0, signs[words.pop()])
        name = " ".join(words)
        if name and is_named(name):
            found.append(Place(cell.start, cell.start + len(name), told))
        elif not name and found:
            found[-1].told += told
        elif number or role_of(name) not in LISTS:
            return []
    return found
