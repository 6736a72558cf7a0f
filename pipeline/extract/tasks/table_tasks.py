"""Rows of task tables into tasks: one for each row, entry of its cells, or sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.extract.tasks.ascribed import Told, ascribed
from pipeline.extract.tasks.cell_entries import cell_entries
from pipeline.extract.tasks.clauses import clauses_in
from pipeline.extract.tasks.due import is_promptly
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share
from pipeline.extract.tasks.tables import TaskRow
from pipeline.extract.tasks.verbs import any_form
from pipeline.records import Passage, Task

_DONE = re.compile(r"\berledigt\b(?!\sbis)", re.IGNORECASE)
_NAME = 4
"""Words of a name that nobody in the document has; more are no name."""


def row_tasks(rows: Iterable[TaskRow], reader: TaskReader) -> Iterator[Task]:
    """Yield the tasks of table rows."""
    for row in rows:
        if row.kind is not False and not _DONE.search(f"{row.due} {row.status}"):
            entries = tuple(_entries(row, reader))
            yield from entries or _whole(row, reader)


def _entries(row: TaskRow, reader: TaskReader) -> Iterator[Task]:
    passage = Passage.of(row.lines)
    evidence = passage.evidence(0, len(passage.text))
    for entry in cell_entries(row.person, reader.people):
        day = reader.calendar.day(entry.due or ("" if row.shared else row.due))
        yield Task(entry.work, evidence, reader.people.at(evidence, entry.who), day)


def _whole(row: TaskRow, reader: TaskReader) -> Iterator[Task]:
    """Yield the task of a row of work; of a row of results the sentences that hand out work."""
    passage = Passage.of(row.lines)
    evidence = passage.evidence(0, len(passage.text))
    bearer = reader.bearer(Share("", row.person, row.due or row.status))
    promptly = is_promptly(row.due) or is_promptly(row.person)
    somebody = bool(row.person.strip()) and len(row.person.split()) <= _NAME
    known = bearer is not None and bool(bearer.people or bearer.due)
    borne = known or promptly or somebody or bool(row.status.strip())
    if bearer is None or not borne or not any(sign.isalpha() for sign in row.text):
        return
    if not row.results:
        yield Task(row.text.strip(), evidence, next(iter(bearer.people), None), bearer.due)
        return
    told = [reader.clause(said) for said in clauses_in(row.text, passage)]
    told.sort(key=lambda one: bool(any_form().search(one.text)))  # what is likely work, last
    bearer = replace(bearer, named=bool(bearer.due or promptly))
    yield from ascribed([*told, Told("", evidence, passage, bearers=(bearer,))])
