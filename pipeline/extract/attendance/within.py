"""Labels inside of a list of people: groups, factions, heads, and what goes on behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.bodies import FACTIONS, is_faction, is_party
from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.attendance.openings import has_name
from pipeline.extract.attendance.other_labels import is_grouped, is_next_group, office_label
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.offices import ORDINAL
from pipeline.extract.people.words import listed
from pipeline.records import CorrectedLine

SINGULAR = re.compile(r"\w+(?:t|r|in)")  # Gast · Referentin


def within(
    reader: NameReader, current: Block, opened: list[Block], line: CorrectedLine
) -> list[Block]:
    """Return the blocks that a line opens inside of, or behind, the list ``current``."""
    if not opened and (other := office_label(reader, current, line)) is not None:
        opened = [other]
    below = current.role in HEADS and current.lone and current.parts and not current.item
    if not opened and below and role_of(line.text) == "group":
        opened = [Block("present", line.text, group=True, lone=True)]
    if not opened and is_next_group(current, line.text):
        opened = [Block("present", line.text, group=True, lone=True)]
    if not opened and current.role in LISTS and heads_faction(reader, line.text):
        return [replace(current, label=line.text, parts=[], group=True)]
    if (
        not opened
        and (is_party(current.label) or is_faction(current.label))
        and _ends_party(reader, line.text)
    ):
        return [replace(current, label="", parts=[])]
    if _is_entry(current, opened):
        return []
    for block in opened:
        if block.group and current.role in LISTS and current.lone and is_grouped(current):
            block.role, block.lone = current.role, True
        if block.role == "present" and block.bracketed is None:
            block.bracketed = current.bracketed
    return opened


def heads_faction(reader: NameReader, text: str) -> bool:
    """Whether a line between people is the heading of a party's or faction's."""
    if is_party(text) or (is_faction(text) and text.split(maxsplit=1)[0] in FACTIONS):
        return True
    return is_faction(text) and not has_name(reader, text)


def _ends_party(reader: NameReader, text: str) -> bool:
    """Whether a line between a party's people heads others: ``fraktionslos``, ``vom Magistrat``."""
    if not text[0].isalpha() or has_name(reader, text) or role_of(text) in LISTS:
        return False
    first = text.split(maxsplit=1)[0]
    office = listed("name_functions.txt").fullmatch(first) or ORDINAL.fullmatch(first)
    return not office and first not in ("ab", "bis", "als", "für", "und")


def _is_entry(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitzende Ida Muster`` is a line of the list it stands in."""
    if len(opened) != 1 or opened[0].role in LISTS or not current.lone:
        return False
    return ":" not in opened[0].label and bool(opened[0].parts)


def lasting(current: Block | None, opened: list[Block]) -> Block:
    """Return the list that goes on below a line.

    ``Gast Herr Muster`` is an entry of its own, as is ``Vorsitz: Ida Muster`` below ``Anwesend``.
    """
    last = opened[-1]
    if current is None or not current.lone or not last.parts:
        return last
    single = ":" not in last.label and last.role == "guest"
    single = single and SINGULAR.fullmatch(last.label.strip()) is not None
    led = last.role == "chair" and current.role in LISTS and not current.parts
    if single or led:
        return Block(current.role, current.label, group=current.group, lone=True)
    return last


def is_heading_in(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitz`` stands alone as a heading inside a list of those present."""
    if current.role not in ("present", "guest") or len(opened) != 1:
        return False
    return opened[0].role not in LISTS and not opened[0].parts and ":" not in opened[0].label
