"""Sentences in order into decisions: a text waits for its vote, a vote closes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.ballots import ballot_of, elected_each, elects, settles
from pipeline.extract.deciding import Deciding
from pipeline.extract.decision_labels import is_filing, says_nothing, vote_in_label
from pipeline.extract.decision_results import (
    Waiting,
    carried_outcome,
    gathered_vote,
    made_decision,
    refers_back,
    tells_result,
    told_again,
)
from pipeline.extract.decision_units import Unit
from pipeline.extract.here_and_now import asks_for_decision, decides_nothing, is_report, is_unreal
from pipeline.extract.outcomes import outcome_of, worded_outcome
from pipeline.extract.result_sentences import decides, ends_motion, is_bare_result
from pipeline.extract.votes import Vote, in_brackets, is_bare, is_only_vote, read_vote
from pipeline.records import Decision

MAX_BLOCK = 15
"""Sentences a decision's text may have before its vote."""


class DecisionReader:
    """Walks the units of one section and closes a decision at each vote."""

    def __init__(self, deciding: Deciding) -> None:
        self._deciding = deciding
        self._open: Waiting | None = None
        self._last: Unit | None = None
        self._fresh = False
        """Whether the sentence before closed a decision with a vote."""
        self._ballot: Vote | None = None
        """What the sentence before counted for candidates."""
        self._found: list[Decision] = []
        self._counted = 0
        """How many of them a vote of the margin stood beside, or before."""

    def read(self, units: Iterator[Unit]) -> list[Decision]:
        """Return the decisions of one section."""
        waiting = list(units)
        position = 0
        while position < len(waiting):
            position += self._take(waiting[position : position + 6])
        self._settle("")
        self._flush()
        return self._found

    def _take(self, units: list[Unit]) -> int:
        """Handle the first of ``units``; return how many were used up."""
        unit, used = units[0], 1
        self._settle(unit.text)
        if self._fresh and (again := told_again(self._found[-1], unit)):
            self._found[-1], self._fresh = again, False
            return 1
        self._fresh = False
        if unit.opens in ("decision", "motion", "result"):
            return self._label(units)
        if unit.opens == "vote":
            return self._vote_label(units)
        if unit.opens == "other":
            self._flush()
        elif unit.opens == "margin":
            self._beside(unit)
        else:
            used = self._sentence(units)
        self._ballot = None if self._fresh else ballot_of(unit.text)
        if len(unit.text.split()) > 2 and not is_only_vote(unit.text):
            self._last = unit
        return used

    def _beside(self, unit: Unit) -> None:
        """A vote of the margin belongs to the decision told beside it."""
        self._flush()
        vote = read_vote(unit.text, labelled=True)
        if len(self._found) > self._counted and vote and (last := self._found[-1]).yes is None:
            counts = replace(last, yes=vote.yes, no=vote.no, unanimous=vote.unanimous)
            lost = (vote.no or 0) >= (vote.yes or 0)
            self._found[-1] = replace(counts, outcome="rejected") if lost else counts
        else:
            self._close(unit, vote)
        self._counted = len(self._found)

    def _sentence(self, units: list[Unit]) -> int:
        """A sentence without label: who is elected, a vote, a bare result, or running text."""
        unit, used = units[0], 1
        if several := elected_each(unit.text):
            self._flush()
            self._found += [made_decision(unit.text, [unit], "adopted", one) for one in several]
            self._fresh = True
        elif elects(unit.text) and (self._ballot or ballot_of(unit.text)):
            if self._ballot and self._last:
                self._open = Waiting("motion", False, [self._last])
            self._close(unit, self._ballot or ballot_of(unit.text))
        elif decides_nothing(unit.text):
            self._plain(unit)
        elif self._last and self._deciding.is_bare(unit.text):
            self._bare(units)
        elif (vote := read_vote(unit.text, labelled=self._counts_bare(unit))) is not None:
            vote, used = gathered_vote(units, vote)
            self._voted(unit, vote)
        else:
            self._plain(unit)
        return used

    def _settle(self, following: str) -> None:
        """Make a decision of counts told of candidates where no sentence says who is elected."""
        ballot, counted = self._ballot, self._last
        if ballot and counted and not elects(following) and settles(counted.text, following):
            self._found.append(made_decision(counted.text, [counted], "adopted", ballot))
            self._ballot = None

    def _counts_bare(self, unit: Unit) -> bool:
        """Whether bare figures are a vote: in brackets, or alone below what waits for one."""
        return in_brackets(unit.text) or (self._open is not None and is_bare(unit.text))

    def _label(self, units: list[Unit]) -> int:
        """``Beschluss:`` with its text, ``Antrag 3:`` with its text or its result."""
        unit = units[0]
        if says_nothing(unit.text):
            return 1
        vote = read_vote(unit.text, labelled=True)
        if vote and is_only_vote(unit.text):
            self._close(unit, vote)
            return 1
        if unit.opens == "result" or (unit.opens == "motion" and is_bare_result(unit.text)):
            self._flush()
            self._close(unit, vote)
            return 1
        vote = vote or vote_in_label(unit.label)
        self._flush()
        self._open = Waiting(unit.opens or "", unit.opens == "decision", [unit])
        if vote and not asks_for_decision(unit.text):
            self._close(None, vote)
        return 1

    def _vote_label(self, units: list[Unit]) -> int:
        """``Abstimmung:`` with its result on the same line or the next ones."""
        unit = units[0]
        vote = read_vote(unit.text, labelled=True)
        if (ballot := ballot_of(unit.text)) and (vote is None or vote.yes is None):
            vote = replace(vote or ballot, yes=ballot.yes)
        if vote is None and not worded_outcome(unit.text) and len(units) > 1:
            following = units[1]
            vote = None if following.opens else read_vote(following.text, labelled=True)
            if vote and (not unit.text or is_only_vote(following.text)):
                vote, used = gathered_vote(units[1:], vote)
                self._close(unit, vote, following)
                return used + 1
        if vote or (worded_outcome(unit.text) and not is_unreal(unit.text)):
            used = 1
            if vote:
                vote, used = gathered_vote(units, vote)
            self._close(unit, vote)
            return used
        if not unit.text and unit.speaks:
            self._flush()
            self._open = Waiting("motion", False, [unit])
        return 1

    def _voted(self, unit: Unit, vote: Vote) -> None:
        """A sentence with a vote closes what is open, or is a decision by itself."""
        if is_report(unit.text) and not is_only_vote(unit.text) and self._open is None:
            return
        if not vote.counted and not decides(unit.text):
            return
        if self._open and self._open.opens == "sentence" and not refers_back(unit.text):
            self._flush()
        if asks_for_decision(unit.text) and not worded_outcome(unit.text):
            self._open = Waiting("motion", False, [unit])
            return
        self._close(unit, vote)

    def _plain(self, unit: Unit) -> None:
        outcome = self._deciding.outcome(unit.text)
        if self._open and not self._open.text and is_filing(unit.text):
            self._open = None
        if self._open and self._open.opens != "sentence":
            if not self._open.decided and ends_motion(unit.text):
                self._open = Waiting("sentence", True, [*self._open.units, unit], unit)
                return
            if outcome and not self._open.decided and self._open.text:
                self._open = Waiting("sentence", True, [unit], outcome=outcome)
            elif len(self._open.units) < MAX_BLOCK:
                self._open.units.append(unit)
            return
        if self._open and self._last is self._open.units[-1] and tells_result(unit.text, thus=True):
            self._open.units.append(unit)
        elif outcome:
            self._flush()
            self._open = Waiting("sentence", True, [unit], outcome=outcome)
        elif asks_for_decision(unit.text):
            self._flush()
            self._open = Waiting("motion", False, [unit])
        elif self._open and self._last is not self._open.units[-1]:
            self._flush()

    def _bare(self, units: list[Unit]) -> None:
        """``Wird genehmigt.`` decides on what stands before, unless its vote follows."""
        if self._last and not any(one.opens == "vote" for one in units[1:3]):
            self._open = Waiting("sentence", True, [self._last, units[0]], units[0])

    def _close(self, unit: Unit | None, vote: Vote | None, result: Unit | None = None) -> None:
        """Make one decision of the open text and the unit that holds its result."""
        units = list(self._open.units) if self._open else []
        if unit is not None:
            if not units and is_only_vote(unit.text) and self._last and not self._last.opens:
                units.append(self._last)
            units.append(unit)
        if result is not None:
            units.append(result)
        told = (result or unit or units[-1]).text
        carried = carried_outcome(self._deciding, units, vote, told)
        texts = [one.text for one in units if one.text]
        if len(texts) > 1 and unit is not None and is_only_vote(texts[-1]):
            texts = texts[:-1]
        text = " ".join(texts)
        if is_only_vote(text):
            text = " ".join(one.passage.text[one.start : one.end] for one in units)
        self._found.append(
            made_decision(text, units, carried or outcome_of(text, vote, told), vote)
        )
        self._open = None
        self._last = None
        self._fresh = vote is not None

    def _flush(self) -> None:
        """Close an open text that is a decision without any vote; drop a mere motion."""
        waiting, self._open = self._open, None
        if waiting is None or not waiting.decided or not waiting.text:
            return
        told = (waiting.result or waiting.units[0]).text
        outcome = waiting.outcome or outcome_of(waiting.text, None, told)
        self._found.append(made_decision(waiting.text, waiting.units, outcome, None))
