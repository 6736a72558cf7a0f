"""What is told around a number, and what it is said to measure."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """The text around a number: its sentence, and who and where is named in the paragraph."""

    text: str
    start: int
    """Begin of the sentence."""
    end: int
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    organisations: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a number measures, and where the words that say so end."""

    text: str | None
    end: int
    noun: str | None = None
    """The noun alone, without what the clause tells of it: what later numbers may share."""
    near: bool = True
    """Whether the noun stands in the number's own clause."""
    payer: str | None = None
    """Who gives or takes what the number measures."""
