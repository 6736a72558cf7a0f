"""Offices on lines of their own, below each name or behind all the names of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.attendance.entries.inverted import has_comma
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.offices import opens_with_office, without_rank
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import exact, listed

LEAST = 2
"""So many offices below names show the habit where the list does not end in one."""
LEAST_APART = 3
"""So many names, and as many offices behind them, are two columns."""
LONGEST = 7
"""Words of the longest office: ``Leiterin der Stabsstelle für Akademische Angelegenheiten``."""


def offices_below(reader: NameReader, lines: Sequence[str], inverted: bool) -> frozenset[int]:
    """Return which lines are offices of the people above them.

    ``Ida Muster`` / ``Bürgermeisterin`` / ``Ulf Beispiel`` / ``Kämmerer``: such a list opens with a
    name, has a name over each office, and ends in an office or has several.
    """
    offices = [number for number, line in enumerate(lines) if _is_office(line)]
    if not offices or not _is_name(reader, lines[0], inverted):
        return frozenset()
    if not all(_is_name(reader, lines[number - 1], inverted) for number in offices):
        return frozenset()
    habit = offices[-1] == len(lines) - 1 or (inverted and len(offices) >= LEAST)
    return frozenset(offices) if habit else frozenset()


def offices_apart(reader: NameReader, lines: Sequence[str], inverted: bool) -> tuple[str, ...]:
    """Return the offices of a column that was read behind all the names, in the names' order."""
    half = len(lines) // 2
    names, offices = lines[:half], lines[half:]
    if half < LEAST_APART or len(lines) % 2 or not all(map(_is_office, offices)):
        return ()
    return tuple(offices) if all(_is_name(reader, name, inverted) for name in names) else ()


def _is_name(reader: NameReader, line: str, inverted: bool) -> bool:
    """Whether a line is a full name alone, which no comma or dash leads on from."""
    piece = read_piece(reader, line, 0, inverted)
    if piece is None or piece.form.function or line.rstrip().endswith((",", "-", "–", "und")):
        return False
    whole = piece.form.full and not piece.behind
    return whole and (not inverted or has_comma(line, piece))


def _is_office(line: str) -> bool:
    """Whether a line is an office alone: ``Erste Stadträtin``, ``Leiter des Bauamtes``."""
    plain = re.sub(r"\([^()]*\)", "", line)
    words = without_rank(plain)
    if not opens_with_office(plain) or len(words) > LONGEST or plain.rstrip().endswith((",", ":")):
        return False
    rest = words[1:]
    if listed("name_plural_offices.txt").fullmatch(words[0]):
        return False
    own = all(listed("name_functions.txt").fullmatch(word) for word in rest)
    return words[0][0].isupper() and (own or rest[0] in exact("name_office_joints.txt"))
