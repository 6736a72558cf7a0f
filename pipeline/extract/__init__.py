"""Repaired lines and their outline into facts, each with the evidence it rests on."""

from __future__ import annotations

from dataclasses import fields
from typing import Protocol

from pipeline.records import Facts, Outline, Transcript


class Extractor(Protocol):
    """Draws one kind of fact; ``known`` holds what the extractors before it found."""

    name: str

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the new facts only; never repeat what is in ``known``."""
        ...


def merge(known: Facts, found: Facts) -> Facts:
    """Return both together, ``known`` first."""
    parts = {
        field.name: getattr(known, field.name) + getattr(found, field.name)
        for field in fields(Facts)
        if field.name != "meeting"
    }
    return Facts(meeting=found.meeting or known.meeting, **parts)
