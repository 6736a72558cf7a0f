"""People, where they are named and in which role they took part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract.attendance.clauses import head_lines, told_in_clauses
from pipeline.extract.attendance.doubts import doubtful_attendance, statuses_apart
from pipeline.extract.attendance.order import turned_round
from pipeline.extract.attendance.participants import found_in_lists
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.sentences import Part, parts_in
from pipeline.extract.language import LanguageModel
from pipeline.extract.people.bodies_behind import with_bodies_behind
from pipeline.extract.people.by_office import told_by_office
from pipeline.extract.people.called import called_in, is_familiar
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.offices_told import with_offices_told
from pipeline.extract.people.parts_taken import rows_of
from pipeline.extract.people.registry import Group, Registry
from pipeline.extract.people.seen import Seen, all_seen, inside, overlaps
from pipeline.extract.people.text import Named, names_in
from pipeline.extract.people.told import names_told
from pipeline.extract.people.words import is_salutation
from pipeline.extract.people.words import listed as words_of
from pipeline.extract.running_text import running_passages
from pipeline.lexicon import Lexicon
from pipeline.records import (
    Evidence,
    Facts,
    OrganisationMention,
    Outline,
    Passage,
    Person,
    PersonMention,
    Transcript,
)
from pipeline.settings import ExtractSettings
from pipeline.wordlists import word_set

BESIDE_PEOPLE = 0.7
"""Confidence in an organisation that only a name beside it tells."""
NUMBER = re.compile(r"[1-9]\.\s")
OFFICES = 2
"""So many offices of a person are shown."""


class PeopleExtractor:
    """People, where they are named and in which role they took part."""

    name = "people"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._settings = settings
        self._reader = NameReader(lexicon)
        self._model = LanguageModel(settings)

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return persons, mentions and attendance; names inside of organisations are left out."""
        present = found_in_lists(self._reader, transcript, outline)
        running = running_passages(transcript, is_cut=self._ends_in_name)
        listed = [one.evidence for one in present]
        head = head_lines(transcript, outline)
        passages = [Passage.of(part.lines, "\n") for part in running]
        named: list[Named] = []
        parts: list[Part] = []
        for passage in passages:
            here = list(names_in(self._reader, passage))
            named += here
            told = list(parts_in(self._reader, passage, here))
            parts += [*told, *told_in_clauses(self._reader, passage, here, told, listed, head)]
        named = _usual(named)
        forms = turned_round(self._reader, [part.form for part in parts])
        parts = [replace(part, form=form) for part, form in zip(parts, forms, strict=True)]
        sure = [*all_seen(present, parts, named)]
        surnames = {one.form.surname for one in sure if one.form.surname}
        taken = [one.evidence for one in sure]
        named += names_told(self._reader, self._model, passages, surnames, taken)
        familiar = is_familiar(self._reader, [one.piece.form for one in present])
        named += called_in(self._reader, passages, familiar, tuple(named))
        bodies = [mention.evidence for mention in known.organisation_mentions]
        present = tuple(one for one in present if not self._is_body(one, bodies))
        seen = [*all_seen(present, parts, named)]
        known_here = {one.evidence for one in present}
        seen = [
            one for one in seen if one.evidence in known_here or not inside(one.evidence, bodies)
        ]
        seen = with_offices_told(transcript, passages, outline, seen)
        seen = with_bodies_behind(transcript, seen, known.organisation_mentions)
        registry = Registry(self._reader, self._dictionaries)
        groups = registry.gather([one.form for one in seen])
        attendance = rows_of(present, parts, groups)
        attendance, torn = statuses_apart(transcript, outline, attendance)
        attendance += tuple(told_by_office(passages, seen, groups, attendance))
        return Facts(
            organisation_mentions=tuple(_bodies_beside(transcript, present, bodies)),
            people=_people(seen, groups),
            person_mentions=_mentions(transcript, seen, groups),
            attendance=attendance,
            issues=(*torn, *(() if torn else doubtful_attendance(transcript, outline, attendance))),
        )

    def _ends_in_name(self, before: str, after: str) -> bool:
        """Whether a line ends where a name goes on: ``… begrüßte Herrn Dr. Ulf``."""
        *told, last = before.split()
        if is_salutation(last) or words_of("name_titles.txt").fullmatch(last):
            return True
        if words_of("name_functions.txt").fullmatch(last):
            return any(word in word_set("sentence_words.txt") for word in told)
        named = self._reader.is_given(last) and not self._reader.is_everyday(last)
        return named and after.endswith(".")

    def _is_body(self, present: Present, bodies: Sequence[Evidence]) -> bool:
        """Whether the name of a list stands in an organisation's: ``Gasthof Ida Muster``.

        One that begins with a given name is a person's, with the organisation beside it.
        """
        name, given = present.evidence, present.piece.form.given
        if given and self._reader.is_given(given.split()[0]):
            bodies = [body for body in bodies if body.start < name.start]
        return any(body.holds(name) for body in bodies)


def _usual(named: Sequence[Named]) -> list[Named]:
    """Leave out the only name that seems to stand surname first: minutes do so throughout."""
    turned = {(one.form.given, one.form.surname) for one in named if one.form.turned}
    return [one for one in named if not one.form.turned or len(turned) > 1]


def _bodies_beside(
    transcript: Transcript, present: Sequence[Present], known: Sequence[Evidence]
) -> Iterator[OrganisationMention]:
    """Yield the organisations that only stand beside people: ``Ida Muster (SAB)``."""
    for one in present:
        if one.body is not None and one.organisation and not overlaps(one.body, known):
            quote = transcript.quote(one.body)
            yield OrganisationMention(one.organisation, quote, one.body, BESIDE_PEOPLE)


def _people(seen: Sequence[Seen], groups: dict[NameForm, Group]) -> tuple[Person, ...]:
    """Return one record for each person, in the order in which they are first named."""
    ordered = sorted(seen, key=lambda one: (one.evidence.page, one.evidence.start))
    details: dict[str, list[Seen]] = {}
    by_name: dict[str, Group] = {}
    for one in ordered:
        group = groups.get(one.form)
        if group is not None:
            details.setdefault(group.name, []).append(one)
            by_name[group.name] = group
    return tuple(
        Person(
            name,
            by_name[name].given,
            by_name[name].surname,
            max((one.form.title for one in ones if one.form.title), key=len, default=None),
            _functions(ones),
            next((one.organisation for one in ones if _works_at(one, by_name)), None),
        )
        for name, ones in details.items()
    )


def _works_at(one: Seen, people: Mapping[str, Group]) -> bool:
    """Whether an organisation is told, not another person: ``Zähler: Ida Muster, Ulf Beispiel``."""
    return bool(one.organisation) and one.organisation not in people


def _functions(ones: Sequence[Seen]) -> str | None:
    """Return the offices of a person, two at most: those beside the name, then those told."""
    found: list[str] = []
    for office in (*(one.function for one in ones), *(one.held for one in ones)):
        folded = (office or "").casefold()
        unnumbered = NUMBER.sub("", folded) if NUMBER.match(folded) else ""
        found = [one for one in found if one.casefold() != unnumbered]
        known = any(folded in one.casefold() or one.casefold() in folded for one in found)
        if office and not known and len(found) < OFFICES:
            found.append(office)
    return ", ".join(found) or None


def _mentions(
    transcript: Transcript, seen: Sequence[Seen], groups: dict[NameForm, Group]
) -> tuple[PersonMention, ...]:
    mentions = [
        PersonMention(
            groups[one.form].name,
            transcript.quote(one.evidence),
            one.evidence,
            one.role,
            one.function,
            one.organisation,
            one.confidence,
        )
        for one in seen
        if one.form in groups
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.evidence))
