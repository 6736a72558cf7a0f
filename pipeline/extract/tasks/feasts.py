"""``bis Ostern``, ``bis zum Reformationstag`` into the day of the next such feast."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from pipeline.wordlists import either, rows

_FROM = re.compile(r"\b(?:[Vv]on|[Aa]b|[Zz]wischen)\s\w+\s$")
"""``[von Epiphanias] bis Ostern`` is a stretch of time."""


def feast_day(text: str, meeting: str) -> str | None:
    """Return the day of the feast until which ``text`` asks; ``meeting`` is a full date."""
    match = _until().search(text)
    if match is None or len(meeting) != 10 or _FROM.search(text[: match.start()]):
        return None
    held = date.fromisoformat(meeting)
    told = next(day for feast, day in rows("feasts.csv") if re.fullmatch(feast, match["feast"]))
    days = (_in_year(told, year) for year in (held.year, held.year + 1))
    return next(one for one in days if one > held).isoformat()


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
    feasts = either(row[0] for row in rows("feasts.csv"))
    return re.compile(rf"\bbis\s(?:spätestens\s)?(?:zu[mr]?\s|nach\s)?(?P<feast>{feasts})\b")
