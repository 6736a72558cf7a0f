"""Agenda items about who leads the meeting or writes its minutes, into those they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import HEADS, JOINED, ROLES, role_of
from pipeline.extract.attendance.unlabelled import people_listed
from pipeline.extract.people.names import NameReader
from pipeline.records import Outline, Role, Transcript

EARLY = 5
"""Who leads and writes is found out in so many first items."""
NAME_WORDS = 5
"""Words of the longest line that names somebody alone: ``Frau Dr. Ida Muster (SPD)``."""
CHOSEN = re.compile(
    # Ida Muster wird vorgeschlagen und einstimmig gewählt.
    r"(?P<name>[^.,;:]{3,50}?) (?:wird|wurde) (?:\w+ ){0,4}"
    r"(?:gewählt|bestimmt|bestellt|vorgeschlagen)"
)


def item_parts(reader: NameReader, transcript: Transcript, outline: Outline) -> Iterator[Block]:
    """Yield those whom the title or the only line of an item names.

    ``Ernennung Protokollant: Ida, Ulf`` · ``Bestimmung des Protokollführers`` / ``Ida Muster``
    """
    for section in outline.of_kind("item")[:EARLY]:
        heading, *below = transcript.body(section.first, section.last)
        text = heading.text
        labels = labels_in(text)
        if labels and labels[-1][2] in HEADS:
            _, begin, role = labels[-1]
            if people_listed(reader, text[begin:].rstrip(" ,")):
                yield Block(ROLES[role], text[:begin], [(heading, begin, len(text))])
            continue
        title = "" if section.item is None else outline.items[section.item].title
        part = _part_of(title)
        if part is None or not below or not text.endswith(title):
            continue
        chosen = CHOSEN.match(below[0].text)
        name = chosen["name"] if chosen else below[0].text
        if len(name.split()) <= NAME_WORDS and people_listed(reader, name) == 1:
            yield Block(part, title, [(below[0], 0, len(name))])


def _part_of(title: str) -> Role | None:
    """Return the part that a title names: ``Begrüßung und Sitzungsleitung``."""
    found = (role_of(part) for part in (title, *JOINED.split(title)))
    return next((ROLES[role] for role in found if role in HEADS), None)
