"""Where the meeting took place, behind a label of the head: ``Ort:``, ``Ort, Raum``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.meeting.fields import Field
from pipeline.extract.meeting.head import of
from pipeline.extract.meeting.place import CLOCK_BEHIND, NO_PLACE

_LABEL = re.compile(r"[^\W\d_][\w ./]{1,25}\s?:(?:\s|$)")
"""``Moderator_in: Ida``: no value of the label above"""
_INTO = re.compile(r"^(?:im|in\sde[rnm]|in|am|an\sder)\s(?=[A-ZÄÖÜ„\"])")
"""``[im] Landgasthof Muster``"""
_ROOM = re.compile(r"\s*(?:Sitzungs|Meeting)?[Rr]aum\s?:")
"""``Raum: Zimmer 117`` beside ``Ort: Rathaus``"""
LONGEST = 90
"""A longer place is that of the first label alone."""
_DAY = re.compile(r",\s(?:\w+,\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ]\w+)\s?\d{2,4}$")
"""``Ort/Datum: Rathaus[, 14.03.2017]``"""
_DAY_BEFORE = re.compile(r"^(?:\w+,?\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ]\w+)\s?\d{2,4},\s")
"""``Wann & Wo: [21. August 2021,] 64732 Bad Muster``"""
_CLOCK_BEFORE = re.compile(r"^\d{1,2}[.:]\d\d\sUhr,\s")
"""``Treffpunkt: [8.30 Uhr,] Rathaus``"""


def labelled_place(fields: list[Field]) -> str | None:
    """Return what stands behind ``Ort:`` or ``Ort, Raum``; behind ``Ort:`` and ``Raum:``, both."""
    named = list(_labelled(fields))
    rooms = [value for room, value in named if room]
    houses = [value for room, value in named if not room]
    found = [*houses[:1], *rooms[:1]]
    return ", ".join(found if len(", ".join(found)) < LONGEST else found[:1]) or None


def _labelled(fields: list[Field]) -> Iterator[tuple[bool, str]]:
    """Yield what stands behind the labels of places, and whether that is a room."""
    for number, field in enumerate(fields):
        value = _behind_label(field)
        if value is None:
            continue
        below = [field.cells for field in fields[number + 1 :] if field.text]
        if not value and below:
            value = below.pop(0)[0]
            value = "" if _LABEL.match(value) else value
        while below and value.endswith((",", " und", "-", "–")) and "Uhr" not in below[0][-1]:
            value = f"{value} {below.pop(0)[-1]}"
        value = _CLOCK_BEFORE.sub("", _DAY_BEFORE.sub("", CLOCK_BEHIND.sub("", value)))
        value = _INTO.sub("", _DAY.sub("", value)).strip(" .,;|·")
        if value and not NO_PLACE.match(value):
            yield _ROOM.match(field.text) is not None, value


def _behind_label(field: Field) -> str | None:
    """Return the value behind the label on its line, "" when it stands below, None for no label."""
    text, cells = field.text, field.cells
    for place, cell in enumerate(cells[:-1]):
        if re.fullmatch(rf"{of('place')}\s*:?", cell.strip()):
            return cells[place + 1].strip()
    # Versammlungsort · Ort der Besprechung, and the place below
    if re.fullmatch(r"[A-ZÄÖÜ][a-zäöü]*ort|Ort de[rs] \w+", text.strip()):
        return ""
    labelled = re.compile(rf"(?:^|[\s·|;])(?:{of('place')})\s*:\s*")
    text = next((cell for cell in cells if labelled.match(cell)), text)
    match = labelled.search(text)
    if match is None:
        return None
    rest = text[match.end() :]
    end = re.search(
        r"(?:\s[·|]\s|\s(?=(?:Beginn|Ende|Datum|Zeit|Uhrzeit|Dauer|Tag|Raum|Leitung)\s*:)|;\s)",
        rest,
    )
    return rest[: end.start()].strip() if end else rest.strip()
