"""Passages and cells into what is said in them: clauses, each of which may hand out one task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.units import units_of
from pipeline.extract.sentences import sentences
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.people import TaskPeople
from pipeline.records import Evidence, Passage

_JOINT = re.compile(r"[;,:]\s")
_TOPIC = re.compile(r"(?:^|\W)[A-ZÄÖÜ][^\W\d]{3,}[^\d:;,.]*$")
"""``[Winterdienst]: Frau Muster lässt die Eigentümer anschreiben``, not ``V.: Muster streicht``"""
_OPENING = 60
"""Characters of a clause in which its subject stands."""
SHORT = 90
"""Characters of a table cell that are one task; of a longer one only a sentence is."""


@dataclass(frozen=True, slots=True)
class Said:
    """One clause; ``text`` is without bullet and label, ``printed`` with them."""

    text: str
    printed: str
    passage: Passage
    evidence: Evidence


def clauses_of(passages: Iterable[Passage], people: TaskPeople) -> Iterator[Said]:
    """``Es fehlt ein Schild, Lena besorgt eins`` are two clauses, of which one is a task."""
    for unit in units_of(passages):
        if unit.opens == "result":  # a whole row of a table, with all that was said
            for start, end in sentences(unit.passage.text):
                yield _part(unit, start, end)
        elif label().match(unit.text):
            yield _said(unit)
        else:
            yield from _parted(unit, people)


def clauses_in(cell: str, row: Passage) -> Iterator[Said]:
    """Yield the sentences of one ``cell``; of a short one the whole. Evidence is the whole row."""
    evidence = row.evidence(0, len(row.text))
    spans = sentences(cell) if len(cell) > SHORT else ((0, len(cell)),)
    for start, end in spans:
        yield Said(_bare(cell[start:end]), cell[start:end], row, evidence)


def _parted(unit: Unit, people: TaskPeople) -> Iterator[Said]:
    start, text = unit.start, unit.passage.text
    for match in _JOINT.finditer(text, unit.start, unit.end):
        opening = text[match.end() : min(match.end() + _OPENING, unit.end)]
        begins = match[0] == "; " and (people.printed(opening) or by_office(opening))
        topic = match[0] != ": " or _TOPIC.search(text[start : match.start()])
        if begins or (topic and people.acts(opening)):
            yield _part(unit, start, match.start())
            start = match.end()
    yield _said(unit) if start == unit.start else _part(unit, start, unit.end)


def _said(unit: Unit) -> Said:
    printed = unit.passage.text[unit.start : unit.end]
    return Said(unit.text, printed, unit.passage, unit.evidence)


def _part(unit: Unit, start: int, end: int) -> Said:
    printed = unit.passage.text[start:end]
    return Said(_bare(printed), printed, unit.passage, unit.passage.evidence(start, end))


def _bare(text: str) -> str:
    return re.sub(r"^\W+", "", text.strip())
