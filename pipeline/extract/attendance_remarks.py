"""What stands beside a name in a list (``entschuldigt``, ``Protokoll``, ``SPD``) into its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.attendance_blocks import Block
from pipeline.extract.attendance_labels import HEADS, LISTS, ROLES, role_of
from pipeline.extract.people_pieces import Piece, is_note
from pipeline.extract.people_words import listed
from pipeline.records import Role

DASHES = ("–", "-")
"""Where another sign says that someone was there, a dash is an empty cell of another column."""
BESIDES = re.compile(r"^(?:und |zugleich )?(?:als )?")  # zugleich als Schriftführerin
DEPUTY = re.compile(r"[2-9]\.|[Ss]tellv|[Ss]tv|[Vv]ize|[Ee]hren|[Aa]lt|[Ff]raktions|[Pp]artei")
"""2. Vorsitzende, Ehrenvorsitzender: these do not chair the meeting by their office."""
ORDINAL = re.compile(r"^[1-9]\.\s(?=\w)")  # 1. Vorsitzender
STATUS: dict[str, Role] = {
    **dict.fromkeys(("a", "x"), "present"),
    "e": "excused",
    **dict.fromkeys(("u", "ue", *DASHES), "absent"),
}
"""Letters and signs in the status column of a table."""
CHAIRING = re.compile(
    r"(?:[\w-]*(?:ausschuss|rats|beirats|verbands|orts))?vorsitzende[rn]?|(?:sitzungs|versammlungs|tagungs)?leitung",
    re.IGNORECASE,
)
"""Ausschussvorsitzender Muster: an office before the name that chairs the meeting."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the remarks beside a name say of its bearer."""

    roles: tuple[Role, ...]
    function: str | None = None
    organisation: str | None = None
    note: str | None = None


def status_of(remark: str) -> Role | None:
    """Return the role that a remark gives: ``e``, ``entschuldigt``, ``als Schriftführer``."""
    word = BESIDES.sub("", remark)
    told = STATUS.get(remark.lower()) or role_of(word)
    return ROLES[told] if told in (*HEADS, *LISTS) else None


def told_by(block: Block, piece: Piece, further: Sequence[str]) -> Told:
    """Return what list and remarks say together; ``further`` are remarks beside the entry."""
    roles: list[Role] = [block.role]
    function = organisation = note = None
    remarks = [remark for remark in (*piece.brackets, piece.behind, *further) if remark]
    if "present" in {STATUS.get(remark.lower()) for remark in remarks}:
        remarks = [remark for remark in remarks if remark not in DASHES]
    for remark in remarks:
        if is_note(remark):
            note = note or remark
            continue
        role = status_of(remark)
        if role in ("excused", "absent", "guest") and block.role in LISTS and not block.settled:
            roles = [role]
        elif role in HEADS and block.role in LISTS and not DEPUTY.match(remark):
            roles.append(role)
        if role in LISTS or re.fullmatch(r"\d+|[A-ZÄÖÜ]{1,2}", remark):
            continue
        first = ORDINAL.sub("", BESIDES.sub("", remark)).split()[0]
        if function is None and listed("name_functions.txt").fullmatch(first):
            function = BESIDES.sub("", remark)
        elif organisation is None and first[:1].isupper():
            organisation = remark
    office = piece.form.function
    if office and block.role in ("present", "guest"):
        role = _role_of_office(office)
        roles += [role] if role else []
    if function and office:
        function = f"{office}, {function}"
    return Told(tuple(dict.fromkeys(roles)), function, organisation, note)


def _role_of_office(office: str) -> Role | None:
    """Return the part in the meeting that the office before a name has by itself."""
    if CHAIRING.fullmatch(office):
        return "chair"
    role = ROLES.get(role_of(office) or "")
    return role if role in ("minutes", "moderation") and not DEPUTY.match(office) else None
