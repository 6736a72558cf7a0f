"""Sentences that give people a part in the meeting: ``Das Protokoll führt Ida Muster``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.extract.attendance.enumerations import Enumerated, enumerated
from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.attendance.remarks import status_of
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.text import Named
from pipeline.records import Evidence, Passage
from pipeline.sieve import Sieve
from pipeline.wordlists import rows

BEHIND = r"(?:(?<=[\s(])|(?!\w)\s+)"
GREETED = "greeted"
"""Who is greeted by name is a guest, unless a list or sentence says more."""
MEMBERS = re.compile(
    # Er begrüßt die Gemeindevertreterinnen und Gemeindevertreter Ida Muster, Ulf Beispiel …
    r"(?:alle |die |den )(?:[A-ZÄÖÜ][\w-]+ und )?[A-ZÄÖÜ][\w-]*(?:mitglieder|räte|rätinnen"
    r"|vertreter|vertreterinnen|verordneten|abgeordneten|herren|frauen)n?\s"
    r"(?=[A-ZÄÖÜ])(?!Herrn|Frau|Dr\.)"
)
"""Members of the body that meets are no guests."""
JOINED = re.compile(r"\s?|,\s|(?:,\s|\s)(?:und|u\.|sowie)\s")  # Ida Muster, Ulf Beispiel und …


@dataclass(frozen=True, slots=True)
class Part:
    """A role that a sentence gives to a name.

    ``opener`` is whoever opens the meeting, ``leader`` whoever leads something, ``successor``
    whoever leads from then on, ``greeted`` whoever is greeted by name.
    """

    role: str
    form: NameForm
    evidence: Evidence


@cache
def _patterns() -> Sieve[tuple[str, str]]:
    """The patterns of sentences, each with the role and on which side of it the name stands."""
    return Sieve(
        (
            re.compile(pattern.replace(" ", r"\s") + (BEHIND if where == "before" else "")),
            (role, where),
        )
        for role, where, pattern in rows("attendance_sentences.csv")
    )


def parts_in(reader: NameReader, passage: Passage, named: Sequence[Named]) -> Iterator[Part]:
    """Yield the roles that the sentences of a passage give."""
    for match, (role, where) in _patterns().finditer(passage.text):
        if where == "before":
            yield from _behind(reader, passage, match.end(), role)
            continue
        for name in _before(passage.text, named, match.start(), role in LISTS):
            yield Part(role, name.form, name.evidence)


def _before(text: str, named: Sequence[Named], end: int, joined: bool) -> Iterator[Named]:
    """Yield the name that ends at ``end``; where ``joined``, those that ``und`` joins to it."""
    for name in sorted(named, key=lambda one: one.form.start, reverse=True):
        between = text[_end(text, name) : end] if _end(text, name) <= end else None
        if between is not None and re.fullmatch(JOINED, between):
            yield name
            if not joined:
                return
            end = name.form.start


def _end(text: str, name: Named) -> int:
    """Return where a name ends, with a bracket behind it: ``Ida Muster (SPD)``."""
    bracket = re.match(r"\s?\([^()]{1,60}\)", text[name.form.end :])
    return name.form.end + (bracket.end() if bracket else 0)


def _behind(reader: NameReader, passage: Passage, start: int, role: str) -> Iterator[Part]:
    """Read the names that a sentence enumerates from ``start`` on."""
    several = role in LISTS or role == GREETED
    if role == GREETED and MEMBERS.match(passage.text, start):
        role = "present"
    for one in enumerated(reader, passage.text, start, several and role != "absent", several):
        evidence = passage.evidence(one.form.start, one.form.end)
        yield Part(_told(one, role), one.form, evidence)
        extra = role_of(one.also) if one.also else None
        if extra in HEADS:
            yield Part(extra, one.form, evidence)


def _told(one: Enumerated, role: str) -> str:
    """Return the role that a name's own words tell, or else that of the sentence."""
    if role in HEADS:
        office = role_of(one.form.function or "")
        return office if office in HEADS else role
    status = status_of(one.bracket) if one.bracket and role in LISTS else None
    if status in LISTS:
        return status
    return "guest" if one.invited and role in ("present", GREETED) else role
