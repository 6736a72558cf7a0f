"""Labels that tell no role and yet end a list of those who are away: ``Bauamt: Frau Muster``."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.entries.wanted import is_told
from pipeline.extract.attendance.labels import COUNTED_GROUP, HEADS, LETTERED, role_of
from pipeline.extract.attendance.openings import LONG_LABEL, has_name
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import AGENDA
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import listed
from pipeline.records import CorrectedLine, Role
from pipeline.wordlists import word_set

OFFICE_LABEL = re.compile(r"(?:D(?:er|ie) )?(?P<label>[^\W\d_][^:;,()]{1,50}):\s+")
SENT = re.compile(r"(?:[Vv]o[mn]|[Aa]us|[Ss]eitens)\s")  # Vom Jugendbeirat · von der Verwaltung
PAIR = 2
"""Cells of a row of a label and what it labels."""
LABEL = 3
"""A body's label has no more words behind the first: ``Geschäftsstelle:``."""


def office_label(reader: NameReader, current: Block, line: CorrectedLine) -> Block | None:
    """Return the list that an office or body opens behind those who are not there.

    ``Entschuldigt: GR Ida Muster`` / ``Leiter des Gemeindeamtes: Ulf Beispiel`` / ``QM: …``
    """
    match = OFFICE_LABEL.match(line.text)
    if current.role != "present" and _is_labelled_row(reader, current, line):
        begin = cell_starts(line)[1]
        role: Role = "guest" if AGENDA.match(line.text) else "present"  # zu TOP 3 | Ida Muster
        return Block(role, line.text[:begin], [(line, begin, len(line.text))], group=True)
    if match is None or current.role not in ("excused", "absent", "guest") or is_grouped(current):
        return None
    first, *others = match["label"].split()
    office = listed("name_functions.txt").fullmatch(first) or match["label"].isupper()
    unknown = not current.lone and role_of(match["label"]) is None and not _is_labelled(current)
    body = unknown and len(others) < LABEL and first.istitle()
    if not (office or body) or not has_name(reader, line.text[match.end() :]):
        return None
    return Block("present", match["label"], [(line, match.end(), len(line.text))])


def _is_labelled_row(reader: NameReader, current: Block, line: CorrectedLine) -> bool:
    """Whether rows of labels go on with one that is not known: ``Beamte | Frau Muster``."""
    cells = cell_starts(line)
    rows = [part[0] for part in (*current.parts[-1:], *current.parts[:1])]
    labels = [row.text[: cell_starts(row)[1]] for row in rows if len(cell_starts(row)) == PAIR]
    above = next((label.strip() for label in labels if label.strip()), None)
    if len(cells) != PAIR or above is None or above != current.label.strip():
        return False
    label, people = line.text[: cells[1]].strip(), line.text[cells[1] :]
    led = current.role in HEADS  # Vorsitz | Ida Muster, above Mitglieder | Ulf Beispiel
    told = role_of(label) in (("group",) if led else (None, "group"))
    short = told and len(label.split()) <= LONG_LABEL and label[:1].isalpha()
    piece = None if AGENDA.match(label) else read_piece(reader, label, 0)
    return short and (piece is None or not is_told(piece)) and has_name(reader, people)


def _is_labelled(current: Block) -> bool:
    """Whether groups stand on the label's own line: ``Entschuldigt: SPD: Ida Muster``."""
    line, start, end = current.parts[0]
    return OFFICE_LABEL.match(line.text[start:end].strip()) is not None


def is_grouped(current: Block) -> bool:
    """Whether groups stand below a label: ``Entschuldigt:`` / ``SPD:`` / ``CDU:``."""
    return current.group or not current.parts


def is_next_group(current: Block, text: str) -> bool:
    """Whether the next numbered group of those present follows on those who are not there.

    ``I. Ratsmitglieder`` / … / ``Entschuldigt:`` / … / ``II. Verwaltung``
    """
    counted = COUNTED_GROUP.fullmatch(current.label) and COUNTED_GROUP.fullmatch(text)
    if counted and current.role == "guest" and role_of(text) == "group":
        return True  # 4. Gäste / … / 5. Geschäftsführung
    away = current.role in ("excused", "absent") and bool(current.parts)
    lettered = LETTERED.match(text) is not None and LETTERED.match(current.label) is None
    return away and (lettered or _is_administration(current, text)) and role_of(text) == "group"


def _is_administration(current: Block, text: str) -> bool:
    """Whether a heading below names that stand under no group opens the list of others.

    ``Es fehlte entschuldigt`` / ``Herr Muster`` / ``Verwaltung`` or ``Vom Jugendbeirat``
    """
    if not current.lone or current.group:
        return False
    return SENT.match(text) is not None or text.strip(" :").lower() in word_set(
        "attending_bodies.txt"
    )
