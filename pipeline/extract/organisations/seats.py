"""Where the name of a town ends behind the office that sits there: ``Stadt Laa an der Thaya``."""

from __future__ import annotations

import re

from pipeline.extract.organisations.bounds import NAME_WORD
from pipeline.extract.people.words import is_salutation
from pipeline.extract.places.forms import is_compound
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

_SEAT = re.compile(rf" (?:(?:Bad|Sankt|St\.) )?(?P<place>{NAME_WORD})")  # Stadt Bad Boll
_WORD = re.compile(r"[ \n]([^\s,;:()]+)")
_RIVER = re.compile(
    # Laa an der Thaya · Bergen a. d. Dumme · Ketzin/Havel · Porta Westfalica
    rf"(?: (?:am|an der|ob der|a\. ?d\.|bei|i\.) |/| )(?P<word>{NAME_WORD})"
)
_SHORTENED = re.compile(r" (?:[ai]\. ?(?:d\. ?)?)[A-ZÄÖÜ][A-Za-z]{0,3}\.(?! [a-zäöüß])")
"""Tramin ``a.d.W.`` · Neumarkt ``i.d.Opf.``"""
_NO_SEAT = re.compile(r"(?:er|ung|heit|keit|schaft|tion)$")
"""Landkreis ``Schulaufwandsträger``: an unknown word that ends like a noun"""
_COMPASS = re.compile(r"(?:Nord|Süd|Ost|West|Mittel)")
"""Landkreis ``Nordwestmecklenburg``"""
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:e[rs]?)$")
"""Amt ``Hohe`` Elbgeest · Landkreis ``Sächsische`` Schweiz"""
_REGION = re.compile(r" (?P<place>[A-ZÄÖÜ]\w+)er [A-ZÄÖÜ][a-zäöüß]+")  # Amt Geltinger Bucht
_SIDE = re.compile(r"(?:Ober|Unter|Mittler|Vorder|Hinter|Inner|Äußer)e[rsn]?")
"""Verbandsgemeinde ``Oberes`` Wippertal"""
RIVER = 10
"""The name of a river or hill behind a town is counted no oftener."""


class Seats:
    """Walks over the words behind an office; ``lexicon`` tells which of them are places."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._gazetteer = Gazetteer.load()

    def end_at_place(self, text: str, end: int) -> int:
        """Hochschule für Technik ``Merseburg``: where the office sits belongs to its name."""
        match = re.compile(rf" ({NAME_WORD})").match(text, end)
        word = match[1].rstrip(".,") if match else ""
        place = self._lexicon.is_place(word) or word in words("organisation_lands.txt")
        return match.end() if match and place and not is_salutation(match[1]) else end

    def end_at_seat(self, text: str, end: int) -> int:
        """Walk over the town or district behind ``Stadt`` or ``Amt``: ``Amt Geltinger Bucht``."""
        region = _REGION.match(text, end)
        if region and self._lexicon.is_place(region["place"]):
            return region.end()
        match = _SEAT.match(text, end)
        if match is None:
            return end
        whole = self._end_of_place(text, end)
        if whole:
            return whole
        word = match["place"].rstrip(".,")
        more = _SEAT.match(text, match.end("place"))
        if more and self._is_described(word, more["place"].rstrip(".,")):
            return more.start("place") + len(more["place"].rstrip(".,"))
        if not self._is_seat(word):
            return end
        return self._end_at_river(text, match.start("place"), word)

    def _is_described(self, word: str, following: str) -> bool:
        """``Oberes`` Wippertal · ``Hohe`` Elbgeest: an adjective before a rare word."""
        if _SIDE.fullmatch(word):
            return True
        part = (
            _ADJECTIVE.match(word) and self._lexicon.is_place(word) and word not in self._gazetteer
        )
        return bool(part) and self._lexicon.frequency(following) <= RIVER

    def _is_seat(self, word: str) -> bool:
        """Whether a word behind ``Landkreis`` is a town or an area."""
        known = self._lexicon.frequency
        if self._lexicon.is_place(word) or "-" in word:
            return known(word.lower()) <= RIVER * known(word) or word in self._gazetteer
        if _NO_SEAT.search(word) or known(word):
            return False
        area = _COMPASS.match(word) or not is_compound(self._lexicon, word)
        return word not in self._lexicon or (self._lexicon.is_noun(word) and bool(area))

    def _end_of_place(self, text: str, end: int) -> int | None:
        """Return the end of a name of the gazetteer of several words: ``Losheim am See``."""
        first = _WORD.match(text, end)
        longest = self._gazetteer.longest(first[1]) if first else 1
        stop, found = end, None
        for count in range(longest):
            word = _WORD.match(text, stop)
            if word is None:
                break
            stop = word.end()
            name = text[end + 1 : stop].replace("\n", " ").rstrip(".")
            if count and name in self._gazetteer:
                found = end + 1 + len(name)
        return found

    def _end_at_river(self, text: str, start: int, town: str) -> int:
        """Walk over what tells a town from others of its name: ``Laa an der Thaya``."""
        end = start + len(town)
        if shortened := _SHORTENED.match(text, end):
            return shortened.end()
        match = _RIVER.match(text, end)
        word = match["word"].rstrip(".,") if match else ""
        if match is None or word == town or is_salutation(word):
            return end
        joined = match[0].startswith(" ") and match[0] != f" {match['word']}"
        told = self._lexicon.frequency(word) <= RIVER if joined else self._lexicon.is_place(word)
        return match.start("word") + len(word) if told else end
