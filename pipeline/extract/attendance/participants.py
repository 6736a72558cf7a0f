"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipeline.extract.attendance.below import offices_apart
from pipeline.extract.attendance.blocks import Block, passages
from pipeline.extract.attendance.bodies import body_of, is_named_body
from pipeline.extract.attendance.boxes import is_signed, is_ticked, opened_by
from pipeline.extract.attendance.compared import compared, is_untold
from pipeline.extract.attendance.deputies import deputy, is_represented, tells_for_whom
from pipeline.extract.attendance.entries import entries
from pipeline.extract.attendance.inverted import stands_inverted
from pipeline.extract.attendance.labels import HEADS
from pipeline.extract.attendance.lists import blocks
from pipeline.extract.attendance.order import turned, turned_round
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.remarks import told_by
from pipeline.extract.attendance.shared import (
    TOGETHER,
    Entry,
    behind_cells,
    is_beside_cell,
    meant,
    on_line,
    opens_row,
    told_together,
    under_label,
    with_office,
    with_surname,
)
from pipeline.extract.attendance.wanted import is_beside, is_quoted, is_told, is_wanted
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece, timed
from pipeline.extract.people.office_words import held_by_label
from pipeline.extract.people.pieces import read_pieces
from pipeline.records import Evidence, Outline, Passage, Transcript

LINE_END = re.compile(r"(?<!\w-)\n")
"""Behind a hyphen the line's end stays, since a name may go on: ``Ida Muster-`` / ``Beispiel``."""
BESIDE = 40
"""Characters between a name and its body, such as a title or an office."""
COUNT = re.compile(
    # 10 weitere Bürger · ca. 20 Einwohner · über 30 Gäste
    r"\s*(?:und )?(?:(?:ca\.|circa|etwa|rund|über|knapp|mehr als|insgesamt|weitere) )?"
    r"\d+ (?=[^\W\d_])"
)


def found_in_lists(
    reader: NameReader, transcript: Transcript, outline: Outline
) -> tuple[Present, ...]:
    """Return the people named beside or below labels, in order."""
    lists = blocks(reader, transcript, outline)
    lines = [line.text[start:end] for block in lists for line, start, end in block.parts]
    inverted = stands_inverted(reader, lines)
    read = [
        (
            block,
            [
                present
                for passage, stretches in passages(block)
                for present in _people(reader, block, passage, stretches, inverted)
            ],
        )
        for block in lists
    ]
    found = [present for people in compared(read) for present in people]
    alone = [present.roles[0] in HEADS for present in found]
    forms = turned_round(reader, [present.piece.form for present in found], alone)
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
    lines = [passage.text[slice(*stretch)] for stretch in stretches]
    offices = offices_apart(reader, lines, inverted)
    stretches = stretches[: len(stretches) - len(offices)]
    ticked, signed = is_ticked(passage.text), is_signed(passage.text)
    gathered = Gathered(reader, block, passage, inverted, ticked, signed)
    for start, end, same_line in entries(reader, passage, stretches, block, inverted):
        gathered.take(start, end, same_line)
    made = gathered.made
    for one, office in zip(made, offices, strict=False):
        one.remarks.append(office)
    if block.role in HEADS and any(is_told(one.piece) for one in made):
        made = [one for one in made if is_told(one.piece)]  # Protokoll: Bauamt, Frau Muster
    made = [one for one in made if not is_untold(one, made)]
    if len(made) == 1 and block.group and not made[0].piece.label:
        made = [replace(made[0], piece=replace(made[0].piece, label=block.label.strip(" :")))]
    for one, after in pairwise([*made, *made[-1:]]):
        yield _present(with_surname(reader, one, after, passage.text), passage)


@dataclass(slots=True)
class Gathered:
    """The people of a list as its entries are read one after the other."""

    reader: NameReader
    block: Block
    passage: Passage
    inverted: bool
    boxed: bool
    signed: bool
    made: list[Entry] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    """Cells or bodies that stand before the next name of the line."""
    counted: bool = False
    """Whether the last entry was a count, to which what follows belongs."""

    def take(self, start: int, end: int, same_line: bool) -> None:
        """Read the next entry: people, or a remark on the last ones."""
        text = LINE_END.sub(" ", self.passage.text[start:end])
        if self.made and tells_for_whom(text):
            self._remark(text.strip(" .,;"))
            return
        role, skipped = opened_by(self.block, text, self.boxed, self.signed)
        before = [] if self.ahead else on_line(self.passage.text, self.made, start)
        pieces = self._read(text, start, skipped, before)
        if is_beside_cell(self.reader, self.passage, start, pieces):
            pieces = []
        self.ahead = self.ahead if same_line else []
        opens = opens_row(self.passage, start, self.made) or (not same_line and body_of(text))
        if opens and not pieces:
            self.ahead.append(text)
            return
        pieces, self.ahead = behind_cells(pieces, self.ahead, self.made), []
        pieces = [under_label(piece, self.made, self.passage.text) for piece in pieces]
        joined = TOGETHER.match(self.passage.text, end) and self.reader.is_given(text.strip())
        known = [one.piece for one in self.made]
        if same_line and not joined and is_beside(self.reader, known, pieces):
            pieces = []
        told_together(self.passage.text, self.block, self.made, pieces[-1:])
        self.counted = not pieces and (self.counted or COUNT.match(text) is not None)
        if pieces:
            self.made = self.made[:-1] if before and is_represented(text) else self.made
            self.made += [Entry(piece, replace(self.block, role=role)) for piece in pieces]
        elif same_line:
            self._remark(text.strip(" .,;-–"))

    def _read(self, text: str, start: int, skipped: int, before: Sequence[Piece]) -> list[Piece]:
        """Return the people that an entry names; ``before`` are those on its line."""
        begin = start + skipped
        instead = deputy(self.reader, text[skipped:], begin, before)
        found = [instead] if instead else []
        found = found or read_pieces(self.reader, text[skipped:], begin, self.inverted)
        return [
            with_office(piece, text, self.made)
            for piece in found
            if is_wanted(self.reader, self.block, piece, text)
            and not is_quoted(self.passage.text, piece)
            and not _is_counted(piece, text)
        ]

    def _remark(self, remark: str) -> None:
        if remark and self.made and not self.counted:
            for one in meant(self.passage.text, self.made, remark):
                one.remarks.append(remark)


def _is_counted(piece: Piece, text: str) -> bool:
    """Whether an office before a word is what is counted: ``20 Einwohner Heuweilers``."""
    form = piece.form
    named = form.given or form.salutation or form.title or not form.function
    return not named and COUNT.match(text) is not None


def _present(entry: Entry, passage: Passage) -> Present:
    piece = entry.piece
    if entry.block.surname_first:
        piece = replace(piece, form=turned(piece.form))
    piece = timed(piece, " ".join(entry.block.remarks))
    told = told_by(entry.block, piece, [*entry.block.remarks, *entry.remarks])
    if told.note and not piece.note:
        piece = replace(piece, note=told.note)
    evidence = passage.evidence(piece.form.start, piece.form.end)
    body = _named_body(passage, piece.form.end, told.organisation)
    held = held_by_label(entry.block.label) if entry.block.role in HEADS else None
    return Present(piece, told.roles, evidence, told.function, told.organisation, held, body)


def _named_body(passage: Passage, end: int, organisation: str | None) -> Evidence | None:
    """Return where an organisation is named beside a person: ``Ida Muster (SAB)``."""
    if organisation is None or not is_named_body(organisation):
        return None
    at = passage.text.find(organisation, end, end + len(organisation) + BESIDE)
    return passage.evidence(at, at + len(organisation)) if at >= 0 else None
