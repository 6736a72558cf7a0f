"""Passages into decisions with their votes: a text and the vote after it are one decision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.reader import DecisionReader
from pipeline.extract.decisions.tables import heads_results
from pipeline.extract.decisions.units import units_of
from pipeline.extract.decisions.vote_tables import heads_votes
from pipeline.extract.doubts import doubtful_votes
from pipeline.extract.running_text import item_passages, running_passages
from pipeline.lexicon import Lexicon
from pipeline.records import Decision, Facts, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings

_NUMBERED = re.compile(r"\d{1,2}\.?\s")
"""``4 | Antrag des Vereins … | vertagt``: a row with the number of its item"""


class DecisionExtractor:
    """Passages into decisions with their votes."""

    name = "decisions"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._bodies = tuple(
            form for rule in dictionaries.bodies for form in (rule.name, *rule.aliases)
        )
        self._lexicon = lexicon
        self._settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return one decision for each vote or decision, and a doubt where votes exceed people."""
        deciding = Deciding(self._bodies, known.meeting.body if known.meeting else None)
        found: list[Decision] = []
        titles = [item.evidence for item in outline.items]
        for passages in _with_heads(_sections(transcript, outline)):
            found.extend(_once(DecisionReader(deciding).read(units_of(passages, titles))))
        found = [*_voted_in_agenda(transcript, outline, deciding, found), *found]
        present = _present(known)
        issues = tuple(doubtful_votes(found, present))
        return Facts(decisions=tuple(found), issues=issues)


def _voted_in_agenda(
    transcript: Transcript, outline: Outline, deciding: Deciding, others: Iterable[Decision]
) -> Iterator[Decision]:
    """Yield what was voted on between the entries of the agenda and is told nowhere else.

    An agenda holds no results: what seems to be one may be the minutes of a meeting in notes.
    """
    told = {_row(one) for one in others}
    for section in outline.sections:
        if section.kind == "agenda":
            passages = running_passages(transcript, section.first, section.last)
            found = _once(DecisionReader(deciding).read(units_of(passages)))
            sided = (one for one in found if one.yes is not None and one.no is not None)
            yield from (one for one in sided if _row(one) not in told)


def _row(decision: Decision) -> tuple[str | int | None, ...]:
    return (decision.outcome, decision.yes, decision.no, decision.abstain)


def _once(found: Iterable[Decision]) -> list[Decision]:
    """Leave out what tells a counted vote again, over the same words and without its counts."""
    kept: list[Decision] = []
    for one in found:
        before = kept[-1] if kept else None
        told = before is not None and before.outcome == one.outcome
        if before and told and not _is_counted(one) and before.evidence.overlaps(one.evidence):
            if one.evidence.holds(before.evidence):
                kept[-1] = replace(before, text=one.text, evidence=one.evidence)
        else:
            kept.append(one)
    return kept


def _is_counted(decision: Decision) -> bool:
    counts = (decision.yes, decision.no, decision.abstain)
    return any(count is not None for count in counts)


def _sections(transcript: Transcript, outline: Outline) -> Iterator[tuple[Passage, ...]]:
    for section in outline.sections:
        if section.item is not None:
            heading = outline.items[section.item].evidence
            yield item_passages(transcript, section.first, section.last, heading)
        elif section.kind != "agenda":
            yield running_passages(transcript, section.first, section.last)
    if not outline.sections:
        yield running_passages(transcript)


def _with_heads(sections: Iterator[tuple[Passage, ...]]) -> Iterator[tuple[Passage, ...]]:
    """Put the heading of a table of votes before each section that goes on with its rows.

    In minute books with the columns ``Gegenstand | für | gegen``, or ``Beratung | Ergebnis``, each
    row is an agenda item.
    """
    heading: Passage | None = None
    for passages in sections:
        tables = [one for one in passages if one.lines[0].line.kind == "table"]
        own = next((one for one in tables if heads_votes(one) or heads_results(one)), None)
        goes_on = heading is not None and own is None and tables[:1] == list(passages[:1])
        if heading and goes_on and not heads_votes(heading):
            goes_on = _NUMBERED.match(passages[0].text) is not None
        yield (heading, *passages) if heading and goes_on else passages
        heading = own or (heading if goes_on else None)


def _present(known: Facts) -> int:
    roles = ("chair", "moderation", "minutes", "present")
    return len({one.person for one in known.attendance if one.role in roles})
