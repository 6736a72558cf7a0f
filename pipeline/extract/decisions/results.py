"""What belongs to one decision: the text that waits, its result, a vote over several lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.extract.decisions.bare_figures import in_brackets
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_set_apart
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import Vote, is_only_vote, read_vote
from pipeline.records import Decision, Evidence, Outcome

REFERS = ("antrag", "beschluss", "vorlage", "vorschlag", "abstimmung", "dies", "dem", "das")
"""Beginnings of a result sentence that speaks of the text before it."""

_RESULT = re.compile(
    r"^(?:[–-]\s?|Der\s\w+leiter\s\w+:\s)?(?:Damit|Somit|Dann|(?:Es|Er|Sie)\s(?:ist|gilt)\s(?:damit|somit)"
    r"|(?:(?:Der|Dieser)\s)?(?:\w*[Aa]ntrag(?:\s(?:Nr\.\s)?[\w.-]*\d\w*)?|Beschluss|Beschluß|\w*[Vv]orschlag|Punkt)(?=\s[a-zäöü])"
    r"|Die\s(?:Vorlage|Beschlussvorlage)|Dem\sAntrag)\b(?!,|\s(?:auf|von|des|der|zu[mr]?)\b)"
)
_THING = re.compile(r"^(?:Das|Dem)\s(?=[A-ZÄÖÜ])")
"""``[Das] Gesuch des Vereins wird …`` speaks of a thing of its own, ``Das wird …`` refers back."""
_WORD = re.compile(r"[^\W\d]{4,}|\b(?i:ja|pro|für)\b")
_AGENT = re.compile(r"\b(?:von|vom)\s(?:de[rnm]\s)?[A-ZÄÖÜ]\w+\s")
"""``wird [von der Versammlung] gewählt``"""
_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]{2,}")
SHORT = 6
"""Words up to which a sentence may tell a result again and nothing else."""
_OF_ITS_OWN = re.compile(r"(?:Der|Die|Das|Eine?)\s[^,;:]+\b(?:wird|werden|wurden?)\b")
"""``[Die Gebühr wird] auf 75 Mark festgesetzt, bei zwei Gegenstimmen``"""
_MINUTES = re.compile(r"[Pp]rotokoll|[Nn]iederschrift|[Vv]erhandlungsschrift")
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
    if re.match(r"Eine?\s", text):  # Ein weiterer Antrag wird mit 4:9 abgelehnt
        return False
    first = _THING.sub("", text).lower().split()[:3]
    refers = any(word.endswith(REFERS) or word.startswith(REFERS) for word in first)
    if worded_outcome(text) is None:
        return refers or not (is_set_apart(text) or _OF_ITS_OWN.match(text))
    return refers


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


def gathered_vote(units: list[Unit], vote: Vote) -> tuple[Vote, int]:
    """Add the sides that stand on the next lines: ``Ja: 6``, ``Nein: 13``, ``Enthaltung: 2``."""
    used = 1
    for position, unit in enumerate(units[1:5], 2):
        if unit.text.lower() in ("gegen", "und", "bei", "sowie", "mit"):
            continue
        if not _WORD.search(unit.text):  # 1 von 2 03.03.2013 21:47, between two pages
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


def concluded(last: Decision, unit: Unit) -> Decision | None:
    """Return ``last`` where ``unit`` draws its conclusion: ``Damit ist der Antrag angenommen``."""
    return _concluded(last, unit) if tells_result(unit.text, thus=True) else None


def told_again(last: Decision, unit: Unit) -> Decision | None:
    """Return ``last`` with what ``unit`` adds when it tells the result again, else None."""
    for told in (_concluded, _labelled_again, _repeated, _summed_up):
        if again := told(last, unit):
            return again
    return None


def _concluded(last: Decision, unit: Unit) -> Decision | None:
    """``Der Antrag ist somit angenommen`` or ``angenommen.`` behind a vote decides nothing more."""
    worded = worded_outcome(unit.text)
    vote = read_vote(unit.text, labelled=in_brackets(unit.text))
    again = tells_result(unit.text, thus=True) or tells_result(unit.text)
    again = again or (worded is not None and _same_thing(unit.text, worded[0], last))
    tells = (again and not _of_another(unit.text, last.text)) or Deciding.is_bare(unit.text)
    if vote and last.no is not None and vote.unanimous == (last.no > 0):
        return None
    labelled = unit.opens == "vote" and tells
    if (unit.opens and not labelled) or worded is None or not tells or (vote and vote.counted):
        return None
    return replace(last, outcome=worded[0]) if worded[0] != "adopted" else last


def _repeated(last: Decision, unit: Unit) -> Decision | None:
    """``Dafür stimmen 9.``, then ``Der Antrag ist somit mit 9 gegen 3 Stimmen angenommen``."""
    vote = read_vote(unit.text) if not unit.opens and tells_result(unit.text) else None
    if vote is None or vote.yes is None or vote.yes != last.yes:
        return None
    if any(None not in pair and pair[0] != pair[1] for pair in ((last.no, vote.no),)):
        return None
    no = last.no if vote.no is None else vote.no
    abstain = last.abstain if vote.abstain is None else vote.abstain
    return replace(last, no=no, abstain=abstain, unanimous=vote.unanimous)


def _of_another(text: str, before: str) -> bool:
    """Whether ``Damit ist das Protokoll genehmigt`` stands behind a vote on something else."""
    return _MINUTES.search(text) is not None and _MINUTES.search(before) is None


def _summed_up(last: Decision, unit: Unit) -> Decision | None:
    """``Dafür: 9, dagegen: 6``, then ``Der Ausschuss beschließt mehrheitlich die Vertagung``."""
    worded, vote = worded_outcome(unit.text), read_vote(unit.text)
    summed_up = vote is not None and not vote.counted and vote.unanimous is False
    if unit.opens or not worded or not summed_up or not last.no or None in (last.yes, last.no):
        return None
    return replace(last, text=unit.text, outcome=worded[0])


def _labelled_again(last: Decision, unit: Unit) -> Decision | None:
    """``… mehrheitlich abgelehnt.``, then ``Abstimmungsergebnis: 1-4-1``: one decision."""
    vote = read_vote(unit.text, labelled=True) if unit.opens == "vote" else None
    if vote is None or not is_only_vote(unit.text) or len(unit.label.split()) > 1:
        return None
    told, counted = (last.yes, last.no, last.abstain), (vote.yes, vote.no, vote.abstain)
    if any(None not in pair and pair[0] != pair[1] for pair in zip(told, counted, strict=True)):
        return None
    if None not in (last.unanimous, vote.unanimous) and last.unanimous != vote.unanimous:
        return None
    yes, no, abstain = (b if a is None else a for a, b in zip(told, counted, strict=True))
    unanimous = last.unanimous if vote.unanimous is None else vote.unanimous
    return replace(last, yes=yes, no=no, abstain=abstain, unanimous=unanimous)


def _same_thing(text: str, outcome: Outcome, last: Decision) -> bool:
    """``Das Protokoll ist genehmigt.`` behind a vote on the minutes."""
    text = _AGENT.sub("", text)
    if outcome != last.outcome or len(text.split()) > SHORT or any(map(str.isdigit, text)):
        return False
    things = _NOUN.findall(text, 1)
    return bool(things) and all(thing[:6].lower() in last.text.lower() for thing in things)
