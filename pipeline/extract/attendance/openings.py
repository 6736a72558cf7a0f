"""Lines of the minutes into the lists of people that their labels open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.entries.cuts import SEPARATOR
from pipeline.extract.attendance.label_places import labels_in, paired
from pipeline.extract.attendance.labels import HEADS, LISTS, ROLES, opening, role_of
from pipeline.extract.people.leads import BOX
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.tokens import tokens
from pipeline.extract.people.words import is_salutation, listed
from pipeline.records import CorrectedLine, Role
from pipeline.wordlists import word_set

LONG_LABEL = 5
"""Words of the longest line that is a label alone."""
FOUR = 4
"""Cells of a row of two labels with what they label."""
COUNTED = re.compile(r"\s*\d{1,3}\s\((?=[A-ZÄÖÜ][^()]*,)")  # Anwesend: 12 (BM Muster, GR …)
ONLY_COUNT = re.compile(r"\s*(?P<count>(?!1\.)\d{1,3})\.\s(?=[A-ZÄÖÜ])")
"""Zuhörer: ``9``. Beginn 20 Uhr, but Gäste: 1. Ida Muster"""
SENTENCE_END = re.compile(r"(?P<last>[\w-]{3,})\)?\.\s+(?=[A-ZÄÖÜ])")
"""``…`` ``Beispiel.`` Die Sitzung · Herr ``Muster (Bauamt).`` Als Gast …"""


def opened_by(line: CorrectedLine, item: bool) -> Iterator[Block]:
    """Yield a block for each label of the line, filled with what follows on the line."""
    text = line.text
    for start, end, role in paired(text):
        yield Block(ROLES[role], text[:start], [(line, start, end)], item)
    labels = [] if paired(text) else labels_in(text)
    led = len(labels) == 1 and labels[0][1] == len(text) and labels[0][2] in HEADS
    lone = opening(line) if (item and not labels) or led else None  # Anwesend unter dem Vorsitz …:
    if lone is not None and lone[0] == len(text) and lone[1] in LISTS:
        labels = [(0, *lone)]
    if not item and not paired(text) and all(role == "none" for _, _, role in labels):
        bare = opening(line) if not labels else None
        first = [(0, bare[0], bare[1])] if bare is not None and bare[1] != "none" else []
        labels = [*first, *_labels_beside(line)] or labels
    ends = [*(start for start, _, _ in labels[1:]), len(text)]
    above: Role = "present"
    for (start, begin, role), last in zip(labels, ends, strict=False):
        if role == "none" or (role == "group" and item):
            continue
        own = above if role == "group" else ROLES[role]  # Entschuldigt: | Ersatzmitglied: Ida …
        block = Block(own, text[start:begin], item=item, group=role == "group")
        above = own if own in LISTS and not text[begin:last].strip() else "present"
        counted = COUNTED.match(text, begin) if role in LISTS else None
        opens = counted.end() if counted else begin
        end = _list_end(text, opens, last, role)
        told = legend(text[opens:end])
        if told is not None and role in LISTS:
            block.bracketed = told
        elif text[opens:end].strip():
            block.parts.append((line, opens, end))
        block.lone = not block.parts
        yield block


def _list_end(text: str, begin: int, end: int, role: str) -> int:
    """Return where a sentence ends the list: ``Anwesend: Ida Muster. Entschuldigt hat sich …``."""
    only = ONLY_COUNT.match(text, begin, end) if role == "guest" else None
    if only:
        return only.end("count")
    verbs = word_set("sentence_words.txt")
    for match in SENTENCE_END.finditer(text, begin, end):
        sentence = re.split(r"[.:]", text[match.end() : end])[0]
        titled = listed("name_titles.txt").fullmatch(f"{match['last']}.")
        if not titled and any(word in verbs for word in sentence.split()):
            return match.end("last") + match[0].count(")")
    return end


def _labels_beside(line: CorrectedLine) -> list[tuple[int, int, str]]:
    """Return the labels in the third, fifth … cell of a head with several to a row.

    ``Ort | Rathaus | Leitung | Ida Muster``
    """
    starts = [*cell_starts(line), len(line.text)]
    cells = [(start, end, line.text[start:end].strip()) for start, end in pairwise(starts)]
    if len(cells) < FOUR or len(cells) % 2:
        return []
    found = [(start, end, role_of(text)) for start, end, text in cells[2::2]]
    return [(start, end, role) for start, end, role in found if role and role != "group"]


def wrapped_label(before: CorrectedLine | None, line: CorrectedLine) -> Iterator[Block]:
    """Yield a block for a label that began on the line before: ``… Anwesend`` / ``sind 12:``.

    ``Anwesend:`` / ``(verhindert waren)`` is one too.
    """
    if before is None:
        return
    told, above = legend(line.text), role_of(before.text)
    if told is not None and above in LISTS:
        yield Block(ROLES[above], before.text, lone=True, bracketed=told)
        return
    if before.line.paragraph != line.line.paragraph:
        return
    label = f"{before.text} {line.text}"
    if not label.endswith(":") or label.count(":") > 1:
        return
    role = role_of(re.split(r"[.!?]\s+(?=[A-ZÄÖÜ])", label)[-1])
    if role in LISTS:
        yield Block(ROLES[role], label)


def legend(text: str) -> Role | None:
    """Return the role of those in brackets, told by a line below the label: ``(entschuldigt)``."""
    bracket = re.fullmatch(r"\s*\(([^()]+)\)\s*", text)
    told = role_of(bracket[1]) if bracket else None
    return ROLES[told] if told in ("excused", "absent") else None


def tells_nobody(text: str) -> bool:
    """Whether a line of a list is a dash, or a group's name, rather than an entry."""
    label = text.endswith(":") and len(text.split()) <= LONG_LABEL  # Polizeistation Eutin:
    return label or not any(map(str.isalnum, text)) or role_of(text) == "group"


def is_nobody(line: CorrectedLine, start: int, end: int) -> bool:
    """Whether a stretch of a line says that a list is empty: ``Gäste: keine``."""
    return line.text[start:end].replace(".", " ").strip().lower() in word_set("nobody.txt")


def ends(line: CorrectedLine) -> bool:
    """Whether the line ends a list: its last label does, ``Verteiler: …``, or a sentence does."""
    labels = labels_in(line.text)
    if not labels:
        return False
    length = len(line.text)
    return (
        labels[-1][2] == "none"
        or _list_end(line.text, labels[-1][1], length, labels[-1][2]) < length
    )


def has_name(reader: NameReader, text: str) -> bool:
    """Whether a line of a list names somebody."""
    text = BOX.sub("", text).removeprefix("(")
    line = tokens(text)
    if any(is_salutation(token.text) for token in line[:-1]):
        return True
    return any(
        (found := read_piece(reader, part, 0)) is not None and found.form.surname is not None
        for part in SEPARATOR.split(text)
    )
