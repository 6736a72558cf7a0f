"""Lists of people in brackets inside of another list: ``Ida Muster (entschuldigt: U. Probst)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block, passages
from pipeline.extract.attendance.labels import LISTS, ROLES, role_of

BRACKET = re.compile(
    # … Ulf Probst (entschuldigt: I. Muster) · … 48 Mitglieder, drei Gäste (Dr. Ida Muster, …)
    r"(?P<counted>[^\W\d_]+)\s\((?:(?P<label>[^\W\d_][^:()]{2,40}?):\s)?(?P<people>[^()]{5,})\)"
)


def listed_in_brackets(block: Block) -> Iterator[Block]:
    """Yield the lists in brackets whose label, or whose count before them, gives another role."""
    for passage, _ in passages(block) if block.role in LISTS and not block.settled else ():
        for match in BRACKET.finditer(passage.text):
            counted = "" if match["label"] else match["counted"]
            role = role_of(match["label"] or counted)
            if role not in LISTS or role == block.role or (counted and role != "guest"):
                continue
            start, end = match.span("people")
            parts = [
                (line, max(first, start - begin), min(last, end - begin))
                for begin, (line, first, last) in zip(passage.starts, block.parts, strict=True)
            ]
            parts = [part for part in parts if part[1] < part[2]]
            label = match["label"] or counted
            yield replace(block, role=ROLES[role], label=f"{label}:", parts=parts, group=False)
