"""Where the name of a town ends behind the office that sits there: ``Stadt Laa an der Thaya``."""

from __future__ import annotations

import re

from pipeline.extract.organisations.bounds import NAME_WORD
from pipeline.extract.people.words import is_salutation
from pipeline.lexicon import Lexicon

_SEAT = re.compile(rf" (?:(?:Bad|Sankt|St\.) )?(?P<place>{NAME_WORD})")  # Stadt Bad Boll
_RIVER = re.compile(
    # Laa an der Thaya · Bergen a. d. Dumme · Ketzin/Havel · Porta Westfalica
    rf"(?: (?:am|an der|ob der|a\. ?d\.|bei|i\.) |/| )(?P<word>{NAME_WORD})"
)
_REGION = re.compile(r" (?P<place>[A-ZÄÖÜ]\w+)er [A-ZÄÖÜ][a-zäöüß]+")  # Amt Geltinger Bucht
_SIDE = re.compile(r"(?:Ober|Unter|Mittler|Vorder|Hinter|Inner|Äußer)e[rsn]?")
"""Verbandsgemeinde ``Oberes`` Wippertal"""
RIVER = 10
"""The name of a river or hill behind a town is counted no oftener."""


class Seats:
    """Walks over the words behind an office; ``lexicon`` tells which of them are places."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def end_at_place(self, text: str, end: int) -> int:
        """Hochschule für Technik ``Merseburg``: where the office sits belongs to its name."""
        match = re.compile(rf" ({NAME_WORD})").match(text, end)
        place = match is not None and self._lexicon.is_place(match[1].rstrip(".,"))
        return match.end() if match and place and not is_salutation(match[1]) else end

    def end_at_seat(self, text: str, end: int) -> int:
        """Walk over the town or district behind ``Stadt`` or ``Amt``: ``Amt Geltinger Bucht``."""
        region = _REGION.match(text, end)
        if region and self._lexicon.is_place(region["place"]):
            return region.end()
        match = _SEAT.match(text, end)
        if match is None:
            return end
        word = match["place"].rstrip(".,")
        more = _SEAT.match(text, match.end("place")) if _SIDE.fullmatch(word) else None
        if more:
            return more.start("place") + len(more["place"].rstrip(".,"))
        known = self._lexicon.is_place(word) or "-" in word or word not in self._lexicon
        return self._end_at_river(text, match.start("place"), word) if known else end

    def _end_at_river(self, text: str, start: int, town: str) -> int:
        """Walk over what tells a town from others of its name: ``Laa an der Thaya``."""
        end = start + len(town)
        match = _RIVER.match(text, end)
        word = match["word"].rstrip(".,") if match else ""
        if match is None or word == town or is_salutation(word):
            return end
        joined = match[0].startswith(" ") and match[0] != f" {match['word']}"
        told = self._lexicon.frequency(word) <= RIVER if joined else self._lexicon.is_place(word)
        return match.start("word") + len(word) if told else end
