"""Rows of a head that name a body and its people, under no label: ``Schulen | Frau Muster``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.attendance.openings import has_name
from pipeline.extract.people.names import NameReader
from pipeline.records import CorrectedLine

LEAST = 3
"""So many rows below each other that name people are a list."""
TELLING = 2
"""So many of their labels are known ones: ``Verwaltung``, ``Landratsamt``, ``entschuldigt``."""
LABEL_WORDS = 4


def labelled_rows(
    reader: NameReader, lines: Sequence[CorrectedLine], found: Sequence[Block]
) -> Iterator[Block]:
    """Yield the people of each row, where no list of those present was found."""
    if any(block.role == "present" and block.parts for block in found):
        return
    for labelled, run in groupby(lines, key=lambda line: bool(_label(line))):
        if labelled:
            yield from _list_of(reader, list(run))


def _label(line: CorrectedLine) -> str:
    """Return the first of two cells where it can be a label, else nothing."""
    cells = cell_starts(line)
    text = line.text[: cells[1]].strip() if len(cells) == 2 else ""
    short = len(text.split()) <= LABEL_WORDS and re.search(r"\d", text) is None
    return text if short and text[:1].isalpha() and role_of(text) != "none" else ""


def _list_of(reader: NameReader, run: Sequence[CorrectedLine]) -> Iterator[Block]:
    parts = [(line, cell_starts(line)[1]) for line in run]
    named = [(line, cell) for line, cell in parts if has_name(reader, line.text[cell:])]
    roles = [role_of(_label(line)) for line, _ in named]
    if len(named) < LEAST or sum(role in (*LISTS, "group") for role in roles) < TELLING:
        return
    for (line, cell), role in zip(named, roles, strict=True):
        if role in (None, "group"):
            part = (line, cell, len(line.text))
            yield Block("present", _label(line), [part], group=True)
