"""Passages into tasks: who does what until when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.dictionaries import Dictionaries
from pipeline.extract.date_forms import find_dates
from pipeline.extract.decision_units import Unit, units_of
from pipeline.extract.running_text import running_passages
from pipeline.extract.task_people import TaskPeople
from pipeline.extract.task_sentences import due_of, is_task
from pipeline.extract.task_tables import TaskRow, task_rows
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Passage, Task, Transcript
from pipeline.settings import ExtractSettings

_LABEL = re.compile(
    r"^(?:To[ -]?[Dd]o'?s?|Aufgaben?|Arbeitsauftrag|Auftrag|Festlegung|Nächste\sSchritte)"
    r"\s?[:–-]\s?(?=\w)"
)
"""``To-do: Liste erstellen``"""
_RESPONSIBLE = re.compile(
    r"\(?\b(?:Verantwortlich(?:e[rn]?)?|Zuständig(?:keit)?|verantw\.|V|Wer)\s?:\s?(?P<who>[^;()\n]{2,60})",
    re.IGNORECASE,
)
"""``Verantwortlich: Frau Muster, Termin: 30.06.2020``"""
_DONE = re.compile(r"\berledigt\b(?!\s(?:bis|bitte))", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:Termin|Frist|T|Bis\swann)\s?:\s?(?P<due>[^;()\n]{3,40})", re.IGNORECASE
)


class TaskExtractor:
    """Passages into tasks: who does what until when."""

    name = "tasks"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the tasks of all items, from sentences, labels and tables."""
        found: list[Task] = []
        reader = _Reader(known)
        for first, last in _bounds(transcript, outline):
            rows = tuple(task_rows(transcript.body(first, last)))
            taken = {line.line.number for row in rows for line in row.lines}
            found.extend(reader.row(row) for row in rows if row.text and not _DONE.search(row.due))
            passages = [
                passage
                for passage in running_passages(transcript, first, last)
                if not any(line.line.number in taken for line in passage.lines)
            ]
            found.extend(reader.sentences(passages))
        return Facts(tasks=tuple(found))


def _bounds(transcript: Transcript, outline: Outline) -> Iterator[tuple[int, int]]:
    for section in outline.sections:
        if section.kind not in ("agenda", "head", "attendance"):
            yield section.first, section.last
    if not outline.sections:
        yield 0, len(transcript.lines)


class _Reader:
    """Reads tasks with what is already known of the document: people and the meeting's dates."""

    def __init__(self, known: Facts) -> None:
        self._named = TaskPeople(known)
        self._meeting = known.meeting.date if known.meeting else None
        self._next = known.meeting.next_date if known.meeting else None

    def row(self, row: TaskRow) -> Task:
        """Return the task of one table row."""
        passage = Passage.of(row.lines)
        evidence = passage.evidence(0, len(passage.text))
        dates = find_dates(row.due, not_before=self._meeting) or find_dates(f"bis {row.due}", None)
        due = (dates[0].iso_to or dates[0].iso) if dates else None
        return Task(row.text, evidence, self._named.at(evidence, row.person), due)

    def sentences(self, passages: list[Passage]) -> Iterator[Task]:
        """Yield the tasks that sentences hand out."""
        last: Unit | None = None
        for unit in units_of(passages):
            task = self._labelled(unit, last) or self._sentence(unit)
            if task:
                yield task
            last = unit

    def _sentence(self, unit: Unit) -> Task | None:
        text = unit.passage.text[unit.start : unit.end]
        label = _LABEL.match(unit.text)
        person = self._named.at(unit.evidence) or self._named.called(unit.text)
        due = due_of(text, self._meeting, self._next)
        if _DONE.search(unit.text):
            return None
        if not label and not is_task(unit.text, due is not None, person is not None):
            return None
        return Task(_LABEL.sub("", unit.text), unit.evidence, person, due)

    def _labelled(self, unit: Unit, last: Unit | None) -> Task | None:
        """``… (Verantwortlich: Frau Muster, Termin: 30.06.)`` after or behind the task itself."""
        match = _RESPONSIBLE.search(unit.text)
        if match is None or len(match["who"]) < 3:
            return None
        evidence = unit.evidence
        person = self._named.at(evidence, match["who"])
        deadline = _DEADLINE.search(unit.text)
        due = None
        if deadline:
            dates = find_dates(deadline["due"], not_before=self._meeting)
            due = dates[0].iso if dates else None
        due = due or due_of(unit.text, self._meeting, self._next)
        if person is None and due is None:
            return None
        before = unit.text[: match.start()].strip(" (")
        text = before or (last.text if last else "")
        return Task(text, evidence, person, due) if text else None
