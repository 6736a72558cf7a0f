"""Lines of the minutes into lists of people, each under the label that gives it its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from pipeline.extract.attendance_blocks import Block
from pipeline.extract.attendance_columns import table_rows
from pipeline.extract.attendance_entries import SEPARATOR
from pipeline.extract.attendance_labels import LISTS, ROLES, labels_in, opening, paired, role_of
from pipeline.extract.attendance_signatures import signatures
from pipeline.extract.people_names import NameReader, tokens
from pipeline.extract.people_pieces import BOX, read_piece
from pipeline.extract.people_words import is_salutation, listed
from pipeline.records import CorrectedLine, Outline, Section, Transcript
from pipeline.wordlists import words

SIGNED_LINES = 15
"""Signatures stand within so many last lines."""
OFFICE_LABEL = re.compile(r"(?:D(?:er|ie) )?(?P<label>[^\W\d_][^:;,()]{1,50}):\s+")
SINGULAR = ("Gast", "Referent", "Referentin")
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
    tables = {} if item else dict(table_rows(lines, partial(_has_name, reader)))
    for place, line in enumerate(lines):
        if place in tables:
            found += tables[place]
            current = pending = None
            continue
        opened = list(_opened(line, item)) or list(_wrapped_label(before, line))
        before = line
        if current is not None and _is_heading_in(current, opened):
            pending, current = opened[0], Block(current.role, current.label, lone=current.lone)
            found += [pending, current]
            continue
        if pending is not None:
            pending.parts.append((line, 0, len(line.text)))
            pending = None
        opened = opened if current is None else _within(reader, current, opened, line)
        if opened:
            found += opened if early else []
            current = None if _ends(line) or not early else _lasting(current, opened)
            found += [current] if current is not None and current not in found else []
            nameless = 0
        elif current is not None:
            named = _has_name(reader, line.text)
            nameless = 0 if named else nameless + 1
            goes_on = _continues(reader, current, line, named) and nameless <= NAMELESS
            current = _lengthened(current, line) if goes_on else None
    return found


def _within(
    reader: NameReader, current: Block, opened: list[Block], line: CorrectedLine
) -> list[Block]:
    """Return the blocks that a line opens inside of, or behind, the list ``current``."""
    if not opened and (other := _office_label(reader, current, line)) is not None:
        opened = [other]
    if _is_entry(current, opened):
        return []
    for block in opened:
        if block.group and current.role in LISTS and current.lone and _is_grouped(current):
            block.role, block.lone = current.role, True
        if block.role == "present" and block.bracketed is None:
            block.bracketed = current.bracketed
    return opened


def _is_grouped(current: Block) -> bool:
    """Whether groups stand below a label: ``Entschuldigt:`` / ``SPD:`` / ``CDU:``."""
    return current.group or not current.parts


def _is_entry(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitzende Ida Muster`` is a line of the list it stands in."""
    if len(opened) != 1 or opened[0].role in LISTS or not current.lone:
        return False
    return ":" not in opened[0].label and bool(opened[0].parts)


def _lasting(current: Block | None, opened: list[Block]) -> Block:
    """Return the list that goes on below a line; ``Gast Herr Muster`` is an entry of its own."""
    last = opened[-1]
    single = ":" not in last.label and bool(last.parts) and last.role == "guest"
    if current is not None and current.lone and single and last.label.strip() in SINGULAR:
        return Block(current.role, current.label, group=current.group, lone=True)
    return last


def _office_label(reader: NameReader, current: Block, line: CorrectedLine) -> Block | None:
    """Return the list that an office or body opens behind those who are not there.

    ``Entschuldigt: GR Ida Muster`` / ``Leiter des Gemeindeamtes: Ulf Beispiel``
    """
    match = OFFICE_LABEL.match(line.text)
    if match is None or current.role not in ("excused", "absent") or _is_grouped(current):
        return None
    first = match["label"].split()[0]
    office = listed("name_functions.txt").fullmatch(first) or match["label"].isupper()
    if not office or not _has_name(reader, line.text[match.end() :]):
        return None
    return Block("present", match["label"], [(line, match.end(), len(line.text))])


def _lengthened(block: Block, line: CorrectedLine) -> Block:
    """Return the block with the line, unless it is one word: the end of a cell above it."""
    row = bool(block.parts) and block.parts[-1][0].line.kind == "table"
    if not (row and line.line.kind != "table" and " " not in line.text):
        block.parts.append((line, 0, len(line.text)))
    return block


def _is_heading_in(current: Block, opened: list[Block]) -> bool:
    """Whether ``Vorsitz`` stands alone as a heading inside a list of those present."""
    if current.role not in LISTS or len(opened) != 1:
        return False
    return opened[0].role not in LISTS and not opened[0].parts and ":" not in opened[0].label


def _opened(line: CorrectedLine, item: bool) -> Iterator[Block]:
    """Yield a block for each label of the line, filled with what follows on the line."""
    text = line.text
    for start, end, role in paired(text):
        yield Block(ROLES[role], text[:start], [(line, start, end)], item)
    labels = [] if paired(text) else labels_in(text)
    if not labels and not item and not paired(text):
        bare = opening(line)
        if bare is not None and bare[1] != "none":
            labels = [(0, bare[0], bare[1])]
    ends = [*(start for start, _, _ in labels[1:]), len(text)]
    for (start, begin, role), end in zip(labels, ends, strict=False):
        if role == "none" or (role == "group" and item):
            continue
        block = Block(ROLES[role], text[start:begin], item=item, group=role == "group")
        remark = re.fullmatch(r"\s*\(([^()]+)\)\s*", text[begin:end])
        told = role_of(remark[1]) if remark else None
        if told in ("excused", "absent") and role in LISTS:
            block.bracketed = ROLES[told]
        elif text[begin:end].strip():
            block.parts.append((line, begin, end))
        block.lone = not block.parts
        yield block


def _wrapped_label(before: CorrectedLine | None, line: CorrectedLine) -> Iterator[Block]:
    """Yield a block for a label that began on the line before: ``… Anwesend`` / ``sind 12:``."""
    if before is None or before.line.paragraph != line.line.paragraph:
        return
    label = f"{before.text} {line.text}"
    if not label.endswith(":") or label.count(":") > 1:
        return
    role = role_of(re.split(r"[.!?]\s+(?=[A-ZÄÖÜ])", label)[-1])
    if role in LISTS:
        yield Block(ROLES[role], label)


def _ends(line: CorrectedLine) -> bool:
    """Whether the last label of the line ends a list: ``Verteiler: …``, ``Ort: …``."""
    labels = labels_in(line.text)
    return bool(labels) and labels[-1][2] == "none"


def _has_name(reader: NameReader, text: str) -> bool:
    text = BOX.sub("", text).removeprefix("(")
    line = tokens(text)
    if any(is_salutation(token.text) for token in line[:-1]):
        return True
    return any(
        (found := read_piece(reader, part, 0)) is not None and found.form.surname is not None
        for part in SEPARATOR.split(text)
    )


def _continues(reader: NameReader, block: Block, line: CorrectedLine, named: bool) -> bool:
    """Whether the line belongs to the list."""
    if _is_other(reader, line.text):
        return False
    last = block.parts[-1][0].text if block.parts else ""
    if last.endswith((",", "&", " und", "-", "/")) or last.count("(") > last.count(")"):
        return True
    if last and listed("name_functions.txt").fullmatch(last.split()[-1]):
        return True
    if block.role in LISTS:
        return not block.item or (named and line.line.kind == "bullet")
    plural = bool(re.search(r"(?:innen|/innen|:innen|en)\W*$", block.label))
    return named and (not block.parts or plural)


def _is_other(reader: NameReader, text: str) -> bool:
    """Whether the line is another label, a sentence or a speech: ``Präsidentin Muster: Ich …``."""
    if role_of(text) == "none" or labels_in(text):
        return True
    verbs = words("sentence_words.txt")
    if len(text.split()) > 5 and any(word in verbs for word in re.findall(r"[^\W\d_]+", text)):
        return True
    speech = re.match(r"[^:]{3,60}:\s+(?=\S)", text)
    return speech is not None and not _has_name(reader, text[speech.end() :])
