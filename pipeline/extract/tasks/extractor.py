"""Passages into tasks: who does what until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract.running_text import running_passages
from pipeline.extract.tasks.beside import rows_beside
from pipeline.extract.tasks.lists import list_kind
from pipeline.extract.tasks.margin_rows import margin_rows
from pipeline.extract.tasks.note_lines import with_hanging_lines
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.running import sentence_tasks
from pipeline.extract.tasks.table_tasks import row_tasks
from pipeline.extract.tasks.tables import TaskRow, task_rows
from pipeline.lexicon import Lexicon
from pipeline.records import Decision, Facts, Outline, Task, Transcript
from pipeline.settings import ExtractSettings


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
        text = "\n".join(line.text for line in transcript.lines)
        reader = TaskReader(known, self._lexicon, text)
        bounds = tuple(_bounds(transcript, outline))
        talk = [line for first, last in bounds for line in transcript.body(first, last)]
        beside = tuple(rows_beside(talk, reader))
        transcript = _without(transcript, _places(beside))
        whole = [(one.first, one.last) for one in outline.sections if one.kind != "agenda"]
        lines = tuple(
            line for first, last in whole or bounds for line in transcript.body(first, last)
        )
        rows = tuple(task_rows(lines))
        taken = _places(rows)
        talk = [line for first, last in bounds for line in transcript.body(first, last)]
        free = (line for line in talk if (line.line.page, line.line.number) not in taken)
        margins = tuple(margin_rows(free, reader))
        taken |= _places(margins)
        found.extend(row_tasks((*beside, *rows, *margins), reader))
        for first, last in bounds:
            passages = [
                passage
                for passage in running_passages(transcript, first, last)
                if not any((line.line.page, line.line.number) in taken for line in passage.lines)
            ]
            found.extend(sentence_tasks(with_hanging_lines(passages), reader))
        return Facts(tasks=tuple(one for one in found if not _is_refused(one, known.decisions)))


def _is_refused(task: Task, decisions: tuple[Decision, ...]) -> bool:
    """Whether the work would follow from what was rejected."""
    return any(
        one.outcome == "rejected"
        and one.evidence.holds(task.evidence)
        and one.text.startswith(task.text)
        for one in decisions
    )


def _places(rows: Iterable[TaskRow]) -> set[tuple[int, int]]:
    """Return page and number of the lines of some rows."""
    return {(line.line.page, line.line.number) for row in rows for line in row.lines}


def _without(transcript: Transcript, places: set[tuple[int, int]]) -> Transcript:
    """Return the transcript with some of its lines emptied."""
    lines = (
        replace(line, text="", raw_from=(), raw_to=())
        if (line.line.page, line.line.number) in places
        else line
        for line in transcript.lines
    )
    return replace(transcript, lines=tuple(lines)) if places else transcript


def _listed_work(transcript: Transcript, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where a list of open work begins below those present: ``Offene Aufgaben``."""
    for number in range(first, last):
        if list_kind(transcript.lines[number].text):
            yield number, last
            return


def _bounds(transcript: Transcript, outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield where the talk stands: items, and what stands behind the attendance without any."""
    for number, section in enumerate(outline.sections):
        listed = section.kind == "attendance" and (outline.items or not number)
        head = section.kind == "head" and not number
        if section.kind != "agenda" and not listed and not head:
            yield section.first, section.last
        elif listed:
            yield from _listed_work(transcript, section.first, section.last)
    if len(outline.sections) < 2:
        yield 0, len(transcript.lines)
