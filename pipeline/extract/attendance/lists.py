"""Lines of the minutes into lists of people, each under the label that gives it its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.brackets import listed_in_brackets, sent_by_bodies
from pipeline.extract.attendance.item_parts import item_parts
from pipeline.extract.attendance.labels import LISTS, ROLES, opening, role_of
from pipeline.extract.attendance.legend import signs_explained
from pipeline.extract.attendance.row_labels import labelled_rows
from pipeline.extract.attendance.scan import blocks_of
from pipeline.extract.attendance.signatures import signatures
from pipeline.extract.attendance.tables.flat import heads_of
from pipeline.extract.attendance.unlabelled import people_listed, unlabelled
from pipeline.extract.people.names import NameReader
from pipeline.records import CorrectedLine, Outline, Section, Transcript

ANNEX = re.compile(r"^(?:Anlage|Anhang)(?: \d+| [A-Z]\b)?\s?(?:[-–:.]\s?)?(?:zu[mr] \w+ )?")
"""``Anlage 1 –`` Teilnehmerliste"""
ROLL = re.compile(r"[Aa]nwesen(?:heit|de)|Feststellung der Beschlu(?:ss|ß)f|[Tt]eilnehm(?:er|ende)")
"""Feststellung der ``Anwesenheit`` · ``Feststellung der Beschlußf``ähigkeit"""
LATE = 6
"""An item about who is there is one of so many first ones."""
EARLY = 2
"""People who are there are listed in so many first items."""
LEAST, LISTED = 3, 0.6
"""So many lines, and so many of all, name people in a late item that is a list of them."""
HEADS_BELOW = 2
"""The heads of a table stand within so many lines below its title."""
SIGNED_LINES = 15
"""Signatures stand within so many last lines."""


def blocks(reader: NameReader, transcript: Transcript, outline: Outline) -> list[Block]:
    """Return the lists of people of the whole document."""
    found: list[Block] = []
    for kind, sections in groupby(outline.sections, key=_part):
        for_item = kind == "item"
        run = list(sections)
        if kind not in ("head", "item"):
            continue
        for section in run if for_item else run[:1]:
            lines = transcript.body(section.first, section.last if for_item else run[-1].last)
            roll = not for_item or _is_roll(outline, section)
            early = roll or (section.item or 0) < EARLY
            if not early and not any(len(line.line.cells) > 1 for line in lines):
                continue  # late items hold no lists but tables
            above = _titled(outline, section) if roll else None
            here = blocks_of(reader, lines[1:] if above else lines, not roll, early, above)
            here += labelled_rows(reader, lines, here) if roll else ()
            found += [*here, *(unlabelled(reader, lines, found + here) if early else ())]
    behind = _roll(reader, transcript, outline)
    annex = bool(behind) and _is_annex(behind[0])
    title = Block("present", behind[0].text, lone=True) if annex else None
    found += blocks_of(reader, behind[annex:], False, True, title)
    if not any(block.role == "present" and block.parts for block in found):
        found += _listed_late(reader, transcript, outline)
    found += [
        inner
        for block in found
        for inner in (*listed_in_brackets(block), *sent_by_bodies(reader, block))
    ]
    known = {block.role for block in found if block.parts}
    found += [one for one in item_parts(reader, transcript, outline) if one.role not in known]
    known |= {block.role for block in found if block.parts}
    listed = {id(line) for block in found for line, _, _ in block.parts}
    last = [line for line in transcript.body()[-SIGNED_LINES:] if id(line) not in listed]
    signed = signatures(reader, last)
    signs = signs_explained(transcript.body())
    for block in found:
        block.signs = signs
    return [*found, *(block for block in signed if block.role not in known)]


def _titled(outline: Outline, section: Section) -> Block | None:
    """Return the list that the title of an item opens: ``B Teilnehmer`` / ``B.1 Ida Muster``."""
    title = "" if section.item is None else outline.items[section.item].title
    role = role_of(title)
    return Block(ROLES[str(role)], title, lone=True) if role in LISTS else None


def _listed_late(reader: NameReader, transcript: Transcript, outline: Outline) -> Iterator[Block]:
    """Yield the people of a late item that is nothing but a list: ``Mitglieder des Forums``."""
    for section in outline.of_kind("item"):
        title = "" if section.item is None else outline.items[section.item].title
        if role_of(title) not in ("present", "group"):
            continue
        below = transcript.body(section.first, section.last)[1:]
        named = sum(people_listed(reader, line.text) > 0 for line in below)
        if named >= LEAST and named > LISTED * len(below):
            above = Block("present", title, lone=True)
            yield from blocks_of(reader, below, False, True, above)


def _is_roll(outline: Outline, section: Section) -> bool:
    """Whether an item is about who is there: ``Feststellung der Anwesenheit``."""
    if section.item is None or section.item >= LATE:
        return False
    title = outline.items[section.item].title
    return ROLL.search(title) is not None


def _roll(
    reader: NameReader, transcript: Transcript, outline: Outline
) -> tuple[CorrectedLine, ...]:
    """Return the lines of a list of those present behind the minutes."""
    items = outline.of_kind("item")
    behind = [section for section in outline.sections if section.kind in ("close", "annex")]
    lines = transcript.body(items[-1].first, items[-1].last) if items else ()
    places = range(len(lines))
    annex = next((place for place in places if _opens_annex(reader, lines, place)), None)
    if annex is not None:
        return transcript.body(items[-1].first)[annex:]
    lines = transcript.body(behind[0].first, behind[-1].last) if behind else ()
    begin = next((place for place, line in enumerate(lines) if _opens_roll(line)), len(lines))
    return lines[begin:]


def _opens_annex(reader: NameReader, lines: Sequence[CorrectedLine], place: int) -> bool:
    """Whether a list of those present begins: an annex, or ``Anwesenheit`` / ``Name | Amt``.

    The name of an office may stand between them.
    """
    if _is_annex(lines[place]):
        return True
    below = lines[place + 1] if place + 1 < len(lines) else None
    if below is None or role_of(lines[place].text) != "present":
        return False
    if len(cell_starts(below)) > 1 and opening(below):
        return True
    near = range(place + 1, min(place + 1 + HEADS_BELOW, len(lines)))
    return any(heads_of(reader, lines, head) for head in near)


def _is_annex(line: CorrectedLine) -> bool:
    """Whether a line is the title of an annex with a list: ``Anlage 1 – Teilnehmerliste``."""
    annex = ANNEX.match(line.text)
    return annex is not None and role_of(line.text[annex.end() :]) == "present"


def _opens_roll(line: CorrectedLine) -> bool:
    if _is_annex(line):
        return True
    opened = opening(line)
    return opened is not None and opened[1] == "present"


def _part(section: Section) -> str:
    return "head" if section.kind == "attendance" else section.kind
