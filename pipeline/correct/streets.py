"""Street names whose ß was lost or read as other signs: ``Saarstrae``, ``Herzberger Strafe 5``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pipeline.correct.shapes import impossible
from pipeline.correct.stream import Edit, is_free
from pipeline.lexicon import Lexicon

STREET = re.compile(
    r"(?<![\w&])([A-ZÄÖÜ][\w-]+)?([Ss]tra)([bfBRSGKg8&§$®@]{0,3}|fi|fs)(en?)(?!\w)( \d)?"
)
"""``Carolinenstraffe``, ``Mengestra$e``, ``Martin-Luther-Strafe 3``"""
PENALTY = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+er) (Strafe)(?= \d|[,;)]|$)")
"""``Herzberger Strafe 5``; not ``Er muss zur Strafe``"""

OFTEN = 20
"""Names counted so often in running text are words besides (``Geld``)."""


def street_edits(
    text: str, taken: Iterable[Edit], lexicon: Lexicon, explained: Callable[[str], bool]
) -> list[Edit]:
    """Edits of words that nothing but ``Straße`` explains, where no other rule has fired.

    ``explained`` tells of a word whether another rule will find what it stands for, all of it.
    """
    if "stra" not in text and "Stra" not in text:
        return []
    edits = [
        Edit(_begin(found), found.end(4), f"{_head(found)}{found[2]}ß{found[4]}", "street", 0.97)
        for found in STREET.finditer(text)
        if not _word(found, lexicon) and not impossible(_head(found))
        if not _head(found) or not explained(text[_begin(found) : found.end(4)])
    ]
    edits += [
        Edit(*found.span(2), "Straße", "street", 0.97)
        for found in PENALTY.finditer(text)
        if not lexicon.has(found[1].lower())
    ]
    return [edit for edit in edits if is_free(edit.start, edit.end, taken)]


def _head(found: re.Match[str]) -> str:
    """What is one word with ``straße``: ``Saar``, and nothing of ``Martin-Luther-``."""
    return (found[1] or "").rpartition("-")[2]


def _begin(found: re.Match[str]) -> int:
    return found.start(2) - len(_head(found))


def _word(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word may be what it seems: a listed one, or a penalty (``Vereinsstrafe``)."""
    head = (found[1] or "").rstrip("-")
    if f"{found[1] or ''}{found[2]}{found[3]}{found[4]}" in lexicon:
        return True
    penalty = found[3] == "f" and not found[5] and "-" not in head
    noun = head.removesuffix("s")
    named = any(lexicon.is_name(one) and lexicon.frequency(one) < OFTEN for one in (head, noun))
    return penalty and not named and (head in lexicon or noun in lexicon)
