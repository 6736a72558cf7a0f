"""The learned table of what the English model prints where German letters stand."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pipeline.dictionaries import ConfusionRule
from pipeline.wordlists import rows

DATA = Path(__file__).parents[1] / "data"
ALIKE = 8.0
"""Cost of a letter taken for one of like shape (``Jeider``) that was not seen when learning."""
LOST = "ß"
"""The letter that is left out often enough to be looked for where nothing was read."""


@dataclass(frozen=True, slots=True)
class Edge:
    """``width`` characters as read may stand for ``true``, at ``cost`` nats."""

    width: int
    true: str
    cost: float


@dataclass(frozen=True, slots=True)
class Confusions:
    """Edges by what was read; costs are -ln P(read | true)."""

    by_read: dict[str, tuple[Edge, ...]]
    own_cost: dict[str, float]
    """What it costs that a letter was read as itself; letters not in it cost next to nothing."""
    lost_cost: float
    by_shape: dict[str, tuple[Edge, ...]] = field(default_factory=dict)
    """Edges of letters that look alike, dearer than all that were learned."""
    _own: dict[str, Edge] = field(default_factory=dict)
    _first: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._first.update(read[0] for read in self.by_read)

    def edges(self, read: str, position: int) -> list[Edge]:
        """What may stand on the paper for what was read at ``position``, itself included."""
        letter = read[position]
        own = self._own.get(letter)
        if own is None:
            own = self._own[letter] = Edge(1, letter, self.own_cost.get(letter, 0.01))
        found = [own]
        if letter in self._first:
            for width in range(1, min(4, len(read) - position + 1)):
                found.extend(self.by_read.get(read[position : position + width], ()))
        return found

    def alike(self, read: str, position: int) -> list[Edge]:
        """What looks like the signs read at ``position``."""
        found: list[Edge] = []
        for width in range(1, min(4, len(read) - position + 1)):
            found.extend(self.by_shape.get(read[position : position + width], ()))
        return found


@cache
def shipped_costs(path: Path = DATA / "confusions.csv") -> Mapping[tuple[str, str], float]:
    """Costs by (true, read) of the table that ``benchmarks/learn/confusions.py`` wrote."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {(row["true"], row["read"]): float(row["cost"]) for row in rows}


def load_confusions(learned: Iterable[ConfusionRule] = ()) -> Confusions:
    """The shipped table; what was learned in an archive takes its place, line by line."""
    costs = dict(shipped_costs())
    costs.update(((rule.true, rule.read), rule.cost) for rule in learned)
    by_read: dict[str, list[Edge]] = {}
    own: dict[str, float] = {}
    lost = 3.0
    for (true, read), cost in sorted(costs.items()):
        if true == read:
            own[true] = max(cost, 0.0)
        elif not read:
            lost = cost if true == LOST else lost
        else:
            by_read.setdefault(read, []).append(Edge(len(read), true, cost))
    shapes: dict[str, list[Edge]] = {}
    for true, read, _ in rows("shapes.csv"):
        if (true, read) not in costs:
            shapes.setdefault(read, []).append(Edge(len(read), true, ALIKE))
    return Confusions(_fixed(by_read), own, lost, _fixed(shapes))


def _fixed(edges: Mapping[str, Iterable[Edge]]) -> dict[str, tuple[Edge, ...]]:
    return {read: tuple(found) for read, found in edges.items()}
