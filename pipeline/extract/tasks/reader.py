"""One clause, one label or one cell into a task, with the people and the dates of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.tasks.ascribed import Bearer, Told
from pipeline.extract.tasks.assigned import assigned
from pipeline.extract.tasks.clause import Clause
from pipeline.extract.tasks.clauses import Said
from pipeline.extract.tasks.deeds import pronoun_deed
from pipeline.extract.tasks.due import Calendar, is_for_next_meeting
from pipeline.extract.tasks.handed import handed_to
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.labels import LabelledTask, label, labelled
from pipeline.extract.tasks.notes import noted
from pipeline.extract.tasks.people import TaskPeople
from pipeline.extract.tasks.sentences import aside, is_task, takes_office
from pipeline.extract.tasks.shares import Share
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Task

_DONE = re.compile(
    r"\b(?:ist|sind|wurden?|als|bereits)\s(?:\w+\s)?erledigt\b|^\W*erledigt\b(?!\sbis)|\berledigt\W*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:keine[rns]?|entfällt(?:\.\s.*)?|nichts|[-–/]+|s(?:iehe|\.)\so(?:ben|\.)?)\W*",
    re.IGNORECASE,
)
"""``Festlegung: [keine]``"""
_NAMES = re.compile(r",\s|\s?[/;&]\s?|\sund\s")
"""``Frau Muster[, ]Herr Probst[ und ]Lena``"""
_CLAUSES = re.compile(r";\s")
"""``Probst[; ]Frau Muster informiert die Presse``"""


class TaskReader:
    """Reads tasks with what is already known of the document: people and the meeting's dates."""

    def __init__(self, known: Facts, lexicon: Lexicon, text: str = "") -> None:
        """``text`` is the whole document's."""
        self._lexicon = lexicon
        self.people = TaskPeople(known, text)
        meeting = known.meeting
        self.calendar = Calendar(*((meeting.date, meeting.next_date) if meeting else ()))

    def clause(
        self,
        said: Said,
        before: str = "",
        subject: str | None = None,
        note: LabelledTask | None = None,
        listed: bool = False,
    ) -> Told:
        """Return what one clause tells: the work that it hands out, if any.

        ``before`` is the clause before it, ``subject`` who was named last in the same paragraph;
        ``listed`` tells that it stands in a list of work.
        """
        told, head = labelled(said.printed) or note, label().match(said.text)
        task = self._noted(said, listed, marked=True)
        if told and task is None and not self.people.acts(said.text):
            task = self._labelled(said, told)
        if task is None and note and note.listed and (alone := noted(said.text)):
            task = self._labelled(said, alone)
        due = self.calendar.due(said.printed)
        task = task or self._sentence(said, due, before, subject) or self._noted(said, listed)
        return Told(said.text[head.end() if head else 0 :], said.evidence, said.passage, due, task)

    def beside(self, said: Said, told: Told, share: Share) -> Told:
        """``Zaun streichen, V: Frau Muster  T: 15.5.``: who bears the work stands behind it."""
        bearer = self.bearer(share)
        if bearer is None or not (bearer.named or told.task):
            return told
        task = told.task or Task(share.work, said.evidence)
        due = bearer.due or task.due_date or told.due
        person = next(iter(bearer.people), task.person)
        return replace(told, task=replace(task, person=person, due_date=due))

    def bearer(self, share: Share) -> Bearer | None:
        """Return who bears work, None where nobody known does and the label needs one."""
        names = [self.people.at_once(one) for one in _NAMES.split(share.who)]
        people = tuple(one for one in names if one)
        days = self.calendar.days(share.due) or self.calendar.days(share.who)
        if share.named and not people:
            return None
        close = share.named or not (share.who or share.labelled)
        return Bearer(people, days, bool(share.who) and share.certain, close)

    def instead(self, said: Said, found: tuple[Share, ...]) -> Iterator[Told]:
        """Yield the work that stands where only a name should: ``V: Frau Muster druckt das``."""
        done = [
            (part, part)
            for share in found
            for part in _CLAUSES.split(share.who)
            if self.people.deed(part) is not None
        ]
        done += [(share.who, share.does) for share in found if share.does]
        for who, work in done:
            person = self.people.at(said.evidence, who)
            day = next(iter(self.calendar.days(found[0].due)), None) or self.calendar.due(work)
            task = Task(work, said.evidence, person, day)
            yield Told(work, said.evidence, said.passage, day, task)

    def _sentence(
        self, said: Said, due: str | None, before: str, subject: str | None
    ) -> Task | None:
        head = label().match(said.text)
        who = head["who"] or head["to"] if head else None
        text = said.text[head.end() :] if head else self.people.without_speaker(said.text)
        if _DONE.search(said.text) or takes_office(said.text, before) or self.calendar.past(due):
            return None
        agent = handed_to(text)
        bearer = subject if agent in ("ihm", "ihr") else agent and self.people.at_once(agent)
        person = bearer or self.people.doer(text, said.evidence, subject, who)
        deed = self.people.deed(text) or (pronoun_deed(text) if subject else None)
        until = due is not None or is_for_next_meeting(said.printed)
        handed = bearer is not None or bool(agent and by_office(agent))
        clause = Clause(text, until, person is not None, self.people.leads(text), deed, handed)
        if _NOTHING.fullmatch(text) or not (head or is_task(clause)):
            return None
        due = due or self.calendar.day(aside(text)) or self.calendar.day_of(text)
        return Task(text, said.evidence, person, due)

    def _noted(self, said: Said, listed: bool, marked: bool = False) -> Task | None:
        """``☐ @Lena Plakat`` · in a list of work, or where it names a deed, ``Plakat: Lena``."""
        note = assigned(said.printed, self.people.pattern)
        sure = note is not None and (note.marked or listed)
        if note is None or not (sure or (note.is_work and not marked)):
            return None
        person = self.people.at_once(_NAMES.split(note.who)[0])
        due = self.calendar.day(note.due) or self.calendar.due(said.printed)
        due = due or self.calendar.day_of(note.work)
        late = self.calendar.past(due) or _DONE.search(said.text)
        return Task(note.work, said.evidence, person, due) if person and not late else None

    def _labelled(self, said: Said, told: LabelledTask) -> Task | None:
        """``Zaun reparieren → Muster, 30.06.`` · ``Lena: Plakate drucken``."""
        person = self.people.at(said.evidence, told.who) if told.who else None
        if told.named and person is None:
            return None
        due = self.calendar.day(told.due) or self.calendar.due(said.text)
        anybody = told.listed and self._lexicon.is_name(told.who.split()[0])
        if told.listed and person is None and not anybody:
            return None
        if not told.text or (person is None and due is None and not anybody):
            return None
        return Task(told.text, said.evidence, person, due)
