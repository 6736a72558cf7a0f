"""The noisy channel: which German words may stand on the paper for what was read, at what cost.

Best-first search through the lexicon: the cost of a candidate is the learned cost of the
confusions that explain what was read plus -ln of the word's frequency, in nats
(Shannon; Kernighan, Church and Gale 1990).
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable

from pipeline.correct.candidate import Candidate, State
from pipeline.correct.confusions import ALIKE, Confusions, Edge
from pipeline.correct.word_cost import SHORTEST_HEAD, SHORTEST_TAIL, word_cost
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

LOWERED = 5.0
"""Cost of a capital that the word itself does not have, when no sentence begins."""
JOINT = 2.5
"""Cost of a compound the lexicon does not list, beside both parts."""
SLACK = 7.0
"""Candidates dearer than the best by more than this many nats are not looked for."""
LOST_VOWEL = 5.0
"""Cost of an umlaut that was not read at all (``knnen``); only where nothing else explains."""
DOUBLED = 6.0
"""Cost of a first letter that was read twice (``wWahrend``)."""
VOWELS = frozenset("aeiouäöü")
MOST_STEPS, MOST_STEPS_COMPOUND = 600, 2500
LEAST_COUNT, LONG_PART = 3, 8
STRAINED = 9.0
"""Confusions that cost more together do not make an unlisted compound (``Kassenkössler`` of
``Kassenkassier``)."""
THREE_PARTS = 16
"""Shortest word that may be a compound of three parts the lexicon does not list together."""

Guessed = Callable[[str, int], list[Edge]]
"""Dear edges at a place of what was read, tried where nothing else explains it."""


def _none(_read: str, _position: int) -> list[Edge]:
    return []


def _lost(_read: str, _position: int) -> list[Edge]:
    return [Edge(0, vowel, LOST_VOWEL) for vowel in "äöü"]


class Channel:
    """Looks for the words behind a word as read; keeps no memory of documents."""

    def __init__(self, lexicon: Lexicon, confusions: Confusions) -> None:
        self._lexicon = lexicon
        self._confusions = confusions

    def word_cost(self, key: str) -> float:
        """-ln P of a lexicon form in running text."""
        return word_cost(key, self._lexicon)

    def read_cost(self, read: str, begins: bool) -> float | None:
        """Cost of ``read`` being what stands there; None when it is no word."""
        costs = [self.word_cost(read)] if self._lexicon.has(read) else []
        if read[0].isupper() and self._lexicon.has(read.lower()):
            costs.append(self.word_cost(read.lower()) + (0.0 if begins else LOWERED))
        own = sum(self._confusions.own_cost.get(sign, 0.01) for sign in read)
        return min(costs) + own if costs else None

    def candidates(self, read: str, begins: bool) -> tuple[Candidate, ...]:
        """Words that explain ``read``, cheapest first; ``begins`` where a sentence may begin.

        Compounds the lexicon does not list are only tried where it lists nothing.
        """
        found = self._search(read, begins)
        if not found and len(read) >= SHORTEST_HEAD + SHORTEST_TAIL:
            found = self._search(read, begins, compounds=True)
        if not found and len(read) > SHORTEST_TAIL - 2:
            found = self._search(read, begins, guessed=_lost, below=LOST_VOWEL)
        return tuple(sorted(found.values()))

    def look_alikes(self, read: str, begins: bool) -> tuple[Candidate, ...]:
        """Words that explain ``read`` if one letter was taken for another of like shape."""
        found = self._search(read, begins, guessed=self._confusions.alike, below=ALIKE)
        return tuple(sorted(found.values()))

    def _search(
        self,
        read: str,
        begins: bool,
        compounds: bool = False,
        guessed: Guessed = _none,
        below: float = 0.0,
    ) -> dict[str, Candidate]:
        found: dict[str, Candidate] = {}
        best = math.inf
        heap = [State(0.0, 0, "", "", "", 0.0, 0)]
        long_noun = len(read) >= THREE_PARTS and read[0].isupper()
        for _ in range(MOST_STEPS_COMPOUND if compounds else MOST_STEPS):
            if not heap or heap[0].cost > best + SLACK - 4.0:
                break
            state = heapq.heappop(heap)
            if state.position == len(read):
                best = min(best, self._finish(state, found))
                lost_end = self._lost_at_end(state)
                if lost_end is not None:
                    heapq.heappush(heap, lost_end)
                continue
            edges = self._edges(read, state.position)
            if state.channel < below:
                edges += guessed(read, state.position)
            for edge in edges:
                for following in self._follow(state, edge, begins, compounds):
                    heapq.heappush(heap, following)
            if compounds and state.parts < (2 if long_noun else 1):
                for joint in self._joints(state, read):
                    heapq.heappush(heap, joint)
        return {text: one for text, one in found.items() if one.cost <= best + SLACK}

    def _edges(self, read: str, position: int) -> list[Edge]:
        edges = self._confusions.edges(read, position)
        first, second = read[:1], read[1:2]
        if position == 0 and len(read) > 2 and first != second and first.lower() == second.lower():
            edges += [Edge(2, first, DOUBLED), Edge(2, second, DOUBLED)]
        if position and read[position - 1].lower() in VOWELS and read[position].islower():
            edges.append(Edge(0, "ß", self._confusions.lost_cost))
        return edges

    def _lost_at_end(self, state: State) -> State | None:
        """``weiß`` for ``wei``: the ß may be lost behind the last vowel too."""
        key = state.key + "ß"
        if state.surface[-1:].lower() not in VOWELS or not self._lexicon.begins(key):
            return None
        cost = self._confusions.lost_cost
        return state._replace(
            cost=state.cost + cost,
            channel=state.channel + cost,
            surface=state.surface + "ß",
            key=key,
        )

    def _finish(self, state: State, found: dict[str, Candidate]) -> float:
        if not self._lexicon.has(state.key):
            return math.inf
        if state.parts and (state.channel > STRAINED or not self._strong(state.key)):
            return math.inf
        if not state.parts and state.key[0].isupper() and state.surface[0].islower():
            return math.inf
        cost = state.cost + self.word_cost(state.key)
        known = found.get(state.surface)
        if known is None or cost < known.cost:
            found[state.surface] = Candidate(cost, state.surface, state.channel, state.parts > 0)
        return cost

    def _strong(self, key: str) -> bool:
        """Whether a word may be part of a compound: seen often enough, or long; no mere ending."""
        enough = self._lexicon.frequency(key) >= LEAST_COUNT or len(key) >= LONG_PART
        return enough and key not in word_set("fragments.txt")

    def _follow(
        self, state: State, edge: Edge, begins: bool, compounds: bool = False
    ) -> list[State]:
        position = state.position + edge.width
        if edge.width == 0 and state.surface[-1:] == edge.true:
            return []
        surface, channel = state.surface + edge.true, state.channel + edge.cost
        cost = state.cost + edge.cost
        ways = [(state.key + edge.true, cost)]
        if not state.key and edge.true[0].isalpha():
            first, rest = edge.true[0], edge.true[1:]
            if state.parts:
                noun = state.head[:1].isupper()
                ways = [(first.upper() + rest, cost)] if noun else ways
            elif first.isupper():
                ways.append((first.lower() + rest, cost + (0.0 if begins else LOWERED)))
            elif compounds:
                ways.append((first.upper() + rest, cost))
        return [
            State(price, position, surface, key, state.head, channel, state.parts)
            for key, price in ways
            if self._lexicon.begins(key)
        ]

    def _joints(self, state: State, read: str) -> list[State]:
        rest = len(read) - state.position
        if len(state.key) < SHORTEST_HEAD or rest < SHORTEST_TAIL:
            return []
        if not self._lexicon.has(state.key) or not self._strong(state.key):
            return []
        cost = state.cost + self.word_cost(state.key) + JOINT
        if state.surface[0].isupper() and read[0].islower():
            return []
        ways = [(state.position, state.surface)]
        if read[state.position] == "s" and rest > SHORTEST_TAIL:
            ways.append((state.position + 1, state.surface + "s"))
        return [
            State(cost, position, surface, "", surface, state.channel, state.parts + 1)
            for position, surface in ways
        ]
