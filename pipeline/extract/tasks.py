"""Passages into tasks: who does what until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract.date_forms import find_dates
from pipeline.extract.decision_units import Unit, units_of
from pipeline.extract.running_text import running_passages
from pipeline.extract.sentences import sentences
from pipeline.extract.task_due import due_of, is_for_next_meeting
from pipeline.extract.task_holders import by_office
from pipeline.extract.task_labels import LabelledTask, deadline_in, label, labelled
from pipeline.extract.task_notes import noted, opens_list
from pipeline.extract.task_people import TaskPeople
from pipeline.extract.task_sentences import Clause, handed_out, is_task, takes_office
from pipeline.extract.task_tables import TaskRow, task_rows
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Passage, Task, Transcript
from pipeline.settings import ExtractSettings

_DONE = re.compile(
    r"\b(?:ist|sind|wurden?|als|bereits)\s(?:\w+\s)?erledigt\b|^\W*erledigt\b(?!\sbis)|\berledigt\W*$",
    re.IGNORECASE,
)
_OPENING = 60
"""Characters of a sentence in which its subject stands."""
_JOINT = re.compile(r"[;,:]\s")
_TOPIC = re.compile(r"(?:^|\W)[A-ZÄÖÜ][^\W\d]{3,}[^\d:;,.]*$")
"""``[Winterdienst]: Frau Muster lässt die Eigentümer anschreiben``, not ``V.: Muster streicht``"""
_SHORT = 90
"""Characters of a table cell that are one task; of a longer one only a sentence is."""


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
        bounds = tuple(_bounds(transcript, outline))
        whole = [(one.first, one.last) for one in outline.sections if one.kind != "agenda"]
        lines = tuple(
            line for first, last in whole or bounds for line in transcript.body(first, last)
        )
        rows = tuple(task_rows(lines))
        taken = {(line.line.page, line.line.number) for row in rows for line in row.lines}
        read = (reader.row(row) for row in rows if not _DONE.search(row.due))
        found.extend(task for task in read if task)
        for first, last in bounds:
            passages = [
                passage
                for passage in running_passages(transcript, first, last)
                if not any((line.line.page, line.line.number) in taken for line in passage.lines)
            ]
            found.extend(reader.sentences(passages))
        return Facts(tasks=tuple(found))


def _bounds(transcript: Transcript, outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield where the talk stands; behind the first head where no item was found."""
    aside = {"agenda", "head", "attendance"} if outline.items else {"agenda"}
    sections = outline.sections if outline.items else outline.sections[1:]
    for section in sections:
        if section.kind not in aside:
            yield section.first, section.last
    if not sections:
        yield 0, len(transcript.lines)


class _Reader:
    """Reads tasks with what is already known of the document: people and the meeting's dates."""

    def __init__(self, known: Facts) -> None:
        self._named = TaskPeople(known)
        self._meeting = known.meeting.date if known.meeting else None
        self._next = known.meeting.next_date if known.meeting else None
        self._subject: str | None = None
        """Who was named last in the same paragraph: ``Sie sagt zu, …`` speaks of them."""

    def row(self, row: TaskRow) -> Task | None:
        """Return the task of one table row, None when a row of results hands out nothing."""
        passage = Passage.of(row.lines)
        evidence = passage.evidence(0, len(passage.text))
        due = self._date(row.due)
        if row.results and due is None:
            return None
        text = row.text if len(row.text) <= _SHORT or not row.results else handed_out(row.text)
        if not any(sign.isalpha() for sign in text):
            return None
        text = text.strip()
        return Task(text, evidence, self._named.at(evidence, row.person), due)

    def _date(self, printed: str) -> str | None:
        """Return the day that a cell or a label gives: ``30.06.``, ``Ende Mai``, ``Mai``."""
        dates = find_dates(printed, not_before=self._meeting) or find_dates(
            f"bis {printed}", not_before=self._meeting
        )
        return (dates[0].iso_to or dates[0].iso) if dates else None

    def sentences(self, passages: list[Passage]) -> Iterator[Task]:
        """Yield the tasks that sentences hand out."""
        clauses = [clause for unit in units_of(passages) for clause in self._clauses(unit)]
        last: Unit | None = None
        waiting: Task | None = None
        listed = False
        for clause, following in zip(clauses, (*clauses[1:], None), strict=False):
            if last is None or last.passage is not clause.passage:
                self._subject = None
            before = last.text if last else ""
            note = None if label().match(clause.text) else noted(clause.text, listed)
            told = labelled(_printed(clause), before) or note
            below = deadline_in(_printed(following)) if following else ""
            told = told if told and (told.who or waiting) else None
            task = self._labelled(clause, told, below, before) if told else None
            task = task or self._sentence(clause, before, below)
            if task and waiting and told and told.aside:
                waiting = _completed(waiting, task)
            else:
                yield from (waiting,) if waiting else ()
                waiting = task
            listed = opens_list(clause.text) or (listed and note is not None)
            self._subject = self._named.at(clause.evidence) or self._subject
            last = clause
        yield from (waiting,) if waiting else ()

    def _clauses(self, unit: Unit) -> Iterator[Unit]:
        """``Es fehlt ein Schild, Lena besorgt eins`` are two, of which one may be a task."""
        if unit.opens == "result":  # a whole row of a table, with all that was said
            spans = sentences(unit.passage.text)
            yield from (_part(unit, start, end) for start, end in spans)
            return
        start = unit.start
        if label().match(unit.text):
            yield unit
            return
        for match in _JOINT.finditer(unit.passage.text, unit.start, unit.end):
            before = unit.passage.text[start : match.start()]
            opening = unit.passage.text[match.end() : min(match.end() + _OPENING, unit.end)]
            begins = match[0] == "; " and (self._named.printed(opening) or by_office(opening))
            topic = match[0] != ": " or _TOPIC.search(before)
            if begins or (topic and self._named.acts(opening)):
                yield _part(unit, start, match.start())
                start = match.end()
        yield unit if start == unit.start else _part(unit, start, unit.end)

    def _sentence(self, unit: Unit, before: str, below: str) -> Task | None:
        text = _printed(unit)
        head = label().match(unit.text)
        who = head["who"] or head["to"] if head else None
        person = self._named.doer(unit.text, unit.evidence, self._subject, who)
        due = due_of(text, self._meeting, self._next)
        if _DONE.search(unit.text) or takes_office(unit.text, before) or self._is_over(due):
            return None
        clause = Clause(
            unit.text,
            due is not None or is_for_next_meeting(text),
            person is not None,
            self._named.leads(unit.text),
            self._named.deed(unit.text),
        )
        if not head and not is_task(clause):
            return None
        work = unit.text[head.end() if head else 0 :]
        return Task(work, unit.evidence, person, due or self._date(below))

    def _is_over(self, due: str | None) -> bool:
        """Whether the date lies before the meeting: it was the end of something else."""
        return bool(due and self._meeting and due < self._meeting[: len(due)])

    def _labelled(self, unit: Unit, told: LabelledTask, below: str, before: str) -> Task | None:
        """``… (Verantwortlich: Frau Muster, Termin: 30.06.)``, ``… → Muster, 30.06.``."""
        person = self._named.at(unit.evidence, told.who) if told.who else None
        if told.named and not self._named.at(unit.evidence, told.who):
            return None
        due = self._date(told.due or below) or due_of(unit.text, self._meeting, self._next)
        if told.aside and due is None:
            due = due_of(before, self._meeting, self._next)
        if person is None and due is None:
            return None
        return Task(told.text, unit.evidence, person, due) if told.text else None


def _completed(task: Task, label: Task) -> Task:
    """``Frau Muster lässt das Dach decken.``, then ``V.: Bauhof  T.: 15.11.``: one task."""
    return replace(
        task, person=label.person or task.person, due_date=label.due_date or task.due_date
    )


def _printed(unit: Unit) -> str:
    return unit.passage.text[unit.start : unit.end]


def _part(unit: Unit, start: int, end: int) -> Unit:
    text = re.sub(r"^\W+", "", unit.passage.text[start:end].strip())
    return Unit(text, unit.passage, start, end)
