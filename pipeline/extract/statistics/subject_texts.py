"""The subject of a number as it is shown: its noun, and what that noun belongs to."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.sentences import sentences
from pipeline.extract.statistics.circumstances import (
    awarded,
    leading,
    period,
    period_of_clause,
    rate,
    setting,
)
from pipeline.extract.statistics.governing_nouns import GoverningNouns
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.noun_phrases import NounPhrase
from pipeline.extract.statistics.subjects import calls_somebody
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import PRICES, measures
from pipeline.lexicon import Lexicon
from pipeline.wordlists import alternatives, word_set, words

_OPENING = re.compile(
    r"[\W_]*(?:\w{1,2}\)\s)?(?P<what>(?=[^:]*[a-zäöüß]{3})[A-ZÄÖÜ„](?:[^:.;!?]|(?<=e)\.|(?<=V)\.){2,50}):\s"
)
"""``• Hüpfburg: kostet 180 €``: what a whole paragraph is about."""
_TELLS = re.compile(
    r"(?:D(?:er|ie|as)\s)?[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,2}\s[a-zäöüß]{3,}(?:t|te|ten)\s"
    r"(?:d(?:ie|en|as|er|em)|eine?n?|vo[nm]|über|auf|mit|in)\s"
)
"""``Der Wehrführer berichtete von`` 17 Einsätzen: a sentence, no label"""
_POINTS_BACK = re.compile(r"[\W_]*(?:Sie|Es|Er|Diese[rs]?|Dabei|Dort|Davon)\s")
"""``Sie beträgt 5,35 Euro/m²``: of what the sentence before is about"""
_IT = re.compile(
    r"\b(?:(?:beziffert|schätzt|veranschlagt)e?\s(?:sie|ihn|diese[nrs]?)|(?:gibt|gab)\sdiese[nrs]?)\s"
)
"""Kämmerin Frau Muster ``beziffert sie`` auf 2,17 Mio. €"""
_THE_ONE = re.compile(
    r"[\W_]*(?:(?:D(?:ie|er|as)|Dere?n|Dessen|Ihre?|Seine?)\s)(?:voraussichtlichen\s|geschätzten\s)?"
    r"(?:Gesamt|Bau|Mehr|Rest)?(?:[Kk]osten|[Pp]reis|[Ss]umme|[Aa]uftragssumme|[Ll]änge|[Ff]läche|[Gg]ebühr)\s"
)
"""``Die Fahrbahn ist erneuert.`` ``Die Kosten`` betrugen 213.500 €"""
_DIGIT = re.compile(r"\d")
LONGEST = 80
"""So many characters tell what a number belongs to."""
STEM = 5
"""Letters by which two nouns are taken for one."""
_COUNTED = re.compile(r"\d\s(?:(?:[€%]|[kcdm]?[mgtl][²³]?|ha|DM|EUR|Euro|cbm)\s)?$")
"""500 € ``für die Jugendfeuerwehr``, 45 ha ``mit`` Wald: what another number measures"""
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w*-]+|\b[ÜUu]\d\d\b|\b[A-ZÄÖÜ]\b")


class SubjectTexts:
    """Puts beside a noun that says little what it belongs to; the lexicon tells nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = GoverningNouns(lexicon)

    def of(
        self, told: Told, measure: Measure, found: Subject, cell: str | None, topic: str | None
    ) -> str | None:
        """Return the subject ``found`` in words; ``cell`` is the head of the table's column.

        Behind it stands who pays: ``Kehrmaschine, Muster KG``.
        """
        shown = self._goods(told, measure, found, cell, topic)
        if found.payer is None or (shown and found.payer in shown):
            return shown
        if shown and shown in found.payer:
            return found.payer
        return f"{shown}, {found.payer}" if shown else found.payer

    def _goods(
        self, told: Told, measure: Measure, found: Subject, cell: str | None, topic: str | None
    ) -> str | None:
        """Return the subject without who pays.

        ``Gebiet`` under the item ``Bebauungsplan Nr. 11`` is ``Gebiet (Bebauungsplan Nr. 11)``.
        """
        before = self._nouns.before(told, measure.start)
        context = setting(told, before) or label_of(told, measure.start) or topic
        counted = not measures(measure.unit)
        when = _when(told, measure, found)
        if found.text is None and _points_back(told, measure):
            context = _with(self._named_above(told), topic) or context
        if found.text is None or (not found.near and counted):
            said = cell or _with(context, topic) or found.text
            if said is None and not counted:
                return when
            return _joined(said or (measure.unit if when else None), when)
        if not _says_little(found.text, measure):
            if counted:
                return _under(found.text, topic)
            return _joined(_under(found.text, context), when)
        predicate = found.text.islower()
        beside = _beside(told, before, found)
        if predicate or counted:
            context = context or beside or cell
        else:
            context = setting(told, before) or leading(told, before, found.text) or context
            context = awarded(told, measure, before) or _with(beside, context)
        if context is None and _THE_ONE.match(told.text, told.start):
            context = self._named_above(told)
        if context is None or context in found.text or found.text in context:
            return _joined(found.text, when)
        shown = f"{context}, {found.text}" if predicate else f"{found.text} ({context})"
        return _joined(shown, when)

    def _named_above(self, told: Told) -> str | None:
        """``Die Miete der Praxis bleibt gleich.``, then ``Sie beträgt 5,35 €/m²``."""
        above = sentences(told.text[: told.start])[-1:]
        for start, end in above:
            named = self._nouns.find(told, start, end)
            free = [one for one in named if one.preposition is None] or list(named)
            return free[0].text if free else None
        return None


def _when(told: Told, measure: Measure, found: Subject) -> str | None:
    """Return when things were counted, and ``je Kind`` of a price; a bare price has its period."""
    if measures(measure.unit):
        alone = found.noun is None and measure.unit in (*PRICES, "%")
        return rate(told, measure) or (period(told, measure) if alone else None)
    when = period(told, measure)
    return when or (period_of_clause(told, measure) if found.text is None else None)


def _points_back(told: Told, measure: Measure) -> bool:
    """Whether a pronoun stands for what is measured."""
    back = _POINTS_BACK.match(told.text, told.start)
    return bool(back or _IT.search(told.text, told.start, measure.start))


def _joined(text: str | None, when: str | None) -> str | None:
    """``Übernachtungen gezählt, Mai``."""
    return text if text is None or when is None or when in text else f"{text}, {when}"


def _under(found: str, topic: str | None) -> str:
    """``Erweiterung der Fläche (Friedhof)``, unless one says what the other does."""
    if topic is None or len(found) > LONGEST // 2:
        return found
    same = any(noun[:STEM].lower() in topic.lower() for noun in _NOUN.findall(found))
    return found if same else f"{found} ({topic})"


def _with(near: str | None, far: str | None) -> str | None:
    """``Ausschreibung, Kanalbau``: what is told in the sentence, then what is far above it."""
    if near is None or far is None or near in far or far in near:
        return near if far is None or (near and far in near) else far
    return f"{near}, {far}" if len(near) + len(far) < LONGEST else near


def _beside(told: Told, phrases: tuple[NounPhrase, ...], found: Subject) -> str | None:
    """``neue Hauben zu kaufen (Kosten 7.350 €)``: the noun before one that says little.

    What stands before another number belongs to that.
    """
    shown = found.text or ""
    nouns = [one for one in phrases if one.text == found.noun and one.text in shown]
    until = nouns[-1].start if nouns else phrases[-1].end if phrases else 0
    near = (
        one
        for one in reversed(phrases)
        if one.end <= until
        and not _DIGIT.search(told.text, one.end, until)
        and not any(a <= one.start < b for a, b in told.organisations)
        and not one.text.split()[0].lower().endswith(tuple(words("deciding_bodies.txt")))
    )
    first = next(near, None)
    return None if first is None or _COUNTED.search(told.text[: first.start]) else first.text


def _says_little(subject: str, measure: Measure) -> bool:
    """``Kosten``, ``beantragt``, ``Verein: Anlagen geplant``, ``Gebiet``: of what, or which one."""
    subject = re.sub(r", [a-zäöüß ]+$", "", subject)  # Heizung, erneuert
    nouns = set(_NOUN.findall(subject)) - set(_NOUN.findall(measure.unit))
    if " " not in subject or _firm().search(subject) or nouns <= word_set("relational_nouns.txt"):
        return True
    told = subject.rpartition(": ")[2]
    return not measures(measure.unit) and told.startswith(measure.unit)


@cache
def _firm() -> re.Pattern[str]:
    """``Löwenbus KG je Kilometer``: who takes the money, but not what for."""
    return re.compile(rf"\b(?:{alternatives('organisation_forms.txt')})(?!\w)")


def label_of(told: Told, until: int) -> str | None:
    """Return the words before the first colon of a paragraph: ``Hüpfburg: kostet 180 €``."""
    match = _OPENING.match(told.text[:until])
    if match is None or calls_somebody(match["what"]):
        return None
    if _TELLS.match(match["what"]):
        return None
    named = any(a < match.end("what") for a, _ in told.people)
    verb = match["what"].rsplit(" ", 1)[-1][:1].islower()
    idle = set(_NOUN.findall(match["what"])) <= word_set("not_subjects.txt")
    return None if named or verb or idle or "(" in match["what"] else match["what"]
