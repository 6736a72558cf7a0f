"""Clock times that stand before the titles of a programme: ``14.15 Uhr Wahlen``."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.structure.lines import Row

CLOCK = re.compile(
    # 9:00 Ankommen · 14.15 Uhr Wahlen · 10.00 – 10.30 Uhr: Markt · ab 16 Uhr: Rundgang
    r"(?:(?:[Aa]b|[Uu]m|[Cc]a\.|[Gg]egen)\s)?"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2})(?:\s?(?:Uhr|h)\b)?|\s?(?:Uhr|h)\b)"
    r"(?:\s?(?:[–—-]|bis)\s?\d{1,2}(?:[.:]\d{2}(?:\s?(?:Uhr|h)\b)?|\s?(?:Uhr|h)\b))?"
    r"\s?[:|–—-]?\s+(?P<title>[\"„»]?[A-ZÄÖÜ].*)"
)
HOURS, MINUTES = 24, 60


def time_of(text: str) -> int | None:
    """Return the minutes since midnight of the clock time before a title, None where none is."""
    match = CLOCK.fullmatch(text)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return hour * MINUTES + minute if hour <= HOURS and minute < MINUTES else None


def without_clock(row: Row) -> Row:
    """Return the row without a clock time before its title; a time in a cell makes no table."""
    match = CLOCK.fullmatch(row.text)
    if match is None or time_of(row.text) is None:
        return row
    titled = len(row.line.line.cells) <= 2 or row.rest  # the text of the item is parted from it
    kind = "text" if titled else row.line.line.kind
    line = replace(row.line, line=replace(row.line.line, kind=kind))
    return replace(row, line=line, text=match["title"])
