"""Lines of the minutes into lists of people, each under the label that gives it its role."""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby

from pipeline.extract.attendance_blocks import Block
from pipeline.extract.attendance_columns import table_rows
from pipeline.extract.attendance_ends import continues, finish
from pipeline.extract.attendance_labels import LISTS, labels_in, opening, role_of
from pipeline.extract.attendance_openings import (
    ends,
    has_name,
    is_grouped,
    is_next_group,
    office_label,
    opened_by,
    tells_nobody,
    wrapped_label,
)
from pipeline.extract.attendance_signatures import signatures
from pipeline.extract.people_names import NameReader
from pipeline.records import CorrectedLine, Outline, Section, Transcript

SIGNED_LINES = 15
"""Signatures stand within so many last lines."""
SINGULAR = re.compile(r"\w+(?:t|r|in)")  # Gast · Referentin
LONG_OFFICE = 2
"""A line of more words that names a group is a heading, not the office of who stands below."""
NAMELESS = 3
"""So many lines without a name end a list."""


def blocks(reader: NameReader, transcript: Transcript, outline: Outline) -> list[Block]:
    """Return the lists of people of the whole document."""
    found: list[Block] = []
    for kind, sections in groupby(outline.sections, key=_part):
        for_item = kind == "item"
        run = list(sections)
        if kind not in ("head", "item"):
            continue
        for section in run if for_item else run[:1]:
            last = section.last if for_item else run[-1].last
            early = not for_item or (section.item or 0) < 2
            found += _blocks_of(reader, transcript.body(section.first, last), for_item, early)
    found += _blocks_of(reader, _roll(transcript, outline), False, True)
    known = {block.role for block in found if block.parts}
    signed = signatures(reader, transcript.body()[-SIGNED_LINES:])
    return [*found, *(block for block in signed if block.role not in known)]


def _roll(transcript: Transcript, outline: Outline) -> tuple[CorrectedLine, ...]:
    """Return the lines of a list of those present behind the minutes."""
    annexes = outline.of_kind("annex")
    if not annexes:
        return ()
    lines = transcript.body(annexes[0].first, annexes[-1].last)
    begin = next(
        (
            place
            for place, line in enumerate(lines)
            if (opened := opening(line)) is not None and opened[1] == "present"
        ),
        len(lines),
    )
    return lines[begin:]


def _part(section: Section) -> str:
    return "head" if section.kind == "attendance" else section.kind


def _blocks_of(
    reader: NameReader, lines: tuple[CorrectedLine, ...], item: bool, early: bool
) -> list[Block]:
    found: list[Block] = []
    current: Block | None = None
    pending: Block | None = None
    nameless = 0
    before: CorrectedLine | None = None
    tables = {} if item else dict(table_rows(lines, partial(has_name, reader)))
    for place, line in enumerate(lines):
        if place in tables:
            found += tables[place]
            current = pending = None
            continue
        opened = list(opened_by(line, item)) or list(wrapped_label(before, line))
        before = line
        if current is not None and _is_cut(current):
            opened = []
        if current is not None and _is_heading_in(current, opened):
            pending, current = opened[0], Block(current.role, current.label, lone=current.lone)
            found += [pending, current]
            continue
        if pending is not None:
            pending.parts.append((line, 0, len(line.text)))
            pending = None
        if current is not None and opened:
            _ended(reader, current, line)
        opened = opened if current is None else _within(reader, current, opened, line)
        if opened:
            found += opened if early else []
            current = None if ends(line) or not early else _lasting(current, opened)
            found += [current] if current is not None and current not in found else []
            nameless = 0
        elif current is not None:
            named = has_name(reader, line.text)
            nameless = 0 if named or tells_nobody(line.text) else nameless + 1
            goes_on = continues(reader, current, line, named) and nameless <= NAMELESS
            if not goes_on:
                finish(reader, current, line)
            current = _lengthened(current, line, named) if goes_on else None
    return found


def _is_cut(current: Block) -> bool:
    """Whether the list's last line goes on: ``Bürgermeister Muster als`` / ``Vorsitzender``."""
    return bool(current.parts) and current.parts[-1][0].text.endswith(" als")


def _ended(reader: NameReader, current: Block, line: CorrectedLine) -> None:
    """Give the list what stands before the label of another: ``Ida Muster; Gast: Ulf Beispiel``."""
    labels = labels_in(line.text)
    before = line.text[: labels[0][0]] if labels else ""
    if before.strip() and current.role in LISTS and has_name(reader, before):
        current.parts.append((line, 0, len(before)))


def _within(
    reader: NameReader, current: Block, opened: list[Block], line: CorrectedLine
) -> list[Block]:
    """Return the blocks that a line opens inside of, or behind, the list ``current``."""
    if not opened and role_of(line.text) == "minutes":
        opened = [Block("minutes", line.text, lone=True)]  # Protokoll, in a head the title
    if not opened and (other := office_label(reader, current, line)) is not None:
        opened = [other]
    if not opened and is_next_group(current, line.text):
        opened = [Block("present", line.text, group=True, lone=True)]
    if _is_entry(current, opened):
        return []
    for block in opened:
        if block.group and current.role in LISTS and current.lone and is_grouped(current):
            block.role, block.lone = current.role, True
        if block.role == "present" and block.bracketed is None:
            block.bracketed = current.bracketed
    return opened


def _is_entry(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitzende Ida Muster`` is a line of the list it stands in."""
    if len(opened) != 1 or opened[0].role in LISTS or not current.lone:
        return False
    return ":" not in opened[0].label and bool(opened[0].parts)


def _lasting(current: Block | None, opened: list[Block]) -> Block:
    """Return the list that goes on below a line; ``Gast Herr Muster`` is an entry of its own."""
    last = opened[-1]
    single = ":" not in last.label and bool(last.parts) and last.role == "guest"
    if current is not None and current.lone and single and SINGULAR.fullmatch(last.label.strip()):
        return Block(current.role, current.label, group=current.group, lone=True)
    return last


def _lengthened(block: Block, line: CorrectedLine, named: bool) -> Block:
    """Return the block with the line, unless it is one word: the end of a cell above it."""
    if not named and len(line.text.split()) > LONG_OFFICE and role_of(line.text) == "group":
        return block  # Gruppe der Studierenden
    row = bool(block.parts) and block.parts[-1][0].line.kind == "table"
    if not (row and line.line.kind != "table" and " " not in line.text):
        block.parts.append((line, 0, len(line.text)))
    return block


def _is_heading_in(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitz`` stands alone as a heading inside a list of those present."""
    if current.role not in ("present", "guest") or len(opened) != 1:
        return False
    return opened[0].role not in LISTS and not opened[0].parts and ":" not in opened[0].label
