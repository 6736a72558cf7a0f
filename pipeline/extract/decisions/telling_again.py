"""Sentences that tell the vote before them again: a conclusion, a second label, a summary."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.decisions.bare_figures import in_brackets
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.results import tells_result
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import is_only_vote, read_vote
from pipeline.records import Decision, Outcome

_AGENT = re.compile(r"\b(?:von|vom)\s(?:de[rnm]\s)?[A-ZÄÖÜ]\w+\s")
"""``wird [von der Versammlung] gewählt``"""
_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]{2,}")
_IS_SO = re.compile(
    r"(?:Der|Die|Das)\s[\w-]+\s(?:ist|sind|gilt)\s(?:\w+\s){0,2}(?:angenommen|abgelehnt|beschlossen|gescheitert|durchgefallen)\W*"
)
"""``Dafür: 29, dagegen: 13``, then ``Die Änderung ist nicht angenommen.``"""
SHORT = 6
"""Words up to which a sentence may tell a result again and nothing else."""
_RECOMMENDS = re.compile(
    r"D(?:er|ie)\s[\w-]+\sempfiehlt\s(?:damit\s)?(?:d\w+\s[\w-]+\s)?(?:damit\s)?die\s(?:Annahme|Ablehnung|Umsetzung)\b"
)
"""``Ja 6, Nein 2``, then ``Der Ausschuss empfiehlt der BVV die Annahme der Drucksache.``"""
_SIDE = re.compile(
    r"(?:\d{1,2}\s)?(?:Gegenstimmen?|Stimmenthaltung(?:en)?|Enthaltung(?:en)?)\b|(?:Dagegen|Nein|Nein-Stimmen?):"
)
_MINUTES = re.compile(r"[Pp]rotokoll|[Nn]iederschrift|[Vv]erhandlungsschrift")


def concluded(last: Decision, unit: Unit) -> Decision | None:
    """Return ``last`` where ``unit`` draws its conclusion: ``Damit ist der Antrag angenommen``."""
    return _concluded(last, unit) if tells_result(unit.text, thus=True) else None


def told_again(last: Decision, unit: Unit) -> Decision | None:
    """Return ``last`` with what ``unit`` adds when it tells the result again, else None."""
    for told in (_side_added, _concluded, _labelled_again, _repeated, _summed_up):
        if again := told(last, unit):
            return again
    return None


def _concluded(last: Decision, unit: Unit) -> Decision | None:
    """``Der Antrag ist somit angenommen`` or ``angenommen.`` behind a vote decides nothing more."""
    worded = worded_outcome(unit.text)
    vote = read_vote(unit.text, labelled=in_brackets(unit.text))
    again = tells_result(unit.text, thus=True) or tells_result(unit.text)
    again = again or (worded is not None and _same_thing(unit.text, worded[0], last))
    again = again or (worded is not None and _IS_SO.fullmatch(unit.text) is not None)
    again = again or (last.yes is not None and _RECOMMENDS.match(unit.text) is not None)
    tells = (again and not _of_another(unit.text, last.text)) or Deciding.is_bare(unit.text)
    if vote and last.no is not None and vote.unanimous == (last.no > 0):
        return None
    if worded and worded[0] == "withdrawn" and last.yes is not None:
        return None  # of another motion: what was withdrawn is not voted on
    labelled = unit.opens == "vote" and tells
    labelled = labelled or (unit.opens == "decision" and tells_result(unit.text, thus=True))
    labelled = labelled or (unit.opens == "result" and not unit.label and tells)
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


def _side_added(last: Decision, unit: Unit) -> Decision | None:
    """``Mit Mehrheit angenommen.``, then ``Gegenstimmen: 2 (Frau Muster, Herr Probst)``."""
    vote = read_vote(unit.text, labelled=True) if _SIDE.match(unit.text) else None
    if vote is None or vote.yes is not None or worded_outcome(unit.text):
        return None
    pairs = ((last.no, vote.no), (last.abstain, vote.abstain))
    if any(None not in pair and pair[0] != pair[1] for pair in pairs):
        return None
    no, abstain = (one if other is None else other for one, other in pairs)
    unanimous = False if no and last.unanimous is None else last.unanimous
    return replace(last, no=no, abstain=abstain, unanimous=unanimous)


def _of_another(text: str, before: str) -> bool:
    """Whether ``Damit ist das Protokoll genehmigt`` stands behind a vote on something else."""
    return _MINUTES.search(text) is not None and _MINUTES.search(before) is None


def _summed_up(last: Decision, unit: Unit) -> Decision | None:
    """``Dafür: 9, dagegen: 6``, then ``Der Ausschuss beschließt mehrheitlich die Vertagung``."""
    worded, vote = worded_outcome(unit.text), read_vote(unit.text)
    summed_up = vote is not None and not vote.counted and vote.unanimous is False
    if (
        unit.opens not in (None, "decision")
        or not worded
        or not summed_up
        or not last.no
        or None in (last.yes, last.no)
    ):
        return None
    if worded[0] in ("adopted", "rejected") and worded[0] != last.outcome:
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
    if ": " in text:  # Kassier: Herr Muster wird gewählt
        return False
    things = _NOUN.findall(text, 1)
    return bool(things) and all(thing[:6].lower() in last.text.lower() for thing in things)
