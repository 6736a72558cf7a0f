"""What a list prints once for several people: an office, a surname, ``beide entschuldigt``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.entries.wanted import is_told
from pipeline.extract.attendance.remarks import BOTH, status_of
from pipeline.extract.people.leads import DITTO
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import listed
from pipeline.records import Passage

DITTO_REACH = 12
"""A ditto mark stands within so many first letters of a line."""
FEWEST, MOST = 3, 6
"""Words of a name with its body before it."""
BRACKETED = re.compile(r"\s?\([^()]*\)")  # Ida Muster (SPD) und Ulf Beispiel (CDU), beide …
NEXT = re.compile(r",\s")
TOGETHER = re.compile(r"\s(?:und|u\.|sowie|&)\s")  # Ida Muster und Ulf Beispiel, entschuldigt


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a list, the list's block, and the remarks that stand beside the name."""

    piece: Piece
    block: Block
    remarks: list[str] = field(default_factory=list)


def opens_row(passage: Passage, start: int, made: Sequence[Entry]) -> bool:
    """Whether a cell stands before the name of its row of a table: ``Gemeinderat | Ida Muster``."""
    line = max(at for at, begin in enumerate(passage.starts) if begin <= start)
    begin = passage.starts[line]
    row = len(passage.lines[line].line.cells) > 1
    return row and not any(one.piece.form.start >= begin for one in made)


def is_beside_cell(reader: NameReader, passage: Passage, start: int, pieces: list[Piece]) -> bool:
    """Whether a bare word in a row of a table stands beside a person: ``Tiefbau | Herr Muster``."""
    if len(pieces) != 1 or (is_told(pieces[0]) and not _is_seat(reader, pieces[0])):
        return False
    line = max(at for at, begin in enumerate(passage.starts) if begin <= start)
    row, base = passage.lines[line], passage.starts[line]
    starts = cell_starts(row)
    cells = zip(starts, [*starts[1:], len(row.text)], strict=True)
    others = [row.text[a:b] for a, b in cells if not base + a <= start < base + b]
    found = [read_piece(reader, text, 0) for text in others if text.strip()]
    return any(piece is not None and is_told(piece) for piece in found)


def _is_seat(reader: NameReader, piece: Piece) -> bool:
    """Whether an office is that of a place rather than a name: ``Bürgermeister Trittau``."""
    form = piece.form
    named = form.given or form.salutation or form.title
    return not named and form.surname is not None and reader.is_place_only(form.surname)


def behind_cells(pieces: list[Piece], ahead: Sequence[str], made: Sequence[Entry]) -> list[Piece]:
    """Return the pieces with what the cells before them say: an office, a ditto mark, a body."""
    if not pieces or not ahead:
        return pieces
    piece, *others = pieces
    form = piece.form
    for cell in ahead:
        text = re.sub(r"^\d+[.)]*\s*", "", cell.strip())
        if made and text and not any(map(str.isalnum, text)) and DITTO.match(f"{text} "):
            form = replace(form, function=form.function or made[-1].piece.form.function)
        elif text and listed("name_functions.txt").fullmatch(text.split()[0]):
            form = replace(form, function=", ".join(filter(None, (text, form.function))))
        elif text[:1].isupper() or text.startswith("als "):
            piece = replace(piece, brackets=(*piece.brackets, text))
    return [replace(piece, form=form), *others]


def behind_body(reader: NameReader, text: str, offset: int) -> list[Piece]:
    """Return who stands right behind a body's name: ``Kurbetriebe Damp Ida Muster``."""
    words = list(re.finditer(r"[^\s,;()]+", text.partition("(")[0]))
    if not FEWEST <= len(words) <= MOST or not words[0][0].istitle():
        return []
    *body, given, surname = words
    named = reader.is_given(given[0]) and reader.may_be_surname(surname[0], strict=True)
    if not named or any(reader.is_given(word[0]) for word in body):
        return []
    piece = read_piece(reader, text[given.start() :], offset + given.start())
    before = text[body[0].start() : given.start()].strip()
    return [replace(piece, brackets=(*piece.brackets, before))] if piece else []


def with_office(piece: Piece, text: str, made: Sequence[Entry]) -> Piece:
    """Return the piece with the office of the one above it, for which a ditto mark stands."""
    if not made or piece.form.function or not DITTO.search(text[:DITTO_REACH]):
        return piece
    return replace(piece, form=replace(piece.form, function=made[-1].piece.form.function))


def on_line(text: str, made: Sequence[Entry], start: int) -> list[Piece]:
    """Return the people that stand on the line on which an entry starts."""
    return [one.piece for one in made if "\n" not in text[one.piece.form.start : start]]


def under_label(piece: Piece, made: Sequence[Entry], text: str) -> Piece:
    """Return the piece with the label of the one before it: ``Bauamt: Herr Muster, Frau …``."""
    if piece.label or not made:
        return piece
    before = made[-1].piece
    same_line = "\n" not in text[before.form.end : piece.form.start]
    return replace(piece, label=before.label) if same_line else piece


def with_surname(reader: NameReader, one: Entry, after: Entry, text: str) -> Entry:
    """Return the entry with the surname of the next: ``Ida und Ulf Muster`` are two."""
    form, given = one.piece.form, one.piece.form.surname or ""
    if form.given or form.title or not reader.is_given(given):
        return one
    other = after.piece.form
    between = text[form.end : other.start]
    if not other.given or other.salutation or other.title or not TOGETHER.fullmatch(between):
        return one
    if INITIAL.fullmatch(f"{(other.surname or '').removesuffix('.')}."):
        return one  # Katja und Armin B.
    form = replace(form, given=given, surname=other.surname)
    return replace(one, piece=replace(one.piece, form=form))


def told_together(text: str, block: Block, made: Sequence[Entry], last: Sequence[Piece]) -> None:
    """Give all whom it means what a bracket tells of the last: ``(beide entschuldigt)``."""
    for piece in last:
        told = next((told for told in piece.brackets if BOTH.match(told)), None)
        for one in meant(text, [*made, Entry(piece, block)], told) if told else ():
            one.remarks.append(BOTH.sub("", told or ""))


def meant(text: str, made: Sequence[Entry], remark: str) -> Iterator[Entry]:
    """Yield whom a remark is about: with a status, those that ``und`` joins too."""
    last = made[-1]
    yield last
    if status_of(BOTH.sub("", remark)) not in ("excused", "absent"):
        return
    joints = (TOGETHER, NEXT) if BOTH.match(remark) else (TOGETHER,)
    for one in reversed(made[:-1]):
        between = BRACKETED.sub("", text[one.piece.form.end : last.piece.form.start])
        if not any(joint.fullmatch(between) for joint in joints):
            return
        yield one
        last = one
