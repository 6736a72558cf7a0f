"""Text into the places of the gazetteer it names, as far as the words around let them be places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.extract.dates.words import month_pattern
from pipeline.extract.places.bearers import names_person
from pipeline.extract.places.districts import kinds
from pipeline.extract.places.forms import FoundPlace
from pipeline.extract.places.surroundings import Surroundings
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.records import PlaceKind
from pipeline.wordlists import word_set

_TOKEN = re.compile(
    r"(?:St\.|[A-ZÄÖÜ][\wäöüß]*(?:[-/][A-ZÄÖÜ][\wäöüß]*)*)(?:\s\((?:[A-ZÄÖÜ]\w+)\))?"
)
_WORD = re.compile(r"\S+")
_DATED = re.compile(r",\s(?:den\s|am\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ])")
"""``Erfurt, 3. April 2019`` · ``Erfurt, den 3.4.2019``"""
_MONTH = re.compile(rf"\s{month_pattern()}", re.IGNORECASE)
"""``Mitte Januar`` is no place."""
_NUMBERED = re.compile(r"\s\d{1,3}\b(?!\.)")
"""``in Halle 4``"""
_REGION = re.compile(r"\b(?:in|aus)\sder\s$|\bim\s$", re.IGNORECASE)
"""``in der Uckermark``: how a county or a landscape is named."""
_BRACKETED = re.compile(r"\s?[),/]")
_POSTCODE = re.compile(r"(?:(?<![\d.])\d{5}|,\s\d{4}|\bA-\d{4})\s$")
_COUNT = re.compile(r"(?<![\w.,/])\d{1,3}(?:\.\d{3})*(?:,\d+)?\s(?:t|kg|m³|l|rm|fm|dt|Stück)?\s?$")
"""``17`` Linden · ``430 t`` Salz"""
_ARTICLE = re.compile(r"(?<!\w)(?:zum|vom|beim|im|am|das|dem|ein|einem|eines)\s$", re.IGNORECASE)
_INTO = re.compile(r"(?<!\w)(?:in|nach|aus|ab|bei)\s$")
_LISTED = re.compile(r"\)?\s?(?:,|/|und|oder|sowie|bis|–)\s?")


class PlaceNames:
    """Finds places by name; precision first."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon

    def find(
        self, text: str, sure: frozenset[str] = frozenset(), around: Surroundings | None = None
    ) -> Iterator[FoundPlace]:
        """Yield the places of ``text``; a name in ``sure`` was one elsewhere in the document."""
        last: FoundPlace | None = None
        position = 0
        while match := _TOKEN.search(text, position):
            found = self._longest(text, match.start(), match.end())
            if found is None:
                position = match.start() + len(re.match(r"[^\s-]+|.", match[0])[0])  # type: ignore[index]
                continue
            name, end = found
            listed = last is not None and _LISTED.fullmatch(text, last.end, match.start())
            place = self._judged(text, match.start(), end, name, name in sure or bool(listed))
            if place is None and around and self._neighbour(text, match.start(), end, name, around):
                place = FoundPlace(match.start(), end, name, None, 0.7)
            if place:
                yield place
                last = place
            position = end

    def _longest(self, text: str, start: int, end: int) -> tuple[str, int] | None:
        """Return the longest name of the gazetteer that begins at ``start``, and where it ends."""
        ends = [end, *self._word_ends(text, start)]
        plain = re.match(r"[A-ZÄÖÜ][\wäöüß-]*", text[start:])
        if plain:
            ends.append(start + plain.end())
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

    def _judged(self, text: str, start: int, end: int, name: str, sure: bool) -> FoundPlace | None:
        before = text[max(start - 40, 0) : start]
        if re.match(r"[-/]?\w|@|\.\w", text[end:]) or re.search(r"[\w@./-]$|\w-\s$", before):
            return None
        if names_person(self._gazetteer, self._lexicon, text, start) or self._is_counted(before):
            return None
        if self._lexicon.is_given_name(name) and re.match(r"\s[A-ZÄÖÜ][a-zäöüß]", text[end:]):
            return None
        marked, kind = _marked_kind(before)
        told = marked or bool(_POSTCODE.search(before))
        doubt = self._gazetteer.doubt(name)
        if not told and self._has_article(before, name):
            return None
        if not told and not self._placed(text, start, end, name, sure):
            return None
        return FoundPlace(start, end, name, kind, 0.95 if doubt == 0 or told else 0.8)

    def _neighbour(self, text: str, start: int, end: int, name: str, around: Surroundings) -> bool:
        """``in Kamen``: a common word or a name too, but a place near by and told like one."""
        if not _INTO.search(text[max(start - 8, 0) : start]) or names_person(
            self._gazetteer, self._lexicon, text, start
        ):
            return False
        if re.match(r"[-/]?\w|@|\.\w|\s\d", text[end:]) or _MONTH.match(text, end):
            return False
        return around.holds(name)

    def _placed(self, text: str, start: int, end: int, name: str, sure: bool) -> bool:
        """Whether the words around let the name be a place, as far as it is in doubt."""
        before = text[max(start - 40, 0) : start]
        best = self._gazetteer.places(name)[0]
        given = self._lexicon.is_given_name(name)
        doubt = max(best.doubt, int(given))
        if _MONTH.match(text, end) or _NUMBERED.match(text, end) or name in kinds():
            return False
        if doubt == 2:
            return self._dated(before, text, end)
        if doubt and not best.state and self._lexicon.frequency(name):
            return False
        if doubt == 0 or (sure and not given) or self._located(text, before, end):
            return True
        return best.kind == "county" and bool(_REGION.search(before))

    def _located(self, text: str, before: str, end: int) -> bool:
        words = before.split()
        if words and words[-1].lower() in word_set("place_prepositions.txt"):
            return True
        if before.endswith("(") and _BRACKETED.match(text, end):
            return True
        return self._dated(before, text, end)

    def _has_article(self, before: str, name: str) -> bool:
        """``zum Altenheim``: a town has no article, what is called like one has."""
        return bool(_ARTICLE.search(before)) and self._gazetteer.places(name)[0].kind in (
            "municipality",
            "district",
        )

    def _is_counted(self, before: str) -> bool:
        """``17 Linden`` · ``430 t Salz``; a postcode is no count."""
        return bool(_COUNT.search(before)) and not _POSTCODE.search(before)

    def _dated(self, before: str, text: str, end: int) -> bool:
        return not before.strip() and bool(_DATED.match(text, end))


def _spellings(printed: str) -> Iterator[str]:
    """Yield the name as printed, without a genitive ``s``, and out of capitals."""
    yield printed
    if printed.endswith("s") and len(printed) > 4:
        yield printed[:-1]
    if printed.isupper() and len(printed) > 3:
        yield printed.title()


@cache
def _markers() -> tuple[re.Pattern[str], dict[str, PlaceKind | None]]:
    table = kinds()
    words = "|".join(sorted((re.escape(word) for word in table), key=len, reverse=True))
    return re.compile(rf"(?:^|[\s(-])(?P<marker>{words})(?:e?s|en?|n)?\s[„\",]*$", re.IGNORECASE), (
        {word.lower(): kind for word, kind in table.items()}
    )


def _marked_kind(before: str) -> tuple[bool, PlaceKind | None]:
    """Whether a word of place stands before, and the kind of place it announces."""
    pattern, table = _markers()
    match = pattern.search(before)
    return (True, table[match["marker"].lower()]) if match else (False, None)
