"""The files a user edits in ``corrections/``, read into checked records."""

from __future__ import annotations

from pathlib import Path

from pipeline.dictionaries.contradictions import refuse_contradictions
from pipeline.dictionaries.reading import read_dictionaries
from pipeline.dictionaries.rules import (
    BodyRule,
    ConfusionRule,
    Dictionaries,
    NameRule,
    PlaceRule,
    UnitRule,
    WordRule,
)

__all__ = [
    "BodyRule",
    "ConfusionRule",
    "Dictionaries",
    "NameRule",
    "PlaceRule",
    "UnitRule",
    "WordRule",
    "load_dictionaries",
]


def load_dictionaries(folder: Path) -> Dictionaries:
    """Read ``corrections/``; a missing file counts as empty.

    Raises DictionaryError, naming file and line, for a malformed or contradictory line.
    """
    found = read_dictionaries(folder)
    refuse_contradictions(found)
    return found
