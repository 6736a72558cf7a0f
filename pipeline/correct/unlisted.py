"""Names no list knows, from one mis-read form: ``Kédderbusch`` is taken for ``Ködderbusch``.

The cost of a name is that of the confusions that explain what was read plus that of its spelling.
A plain vowel for an umlaut (``Rohl``) tells nothing: both names exist, so it stays.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pipeline.correct.confusions import Confusions, Edge
from pipeline.correct.consensus import UMLAUTS, Agreement
from pipeline.correct.shapes import impossible
from pipeline.correct.spelling import BEGIN, END, Spelling
from pipeline.wordlists import rows

NAMELIKE = re.compile(r"(?=.*[a-z])[A-ZÄÖÜ][\w&§$@®]{3,19}")
"""``Hdlck``, ``Preu@linger``, ``K6dderbusch``"""
DIGIT = 2.0
"""Cost of a digit read for a letter (``digit_letters.csv``), in nats."""
INNER = 6.0
"""Cost of a capital inside a name."""
GERMAN = frozenset("abcdefghijklmnopqrstuvwxyzäöüß")
FOREIGN = 6.0
"""Cost of a letter that names of other languages have; in German minutes ö is the likelier."""
LEAD, GAIN = 3.0, 6.0
"""How much cheaper a name has to be than the next, and than what was read;"""
STRANGE_LEAD, STRANGE_GAIN = 2.0, 1.0
"""the same where German has no such shape (``Riiffel``, ``Kéddel``)."""
SPELT = 3.9
"""Most that a name may cost for each of its letters and its end."""
DOUBLED = re.compile(r"ß[ßfs]|[äöü]{2}")
"""What no name holds (``Hasenfußß``)."""
WIDTH = 24
"""Beginnings that are followed up at each letter."""


class Name(NamedTuple):
    """What may stand on the paper; ``lead`` over the next and ``gain`` over what was read, nats."""

    text: str
    cost: float
    lead: float
    gain: float


class Unlisted:
    """Finds the likeliest spelling of a name; remembers each form."""

    def __init__(self, spelling: Spelling, confusions: Confusions) -> None:
        self._spelling = spelling
        self._confusions = confusions
        self._memory: dict[str, Name | None] = {}

    def agreed(self, forms: Iterable[str]) -> dict[str, Agreement]:
        """Those of the forms that one name explains much better than any other."""
        found = {}
        for form in forms:
            name = self.name(form)
            if name is not None:
                confidence = round(1.0 - math.exp(-name.lead - 1.0), 4)
                found[form] = Agreement(name.text, "spelling", confidence, True)
        return found

    def text(self, read: str) -> str | None:
        """The name alone."""
        name = self.name(read)
        return None if name is None else name.text

    def name(self, read: str) -> Name | None:
        """The name a form stands for; None where it may stand for itself or for several."""
        if read not in self._memory:
            self._memory[read] = self._decided(read) if NAMELIKE.fullmatch(read) else None
        return self._memory[read]

    def cost(self, read: str) -> float:
        """The cost of the name a form stands for."""
        name = self.name(read)
        return math.inf if name is None else name.cost

    def spelling_cost(self, name: str) -> float:
        """What the spelling of a whole name costs, in nats."""
        return self._spelt("", name + END)

    def _decided(self, read: str) -> Name | None:
        ways = [one for one in self._ways(read) if one[1] == read or _possible(one[1])]
        if not ways or ways[0][1] == read:
            return None
        (cost, text), *others = ways
        lead = min((other for other, one in others if one != read), default=math.inf) - cost
        gain = min((other for other, one in others if one == read), default=math.inf) - cost
        strange = impossible(read)
        least = (STRANGE_LEAD, STRANGE_GAIN) if strange else (LEAD, GAIN)
        fits = bool(UMLAUTS & set(text)) and cost <= SPELT * (len(text) + 1)
        return (
            Name(text, cost, lead, gain) if fits and lead >= least[0] and gain >= least[1] else None
        )

    def _ways(self, read: str) -> list[tuple[float, str]]:
        """The cheapest spellings of the whole form, with their costs."""
        begun: dict[int, dict[str, float]] = defaultdict(dict)
        begun[0][""] = 0.0
        for at in range(len(read)):
            for text, cost in heapq.nsmallest(WIDTH, begun[at].items(), key=lambda one: one[1]):
                for edge in self._edges(read, at):
                    longer = text + edge.true
                    price = cost + edge.cost + self._spelt(text, edge.true)
                    if price < begun[at + edge.width].get(longer, math.inf):
                        begun[at + edge.width][longer] = price
        whole = begun[len(read)].items()
        return sorted((cost + self._spelt(text, END), text) for text, cost in whole)

    def _edges(self, read: str, at: int) -> list[Edge]:
        edges = self._confusions.edges(read, at) if read[at].isalpha() else []
        for width in (1, 2):
            edges += _digits().get(read[at : at + width], ())
        if not read[at].isalpha():
            for width in (1, 2, 3):
                edges += self._confusions.by_read.get(read[at : at + width], ())
        return edges

    def _spelt(self, text: str, more: str) -> float:
        cost, before = 0.0, BEGIN + text.lower()
        for letter in more:
            if letter.isupper() and len(before) > 1:
                cost += INNER
            if letter != END and letter.lower() not in GERMAN:
                cost += FOREIGN
            cost += self._spelling.cost(before, letter.lower())
            before += letter.lower()
        return cost


@cache
def _digits() -> dict[str, tuple[Edge, ...]]:
    found: dict[str, tuple[Edge, ...]] = {}
    for read, true, _ in rows("digit_letters.csv"):
        if any(sign.isdigit() for sign in read):
            found[read] = (*found.get(read, ()), Edge(len(read), true, DIGIT))
    return found


def _possible(text: str) -> bool:
    return not impossible(text) and not DOUBLED.search(text)
