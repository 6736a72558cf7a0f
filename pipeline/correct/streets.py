"""Street names whose ß was lost or read as other signs: ``Saarstrae``, ``Herzberger Strafe 5``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.correct.stream import Edit
from pipeline.lexicon import Lexicon

STREET = re.compile(
    r"(?<![\w&])([A-ZÄÖÜ][\w-]+)?([Ss]tra)([fBRSGKg8&§$®@]{0,3}|fi|fs)(en?)(?!\w)( \d)?"
)
"""``Carolinenstraffe``, ``Mengestra$e``, ``Martin-Luther-Strafe 3``"""
PENALTY = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+er) (Strafe)(?= \d|[,;)]|$)")
"""``Herzberger Strafe 5``; not ``Er muss zur Strafe``"""


def street_edits(text: str, taken: Iterable[Edit], lexicon: Lexicon) -> list[Edit]:
    """Edits of words that no German word but ``Straße`` explains, where no other rule has fired."""
    if "stra" not in text and "Stra" not in text:
        return []
    edits = [
        Edit(found.start(), found.end(4), f"{found[1] or ''}{found[2]}ß{found[4]}", "street", 0.97)
        for found in STREET.finditer(text)
        if not _word(found, lexicon)
    ]
    edits += [
        Edit(*found.span(2), "Straße", "street", 0.97)
        for found in PENALTY.finditer(text)
        if not lexicon.has(found[1].lower())
    ]
    return [
        edit
        for edit in edits
        if not any(one.start < edit.end and edit.start < one.end for one in taken)
    ]


def _word(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word may be what it seems: a listed one, or a penalty (``Vereinsstrafe``)."""
    head = (found[1] or "").rstrip("-")
    if f"{found[1] or ''}{found[2]}{found[3]}{found[4]}" in lexicon:
        return True
    penalty = found[3] == "f" and not found[5] and "-" not in head
    return penalty and (head in lexicon or head.rstrip("s") in lexicon)
