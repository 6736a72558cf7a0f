"""What a number measures: its label, the noun that governs it, or the clause it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.measured import Measure
from pipeline.extract.noun_phrases import NounPhrase, NounPhrases, Span
from pipeline.extract.units import measures
from pipeline.lexicon import Lexicon

_BREAK = re.compile(
    r"[,;:.!?()„“”\"](?=\s|$|[„“”\"])|[•◦▪]|\s[–—-]\s|\b(?:und|sowie|aber|sondern)\s(?!\d)"
)
_GENITIVE = re.compile(r"[\s)]+(?:der|des|aller|dieser|unserer)\s(?:\d[\d.]*\s)?")
"""``42 % der Wahlberechtigten`` · ``61 % der 248 Beschäftigten``"""
_PER = re.compile(r"\s(?P<per>(?:je|pro)\s[A-ZÄÖÜ][\w*-]+)")
"""``1.243,50 € je Einwohner``"""
_FOR = re.compile(r"\s(?=(?:für|gegen|auf\s(?:die|das|den))\s)")
_LABEL = re.compile(r"(?P<what>[^\s:;.,][^:;.\n]{1,60}?)\s?:\s?$")
_SHORT_LABEL = re.compile(r"[^\w„]*(?P<what>[A-ZÄÖÜ„][\w*-]+(?:\s[a-zäöüß“-]+)?)")
"""``Zugewanderte:`` · ``• Belegung heute:``"""
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
_OF_THEM = re.compile(
    r"\b(?:davon|darunter|hiervon|das\s(?:sind|entspricht|entspreche|wären))\b", re.IGNORECASE
)
_COSTS = re.compile(r"\bkoste(?:n|t|te|ten)\b")
"""``Die Sanierung kostet die Stadt`` 210.000 Euro"""
_COUNTED = re.compile(r"\d\s$")
"""45 ha mit 220 ``Mutterschafen``: what the next number counts."""
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

    def of(self, told: Told, measure: Measure, before: tuple[Measure, Subject] | None) -> Subject:
        """Return the subject of ``measure``; ``before`` is the one before it in the paragraph."""
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
        placed = [span for span in told.places if start <= span[0] < end]
        if any(a < end and start < b for a, b in told.people):
            return None
        short = _SHORT_LABEL.fullmatch(match["what"])
        if short:
            return Subject(short["what"], measure.end)
        if not (named or placed):
            return None
        first = min([phrase.start for phrase in named] + [a for a, _ in placed])
        if len(told.text[start:first].split()) > 1:
            return None
        words = told.text[first:end]
        if named and named[0].start == first and named[0].preposition:
            words = named[0].text
        return Subject(_bare(words), measure.end)

    def _behind(self, told: Told, measure: Measure, per: bool) -> Subject | None:
        """``64 % der Fläche`` · ``312 m³ Beton``: what stands right behind the number."""
        stop = _end_of_clause(told, measure.end)
        genitive = _GENITIVE.match(told.text, measure.end, stop)
        if genitive:
            return self._next(told, genitive.start(), stop, genitive.end())
        if per or not measures(measure.unit):
            return None
        return self._next(told, measure.end, stop, measure.end + 1)

    def _next(self, told: Told, start: int, stop: int, latest: int) -> Subject | None:
        """Return the first phrase if it begins by ``latest`` and no preposition leads it."""
        for phrase in self._find(told, start, stop)[:1]:
            if phrase.start <= latest and phrase.preposition is None:
                return Subject(phrase.text, phrase.end)
        return None

    def _before(
        self, told: Told, measure: Measure, since: int, before: tuple[Measure, Subject] | None
    ) -> str | None:
        phrases = self._find(told, since, measure.start)
        if len(phrases) > 1 and _COSTS.search(told.text, phrases[-2].end, phrases[-1].start):
            return phrases[-2].text
        if phrases and _governs(told.text, phrases[-1], measure):
            return phrases[-1].text
        purpose = self._purpose(told, measure)
        if purpose:
            return purpose
        if before and self._refers(told, measure, since, before[0]):
            return before[1].text or _counted(before[0])
        weighed = _by_weight(told.text, phrases, measure.start)
        if weighed:
            return weighed[0].text
        return _inherited(before, measure) if before and before[0].end > told.start else None

    def _purpose(self, told: Told, measure: Measure) -> str | None:
        """``1.500 € für neue Trachten``."""
        if not _FOR.match(told.text, measure.end, told.end):
            return None
        named = self._find(told, measure.end, _end_of_clause(told, measure.end))
        return named[0].text if named and named[0].start <= measure.end + 1 else None

    def _refers(self, told: Told, measure: Measure, since: int, last: Measure) -> bool:
        """Whether the words before point back: ``davon 76 Jugendliche`` · ``Das sind 592 DM``."""
        between = told.text[since : measure.start]
        if last.end > told.start:
            return bool(_OF_THEM.search(between))
        return bool(_POINTS_BACK.match(told.text, told.start, measure.start))

    def _after(self, told: Told, measure: Measure) -> Subject | None:
        stop = _end_of_clause(told, measure.end)
        named = self._find(told, measure.end, stop)
        if not named or not measures(measure.unit) or _COUNTED.search(told.text[: named[0].start]):
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


def _inherited(before: tuple[Measure, Subject], measure: Measure) -> str | None:
    counted = _counted(before[0]) if measures(measure.unit) else None
    return before[1].text or counted


def _bare(words: str) -> str | None:
    """Without an article, a bullet or quotation marks around."""
    stripped = re.sub(r"^[\W_]*(?:(?i:der|die|das|den|dem)\s)?", "", words)
    if stripped.count("„") == 0:
        stripped = stripped.strip(" “”\",;'")
    return stripped.strip(" ,;") or None
