"""Headings whose number is a word: ``Zum ersten Punkt: Wahlen``, ``Zweitens: Kasse``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.structure.numbers import Number
from pipeline.wordlists import rows

WORDED: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Zum ersten Punkt der Tagesordnung: Titel · Zweiter Punkt: Titel
    (
        "top",
        re.compile(
            r"(?:[Zz]um\s)?(?P<word>[^\W\d_]+)\s(?:(?:Tagesordnungsp|P)unkt|TOP)\b"
            r"(?:\sder\sTagesordnung)?(?P<end>\s?[:.–-]*)\s*(?P<title>.*)"
        ),
    ),
    # Punkt eins: Titel · Zu Punkt drei der Tagesordnung
    (
        "top",
        re.compile(
            r"(?:[Zz]u\s)?(?:(?:Tagesordnungsp|P)unkt|TOP)\s(?P<word>[^\W\d_]+)"
            r"(?:\sder\sTagesordnung)?(?P<end>\s?[:.–-]*)\s*(?P<title>.*)"
        ),
    ),
    # Erstens: Titel, but in a speech: Erstens. Wir bauen …
    ("dot", re.compile(r"(?P<word>[^\W\d_]+tens)(?P<end>\s?[:–-]+)\s+(?P<title>[A-ZÄÖÜ].*)")),
)

INFLECTED = re.compile(r"e[rsnm]?$")  # drittes, zum dritten


def read_word(word: str) -> Number | None:
    """Return the number that the word stands for, None for other words."""
    folded = word.casefold()
    value = _values().get(folded) or _values().get(INFLECTED.sub("", folded))
    return Number((value,)) if value else None


@cache
def _values() -> dict[str, int]:
    return {word: int(number) for word, number in rows("counting_words.csv")}
