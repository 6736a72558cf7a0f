"""Text into the districts and quarters it names, told by the word before: ``Stadtteil X``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from pipeline.extract.places.forms import FoundPlace
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.records import PlaceKind
from pipeline.sieve import Sifted
from pipeline.wordlists import rows, word_set

_QUOTED = r"[„“”\",'‚‘’»«]{1,2}\s?(?P<quoted>[A-ZÄÖÜ][^„“”\",;'‚‘’»«\n]{2,40}?)\s?[“”\"'‘’»«]"
_NAME = r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*"
_PLAIN = (
    rf"(?P<plain>(?:(?:Am|An\sder|Im|Auf\s(?:der|dem)|Unter\sden)\s{_NAME}|"
    rf"(?:Alte[rs]?|Neue[rs]?|Obere[rs]?|Untere[rs]?|Bad|Groß|Klein|Sankt|St\.)\s{_NAME}|{_NAME})"
    r"(?:[\s-](?:Nord|Süd|Ost|West|Mitte)\b)?)"
)
_AREA = re.compile(
    r"(?<![\w-])(?P<town>[A-ZÄÖÜ][a-zäöüß]{3,})[ -](?P<part>Nord|Süd|Ost|West|Mitte)\b"
)
"""``Erfurt-Nord`` · ``Erfurt Süd``"""


@cache
def _marked() -> Sifted:
    words = "|".join(row[0] for row in rows("place_markers.csv") if row[1] == "district")
    return Sifted(
        rf"\b(?P<marker>(?:{words}))(?:e?s|en?|n)?\s(?:{_QUOTED}|{_PLAIN})(?:\s?/\s?(?P<other>{_NAME}))?"
    )


@cache
def _quarters() -> Sifted:
    return Sifted(rf"\b(?:{'|'.join(word_set('quarters.txt'))})\b")


class DistrictNames:
    """Finds districts; gazetteer and lexicon tell a name from a noun that happens to follow."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon

    def find(self, text: str) -> Iterator[FoundPlace]:
        """Yield the districts of ``text``."""
        for match in _marked().finditer(text):
            group = "quoted" if match["quoted"] else "plain"
            name = re.sub(r"\s+", " ", match[group]).strip()
            if group == "plain" and not self._is_name(name):
                continue
            kind: PlaceKind = (
                "street" if re.search(r"(?:straße|str\.)$", name, re.IGNORECASE) else "district"
            )
            yield FoundPlace(match.start(group), match.end(group), name, kind, 0.9)
            if match["other"] and self._is_name(match["other"]):
                yield FoundPlace(
                    match.start("other"), match.end("other"), match["other"], "district", 0.8
                )
        for match in _quarters().finditer(text):
            yield FoundPlace(match.start(), match.end(), match[0], "district", 0.85)
        for match in _AREA.finditer(text):
            if match["town"] in self._gazetteer:
                yield FoundPlace(match.start(), match.end(), match[0], "district", 0.85)

    def _is_name(self, name: str) -> bool:
        if " " in name or "-" in name or name in self._gazetteer:
            return self._lexicon.frequency(name) < 5 or name not in self._lexicon or " " in name
        if self._lexicon.is_given_name(name):
            return False
        return self._lexicon.frequency(name) == 0 and not name.lower().endswith(
            tuple(word_set("not_district_endings.txt"))
        )


@cache
def kinds() -> dict[str, PlaceKind | None]:
    """Return the words that announce a place with the kind they announce."""
    known: tuple[PlaceKind, ...] = get_args(PlaceKind)
    return {
        row[0]: next((kind for kind in known if kind == row[1]), None)
        for row in rows("place_markers.csv")
    }
