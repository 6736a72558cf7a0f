"""What belongs to one decision together: its evidence, and a vote over several lines."""

from __future__ import annotations

from pipeline.extract.decision_units import Unit
from pipeline.extract.votes import Vote, is_only_vote, read_vote
from pipeline.records import Decision, Evidence, Outcome


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
