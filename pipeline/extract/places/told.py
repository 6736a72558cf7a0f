"""Text into places that no gazetteer knows: hamlets and quarters told by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.extract.places.forms import FoundPlace, is_compound
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.records import PlaceKind
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives, word_set, words

SITE: PlaceKind = "site"
_NAME = r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ][a-zäöüß]{3,})?"
_AFTER_PREPOSITION = re.compile(
    rf"(?<![\w.-])(?P<led>in|nach|bei|aus|ab|zwischen)\s(?P<name>{_NAME})(?![\w-])"
    rf"(?P<more>(?:,\s{_NAME}){{0,3}}\s(?:und|oder)\s{_NAME}(?![\w-]))?"
)
"""``nach Mauschwitz`` · ``zwischen Lautitz und Mauschwitz``: no article stands before a place."""
_ABROAD = re.compile(
    rf"(?<![\w-])(?:[Ii]n|[Nn]ach|[Aa]us|bei|ab|und|oder|,)\s(?:(?:der|die|den)\s)?(?P<name>{_NAME}|[A-Z][A-Za-z]{{2}})(?![\w-])"
)
"""``aus der Ukraine`` · ``nach Kopenhagen``"""
_WITH_LAND = re.compile(
    rf"(?<![\w-])(?:in|nach|aus)\s(?P<name>{_NAME})(?=\s\([A-ZÄÖÜ][a-zäöüß]+\))"
)
"""``in Dole (Burgund)``"""
_SPA = re.compile(rf"(?<![\w-])(?<!das\s)(?<!im\s)Bad\s(?P<name>{_NAME})(?![\w-])")
"""``für Bad Talheim``"""
_REACHED = re.compile(
    rf"(?:(?<![\w-])(?:durch|über|bis|von|mit|und|oder|Richtung)\s|\()(?P<name>{_NAME})(?![\w-])"
)
"""``durch Zellerfeld``, a part of a town's name: Clausthal-Zellerfeld"""
_PAIR = re.compile(
    r"(?:(?<![\w-])(?:[Ii]n|[Nn]ach|[Aa]us|bei|ab|[Oo]rtsteil|Stadt)\s|\d{4,5}\s|(?:,\s|^)(?=\S+$)"
    r"|^(?=[^\s,]+,\s(?:den|d\.|am)\s))"
    r"(?P<town>[A-ZÄÖÜ][a-zäöüß]{3,})-(?P<part>[A-ZÄÖÜ][a-zäöüß]{3,})(?![\w-])",
    re.MULTILINE,
)
"""``in Quedlinburg-Süderstadt`` · ``Quedlinburg-Süderstadt, den``: a town and its quarter."""
_LISTED = re.compile(
    rf"(?<![\w-])(?:[Gg]emeinden|Ortsgemeinden|[Oo]rtschaften|[Oo]rtsteilen?|[Ss]tadtteilen?|[Dd]örfern?)\s"
    rf"(?P<names>{_NAME}(?:(?:,|\su\.|\sund|\ssowie)\s{_NAME})+)(?![\w-])"
)
"""Die ``Gemeinden`` Etzdorf, Hünern und Subing"""
_NO_PLACE = re.compile(
    r"(?:en|er|es|et|end|ung|heit|keit|schaft|tion|tät|ismus|ment|form|weise|zahl|s|al|in|ik|ie|ur)$"
)
"""``in Kreismitteln``: an unknown word that ends like a common noun"""
_ABSTRACT = ("nissen", "ungen", "heiten", "keiten", "schaften", "tionen")
"""``in Untermietverhältnissen`` is no place in -issen."""
_ADDRESS = re.compile(
    rf"(?:[Ss]tr(?:\.|aße)|[Ww]eg|[Pp]latz)\s\d{{1,3}}\s?[a-z]?,\s(?P<name>{_NAME})"
)
"""``Schulstr. 14, Waldniel``"""
_QUARTER = re.compile(
    r"\b(?:im|das|des|dem|ins|vom|die|der)\s(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:viertel|vorstadt))\b"
)
"""``im Katharinenviertel``"""
_WATER = re.compile(
    r"\b(?:[Bb]rücke|[Ss]teg|[Uu]ferweg|[Uu]fer|[Pp]egel|[Rr]enaturierung|[Hh]ochwasser)\s"
    rf"(?:(?:über|an)\s(?:die|den|der|dem)|am|der|des)\s(?P<name>{_NAME})(?![\w-])"
)
"""``Brücke über die Bimbach``"""


@cache
def _site() -> Sifted:
    # Feuerwehrhaus Jebling · Hochbehälter Günne
    return Sifted(
        rf"(?<![\w-])(?:{alternatives('place_sites.txt')})[ \n](?P<name>{_NAME})(?![\w-])"
        r"(?!\s[A-ZÄÖÜ][a-zäöüß]+\s[A-ZÄÖÜ])"
    )


class ToldPlaces:
    """Finds them; the lexicon tells a name from a noun."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon

    def find(self, text: str) -> Iterator[FoundPlace]:
        """Yield the places of ``text`` that only the words around them tell."""
        yield from self._pairs(text)
        yield from self._led(text)
        for match in _ABROAD.finditer(text):
            if match["name"] in word_set("foreign_places.txt"):
                yield FoundPlace(*match.span("name"), match["name"], None, 0.8)
        yield from self._shown(text)
        for pattern, kind in ((_ADDRESS, None), (_site(), None), (_WATER, SITE)):
            for match in pattern.finditer(text):
                if self._is_name(match["name"]):
                    yield FoundPlace(*match.span("name"), match["name"], kind, 0.7)
        for match in _QUARTER.finditer(text):
            if self._lexicon.frequency(match["name"]) == 0:
                yield FoundPlace(*match.span("name"), match["name"], "district", 0.8)

    def _shown(self, text: str) -> Iterator[FoundPlace]:
        """Yield what a bracket, ``Bad`` or another word beside it shows to be a place."""
        for match in _WITH_LAND.finditer(text):
            if self._lexicon.frequency(match["name"]) == 0:
                yield FoundPlace(*match.span("name"), match["name"], None, 0.7)
        for match in _SPA.finditer(text):
            if match["name"].endswith(tuple(words("place_endings.txt"))):
                yield FoundPlace(*match.span(), match[0], None, 0.8)
        for match in _REACHED.finditer(text):
            if self._gazetteer.is_part(match["name"]) and self._is_name(match["name"]):
                yield FoundPlace(*match.span("name"), match["name"], None, 0.7)

    def _led(self, text: str) -> Iterator[FoundPlace]:
        """Yield what stands behind ``in``, ``nach`` …, and what is listed behind that."""
        for match in _LISTED.finditer(text):
            for one in re.finditer(_NAME, match["names"]):
                start = match.start("names") + one.start()
                if self._lexicon.frequency(one[0].lower()) == 0:
                    yield FoundPlace(start, start + len(one[0]), one[0], None, 0.8)
        for match in _AFTER_PREPOSITION.finditer(text):
            name = match["name"]
            if self._is_name(name) or (match["led"] in ("in", "nach") and self._is_unknown(name)):
                yield FoundPlace(*match.span("name"), name, None, 0.7)
            first = match.end("name")
            for one in re.finditer(_NAME, match["more"] or ""):
                if self._is_name(one[0]):
                    yield FoundPlace(first + one.start(), first + one.end(), one[0], None, 0.7)

    def _pairs(self, text: str) -> Iterator[FoundPlace]:
        """Yield a town and the quarter that a hyphen joins to it."""
        for match in _PAIR.finditer(text):
            town, part = match["town"], match["part"]
            if town not in self._gazetteer or self._gazetteer.doubt(town) > 1:
                continue
            quarter = part in self._gazetteer or self._is_name(part) or part.endswith("stadt")
            told = (match[0][0].isalpha() and " " in match[0]) or text.startswith(", ", match.end())
            named = self._lexicon.is_name(town) or self._lexicon.is_name(part)
            if f"{town}-{part}" in self._gazetteer or (not told and (named or not quarter)):
                continue
            yield FoundPlace(*match.span("town"), town, None, 0.8)
            if quarter:
                yield FoundPlace(*match.span("part"), part, "district", 0.7)

    def _is_unknown(self, word: str) -> bool:
        """``in Kelmis`` · ``nach Glurns``: no German word, nor shaped like one."""
        known = any(map(self._lexicon.has, (word, word.lower()))) or "-" in word
        return not known and not _NO_PLACE.search(word) and not is_compound(self._lexicon, word)

    def _is_name(self, word: str) -> bool:
        """Whether the word is a settlement's name, not a German word, a person or a firm."""
        if self._lexicon.is_name(word) or word in word_set("not_subjects.txt"):
            return False
        if self._lexicon.frequency(word) > 1 or word.endswith(_ABSTRACT):
            return False
        if self._lexicon.is_place(word):
            return self._gazetteer.is_part(word) or not is_compound(self._lexicon, word)
        if self._lexicon.has(word) or self._lexicon.has(word.lower()):
            return False
        shaped = word.lower().endswith(tuple(words("place_endings.txt")))
        return shaped and not is_compound(self._lexicon, word)
