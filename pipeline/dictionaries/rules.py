"""The lines of ``corrections/`` as records: what a user has decided about words and names."""

from __future__ import annotations

from dataclasses import dataclass

ACCEPTED = "accepted"
"""First word of the reason in the ``words.csv`` line that accepts a suggestion."""


@dataclass(frozen=True, slots=True)
class WordRule:
    """One line of ``words.csv``: an exact misread and what it stands for."""

    misread: str
    correct: str
    scope: str
    """``always``, ``wrong-language`` or ``document:<glob>``."""
    reason: str
    source: str
    """``words.csv:17``"""

    @property
    def accepted(self) -> bool:
        """Whether the line is a suggestion a person accepted; its reason says so."""
        return self.reason.casefold().startswith(ACCEPTED)


@dataclass(frozen=True, slots=True)
class NameRule:
    """One line of ``names.csv``: a person, other forms of the name, or what is no person."""

    name: str
    aliases: tuple[str, ...]
    not_a_person: bool
    source: str


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """One line of ``places.csv``: a place the gazetteer lacks, or what is no place."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    latitude: float | None
    longitude: float | None
    not_a_place: bool
    source: str


@dataclass(frozen=True, slots=True)
class UnitRule:
    """One line of ``units.csv``: a normal unit and the forms in which it is printed."""

    unit: str
    forms: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class BodyRule:
    """One line of ``bodies.csv``: a body or organisation and its other names."""

    name: str
    aliases: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ConfusionRule:
    """One line of ``confusions.csv``: how likely a letter is misread in this archive."""

    true: str
    read: str
    """Empty where nothing was read."""
    cost: float
    """-ln P(read | true), in nats."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dictionaries:
    """All of ``corrections/``; ``fingerprint`` changes when any line changes."""

    words: tuple[WordRule, ...] = ()
    names: tuple[NameRule, ...] = ()
    places: tuple[PlaceRule, ...] = ()
    units: tuple[UnitRule, ...] = ()
    bodies: tuple[BodyRule, ...] = ()
    protected: frozenset[str] = frozenset()
    confusions: tuple[ConfusionRule, ...] = ()
    fingerprint: str = ""
