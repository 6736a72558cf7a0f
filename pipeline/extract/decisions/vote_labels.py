"""Units behind ``Abstimmung:``: their result on the same line, on the next ones, or one a point."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.decisions.ballots import ballot_of, only_candidate
from pipeline.extract.decisions.choices import choice_of, of_two_things, two_things_below
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import outcome_of, worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result
from pipeline.extract.decisions.results import Waiting, gathered_vote, made_decision
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import Vote, is_only_vote, read_vote
from pipeline.extract.here_and_now import is_unreal

_NAMED = re.compile(r"(?!(?:Ja|Nein|Dafür|Dagegen|Für|Gegen|Enth)\b)[A-ZÄÖÜ][^:;\d]{3,60}:\s")
"""``[Höhergruppierung:] 2 Ja-Stimmen``"""
SHORT = 6
"""Words up to which ``Angenommen, gilt ab Mai`` is a result; a longer text is what is voted on."""
_LETTER = re.compile(r"[a-l]\.?\)\s")


def take_vote_label(units: list[Unit], made: MadeDecisions) -> int:
    """``Abstimmung:`` with its result on the same line or the next ones."""
    unit = units[0]
    if made.open and made.open.outcome == "withdrawn":
        made.flush()
    if used := _voted_points(units, made) or _voted_each(unit, made):
        return used
    vote = _vote_told(unit.text)
    if vote is None and _asks(units):
        made.flush()
        made.open = Waiting("motion", False, [unit])
        return 1
    if vote is None and (used := _told_below(units, made)):
        return used
    if vote is None and is_bare_result(unit.text) and _counted_below(units):
        vote, used = gathered_vote(units[1:], read_vote(units[1].text, labelled=True) or Vote())
        made.close(units[1], vote, unit)
        return used + 1
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


def _vote_told(text: str) -> Vote | None:
    """Return the vote behind the label, of candidates or of two things too."""
    vote = read_vote(text, labelled=True)
    if two := of_two_things(text):
        return two
    if vote and vote.yes is not None:
        return vote
    ballot = ballot_of(text)
    return replace(vote or ballot, yes=ballot.yes) if ballot else choice_of(text) or vote


def _counted_below(units: list[Unit]) -> bool:
    """``Ergebnis: ungeändert beschlossen`` over ``Abstimmung: Ja: 22, Nein: 3``."""
    below = units[1] if len(units) > 1 and units[1].opens == "vote" else None
    vote = read_vote(below.text, labelled=True) if below else None
    return below is not None and vote is not None and vote.counted and is_only_vote(below.text)


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
    two, used = (None, 1) if unit.text else two_things_below(below)
    told = bool(below) and (below[0].opens is None or (two and below[0].opens == "motion"))
    if not told or worded_outcome(unit.text):
        return 0
    following = below[0]
    if _voted_each(following, made):
        return 2
    ballot = ballot_of(following.text) if "ahl" in unit.label else None
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


def _asks(units: list[Unit]) -> bool:
    """``Abstimmung: Der Rat kauft einen Zaun.`` over ``Ergebnis: 8/0/1``: what is voted on."""
    unit, below = units[0], units[1:2]
    if not unit.text or (is_bare_result(unit.text) and len(unit.text.split()) <= SHORT):
        return False
    return any(one.opens == "vote" and read_vote(one.text, labelled=True) for one in below)
