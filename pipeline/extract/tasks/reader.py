"""Clauses and table rows into tasks, with the people and the dates of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import is_only_vote
from pipeline.extract.tasks.clauses import clauses_of, printed
from pipeline.extract.tasks.due import Calendar, is_for_next_meeting, is_promptly
from pipeline.extract.tasks.labels import LabelledTask, deadline_in, label, labelled
from pipeline.extract.tasks.notes import noted, opens_list
from pipeline.extract.tasks.people import TaskPeople
from pipeline.extract.tasks.sentences import Clause, aside, handed_out, is_task, takes_office
from pipeline.extract.tasks.tables import TaskRow
from pipeline.records import Facts, Passage, Task

_DONE = re.compile(
    r"\b(?:ist|sind|wurden?|als|bereits)\s(?:\w+\s)?erledigt\b|^\W*erledigt\b(?!\sbis)|\berledigt\W*$",
    re.IGNORECASE,
)
_SHORT = 90
"""Characters of a table cell that are one task; of a longer one only a sentence is."""


class TaskReader:
    """Reads tasks with what is already known of the document: people and the meeting's dates."""

    def __init__(self, known: Facts) -> None:
        self._people = TaskPeople(known)
        meeting = known.meeting
        self._calendar = Calendar(*((meeting.date, meeting.next_date) if meeting else ()))
        self._subject: str | None = None
        """Who was named last in the same paragraph: ``Sie sagt zu, …`` speaks of them."""

    def row(self, row: TaskRow) -> Task | None:
        """Return the task of one table row, None when a row of results hands out nothing."""
        passage = Passage.of(row.lines)
        evidence = passage.evidence(0, len(passage.text))
        due = self._calendar.day(row.due) or self._calendar.day(row.person)
        promptly = is_promptly(row.due) or is_promptly(row.person)
        told = row.results and due is None and not promptly
        text = row.text if len(row.text) <= _SHORT or not row.results else handed_out(row.text)
        nobody = not (row.person.strip() or row.due.strip())
        if told or nobody or _DONE.search(row.due) or not any(sign.isalpha() for sign in text):
            return None
        return Task(text.strip(), evidence, self._people.at(evidence, row.person), due)

    def sentences(self, passages: list[Passage]) -> Iterator[Task]:
        """Yield the tasks that sentences hand out."""
        clauses = tuple(clauses_of(passages, self._people))
        last: Unit | None = None
        waiting: Task | None = None
        before, listed = "", False
        for clause, following in zip(clauses, (*clauses[1:], None), strict=False):
            goes_on = last is not None and last.passage is clause.passage
            self._subject = self._subject if goes_on else None
            note = None if label().match(clause.text) else noted(clause.text, listed)
            told = labelled(printed(clause), before) or note
            below = deadline_in(printed(following)) if following else ""
            told = told if told and (told.who or waiting) else None
            task = self._labelled(clause, told, below, before) if told else None
            task = task or self._sentence(clause, before, below)
            if task and waiting and told and told.aside:
                waiting = _completed(waiting, task)
            else:
                yield from (waiting,) if waiting else ()
                waiting = task
            listed = opens_list(clause.text) or (listed and note is not None)
            self._subject = self._people.at(clause.evidence) or self._subject
            self._calendar.note(clause.text, goes_on)
            before = before if _counts(clause.text) else clause.text
            last = clause
        yield from (waiting,) if waiting else ()

    def _sentence(self, unit: Unit, before: str, below: str) -> Task | None:
        text, head = printed(unit), label().match(unit.text)
        who = head["who"] or head["to"] if head else None
        due = self._calendar.due(text)
        if _DONE.search(unit.text) or takes_office(unit.text, before) or self._calendar.past(due):
            return None
        person = self._people.doer(unit.text, unit.evidence, self._subject, who)
        deed = self._people.deed(unit.text)
        clause = Clause(
            unit.text,
            due is not None or is_for_next_meeting(text),
            person is not None,
            self._people.leads(unit.text),
            deed,
        )
        if not head and not is_task(clause):
            return None
        due = due or self._calendar.day(below) or self._calendar.day_of(deed or "")
        due = due or self._calendar.day(aside(unit.text))
        return Task(unit.text[head.end() if head else 0 :], unit.evidence, person, due)

    def _labelled(self, unit: Unit, told: LabelledTask, below: str, before: str) -> Task | None:
        """``… (Verantwortlich: Frau Muster, Termin: 30.06.)``, ``… → Muster, 30.06.``."""
        person = self._people.at(unit.evidence, told.who) if told.who else None
        if told.named and person is None:
            return None
        if told.aside and self._people.acts(told.who):
            return Task(told.who, unit.evidence, person, self._calendar.day(told.due))
        due = self._calendar.day(told.due) or self._calendar.day(below)
        due = due or self._calendar.due(unit.text)
        if told.aside and due is None:
            due = self._calendar.due(before)
        if not told.text or (person is None and due is None):
            return None
        return Task(told.text, unit.evidence, person, due)


def _counts(text: str) -> bool:
    """Whether the line only gives a vote or a stroke: what a label tells is not about it."""
    return not any(sign.isalpha() for sign in text) or (
        any(sign.isdigit() for sign in text) and is_only_vote(text)
    )


def _completed(task: Task, told: Task) -> Task:
    """``Frau Muster lässt das Dach decken.``, then ``V.: Bauhof  T.: 15.11.``: one task."""
    return replace(task, person=told.person or task.person, due_date=told.due_date or task.due_date)
