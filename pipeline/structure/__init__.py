"""A repaired transcript into its outline: what is head, attendance, agenda, item and close."""

from __future__ import annotations

from pipeline.records import Outline, Section, Transcript


def outline(transcript: Transcript) -> Outline:
    """Return the agenda items and the sections that cover all lines."""
    if not transcript.lines:
        return Outline((), ())
    return Outline((), (Section("head", 0, len(transcript.lines)),))
