"""What one piece as read may be: the channel's candidates and keeping it, each with its cost."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pipeline.correct.candidate import Candidate
from pipeline.correct.channel import Channel
from pipeline.correct.edits import edited, look_alikes, without_strokes
from pipeline.correct.shapes import damaged_shape, impossible, possible
from pipeline.lexicon import Lexicon

UNKNOWN, UNKNOWN_LETTER = 10.0, 2.0
"""Cost of a word the lexicon lacks: a part, and a part for each letter."""
SMALL, SHORTEST_SMALL = 1.0, 4
"""What a small word that the lexicon lacks costs besides: it is no name (``lidt``, ``stat``);
shorter ones may be abbreviations."""
IMPOSSIBLE = 6.0
"""Cost of a word the lexicon lacks in a shape German does not have."""
SHAPE = 1.5
"""Cost of a hard rule's repair: ü read as ii, ö as é, ß as B."""
MOST_REMEMBERED = 200_000
"""Judgements kept in memory, about 100 MB."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The candidates for a piece, what stands there among them, cheapest first."""

    read: str
    candidates: tuple[Candidate, ...]
    known: bool
    """Whether what was read is itself a word."""

    @property
    def best(self) -> Candidate:
        """The likeliest."""
        return self.candidates[0]

    @property
    def open(self) -> bool:
        """Whether nothing but a guess explains what was read."""
        return not self.known and (self.best.text == self.read or self.best.edited)

    @property
    def margin(self) -> float:
        """Lead of the best over the next that differs in more than its capital, in nats."""
        best = self.candidates[0]
        for other in self.candidates[1:]:
            if other.text.lower() != best.text.lower():
                return other.cost - best.cost
        return math.inf

    @property
    def confidence(self) -> float:
        """Probability of the best among the candidates, 0-1."""
        best = self.candidates[0].cost
        total = sum(math.exp(best - one.cost) for one in self.candidates)
        return round(1.0 / total, 4)


class Judge:
    """Weighs the channel's candidates against keeping what was read; remembers each piece."""

    def __init__(self, channel: Channel, lexicon: Lexicon) -> None:
        self._channel = channel
        self._lexicon = lexicon
        self._memory: dict[tuple[str, bool], Judgement] = {}

    def judge(self, read: str, begins: bool) -> Judgement:
        """Candidates for ``read`` with their costs, without regard to its neighbours."""
        key = (read, begins)
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) >= MOST_REMEMBERED:
                self._memory.clear()
            found = self._memory[key] = self._judge(read, begins)
        return found

    def judge_unknown(self, read: str, begins: bool) -> Judgement:
        """As :meth:`judge`, but a word the lexicon knows is kept without a search."""
        if read in self._lexicon:
            return Judgement(read, (Candidate(0.0, read, 0.0),), True)
        return self.judge(read, begins)

    def _judge(self, read: str, begins: bool) -> Judgement:
        shouted = read.isupper()
        if shouted:
            candidates = tuple(
                Candidate(one.cost, one.text.upper(), one.channel, one.compound)
                for one in self._channel.candidates(read.title(), begins=True)
                if "ß" not in one.text
            )
        else:
            candidates = self._channel.candidates(read, begins)
        if not candidates or candidates[0].cost > self._unknown_cost(read):
            found = {one.text: one for one in (*self._guessed(read, begins), *candidates)}
            candidates = tuple(sorted(found.values()))
        if candidates and self._strange_name(read, candidates[0]):
            candidates = ()
        own = None if shouted else self._channel.read_cost(read, begins)
        known = own is not None or any(one.text == read for one in candidates)
        if not any(one.text == read for one in candidates):
            keep = own if own is not None else self._unknown_cost(read)
            if own is None and read.islower() and len(read) >= SHORTEST_SMALL:
                keep += SMALL
            candidates = (*candidates, Candidate(keep, read, 0.0))
        return Judgement(read, tuple(sorted(candidates)), known)

    def _guessed(self, read: str, begins: bool) -> tuple[Candidate, ...]:
        """Words that no learned confusion leads to: like shapes, strokes, one letter away.

        Hard rules are taken for granted: ``kémnten`` is one letter away from ``könnten``.
        """
        with_shapes = look_alikes(read, begins, self._channel, self._lexicon)
        bare = without_strokes(read, begins, self._channel, self._lexicon)
        found = {one.text: one for one in (*with_shapes, *bare)}
        whole = possible(read) or read
        if not damaged_shape(whole):
            for one in edited(whole, self._channel, self._lexicon):
                found.setdefault(one.text, one)
        return tuple(sorted(found.values()))

    def _strange_name(self, read: str, best: Candidate) -> bool:
        """Whether a hard rule explains an unlisted name (``Nérthe``) better than a rare word."""
        text = possible(read) if read[0].isupper() else None
        return text is not None and self._unknown_cost(text) + SHAPE < best.cost

    def _unknown_cost(self, read: str) -> float:
        cost = UNKNOWN + UNKNOWN_LETTER * len(read)
        return cost + (IMPOSSIBLE if impossible(read) else 0.0)
