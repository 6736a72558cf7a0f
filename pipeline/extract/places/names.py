"""Text into the places of the gazetteer it names, as far as the words around let them be places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.places.bearers import names_another, names_person
from pipeline.extract.places.candidates import Candidate
from pipeline.extract.places.districts import kinds
from pipeline.extract.places.forms import FoundPlace, is_compound
from pipeline.extract.places.surroundings import Surroundings
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon

_TOKEN = re.compile(
    r"(?:St\.|[A-ZÄÖÜ][\wäöüß]*(?:[-/][A-ZÄÖÜ][\wäöüß]*)*)(?:\s\((?:[A-ZÄÖÜ]\w+)\))?"
)
_FIRST_PART = re.compile(r"[^\s-]+|.")
_PLAIN = re.compile(r"[A-ZÄÖÜ][\wäöüß-]*")
_WORD = re.compile(r"\S+")
_LISTED = re.compile(r"\)?\s?(?:,|/|und|oder|sowie|bis|–)\s?")
REMEMBERED = 5_000
"""Words of a document whose names are kept: it is read twice, for what is near and for all."""
RARE = 2
"""A name that is a word or a surname too is no commoner, if it is a place without a preposition."""
SHORT = 4
"""Letters that are too few for a name nobody announces."""


class PlaceNames:
    """Finds places by name; precision first."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._longest = lru_cache(REMEMBERED)(self._longest_at)

    def find(self, text: str, around: Surroundings, people: bool = False) -> Iterator[FoundPlace]:
        """Yield the places of ``text``; ``people`` says that it lists those present."""
        last: FoundPlace | None = None
        position = 0
        while match := _TOKEN.search(text, position):
            found = self._longest(text, match.start(), match.end())
            if found is None:
                position = match.start() + len(_FIRST_PART.match(match[0])[0])  # type: ignore[index]
                continue
            name, end = found
            listed = last is not None and _LISTED.fullmatch(text, last.end, match.start())
            seen = name in around.sure or bool(listed)
            one = Candidate(text, match.start(), end, name, seen)
            place = self._judged(one, around, people)
            if place is None and self._neighbour(one, around, people):
                place = FoundPlace(match.start(), end, name, None, 0.7)
            if place:
                yield place
                last = place
            position = end

    def _longest_at(self, text: str, start: int, end: int) -> tuple[str, int] | None:
        """Return the longest name of the gazetteer that begins at ``start``, and where it ends."""
        ends = [end, *self._word_ends(text, start)]
        if plain := _PLAIN.match(text, start):
            ends.append(plain.end())
        for stop in sorted(set(ends), reverse=True):
            printed = text[start:stop].replace("\n", " ")
            for name in _spellings(printed):
                if name in self._gazetteer and not self._is_word(printed, name):
                    return name, stop
        return None

    def _is_word(self, printed: str, name: str) -> bool:
        """``Bundes`` is no genitive of the village ``Bunde``."""
        return printed != name and self._lexicon.frequency(printed) > self._lexicon.frequency(name)

    def _word_ends(self, text: str, start: int) -> Iterator[int]:
        first = _WORD.match(text, start)
        longest = self._gazetteer.longest(first[0]) if first else 1
        for count, word in enumerate(_WORD.finditer(text, start)):
            if count >= longest:
                return
            yield word.end() - len(word[0]) + len(word[0].rstrip(".,;:!?)“”\"'"))

    def _judged(self, one: Candidate, around: Surroundings, people: bool) -> FoundPlace | None:
        if one.is_part or one.is_counted or one.is_feast or self._names_person(one):
            return None
        if one.holds_office or (one.goes_on and self._lexicon.is_given_name(one.name)):
            return None
        marked, kind = one.marked_kind()
        marked = marked and (kind is not None or one.name not in around.bearers)
        met_there = one.before.endswith(", ") and one.name in around.towns
        told = marked or one.has_postcode or met_there
        if not told and self._is_settlement(one.name):
            common = one.has_article and self._lexicon.frequency(one.name)  # in der Halle
            if one.has_neuter_article or common:
                return None
        placed = told or self._placed(one, around)
        if not placed and (people or not self._unmistakable(one, around)):
            return None
        sure = told or self._gazetteer.doubt(one.name) == 0
        return FoundPlace(one.start, one.end, one.name, kind, 0.95 if sure else 0.8)

    def _neighbour(self, one: Candidate, around: Surroundings, people: bool) -> bool:
        """Whether a common word or a name is told like a place that lies near the others.

        ``in Kamen`` · ``Ida Muster, Kamen``
        """
        whose = one.whose_home
        home = whose and (people or self._lexicon.is_given_name(whose))
        if not (one.is_led or home) or one.is_part or self._names_person(one):
            return False
        return one.name not in around.bearers and around.holds(one.name)

    def _unmistakable(self, one: Candidate, around: Surroundings) -> bool:
        """``Spritze der FFW Poikam``: no German word, nobody's name, or near the other places."""
        name, known = one.name, self._lexicon.frequency
        if name in around.surnames or name.startswith("St. ") or self._lexicon.is_given_name(name):
            return False
        if self._gazetteer.doubt(name) > 1 or one.is_numbered or one.has_article:
            return False
        if names_another(self._lexicon, one.text, one.start, one.end):
            return False
        if self._lexicon.is_name(name) or known(name):
            return known(name) <= RARE and not one.behind_noun and around.holds(name)
        compound = not name.endswith("heim") and is_compound(self._lexicon, name)
        return len(name) > SHORT and not known(name.lower()) and not compound

    def _placed(self, one: Candidate, around: Surroundings) -> bool:
        """Whether the words around let the name be a place, as far as it is in doubt."""
        name = one.name
        best = self._gazetteer.places(name)[0]
        given = self._lexicon.is_given_name(name)
        doubt = max(best.doubt, int(given or name.startswith("St. ")))
        if one.is_numbered or name in kinds() or name in around.called:
            return False
        if doubt == 2:
            return one.is_dated
        if doubt and not best.state and self._lexicon.frequency(name):
            return False
        if one.is_located or name in around.surnames:
            return one.is_located
        return doubt == 0 or (one.seen and not given) or (best.kind == "county" and one.is_region)

    def _names_person(self, one: Candidate) -> bool:
        return names_person(self._gazetteer, self._lexicon, one.text, one.start)

    def _is_settlement(self, name: str) -> bool:
        return self._gazetteer.places(name)[0].kind in ("municipality", "district")


def _spellings(printed: str) -> Iterator[str]:
    """Yield the name as printed, without a genitive ``s``, and out of capitals."""
    yield printed
    if printed.endswith("s") and len(printed) > 4:
        yield printed[:-1]
        if printed.endswith("kreises"):
            yield printed[:-2]
    if printed.isupper() and len(printed) > 3:
        yield printed.title()
