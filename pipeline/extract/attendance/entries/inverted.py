"""Whether the lists of a document print surnames first: ``Muster, Ida (SPD)``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.pieces import read_piece

SURE = 2
"""So many names with a comma show that a list prints the surname first."""
SURE_BESIDE = 4
"""So many where more stands behind them without a mark: ``Muster, Ida Stadt Erfurt``."""
_PAIR = r"(?:Dr\. )?[A-ZÄÖÜ][\w-]+, (?:Dr\. )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?"
_PAIRS = re.compile(
    rf"\W*{_PAIR}(?: \([^()]*\))?(?:(?: und |; |(?<=\)), ){_PAIR}(?: \([^()]*\))?)+\W*"
)
"""``Muster, Ida (krank) und Probst, Jens (Kur)``"""
_GIVEN = re.compile(r", (?:Dr\. )?([A-ZÄÖÜ][\w-]+)")


def is_inverted(reader: NameReader, lines: Iterable[str]) -> bool:
    """Whether the people of one list are told surname first, parted by ``und`` or brackets."""
    text = " ".join(lines)
    given = _GIVEN.findall(text) if _PAIRS.fullmatch(text) else []
    return bool(given) and all(map(reader.is_given, given))


def stands_inverted(reader: NameReader, lines: Iterable[str]) -> bool:
    """Whether lines of lists are names with the surname first: ``Muster, Ida (SPD)``."""
    parted = [line for line in lines if "," in line]
    return any(
        sum(_is_inverted(reader, line, loose) for line in parted) >= least
        for loose, least in ((False, SURE), (True, SURE_BESIDE))
    )


def _is_inverted(reader: NameReader, line: str, loose: bool) -> bool:
    """Whether a given name stands behind the comma; not where ``Frau Muster, Kämmerei`` works."""
    piece = read_piece(reader, line, 0, loose)
    if piece is None or not has_comma(line, piece):
        return False
    first = (piece.form.given or "").split()[:1]
    return not piece.form.salutation or all(map(reader.is_given, first))


def has_comma(line: str, piece: Piece | None) -> bool:
    """Whether the name that opens a line is one with the surname first."""
    return piece is not None and "," in line[piece.form.start : piece.form.end]
