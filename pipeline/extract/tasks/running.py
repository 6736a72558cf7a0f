"""The sentences of an item into tasks, with what labels tell beside and below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.decisions.votes import is_only_vote
from pipeline.extract.tasks.ascribed import Bearer, Told, ascribed
from pipeline.extract.tasks.clauses import Said, clauses_of
from pipeline.extract.tasks.context import with_context
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.lists import ListOfWork
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share, shares
from pipeline.records import Passage, Task

_SHE_WILL = re.compile(
    r"(?:[Ee]r|[Ss]ie)\s(?:wird|will|soll|übernimmt|kümmert|klärt|fragt)\b(?!.*(?:t|en)\swerden\b)"
)
"""``[Sie wird] mit dem Verein Kontakt aufnehmen``, below a line of hers"""
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_CARES = re.compile(
    r"(?:[Dd]afür|[Dd]arum|[Hh]ierfür|[Hh]ierum|[Dd]as|[Dd]ies)\s(?:sorgt|kümmert\ssich|übernimmt|erledigt|macht|veranlasst)\s[^,;:]{3,60}$"
)
_NEAR = 3
"""Lines below somebody's own after which a pronoun still means them."""


def sentence_tasks(passages: list[Passage], reader: TaskReader) -> Iterator[Task]:
    """Yield the tasks that the sentences of one item hand out."""
    yield from ascribed(_told(passages, reader))


def _told(passages: list[Passage], reader: TaskReader) -> Iterator[Told]:
    clauses = tuple(clauses_of(passages, reader.people))
    subject, led, since = None, None, 0
    named: list[str] = []
    last: Said | None = None
    idle: Said | None = None
    above: Told | None = None
    before, listed = "", ListOfWork()
    for said, following in zip(clauses, (*clauses[1:], None), strict=False):
        goes_on = last is not None and last.passage is said.passage
        since = 0 if goes_on and subject else since + 1
        if not goes_on:
            subject = led if since <= _NEAR and _SHE_WILL.match(said.text) else None
            named = [subject] if subject else []
        heads = listed.heads(said)
        note = None if heads else reader.note(said, listed.kind == "open")
        owner = None if heads or label().match(said.text) else listed.owner(said, note)
        counts = _counts(said.text)
        found = shares(said.printed, following.printed if following else "")
        borne = tuple(_beside(said, found, before, reader)) if found and not found[0].work else ()
        if borne:
            yield from _until(idle, borne, reader)
            yield from borne
            idle = None
        else:
            told = reader.clause(said, before, reader.people.meant(said.text, named), note, owner)
            told = reader.beside(said, told, found[0]) if found and found[0].work else told
            told = _cared_for(told, above if goes_on else None)
            if listed.kind != "done" and (told.task or told.bearers or not counts):
                yield with_context(told, said, last)
            idle = None if told.task else said
            above = told
        if spoken := reader.people.leading(said.text, said.evidence):
            named = [*named, *reader.people.named_at(said.evidence), spoken]
        subject = spoken or subject
        led, since = (subject, 0) if subject and reader.people.leads(said.text) else (led, since)
        if not counts:
            reader.calendar.note(said.text, goes_on)
        reader.people.note(said.text)
        before = before if counts else said.text
        last = said


def _cared_for(told: Told, above: Told | None) -> Told:
    """``Die Bücher sind bis 5. Mai zu ordnen, [dafür sorgt Lena]``: who does what stands above."""
    task, nobodys = told.task, above is not None and not (above.task and above.task.person)
    if task is None or not task.person or above is None or not nobodys:
        return told
    if not (above.task or above.due) or not _CARES.match(told.text):
        return told
    days = (task.due_date,) if task.due_date else ()
    bearer = Bearer((task.person,), days, close=True)
    return replace(told, task=None, bearers=(bearer,))


def _until(idle: Said | None, borne: tuple[Told, ...], reader: TaskReader) -> Iterator[Told]:
    """``Der Plan ist vorzulegen.``, work only by the day below it: ``Frist: 15.5.``."""
    bearer = next(iter(borne[-1].bearers), None)
    if idle and bearer and bearer.due and not bearer.named and (told := reader.until(idle)):
        yield told


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
    return not _LETTER.search(text) or bool(_DIGIT.search(text) and is_only_vote(text))
