"""One clause, one label or one cell into a task, with the people and the dates of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.tasks.ascribed import Bearer, Told
from pipeline.extract.tasks.assigned import Assigned, assigned, by_anybody
from pipeline.extract.tasks.clause import Clause
from pipeline.extract.tasks.clauses import Said
from pipeline.extract.tasks.due import Calendar, is_for_next_meeting
from pipeline.extract.tasks.given import is_delivered
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.orders import is_to_be_done
from pipeline.extract.tasks.people import TaskPeople
from pipeline.extract.tasks.sentences import aside, is_task, takes_office
from pipeline.extract.tasks.shares import Share
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Task

_DONE = re.compile(
    r"\b(?:ist|sind|wurden?|als|bereits)\s(?:\w+\s)?erledigt\b|^\W*erledigt\b(?!\sbis)|\berledigt\W*$",
    re.IGNORECASE,
)
_TICKED = re.compile(r"[\s•*–-]*(?:\[[xX]\]|[☑✓✔])\s")
"""``[☑ ]Plakate drucken (Lena)``: done"""
_NOTHING = re.compile(
    r"(?:keine[rns]?|entfällt(?:\.\s.*)?|nichts|[-–/]+|s(?:iehe|\.)\so(?:ben|\.)?)\W*",
    re.IGNORECASE,
)
"""``Festlegung: [keine]``"""
_FIRM = re.compile(r"Fa\.|Firma\b|A[NG]\b|Bauherr|Architekt")
"""``[Fa.] Muster: Türen nacharbeiten bis 10.05.``"""
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

    def note(self, said: Said, listed: bool) -> Assigned | None:
        """Return the note of who does what that a line is: ``☐ @Lena Plakat``, ``Plakat: Lena``.

        In a list of work (``listed``) anybody with a name may do it.
        """
        note = assigned(said.printed, self.people)
        if note is None:
            note = by_anybody(said.text, listed)
            note = note if note and self._may_do(note.who) else None
        return replace(note, marked=True) if note and listed else note

    def clause(
        self,
        said: Said,
        before: str = "",
        subject: str | None = None,
        note: Assigned | None = None,
        owner: str | None = None,
    ) -> Told:
        """Return what one clause tells: the work that it hands out, if any.

        ``before`` is the clause before it, ``subject`` who was named last in the same paragraph,
        ``note`` what it is if it is no sentence, ``owner`` whose list of work it stands in.
        """
        head = label().match(said.text)
        if _TICKED.match(said.printed):
            return Told(said.text, said.evidence, said.passage)
        if note is None and owner:
            note = Assigned(said.text, owner, anybody=True)
        first = note and (note.marked or not self.people.acts(said.text))
        task = self._noted(said, note) if note and first else None
        due = self.calendar.due(said.printed)
        task = task or self._sentence(said, due, before, subject)
        if task is None and note and not first:
            task = self._noted(said, note)
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

    def until(self, said: Said) -> Told | None:
        """``Der Plan ist vorzulegen.``, work if a day stands below: ``Frist: 15.5.``."""
        if not (is_to_be_done(said.text) or is_infinitive_phrase(said.text)):
            return None
        clause = Clause(said.text, True, self.people, said.evidence)
        if not is_task(clause):
            return None
        task = Task(said.text, said.evidence, clause.person)
        return Told(said.text, said.evidence, said.passage, task=task)

    def bearer(self, share: Share) -> Bearer | None:
        """Return who bears work, None where nobody known does and the label needs one."""
        names = [self.people.at_once(one) for one in _NAMES.split(share.who)]
        people = tuple(one for one in names if one)
        days = self.calendar.days(share.due) or self.calendar.days(share.who)
        if share.named and not people:
            return None
        close = share.named or not (share.who or share.labelled)
        body = share.labelled and not people and by_office(share.who)
        return Bearer(people, days, bool(share.who) and share.certain, body, close)

    def instead(self, said: Said, found: tuple[Share, ...]) -> Iterator[Told]:
        """Yield the work that stands where only a name should: ``V: Frau Muster druckt das``."""
        done = [
            (share, part, part)
            for share in found
            for part in _CLAUSES.split(share.who)
            if self.people.deed(part) is not None
        ]
        done += [(share, share.who, share.does) for share in found if share.does]
        for share, who, work in done:
            person = self.people.at(said.evidence, who)
            due = share.due or found[0].due
            day = next(iter(self.calendar.days(due)), None) or self.calendar.due(work)
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
        until = due is not None or is_for_next_meeting(said.printed)
        until = until or (is_delivered(text) and self.calendar.day_of(text) is not None)
        clause = Clause(text, until, self.people, said.evidence, subject, who)
        if _NOTHING.fullmatch(text) or not (head or is_task(clause)):
            return None
        due = due or self.calendar.day(aside(text)) or self.calendar.day_of(text)
        return Task(text, said.evidence, clause.person, due)

    def _noted(self, said: Said, note: Assigned) -> Task | None:
        if not (note.is_work or note.anybody):
            return None
        person = self.people.at_once(_NAMES.split(note.who)[0])
        due = self.calendar.day(note.due) or self.calendar.due(said.printed)
        due = due or self.calendar.day_of(note.work)
        somebody = person or (note.anybody and self._may_do(note.who))
        late = self.calendar.past(due) or _DONE.search(said.text)
        return Task(note.work, said.evidence, person, due) if somebody and not late else None

    def _may_do(self, who: str) -> bool:
        """Whether somebody is named in a list of work, known or not."""
        named = self._lexicon.is_name(who.split(maxsplit=1)[0]) or _FIRM.match(who)
        return bool(named) or by_office(who) or self.people.at_once(who) is not None
