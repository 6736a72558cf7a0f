"""The printed agenda where it bears no numbers, or where they were not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import LONGEST_SURE
from pipeline.structure.numbers import Number
from pipeline.structure.references import without_references
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import is_result, is_sentence, tidy

STRAY = re.compile(r"\W*\w{0,2}\W*")
"""What is left of a column of numbers beside the entries: ``3.``, ``wN``."""
WORDED = re.compile(r"[a-zäöüß]{3}")
"""What a title holds and debris of figures does not: ``PS a C9) NS``."""
LEAST_NUMBERS = 3
"""So many numbers below each other, without titles, are a column of their own."""
LEAST_COUNTED = 2
"""So many entries make an agenda that counts by their places."""
ROMAN = re.compile(r"^[IVX]{1,5}\s+(?=[A-ZÄÖÜ])")  # IV Wahlen
DEBRIS = re.compile(r"^(?:[IVX]{1,5}|[^\W\d_])\s+(?=[A-ZÄÖÜ])")  # H Wahlen: a number misread


def printed_list(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the entries below a label such as ``Tagesordnung`` that bear no numbers."""
    for label, row in enumerate(rows):
        if is_label(row.text, "agenda"):
            entries = _entries(rows, label + 1)
            if len(entries) > 1:
                return without_references(entries)
    return []


def counted_list(rows: tuple[Row, ...], last: int) -> list[Heading]:
    """Return the entries below ``Tagesordnung`` numbered by their place, if they are ``last`` many.

    So an agenda whose numbers were lost, or only some of them read, names the items of a discussion
    that goes by numbers alone.
    """
    for label, row in enumerate(rows):
        if not is_label(row.text, "agenda"):
            continue
        entries = _entries(rows, label + 1, numbered=True)
        if len(entries) < last and row.doubtful:
            entries = _entries(rows, label + 1, numbered=True, torn=True)
        counted = [
            replace(entry, number=Number((place,)))
            for place, entry in enumerate(entries, start=1)
            if entry.number in (None, Number((place,)))
        ]
        told = entries[-1].number.last if entries and entries[-1].number else last
        if len(counted) == len(entries) == max(told, last, LEAST_COUNTED):
            return counted
    return []


def below_numbers(rows: tuple[Row, ...], numbers: Sequence[Heading]) -> list[Heading]:
    """Return the entries whose numbers all stand above them: ``1.``, ``2.``, ``3.``, then titles.

    So text layers put a column of numbers; empty if there are not as many titles as numbers.
    """
    adjacent = numbers[-1].row - numbers[0].row == len(numbers) - 1
    if len(numbers) < LEAST_NUMBERS or not adjacent or any(number.title for number in numbers):
        return []
    entries = _entries(rows, numbers[-1].row + 1)[: len(numbers)]
    if len(entries) < len(numbers):
        return []
    return [
        replace(entry, number=number.number) for entry, number in zip(entries, numbers, strict=True)
    ]


def _entries(
    rows: tuple[Row, ...], first: int, *, numbered: bool = False, torn: bool = False
) -> list[Heading]:
    """Return the titles below each other from ``first``.

    ``torn`` where OCR printed white space and debris between them, for want of their numbers.
    """
    entries: list[Heading] = []
    bullets = first < len(rows) and rows[first].bullet
    for place in range(first, min(first + 40, len(rows))):
        row = rows[place]
        stray = numbered and STRAY.fullmatch(row.text) and (not entries or row.doubtful)
        if stray or (torn and not WORDED.search(row.text)) or is_label(row.text, "part"):
            continue
        apart = row.gap >= BLANK and place > first
        if _ends_list(row.text):
            break
        numbered_above = numbered and STRAY.fullmatch(rows[place - 1].text)
        alike = row.bold == rows[place - 1].bold
        if entries and not numbered_above and alike and _goes_on(row, entries[-1], bullets):
            before = entries.pop()
            title = tidy(f"{before.title} {row.text}")
            entries.append(replace(before, last=place, title=title))
            continue
        if bullets != row.bullet or (apart and not (bullets or torn) and len(entries) > 1):
            break
        if len(row.text) > LONGEST_SURE or row.text.endswith("."):
            break
        printed = _printed(rows, place) if numbered else None
        if printed and printed.number and printed.number.path[0] <= len(entries):
            break
        debris = DEBRIS if row.doubtful else ROMAN
        title, number = tidy(debris.sub("", row.text)), None
        if printed:
            title, number = printed.title, printed.number
        entries.append(Heading(place, place, number, title, "list", 1.0))
    return entries


def _ends_list(text: str) -> bool:
    """Whether the line is of what follows a printed agenda, or shows that it is none."""
    if any(is_label(text, part) for part in ("attendance", "inner")):
        return True
    return is_sentence(text) or is_result(text)


def _printed(rows: tuple[Row, ...], place: int) -> Heading | None:
    """Return the entry with its number; in doubtful lines a bare capital is a number misread."""
    heading = read_heading(rows, place)
    misread = heading is not None and heading.style == "capital" and rows[place].doubtful
    return None if misread else heading


def _goes_on(row: Row, before: Heading, bullets: bool) -> bool:
    if row.bullet or row.gap >= BLANK:
        return False
    return (
        bullets
        or row.text[0].islower()
        or row.text[0] == "("
        or before.title.endswith((",", "-", "–", " und"))
    )
