"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extract.attendance_blocks import Block, passages
from pipeline.extract.attendance_bodies import body_of
from pipeline.extract.attendance_boxes import is_ticked, opened_by
from pipeline.extract.attendance_deputies import deputy, is_represented
from pipeline.extract.attendance_entries import entries
from pipeline.extract.attendance_inverted import stands_inverted
from pipeline.extract.attendance_labels import HEADS
from pipeline.extract.attendance_lists import blocks
from pipeline.extract.attendance_order import turned, turned_round
from pipeline.extract.attendance_remarks import told_by
from pipeline.extract.attendance_shared import (
    TOGETHER,
    Entry,
    behind_cells,
    meant,
    on_line,
    opens_row,
    told_together,
    under_label,
    with_office,
    with_surname,
)
from pipeline.extract.attendance_wanted import is_beside, is_quoted, is_told, is_wanted
from pipeline.extract.people_names import NameReader
from pipeline.extract.people_notes import Piece, timed
from pipeline.extract.people_pieces import read_pieces
from pipeline.records import Evidence, Outline, Passage, Role, Transcript

LINE_END = re.compile(r"(?<!\w-)\n")
"""Behind a hyphen the line's end stays, since a name may go on: ``Ida Muster-`` / ``Beispiel``."""
COUNT = re.compile(r"\s*(?:und )?(?:weitere )?\d+ (?=[^\W\d_])")  # 10 weitere Bürger


@dataclass(frozen=True, slots=True)
class Present:
    """One person of a list, with what the list says of him or her."""

    piece: Piece
    roles: tuple[Role, ...]
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None


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
    boxed = is_ticked(passage.text)
    for start, end, same_line in entries(reader, passage, stretches, block, inverted):
        text = LINE_END.sub(" ", passage.text[start:end])
        role, skipped = opened_by(block, text, boxed)
        before = [] if ahead else on_line(passage.text, made, start)
        pieces = [
            with_office(piece, text, made)
            for piece in _read(reader, text[skipped:], start + skipped, before, inverted)
            if is_wanted(reader, block, piece, text) and not is_quoted(passage.text, piece)
        ]
        ahead = ahead if same_line else []
        opens = opens_row(passage, start, made) or (not same_line and body_of(text))
        if opens and not pieces:
            ahead.append(text)
            continue
        pieces, ahead = behind_cells(pieces, ahead, made), []
        pieces = [under_label(piece, made, passage.text) for piece in pieces]
        joined = TOGETHER.match(passage.text, end) and reader.is_given(text.strip())
        if same_line and not joined and is_beside(reader, [one.piece for one in made], pieces):
            pieces = []
        told_together(passage.text, block, made, pieces[-1:])
        counted = not pieces and (counted or COUNT.match(text) is not None)
        if pieces:
            made = made[:-1] if before and is_represented(text) else made
            made += [Entry(piece, replace(block, role=role)) for piece in pieces]
        elif made and same_line and not counted and (remark := text.strip(" .,;-–")):
            for one in meant(passage.text, made, remark):
                one.remarks.append(remark)
    if block.role in HEADS and any(is_told(one.piece) for one in made):
        made = [one for one in made if is_told(one.piece)]  # Protokoll: Bauamt, Frau Muster
    for one, after in pairwise([*made, *made[-1:]]):
        yield _present(with_surname(reader, one, after, passage.text), passage)


def _read(
    reader: NameReader, text: str, start: int, before: Sequence[Piece], inverted: bool
) -> list[Piece]:
    """Return the people that an entry names; ``before`` are those on its line."""
    instead = deputy(reader, text, start, before)
    return [instead] if instead else read_pieces(reader, text, start, inverted)


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
