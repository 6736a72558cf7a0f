"""Whether a line ends what the line above it in a list of people began."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.attendance.remarks import is_dashed, is_status


def is_remark_below(current: Block, opened: Sequence[Block], text: str) -> bool:
    """Whether a line tells of the name above it: ``- Vorsitzende -``, ``fehlt``."""
    if not current.parts or current.role not in LISTS:
        return False
    return is_dashed(text) or _is_status_below(current, opened, text)


def _is_status_below(current: Block, opened: Sequence[Block], text: str) -> bool:
    """Whether a line in small letters is the status of one person: ``Ida Muster`` / ``fehlt``.

    Headings of the same list begin with a capital or end in a colon: ``Anwesend:``.
    """
    if current.role != "present" or not current.label[:1].isupper():
        return False
    lone = all(block.lone and block.role in ("excused", "absent") for block in opened)
    return lone and text[:1].islower() and not text.endswith(":") and is_status(text)


def is_cut(current: Block, opened: Sequence[Block]) -> bool:
    """Whether the list's last line goes on: ``Bürgermeister Muster als`` / ``Vorsitzender``."""
    last = current.parts[-1][0].text if current.parts else ""
    office = all(block.lone and ":" not in block.label for block in opened)
    bracketed = last.count("(") > last.count(")")  # (beruflich / verhindert)
    return bracketed or last.endswith(" als") or (last.endswith(",") and office)


def ends_label(current: Block, opened: Sequence[Block]) -> bool:
    """Whether a line ends the label of a list: ``entschuldigt Ida Muster`` / ``fehlten:``."""
    if len(opened) != 1 or opened[0].parts or ":" in current.label or current.lone:
        return False
    return role_of(f"{current.label.strip()} {opened[0].label.lower()}") == current.role
