"""Factions that are no known party, by the name behind ``Fraktion``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.organisations.bounds import QUOTED
from pipeline.extract.people.words import announces
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

_NAME = r"[A-ZÄÖÜ][\w-]+"
_GROUP = re.compile(
    # Fraktion „Forum aktiv“ · Ratsfraktion Aktive Bürger · Fraktion Bürger für Teterow
    rf"(?<!-\n)(?<![-\w])(?:F|\w+f)raktion "
    rf"(?:(?P<quoted>{QUOTED})|(?P<plain>{_NAME}(?: (?:für )?{_NAME}){{0,3}}))"
)


def groups_in(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield start and end of the names; ``Fraktion Frau Muster`` has none."""
    if "raktion " not in text:
        return
    for match in _GROUP.finditer(text):
        if match["quoted"]:
            yield match.start("quoted") + 1, match.end() - 1
        elif _names_group(match["plain"].split(), lexicon):
            yield match.span("plain")


def _names_group(parts: list[str], lexicon: Lexicon) -> bool:
    """Whether the words are neither a person's nor what the faction handed in."""
    first = parts[0]
    if announces(first):
        return False
    if first in words("organisation_openers.txt") or any(map(lexicon.is_given_name, parts)):
        return False
    place = lexicon.is_place(first) or first in Gazetteer.load()  # the Fraktion Matsch of Mals
    return len(parts) > 1 or not (place or lexicon.is_name(first) or first.isupper())
