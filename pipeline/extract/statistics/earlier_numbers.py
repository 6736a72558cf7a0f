"""What an earlier number of the sentence tells of the next one."""

from __future__ import annotations

import re

from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.noun_phrases import NounPhrase
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import measures
from pipeline.extract.statistics.weighing import IN_BRACKET

_AND = re.compile(r",?(?:\s[a-zäöüß]+)?(?:,|\sund)?\s")
"""60 €``, ``für Erwachsene 90 €``; `` jährlich und``"""
_NEAR = re.compile(r"\s(?:[a-zäöüß]+\s){0,2}")
"""für die Grundsteuer B ``auf`` 340 v.H."""


def bracketed(
    told: Told, measure: Measure, before: tuple[Measure, Subject] | None
) -> Subject | None:
    """Return what the number before the bracket counts: ``10 Uhren`` (1.150 DM)."""
    if before is None or not IN_BRACKET.fullmatch(told.text, before[0].end, measure.start):
        return None
    noun = counted(before[0])
    return Subject(noun, measure.end) if noun else None


def of_the_same(
    told: Told,
    measure: Measure,
    phrases: tuple[NounPhrase, ...],
    before: tuple[Measure, Subject] | None,
) -> str | None:
    """``Der Beitrag für Kinder beträgt 60 €, [für Erwachsene] 90 €``: also the ``Beitrag``."""
    if before is None or not phrases or phrases[-1].preposition != "für":
        return None
    if before[0].unit != measure.unit or before[0].end <= told.start:
        return None
    listed = _AND.fullmatch(told.text, before[0].end, phrases[-1].start)
    near = _NEAR.fullmatch(told.text, phrases[-1].end, measure.start)
    noun = re.split(r" für |, ", before[1].noun or "")[0]
    if not (noun and listed and near) or noun == phrases[-1].text:
        return None
    purpose = re.compile(rf"[Ff]ür\s(?:\w+\s){{0,2}}{re.escape(noun)}")
    return None if purpose.search(told.text, told.start, phrases[-1].start) else noun


def counted(measure: Measure) -> str | None:
    """Return ``Uhren`` for ``10 Uhren``; a unit names nothing."""
    return None if measures(measure.unit) else measure.unit


def inherited(before: tuple[Measure, Subject], measure: Measure) -> str | None:
    """Return the noun of the number before, for one that has none of its own."""
    noun = counted(before[0]) if measures(measure.unit) else None
    return before[1].noun or noun
