"""German names of months and seasons, from babel's calendar, and of feasts as patterns."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from pipeline.wordlists import either, rows

_SEASONS = {1: "fr.hjahr|fr.hling", 2: "sommer", 3: "herbst"}
QUARTER_MONTHS = 3


@cache
def month_numbers() -> dict[str, int]:
    """Month names in lower case without a dot, Austrian ones too: ``jänner`` is 1, ``okt`` 10."""
    numbers: dict[str, int] = {"sept": 9, "febr": 2, "mrz": 3, "feber": 2, "jun": 6, "jul": 7}
    for name in ("de", "de_AT"):
        for width in ("wide", "abbreviated"):
            for number, word in Locale.parse(name).months["format"][width].items():
                numbers[word.rstrip(".").lower()] = number
    return numbers


ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@cache
def weekdays() -> tuple[str, ...]:
    """Short names of the days of a week, without their dots: ``Mo``, ``Di``."""
    names = Locale.parse("de").days["format"]["abbreviated"].values()
    return tuple(name.rstrip(".") for name in names)


@cache
def month_pattern() -> str:
    """A pattern group ``month`` without name, longest first: ``Oktober``, ``Okt.``, ``Jänner``."""
    words = sorted(month_numbers(), key=len, reverse=True)
    return "(?:" + "|".join(rf"{re.escape(word)}\b\.?" for word in words) + ")"


@cache
def feast_pattern() -> str:
    """A pattern group for feasts on a day that can be computed: ``Ostern``, ``Allerheiligen``."""
    return f"(?:{either(feast for feast, _ in rows('feasts.csv'))})"


def month_number(word: str) -> int:
    """Number of the month that ``word`` names, ``VI`` too; KeyError when it names none."""
    word = word.rstrip(".").lower()
    return ROMAN_MONTHS.index(word) + 1 if word in ROMAN_MONTHS else month_numbers()[word]


def season_number(word: str) -> int:
    """1 for spring, 2 for summer, 3 for autumn; KeyError for other words."""
    for number, pattern in _SEASONS.items():
        if re.fullmatch(pattern, word.lower()):
            return number
    raise KeyError(word)


@cache
def season_pattern() -> str:
    """A pattern for ``Frühjahr``, ``Sommer`` and ``Herbst``."""
    return "(?:" + "|".join(_SEASONS.values()) + ")"
