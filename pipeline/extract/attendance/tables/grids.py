"""Grids of a class or number and its person, several side by side: ``5a Ida Muster x 8a …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.attendance.openings import has_name
from pipeline.extract.attendance.tables.cells import Cell, words_of
from pipeline.extract.attendance.tables.marks import LETTERS, is_mark, meaning
from pipeline.extract.people.names import NameReader
from pipeline.records import CorrectedLine, Role

CODE = re.compile(r"\d{1,2}\s?[a-z]|[A-Z]\d{1,2}|\d{1,2}[.)]?")  # 5a · Q2 · 12.
ROWS, BESIDE = 3, 2
"""So many rows make a grid, and so many people stand beside each other in it."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a grid: where the name stands, None where nobody's does, and its marks."""

    name: tuple[int, int] | None
    marks: tuple[str, ...]


def grid_rows(
    reader: NameReader, lines: Sequence[CorrectedLine]
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each line of such a grid, and the lists of one that it makes."""
    rows = [_places(reader, line) for line in lines]
    labelled = any(role == "present" for line in lines for _, _, role in labels_in(line.text))
    first = 0
    while first < len(rows):
        last = next((at for at in range(first, len(rows)) if not rows[at]), len(rows))
        run = rows[first:last]
        marked = any(place.name and place.marks for row in run for place in row)
        if len(run) >= ROWS and (marked or not labelled):
            for at in range(first, last):
                yield at, tuple(_blocks(lines[at], rows[at], marked))
        first = last + 1


def _blocks(line: CorrectedLine, row: Sequence[Place], marked: bool) -> Iterator[Block]:
    for place in row:
        role = _told(place.marks) if marked else "present"
        if place.name is not None and role is not None:
            yield Block(role, "", [(line, *place.name)], settled=True)


def _told(marks: Sequence[str]) -> Role | None:
    """Return what the marks beside a name say; a dash may stand for one who left for good."""
    for mark in marks:
        bare = mark.lower().strip(" .()")
        role = role_of(bare)
        if bare in LETTERS or role in LISTS:
            return LETTERS.get(bare) or ROLES[str(role)]
        if meaning(bare) == "yes":
            return "present"
    return None


def _places(reader: NameReader, line: CorrectedLine) -> tuple[Place, ...]:
    """Return the places of a row, nothing when the line holds anything else."""
    cells = words_of(line)
    if all(cell.box for cell in cells):
        cells = sorted(cells, key=lambda cell: cell.box.left if cell.box else 0)
    codes = [at for at, cell in enumerate(cells) if CODE.fullmatch(cell.text)]
    if len(codes) < BESIDE or codes[0] != 0:
        return ()
    stretches = [cells[a + 1 : b] for a, b in pairwise([*codes, len(cells)])]
    found = [_place(reader, line, stretch) for stretch in stretches]
    places = tuple(place for place in found if place is not None)
    told = len(places) == len(found) and any(place.name for place in places)
    return places if told else ()


def _place(reader: NameReader, line: CorrectedLine, words: Sequence[Cell]) -> Place | None:
    """Return a name with its marks, or marks alone; None for other text."""
    name = [word for word in words if not _is_mark(word.text)]
    marks = tuple(word.text for word in words if _is_mark(word.text))
    if not name:
        return Place(None, marks)
    start, end = name[0].start, name[-1].end
    whole = " ".join(word.text for word in name) == " ".join(line.text[start:end].split())
    return Place((start, end), marks) if whole and has_name(reader, line.text[start:end]) else None


def _is_mark(text: str) -> bool:
    return is_mark(text) or text.lower() in LETTERS or role_of(text) in LISTS
