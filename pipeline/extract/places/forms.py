"""How a place that was found in a text is handed on, and how names are compared and taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lexicon import Lexicon
from pipeline.records import PlaceKind


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place at ``start:end`` of a text under its proper name."""

    start: int
    end: int
    name: str
    kind: PlaceKind | None
    confidence: float


def name_key(name: str) -> str:
    """Fold a name so that its spellings meet: ``Weidner Str.`` and ``Weidnerstraße``."""
    folded = re.sub(r"str\.|strasse", "straße", name.lower())
    return re.sub(r"[\s\-„“”\"']", "", folded)


def is_compound(lexicon: Lexicon, word: str) -> bool:
    """``Handarbeit`` · ``Elternzeit``: two common words make one."""
    known = lexicon.frequency
    return any(
        known(word[cut:].capitalize()) > 2 and known(word[:cut].removesuffix("s")) > 2
        for cut in range(3, len(word) - 2)
    )
