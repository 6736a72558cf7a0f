"""What the columns of a table of people hold, told by their heads or else by their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pipeline.extract.attendance.labels import LISTS, ROLL_NUMBER, role_of
from pipeline.extract.attendance.tables.cells import Cell
from pipeline.records import Role
from pipeline.wordlists import rows

TELLING = frozenset({"present", "excused", "absent", "for", "by", "given", "from", "to", "remark"})
"""Kinds of columns beside ``name`` that show a table to be one of who was there."""
PAIR = 2
"""Columns of one list: names and marks."""
ROWS = 3
"""So many rows make a table without heads."""


def head_kinds(cells: Sequence[Cell], signs: Mapping[str, Role]) -> tuple[str, ...]:
    """Return what the columns hold when the cells are heads of a table of people with roles.

    ``signs`` are those that the minutes explain: ``A.U. = unentschuldigt abwesend``.
    """
    if len(cells) < 2 or any(cell.text.endswith(("-", "–")) for cell in cells):
        return ()  # Abwesend - entschuldigt
    told_by = [signs.get(cell.text) or head_kind(cell.text) for cell in cells]
    kinds = _with_delegates(_with_group(cells, told_by))
    marked = {"present", "excused", "absent"} & set(kinds)
    told = any(role_of(cell.text) == "present" for cell in cells)  # not Ja | Nein | Enthaltung
    sent = kinds[:1] == ("before",) and "name" in kinds
    counted = "none" in kinds or ("votes" in kinds and not sent)
    if (counted and not told) or ("deputy" in kinds and not marked):
        return ()  # Institution | Name | Vertreter: who belongs to a body, not who was there
    if "name" in kinds:
        telling = set(kinds) & TELLING
        numbered = ROLL_NUMBER.fullmatch(cells[0].text) is not None
        listing = kinds[:2] == ("before", "name") or (sent and "votes" in kinds)
        listing = listing or (kinds[:1] == ("name",) and "sign" in kinds and "" not in kinds)
        return kinds if telling or numbered or listing else ()
    roles = [role_of(cell.text) or kind for cell, kind in zip(cells, told_by, strict=True)]
    return tuple(roles) if all(role in LISTS for role in roles) else ()


def _with_group(cells: Sequence[Cell], kinds: Sequence[str]) -> Sequence[str]:
    """Return the kinds of columns, a body's people as names: ``Gemeinderäte | anwesend``.

    So are those of parties side by side: ``LHG | Anwesend | RCDS | Anwesend``.
    """
    marks = [head_kind(cell.text) == "present" for cell in cells[1::2]]
    paired = 2 * len(marks) == len(kinds) > PAIR
    if paired and all(marks) and not any(kinds[::2]):
        return ["name", "present"] * (len(kinds) // 2)
    groups = [at for at, cell in enumerate(cells) if role_of(cell.text) == "group"]
    if "name" in kinds or "present" not in kinds or groups[:1] != [0] or kinds[0]:
        return kinds
    return ["name", *kinds[1:]]


def _with_delegates(kinds: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of columns, that of delegates as names where bodies are the members.

    ``Beteiligte | vertreten durch | anw.`` · ``Verbandsmitglied | Vertreter | anwesend`` ·
    ``Mitglied | Vertreter | Stimmen``
    """
    delegates = [kind for kind in kinds if kind in ("by", "deputy")]
    sent = "votes" in kinds[1:]
    bodies = kinds[0] == "before" or (sent and kinds[0] == "name")
    if len(delegates) != 1 or not bodies or not (sent or "present" in kinds[1:]):
        return tuple(kinds)
    return ("before", *("name" if kind in delegates else kind for kind in kinds[1:]))


def worded_kinds(
    table: Sequence[Sequence[Cell]], is_named: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return what the columns of rows without heads hold: a name and a word for presence.

    ``Bürgermeister | Ida Muster | anwesend`` above ``Gemeinderat | Ulf Beispiel | entschuldigt``
    """
    width = len(table[0])
    run = list(table)[: next((i for i, row in enumerate(table) if len(row) != width), len(table))]
    if len(run) < ROWS or width < 2:
        return ()
    columns = list(zip(*run, strict=True))
    told = [all(role_of(cell.text) in LISTS for cell in column) for column in columns]
    named = [all(is_named(cell.text) for cell in column) for column in columns]
    if told.count(True) != 1 or True not in named:
        return ()
    name = named.index(True)
    return tuple("present" if told[i] else "name" if i == name else "before" for i in range(width))


@cache
def head_kind(head: str) -> str:
    """Return the kind of a column by its head, empty where it is none that is known."""
    text = head.lower().strip(" :*")
    patterns = rows("attendance_columns.csv")
    return next((kind for kind, pattern in patterns if re.fullmatch(pattern, text)), "")
