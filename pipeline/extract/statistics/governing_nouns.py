"""The noun that a number measures: what governs it, stands behind it, or leads its clause."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.statistics.earlier_numbers import bracketed, counted, inherited, of_the_same
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.noun_phrases import NounPhrase, NounPhrases
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import PRICES, measures
from pipeline.extract.statistics.weighing import (
    BREAK,
    by_weight,
    gives,
    governing,
    leads,
)
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_GENITIVE = re.compile(r"[\s)]+(?:der|des|aller|dieser|unserer)\s(?:\d[\d.]*\s)?")
"""``42 % der Wahlberechtigten`` · ``61 % der 248 Beschäftigten``"""
_FOR = re.compile(
    r"(?:\saus\s[^,;.()]{3,40})?(?:\s\([^()]{3,40}\))?\s(?=(?:für|gegen|auf\s(?:die|das|den|dem))\s)(?:für\s\d[\d.,]*\s(?:[a-zäöü]{1,3}[²³]?\s)?)?"
)
"""``1.500 € für neue Trachten`` · ``22.000 € für 900 m Zaun``"""
_POINTS_BACK = re.compile(
    r"\s*(?:(?:Das|Dies)\s(?:sind|seien|ist|sei|waren|war|wären|wäre|entspr\w+|macht|ergibt|bedeutet)|"
    r"Davon|Hiervon|Darunter)\b"
)
"""``Das sind`` 592 DM je Einwohner"""
_OF_THEM = re.compile(
    r"\b(?:davon|darunter|hiervon|das\s(?:sind|entspricht|entspreche|wären))\b", re.IGNORECASE
)
_COUNTED = re.compile(r"\d\s$")
"""45 ha mit 220 ``Mutterschafen``: what the next number counts."""
_OVER = re.compile(r"(?:über|um|bis|von)\s")
"""eine Zusage ``über`` 650 € Honorar"""
_DESCRIBED = re.compile(r"\s(?P<how>[a-zäöüß]{4,}e[nrs]?)\s(?=[A-ZÄÖÜ])")
"""1.860 cbm ``umbauten`` Raum"""
_OF = re.compile(r"[A-ZÄÖÜ][\w-]+\s(?:in\sHöhe\s)?(?:von|über)\s(?:[a-zäöü]+\.?\s)?$")
_OF_NEXT = re.compile(
    r"\s[A-ZÄÖÜ][\w-]+\s(?:in\sHöhe\s)?(?:von|über)\s(?:[a-zäöü]+\.?\s)?(?:€\s|[A-Z]{1,3}\s)?\d"
)
"""``Erträgen von`` 2.315.400 €`` Aufwendungen von 2``.498.700 € gegenüber"""
_BEFORE_MORE = re.compile(r"\s(?:zu[mr]?|mit|von|für)\s")
"""das 812 qm große Grundstück`` zum ``Preis von 45 DM"""
LABEL = 60
"""So many characters before a number may label it."""
LISTED = 3
"""So few words stand between two numbers of one list: 12 Kinder ``und weitere`` 9 Senioren."""
NEAR = 400
"""So many characters of a sentence are searched; beyond, only with what it begins."""


class GoverningNouns:
    """Finds the nouns around numbers; rather none than a wrong one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._phrases = NounPhrases(lexicon)

    def of(
        self,
        told: Told,
        measure: Measure,
        since: int,
        before: tuple[Measure, Subject] | None,
        end: int,
    ) -> Subject:
        """Return the noun that governs the number, or that of the clause."""
        per = end > measure.end
        found = (
            self._behind(told, measure, per)
            or bracketed(told, measure, before)
            or self._before(told, measure, since, before)
        )
        if found is None and not per:
            found = self._after(told, measure)
        return found or Subject(None, end)

    def _behind(self, told: Told, measure: Measure, per: bool) -> Subject | None:
        """``64 % der Fläche`` · ``312 m³ Beton``: what stands right behind the number."""
        stop = end_of_clause(told, measure.end)
        genitive = _GENITIVE.match(told.text, measure.end, stop)
        if genitive:
            return self._next(told, genitive.start(), stop, genitive.end())
        if per or not measures(measure.unit) or self._labels(told, measure):
            return None
        if _OF_NEXT.match(told.text, measure.end, stop):
            ahead = told.text[max(told.start, measure.start - LABEL) : measure.start]
            if _OF.search(ahead):
                return None
        sized = _DESCRIBED.match(told.text, measure.end, stop)
        if sized and measure.unit in ("m²", "m³", "m", "km", "ha"):
            described = self._next(told, sized.end(), stop, sized.end())
            if described and described.text and sized["how"].startswith("groß"):
                noun = _BEFORE_MORE.split(described.text)[0]
                return Subject(noun, min(described.end, sized.end() + len(noun)))
            if described and sized["how"] not in word_set("function_words.txt"):
                return replace(described, text=f"{sized['how']} {described.text}")
        return self._next(told, measure.end, stop, measure.end + 1)

    def _labels(self, told: Told, measure: Measure) -> bool:
        """``[Kassenstand] 480 € monatliche Ausgaben 60 €``: no preposition between the two."""
        begin = max(told.start, measure.start - LABEL)
        phrases = self.find(told, begin, measure.start)
        return (
            bool(phrases)
            and phrases[-1].preposition is None
            and (phrases[-1].end + 1 == measure.start and measure.unit in PRICES)
            and not _OVER.match(told.text, measure.start)
        )

    def _next(self, told: Told, start: int, stop: int, latest: int) -> Subject | None:
        """Return the first phrase if it begins by ``latest`` and no preposition leads it."""
        for phrase in self.find(told, start, stop)[:1]:
            if phrase.start <= latest and phrase.preposition is None:
                return Subject(phrase.text, phrase.end)
        return None

    def _before(
        self, told: Told, measure: Measure, since: int, before: tuple[Measure, Subject] | None
    ) -> Subject | None:
        phrases = self.find(told, since, measure.start)
        if before and not measures(measure.unit) and not measures(before[0].unit):
            # 78 Grundstücke [für Einfamilienhäuser] sowie 4 Mehrfamilienhäuser
            last = before[0].end + 1
            phrases = tuple(one for one in phrases if not one.preposition or one.start > last)
        purpose = self._purpose(told, measure)
        if purpose and phrases and gives(told.text, phrases[-1], measure):
            return Subject(purpose, measure.end)
        noun = governing(told.text, phrases, measure) or purpose
        if shared := of_the_same(told, measure, phrases, before):
            noun = f"{shared}, {phrases[-1].text}"
        if noun:
            return Subject(noun, measure.end, shared)
        if before and self._refers(told, measure, since, before[0]):
            return Subject(before[1].noun or counted(before[0]), measure.end)
        if not any(phrase.preposition is None for phrase in phrases):
            phrases += tuple(
                one
                for one in self.before(told, since)
                if leads(told.text, one, measure) and not (before and one.start >= before[0].start)
            )
        weighed = by_weight(told.text, phrases, measure.start)
        if weighed:
            near = BREAK.search(told.text, weighed[0].end, measure.start) is None
            near = near or told.text.startswith(":", weighed[0].end)
            return Subject(weighed[0].text, measure.end, near=near)
        if before and before[0].end > told.start:
            near = len(told.text[before[0].end : measure.start].split()) <= LISTED
            return Subject(inherited(before, measure), measure.end, near=near)
        return None

    def _purpose(self, told: Told, measure: Measure) -> str | None:
        """``1.500 € für neue Trachten``."""
        purpose = _FOR.match(told.text, measure.end, told.end)
        if not purpose:
            return None
        named = self.find(told, purpose.end() - 1, end_of_clause(told, measure.end))
        return named[0].text if named and named[0].start <= purpose.end() else None

    def _refers(self, told: Told, measure: Measure, since: int, last: Measure) -> bool:
        """Whether the words before point back: ``davon 76 Jugendliche`` · ``Das sind 592 DM``."""
        between = told.text[since : measure.start]
        if last.end > told.start:
            return bool(_OF_THEM.search(between))
        return bool(_POINTS_BACK.match(told.text, told.start, measure.start))

    def _after(self, told: Told, measure: Measure) -> Subject | None:
        stop = end_of_clause(told, measure.end)
        named = self.find(told, measure.end, stop)
        if not named or not measures(measure.unit) or _COUNTED.search(told.text[: named[0].start]):
            return None
        return Subject(named[0].text, named[0].end)

    def before(self, told: Told, until: int) -> tuple[NounPhrase, ...]:
        """Return the phrases of the sentence before ``until``; a long list's middle is left out."""
        if until - told.start <= NEAR:
            return self.find(told, told.start, until)
        first = self.find(told, told.start, told.start + NEAR // 4)[:1]
        return first + self.find(told, until - NEAR * 3 // 4, until)

    def find(self, told: Told, start: int, end: int) -> tuple[NounPhrase, ...]:
        """Return the noun phrases between two offsets of the paragraph."""
        return tuple(self._phrases.find(told.text, start, end, told.people, told.places))


def end_of_clause(told: Told, start: int) -> int:
    """Return where the clause ends in which ``start`` lies."""
    stop = BREAK.search(told.text, start, told.end)
    return stop.start() if stop else told.end
