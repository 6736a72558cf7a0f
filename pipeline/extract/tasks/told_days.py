"""``bis Freitag``, ``bis Monatsende``, ``bis Ostern`` into the next such day after the meeting."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from pipeline.extract.dates.words import feast_pattern
from pipeline.sieve import Sifted
from pipeline.wordlists import rows

_WEEKDAY = Sifted(
    r"\bbis\s(?:zum\s|spätestens\s)*(?:kommenden\s|nächsten\s)?"
    r"(?P<day>Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend)\b(?!,?\s(?:de[nm]|\d))"
)
"""``Herr Probst lässt das bis [Freitag] reparieren``"""
_PERIOD = Sifted(
    r"\bbis\s(?:spätestens\s)?(?:zum\s)?(?:(?P<month>Monatsende|Ende\s(?:des|dieses)\sMonats|Ultimo)"
    r"|(?P<week>Wochenende|Ende\s(?:der|dieser)\sWoche)|(?:zum\s)?Ende\s(?:der\s)?nächste[rn]?\s(?P<next>Woche))\b"
)
"""``bis [Monatsende]`` · ``bis [Ende der Woche]``"""
_DAYS = ("Mon", "Diens", "Mitt", "Donners", "Frei", "Sams", "Sonn")
_FRIDAY = 4
_FROM = re.compile(r"\b(?:[Vv]on|[Aa]b|[Zz]wischen)\s\w+\s$")
"""``[von Epiphanias] bis Ostern`` is a stretch of time."""


def told_day(text: str, meeting: str) -> str | None:
    """Return the day until which ``text`` asks by its name; ``meeting`` is a full date."""
    if len(meeting) != 10 or "bis" not in text:
        return None
    held = date.fromisoformat(meeting)
    day = _weekday(text, held) or _end_of_period(text, held) or _feast_day(text, held)
    return day.isoformat() if day else None


def weekday_at(text: str) -> int | None:
    """Return where a text asks until a day of the week: ``bis Freitag``."""
    match = _WEEKDAY.search(text)
    return match.start() if match else None


def _feast_day(text: str, held: date) -> date | None:
    """Return the day of the next feast: ``bis Ostern``."""
    match = _until().search(text)
    if match is None or _FROM.search(text[: match.start()]):
        return None
    told = next(day for feast, day in rows("feasts.csv") if re.fullmatch(feast, match["feast"]))
    days = (_in_year(told, year) for year in (held.year, held.year + 1))
    return next(one for one in days if one > held)


def _weekday(text: str, held: date) -> date | None:
    """Return the next such day after the meeting: ``bis Freitag``."""
    match = _WEEKDAY.search(text)
    if match is None:
        return None
    wanted = 5 if match[0].endswith("abend") else _DAYS.index(match["day"])
    return held + timedelta(days=(wanted - held.weekday() - 1) % 7 + 1)


def _end_of_period(text: str, held: date) -> date | None:
    """Return the last day of the meeting's month, or the Friday of its week or the next."""
    match = _PERIOD.search(text)
    if match is None:
        return None
    if match["month"]:
        return held.replace(day=monthrange(held.year, held.month)[1])
    return held + timedelta(days=(_FRIDAY - held.weekday()) % 7 + 7 * bool(match["next"]))


def easter(year: int) -> date:
    """Return Easter Sunday by the method of Meeus, Jones and Butcher, valid from 1583 on."""
    golden, century, rest = year % 19, year // 100, year % 100
    corrected = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - corrected + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _in_year(told: str, year: int) -> date:
    """``+49`` is Whit Sunday, ``10-31`` the last day of October."""
    if told[0] in "+-":
        return easter(year) + timedelta(days=int(told))
    month, day = told.split("-")
    return date(year, int(month), int(day))


@cache
def _until() -> re.Pattern[str]:
    """``bis spätestens [Pfingsten]`` · ``bis zu[m Martinstag]``."""
    return re.compile(
        rf"\bbis\s(?:spätestens\s)?(?:zu[mr]?\s|nach\s)?(?P<feast>{feast_pattern()})\b"
    )
