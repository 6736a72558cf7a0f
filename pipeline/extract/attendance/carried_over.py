"""Whether a line ends what the line above it in a list of people began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.attendance.remarks import is_dashed, is_status


def is_remark_below(current: Block, text: str, again: Collection[str]) -> bool:
    """Whether a line tells of the name above it: ``- Vorsitzende -``, ``entschuldigt``.

    A word for absence does where it comes ``again``: a heading stands once.
    """
    if not current.parts or current.role not in LISTS:
        return False
    return is_dashed(text) or (current.role == "present" and text in again)


def statuses_below(lines: Iterable[str]) -> frozenset[str]:
    """Return the words in small letters that tell several times who was away: ``entschuldigt``."""
    told = Counter(text for text in lines if text[:1].islower() and text[-1] != ":")
    return frozenset(text for text, count in told.items() if count > 1 and is_status(text))


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
