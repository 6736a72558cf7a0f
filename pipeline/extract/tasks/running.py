"""The sentences of an item into tasks, with what labels tell beside and below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.decisions.votes import is_only_vote
from pipeline.extract.tasks.ascribed import Told, ascribed
from pipeline.extract.tasks.clauses import Said, clauses_of
from pipeline.extract.tasks.context import with_context
from pipeline.extract.tasks.labels import LabelledTask, label
from pipeline.extract.tasks.notes import list_kind, noted
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share, shares
from pipeline.records import Passage, Task

_OWNER = re.compile(r"(?P<who>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?):")
"""``Lena:``, alone above what she is to do"""
_TASKS_OF = re.compile(
    r"(?:Aufgaben|Hausaufgaben|Arbeitsaufträge|T[oO][ -]?[dD][oO]'?s?)(?:\s(?:für|von))?\s"
    r"(?P<who>(?:Herr\s|Frau\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?):?"
)
"""``Aufgaben Lena``, alone above what she is to do"""
_SHORT = re.compile(r"(?:\S+\s){0,12}[^\s.]+")
"""``Leitfaden schreiben`` is a line of a list, ``Es wird diskutiert.`` is not."""
_SHE_WILL = re.compile(
    r"(?:[Ee]r|[Ss]ie)\s(?:wird|will|soll|übernimmt|kümmert|klärt|fragt)\b(?!.*(?:t|en)\swerden\b)"
)
"""``[Sie wird] mit dem Verein Kontakt aufnehmen``, below a line of hers"""
_NEAR = 3
"""Lines below somebody's own after which a pronoun still means them."""


class ListOfWork:
    """A list of work while it is read: ``Aufgaben`` and below it ``Lena: Plakate drucken``."""

    def __init__(self) -> None:
        self.kind: str | None = None
        self._owner: str | None = None
        """Who stands in the first cell of a row, or alone: what stands below it is theirs too."""
        self._missed = False

    def note(self, said: Said) -> LabelledTask | None:
        """Return the note that ``said`` is, None where it is none: of two such the list ends."""
        if kind := list_kind(said.text):
            self.kind, self._owner, self._missed = kind, None, False
            return None
        heading = _TASKS_OF.fullmatch(said.text) or (self.kind and _OWNER.fullmatch(said.text))
        if heading:
            self.kind, self._owner, self._missed = "open", heading["who"], False
            return None
        note = noted(said.text, listed=self.kind is not None)
        first = said.passage.lines[0].line
        owned = self._owner and (first.kind == "bullet" or _SHORT.fullmatch(said.text))
        if note is None and owned and self._owner:
            return LabelledTask(said.text, self._owner, "", listed=self.kind is not None)
        if note is None:
            self.kind = None if self._missed else self.kind
        self._missed = note is None
        self._owner = note.who if note and first.cells else None
        return note


def sentence_tasks(passages: list[Passage], reader: TaskReader) -> Iterator[Task]:
    """Yield the tasks that the sentences of one item hand out."""
    yield from ascribed(_told(passages, reader))


def _told(passages: list[Passage], reader: TaskReader) -> Iterator[Told]:
    clauses = tuple(clauses_of(passages, reader.people))
    subject, led, since = None, None, 0
    last: Said | None = None
    before, listed = "", ListOfWork()
    for said, following in zip(clauses, (*clauses[1:], None), strict=False):
        goes_on = last is not None and last.passage is said.passage
        since = 0 if goes_on and subject else since + 1
        if not goes_on:
            subject = led if since <= _NEAR and _SHE_WILL.match(said.text) else None
        note = None if label().match(said.text) else listed.note(said)
        found = shares(said.printed, following.printed if following else "")
        borne = tuple(_beside(said, found, before, reader)) if found and not found[0].work else ()
        if borne:
            yield from borne
        else:
            told = reader.clause(said, before, subject, note, listed.kind == "open")
            told = reader.beside(said, told, found[0]) if found and found[0].work else told
            if listed.kind != "done" and (told.task or not _counts(said.text)):
                yield with_context(told, said, last)
        subject = reader.people.leading(said.text, said.evidence) or subject
        led, since = (subject, 0) if subject and reader.people.leads(said.text) else (led, since)
        if not _counts(said.text):
            reader.calendar.note(said.text, goes_on)
        reader.people.note(said.text)
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
