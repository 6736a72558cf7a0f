"""Lines one after the other into the lists of people that their labels open and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.carried_over import (
    ends_label,
    is_cut,
    is_remark_below,
    statuses_below,
)
from pipeline.extract.attendance.ends import continues, finish
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.attendance.legend import signs_explained
from pipeline.extract.attendance.openings import (
    ends,
    has_name,
    is_nobody,
    opened_by,
    tells_nobody,
    wrapped_label,
)
from pipeline.extract.attendance.tables.columns import table_rows
from pipeline.extract.attendance.tables.flat import flat_rows
from pipeline.extract.attendance.tables.grids import grid_rows
from pipeline.extract.attendance.tables.marked import marked_rows
from pipeline.extract.attendance.within import heads_faction, is_heading_in, lasting, within
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.records import CorrectedLine

DATELINE = re.compile(r"[A-ZÄÖÜ][\w .()-]{2,30}, (?:den|am|im)\s\d")
"""Leitung / ``Musterstadt, den 1``1. 10. 1976"""
LONG_OFFICE = 2
"""A line of more words that names a group is a heading, not the office of who stands below."""
STACK = 3
"""So many labels one below the other stand apart from their lists."""
NAMELESS = 3
"""So many lines without a name end a list."""


def blocks_of(
    reader: NameReader,
    lines: Sequence[CorrectedLine],
    item: bool,
    early: bool,
    above: Block | None = None,
) -> list[Block]:
    """Return the lists of a part of the minutes; ``item`` and ``early`` tell which part it is.

    ``above`` is the list that a heading above the lines opens.
    """
    scan = Scan(reader, item, early, found=[above] if above else [], current=above)
    scan.again = statuses_below(line.text for line in lines)
    tables = {} if item else dict(grid_rows(reader, lines)) | dict(flat_rows(reader, lines))
    named = cache(partial(has_name, reader))
    tables |= {} if item else dict(marked_rows(lines, named, signs_explained(lines)))
    tables |= dict(table_rows(lines, named, telling=item))
    for place, line in enumerate(lines):
        if place in tables:
            scan.found += tables[place]
            scan.current = scan.pending = None
        else:
            scan.read(line)
    return scan.found


@dataclass(slots=True)
class Scan:
    """The lists found so far, and the one that the next line may belong to."""

    reader: NameReader
    item: bool
    """Whether the lines stand inside an agenda item."""
    early: bool
    """Whether lists are looked for at all: late items hold none, but end one."""
    found: list[Block] = field(default_factory=list)
    current: Block | None = None
    pending: Block | None = None
    """The list of a heading such as ``Vorsitz``, which the next line fills."""
    stacked: list[Block] = field(default_factory=list)
    """Labels alone, one below the other, above the next names."""
    nameless: int = 0
    broken: Block | None = None
    """The list that a line ended which belongs to none."""
    before: CorrectedLine | None = None
    again: frozenset[str] = frozenset()
    """Words for absence that stand several times alone, each below a name."""

    def read(self, line: CorrectedLine) -> None:
        """Take the next line."""
        opened = [*opened_by(line, self.item)] or [*wrapped_label(self.before, line)]
        self.before = line
        current = self.current = _undated(self.current, line)
        opened = [] if current is not None and self._is_entry(opened, line) else opened
        if current is not None and ends_label(current, opened):
            return
        if current is not None and is_remark_below(current, line.text, self.again):
            current.parts.append((line, 0, len(line.text)))
            return
        cut = current is not None and is_cut(current, opened)
        opened = [] if cut else opened
        if current is not None and is_heading_in(current, opened):
            self.pending = opened[0]
            self.current = Block(current.role, current.label, lone=current.lone)
            self.found += [self.pending, self.current]
            return
        if self.pending is not None:
            self.pending.parts.append((line, 0, len(line.text)))
            self.pending = None
            if current is not None and current.role == "guest":
                return  # who writes the minutes is no guest
        if current is not None and not (opened or cut) and role_of(line.text) == "minutes":
            opened = [Block("minutes", line.text, lone=True)]  # Protokoll, in a head the title
        if current is not None and opened:
            _ended(self.reader, current, line)
        opened = opened if current is None else within(self.reader, current, opened, line)
        for block in opened:
            if current is not None and self._comes_again(block, current):
                block.role = current.role
        self._take(opened, line)

    def _is_entry(self, opened: list[Block], line: CorrectedLine) -> bool:
        """Whether a line of a list is no label but a name with its status: ``Ida Muster fehlt``."""
        if not opened or not opened[0].lone or ":" in opened[0].label:
            return False
        piece = read_piece(self.reader, line.text, 0)
        given = (piece.form.given or "").split() if piece else []
        return any(map(self.reader.is_given, given))

    def _take(self, opened: list[Block], line: CorrectedLine) -> None:
        """Open the lists that a line opens, or give it to the one that it belongs to."""
        if opened:
            self._open(opened, line)
        elif self.current is not None:
            self._go_on(self.current, line)
        elif self.broken is not None:
            self._resume(self.broken, line)

    def _comes_again(self, group: Block, current: Block) -> bool:
        """Whether a group listed above stands below those away: ``Es fehlen:`` / ``SPD: …``."""
        if not group.group or current.role not in ("excused", "absent"):
            return False
        label = group.label.strip(" :")
        return any(
            block.label.strip(" :") == label and block.role == "present" for block in self.found
        )

    def _open(self, opened: list[Block], line: CorrectedLine) -> None:
        self.found += opened if self.early else []
        last = None if ends(line) or not self.early else lasting(self.current, opened)
        if last is not None and not any(last is block for block in self.found):
            self.found.append(last)
        if last is not None and last.parts and is_nobody(*last.parts[-1]):
            last = None
        self.current, self.broken, self.nameless = last, None, 0
        alone = all(block.lone and not block.parts for block in opened)
        self.stacked = [*self.stacked, *opened] if alone else []

    def _go_on(self, current: Block, line: CorrectedLine) -> None:
        if not current.parts and is_nobody(line, 0, len(line.text)):
            self.current, self.broken = None, None  # Gäste / keine
            return
        named = has_name(self.reader, line.text)
        if not named and role_of(line.text) == "group":
            self.stacked.append(Block("present", line.text, lone=True))
        elif named and _is_detached(self.stacked):
            current.role = "present"
        self.stacked = [] if named else self.stacked
        self.nameless = 0 if named or tells_nobody(line.text) else self.nameless + 1
        if continues(self.reader, current, line, named) and self.nameless <= NAMELESS:
            self.current = _lengthened(current, line, named)
            return
        finish(self.reader, current, line)
        self.broken = current if current.lone and not self.item else None
        self.current, self.nameless = None, 0
        if self.broken is not None:
            self._resume(self.broken, line)

    def _resume(self, broken: Block, line: CorrectedLine) -> None:
        """Go on with a list that a page's small print broke, where a faction is headed below."""
        self.nameless += 1
        if heads_faction(self.reader, line.text):
            role = "present" if broken.role in HEADS else broken.role
            self._open([replace(broken, role=role, label=line.text, parts=[], group=True)], line)
        elif self.nameless > NAMELESS:
            self.broken = None


def _undated(current: Block | None, line: CorrectedLine) -> Block | None:
    """Return the list, unless a place and a date stand below its label: no name follows then."""
    if current is None or current.role not in HEADS or current.parts or not current.lone:
        return current
    return None if DATELINE.match(line.text) else current


def _is_detached(stacked: Sequence[Block]) -> bool:
    """Whether labels stand apart from their lists, as where a column of them was read first.

    ``Anwesend`` / ``Entschuldigt`` / ``Gäste`` / ``Ida Muster``: most people are present.
    """
    roles = {block.role for block in stacked}
    return len(stacked) >= STACK and len(roles) > 1 and "present" in roles


def _ended(reader: NameReader, current: Block, line: CorrectedLine) -> None:
    """Give the list what stands before the label of another: ``Ida Muster; Gast: Ulf Beispiel``."""
    labels = labels_in(line.text)
    before = line.text[: labels[0][0]] if labels else ""
    if before.strip() and current.role in LISTS and has_name(reader, before):
        current.parts.append((line, 0, len(before)))


def _lengthened(block: Block, line: CorrectedLine, named: bool) -> Block:
    """Return the block with the line, unless it is one word: the end of a cell above it."""
    if not named and len(line.text.split()) > LONG_OFFICE and role_of(line.text) == "group":
        return block  # Gruppe der Studierenden
    row = bool(block.parts) and block.parts[-1][0].line.kind == "table"
    if not (row and line.line.kind != "table" and " " not in line.text):
        block.parts.append((line, 0, len(line.text)))
    return block
