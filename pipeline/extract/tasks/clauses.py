"""Sentences into clauses, each of which may hand out one task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.units import units_of
from pipeline.extract.sentences import sentences
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.people import TaskPeople
from pipeline.records import Passage

_JOINT = re.compile(r"[;,:]\s")
_TOPIC = re.compile(r"(?:^|\W)[A-ZÄÖÜ][^\W\d]{3,}[^\d:;,.]*$")
"""``[Winterdienst]: Frau Muster lässt die Eigentümer anschreiben``, not ``V.: Muster streicht``"""
_OPENING = 60
"""Characters of a clause in which its subject stands."""


def clauses_of(passages: Iterable[Passage], people: TaskPeople) -> Iterator[Unit]:
    """``Es fehlt ein Schild, Lena besorgt eins`` are two clauses, of which one is a task."""
    for unit in units_of(passages):
        if unit.opens == "result":  # a whole row of a table, with all that was said
            for start, end in sentences(unit.passage.text):
                yield _part(unit, start, end)
        elif label().match(unit.text):
            yield unit
        else:
            yield from _parted(unit, people)


def printed(unit: Unit) -> str:
    """Return what stands on the page, bullet and label included."""
    return unit.passage.text[unit.start : unit.end]


def _parted(unit: Unit, people: TaskPeople) -> Iterator[Unit]:
    start, text = unit.start, unit.passage.text
    for match in _JOINT.finditer(text, unit.start, unit.end):
        opening = text[match.end() : min(match.end() + _OPENING, unit.end)]
        begins = match[0] == "; " and (people.printed(opening) or by_office(opening))
        topic = match[0] != ": " or _TOPIC.search(text[start : match.start()])
        if begins or (topic and people.acts(opening)):
            yield _part(unit, start, match.start())
            start = match.end()
    yield unit if start == unit.start else _part(unit, start, unit.end)


def _part(unit: Unit, start: int, end: int) -> Unit:
    text = re.sub(r"^\W+", "", unit.passage.text[start:end].strip())
    return Unit(text, unit.passage, start, end)
