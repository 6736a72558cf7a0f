"""The printed agenda told in one paragraph: ``Tagesordnung: 1. Kasse, 2. Wahlen, 3. Wege``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.lines import Row, is_label, usual_width
from pipeline.structure.numbers import Number
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import not_titles, sessions, tidy

OPENING = re.compile(
    # Tagesordnung: 1. Kasse · Auf der Tagesordnung stehen: 1) Kasse · TOP: 1. Kasse
    r"(?:(?:Auf|Als|Zur|Die|Folgende)\s)?(?:\w+\s)?(?:T\s?a\s?g\s?e\s?s\s?o\s?r\s?d\s?n\s?u\s?n\s?g\w*|TOPs?|TO)"
    r"(?:\s[^.:\d]{0,40})?\s?:?(?=\s(?:TOP\s|[ÖN]\s)?1(?:\s?[.)]|\s[A-ZÄÖÜ]))|TOP\s1\s?[.:)](?=\s.+\sTOP\s2\s?[.:)]\s)|.{0,120}Tagesordnung[^.\d]{0,60}:$"
)
ENTRY = re.compile(
    r"(?:(?<=\s)|^)(?:(?P<top>TOP\s)|(?P<part>[ÖN]\s)|(?P<sign>(?:^|(?<=:\s)|[·•|/]\s))|)(?P<number>\d{1,2})"
    r"(?P<form>\s?(?:[.)]{1,2}|(?(top):|(?(part)|(?(sign)|(?!))))))\s(?=[\"„(]?[A-ZÄÖÜ])"
)
"""``1. Kasse``, ``2) Bad``, ``TOP 3: Rad``, ``Ö 4 Post``, ``· 5 Wege``, not ``am 2. 3. 1998``."""
END = re.compile(r"(?<=[^\W\d_]{4})\.\s(?=[A-ZÄÖÜ])")
"""Where a sentence ends: behind the last entry the minutes go on."""
LEAST = 3
"""So many entries make an agenda."""
FULL = 0.7
"""A line of a paragraph but its last one is so full, as a share of the widest."""


def inline_list(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the entries of such a paragraph; empty where each has a line of its own."""
    for first, row in enumerate(rows):
        if OPENING.match(row.text) or is_label(row.text, "agenda") or _counts_on(row.text):
            entries = _entries(rows, first)
            if len(entries) >= LEAST and len({entry.row for entry in entries}) < len(entries) - 1:
                return entries
    return []


def _counts_on(text: str) -> bool:
    """Whether several entries stand on the line, from the first on: ``1. Kasse 2. Bad 3. Rad``."""
    if not text.startswith("1"):
        return False
    numbers = [int(mark["number"]) for mark in ENTRY.finditer(text)]
    return len(numbers) >= LEAST and numbers == list(range(1, len(numbers) + 1))


def _entries(rows: tuple[Row, ...], first: int) -> list[Heading]:
    """Return the counted entries from row ``first`` to the end of its paragraph."""
    text, starts = _paragraph(rows, first)
    marks: list[re.Match[str]] = []
    for mark in ENTRY.finditer(text):
        counted = int(mark["number"]) == len(marks) + 1
        alike = not marks or mark["form"] == marks[0]["form"]
        ordinal = any(form.match(text, mark.end()) for form in (not_titles(), sessions()))
        if counted and alike and not ordinal:
            marks.append(mark)
    entries: list[Heading] = []
    for place, mark in enumerate(marks):
        last = place + 1 == len(marks)
        end = _end(text, mark.end()) if last else marks[place + 1].start()
        title = tidy(text[mark.end() : end]).rstrip(" ,;.–·•|/-")
        at = [row for row, start in enumerate(starts) if start <= mark.start()][-1]
        until = [row for row, start in enumerate(starts) if start < end][-1]
        number = Number((place + 1,), part=(mark["part"] or "").strip())
        entries.append(Heading(first + at, first + until, number, title, "list", 1.0))
    return entries if all(entry.title for entry in entries) else []


def _paragraph(rows: tuple[Row, ...], first: int) -> tuple[str, Sequence[int]]:
    """Return the text from row ``first`` on as one, and where each row begins in it."""
    text, starts = "", []
    width = usual_width(rows)
    for place in range(first, len(rows)):
        above, row = rows[place - 1] if place else rows[place], rows[place]
        label = is_label(above.text, "agenda") or above.text.endswith(":")
        below_label = place <= first + 1 and label
        apart = row.gap >= BLANK or len(above.text) < FULL * width
        if place > first and ((apart and not below_label) or _opens_items(rows, place)):
            break
        starts.append(len(text))
        text += f"{row.text} "
    return text, starts


def _opens_items(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the discussion begins here: ``TOP 1: Frau Muster begrüßt alle``."""
    heading = read_heading(rows, place)
    number = heading.number if heading and heading.strong else None
    counts_on = len(ENTRY.findall(rows[place].text)) > 1  # Ö 1 Kasse · Ö 2 Wahlen
    return number is not None and number.path == (1,) and not counts_on


def _end(text: str, begin: int) -> int:
    stop = END.search(text, begin)
    return stop.start() if stop else len(text)
