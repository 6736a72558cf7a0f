"""The subject of a number as it is shown: its noun, and what that noun belongs to."""

from __future__ import annotations

import re

from pipeline.extract.statistics.circumstances import period, setting
from pipeline.extract.statistics.governing_nouns import GoverningNouns, Subject, Told
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.subjects import calls_somebody
from pipeline.extract.statistics.units import measures
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_OPENING = re.compile(
    r"[\W_]*(?:\w{1,2}\)\s)?(?P<what>(?=[^:]*[a-zäöüß]{3})[A-ZÄÖÜ„][^:.;!?]{2,50}):\s"
)
"""``• Hüpfburg: kostet 180 €``: what a whole paragraph is about."""
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w*-]+|\b[ÜUu]\d\d\b|\b[A-ZÄÖÜ]\b")


class SubjectTexts:
    """Puts beside a noun that says little what it belongs to; the lexicon tells nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = GoverningNouns(lexicon)

    def of(
        self, told: Told, measure: Measure, found: Subject, cell: str | None, topic: str | None
    ) -> str | None:
        """Return the subject ``found`` in words; ``cell`` is the head of the table's column.

        ``Gebiet`` under the item ``Bebauungsplan Nr. 11`` is ``Gebiet (Bebauungsplan Nr. 11)``.
        """
        around = setting(told, self._nouns.find(told, told.start, measure.start))
        context = around or label_of(told, measure.start) or topic
        counted = not measures(measure.unit)
        when = period(told, measure) if counted else None
        if found.text is None or (not found.near and counted):
            return _joined(cell or context or found.text, when)
        if not _says_little(found.text, measure):
            return found.text
        predicate = found.text.islower()
        if context is None or context in found.text or found.text in context:
            bare = None if predicate and not counted else found.text
            return _joined(bare if context is None or bare else context, when)
        shown = f"{context}, {found.text}" if predicate else f"{found.text} ({context})"
        return _joined(shown, when)


def _joined(text: str | None, when: str | None) -> str | None:
    """``Übernachtungen gezählt, Mai``."""
    if text is None or when is None or when in text:
        return text or when
    return f"{text}, {when}"


def _says_little(subject: str, measure: Measure) -> bool:
    """``Kosten``, ``beantragt``, ``Anlagen geplant``, ``Gebiet``: of what, or which one."""
    nouns = set(_NOUN.findall(subject)) - set(_NOUN.findall(measure.unit))
    if " " not in subject or nouns <= word_set("relational_nouns.txt"):
        return True
    return not measures(measure.unit) and subject.startswith(measure.unit)


def label_of(told: Told, until: int) -> str | None:
    """Return the words before the first colon of a paragraph: ``Hüpfburg: kostet 180 €``."""
    match = _OPENING.match(told.text[:until])
    if match is None or calls_somebody(match["what"]):
        return None
    named = any(a < match.end("what") for a, _ in told.people)
    verb = match["what"].rsplit(" ", 1)[-1][:1].islower()
    idle = set(_NOUN.findall(match["what"])) <= word_set("not_subjects.txt")
    return None if named or verb or idle else match["what"]
