"""What a sentence tells of a number beside its noun: what it begins with, and when."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.dates.words import month_pattern
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.noun_phrases import NounPhrase
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import measures
from pipeline.wordlists import alternatives, word_set

_LISTED = re.compile(r",\s|\s(?:und|sowie|in|aus|mit|auf)\s")
_BULLET = re.compile(r"[\W_]*(?:\w{1,2}\)\s)?")
_PASSIVE = re.compile(r"\s(?:wird|werden|wurden?|sei(?:en)?|ist|sind)\s")
_OFTEN = r"im\s(?:Jahr|Monat)|in\sder\sWoche|täglich|wöchentlich|monatlich|jährlich"
_RATE_BEFORE = re.compile(
    rf"\b(?P<when>(?:je|pro)\s[A-ZÄÖÜ][\w*-]+|{_OFTEN})\s(?:[a-zäöüß]+\.?\s){{0,3}}$"
)
"""``je Kilometer sind das`` 2,19 €"""
_RATE_BEHIND = re.compile(
    rf"\s(?P<when>(?:je|pro)\s[A-ZÄÖÜ][\w*-]+(?:\sund\s(?:Jahr|Monat|Tag)\b)?|{_OFTEN})(?!\w)"
)
"""820,00 € ``je Kind und Jahr``"""
_AWARD = re.compile(
    r"\b(?:Auftrag(?:e?s)?|Zuschlag(?:e?s)?|Vergabe|Beauftragung|Anschaffung)\s"
    r"(?=(?:für|zur|zum|über|der|des|von)\s)"
)
"""``den Auftrag`` für die Malerarbeiten"""
_CLAUSE_END = re.compile(r"[,;:()]|\.\s")
_REACH = 80
"""So many characters before and behind the number tell when."""


def setting(told: Told, phrases: tuple[NounPhrase, ...]) -> str | None:
    """``Für ein Urnengrab soll die Gebühr …``: the noun a preposition leads into the sentence."""
    begin = _BULLET.match(told.text, told.start, told.end)
    first = phrases[0] if phrases else None
    if first is None or begin is None or first.preposition is None:
        return None
    return first.text if first.start <= begin.end() else None


def leading(told: Told, phrases: tuple[NounPhrase, ...], found: str) -> str | None:
    """``Die Elektroarbeiten werden zum Preis von …``: what the whole sentence is about."""
    begin = _BULLET.match(told.text, told.start, told.end)
    first = phrases[0] if phrases else None
    if first is None or begin is None or first.start > begin.end() or first.text in found:
        return None
    relational = set(first.text.split()) & word_set("relational_nouns.txt")
    return first.text if _PASSIVE.match(told.text, first.end) and not relational else None


def awarded(told: Told, measure: Measure, phrases: tuple[NounPhrase, ...]) -> str | None:
    """``den Auftrag für [die Malerarbeiten] an die Firma Muster zum Preis von``: what it is for."""
    found = _AWARD.search(told.text, told.start, measure.start)
    if found is None:
        return None
    return next((one.text for one in phrases if one.start <= found.end() < one.end), None)


def period(told: Told, measure: Measure) -> str | None:
    """Return when: ``Im Mai wurden 8.740 Übernachtungen gezählt`` · ``9.640 Besuche im Monat``."""
    before = told.text[max(told.start, measure.start - _REACH) : measure.start]
    found = [match for pattern in _before() for match in pattern.finditer(before)]
    if found:
        when = max(found, key=lambda match: match.end())["when"]
        worded = re.fullmatch(alternatives("periods.txt"), when, re.IGNORECASE)
        return when[0].lower() + when[1:] if worded else when
    behind = _behind().match(told.text, measure.end, min(told.end, measure.end + _REACH))
    return behind["when"] if behind else None


def period_of_clause(told: Told, measure: Measure) -> str | None:
    """``58 Taufen und 94 Begräbnissen [im letzten Jahr]``: when, behind other numbers too."""
    behind = _CLAUSE_END.split(told.text[measure.end : told.end])[0]
    found = [match for pattern in _before()[:3] for match in pattern.finditer(behind)]
    return found[0]["when"] if found else None


def rate(told: Told, measure: Measure) -> str | None:
    """Return for which one: ``Kosten [je Abend] 45 DM`` · ``1.390 € [im Monat]``."""
    before = told.text[max(told.start, measure.start - _REACH) : measure.start]
    behind = told.text[measure.end : min(told.end, measure.end + _REACH)]
    found = _RATE_BEFORE.search(before) or _RATE_BEHIND.match(behind)
    return found["when"] if found else None


@cache
def _before() -> tuple[re.Pattern[str], ...]:
    month = month_pattern()
    season = r"(?:Sommer|Winter|Herbst|Frühjahr)"
    part = r"(?:[IV]{1,3}|[1-4])\.\s(?:Quartal|Halbjahr)"
    return (
        # Im III. Quartal · bis Ende 2005 · für 1981 · seit Mai 2012
        re.compile(
            r"\b(?:im|bis|seit|für|in|ab)\s(?:(?:(?:das\s)?Jahre?|Ende|Anfang)\s)?"
            rf"(?P<when>(?:{month}|{season}|{part})(?:\s\d{{4}})?|(?:19|20)\d\d)(?!\w)",
            re.IGNORECASE,
        ),
        # zum 31.12.2008 · am 31. März 1982
        re.compile(
            rf"\b(?:zum|am)\s(?P<when>\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{month})\s?\d{{4}})",
            re.IGNORECASE,
        ),
        # Bisher sind es · Im Vorjahr kamen
        re.compile(rf"\b(?P<when>{alternatives('periods.txt')})(?!\w)", re.IGNORECASE),
        # 1989 waren es
        re.compile(r"(?:^|[,;:(]\s)(?P<when>(?:19|20)\d\d)\s(?=[a-zäöüß])"),
        # täglich 540 Essen
        re.compile(r"\b(?P<when>täglich|wöchentlich|monatlich|jährlich)\s"),
    )


@cache
def _behind() -> re.Pattern[str]:
    """``9.640 Hausbesuche [im Monat]`` · ``412 Arbeitslose [Ende September]``."""
    month = month_pattern()
    return re.compile(
        r"[^,;:.()\d]{0,40}?\s(?P<when>(?:im|pro|am)\s(?:Jahr|Monat|Tag)\b|(?:pro|in\sder)\sWoche\b"
        rf"|täglich|wöchentlich|monatlich|jährlich|(?:Ende|im)\s{month}|{alternatives('periods.txt')})",
        re.IGNORECASE,
    )


def shared(told: Told, measure: Measure, before: tuple[Measure, Subject] | None) -> str | None:
    """``Aufgenommen wurden 214 Katzen`` und 96 Hunde: what is told of the first in the list."""
    if before is None or not _LISTED.fullmatch(told.text, before[0].end, measure.start):
        return None
    noun, _, more = (before[1].text or "").partition(" ")
    return more if more and noun == before[0].unit else None


def whole_of(told: Told, measure: Measure, before: tuple[Measure, Subject] | None) -> str | None:
    """``17 Einsätze: [5 Brände], [9 Hilfeleistungen]``: what the parts are parts of."""
    if before is None or measures(before[0].unit):
        return None
    if told.text[before[0].end : measure.start] == ": ":
        return before[0].unit
    whole, colon, part = (before[1].text or "").partition(": ")
    listed = colon and part == before[0].unit
    return whole if listed and _LISTED.fullmatch(told.text, before[0].end, measure.start) else None
