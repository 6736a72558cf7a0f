"""Whether what is read from a list of people is one of them, or belongs to the one beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.words import is_salutation, listed

QUOTED = re.compile('["„“»«]')  # Grundschule „Ida Muster“: no person
MIXED = 2
"""So many bare surnames show that another one is a person, not the last one's organisation."""


def is_told(piece: Piece) -> bool:
    """Whether more than a single word says that this is a person; ``v. Muster`` are two."""
    form = piece.form
    parted = " " in (form.surname or "")
    return bool(form.given or form.salutation or form.title or form.function or parted)


def is_wanted(
    reader: NameReader,
    block: Block,
    piece: Piece,
    text: str,
    made: Sequence[Piece],
    announced: bool,
) -> bool:
    """Whether a name read from the entry ``text`` is that of a person; ``made`` stand before it.

    One is ``announced`` where the cell before it holds an office: ``Stadtrat | Kaltenbrunn``.
    """
    form = piece.form
    if is_told(piece):
        named = form.salutation or form.title or form.function
        title = block.role not in LISTS and _may_be_title(block)  # Mitschrift Runder Tisch
        first = (form.given or "").split()[0] if form.given else ""
        called = reader.is_given(first) or INITIAL.fullmatch(first)
        surname = reader.is_surname(first) and not reader.is_common(first)  # Muster Xaq
        return bool(named or not title or called or surname)
    if block.role in LISTS:
        word = form.surname or ""
        ending = ":" if reader.is_given(word) else (":", ".")
        closed = text.rstrip().removesuffix(").")  # Beispiel (Ulm).
        label = closed.endswith(ending) or _is_short(reader, word) or role_of(word)
        double = "-" in word and bool(piece.brackets)  # Muster-Ulm (Hagen)
        if announced and not reader.is_common(word):
            return True
        usual = _is_mixed(made)
        timed = usual and bool(piece.note or piece.from_time or piece.to_time)  # Länge (ab TOP 3)
        body = heads("no").fullmatch(word) or heads("yes").fullmatch(word)  # Polizeirevier
        place = reader.is_place_only(word) and not (double or timed or reader.is_given(word))
        if body or place:
            return False  # Büro Nordwind, Lüneburg
        if any(is_salutation(bracket.split()[0]) for bracket in piece.brackets):
            return False  # Handwerkskammer (Herr Muster)
        bracketed = bool(piece.brackets) and not reader.is_common(word)
        known = usual and reader.is_surname(word) and not reader.is_common(word)
        return not label and (
            bracketed or timed or known or reader.is_bare_name(word.split(" ")[-1])
        )
    word = form.surname or ""
    parts = [word, *word.split("-")[:-1]]  # Vor-Ort-Treffen
    plain = any(reader.is_common(part) or reader.is_everyday_noun(part) for part in parts)
    return len(text.split()) <= 2 and not (plain or reader.is_compound(word))


def _may_be_title(block: Block) -> bool:
    """Whether a label without a colon, in no table, may begin a title: ``Mitschrift Asyl``."""
    marked = ":" in block.label or not block.label
    return not marked and all(line.line.kind != "table" for line, _, _ in block.parts)


def _is_short(reader: NameReader, word: str) -> bool:
    """Whether a word is too short for a name, unless it is a given name: ``Ida``."""
    return len(word) < (3 if reader.is_given(word) else 4)


def is_quoted(text: str, piece: Piece) -> bool:
    """Whether a name stands in quotation marks, as that of a school or a ship does."""
    return QUOTED.search(text[max(piece.form.start - 1, 0) : piece.form.end]) is not None


def is_beside(
    reader: NameReader,
    made: Sequence[Piece],
    pieces: Sequence[Piece],
    *,
    dashed: bool,
    several: bool,
) -> bool:
    """Whether a bare word on a name's line is its bearer's body or home: ``Herr Muster, Ulm``.

    One that stands behind a dash is, whatever the word: ``Herr Muster (SPD) - Otter``; behind a
    salutation one that is no known name: ``Frau Muster, Kämmerei``, unless it is told of
    ``several``: ``die Herren Muster, Beispiel``.
    """
    if not made or not pieces or any(map(is_told, pieces)) or _is_mixed(made):
        return False
    word = pieces[0].form.surname or ""
    before = made[-1]
    known = reader.is_surname(word) or reader.is_given(word)
    if before.form.salutation and not (known or several):
        return True
    elsewhere = dashed or reader.is_place_only(word) or reader.is_compound(word)
    elsewhere = elsewhere or listed("name_label_bodies.txt").fullmatch(word) is not None
    if all(map(is_told, made)) and is_told(before) and elsewhere:
        return True
    return bool(before.form.given) and not reader.is_given(word)


def _is_mixed(made: Sequence[Piece]) -> bool:
    """Whether the list names some by surname alone: ``Muster, Beispiel, Ida Probe, Vorbild``."""
    return sum(not is_told(piece) for piece in made) >= MIXED
