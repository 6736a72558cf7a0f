"""Matched German dates into ISO text; what is printed without a year is completed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pipeline.extract.dates.words import QUARTER_MONTHS, month_number, season_number

FRIDAY = 5
PIVOT = 40
"""Two digits from here on are a year of the last century; minutes seldom look further ahead."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What completes a date that is printed without its year."""

    year: int | None = None
    not_before: str | None = None
    """ISO date; the next such day on or after it is meant."""

    def year_for(self, month: int, day: int | None) -> int | None:
        """Return the year a date without one lies in, None when nothing tells it."""
        if self.not_before is None:
            return self.year
        year = int(self.not_before[:4])
        this_year = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
        return year if this_year >= self.not_before[: len(this_year)] else year + 1


Span = tuple[str, str | None]
Reader = Callable[[re.Match[str], Reference], Span | None]


def _full_year(printed: str) -> int:
    """``07`` is 2007 and ``45`` is 1945: see :data:`PIVOT`."""
    printed = printed.strip()
    if len(printed) == 4:
        return int(printed)
    return int(printed) + (2000 if int(printed) < PIVOT else 1900)


def _day(day: str, month: int, printed: str | None, reference: Reference) -> str | None:
    year = _full_year(printed) if printed else reference.year_for(month, int(day))
    if year is None:
        return None
    try:
        return date(year, month, int(day)).isoformat()
    except ValueError:
        return None


def _month_of(match: re.Match[str], group: str) -> int:
    printed = match[group]
    return int(printed) if printed.isdigit() else month_number(printed)


def read_day(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``3. April 2019``."""
    iso = _day(match["day"], _month_of(match, "month"), match["year"], reference)
    return (iso, None) if iso else None


def read_span(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``20. bis 28. August``: both ends, the first not after the second."""
    parts = match.groupdict()
    last = _day(match["day2"], _month_of(match, "month2"), match["year2"], reference)
    month = _month_of(match, "month1" if parts.get("month1") else "month2")
    first = _day(match["day1"], month, parts.get("year1") or (last or "")[:4] or None, reference)
    if first and last and first > last and not parts.get("year1"):
        first = f"{int(first[:4]) - 1}{first[4:]}"
    return (first, last) if first and last and first <= last else None


def read_iso(match: re.Match[str], _reference: Reference) -> Span | None:
    """Read ``2022-11-17``."""
    try:
        return date.fromisoformat(match[0]).isoformat(), None
    except ValueError:
        return None


def read_month(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``Ende Juni`` is its last day, ``Mitte Juni`` the 15th, else the month."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else reference.year_for(month, None)
    if year is None:
        return None
    part = (match["part"] or "").lower()
    if part == "ende":
        return f"{year}-{month:02}-{monthrange(year, month)[1]}", None
    return (f"{year}-{month:02}-15" if part == "mitte" else f"{year}-{month:02}"), None


def read_part_of_year(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``2. Halbjahr 2006`` and the like: first and last month."""
    parts = match.groupdict()
    year = int(match["year"]) if match["year"] else reference.year
    if reference.not_before and year is None:
        year = int(reference.not_before[:4])
    if year is None:
        return None
    if parts.get("end"):
        return f"{year}-12-31", None
    if parts.get("season"):
        first = QUARTER_MONTHS * season_number(match["season"])
        return f"{year}-{first:02}", f"{year}-{first + 2:02}"
    months = 6 if parts.get("half") else QUARTER_MONTHS
    number = _ordinal(parts.get("half") or parts.get("quarter") or "")
    if not 1 <= number <= 12 // months:
        return None
    return f"{year}-{(number - 1) * months + 1:02}", f"{year}-{number * months:02}"


def read_week(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``KW 27``: its Monday and its Friday, in the next such week that has not passed."""
    first = reference.not_before
    year = _full_year(match["year"]) if match["year"] else reference.year or int((first or "0")[:4])
    for guess in (year, year + 1):
        try:
            monday = date.fromisocalendar(guess, int(match["week"]), 1)
            friday = date.fromisocalendar(guess, int(match["week"]), FRIDAY)
        except ValueError:
            return None
        if match["year"] or first is None or friday.isoformat() >= first:
            return monday.isoformat(), friday.isoformat()
    return None


def _ordinal(printed: str) -> int:
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    words = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}
    printed = printed.lower().rstrip(".")
    if printed.isdigit():
        return int(printed)
    return roman.get(printed) or words.get(printed.rstrip("rsn"), 0)


def read_checked_day(match: re.Match[str], reference: Reference) -> Span | None:
    """Read ``24.11.`` with two digits each; ``25.33.`` is a room, not a day."""
    if not 1 <= int(match["month"]) <= 12:
        return None
    return read_day(match, reference)
