"""The noisy channel: which German words may stand on the paper for a word as read, and at what cost.

Best-first search through the lexicon: the cost of a candidate is the learned cost of the
confusions that explain what was read plus -ln of the word's frequency, in nats
(Shannon; Kernighan, Church and Gale 1990).
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

from pipeline.correct.confusions import Confusions, Edge
from pipeline.lexicon import Lexicon

COUNTED = math.log(5_300_000)
"""-ln P of a word is this less ln(count); the words that were counted."""
UNSEEN = math.log(0.15)
"""ln of the count a listed form gets that was never seen."""
LOWERED = 5.0
"""Cost of a capital that the word itself does not have, when no sentence begins."""
JOINT = 2.5
"""Cost of a compound the lexicon does not list, beside both parts."""
SLACK = 7.0
"""Candidates dearer than the best by more than this many nats are not looked for."""
MOST_STEPS = 600
SHORTEST_HEAD, SHORTEST_TAIL, LEAST_COUNT = 4, 4, 3


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A word that may stand on the paper; ``cost`` in nats, the less the likelier."""

    cost: float
    text: str
    channel: float
    """The part of the cost that the confusions make."""
    compound: bool = False


@dataclass(frozen=True, slots=True, order=True)
class _State:
    cost: float
    position: int
    surface: str
    key: str
    head: str
    channel: float
    tail: bool


class Channel:
    """Looks for the words behind a word as read; keeps no memory of documents."""

    def __init__(self, lexicon: Lexicon, confusions: Confusions) -> None:
        self._lexicon = lexicon
        self._confusions = confusions

    def word_cost(self, key: str) -> float:
        """-ln P of a lexicon form in running text."""
        count = self._lexicon.frequency(key)
        return COUNTED - (math.log(count) if count else UNSEEN)

    def candidates(self, read: str, begins: bool) -> tuple[Candidate, ...]:
        """Words that explain ``read``, cheapest first; ``begins`` where a sentence may begin.

        Compounds the lexicon does not list are only tried where it lists nothing.
        """
        found = self._search(read, begins, compounds=False)
        if not found and len(read) >= SHORTEST_HEAD + SHORTEST_TAIL:
            found = self._search(read, begins, compounds=True)
        return tuple(sorted(found.values()))

    def _search(self, read: str, begins: bool, compounds: bool) -> dict[str, Candidate]:
        found: dict[str, Candidate] = {}
        best = math.inf
        heap = [_State(0.0, 0, "", "", "", 0.0, False)]
        for _ in range(MOST_STEPS):
            if not heap or heap[0].cost > best + SLACK - 4.0:
                break
            state = heapq.heappop(heap)
            if state.position == len(read):
                best = min(best, self._finish(state, found))
                continue
            for edge in self._edges(read, state.position):
                for following in self._follow(state, edge, begins, read):
                    heapq.heappush(heap, following)
            if compounds and not state.tail:
                for joint in self._joints(state, read):
                    heapq.heappush(heap, joint)
        return {text: one for text, one in found.items() if one.cost <= best + SLACK}

    def _edges(self, read: str, position: int) -> list[Edge]:
        edges = self._confusions.edges(read, position)
        if position and read[position - 1] in "aeiouAEIOU" and read[position].islower():
            edges.append(Edge(0, "ß", self._confusions.lost_cost))
        return edges

    def _finish(self, state: _State, found: dict[str, Candidate]) -> float:
        if not self._lexicon.has(state.key):
            return math.inf
        if state.tail and self._lexicon.frequency(state.key) < LEAST_COUNT:
            return math.inf
        cost = state.cost + self.word_cost(state.key)
        known = found.get(state.surface)
        if known is None or cost < known.cost:
            found[state.surface] = Candidate(cost, state.surface, state.channel, state.tail)
        return cost

    def _follow(self, state: _State, edge: Edge, begins: bool, read: str) -> list[_State]:
        position = state.position + edge.width
        if edge.width == 0 and state.surface[-1:] == "ß":
            return []
        surface, channel = state.surface + edge.true, state.channel + edge.cost
        cost = state.cost + edge.cost
        ways = [(state.key + edge.true, cost)]
        if not state.key and edge.true[0].isalpha():
            first, rest = edge.true[0], edge.true[1:]
            if state.tail:
                noun = state.head[:1].isupper()
                ways = [(first.upper() + rest, cost)] if noun else ways
            elif first.isupper():
                ways.append((first.lower() + rest, cost + (0.0 if begins else LOWERED)))
        return [
            _State(price, position, surface, key, state.head, channel, state.tail)
            for key, price in ways
            if self._lexicon.begins(key)
        ]

    def _joints(self, state: _State, read: str) -> list[_State]:
        rest = len(read) - state.position
        if len(state.key) < SHORTEST_HEAD or rest < SHORTEST_TAIL:
            return []
        if self._lexicon.frequency(state.key) < LEAST_COUNT or not self._lexicon.has(state.key):
            return []
        cost = state.cost + self.word_cost(state.key) + JOINT
        ways = [(state.position, state.surface)]
        if read[state.position] == "s" and rest > SHORTEST_TAIL:
            ways.append((state.position + 1, state.surface + "s"))
        return [
            _State(cost, position, surface, "", surface, state.channel, True)
            for position, surface in ways
        ]
