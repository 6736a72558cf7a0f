"""Who leads a meeting or writes its minutes where only an office tells: ``Der Obmann eröffnet``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pipeline.extract.attendance.labels import role_of
from pipeline.extract.attendance.ranks import DEPUTY, FIRST
from pipeline.extract.attendance.remarks import chairs_by_office
from pipeline.extract.people.names import NameForm
from pipeline.extract.people.registry import Group
from pipeline.extract.people.seen import Seen
from pipeline.extract.people.words import listed
from pipeline.records import Attendance, Passage, Role
from pipeline.wordlists import rows

OPENS = re.compile(
    # Der Bürgermeister eröffnet um 19 Uhr die Sitzung · Die 1. Vorsitzende begrüßte die Mitglieder
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?:Der|Die|Herr|Frau)\s(?P<office>(?:(?:1\.|[Ee]rste[rn]?)\s)?[\w.-]+)"
    r"\s(?:[^.;:!?]|\b\w{1,4}\.){0,100}?\b(?:eröffnete?|begrüß(?:t|te)|begrüss(?:t|te))\b"
)
FEMALE, ENDING = re.compile(r"in(?:nen)?$"), re.compile(r"(?:e[rn]?|n)$")


def told_by_office(
    passages: Iterable[Passage],
    seen: Sequence[Seen],
    groups: Mapping[NameForm, Group],
    found: Sequence[Attendance],
) -> Iterator[Attendance]:
    """Yield the chair and the writer whom only their offices tell, where nothing else does.

    The office belongs to one person alone, who bears it by name or opens the meeting with it.
    """
    known = {row.role for row in found}
    others = {row.person for row in found if row.role in ("guest", "excused", "absent")}
    bearers = [one for one in seen if one.function and one.form in groups]
    bearers = [one for one in bearers if groups[one.form].name not in others]
    for role in ("chair", "minutes"):
        if role in known:
            continue
        called = [one for one in bearers if _office_role(one.function or "") == role]
        if role == "chair":
            called = called or _openers(passages, bearers)
        persons = {groups[one.form].name: one for one in reversed(called)}
        if len(persons) == 1:
            for person, one in persons.items():
                yield Attendance(person, role, one.evidence)


def _openers(passages: Iterable[Passage], bearers: Sequence[Seen]) -> list[Seen]:
    """Return those who bear the office that opens the meeting: ``Der Bürgermeister begrüßt …``."""
    for passage in passages:
        for match in OPENS.finditer(passage.text):
            office = _stem(match["office"])
            known = listed("name_functions.txt").fullmatch(match["office"].split()[-1])
            found = [one for one in bearers if _stem(one.function or "") == office]
            if known and found:
                return found
    return []


def _office_role(office: str) -> Role | None:
    """Return the part in the meeting that an office in the text tells."""
    first = FIRST.sub("", office)
    if chairs_by_office(office) or (first != office and chairs_by_office(first)):
        return "chair"
    return "minutes" if role_of(office) == "minutes" and not DEPUTY.match(office) else None


@cache
def _stem(office: str) -> str:
    """Return an office in small letters, in full, without ending: ``1. Bgm.`` is Bürgermeister."""
    word = FIRST.sub("", office).lower()
    short = (full for form, full in rows("office_short_forms.csv") if re.fullmatch(form, word))
    return ENDING.sub("", FEMALE.sub("", next(short, word)))
