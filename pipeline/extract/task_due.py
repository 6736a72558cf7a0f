"""A sentence into the day until which something is to be done."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from pipeline.extract.date_forms import FoundDate, find_dates
from pipeline.wordlists import alternatives

_UNTIL = re.compile(
    r"\b(?:bis|spätestens|Frist|Termin|fällig|Abgabe|vor\sdem|Fälligkeit)(?:\s?:)?\s"
    r"(?:(?:spätestens|\w+tag,|Mittwoch,|Sonnabend,|zum|zur|einschließlich|am|Ende(?:\sdes)?|den|nächsten|"
    r"Sitzung|Versammlung)\s){0,3}$",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(
    r"\b(?:bis\s)?zu[rm]\s(?:nächsten|kommenden)\s(?:\w+\s?){0,2}(?:sitzung|treffen|versammlung|besprechung|tagung|jour\sfixe|JF|plenum|runde)\b",
    re.IGNORECASE,
)
_BY_THEN = re.compile(
    r"\bin\sder\s(?:nächsten|kommenden)\s\w*(?:sitzung|versammlung)\b"
    r"(?=.*\b(?:zu\s)?(?:berichten|vor(?:zu)?legen|vor(?:zu)?stellen)\b)"
    r"|\b(?:berichtet|legt|stellt)\b.*\bin\sder\s(?:nächsten|kommenden)\s\w*(?:sitzung|versammlung)\b",
    re.IGNORECASE,
)
"""``Herr Probst wird in der nächsten Sitzung berichten``"""
_WEEKDAY = re.compile(
    r"\bbis\s(?:zum\s|spätestens\s)*(?:kommenden\s|nächsten\s)?"
    r"(?P<day>Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend)\b(?!,?\s(?:de[nm]|\d))"
)
"""``Herr Probst lässt das bis [Freitag] reparieren``"""
_PERIOD = re.compile(
    r"\bbis\s(?:spätestens\s)?(?:zum\s)?(?:(?P<month>Monatsende|Ende\s(?:des|dieses)\sMonats|Ultimo)"
    r"|(?P<week>Wochenende|Ende\s(?:der|dieser)\sWoche)|Ende\snächste[rn]\s(?P<next>Woche))\b"
)
"""``bis [Monatsende]`` · ``bis [Ende der Woche]``"""
_DAYS = ("Mon", "Diens", "Mitt", "Donners", "Frei", "Sams", "Sonn")
_FRIDAY = 4
_FROM = re.compile(r"\b(?:vom?|zwischen)\s[^,;.]{0,30}$")


def due_of(text: str, meeting: str | None, following: str | None) -> str | None:
    """Return the date until which something is to be done, None when ``text`` names none.

    A missing year is that of the next such day after the ``meeting``; ``following`` is the next
    meeting's date.
    """
    for one in find_dates(text, not_before=meeting):
        if _is_until(text, one):
            return one.iso_to or one.iso
    if meeting and (day := _weekday(text, meeting) or _end_of_period(text, meeting)):
        return day
    if following and is_for_next_meeting(text):
        return following
    return None


def _weekday(text: str, meeting: str) -> str | None:
    """Return the next such day after the meeting: ``bis Freitag``."""
    match = _WEEKDAY.search(text)
    if match is None or len(meeting) != 10:
        return None
    held = date.fromisoformat(meeting)
    wanted = 5 if match[0].endswith("abend") else _DAYS.index(match["day"])
    return (held + timedelta(days=(wanted - held.weekday() - 1) % 7 + 1)).isoformat()


def _end_of_period(text: str, meeting: str) -> str | None:
    """Return the last day of the meeting's month, or the Friday of its week or the next."""
    match = _PERIOD.search(text)
    if match is None or len(meeting) != 10:
        return None
    held = date.fromisoformat(meeting)
    if match["month"]:
        return held.replace(day=monthrange(held.year, held.month)[1]).isoformat()
    friday = held + timedelta(days=(_FRIDAY - held.weekday()) % 7 + 7 * bool(match["next"]))
    return friday.isoformat()


def is_for_next_meeting(text: str) -> bool:
    """Whether something is to be done until the next meeting, whenever that may be."""
    return bool(_NEXT_MEETING.search(text) or _BY_THEN.search(text))


def _is_until(text: str, one: FoundDate) -> bool:
    before = text[max(one.start - 40, 0) : one.start]
    return bool(_UNTIL.search(before) or _announced().search(before)) and not _FROM.search(
        before[: max(len(before) - 5, 0)]
    )


@cache
def _announced() -> re.Pattern[str]:
    """``Redaktionsschluss ist der [25. November]`` · ``WV: [25.01.]``."""
    return re.compile(rf"\b(?:{alternatives('deadline_words.txt')})\s?$")
