"""The sentences of an item into tasks, with what labels tell beside and below them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.decisions.votes import is_only_vote
from pipeline.extract.tasks.ascribed import Told, ascribed
from pipeline.extract.tasks.clauses import Said, clauses_of
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.notes import noted, opens_list
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share, shares
from pipeline.records import Passage, Task


def sentence_tasks(passages: list[Passage], reader: TaskReader) -> Iterator[Task]:
    """Yield the tasks that the sentences of one item hand out."""
    yield from ascribed(_told(passages, reader))


def _told(passages: list[Passage], reader: TaskReader) -> Iterator[Told]:
    clauses = tuple(clauses_of(passages, reader.people))
    subject: str | None = None
    last: Said | None = None
    before, listed = "", False
    for said, following in zip(clauses, (*clauses[1:], None), strict=False):
        goes_on = last is not None and last.passage is said.passage
        subject = subject if goes_on else None
        note = None if label().match(said.text) else noted(said.text, listed)
        found = shares(said.printed, following.printed if following else "")
        borne = tuple(_beside(said, found, before, reader)) if found and not found[0].work else ()
        if borne:
            yield from borne
        else:
            told = reader.clause(said, before, subject, note)
            told = reader.beside(said, told, found[0]) if found and found[0].work else told
            yield from (told,) if told.task or not _counts(said.text) else ()
        listed = opens_list(said.text) or (listed and note is not None)
        subject = reader.people.at(said.evidence) or subject
        reader.calendar.note(said.text, goes_on)
        before = before if _counts(said.text) else said.text
        last = said


def _beside(
    said: Said, found: tuple[Share, ...], before: str, reader: TaskReader
) -> Iterator[Told]:
    """Yield who bears the work above, and work that stands where only a name should."""
    done = tuple(reader.instead(said, found))
    yield from done
    bearers = tuple(one for share in found if (one := reader.bearer(share)))
    if before and bearers and (not done or ";" in found[0].who):
        yield Told(said.text, said.evidence, said.passage, bearers=bearers)


def _counts(text: str) -> bool:
    """Whether the line only gives a vote or a stroke: what a label tells is not about it."""
    return not any(sign.isalpha() for sign in text) or (
        any(sign.isdigit() for sign in text) and is_only_vote(text)
    )
