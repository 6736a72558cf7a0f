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
    body: Evidence | None = None
    """Where the organisation stands, if it is one by name."""
