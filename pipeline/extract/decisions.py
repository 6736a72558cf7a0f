"""Passages into decisions with their votes: a text and the vote after it are one decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract.decision_units import Unit, units_of
from pipeline.extract.outcomes import (
    Deciding,
    asks_for_decision,
    is_report,
    is_unreal,
    outcome_of,
    worded_outcome,
)
from pipeline.extract.running_text import running_passages
from pipeline.extract.votes import Vote, is_only_vote, read_vote
from pipeline.lexicon import Lexicon
from pipeline.records import Decision, Evidence, Facts, Issue, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings

MAX_BLOCK = 15
"""Sentences a decision's text may have before its vote."""
REFERS = ("antrag", "beschluss", "vorlage", "vorschlag", "abstimmung", "dies", "dem", "das")
"""Beginnings of a result sentence that speaks of the text before it."""

_RESULT = re.compile(
    r"^(?:[–-]\s?|Der\s\w+leiter\s\w+:\s)?(?:Damit|Somit|Der\s(?:Antrag|Beschluss|Beschluß|Vorschlag|Punkt)"
    r"|Die\s(?:Vorlage|Beschlussvorlage)|Dem\sAntrag)\b"
)


@dataclass(slots=True)
class _Open:
    """A text that waits for its vote; ``decided`` when it is a decision even without one."""

    opens: str
    decided: bool
    units: list[Unit] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(unit.text for unit in self.units if unit.text)


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
        deciding = Deciding(self._bodies)
        found: list[Decision] = []
        for passages in _sections(transcript, outline):
            found.extend(_Reader(deciding).read(units_of(passages)))
        present = _present(known)
        issues = tuple(_doubts(found, present)) if present > 2 else ()
        return Facts(decisions=tuple(found), issues=issues)


def _sections(transcript: Transcript, outline: Outline) -> Iterator[tuple[Passage, ...]]:
    for section in outline.sections:
        if section.kind != "agenda":
            yield running_passages(transcript, section.first, section.last)
    if not outline.sections:
        yield running_passages(transcript)


class _Reader:
    """Walks the units of one section and closes a decision at each vote."""

    def __init__(self, deciding: Deciding) -> None:
        self._deciding = deciding
        self._open: _Open | None = None
        self._last: Unit | None = None
        self._fresh = False
        """Whether the sentence before closed a decision with a vote."""
        self._found: list[Decision] = []

    def read(self, units: Iterator[Unit]) -> list[Decision]:
        """Return the decisions of one section."""
        waiting = list(units)
        position = 0
        while position < len(waiting):
            position += self._take(waiting[position : position + 6])
        self._flush()
        return self._found

    def _take(self, units: list[Unit]) -> int:
        """Handle the first of ``units``; return how many were used up."""
        unit, used = units[0], 1
        if self._fresh and self._repeats(unit):
            self._fresh = False
            return 1
        self._fresh = False
        if unit.opens in ("decision", "motion"):
            return self._label(units)
        if unit.opens == "vote":
            return self._vote_label(units)
        if unit.opens == "other":
            self._flush()
        elif (vote := read_vote(unit.text, labelled=_in_brackets(unit.text))) is not None:
            vote, used = _gathered(units, vote)
            self._voted(unit, vote)
        else:
            self._plain(unit)
        if len(unit.text.split()) > 2 and not is_only_vote(unit.text):
            self._last = unit
        return used

    def _repeats(self, unit: Unit) -> bool:
        """``Der Antrag ist somit angenommen`` behind a vote is no second decision."""
        worded = worded_outcome(unit.text)
        if unit.opens or worded is None or not _RESULT.match(unit.text) or read_vote(unit.text):
            return False
        if worded[0] != "adopted":
            self._found[-1] = replace(self._found[-1], outcome=worded[0])
        return True

    def _label(self, units: list[Unit]) -> int:
        unit = units[0]
        vote = read_vote(unit.text, labelled=True)
        if vote and is_only_vote(unit.text):
            self._close(unit, vote)
            return 1
        self._flush()
        self._open = _Open(unit.opens or "", unit.opens == "decision", [unit])
        if vote and not asks_for_decision(unit.text):
            self._close(None, vote)
        return 1

    def _vote_label(self, units: list[Unit]) -> int:
        """``Abstimmung:`` with its result on the same line or the next ones."""
        unit = units[0]
        vote = read_vote(unit.text, labelled=True)
        if vote is None and not worded_outcome(unit.text) and len(units) > 1:
            following = units[1]
            vote = None if following.opens else read_vote(following.text, labelled=True)
            if vote and (not unit.text or is_only_vote(following.text)):
                vote, used = _gathered(units[1:], vote)
                self._close(unit, vote, following)
                return used + 1
        if vote or (worded_outcome(unit.text) and not is_unreal(unit.text)):
            used = 1
            if vote:
                vote, used = _gathered(units, vote)
            self._close(unit, vote)
            return used
        if not unit.text and _speaks_of(unit):
            self._flush()
            self._open = _Open("motion", False, [unit])
        return 1

    def _voted(self, unit: Unit, vote: Vote) -> None:
        """A sentence with a vote closes what is open, or is a decision by itself."""
        if is_report(unit.text) and not is_only_vote(unit.text) and self._open is None:
            return
        if not vote.counted and not _decides(unit.text):
            return
        if self._open and self._open.opens == "sentence" and not self._refers(unit):
            self._flush()
        if asks_for_decision(unit.text) and not worded_outcome(unit.text):
            self._open = _Open("motion", False, [unit])
            return
        self._close(unit, vote)

    def _plain(self, unit: Unit) -> None:
        outcome = self._deciding.outcome(unit.text)
        if self._open and self._open.opens != "sentence":
            if not self._open.decided and _ends_motion(unit.text):
                self._close(unit, None)
                return
            if outcome and not self._open.decided:
                self._open = _Open("sentence", True, [unit])
            elif len(self._open.units) < MAX_BLOCK:
                self._open.units.append(unit)
            return
        if outcome:
            self._flush()
            self._open = _Open("sentence", True, [unit])
        elif asks_for_decision(unit.text):
            self._flush()
            self._open = _Open("motion", False, [unit])
        elif self._open and self._last is not self._open.units[-1]:
            self._flush()

    def _refers(self, unit: Unit) -> bool:
        words = unit.text.lower().split()[:3]
        if worded_outcome(unit.text) is None:
            return True
        return is_only_vote(unit.text) or any(
            word.endswith(REFERS) or word.startswith(REFERS) for word in words
        )

    def _close(self, unit: Unit | None, vote: Vote | None, result: Unit | None = None) -> None:
        """Make one decision of the open text and the unit that holds its result."""
        units = list(self._open.units) if self._open else []
        if unit is not None:
            if not units and is_only_vote(unit.text) and self._last and not self._last.opens:
                units.append(self._last)
            units.append(unit)
        if result is not None:
            units.append(result)
        told = (result or unit or units[-1]).text
        texts = [one.text for one in units if one.text]
        if len(texts) > 1 and unit is not None and is_only_vote(texts[-1]):
            texts = texts[:-1]
        text = " ".join(texts)
        if is_only_vote(text):
            text = " ".join(one.passage.text[one.start : one.end] for one in units)
        self._found.append(_decision(text, units, outcome_of(text, vote, told), vote))
        self._open = None
        self._last = None
        self._fresh = vote is not None

    def _flush(self) -> None:
        """Close an open text that is a decision without any vote; drop a mere motion."""
        waiting, self._open = self._open, None
        if waiting is None or not waiting.decided or not waiting.text:
            return
        outcome = outcome_of(waiting.text, None, waiting.units[0].text)
        self._found.append(_decision(waiting.text, waiting.units, outcome, None))


def _decision(text: str, units: list[Unit], outcome: object, vote: Vote | None) -> Decision:
    made = outcome if outcome in ("adopted", "rejected", "deferred", "noted", "withdrawn") else None
    return Decision(
        text=text,
        evidence=_around(units),
        outcome=made,  # type: ignore[arg-type]
        unanimous=vote.unanimous if vote else None,
        yes=vote.yes if vote else None,
        no=vote.no if vote else None,
        abstain=vote.abstain if vote else None,
    )


def _around(units: list[Unit]) -> Evidence:
    """The stretch from the first unit to the last, as far as they stand on the first one's page."""
    spans = [unit.evidence for unit in units]
    same = [span for span in spans if span.page == spans[0].page]
    return Evidence(spans[0].page, min(span.start for span in same), max(span.end for span in same))


def _gathered(units: list[Unit], vote: Vote) -> tuple[Vote, int]:
    """Add the sides that stand on the next lines: ``Ja: 6``, ``Nein: 13``, ``Enthaltung: 2``."""
    used = 1
    for position, unit in enumerate(units[1:5], 2):
        if unit.text.lower() in ("gegen", "und", "bei", "sowie", "mit"):
            continue
        more = None if unit.opens else read_vote(unit.text, labelled=True)
        if more is None or not is_only_vote(unit.text) or len(unit.text) > 60:
            break
        sides = [(vote.yes, more.yes), (vote.no, more.no), (vote.abstain, more.abstain)]
        if any(None not in (one, other) for one, other in sides):
            break
        yes, no, abstain = (one if one is not None else other for one, other in sides)
        unanimous = vote.unanimous if vote.unanimous or not no else False
        vote = Vote(yes, no, abstain, unanimous or more.unanimous)
        used = position
    return vote, used


def _decides(text: str) -> bool:
    """Whether ``einstimmig`` or ``mehrheitlich`` stands with a word of decision, or alone."""
    if is_only_vote(text) or re.search(
        r"\(einstimmig[^()]*\)\W*$|\bfolgt\b|\bwird\seinstimmig\s\w+t\b", text
    ):
        return True
    return worded_outcome(text) is not None and not is_unreal(text)


def _ends_motion(text: str) -> bool:
    """``Das verschieben wir``, ``Der Antragsteller zieht zurück``."""
    worded = worded_outcome(text)
    if worded is None or not worded[1] or worded[0] not in ("deferred", "withdrawn", "rejected"):
        return False
    return not is_unreal(text) and not is_report(text)


def _in_brackets(text: str) -> bool:
    """``… (7/0/1)``, ``… (6 Ja)`` at the end of a sentence: a vote even in few words."""
    last = re.search(r"\(([^()]*)\)\W*$", text)
    shape = r"\d+\s?[/:]\s?\d+(?:\s?[/:]\s?\d+)?|.*(?:\w\s(?:Ja|dafür)|stimm).*"
    if last is None:
        return bool(re.search(r"Stimmengleichheit\s\(\d+\s?:\s?\d+\)", text))
    return bool(re.fullmatch(shape, last[1]))


def _speaks_of(unit: Unit) -> bool:
    printed = unit.passage.text[unit.start : unit.end]
    return len(printed.split()) > 2


def _present(known: Facts) -> int:
    roles = ("chair", "moderation", "minutes", "present")
    return len({one.person for one in known.attendance if one.role in roles})


def _doubts(decisions: list[Decision], present: int) -> Iterator[Issue]:
    for one in decisions:
        cast = sum(count for count in (one.yes, one.no, one.abstain) if count)
        if cast > present:
            yield Issue(
                stage="extract",
                severity="warning",
                message=f"{cast} votes were counted, but {present} people were read as present.",
                hint="Compare the vote and the list of those present with the page.",
                page=one.evidence.page,
            )
