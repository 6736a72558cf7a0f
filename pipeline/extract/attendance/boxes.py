"""Boxes and brackets before the names of a list: ``[x] Ida Muster``, ``(Ratsherr Beispiel)``."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.people.leads import BOX
from pipeline.records import Role
from pipeline.wordlists import rows


def is_ticked(text: str) -> bool:
    """Whether a box before one of the names is ticked; else nothing can be told of any."""
    return any(_meaning(match["box"]) == "yes" for match in re.finditer(BOX, text))


def opened_by(block: Block, text: str, boxed: bool) -> tuple[Role, int]:
    """Return the role that a box or bracket before a name gives, and its length."""
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
