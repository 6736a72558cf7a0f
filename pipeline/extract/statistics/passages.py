"""The parts of a document in which numbers may be measured: all but the printed agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.running_text import running_passages
from pipeline.records import Outline, Passage, Transcript

_BARE_NUMBER = re.compile(r"(?:(?:ca|rd)\.\s?)?[\d.]+")
"""``Bürger*innen:`` and ``50`` in two cells of a table"""


def measured_stretches(transcript: Transcript, outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield first and last line of the sections in which numbers may be measured."""
    for section in outline.sections:
        if section.kind != "agenda":
            yield section.first, section.last
    if not outline.sections:
        yield 0, len(transcript.lines)


def measured_passages(transcript: Transcript, outline: Outline) -> Iterator[Passage]:
    """Yield the paragraphs in which numbers may be measured: all but the printed agenda."""
    passages: list[Passage] = []
    for first, last in measured_stretches(transcript, outline):
        passages.extend(running_passages(transcript, first, last))
    label: Passage | None = None
    for passage in passages:
        if label and _BARE_NUMBER.fullmatch(passage.text):
            yield Passage.of(label.lines + passage.lines)
        else:
            yield passage
        label = passage if passage.text.endswith(":") and len(passage.text) < 40 else None
