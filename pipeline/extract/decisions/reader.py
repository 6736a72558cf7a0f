"""Sentences in order into decisions: a text waits for its vote, a vote closes it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.decisions.ballots import ballot_of, candidates_joined, elects
from pipeline.extract.decisions.bare_figures import counts_bare
from pipeline.extract.decisions.choices import of_two_things
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.labelled_units import take_introduced, take_label
from pipeline.extract.decisions.labels import introduces
from pipeline.extract.decisions.made import MadeDecisions
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.party_votes import parties_summed
from pipeline.extract.decisions.plain_sentences import take_plain
from pipeline.extract.decisions.result_sentences import (
    decides,
    holds_vote,
    is_bare_result,
    is_torn,
    names_thing,
    opens_result,
)
from pipeline.extract.decisions.results import (
    Waiting,
    gathered_vote,
    is_apart,
    made_decision,
)
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.several_elected import (
    Elected,
    elected_among,
    elected_below,
    elected_each,
    elected_in_rows,
    elected_listed,
)
from pipeline.extract.decisions.side_lines import sides_joined
from pipeline.extract.decisions.telling_again import concluded, told_again
from pipeline.extract.decisions.vote_labels import take_vote_label
from pipeline.extract.decisions.votes import Vote, is_only_vote, read_vote
from pipeline.extract.here_and_now import (
    announces,
    asks_for_decision,
    decides_nothing,
    happened,
    is_report,
)
from pipeline.records import Decision

LEADS = 5
"""Sentences that may lead to the counts of an election."""


class DecisionReader:
    """Walks the units of one section and closes a decision at each vote."""

    def __init__(self, deciding: Deciding) -> None:
        self._deciding = deciding
        self._made = MadeDecisions(deciding)
        self._ballot: Vote | None = None
        """What the sentence before counted for candidates."""
        self._before: deque[str] = deque(maxlen=LEADS)
        """The last sentences."""
        self._announced = False
        """Whether decisions of another meeting are made known."""

    def read(self, units: Iterator[Unit]) -> list[Decision]:
        """Return the decisions of one section."""
        waiting = candidates_joined(sides_joined(parties_summed(list(units))))
        while waiting:
            waiting = waiting[self._take(waiting[:6]) :]
        self._made.settle(self._ballot, " ".join(self._before), [""])
        self._made.flush()
        return self._made.found

    def _take(self, units: list[Unit]) -> int:
        """Handle the first of ``units``; return how many were used up."""
        unit, used = units[0], 1
        following = [one.text for one in units[:3]]
        if self._made.settle(self._ballot, " ".join(self._before), following):
            self._ballot = None
        self._before.append(unit.text)
        self._made.since += 1
        if self._again(unit) or self._made_known(unit):
            return 1
        bare = unit.opens == "decision" and not unit.text and len(units) > 1
        if bare and self._again(replace(units[1], opens="decision")):
            return 2
        self._made.recent, self._made.fresh = self._made.fresh, False
        if unit.opens in ("decision", "motion", "result"):
            return take_label(units, self._made)
        if unit.opens == "vote":
            return take_vote_label(units, self._made)
        if unit.opens == "other" or (unit.opens == "proposal" and not holds_vote(unit.text)):
            self._made.flush()
        elif unit.opens == "margin":
            self._made.beside(unit)
        else:
            used = self._sentence(units)
        self._ballot = None if self._made.fresh else ballot_of(unit.text)
        if self._is_named(unit.text):
            self._made.last = unit
        return used

    def _is_named(self, text: str) -> bool:
        """Whether the next sentence may be on this one; a title may be one word: ``Zaun``."""
        if len(self._before) == 1 and text[:1].isupper() and read_vote(text, labelled=True) is None:
            return True
        return len(text.split()) > 2 and names_thing(text)

    def _again(self, unit: Unit) -> bool:
        """Whether the sentence tells the vote before it again; what it adds to it is kept."""
        made = self._made
        if unit.is_point:
            return False
        again = told_again(made.found[-1], unit) if made.fresh else None
        if again is None and made.recent and made.open is None:
            again = concluded(made.found[-1], unit)
        if again is None:
            return False
        made.found[-1], made.fresh, made.recent = again, False, False
        return True

    def _made_known(self, unit: Unit) -> bool:
        """``Bekanntgabe nichtöffentlicher Beschlüsse``, and below it what others decided."""
        self._announced = self._announced or announces(unit.text)
        if unit.opens or not self._announced or not happened(unit.text):
            return False
        self._made.flush()
        return True

    def _sentence(self, units: list[Unit]) -> int:
        """A sentence without label: who is elected, a vote, a bare result, or running text."""
        unit, used = units[0], 1
        if introduces(unit.text) and len(units) > 1 and units[1].opens in (None, "decision"):
            return take_introduced(units, self._made)
        several, told = self._several(units)
        if several:
            self._elected(units[:told], several)
            return told
        if elects(unit.text) and (self._ballot or ballot_of(unit.text)):
            if self._ballot and self._made.last:
                self._made.open = Waiting("motion", False, [self._made.last])
            self._made.close(unit, ballot_of(unit.text) or self._ballot)
        elif decides_nothing(unit.text):
            take_plain(unit, self._made, self._deciding)
        elif self._made.last and self._tells_bare(unit.text, self._made.last):
            self._made.bare(units)
        elif vote := self._vote(units):
            vote, used = gathered_vote(units, vote)
            self._voted(unit, vote)
        else:
            take_plain(unit, self._made, self._deciding)
        return used

    def _several(self, units: list[Unit]) -> tuple[tuple[Elected, ...], int]:
        """Return several elected of the first sentences, and how many of those tell them."""
        text = units[0].text
        if each := elected_each(text) or self._among(text):
            return each, 1
        if len(units) > 1 and (below := elected_below(text, units[1].text)):
            return below, 2
        if listed := elected_listed(units):
            return listed, 1 + len(listed)
        rows = elected_in_rows(units)
        return rows, len(rows)

    def _among(self, text: str) -> tuple[Elected, ...]:
        """``Muster 12, Probst 10, Huber 7``, then ``Damit sind Muster und Probst gewählt``."""
        if self._ballot is None or not elects(text) or ballot_of(text):
            return ()
        return elected_among(self._before[-2], text)

    def _elected(self, units: list[Unit], several: tuple[Elected, ...]) -> None:
        """One decision for each of several elected."""
        self._made.flush()
        self._made.found += [made_decision(one, units, "adopted", vote) for one, vote in several]
        self._made.fresh = True

    def _vote(self, units: list[Unit]) -> Vote | None:
        """Return the vote that the first sentence tells; those for candidates elect nobody yet."""
        text = units[0].text
        before = self._before[-2] if len(self._before) > 1 else ""
        vote = of_two_things(text) or read_vote(
            text, labelled=counts_bare(units, self._made.open is not None, before)
        )
        return None if vote and vote.yes is None and ballot_of(text) else vote

    def _tells_bare(self, text: str, last: Unit) -> bool:
        """``Wird genehmigt.``; behind ``Vorschlag: …`` ``bei wenigen Enthaltungen bestätigt``."""
        proposed = last.opens == "proposal" and is_bare_result(text) and opens_result(text)
        if is_torn(last.text, text):
            return False
        return self._deciding.is_bare(text) or (proposed and read_vote(text) is None)

    def _of_nothing(self, unit: Unit) -> bool:
        """Whether the counts are a straw poll's: ``Meinungsbild: Wollen wir Tee? [5 dafür]``."""
        last = self._made.last
        return last is not None and is_only_vote(unit.text) and decides_nothing(last.text)

    def _voted(self, unit: Unit, vote: Vote) -> None:
        """A sentence with a vote closes what is open, or is a decision by itself."""
        told = self._made.open is None and not is_only_vote(unit.text)
        if told and (is_report(unit.text) or self._deciding.of_others(unit.text)):
            return
        if not vote.counted and not decides(unit.text):
            take_plain(unit, self._made, self._deciding)
            return
        if self._made.open is None and (self._of_nothing(unit) or self._made.counted(unit, vote)):
            return
        if self._made.open and is_apart(self._made.open, unit):
            self._made.flush()
        if asks_for_decision(unit.text) and not worded_outcome(unit.text):
            self._made.open = Waiting("motion", False, [unit])
            return
        self._made.close(unit, vote)
