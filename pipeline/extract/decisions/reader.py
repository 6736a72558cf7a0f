"""Sentences in order into decisions: a text waits for its vote, a vote closes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.decisions.ballots import ballot_of, candidates_joined, elected_each, elects
from pipeline.extract.decisions.bare_figures import counts_bare
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.labels import goes_on_as_title, says_nothing, vote_in_label
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.plain_sentences import take_plain
from pipeline.extract.decisions.result_sentences import decides, is_bare_result, names_thing
from pipeline.extract.decisions.results import (
    Waiting,
    concluded,
    gathered_vote,
    made_decision,
    refers_back,
    told_again,
)
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import (
    Vote,
    is_only_vote,
    read_vote,
)
from pipeline.extract.here_and_now import asks_for_decision, decides_nothing, is_report, is_unreal
from pipeline.records import Decision


class DecisionReader:
    """Walks the units of one section and closes a decision at each vote."""

    def __init__(self, deciding: Deciding) -> None:
        self._deciding = deciding
        self._made = MadeDecisions(deciding)
        self._ballot: Vote | None = None
        """What the sentence before counted for candidates."""

    def read(self, units: Iterator[Unit]) -> list[Decision]:
        """Return the decisions of one section."""
        waiting = candidates_joined(list(units))
        while waiting:
            waiting = waiting[self._take(waiting[:6]) :]
        self._made.settle(self._ballot, [""])
        self._made.flush()
        return self._made.found

    def _take(self, units: list[Unit]) -> int:
        """Handle the first of ``units``; return how many were used up."""
        unit, used = units[0], 1
        if self._made.settle(self._ballot, [one.text for one in units[:3]]):
            self._ballot = None
        if self._again(unit):
            return 1
        self._made.recent, self._made.fresh = self._made.fresh, False
        if unit.opens in ("decision", "motion", "result"):
            return self._label(units)
        if unit.opens == "vote":
            return self._vote_label(units)
        if unit.opens in ("other", "proposal"):
            self._made.flush()
        elif unit.opens == "margin":
            self._made.beside(unit)
        else:
            used = self._sentence(units)
        self._ballot = None if self._made.fresh else ballot_of(unit.text)
        if len(unit.text.split()) > 2 and names_thing(unit.text):
            self._made.last = unit
        return used

    def _again(self, unit: Unit) -> bool:
        """Whether the sentence tells the vote before it again; what it adds to it is kept."""
        made = self._made
        again = told_again(made.found[-1], unit) if made.fresh else None
        if again is None and made.recent and made.open is None:
            again = concluded(made.found[-1], unit)
        if again is None:
            return False
        made.found[-1], made.fresh, made.recent = again, False, False
        return True

    def _sentence(self, units: list[Unit]) -> int:
        """A sentence without label: who is elected, a vote, a bare result, or running text."""
        unit, used = units[0], 1
        if several := elected_each(unit.text):
            self._made.flush()
            self._made.found += [
                made_decision(unit.text, [unit], "adopted", one) for one in several
            ]
            self._made.fresh = True
        elif elects(unit.text) and (self._ballot or ballot_of(unit.text)):
            if self._ballot and self._made.last:
                self._made.open = Waiting("motion", False, [self._made.last])
            self._made.close(unit, self._ballot or ballot_of(unit.text))
        elif decides_nothing(unit.text):
            take_plain(unit, self._made, self._deciding)
        elif self._made.last and self._deciding.is_bare(unit.text):
            self._made.bare(units)
        elif vote := self._vote(units):
            vote, used = gathered_vote(units, vote)
            self._voted(unit, vote)
        else:
            take_plain(unit, self._made, self._deciding)
        return used

    def _vote(self, units: list[Unit]) -> Vote | None:
        """Return the vote that the first sentence tells; those for candidates elect nobody yet."""
        text = units[0].text
        vote = read_vote(text, labelled=counts_bare(units, self._made.open is not None))
        return None if vote and vote.yes is None and ballot_of(text) else vote

    def _label(self, units: list[Unit]) -> int:
        """``Beschluss:`` with its text, ``Antrag 3:`` with its text or its result."""
        unit = units[0]
        if says_nothing(unit.text) or (
            not unit.text and any(goes_on_as_title(one.text) for one in units[1:2])
        ):
            return 1
        vote = read_vote(unit.text, labelled=True)
        if vote and is_only_vote(unit.text):
            self._made.close(unit, vote)
            return 1
        voted_below = len(units) > 1 and units[1].opens == "vote"
        bare = unit.opens == "motion" and is_bare_result(unit.text) and not voted_below
        if unit.opens == "result" or bare:
            self._made.flush()
            self._made.close(unit, vote)
            return 1
        above = vote_in_label(unit.label)
        self._made.flush()
        self._made.open = Waiting(unit.opens or "", unit.opens == "decision", [unit], vote=above)
        if vote and not vote.counted and voted_below and read_vote(units[1].text, labelled=True):
            return 1
        if (vote or (above and unit.text)) and not asks_for_decision(unit.text):
            self._made.close(None, vote or above)
        return 1

    def _vote_label(self, units: list[Unit]) -> int:
        """``Abstimmung:`` with its result on the same line or the next ones."""
        unit = units[0]
        if self._made.open and self._made.open.outcome == "withdrawn":
            self._made.flush()
        vote = read_vote(unit.text, labelled=True)
        if (ballot := ballot_of(unit.text)) and (vote is None or vote.yes is None):
            vote = replace(vote or ballot, yes=ballot.yes)
        if vote is None and self._asks(units):
            self._made.flush()
            self._made.open = Waiting("motion", False, [unit])
            return 1
        if vote is None and not worded_outcome(unit.text) and len(units) > 1:
            following = units[1]
            vote = None if following.opens else read_vote(following.text, labelled=True)
            if vote and (not unit.text or is_only_vote(following.text)):
                vote, used = gathered_vote(units[1:], vote)
                self._made.close(unit, vote, following)
                return used + 1
            if not (vote or unit.text or following.opens) and is_bare_result(following.text):
                self._made.close(unit, None, following)
                return 2
        if vote or (worded_outcome(unit.text) and not is_unreal(unit.text)):
            used = 1
            if vote:
                vote, used = gathered_vote(units, vote)
            self._made.close(unit, vote)
            return used
        if not unit.text and unit.speaks:
            self._made.flush()
            self._made.open = Waiting("motion", False, [unit])
        return 1

    def _of_nothing(self, unit: Unit) -> bool:
        """Whether the counts are a straw poll's: ``Meinungsbild: Wollen wir Tee? [5 dafür]``."""
        last = self._made.last
        return last is not None and is_only_vote(unit.text) and decides_nothing(last.text)

    @staticmethod
    def _asks(units: list[Unit]) -> bool:
        """``Abstimmung: Der Rat kauft einen Zaun.`` over ``Ergebnis: 8/0/1``: what is voted on."""
        unit, below = units[0], units[1:2]
        if not unit.text or is_bare_result(unit.text):
            return False
        return any(one.opens == "vote" and read_vote(one.text, labelled=True) for one in below)

    def _voted(self, unit: Unit, vote: Vote) -> None:
        """A sentence with a vote closes what is open, or is a decision by itself."""
        if is_report(unit.text) and not is_only_vote(unit.text) and self._made.open is None:
            return
        if not vote.counted and not decides(unit.text):
            return
        if self._made.open is None and self._of_nothing(unit):
            return
        if self._made.open and _is_apart(self._made.open, unit.text):
            self._made.flush()
        if asks_for_decision(unit.text) and not worded_outcome(unit.text):
            self._made.open = Waiting("motion", False, [unit])
            return
        self._made.close(unit, vote)


def _is_apart(waiting: Waiting, text: str) -> bool:
    """Whether a sentence with a vote is on something else than the sentence that waits."""
    apart = waiting.outcome == "withdrawn" or not refers_back(text)
    return waiting.opens == "sentence" and apart
