"""What belongs to one decision: the text that waits, its result, a vote over several lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_set_apart
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import nobody_told
from pipeline.extract.decisions.votes import Vote, is_only_vote, read_vote
from pipeline.records import Decision, Evidence, Outcome
from pipeline.wordlists import word_set

REFERS = ("antrag", "beschluss", "vorlage", "vorschlag", "abstimmung", "dies", "dem", "das")
"""Beginnings of a result sentence that speaks of the text before it."""

_RESULT = re.compile(
    r"^(?:[–-]\s?|Der\s\w+leiter\s\w+(?:\sden\sBeschlu(?:ss|ß))?:\s)?(?:Damit|Somit|Dann|(?:Es|Er|Sie)\s(?:ist|gilt)\s(?:damit|somit)"
    r"|(?:(?:Der|Dieser)\s)?(?:\w*[Aa]ntrag(?:\s(?:Nr\.\s)?[\w.-]*\d\w*)?|Beschluss|Beschluß|\w*[Vv]orschlag|Punkt)(?=\s[a-zäöü])"
    r"|Die\s(?:Vorlage|Beschlussvorlage)|Dem\sAntrag)\b(?!,|\s(?:auf|von|des|der|zu[mr]?|für|über|bezüglich)\b)"
)
_THING = re.compile(r"^(?:Das|Dem)\s(?=[A-ZÄÖÜ])")
"""``[Das] Gesuch des Vereins wird …`` speaks of a thing of its own, ``Das wird …`` refers back."""
_NEW_MOTION = re.compile(r"Eine?\s|De[mnr]\s\w*[Aa]ntrag,\s")
"""``[Ein] weiterer Antrag wird abgelehnt`` · ``[Dem Antrag, ]90 Mark abzuschreiben, wird …``"""
_WORD = re.compile(r"[^\W\d]{4,}|\b(?i:ja|pro|für)\b")
_OF_ITS_OWN = re.compile(r"(?:Der|Die|Das|Eine?)\s[^,;:]+\b(?:wird|werden|wurden?)\b")
"""``[Die Gebühr wird] auf 75 Mark festgesetzt, bei zwei Gegenstimmen``"""
_THUS = re.compile(
    r"^(?:Damit|Somit|Hiermit)\s|\b(?:ist|sind|war|waren|gilt|wird)\s(?:somit|damit|hiermit)\b"
)
"""``Damit ist der Antrag abgelehnt`` · ``Der Antrag gilt somit als angenommen``"""


@dataclass(slots=True)
class Waiting:
    """A text that waits for its vote; ``decided`` when it is a decision even without one."""

    opens: str
    decided: bool
    units: list[Unit] = field(default_factory=list)
    result: Unit | None = None
    """The sentence with the outcome, where it is not the first."""
    outcome: Outcome | None = None
    """What the first sentence decides by itself."""
    vote: Vote | None = None
    """The vote that the label tells above its text."""

    @property
    def text(self) -> str:
        """The sentences so far, their labels left out."""
        return " ".join(unit.text for unit in self.units if unit.text)


def tells_result(text: str, thus: bool = False) -> bool:
    """Whether the sentence begins as results do; with ``thus``, whether it draws a conclusion."""
    return bool((_THUS if thus else _RESULT).search(text))


def refers_back(text: str) -> bool:
    """Whether a sentence with a vote speaks of the text before it."""
    if is_only_vote(text):
        return True
    if _NEW_MOTION.match(text):
        return False
    first = _THING.sub("", text).lower().split()[:3]
    refers = any(word.endswith(REFERS) or word.startswith(REFERS) for word in first)
    if worded_outcome(text) is None:
        return refers or not (is_set_apart(text) or _OF_ITS_OWN.match(text))
    return refers


def is_apart(waiting: Waiting, unit: Unit) -> bool:
    """Whether a sentence with a vote, or a point, is on something else than what waits."""
    text = unit.text
    apart = waiting.outcome == "withdrawn" or not refers_back(text) or unit.is_point
    worded = None if is_only_vote(text) else worded_outcome(text)
    if waiting.opens == "decision":  # Die Rechnung wird zur Kenntnis genommen. Dem Antrag, …
        above = worded_outcome(waiting.text)
        return bool(apart and worded and above and above[0] == "noted" != worded[0])
    if worded and waiting.outcome in ("noted", "adopted"):
        apart = apart or worded[0] != waiting.outcome
    return waiting.opens == "sentence" and apart


def made_decision(
    text: str, units: list[Unit], outcome: Outcome | None, vote: Vote | None
) -> Decision:
    """Return the record of a decision that rests on ``units``."""
    return Decision(
        text=text,
        evidence=_around(units),
        outcome=outcome,
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


_NAMES = re.compile(r"\([^()]*\)")
"""``2 Stimmen gegen den Antrag [(GR. Muster, GR. Probst)]``"""
_OPENS = re.compile(r"\b(?:wird|werden|wurden?)\b.*:$")
"""``Einstimmig bei 3 Enthaltungen wird beschlossen:`` opens what is decided next"""


def gathered_vote(units: list[Unit], vote: Vote) -> tuple[Vote, int]:
    """Add the sides that stand on the next lines: ``Ja: 6``, ``Nein: 13``, ``Enthaltung: 2``."""
    used = 1
    for position, unit in enumerate(units[1:5], 2):
        if unit.text.lower() in ("gegen", "und", "bei", "sowie", "mit"):
            continue
        if not _WORD.search(unit.text):  # 1 von 2 03.03.2013 21:47, between two pages
            continue
        if unit.text.rstrip(" :.").lower() in word_set("vote_sides.txt"):  # Nein: (left open)
            continue
        more = None if unit.opens else _side_told(unit.text)
        if more is None or not is_only_vote(unit.text) or len(_NAMES.sub("", unit.text)) > 60:
            break
        if _OPENS.search(unit.text):
            break
        sides = [(vote.yes, more.yes), (vote.no, more.no), (vote.abstain, more.abstain)]
        if any(None not in (one, other) for one, other in sides):
            break
        yes, no, abstain = (one if one is not None else other for one, other in sides)
        unanimous = vote.unanimous if vote.unanimous or not no else False
        vote = Vote(yes, no, abstain, unanimous or more.unanimous)
        used = position
    return vote, used


def _side_told(text: str) -> Vote | None:
    """The sides counted on a line of their own; a dash behind one is nobody: ``Enthaltung: –``."""
    nobody = nobody_told(text)
    if nobody is None:
        return read_vote(text, labelled=True)
    yes, no, abstain = (0 if nobody == side else None for side in ("yes", "no", "abstain"))
    return Vote(yes, no, abstain)
