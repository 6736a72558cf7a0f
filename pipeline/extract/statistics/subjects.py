"""What a number measures: its label, or its noun with what the clause tells of it."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.statistics.attributes import described
from pipeline.extract.statistics.circumstances import shared, whole_of
from pipeline.extract.statistics.clauses import (
    StatisticClauses,
    compared,
    rest,
    which_of_them,
)
from pipeline.extract.statistics.counted import nominative
from pipeline.extract.statistics.governing_nouns import GoverningNouns, end_of_clause
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.payers import payer_of, without_payers
from pipeline.extract.statistics.presence import is_whole
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import measures
from pipeline.extract.statistics.verb_brackets import closing, is_predicate
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_PER = re.compile(
    r"\s(?P<per>(?:je|pro)\s(?:[A-ZÄÖÜ][\w*-]+|(?:m[²³23]?|qm|cbm|ha|km|kg|t|l|lfm|kWh)(?!\w)))"
)
"""``1.243,50 € je Einwohner``"""
_LABEL = re.compile(r"(?P<what>[^\s:;.,][^:;.\n]{1,60}?)\s?:\s?$")
_SHORT_LABEL = re.compile(r"[^\w„]*(?P<what>[A-ZÄÖÜ„][\w*-]+(?:\s[a-zäöüß“-]+)?)")
"""``Zugewanderte:`` · ``• Belegung heute:``"""
_SAYS = re.compile(r"\b(?:Herrn?|Frau|Hr|Fr|Dr|(?i:er|sie|es|wir|man))\b|^\W*[A-ZÄÖÜ]{2,3}\W*$")
"""``Frau Muster:`` · ``IM:``, the initials of a speaker"""


_SIZE = re.compile(
    r"\s(?P<what>Höhe|Länge|Breite|Tiefe|Dicke|Stärke|Durchmesser|Entfernung|Abstand|Umfang|Größe)\b"
)
"""ein Wall von 1,60 m ``Höhe``"""
_PART = re.compile(r"\bdavon\b|\b[Vv]on\s(?:den|insgesamt|rund)\s\d")
"""``Von den 46 km`` Radwegen sind 17 km nicht benutzbar"""
_BEFORE_BRACKET = re.compile(
    r"(?:^|[•◦▪–-]\s)(?:\d[\d.]*\s)?(?P<what>[A-ZÄÖÜ][^:;.!?()\d]*(?:\d[^:;.!?()\d]+)?)\s\((?:[a-z]+\.?\s)?$"
)
"""``W2 Arbeit mit Schulen und Ämtern`` (16 Nennungen)"""
_IN_BRACKET = re.compile(r"\s\((?P<what>[A-ZÄÖÜ][^()\d%€]{2,40})\)")
_LISTED = re.compile(r"(?:,|;|\sund|\ssowie)\s(?:[a-zäöü]+\.?\s){0,2}")
"""300 v. H. (``Grundsteuer A``)``, ``365 v. H. (``Grundsteuer B``)`` und ``380 v. H. (…)"""
LONGEST_LABEL = 60


class StatisticSubjects:
    """Finds what numbers measure; rather nothing than a wrong word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._nouns = GoverningNouns(lexicon)
        self._clauses = StatisticClauses(lexicon)

    def of(self, told: Told, measure: Measure, before: tuple[Measure, Subject] | None) -> Subject:
        """Return the subject of ``measure``; ``before`` is the one before it in the paragraph."""
        since = max(before[0].end, before[1].end) if before else 0
        since = min(max(since, told.start), measure.start)
        per = _PER.match(told.text, measure.end, told.end)
        end = per.end() if per else measure.end
        label = (
            _named_behind(told, measure)
            or self._label(told, measure, since)
            or self._bracketed(told, measure)
        )
        if label:
            text = f"{label.text} {per['per']}" if per else label.text
            return Subject(text, label.end, label.text)
        found = self._nouns.of(told, measure, since, before, end)
        payer = payer_of(told, found, measure.unit) if measures(measure.unit) else None
        if payer:
            found = self._nouns.of(without_payers(told), measure, since, before, end)
        if per:
            text = f"{found.text} {per['per']}" if found.text else per["per"]
            return Subject(text, end, found.text, payer=payer)
        if measures(measure.unit):
            return replace(self._measured(told, measure, found), payer=payer)
        return self._counted(told, measure, found, before)

    def _measured(self, told: Told, measure: Measure, found: Subject) -> Subject:
        """``Bewerbungen``, to which ``weniger als im Vorjahr`` belongs."""
        size = _SIZE.match(told.text, measure.end, told.end)
        if size and found.text and size["what"] not in found.text:
            return Subject(f"{size['what']} ({found.text})", size.end(), found.text)
        stop = end_of_clause(told, measure.end)
        more = compared(told.text[measure.end : told.end])
        if more is None:
            behind = rest(told.text[max(found.end, measure.end) : stop])
            told_by = told.text[told.start : measure.start]
            part = _PART.search(told_by) and len(told_by) < LONGEST_LABEL
            away = behind and behind.endswith(" entfernt")
            if behind and (
                part
                or away
                or is_predicate(behind, told.text[told.start : stop])
                or _says_which(behind, measure)
            ):
                more = behind
        more = more or self._clauses.front(told.text[told.start : measure.start])
        noun = found.text if found.text and found.text not in (more or "") else None
        text = ", ".join(part for part in (noun, more) if part)
        return Subject(text or None, found.end, found.text, found.near or bool(more))

    def _counted(
        self,
        told: Told,
        measure: Measure,
        found: Subject,
        before: tuple[Measure, Subject] | None,
    ) -> Subject:
        """``Stellen im Pflegedienst``: the counted with what the clause tells of them."""
        stop = end_of_clause(told, measure.end)
        which = described(told.text, measure)
        if is_whole(told.text, measure):
            whole = f"{measure.unit} insgesamt"
            return Subject(f"{which} {whole}" if which else whole, found.end, found.text)
        more = rest(told.text[measure.end : stop])
        ahead, behind = told.text[told.start : measure.start], told.text[measure.end : told.end]
        more = more or self._clauses.front(ahead)
        more = more or which_of_them(behind)
        if not (which or more):
            more = self._clauses.verb(ahead, told.text[measure.end : stop])
            more = more or shared(told, measure, before) or closing(ahead, behind)
        if not (which or more):
            parts_of = whole_of(told, measure, before)
            shown = f"{parts_of}: {measure.unit}" if parts_of else found.text
            return replace(found, text=shown, noun=found.text)
        noun = " ".join(part for part in (which, measure.unit, more) if part)
        of_it = found.text if found.near else None
        if of_it and (of_it in noun or nominative(of_it).startswith(measure.unit)):
            of_it = None
        text = f"{of_it}: {noun}" if of_it else noun
        return Subject(text, found.end, found.text)

    def _bracketed(self, told: Told, measure: Measure) -> Subject | None:
        """Return the words before a bracket that holds the number, where they are no sentence."""
        match = _BEFORE_BRACKET.search(told.text[told.start : measure.start])
        if match is None or len(match["what"]) > LONGEST_LABEL:
            return None
        start, end = told.start + match.start("what"), told.start + match.end("what")
        words = match["what"].split()
        told_of = any(word in word_set("sentence_words.txt") for word in words)
        if told_of or len(words) < 2 or not self._is_noun(words[0]):
            return None
        named = any(a < end and start < b for a, b in told.people)
        return None if named else Subject(match["what"], measure.end)

    def _is_noun(self, word: str) -> bool:
        """``Außerdem:`` · ``Anwesend:`` are labels, but no nouns."""
        small = word[:1].lower() + word[1:]
        if small in word_set("function_words.txt"):
            return False
        return self._lexicon.frequency(small) <= self._lexicon.frequency(word)

    def _label(self, told: Told, measure: Measure, since: int) -> Subject | None:
        match = _LABEL.search(told.text[since : measure.start])
        if match is None or _SAYS.search(match["what"]):
            return None
        start, end = since + match.start("what"), since + match.end("what")
        named = self._nouns.find(told, start, end)
        placed = [span for span in told.places if start <= span[0] < end]
        if any(a < end and start < b for a, b in told.people):
            return None
        short = _SHORT_LABEL.fullmatch(match["what"])
        if short:
            noun = self._is_noun(short["what"].split()[0].strip("„“"))
            return Subject(short["what"], measure.end) if noun else None
        if not (named or placed):
            return None
        first = min([phrase.start for phrase in named] + [a for a, _ in placed])
        if len(told.text[start:first].split()) > 1:
            return None
        words = told.text[first:end]
        if named and named[0].start == first and named[0].preposition:
            words = named[0].text
        return Subject(_bare(words), measure.end)


def _named_behind(told: Told, measure: Measure) -> Subject | None:
    """Return what a bracket behind says, where brackets stand behind numbers of a list."""
    match = _IN_BRACKET.match(told.text, measure.end, told.end)
    if match is None or not measures(measure.unit):
        return None
    above = told.text[told.start : measure.start].rpartition(")")
    behind = _LISTED.match(told.text, match.end(), told.end)
    goes_on = behind is not None and told.text[behind.end() : behind.end() + 1].isdigit()
    if not goes_on and not (above[1] and _LISTED.fullmatch(above[2])):
        return None
    start, end = match.span("what")
    named = any(a < end and start < b for a, b in (*told.people, *told.organisations))
    return None if named else Subject(match["what"], match.end(), match["what"])


def _says_which(behind: str, measure: Measure) -> bool:
    """``57 % sind für Handyzonen`` · ``64 % der Fläche sind Wald``; no bare verb."""
    return measure.unit == "%" and (" " in behind or behind[:1].isupper())


def calls_somebody(text: str) -> bool:
    """``Frau Muster`` · ``Hr. Probst``: a label that tells who speaks."""
    return _SAYS.search(text) is not None


def _bare(words: str) -> str | None:
    """Without an article, a bullet or quotation marks around."""
    stripped = re.sub(r"^[\W_]*(?:(?i:der|die|das|den|dem)\s)?", "", words)
    if stripped.count("„") == 0:
        stripped = stripped.strip(" “”\",;'")
    return stripped.strip(" ,;") or None
