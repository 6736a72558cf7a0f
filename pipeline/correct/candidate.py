"""A word that may stand on the paper, and a half-done search for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A word that may stand on the paper; ``cost`` in nats, the less the likelier."""

    cost: float
    text: str
    channel: float
    """The part of the cost that the confusions make."""
    compound: bool = False
    edited: bool = False
    """Explained by one letter more, less or other, not by a learned confusion."""
    alike: bool = False
    """Of an edited word: the letters look alike, or a narrow one was lost or doubled."""


class State(NamedTuple):
    """A way through the first ``position`` characters; the heap orders by cost."""

    cost: float
    position: int
    surface: str
    key: str
    head: str
    channel: float
    parts: int
    """How many joints of a compound lie behind."""
