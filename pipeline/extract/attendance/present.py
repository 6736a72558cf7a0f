"""Somebody whom a list of people names, with what the list says."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.people.notes import Piece
from pipeline.records import Evidence, Role


@dataclass(frozen=True, slots=True)
class Present:
    """One person of a list, with what the list says of him or her."""

    piece: Piece
    roles: tuple[Role, ...]
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None
    held: str | None = None
    """The office that is the label of the list, or stands below a signature."""
    body: Evidence | None = None
    """Where the organisation stands, if it is one by name."""
