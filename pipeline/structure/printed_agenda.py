"""The printed agenda where it bears no numbers, or where they were not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.line_breaks import broken
from pipeline.structure.line_forms import OPEN_END
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import LONGEST_SURE
from pipeline.structure.number_rests import unsigned
from pipeline.structure.numbers import Number
from pipeline.structure.references import without_references
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import ends, is_result, is_sentence, tidy

STRAY = re.compile(r"\W*\w{0,2}\W*")
"""What is left of a column of numbers beside the entries: ``3.``, ``wN``."""
WORDED = re.compile(r"[a-zäöüß]{3}")
"""What a title holds and debris of figures does not: ``PS a C9) NS``."""
LEAST_NUMBERS = 3
"""So many numbers below each other, without titles, are a column of their own."""
LEAST_COUNTED = 2
"""So many entries make an agenda that counts by their places."""
MOST_DEBRIS = 2
"""So many lines below a torn list may be debris that reads like words: ``ies Lae``."""
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
        torn = len(entries) < last and row.doubtful
        if torn:
            entries = _entries(rows, label + 1, numbered=True, torn=True)
            entries = entries[:last] if len(entries) <= last + MOST_DEBRIS else entries
        if len(entries) > LEAST_NUMBERS and all(entry.number for entry in entries[:-1]):
            entries = entries if entries[-1].number else entries[:-1]
        counted = [
            replace(entry, number=Number((place,)))
            for place, entry in enumerate(entries, start=1)
            if torn or entry.number in (None, Number((place,)))
        ]
        told = entries[-1].number.last if entries and entries[-1].number and not torn else last
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
        numbered_above = numbered and STRAY.fullmatch(rows[place - 1].text)
        alike = row.bold == rows[place - 1].bold and not numbered_above
        goes_on = bool(entries) and alike and _goes_on(rows, place, entries[-1], bullets, torn=torn)
        if _ends_list(row.text) or (is_label(row.text, "inner") and not goes_on):
            break
        if goes_on:
            before = entries.pop()
            title = tidy(f"{before.title} {row.text}")
            entries.append(replace(before, last=place, title=title))
            continue
        apart = row.gap >= BLANK and place > first and not bullets and len(entries) > 1
        if not torn and (apart or bullets != row.bullet):
            break
        entry = _entry(rows, place, numbered=numbered)
        if len(row.text) > LONGEST_SURE or ends(row.text) or _repeats(entry, len(entries)):
            break
        entries.append(entry)
    return entries


def _ends_list(text: str) -> bool:
    """Whether the line is of what follows a printed agenda, or shows that it is none."""
    return is_label(text, "attendance") or is_sentence(text) or is_result(text)


def _entry(rows: tuple[Row, ...], place: int, *, numbered: bool) -> Heading:
    row = rows[place]
    if numbered and (printed := _printed(rows, place)):
        return Heading(place, place, printed.number, printed.title, "list", 1.0)
    sign, title = unsigned(row.text) if row.doubtful else ("", row.text)
    if (sign.isalpha() and not sign.islower()) or not title:  # EU Förderung
        title = row.text
    debris = DEBRIS if row.doubtful else ROMAN
    return Heading(place, place, None, tidy(debris.sub("", title)), "list", 1.0)


def _repeats(entry: Heading, count: int) -> bool:
    """Whether the entry bears a number that one above it has: a list of something else begins."""
    return entry.number is not None and entry.number.path[0] <= count


def _printed(rows: tuple[Row, ...], place: int) -> Heading | None:
    """Return the entry with its number; in doubtful lines a bare capital is a number misread."""
    heading = read_heading(rows, place)
    misread = heading is not None and heading.style == "capital" and rows[place].doubtful
    return None if misread else heading


def _goes_on(
    rows: tuple[Row, ...], place: int, before: Heading, bullets: bool, *, torn: bool
) -> bool:
    """Whether the row belongs to the entry above it."""
    row = rows[place]
    text = unsigned(row.text)[1] if row.doubtful else row.text  # ae Verkehr: a number misread
    small = text[0].islower() or text[0] == "("
    if row.bullet or (row.gap >= BLANK and not (torn and small)):
        return False
    open_end = OPEN_END.search(before.title) is not None
    worded = row.text[0].isalpha() or row.text[0] in '„"'
    return bullets or small or open_end or (worded and broken(rows, place - 1))
