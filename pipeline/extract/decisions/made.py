"""The decisions of a section as they are made: what waits for its vote is closed or dropped."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.decisions.ballots import elects, settles
from pipeline.extract.decisions.carried_outcomes import carried_outcome
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.outcomes import outcome_of
from pipeline.extract.decisions.result_sentences import is_bare_result, is_notice, points_back
from pipeline.extract.decisions.results import Waiting, made_decision
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.several_elected import elected_seats
from pipeline.extract.decisions.votes import Vote, is_only_vote, read_vote
from pipeline.records import Decision

CLOSE = 4
"""So many sentences behind a bare result at most its counts may stand."""


class MadeDecisions:
    """The text that waits, the sentence before, and the decisions found so far."""

    def __init__(self, deciding: Deciding) -> None:
        self._deciding = deciding
        self.open: Waiting | None = None
        self.last: Unit | None = None
        """The sentence before, unless it closed a decision."""
        self.fresh = False
        """Whether the sentence before closed a decision with a vote."""
        self.recent = False
        """Whether the one before that did."""
        self._told: Unit | None = None
        """The sentence that closed the last decision."""
        self.since = 0
        """Sentences since then."""
        self.found: list[Decision] = []
        self._counted = 0
        """How many of them a vote of the margin stood beside, or before."""

    def decides(self, text: str) -> bool:
        """Whether the sentence decides by itself."""
        return self._deciding.outcome(text) is not None

    def beside(self, unit: Unit) -> None:
        """A vote of the margin belongs to the decision told beside it."""
        self.flush()
        vote = read_vote(unit.text, labelled=True)
        if len(self.found) > self._counted and vote and (last := self.found[-1]).yes is None:
            counts = replace(last, yes=vote.yes, no=vote.no, unanimous=vote.unanimous)
            lost = (vote.no or 0) >= (vote.yes or 0)
            self.found[-1] = replace(counts, outcome="rejected") if lost else counts
        else:
            self.close(unit, vote)
        self._counted = len(self.found)

    def close(self, unit: Unit | None, vote: Vote | None, result: Unit | None = None) -> None:
        """Make one decision of the open text and the unit that holds its result."""
        units = list(self.open.units) if self.open else []
        if unit is not None:
            units += [unit] if units else self.told_with(unit)
        if result is not None:
            units.append(result)
        told = (result or unit or units[-1]).text
        lead = self.last.text if self.last and points_back(told) else ""
        carried = carried_outcome(self._deciding, units, vote, told, lead)
        texts = [one.text for one in units if one.text]
        if len(texts) > 1 and unit is not None and is_only_vote(texts[-1]):
            texts = texts[:-1]
        text = " ".join(texts)
        if is_only_vote(text):
            text = " ".join(one.passage.text[one.start : one.end] for one in units)
        self.found.append(made_decision(text, units, carried or outcome_of(text, vote, told), vote))
        self.open = None
        self.last = None
        self._told, self.since = units[-1], 0
        self.fresh = vote is not None

    def told_with(self, unit: Unit) -> list[Unit]:
        """Return ``unit``, behind the sentence before it where it tells only that one's result."""
        bare = is_only_vote(unit.text) or points_back(unit.text)
        if bare and self.last not in (None, self._told) and self.last.opens in (None, "proposal"):
            return [self.last, unit]
        return [unit]

    def flush(self) -> None:
        """Close an open text that is a decision without any vote; drop a mere motion."""
        waiting, self.open = self.open, None
        if waiting is None or not waiting.decided or not waiting.text:
            return
        self._told = waiting.units[-1]
        told = (waiting.result or next(one for one in waiting.units if one.text)).text
        outcome = waiting.outcome or outcome_of(waiting.text, waiting.vote, told)
        self.found.append(made_decision(waiting.text, waiting.units, outcome, waiting.vote))

    def settle(self, ballot: Vote | None, before: str, following: list[str]) -> bool:
        """Make a decision of counts told of candidates where no sentence says who is elected."""
        if ballot is None or self.last is None or elects(next(filter(None, following), "")):
            return False
        if not settles(self.last.text, before, " ".join(following)):
            return False
        several = elected_seats(self.last.text, before) or ((self.last.text, ballot),)
        self.found += [made_decision(one, [self.last], "adopted", vote) for one, vote in several]
        return True

    def counted(self, unit: Unit, vote: Vote) -> bool:
        """``Vertagt. Herr Muster verhandelt weiter. [4 dafür, 2 dagegen.]``: how it was decided."""
        if self._told is None or self.since > CLOSE or not is_bare_result(self._told.text):
            return False
        last = self.found[-1]
        if not (vote.counted and is_only_vote(unit.text)) or last.unanimous is not None:
            return False
        if (last.yes, last.no, last.abstain) != (None, None, None):
            return False
        self.found[-1] = replace(
            last, yes=vote.yes, no=vote.no, abstain=vote.abstain, unanimous=vote.unanimous
        )
        return True

    def bare(self, units: list[Unit]) -> None:
        """``Wird genehmigt.`` decides on what stands before, unless its vote follows."""
        if self.last is None or (is_notice(units[0].text) and not self.last.text.endswith(".")):
            return  # Kenntnisnahme, below the title of an item: what it is for
        if not any(one.opens == "vote" for one in units[1:3]):
            vote = read_vote(units[0].text)  # Ohne Gegenstimme so beschlossen.
            self.open = Waiting("sentence", True, [self.last, units[0]], units[0], vote=vote)
