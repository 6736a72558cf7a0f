"""Tables of people whose columns a text dump ran together: ``Nr. Name Fraktion Anwesenheit``.

A text without boxes may part the cells of a row by one blank. Then the heads tell that a table
stands below them; a row holds a name, and a word or a sign tells who was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import ROLL_NUMBER
from pipeline.extract.attendance.tables.flat_rows import NUMBER, TIME, Row, people_of
from pipeline.extract.attendance.tables.heads import TELLING, head_kind
from pipeline.extract.people.names import NameReader
from pipeline.records import CorrectedLine

LONGEST_HEAD, MOST_UNKNOWN = 3, 2
"""Words of a head, and words of the row of heads that are none."""
NEAR, ROWS = 6, 2
"""So many of the lines below the heads are looked at, and so many of them name somebody."""
NAMELESS = 2
"""So many lines without a name end a table."""
LABEL = re.compile(r"[a-zäöüß]:\s")
"""``Gäste: Frau Muster``: a line of its own, no row"""


def flat_rows(
    reader: NameReader, lines: Sequence[CorrectedLine]
) -> Iterator[tuple[int, tuple[Block, ...]]]:
    """Yield the place of each line of such a table, and the lists of one that it makes."""
    kinds: tuple[str, ...] = ()
    nameless = 0
    for place, line in enumerate(lines):
        opened = heads_of(reader, lines, place)
        if opened:
            kinds, nameless = opened, 0
            yield place, ()
        elif kinds:
            rows = people_of(reader, line.text, kinds)
            nameless = 0 if rows else nameless + 1
            labelled = LABEL.search(line.text) or (not rows and labels_in(line.text))
            if nameless > NAMELESS or labelled:
                kinds = ()
                continue
            yield place, tuple(_block(line, row) for row in rows)


def _block(line: CorrectedLine, row: Row) -> Block:
    block = Block(row.role or "present", "", [(line, row.start, row.end)], settled=True)
    block.remarks = row.remarks
    return block


def heads_of(reader: NameReader, lines: Sequence[CorrectedLine], place: int) -> tuple[str, ...]:
    """Return what the columns hold whose heads the line is, when rows that say so follow."""
    line = lines[place].line
    kinds = () if line.cells or any(word.box for word in line.words) else _kinds(line.text)
    if "name" not in kinds or "none" in kinds:
        return ()
    below = lines[place + 1 : place + 1 + NEAR]
    rows = [row for one in below for row in people_of(reader, one.text, kinds)]
    told = any(row.role or any(map(TIME.search, row.remarks)) for row in rows)
    columns = {"before", "remark", "status"} | TELLING
    listing = kinds[:2] in (("before", "name"), (NUMBER, "name"))
    telling = listing or (told and bool(columns & set(kinds)))
    return kinds if len(rows) >= ROWS and telling else ()


def _kinds(text: str) -> tuple[str, ...]:
    """Return the kinds of the heads a line is made of, nothing when it says something else."""
    if re.search(r"[:\d]|\.$", text):
        return ()
    words = text.replace("|", " ").split()
    at = next((n for n in (2, 1) if ROLL_NUMBER.fullmatch(" ".join(words[:n]))), 0)
    kinds = [NUMBER] * (at > 0)
    while at < len(words):
        heads = (" ".join(words[at : at + width]) for width in range(1, LONGEST_HEAD + 1))
        head = next((head for head in heads if head_kind(head)), words[at])
        kinds.append(head_kind(head))
        at += len(head.split())
    return tuple(kinds) if len(kinds) > 1 and kinds.count("") <= MOST_UNKNOWN else ()
