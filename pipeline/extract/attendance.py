"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipeline.extract.attendance_blocks import Block, passages
from pipeline.extract.attendance_entries import entries, stands_inverted
from pipeline.extract.attendance_labels import HEADS, LISTS, role_of
from pipeline.extract.attendance_lists import blocks
from pipeline.extract.attendance_order import turned, turned_round
from pipeline.extract.attendance_remarks import status_of, told_by
from pipeline.extract.people_names import NameReader
from pipeline.extract.people_notes import Piece, timed
from pipeline.extract.people_pieces import BOX, DITTO, read_pieces
from pipeline.extract.people_words import listed
from pipeline.records import Evidence, Outline, Passage, Role, Transcript
from pipeline.wordlists import rows

QUOTED = re.compile('["„“»«]')  # Grundschule „Ida Muster“: no person
LINE_END = re.compile(r"(?<!\w-)\n")
"""Behind a hyphen the line's end stays, since a name may go on: ``Ida Muster-`` / ``Beispiel``."""
MIXED = 2
"""So many bare surnames show that another one is a person, not the last one's organisation."""
COUNT = re.compile(r"\s*(?:und )?(?:weitere )?\d+ (?=[^\W\d_])")  # 10 weitere Bürger
DITTO_REACH = 12
"""A ditto mark stands within so many first letters of a line."""
BOTH = re.compile(r"(?:beide|alle)\s")  # Ida Muster, Ulf Beispiel (beide entschuldigt)
NEXT = re.compile(r",\s")
TOGETHER = re.compile(r"\s(?:und|u\.|sowie|&)\s")  # Ida Muster und Ulf Beispiel, entschuldigt


@dataclass(frozen=True, slots=True)
class Present:
    """One person of a list, with what the list says of him or her."""

    piece: Piece
    roles: tuple[Role, ...]
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a list, the list's block, and the remarks that stand beside the name."""

    piece: Piece
    block: Block
    remarks: list[str] = field(default_factory=list)


def found_in_lists(
    reader: NameReader, transcript: Transcript, outline: Outline
) -> tuple[Present, ...]:
    """Return the people named beside or below labels, in order."""
    lists = blocks(reader, transcript, outline)
    lines = [line.text[start:end] for block in lists for line, start, end in block.parts]
    inverted = stands_inverted(reader, lines)
    found = [
        present
        for block in lists
        for passage, stretches in passages(block)
        for present in _people(reader, block, passage, stretches, inverted)
    ]
    forms = turned_round(reader, [present.piece.form for present in found])
    return tuple(
        replace(present, piece=replace(present.piece, form=form))
        for present, form in zip(found, forms, strict=True)
    )


def _people(
    reader: NameReader,
    block: Block,
    passage: Passage,
    stretches: list[tuple[int, int]],
    inverted: bool,
) -> Iterator[Present]:
    made: list[Entry] = []
    ahead: list[str] = []
    counted = False
    boxed = _is_ticked(passage.text)
    for start, end, same_line in entries(reader, passage, stretches, block, inverted):
        text = LINE_END.sub(" ", passage.text[start:end])
        role, skipped = _opened_by(block, text, boxed)
        pieces = [
            _with_office(piece, text, made)
            for piece in read_pieces(reader, text[skipped:], start + skipped, inverted)
            if _wanted(reader, block, piece, text) and not _is_quoted(passage.text, piece)
        ]
        ahead = ahead if same_line else []
        if not pieces and _opens_row(passage, start, made):
            ahead.append(text)
            continue
        pieces, ahead = _behind_cells(pieces, ahead, made), []
        joined = TOGETHER.match(passage.text, end) and reader.is_given(text.strip())
        if same_line and not joined and _is_beside(reader, made, pieces):
            pieces = []
        _told_together(passage.text, block, made, pieces[-1:])
        counted = not pieces and (counted or COUNT.match(text) is not None)
        if pieces:
            made += [Entry(piece, replace(block, role=role)) for piece in pieces]
        elif made and same_line and not counted and (remark := text.strip(" .,;-–")):
            for one in _meant(passage.text, made, remark):
                one.remarks.append(remark)
    if block.role in HEADS and any(_is_told(one.piece) for one in made):
        made = [one for one in made if _is_told(one.piece)]  # Protokoll: Bauamt, Frau Muster
    for one, after in pairwise([*made, *made[-1:]]):
        yield _present(_with_surname(reader, one, after, passage.text), passage)


def _opens_row(passage: Passage, start: int, made: Sequence[Entry]) -> bool:
    """Whether a cell stands before the name of its row of a table: ``Gemeinderat | Ida Muster``."""
    line = max(at for at, begin in enumerate(passage.starts) if begin <= start)
    begin = passage.starts[line]
    row = len(passage.lines[line].line.cells) > 1
    return row and not any(one.piece.form.start >= begin for one in made)


def _is_quoted(text: str, piece: Piece) -> bool:
    return QUOTED.search(text[max(piece.form.start - 1, 0) : piece.form.end]) is not None


def _told_together(text: str, block: Block, made: Sequence[Entry], last: Sequence[Piece]) -> None:
    """Give all whom it means what a bracket tells of the last: ``(beide entschuldigt)``."""
    for piece in last:
        told = next((told for told in piece.brackets if BOTH.match(told)), None)
        for one in _meant(text, [*made, Entry(piece, block)], told) if told else ():
            one.remarks.append(BOTH.sub("", told or ""))


def _behind_cells(pieces: list[Piece], ahead: Sequence[str], made: Sequence[Entry]) -> list[Piece]:
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
        elif text[:1].isupper():
            piece = replace(piece, brackets=(*piece.brackets, text))
    return [replace(piece, form=form), *others]


def _with_surname(reader: NameReader, one: Entry, after: Entry, text: str) -> Entry:
    """Return the entry with the surname of the next: ``Ida und Ulf Muster`` are two."""
    form, given = one.piece.form, one.piece.form.surname or ""
    if form.given or form.title or not reader.is_given(given):
        return one
    other = after.piece.form
    between = text[form.end : other.start]
    if not other.given or other.salutation or other.title or not TOGETHER.fullmatch(between):
        return one
    form = replace(form, given=given, surname=other.surname)
    return replace(one, piece=replace(one.piece, form=form))


def _is_beside(reader: NameReader, made: Sequence[Entry], pieces: Sequence[Piece]) -> bool:
    """Whether a bare word on a name's line is its bearer's body or home: ``Herr Muster, Ulm``."""
    if not made or not pieces or any(map(_is_told, pieces)) or _is_mixed(made):
        return False
    before = made[-1].piece
    alone = all(_is_told(one.piece) for one in made)
    if alone and _is_told(before) and reader.is_place_only(pieces[0].form.surname or ""):
        return True
    return bool(before.form.given)


def _is_mixed(made: Sequence[Entry]) -> bool:
    """Whether the list names some by surname alone: ``Muster, Beispiel, Ida Probe, Vorbild``."""
    return sum(not _is_told(one.piece) for one in made) >= MIXED


def _is_ticked(text: str) -> bool:
    """Whether a box before one of the names is ticked; else nothing can be told of any."""
    return any(_mark(match["box"]) == "yes" for match in re.finditer(BOX, text))


def _mark(box: str) -> str | None:
    meanings = {mark: means for mark, means, *_ in rows("attendance_marks.csv")}
    return meanings.get(re.sub(r"\s", "", box).lower())


def _opened_by(block: Block, text: str, boxed: bool) -> tuple[Role, int]:
    """Return the role that a box or bracket before a name gives, and its length."""
    box = BOX.match(text)
    if box is not None:
        unticked = boxed and block.role == "present" and _mark(box["box"]) == "no"
        return "absent" if unticked else block.role, box.end()
    if block.bracketed and text.lstrip().startswith("("):
        return block.bracketed, text.index("(") + 1
    return block.role, 0


def _with_office(piece: Piece, text: str, made: Sequence[Entry]) -> Piece:
    """Return the piece with the office of the one above it, for which a ditto mark stands."""
    if not made or piece.form.function or not DITTO.search(text[:DITTO_REACH]):
        return piece
    return replace(piece, form=replace(piece.form, function=made[-1].piece.form.function))


def _meant(text: str, made: Sequence[Entry], remark: str) -> Iterator[Entry]:
    """Yield whom a remark is about: with a status, those that ``und`` joins too."""
    last = made[-1]
    yield last
    if status_of(BOTH.sub("", remark)) not in ("excused", "absent"):
        return
    joints = (TOGETHER, NEXT) if BOTH.match(remark) else (TOGETHER,)
    for one in reversed(made[:-1]):
        between = text[one.piece.form.end : last.piece.form.start]
        if not any(joint.fullmatch(between) for joint in joints):
            return
        yield one
        last = one


def _is_told(piece: Piece) -> bool:
    """Whether more than a single word says that this is a person."""
    form = piece.form
    return bool(form.given or form.salutation or form.title or form.function)


def _wanted(reader: NameReader, block: Block, piece: Piece, text: str) -> bool:
    form = piece.form
    if _is_told(piece):
        return True
    if block.role in LISTS:
        word = form.surname or ""
        ending = ":" if reader.is_given(word) else (":", ".")
        label = text.rstrip().endswith(ending) or _is_short(reader, word) or role_of(word)
        bracketed = bool(piece.brackets) and not reader.is_common(word)
        return not label and (bracketed or reader.is_bare_name(word.split(" ")[-1]))
    return len(text.split()) <= 2 and not reader.is_common(form.surname or "")


def _is_short(reader: NameReader, word: str) -> bool:
    """Whether a word is too short for a name, unless it is a given name: ``Ida``."""
    return len(word) < (3 if reader.is_given(word) else 4)


def _present(entry: Entry, passage: Passage) -> Present:
    piece = entry.piece
    if entry.block.surname_first:
        piece = replace(piece, form=turned(piece.form))
    piece = timed(piece, " ".join(entry.block.remarks))
    told = told_by(entry.block, piece, [*entry.block.remarks, *entry.remarks])
    if told.note and not piece.note:
        piece = replace(piece, note=told.note)
    evidence = passage.evidence(piece.form.start, piece.form.end)
    return Present(piece, told.roles, evidence, told.function, told.organisation)
