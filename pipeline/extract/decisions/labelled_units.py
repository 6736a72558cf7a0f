"""Units behind a label: a decision's text, or a motion that waits for its vote."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from pipeline.extract.decisions.ballots import ballot_of, settles
from pipeline.extract.decisions.carried_outcomes import PUTS_OFF
from pipeline.extract.decisions.labels import goes_on_as_title, says_nothing, vote_in_label
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result, points_back
from pipeline.extract.decisions.results import Waiting
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import is_only_vote, read_vote
from pipeline.extract.here_and_now import asks_for_decision, is_unreal

_OPENS = (None, "decision")
_COUNTED = re.compile(r"[2-9]\.\s")
"""``1. Der Plan wird gebilligt.``, then ``2. Er wird ausgelegt.``"""
_MOTION = re.compile(r"\w*[Aa]ntrag\b|\bschl(?:ägt|ug)\b.*\bvor\b|\bempf(?:iehlt|ahl)\b")
"""``Der Bauausschuss empfiehlt den Ankauf``, over ``Beschluss: 15 : 0``"""


def take_label(units: list[Unit], made: MadeDecisions) -> int:
    """``Beschluss:`` with its text, ``Antrag 3:`` with its text or its result."""
    unit = units[0]
    if says_nothing(unit.text) or _heads_minutes(units) or _heads_list(units):
        return 1
    vote = read_vote(unit.text, labelled=True)
    if vote and is_only_vote(unit.text):
        if _decided_below(units, made):
            made.open = Waiting("decision", True, [replace(unit, text="")], vote=vote)
        else:
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


def _decided_below(units: list[Unit], made: MadeDecisions) -> bool:
    """``Beschluß: 15 : 0`` over ``Der Bürgermeister wird ermächtigt, …``, and no text above it."""
    above, below = made.last, units[1:4]
    asked = made.open is not None or (above is not None and _MOTION.search(above.text))
    if units[0].opens != "decision" or asked or not below or below[0].opens:
        return False
    voted = any(one.opens == "vote" or is_only_vote(one.text) for one in below)
    return not voted and made.decides(below[0].text)


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


def _heads_minutes(units: list[Unit]) -> bool:
    """``Beschlüsse`` over ``der 168. Sitzung``."""
    return not units[0].text and len(units) > 1 and goes_on_as_title(units[1].text)


def _heads_list(units: list[Unit]) -> bool:
    """``Anträge:`` over ``a) Trikots: 480 € – bewilligt``: each point tells its own."""
    unit, below = units[0], units[1:2]
    return unit.opens == "motion" and not unit.text and any(one.is_point for one in below)
