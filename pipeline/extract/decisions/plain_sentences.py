"""Sentences without label and vote: they decide by themselves, go on with a text, or end one."""

from __future__ import annotations

import re

from pipeline.extract.decisions.carried_outcomes import puts_off
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.labels import is_filing
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import happens_here
from pipeline.extract.decisions.result_sentences import (
    ends_motion,
    is_bare_result,
    listed_outcome,
    points_back,
)
from pipeline.extract.decisions.results import Waiting, tells_result
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.here_and_now import asks_for_decision
from pipeline.records import Outcome

MAX_BLOCK = 15
"""Sentences a decision's text may have before its vote."""
_NUMBER = re.compile(r"[1-9]\.?\)?\s")
MOST_LISTED = 12
"""Words an entry of a list has at most."""


def take_plain(unit: Unit, made: MadeDecisions, deciding: Deciding) -> None:
    """Let the sentence open, continue or close a decision of ``made``."""
    outcome = deciding.outcome(unit.text) or (listed_outcome(unit.text) if unit.is_point else None)
    if made.open and not made.open.text and is_filing(unit.text):
        made.open = None
    if made.open and _is_bare_motion(made.open) and asks_for_decision(unit.text):
        made.flush()  # Ida stellt den Antrag, … Ulf stellt den Gegenantrag, …
    if made.open and made.open.opens != "sentence":
        _below_label(unit, outcome, made.open, made)
    elif made.open and _goes_on(unit, outcome, made.open, made):
        made.open.units.append(unit)
    elif outcome:
        made.flush()
        told = made.told_with(unit)
        if outcome == "adopted" and len(told) > 1 and puts_off(told[0].text):
            outcome = "deferred"  # Ida schlägt vor, das zu vertagen. Dem wird zugestimmt.
        made.open = Waiting("sentence", True, told, unit, outcome)
    elif asks_for_decision(unit.text):
        made.flush()
        made.open = Waiting("motion", False, [unit])
    elif made.open and (
        made.last is not made.open.units[-1]
        or (made.open.outcome == "noted" and happens_here(unit.text))
    ):
        made.flush()


def _is_bare_motion(waiting: Waiting) -> bool:
    """Whether a sentence, and no label, tells the motion that waits for its vote."""
    return waiting.opens == "motion" and not any(unit.label for unit in waiting.units)


def _below_label(
    unit: Unit, outcome: Outcome | None, waiting: Waiting, made: MadeDecisions
) -> None:
    """Go on with the text below a label, or end it where the sentence tells what became of it."""
    if not waiting.decided and ends_motion(unit.text, waiting.text, outcome is not None):
        made.open = Waiting("sentence", True, [*waiting.units, unit], unit)
    elif outcome and not waiting.decided and waiting.text:
        asked = waiting.units if points_back(unit.text) else []
        made.open = Waiting("sentence", True, [*asked, unit], unit, outcome)
    elif len(waiting.units) < MAX_BLOCK:
        waiting.units.append(unit)


def _goes_on(unit: Unit, outcome: Outcome | None, waiting: Waiting, made: MadeDecisions) -> bool:
    """Whether the sentence concludes what waits, or is an entry of the list it announces."""
    if made.last is waiting.units[-1] and tells_result(unit.text, thus=True):
        return True
    if outcome == waiting.outcome == "noted" and is_bare_result(unit.text):
        return True  # Der Rat nimmt Kenntnis. Zur Kenntnis genommen
    if waiting.units[0].text.endswith(":") and _NUMBER.match(unit.passage.text):
        return True  # Der Rat beschließt: 1. Das Gesuch wird bewilligt.
    return outcome is None and _is_listed(unit.text, waiting)


def _is_listed(text: str, waiting: Waiting) -> bool:
    """Whether it is an entry of what ``Der Beirat wählt folgende Mitglieder:`` announces."""
    before = [one.text for one in waiting.units]
    if before[-1].endswith(":"):
        return True
    short = len(text.split()) <= MOST_LISTED and not text.endswith(".")
    return short and len(before) < MAX_BLOCK and any(one.endswith(":") for one in before)
