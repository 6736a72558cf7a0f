"""Dots of a table of contents that were read as letters: only the dots that are left stay."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.correct.stream import Edit, is_free
from pipeline.lexicon import Lexicon

LEADER = re.compile(
    r"(?<![^\W\d_])[^\W\d_][^\WA-Z\d_]{3,}(\.{4,}[.:]*)([acdegimnorstuvwx]{5,})(?=[.:]*(?:\s|$))"
)
"""``Haushalt..........ssscsseeesscsns``: a whole word, dots, small letters without a stem"""
DOUBLED = re.compile(r"([a-z])\1")


def leader_edits(text: str, taken: Iterable[Edit], lexicon: Lexicon) -> list[Edit]:
    """Edits that leave the dots of a leader without the letters that hang on them."""
    if "...." not in text:
        return []
    return [
        Edit(found.start(1), found.end(2), found[1], "leader", 1.0)
        for found in LEADER.finditer(text)
        if DOUBLED.search(found[2]) and found[2] not in lexicon and is_free(*found.span(), taken)
    ]
