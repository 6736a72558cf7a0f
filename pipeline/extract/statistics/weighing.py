"""Which of the noun phrases before a number says what it measures."""

from __future__ import annotations

import re

from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.noun_phrases import NounPhrase
from pipeline.wordlists import word_set

BREAK = re.compile(
    r"[,;:.!?()„“”\"](?=\s|$|[„“”\"])|[•◦▪]|\s[–—-]\s|\b(?:und|sowie|aber|sondern)\s(?!\d)"
)
_GOVERNED = re.compile(
    r"\s?\(?(?:(?:in\s(?:einer\s|der\s)?Höhe\s)?(?:von|um|über|zu|auf|mit|bei|ab|bis)\s)?"
    r"(?:je(?:weils)?\s|derzeit\s|jährlich\s|einmalig\s|insgesamt\s|netto\s|brutto\s)?(?:\w+\.\s)?$"
)
"""``Förderantrag über`` 24.500 € · ``Mittel in Höhe von`` 35 Prozent"""
IN_BRACKET = re.compile(r"\s\((?:[a-zäöüß]+\.?\s)?")
"""Entscheidung über die ``Fahrtkosten (geschätzt`` 9.800 €)"""
_COSTS = re.compile(r"\bkoste(?:n|t|te|ten)\b")
"""``Die Sanierung kostet die Stadt`` 210.000 Euro"""
_IS_IN = re.compile(
    r"\s(?:lieg(?:t|en)|lag(?:en)?|betrug(?:en)?|beträgt|betragen|ist|war|waren|sind)\s"
)
_ARTICLE = re.compile(r"(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]em)\s")
"""``dass die Hochschule`` 12.000 DM gibt"""
CLAUSES = 3
"""So many clauses before the number are searched."""


def governing(text: str, phrases: tuple[NounPhrase, ...], measure: Measure) -> str | None:
    """Return what costs so much, or what no more than a preposition parts from the number."""
    if phrases and IN_BRACKET.fullmatch(text, phrases[-1].end, measure.start):
        return phrases[-1].text
    if _leads_clause(text, phrases) and _governs(text, phrases[-1], measure):
        return f"{phrases[-2].text} {text[phrases[-1].start : phrases[-1].end]}"
    if len(phrases) > 1 and _COSTS.search(text, phrases[-2].end, phrases[-1].start):
        return phrases[-2].text
    return phrases[-1].text if phrases and _governs(text, phrases[-1], measure) else None


def _leads_clause(text: str, phrases: tuple[NounPhrase, ...]) -> bool:
    """``Die Quote liegt im Stadtteil``: the last phrase tells where the one before is."""
    if len(phrases) < 2 or phrases[-1].preposition not in ("in", "im", "am", "an"):
        return False
    between = phrases[-2].end, phrases[-1].start
    return phrases[-2].preposition is None and bool(_IS_IN.fullmatch(text, *between))


def _governs(text: str, phrase: NounPhrase, measure: Measure) -> bool:
    """Whether only ``von``, ``über`` or the like stands between; nothing at all after a subject."""
    between = text[phrase.end : measure.start]
    if _GOVERNED.fullmatch(between) is None:
        return False
    return phrase.preposition is None or len(between.split()) > 0


def gives(text: str, phrase: NounPhrase, measure: Measure) -> bool:
    """``dass [die Hochschule] 12.000 DM für einen Nachtbus gibt``: who pays, no label."""
    named = _ARTICLE.match(text, phrase.start) and phrase.preposition is None
    relational = set(phrase.text.split()) & word_set("relational_nouns.txt")
    return bool(named) and not relational and not text[phrase.end : measure.start].strip()


def leads(text: str, phrase: NounPhrase, measure: Measure) -> bool:
    """``Der Ausbau`` von 740 m kostet 2,15 Mio. €: the clause's own noun before another number."""
    return phrase.preposition is None and not BREAK.search(text, phrase.end, measure.start)


def by_weight(text: str, phrases: tuple[NounPhrase, ...], until: int) -> list[NounPhrase]:
    """The nearest clause first; in it, what no preposition governs, then what stands nearer."""
    weighed = []
    for phrase in phrases:
        clause = len(BREAK.findall(text[phrase.end : until]))
        if clause < CLAUSES:
            weighed.append((clause, phrase.preposition is not None, -phrase.start, phrase))
    return [one[-1] for one in sorted(weighed, key=lambda one: one[:3])]
