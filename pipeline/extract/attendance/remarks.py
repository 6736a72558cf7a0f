"""What stands beside a name in a list (``entschuldigt``, ``Protokoll``, ``SPD``) into its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.bodies import body_of
from pipeline.extract.attendance.labels import HEADS, LISTS, ROLES, SIGNS, role_of
from pipeline.extract.attendance.ranks import DEPUTY
from pipeline.extract.people.notes import Piece, is_note
from pipeline.extract.people.offices import opens_with_office
from pipeline.extract.people.words import listed
from pipeline.records import Role

DASHES = ("–", "-")
"""Where another sign says that someone was there, a dash is an empty cell of another column."""
BESIDES = re.compile(r"^(?:und |zugleich |beide |alle |sämtlich |jeweils )?(?:als )?")
"""``zugleich als`` Schriftführerin"""
SPOKEN = re.compile(r"^(?:(?:Herr|Frau|[Dd]er|[Dd]ie) )+")  # Herr Bürgermeister: Ulf Muster
STATUS: dict[str, Role] = {
    **dict.fromkeys(("a", "x"), "present"),
    "e": "excused",
    **dict.fromkeys(("u", "ue", *DASHES), "absent"),
}
"""Letters and signs in the status column of a table."""
CHAIRING = re.compile(
    r"(?:[\w-]*(?:ausschuss|rats|beirats|verbands|orts))?vorsitzende[rn]?|(?:sitzungs|versammlungs|tagungs)?leitung"
    r"|(?:sitzungs|versammlungs|tagungs|verhandlungs)leiter(?:in)?",
    re.IGNORECASE,
)
"""Ausschussvorsitzender Muster: an office before the name that chairs the meeting."""


TOLD_OF_OTHERS = re.compile(r"\w:\s+\w")
"""Ida Muster (entschuldigt: Ulf Beispiel) · Ida Muster; es fehlten …"""
CAME_FOR = re.compile(r"(?:für|f\.|i\.\s?V\.|(?:in )?Vertretung|vertritt|anstelle|Ersatz)\s")
"""Ida Muster ``für Ulf Beispiel (krank)``: the bracket is about him."""
BOTH = re.compile(r"(?:beide|alle|sämtlich|jeweils)\s")
"""Ida Muster, Ulf Beispiel (``beide`` entschuldigt)"""
DASHED = re.compile(r"\s*[-–—]\s?[^\W\d_][^-–—]*(?:-\w[^-–—]*)?[-–—]\s*")
"""``- Vorsitzende -``, a line of its own below a name"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the remarks beside a name say of its bearer."""

    roles: tuple[Role, ...]
    function: str | None = None
    organisation: str | None = None
    note: str | None = None


def status_of(remark: str) -> Role | None:
    """Return the role that a remark gives: ``e``, ``entschuldigt``, ``als Schriftführer``."""
    if TOLD_OF_OTHERS.search(remark) or remark.lower().startswith("es "):
        return None
    word = BESIDES.sub("", remark)
    told = STATUS.get(remark.lower()) or role_of(word)
    return ROLES[told] if told in (*HEADS, *LISTS) else None


def is_dashed(text: str) -> bool:
    """Whether a line is a remark between dashes on the name above it."""
    return DASHED.fullmatch(text) is not None


def is_status(text: str) -> bool:
    """Whether words tell of those before them who was there: ``beide entschuldigt``."""
    return text[:1].islower() and status_of(BOTH.sub("", text.strip(SIGNS))) in LISTS


def told_by(block: Block, piece: Piece, further: Sequence[str]) -> Told:
    """Return what list and remarks say together; ``further`` are remarks beside the entry."""
    own = () if CAME_FOR.match(piece.note or "") else piece.brackets
    printed = (*own, piece.behind, *further)
    remarks = [part for remark in printed for part in _parts(remark)]
    if "present" in {STATUS.get(remark.lower()) for remark in remarks}:
        remarks = [remark for remark in remarks if remark not in DASHES]
    noted = re.split(r"[,;] ", piece.note or "")  # Protokoll, ab TOP 2
    parts = [part for part in noted if _tells(part) and len(noted) > 1]
    remarks += parts
    left = ", ".join(part for part in noted if part not in parts)
    notes = [left] if left else [remark for remark in remarks if is_note(remark)]
    remarks = [remark for remark in remarks if remark not in notes and not is_note(remark)]
    words = [
        BESIDES.sub("", remark)
        for remark in remarks
        if status_of(remark) not in LISTS and not _is_sign(remark, piece.form.surname or "")
    ]
    offices = [word for word in words if opens_with_office(word) or _is_occupation(word)]
    others = [
        word
        for word in words
        if word not in offices and word[:1].isupper() and status_of(word) not in HEADS
    ]
    labels = [piece.label, block.label if block.group else ""]
    others += [body for label in labels if (body := body_of(label))]
    office = SPOKEN.sub("", piece.label)
    if office and not piece.form.function and opens_with_office(office):
        offices.append(office)  # Kassier: Ida Muster
    if offices and piece.form.function:
        offices[0] = f"{piece.form.function}, {offices[0]}"
    roles = tuple(dict.fromkeys(_roles(block, piece, remarks)))
    return Told(roles, *(next(iter(found), None) for found in (offices, others, notes)))


def _is_sign(remark: str, surname: str) -> bool:
    """Whether a remark is a number or somebody's sign: ``IM``, ``MUS`` beside ``Muster``."""
    signed = remark.isupper() and surname.upper().startswith(remark)
    return signed or re.fullmatch(r"\d+|[A-ZÄÖÜ]{1,2}", remark) is not None


def _parts(remark: str) -> list[str]:
    """Return what is told apart: ``Bauamt (entschuldigt)``, ``Vorsitzender und Protokollführer``.

    A bracket that tells no part in the meeting stays: ``Stadt Halle (Saale)``.
    """
    remark = remark.strip(SIGNS)
    match = re.fullmatch(r"(?P<beside>[^()]+?)\s*\((?P<told>[^()]+)\)", remark)
    if match and (status_of(match["told"]) or is_note(match["told"])):
        return [match["beside"], match["told"]]
    beside, _, last = remark.rpartition(" ")
    noun = last[:1].islower() and beside.rpartition(" ")[2][:1].isupper()
    if noun and status_of(last) in ("excused", "absent"):
        return [beside.rstrip(",; "), last]  # Landratsamt Musterkreis entschuldigt
    office, _, part = remark.partition(" als ")
    if part and " " not in part and status_of(part) in HEADS:
        return [office, part]  # Bürgermeister als Vorsitzender
    both = BESIDES.sub("", remark).split(" und ")
    if len(both) > 1 and all(status_of(part) in HEADS for part in both):
        return both
    several = re.split(r"[,;] ", remark)  # Dekanin, Vorsitz · Bauamt; entschuldigt
    noted = not is_note(several[0]) and any(map(is_note, several[1:]))  # Bauamt, zu TOP 3
    if noted or (len(several) > 1 and any(map(_tells, several))):
        return several
    return [remark] if remark else []


def _is_occupation(remark: str) -> bool:
    """Whether a remark is what its bearer lives by: ``Apothekerin``."""
    words = remark.split()
    return bool(words) and listed("name_occupations.txt").fullmatch(words[0].strip(",")) is not None


def _tells(remark: str) -> bool:
    return status_of(remark) in (*HEADS, "excused", "absent")


def _roles(block: Block, piece: Piece, remarks: Sequence[str]) -> list[Role]:
    roles: list[Role] = [block.role]
    for remark in remarks:
        role = block.signs.get(remark) or status_of(remark)
        if role in ("excused", "absent", "guest") and block.role in LISTS and not block.settled:
            roles = [role]
        elif role in HEADS and block.role in LISTS and not DEPUTY.match(remark):
            roles += [] if (block.role, role) == ("guest", "chair") else [role]
    if piece.form.function and block.role in ("present", "guest"):
        offices = piece.form.function.split(", ")
        roles += [role for role in map(_role_of_office, offices) if role]
    return roles


def chairs_by_office(office: str) -> bool:
    """Whether an office chairs the meeting by itself: ``Ausschussvorsitzende``."""
    return CHAIRING.fullmatch(office) is not None


def _role_of_office(office: str) -> Role | None:
    """Return the part in the meeting that the office before a name has by itself."""
    first, *others = office.split()
    own = all(map(opens_with_office, others))  # not Vorsitzender Jugendbeirat Muster
    if chairs_by_office(office) or (chairs_by_office(first) and own):
        return "chair"  # Vorsitzender Bürgermeister Muster
    role = ROLES.get(role_of(office) or "")
    return role if role in ("minutes", "moderation") and not DEPUTY.match(office) else None
