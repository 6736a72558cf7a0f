"""Boxes, signs, numbers and brackets before names: ``[x] Ida Muster``, ``(Frau Beispiel)``."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.people.leads import BOX
from pipeline.records import Role
from pipeline.wordlists import rows

SIGN = re.compile(r"^\s*(?P<sign>[+-])\s+(?=\w)", re.MULTILINE)
"""Anwesend: ``+`` Frau Muster ``-`` Herr Beispiel"""
LIST_NUMBER = re.compile(r"^[ \t]*(?P<number>\d{1,2})[.)]{1,2}\s+(?=[A-ZÄÖÜ])", re.MULTILINE)
"""``2. Vizebgm. Ida Muster``, the second of a list"""
FEWEST_NUMBERED = 4
"""Fewer lines may be offices with their ranks: ``1. Bürgermeister``, ``2. Bürgermeister``."""


def is_ticked(text: str) -> bool:
    """Whether a box before one of the names is ticked; else nothing can be told of any."""
    return any(_meaning(match["box"]) == "yes" for match in re.finditer(BOX, text))


def is_numbered(text: str) -> bool:
    """Whether the lines of a list are numbered, ``1. Bgm. Ida Muster`` to ``4. …`` and beyond."""
    numbers = [int(one["number"]) for one in LIST_NUMBER.finditer(text)]
    return len(numbers) >= FEWEST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


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
