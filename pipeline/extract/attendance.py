"""Labels and lists of people into who took part in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.attendance_blocks import LISTS, Block, passages, role_of
from pipeline.extract.attendance_entries import entries
from pipeline.extract.attendance_lists import ROLES, blocks
from pipeline.extract.attendance_order import turned_round
from pipeline.extract.people_names import NameReader
from pipeline.extract.people_pieces import Piece, read_pieces
from pipeline.extract.people_words import listed
from pipeline.records import Evidence, Outline, Passage, Role, Transcript

DASHES = ("–", "-")
"""Where another sign says that someone was there, a dash is an empty cell of another column."""
HEADS = ("chair", "minutes", "moderation")
BESIDES = re.compile(r"^(?:und |zugleich )?(?:als )?")  # zugleich als Schriftführerin
DEPUTY = re.compile(r"[2-9]\.|[Ss]tellv|[Ss]tv|[Vv]ize")  # 2. Vorsitzende
ORDINAL = re.compile(r"^[1-9]\.\s(?=\w)")  # 1. Vorsitzender
QUOTED = re.compile('["„“»«]')  # Grundschule „Ida Muster“: no person
STATUS = {
    **dict.fromkeys(("a", "x"), "present"),
    "e": "excused",
    **dict.fromkeys(("u", "ue", *DASHES), "absent"),
}
"""Letters and signs in the status column of a table."""


@dataclass(frozen=True, slots=True)
class Present:
    """One person of a list, with what the list says of him or her."""

    piece: Piece
    roles: tuple[Role, ...]
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None
    listed: bool = True


def found_in_lists(
    reader: NameReader, transcript: Transcript, outline: Outline
) -> tuple[Present, ...]:
    """Return the people named beside or below labels, in order."""
    found = [
        present
        for block in blocks(reader, transcript, outline)
        for passage, stretches in passages(block)
        for present in _people(reader, block, passage, stretches)
    ]
    forms = turned_round(reader, [present.piece.form for present in found])
    return tuple(
        replace(present, piece=replace(present.piece, form=form))
        for present, form in zip(found, forms, strict=True)
    )


def _people(
    reader: NameReader, block: Block, passage: Passage, stretches: list[tuple[int, int]]
) -> Iterator[Present]:
    made: list[tuple[int, int, Piece]] = []
    remarks: dict[int, list[str]] = {}
    for start, end, same_line in entries(reader, passage, stretches):
        text = passage.text[start:end].replace("\n", " ")
        pieces = [
            piece
            for piece in read_pieces(reader, text, start)
            if _wanted(reader, block, piece, text)
            and not QUOTED.search(passage.text[max(piece.form.start - 1, 0) : piece.form.end])
        ]
        bare = bool(pieces) and not any(_is_told(piece) for piece in pieces)
        if bare and same_line and made and made[-1][2].form.given:
            pieces = []
        if pieces:
            made += [(start, end, piece) for piece in pieces]
        elif made and same_line and text.strip():
            remarks.setdefault(len(made) - 1, []).append(text.strip(" .,;"))
    for number, (_, _, piece) in enumerate(made):
        evidence = passage.evidence(piece.form.start, piece.form.end)
        yield _present(block, piece, evidence, remarks.get(number, []))


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
        label = text.rstrip().endswith((":", ".")) or _is_short(reader, word) or role_of(word)
        bracketed = bool(piece.brackets) and not reader.is_common(word)
        return not label and (bracketed or reader.is_bare_name(word))
    return len(text.split()) <= 2 and not reader.is_common(form.surname or "")


def _is_short(reader: NameReader, word: str) -> bool:
    """Whether a word is too short for a name, unless it is a given name: ``Ida``."""
    return len(word) < (3 if reader.is_given(word) else 4)


def _present(block: Block, piece: Piece, evidence: Evidence, remarks: list[str]) -> Present:
    roles: list[Role] = [block.role]
    function = organisation = None
    remarks = [remark for remark in (*piece.brackets, piece.behind, *remarks) if remark]
    if "present" in {STATUS.get(remark.lower()) for remark in remarks}:
        remarks = [remark for remark in remarks if remark not in DASHES]
    for remark in remarks:
        role = STATUS.get(remark.lower()) or role_of(BESIDES.sub("", remark))
        if role in ("excused", "absent", "guest") and block.role in LISTS and not block.settled:
            roles = [ROLES[role]]
        elif role in HEADS and block.role in LISTS and not DEPUTY.match(remark):
            roles.append(ROLES[role])
        if role in LISTS or re.fullmatch(r"\d+|[A-ZÄÖÜ]{1,2}", remark):
            continue
        first = ORDINAL.sub("", remark).split()[0]
        if function is None and listed("name_functions.txt").fullmatch(first):
            function = remark
        elif organisation is None and first[:1].isupper():
            organisation = remark
    if function and piece.form.function:
        function = f"{piece.form.function}, {function}"
    return Present(piece, tuple(dict.fromkeys(roles)), evidence, function, organisation)
