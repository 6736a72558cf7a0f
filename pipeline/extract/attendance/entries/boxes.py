"""Boxes, signs and brackets before the names of a list: ``[x] Ida Muster``, ``(Frau Beispiel)``."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.people.leads import BOX
from pipeline.records import Role
from pipeline.wordlists import rows

SIGN = re.compile(r"^\s*(?P<sign>[+-])\s+(?=\w)", re.MULTILINE)
"""Anwesend: ``+`` Frau Muster ``-`` Herr Beispiel"""


def is_ticked(text: str) -> bool:
    """Whether a box before one of the names is ticked; else nothing can be told of any."""
    return any(_meaning(match["box"]) == "yes" for match in re.finditer(BOX, text))


def is_signed(text: str) -> bool:
    """Whether some names of a list stand behind a plus, others behind a minus."""
    return {match["sign"] for match in SIGN.finditer(text)} >= {"+", "-"}


def opened_by(block: Block, text: str, boxed: bool, signed: bool) -> tuple[Role, int]:
    """Return the role that a box, sign or bracket before a name gives, and its length."""
    sign = SIGN.match(text) if signed else None
    if sign is not None:
        missing = block.role == "present" and sign["sign"] == "-"
        return "absent" if missing else block.role, sign.end()
    box = BOX.match(text)
    if box is not None:
        unticked = boxed and block.role == "present" and _meaning(box["box"]) == "no"
        return "absent" if unticked else block.role, box.end()
    if block.bracketed and text.lstrip().startswith("("):
        return block.bracketed, text.index("(") + 1
    return block.role, 0


def _meaning(box: str) -> str | None:
    meanings = {mark: means for mark, means, *_ in rows("attendance_marks.csv")}
    return meanings.get(re.sub(r"\s", "", box).lower())
