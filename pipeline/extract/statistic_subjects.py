"""What a number measures: its label, the noun that governs it, or the clause it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.measured import Measure
from pipeline.extract.noun_phrases import NounPhrase, NounPhrases, Span
from pipeline.extract.units import measures
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_BREAK = re.compile(
    r"[,;:.!?()„“”\"](?=\s|$|[„“”\"])|[•◦▪]|\s[–—-]\s|\b(?:und|sowie|aber|sondern)\s(?!\d)"
)
_GENITIVE = re.compile(r"[\s)]+(?:der|des|aller|dieser|unserer)\s")
"""``42 % der Wahlberechtigten``"""
_PER = re.compile(r"\s(?P<per>(?:je|pro)\s[A-ZÄÖÜ][\w*-]+)")
"""``1.243,50 € je Einwohner``"""
_FOR = re.compile(r"\s(?=(?:für|gegen|auf\s(?:die|das|den))\s)")
_LABEL = re.compile(r"(?P<what>[^\s:;.,][^:;.,\n]{1,60}?)\s?:\s?$")
_GOVERNED = re.compile(
    r"\s?\(?(?:(?:in\s(?:einer\s|der\s)?Höhe\s)?(?:von|um|über|zu|auf|mit|bei|ab|bis)\s)?"
    r"(?:je(?:weils)?\s|derzeit\s|jährlich\s|einmalig\s|insgesamt\s|netto\s|brutto\s)?(?:\w+\.\s)?$"
)
"""``Förderantrag über`` 24.500 € · ``Mittel in Höhe von`` 35 Prozent"""
_POINTS_BACK = re.compile(
    r"\s*(?:(?:Das|Dies)\s(?:sind|seien|ist|sei|waren|war|wären|wäre|entspr\w+|macht|ergibt|bedeutet)|"
    r"Davon|Hiervon|Darunter)\b"
)
"""``Das sind`` 592 DM je Einwohner"""
_OF_THEM = re.compile(r"\b(?:davon|darunter|hiervon|das\s(?:sind|entspricht|entspreche|wären))\b", re.I)
_COSTS = re.compile(r"\bkoste(?:n|t|te|ten)\b")
"""``Die Sanierung kostet die Stadt`` 210.000 Euro"""
_SAYS = re.compile(r"\b(?:Herrn?|Frau|Hr|Fr|Dr|er|sie|es)\b")
CLAUSES = 3
"""So many clauses before the number are searched."""


@dataclass(frozen=True, slots=True)
class Told:
    """The text around a number: its sentence, and who and where is named in the paragraph."""

    text: str
    start: int
    """Begin of the sentence."""
    end: int
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a number measures, and where the words that say so end."""

    text: str | None
    end: int


class StatisticSubjects:
    """Finds what numbers measure; rather nothing than a wrong word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._phrases = NounPhrases(lexicon)

    def of(
        self, told: Told, measure: Measure, before: tuple[Measure, Subject] | None
    ) -> Subject:
        """Return the subject of ``measure``; ``before`` is the measure before it in the paragraph."""
        since = max(before[0].end, before[1].end) if before else 0
        since = min(max(since, told.start), measure.start)
        per = _PER.match(told.text, measure.end, told.end)
        end = per.end() if per else measure.end
        found = self._label(told, measure, since) or self._behind(told, measure, per is not None)
        if found is None:
            text = self._before(told, measure, since, before)
            found = Subject(text, end) if text else None
        if found is None and not per:
            found = self._after(told, measure)
        if per:
            text = f"{found.text} {per['per']}" if found and found.text else per["per"]
            return Subject(text, end)
        return found or Subject(None, end)

    def _label(self, told: Told, measure: Measure, since: int) -> Subject | None:
        match = _LABEL.search(told.text[since : measure.start])
        if match is None or _SAYS.search(match["what"]):
            return None
        start, end = since + match.start("what"), since + match.end("what")
        named = self._find(told, start, end)
        if not named:
            return None
        before, behind = told.text[start : named[0].start].split(), told.text[named[-1].end : end].split()
        if len(before) > 1 or len(behind) > 1:
            return None
        words = told.text[named[0].start : end] if named[0].preposition is None else named[0].text
        return Subject(_bare(words), measure.end)

    def _behind(self, told: Told, measure: Measure, per: bool) -> Subject | None:
        """``64 % der Fläche`` · ``312 m³ Beton`` · ``1.500 € für neue Trachten``."""
        stop = _end_of_clause(told, measure.end)
        genitive = _GENITIVE.match(told.text, measure.end, stop)
        if genitive:
            return self._first(told, genitive.start(), stop, starts=genitive.start())
        if per:
            return None
        if measures(measure.unit):
            direct = self._first(told, measure.end, stop, starts=measure.end)
            if direct:
                return direct
        return None

    def _first(self, told: Told, start: int, stop: int, starts: int | None = None) -> Subject | None:
        for phrase in self._find(told, start, stop):
            if starts is None or phrase.start <= starts + 1:
                if starts is None or phrase.preposition is None:
                    return Subject(phrase.text, phrase.end)
            break
        return None

    def _before(
        self, told: Told, measure: Measure, since: int, before: tuple[Measure, Subject] | None
    ) -> str | None:
        text = told.text
        phrases = self._find(told, since, measure.start)
        if len(phrases) > 1 and _COSTS.search(text, phrases[-2].end, phrases[-1].start):
            return phrases[-2].text
        if phrases and _governs(text, phrases[-1], measure):
            return phrases[-1].text
        purpose = _FOR.match(text, measure.end, told.end)
        if purpose:
            named = self._find(told, purpose.start(), _end_of_clause(told, measure.end))
            if named and named[0].start <= measure.end + 1:
                return named[0].text
        if before and self._refers(told, measure, since, before[0]):
            return before[1].text or _counted(before[0])
        weighed = _by_weight(text, phrases, measure.start)
        if weighed:
            return weighed[0].text
        if before and before[0].end > told.start:
            counted = _counted(before[0]) if measures(measure.unit) else None
            return before[1].text or counted
        return None

    def _refers(self, told: Told, measure: Measure, since: int, last: Measure) -> bool:
        """Whether the words before point back: ``davon 76 Jugendliche`` · ``Das sind 592 DM``."""
        between = told.text[since : measure.start]
        if last.end > told.start:
            return bool(_OF_THEM.search(between))
        return bool(_POINTS_BACK.match(told.text, told.start, measure.start))

    def _after(self, told: Told, measure: Measure) -> Subject | None:
        stop = _end_of_clause(told, measure.end)
        named = self._find(told, measure.end, stop)
        if not named or not measures(measure.unit):
            return None
        return Subject(named[0].text, named[0].end)

    def _find(self, told: Told, start: int, end: int) -> tuple[NounPhrase, ...]:
        return tuple(self._phrases.find(told.text, start, end, told.people, told.places))


def _governs(text: str, phrase: NounPhrase, measure: Measure) -> bool:
    """Whether only ``von``, ``über`` or the like stands between; nothing at all after a subject."""
    between = text[phrase.end : measure.start]
    if _GOVERNED.fullmatch(between) is None:
        return False
    return phrase.preposition is None or len(between.split()) > 0


def _by_weight(text: str, phrases: tuple[NounPhrase, ...], until: int) -> list[NounPhrase]:
    """The nearest clause first; in it, what no preposition governs, then what stands nearer."""
    weighed = []
    for phrase in phrases:
        clause = len(_BREAK.findall(text[phrase.end : until]))
        if clause < CLAUSES:
            weighed.append((clause, phrase.preposition is not None, -phrase.start, phrase))
    return [one[-1] for one in sorted(weighed, key=lambda one: one[:3])]


def _end_of_clause(told: Told, start: int) -> int:
    stop = _BREAK.search(told.text, start, told.end)
    return stop.start() if stop else told.end


def _counted(measure: Measure) -> str | None:
    return None if measures(measure.unit) else measure.unit


def _bare(words: str) -> str | None:
    """Without an article, a bullet or quotation marks around."""
    stripped = re.sub(r"^[\W_]*(?:(?i:der|die|das|den|dem)\s)?", "", words)
    return stripped.strip(" „“”\",;'") or None
