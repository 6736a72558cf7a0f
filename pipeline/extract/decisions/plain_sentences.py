"""Sentences without label and vote: they decide by themselves, go on with a text, or end one."""

from __future__ import annotations

from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.labels import is_filing
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import happens_here
from pipeline.extract.decisions.result_sentences import ends_motion, points_back
from pipeline.extract.decisions.results import Waiting, tells_result
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.here_and_now import asks_for_decision

MAX_BLOCK = 15
"""Sentences a decision's text may have before its vote."""
MOST_LISTED = 12
"""Words an entry of a list has at most."""


def take_plain(unit: Unit, made: MadeDecisions, deciding: Deciding) -> None:
    """Let the sentence open, continue or close a decision of ``made``."""
    outcome = deciding.outcome(unit.text)
    if made.open and not made.open.text and is_filing(unit.text):
        made.open = None
    if made.open and made.open.opens != "sentence":
        if not made.open.decided and ends_motion(unit.text, made.open.text):
            made.open = Waiting("sentence", True, [*made.open.units, unit], unit)
            return
        if outcome and not made.open.decided and made.open.text:
            asked = made.open.units if points_back(unit.text) else []
            made.open = Waiting("sentence", True, [*asked, unit], unit, outcome)
        elif len(made.open.units) < MAX_BLOCK:
            made.open.units.append(unit)
        return
    if made.open and made.last is made.open.units[-1] and tells_result(unit.text, thus=True):
        made.open.units.append(unit)
    elif made.open and not outcome and _is_listed(unit.text, made.open):
        made.open.units.append(unit)
    elif outcome:
        made.flush()
        made.open = Waiting("sentence", True, made.told_with(unit), unit, outcome)
    elif asks_for_decision(unit.text):
        made.flush()
        made.open = Waiting("motion", False, [unit])
    elif made.open and (
        made.last is not made.open.units[-1]
        or (made.open.outcome == "noted" and happens_here(unit.text))
    ):
        made.flush()


def _is_listed(text: str, waiting: Waiting) -> bool:
    """Whether it is an entry of what ``Der Beirat wählt folgende Mitglieder:`` announces."""
    before = [one.text for one in waiting.units]
    if before[-1].endswith(":"):
        return True
    short = len(text.split()) <= MOST_LISTED and not text.endswith(".")
    return short and len(before) < MAX_BLOCK and any(one.endswith(":") for one in before)
