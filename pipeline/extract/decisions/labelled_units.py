"""Units behind a label: a decision's text, a motion that waits for its vote, the vote itself."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from pipeline.extract.decisions.ballots import ballot_of, only_candidate, settles
from pipeline.extract.decisions.carried_outcomes import PUTS_OFF
from pipeline.extract.decisions.choices import choice_of, of_two_things, two_things_below
from pipeline.extract.decisions.labels import goes_on_as_title, says_nothing, vote_in_label
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import outcome_of, worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result, points_back
from pipeline.extract.decisions.results import Waiting, gathered_vote, made_decision
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import is_only_vote, read_vote
from pipeline.extract.here_and_now import asks_for_decision, is_unreal

_NAMED = re.compile(r"(?!(?:Ja|Nein|Dafür|Dagegen|Für|Gegen|Enth)\b)[A-ZÄÖÜ][^:;\d]{3,60}:\s")
"""``[Höhergruppierung:] 2 Ja-Stimmen``"""
SHORT = 6
"""Words up to which ``Angenommen, gilt ab Mai`` is a result; a longer text is what is voted on."""
_OPENS = (None, "decision")
_COUNTED = re.compile(r"[2-9]\.\s")
"""``1. Der Plan wird gebilligt.``, then ``2. Er wird ausgelegt.``"""
_LETTER = re.compile(r"[a-l]\.?\)\s")


def take_label(units: list[Unit], made: MadeDecisions) -> int:
    """``Beschluss:`` with its text, ``Antrag 3:`` with its text or its result."""
    unit = units[0]
    if says_nothing(unit.text) or _heads_minutes(units) or _heads_list(units):
        return 1
    vote = read_vote(unit.text, labelled=True)
    if vote and is_only_vote(unit.text):
        made.close(unit, vote)
        return 1
    voted_below = len(units) > 1 and units[1].opens == "vote"
    bare = unit.opens == "motion" and not voted_below and _tells_result(unit.text)
    bare = bare and not PUTS_OFF.match(unit.text)  # Antrag von Frau Muster: Vertagung
    if unit.opens == "result" or bare:
        made.flush()
        made.close(unit, vote)
        return 1
    ballot = ballot_of(unit.text) if unit.label.startswith("Wahl") else None
    if ballot and settles(unit.text, unit.label, " ".join(one.text for one in units[1:3])):
        made.flush()
        made.close(unit, ballot)
        return 1
    above = vote_in_label(unit.label)
    asked = made.open.units if made.open and not made.open.decided and _on_motion(unit) else []
    made.flush()
    told = [*asked, unit]
    made.open = Waiting(unit.opens or "", unit.opens == "decision", told, vote=above)
    if vote and not vote.counted and voted_below and read_vote(units[1].text, labelled=True):
        return 1
    if (vote or (above and unit.text)) and not asks_for_decision(unit.text):
        made.close(None, vote or above)
    return 1


def take_vote_label(units: list[Unit], made: MadeDecisions) -> int:
    """``Abstimmung:`` with its result on the same line or the next ones."""
    unit = units[0]
    if made.open and made.open.outcome == "withdrawn":
        made.flush()
    if used := _voted_points(units, made) or _voted_each(unit, made):
        return used
    vote = read_vote(unit.text, labelled=True)
    if two := of_two_things(unit.text):
        vote = two
    elif vote is None or vote.yes is None:
        ballot = ballot_of(unit.text)
        vote = replace(vote or ballot, yes=ballot.yes) if ballot else choice_of(unit.text) or vote
    if vote is None and _asks(units):
        made.flush()
        made.open = Waiting("motion", False, [unit])
        return 1
    if vote is None and (used := _told_below(units, made)):
        return used
    if vote or (worded_outcome(unit.text) and not is_unreal(unit.text)):
        used = 1
        if vote:
            vote, used = gathered_vote(units, vote)
        made.close(unit, vote)
        return used
    if not unit.text and unit.speaks:
        made.flush()
        made.open = Waiting("motion", False, [unit])
    return 1


def take_introduced(units: list[Unit], made: MadeDecisions) -> int:
    """``Der Rat fasst einstimmig folgenden Beschluss:`` over the text of the decision."""
    vote = read_vote(units[0].text)
    first = 1 if units[1].text or len(units) < 3 else 2  # B e s c h l u s s, alone above it
    text = units[first].passage
    points = (
        one for one in units[first:] if one.passage is text or _COUNTED.match(one.passage.text)
    )
    below = list(takewhile(lambda one: one.opens in _OPENS, points))
    made.flush()
    if units[1].opens and vote is None:
        return 1
    made.open = Waiting("decision", True, [units[0]], vote=vote)
    if vote is None:
        return 1
    made.open.units += below
    made.close(None, vote)
    return first + len(below)


def _tells_result(text: str) -> bool:
    """``Antrag 4: abgelehnt`` · ``Antrag 4: Der Antrag wird in Höhe von 500 Euro bewilligt.``."""
    if is_bare_result(text):
        return True
    worded = worded_outcome(text) if points_back(text) else None
    return worded is not None and worded[1] and not is_unreal(text)


def _on_motion(unit: Unit) -> bool:
    """``Antrag: Vertagung bis Mai``, then ``Beschluss: [Der Antrag wird angenommen]``."""
    return unit.opens == "decision" and points_back(unit.text)


def _voted_points(units: list[Unit], made: MadeDecisions) -> int:
    """Close ``a) Der Antrag … b) Das Ansuchen …`` with ``a) einstimmig b) 9 dafür``, one each.

    Returns the units used, 0 where there are not as many votes as points.
    """
    points = [one for one in made.open.units if _is_point(one)] if made.open else []
    votes = [one for one in units[: len(points) + 1] if _is_point(one)]
    told = [read_vote(_LETTER.sub("", one.text), labelled=True) for one in votes]
    if len(points) < 2 or len(points) != len(votes) or None in told:
        return 0
    for point, unit, vote in zip(points, votes, told, strict=True):
        text = _LETTER.sub("", point.text)
        made.found.append(made_decision(text, [point, unit], outcome_of(text, vote, text), vote))
    made.open = None
    return units.index(votes[-1]) + 1


def _is_point(unit: Unit) -> bool:
    printed = unit.passage.text[unit.start : unit.end].removeprefix(unit.label)
    return _LETTER.match(printed.strip()) is not None


def _voted_each(unit: Unit, made: MadeDecisions) -> int:
    """``Bestellung: 9 Ja-Stimmen; Höhergruppierung: 2 Ja-Stimmen, 6 Nein-Stimmen``: a vote each."""
    parts = unit.text.split("; ")
    told = [(one, read_vote(one)) for one in parts if len(parts) > 1 and _NAMED.match(one)]
    each = [(one, vote) for one, vote in told if vote is not None and vote.yes is not None]
    if not each or len(each) < len(parts):
        return 0
    made.open = None
    made.found += [
        made_decision(one, [unit], outcome_of(one, vote, one), vote) for one, vote in each
    ]
    return 1


def _told_below(units: list[Unit], made: MadeDecisions) -> int:
    """Close a decision with the result below a label; return the units used, 0 where none is."""
    unit, below = units[0], units[1:]
    if not below or below[0].opens or worded_outcome(unit.text):
        return 0
    following = below[0]
    if _voted_each(following, made):
        return 2
    ballot = ballot_of(following.text) if "ahl" in unit.label else None
    two, used = (None, 1) if unit.text else two_things_below(below)
    if counted := two or only_candidate(following.text) or ballot:
        made.close(unit, counted, following)
        return used + 1
    vote = read_vote(following.text, labelled=True)
    if vote and (not unit.text or is_only_vote(following.text)):
        vote, used = gathered_vote(below, vote)
        made.close(unit, vote, following)
        return used + 1
    if vote or unit.text or not is_bare_result(following.text):
        return 0
    made.close(unit, None, following)
    return 2


def _heads_minutes(units: list[Unit]) -> bool:
    """``Beschlüsse`` over ``der 168. Sitzung``."""
    return not units[0].text and len(units) > 1 and goes_on_as_title(units[1].text)


def _heads_list(units: list[Unit]) -> bool:
    """``Anträge:`` over ``a) Trikots: 480 € – bewilligt``: each point tells its own."""
    unit, below = units[0], units[1:2]
    return unit.opens == "motion" and not unit.text and any(one.is_point for one in below)


def _asks(units: list[Unit]) -> bool:
    """``Abstimmung: Der Rat kauft einen Zaun.`` over ``Ergebnis: 8/0/1``: what is voted on."""
    unit, below = units[0], units[1:2]
    if not unit.text or (is_bare_result(unit.text) and len(unit.text.split()) <= SHORT):
        return False
    return any(one.opens == "vote" and read_vote(one.text, labelled=True) for one in below)
