"""What the lists of a document, and the entries of one list, tell of each other's people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.entries.shared import Entry
from pipeline.extract.attendance.labels import HEADS, LISTS
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.remarks import status_of
from pipeline.extract.people.offices import opens_with_office
from pipeline.records import Role

AGAIN = 2
"""So many people of a list that a table with marks names again show it to be one of members."""
INVITED = re.compile(r"[Gg][aä]st")
"""``Gäste:``, but not ``Referenten:``, which students call the members of their board"""
HABIT, MOST = 3, 0.6
"""So many entries, and so many of all, that tell who is there: others with a remark are not."""
Name = tuple[str | None, str | None]
Read = tuple[Block, list[Present]]


def compared(read: Sequence[Read]) -> Iterator[list[Present]]:
    """Yield the people of each list, once more with what the other lists tell of them.

    Members whose presence a table with marks tells elsewhere are left out; who leads the meeting or
    writes its minutes is no guest, nor are those listed with him under ``Referenten``.
    """
    marked = {_name(one) for block, people in read for one in people if block.settled}
    heads = {_name(one) for block, people in read for one in people if block.role in HEADS}
    there = {_name(one) for block, people in read for one in people if block.role == "present"}
    for block, people in read:
        if block.role == "guest" and block.item:  # Referentin: one of the council
            yield [one for one in people if _name(one) not in there]
            continue
        if block.role == "absent" and _is_roster(people, there):
            yield [one for one in people if _name(one) not in there]
            continue
        again = sum(_name(one) in marked for one in people)
        members = not block.settled and block.role == "present" and again >= AGAIN
        if members and 2 * again >= len(people):
            continue
        own = len(people) > 1 and any(_name(one) in heads for one in people)
        if block.role == "guest" and own and not INVITED.search(block.label):
            yield [replace(one, roles=tuple(map(_as_member, one.roles))) for one in people]
        else:
            yield people


def _is_roster(people: Sequence[Present], there: Collection[Name]) -> bool:
    """Whether a list of those away is that of all members, who are there for the most part.

    ``Mitglieder, die nicht als anwesend geführt werden, waren abwesend: Ida Muster, Ulf …``
    """
    again = sum(_name(one) in there for one in people)
    return again >= AGAIN and 2 * again >= len(people)


def is_untold(entry: Entry, made: Sequence[Entry]) -> bool:
    """Whether a remark stands where other entries tell who is there.

    ``Ida Muster --> anwesend`` above ``Ulf Beispiel --> Stimme ruht auf Antrag``
    """
    told = sum(_tells(one) for one in made)
    if told < HABIT or told < MOST * len(made) or _tells(entry):
        return False
    remark = entry.piece.behind
    return any(word[0].islower() for word in remark.split()) and not opens_with_office(remark)


def _tells(entry: Entry) -> bool:
    printed = (*entry.piece.brackets, *re.split(r"[,;] ", entry.piece.behind), *entry.remarks)
    return any(status_of(remark.split(" ab ")[0]) in LISTS for remark in printed if remark)


def _name(one: Present) -> Name:
    return one.piece.form.given, one.piece.form.surname


def _as_member(role: Role) -> Role:
    return "present" if role == "guest" else role
