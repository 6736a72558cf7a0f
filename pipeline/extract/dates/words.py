"""The German names of months and seasons as patterns, taken from babel's calendar."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

_SEASONS = {1: "fr.hjahr|fr.hling", 2: "sommer", 3: "herbst"}
QUARTER_MONTHS = 3


@cache
def month_numbers() -> dict[str, int]:
    """Month names in lower case without a dot, Austrian ones too: ``jänner`` is 1, ``okt`` 10."""
    numbers: dict[str, int] = {"sept": 9, "febr": 2, "mrz": 3, "feber": 2}
    for name in ("de", "de_AT"):
        for width in ("wide", "abbreviated"):
            for number, word in Locale.parse(name).months["format"][width].items():
                numbers[word.rstrip(".").lower()] = number
    return numbers


@cache
def month_pattern() -> str:
    """A pattern group ``month`` without name, longest first: ``Oktober``, ``Okt.``, ``Jänner``."""
    words = sorted(month_numbers(), key=len, reverse=True)
    return "(?:" + "|".join(rf"{re.escape(word)}\b\.?" for word in words) + ")"


def month_number(word: str) -> int:
    """Number of the month that ``word`` names; KeyError when it names none."""
    return month_numbers()[word.rstrip(".").lower()]


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
