"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.attendance.blocks import Block, passages
from pipeline.extract.attendance.bodies import is_named_body
from pipeline.extract.attendance.entries.below import offices_apart
from pipeline.extract.attendance.entries.boxes import is_numbered, is_signed, is_ticked
from pipeline.extract.attendance.entries.compared import compared, is_untold
from pipeline.extract.attendance.entries.gathered import Gathered
from pipeline.extract.attendance.entries.initials import with_initials
from pipeline.extract.attendance.entries.inverted import is_inverted, stands_inverted
from pipeline.extract.attendance.entries.shared import Entry, with_surname
from pipeline.extract.attendance.entries.split import entries
from pipeline.extract.attendance.entries.wanted import is_told
from pipeline.extract.attendance.labels import HEADS
from pipeline.extract.attendance.lists import blocks
from pipeline.extract.attendance.order import turned, turned_round
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.remarks import told_by
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import timed
from pipeline.extract.people.office_words import held_by_label
from pipeline.records import Evidence, Outline, Passage, Transcript

BESIDE = 40
"""Characters between a name and its body, such as a title or an office."""


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
    found = [present for people in compared([*with_initials(read)]) for present in people]
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
    inverted = inverted or is_inverted(reader, lines)
    offices = offices_apart(reader, lines, inverted)
    stretches = stretches[: len(stretches) - len(offices)]
    ticked, signed = is_ticked(passage.text), is_signed(passage.text)
    numbered = is_numbered("\n".join(lines))
    gathered = Gathered(reader, block, passage, inverted, ticked, signed, numbered)
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


def _present(entry: Entry, passage: Passage) -> Present:
    piece = entry.piece
    if entry.block.surname_first:
        piece = replace(piece, form=turned(piece.form))
    piece = timed(piece, " ".join([*entry.block.remarks, *entry.remarks]))
    told = told_by(entry.block, piece, [*entry.block.remarks, *entry.remarks])
    if told.note:
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
