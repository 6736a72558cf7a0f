"""Who came for somebody else: ``Herr Muster (vertreten durch Frau Beispiel)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.attendance.bodies import body_of
from pipeline.extract.attendance.entries.wanted import is_told
from pipeline.extract.people.leads import lead_in
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.pieces import read_piece
from pipeline.records import Role

AWAY = ("excused", "absent")
BY = re.compile(
    r",?\s*\(?(?:vertreten durch|vertr\. d(?:urch|\.)|dafür(?: ist| war)?(?: \(?anwesend\)?)?:?)\s+"
)
"""Stadt Ulm, ``vertreten durch`` Frau Muster · Herr Probst, ``dafür (anwesend)`` Frau Muster"""


FOR = re.compile(
    # vertritt: Probst, Ida · Vertretung für: Herr Muster, but Vertretung für Frau K.: Herr Probst
    r"\s*(?:vertritt|(?:[Ii]n )?Vertretung (?:für|von)|[Aa]ls Vertret\w+ (?:für|von))\b"
    r":?(?!.*\s\S+:\s)"
)

ALONE = re.compile(
    # Frau Muster | für | Herrn Beispiel
    r"(?:für|f\.?|statt|anstelle(?: von)?|vertritt"
    r"|(?:i\.\s?V\.?|(?:[Ii]n )?Vertretung)(?: für| von)?)"
)


def awaits_whom(remark: str) -> bool:
    """Whether a cell holds nothing but ``für`` or ``vertritt:``, so that the next tells whom."""
    led = remark.endswith(":") and tells_for_whom(remark)
    return led or ALONE.fullmatch(remark.strip(" ,")) is not None


def tells_for_whom(text: str) -> bool:
    """Whether an entry tells for whom the person before it came: ``Vertretung für: …``."""
    return FOR.match(text) is not None


def deputy(reader: NameReader, text: str, start: int, made: Sequence[Piece]) -> Piece | None:
    """Return who stands behind ``vertreten durch``, with a note for whom, or his body.

    ``made`` are the people before on the line, the last of whom a lone remark is about.
    """
    match = BY.search(text)
    piece = read_piece(reader, text[match.end() :], start + match.end()) if match else None
    if match is None or piece is None or not is_told(piece):
        return None
    before = text[lead_in(text)[1] : match.start()].strip()
    if body_of(before):
        return replace(piece, label=before)
    form = made[-1].form if made else None
    whom = before or " ".join(filter(None, (form.given, form.surname) if form else ()))
    return replace(piece, note=f"vertritt {whom}" if whom else None)


def before_deputy(text: str) -> str:
    """Return who did not come, of an entry that tells who came instead."""
    match = BY.search(text)
    return text[: match.start()] if match else text


def came_instead(role: Role, piece: Piece) -> Role:
    """Return the role of an entry: who came for somebody excused is present."""
    return "present" if role in AWAY and tells_for_whom(piece.note or "") else role


def is_represented(text: str) -> bool:
    """Whether an entry tells who came for the person before it: ``vertr. d. Herrn Muster``."""
    return BY.match(text.strip()) is not None
