"""Text into the places that an adjective points at: ``Leipziger Messe`` is in ``Leipzig``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.places.bearers import names_person
from pipeline.extract.places.forms import FoundPlace
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon

ADJECTIVE = re.compile(
    # Leipziger Messe · Erfurter „Anger“
    r"(?<![\w-])(?P<word>[A-ZÄÖÜ][a-zäöüß]+(?:er|ner))(?=\s[„\"]?[A-ZÄÖÜ][a-zäöüß])"
)
TOWN = 10_000
"""Inhabitants from which a town's adjective speaks for itself unless it is a surname too."""
CITY = 100_000
"""Inhabitants from which it speaks for itself in any case."""


class PlaceAdjectives:
    """Finds places by their adjectives; precision first."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon

    def find(self, text: str, sure: frozenset[str]) -> Iterator[FoundPlace]:
        """Yield the places; a name in ``sure`` was one elsewhere in the document."""
        for match in ADJECTIVE.finditer(text):
            for name in _bases(match["word"]):
                if name in sure or self._speaks_for_itself(name, match["word"]):
                    if not names_person(self._gazetteer, self._lexicon, text, match.start()):
                        yield FoundPlace(match.start(), match.end(), name, None, 0.7)
                    break

    def _speaks_for_itself(self, name: str, adjective: str) -> bool:
        if name not in self._gazetteer or self._lexicon.frequency(adjective.lower()) > 0:
            return False
        best = self._gazetteer.places(name)[0]
        people = best.population or 0
        return best.doubt == 0 and (
            best.kind == "state"
            or (people >= TOWN and not self._lexicon.is_name(adjective))
            or people >= CITY
        )


def _bases(adjective: str) -> Iterator[str]:
    """Yield the names an adjective may come from: ``Erlanger`` from ``Erlangen``."""
    stem = adjective[:-2]
    yield stem
    yield stem + "en"
    yield stem + "e"
    if stem.endswith("n"):
        yield stem[:-1] + "en"
