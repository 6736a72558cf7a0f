"""Which lines are head, attendance, agenda, item, close and annex."""

from __future__ import annotations

import re

from pipeline.records import Section, SectionKind
from pipeline.structure.line_forms import PAPER
from pipeline.structure.lines import Row, first_cell, folded, is_label
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import ends, is_sentence, is_usual, spoken

SPOKEN = 50
"""So many letters of a line of running text."""
LINES = 3
"""A title has so many lines at most, with the number of its paper."""
FIRST = re.compile(r"(?:TOP\s?|Punkt\s|[Zz]u\s)?(?:[01]|I|1\.0|\d{1,3}\.1)[.):]*\s+[^\W\d_]")
"""``TOP 1: Kasse`` · ``0. Post`` · ``17.1 Rohbau``"""
LONE = re.compile(r"(?:TOP\s?|Punkt\s|[Zz]u\s)?(?:[01]|I|\d{1,3}\.1)[.):]*")
"""``1.)`` left of a title that stands a line lower"""
Mark = tuple[int, SectionKind, int | None]
"""First line, kind, position of the item."""


def attendance_rows(rows: tuple[Row, ...]) -> range:
    """Return the rows of the first attendance block: from its label to the next other part."""
    first = next((place for place in range(len(rows)) if _opens_attendance(rows, place)), None)
    if first is None:
        return range(0)
    last = first + 1
    while last < len(rows) and not (_ends_attendance(rows[last]) or _opens_items(rows, last)):
        last += 1
    return range(first, last)


def _opens_attendance(rows: tuple[Row, ...], place: int) -> bool:
    text = rows[place].text
    label = re.split(r":(?=\s|$)", text)[0]  # not in "Teilnehmer:innen"
    if is_label(label, "attendance"):
        return not (place and text.endswith(".") and _goes_on(rows[place - 1], rows[place]))
    if is_label(first_cell(rows[place]), "attendance"):
        return True
    if not place or not text.endswith(":"):
        return False
    wrapped = f"{rows[place - 1].text} {text}"  # … geladen. Anwesend / sind 12:
    return is_label(re.split(r"[.!?]\s+(?=[A-ZÄÖÜ])", wrapped)[-1], "attendance")


def _goes_on(above: Row, row: Row) -> bool:
    """Whether the row is of the paragraph above it: ``… kamen 80`` / ``Teilnehmer.``."""
    return above.line.line.paragraph == row.line.line.paragraph


def _opens_items(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the row is the title of the first item, over running text: ``1. Stand der Dinge``.

    Meetings that go on counting begin with ``17.1 Rohbau``.
    """
    text, under = rows[place].text, place + 1
    if LONE.fullmatch(text) and under < len(rows):
        text, under = f"{text} {rows[under].text}", under + 1
    papers = (
        p for p in range(under, min(under + LINES, len(rows))) if PAPER.fullmatch(rows[p].text)
    )
    under = next(papers, under - 1) + 1
    below = rows[under].text if under < len(rows) else ""
    number = FIRST.match(text)
    told = len(below) > SPOKEN and (is_sentence(below) or bool(spoken(below)))
    parted = re.match(r"1\.1\.?\s", below) is not None
    ended = ends(below) and (is_sentence(below) or rows[place].gap >= BLANK)
    return number is not None and (told or parted or ended)


def _ends_attendance(row: Row) -> bool:
    text = row.text
    if is_label(text, "agenda") or is_label(text, "part"):
        return True
    if row.bold and (re.match(r"(?:TOP|Top)?\s?\d", text) or is_usual(text)):
        return True
    if row.marked and not is_label(text, "attendance"):
        return True
    # "§ 12" alone or with its title: "§ 143 Bekanntgaben"; also mis-read: "S 12"
    if re.fullmatch(r"(?:[§$]|[Ss]{1,2})\s?\d{1,3}\.?(?:\s+[A-ZÄÖÜ].*)?", text):
        return True
    number = re.match(r"(?:TOP\s?|Punkt\s)?(?:\d{1,2}|[IVX]{1,4})[.):]*\s", text)
    if number and is_usual(text[number.end() :]):
        return True
    return (len(text) > 60 and is_sentence(text)) or len(spoken(text)) > 1


def people_behind(rows: tuple[Row, ...]) -> range:
    """Return the rows in which people are listed behind the items: those present, those served.

    Another annex may follow: ``Anlage 2 – Tagesordnung``.
    """
    last = range(len(rows) // 2, len(rows))
    first = next((place for place in last if _lists_people(rows[place].text)), len(rows))
    behind = (p for p in range(first + 1, len(rows)) if is_label(rows[p].text, "agenda"))
    return range(first, next(behind, len(rows)))


def _lists_people(text: str) -> bool:
    plain = folded(text)
    return plain == "verteiler" or (is_label(text, "annex") and "liste" in plain)


def sections_of(
    rows: tuple[Row, ...], length: int, items: list[tuple[int, int]], listed: list[int]
) -> tuple[Section, ...]:
    """Return sections that cover all ``length`` lines.

    ``items`` holds row and position of each heading over a discussion, ``listed`` the rows of the
    printed agenda.
    """
    marks: list[Mark] = [(0, "head", None)]
    opened = items[0][0] if items else len(rows)
    present = attendance_rows(rows)
    if present and present.start < opened:
        end = min([present.stop, opened, *(row for row in listed if row > present.start)])
        marks.append((rows[present.start].index, "attendance", None))
        if end < len(rows):
            marks.append((rows[end].index, "head", None))
    if listed:
        first = min(listed)
        if first and is_label(rows[first - 1].text, "agenda"):
            first -= 1
        if first < opened:
            marks = [mark for mark in marks if mark[0] != rows[first].index or mark[0] == 0]
            marks.append((rows[first].index, "agenda", None))
            after = max((row for row in listed if row < opened), default=first) + 1
            if present and first < present.start:
                after = min(after, present.start)
            if after < min(opened, len(rows)) and rows[after].index not in {m[0] for m in marks}:
                marks.append((rows[after].index, "head", None))
    marks += [(rows[row].index, "item", item) for row, item in items]
    marks += _tail(rows, items[-1][0] + 1 if items else len(rows) // 2)
    return _covering(sorted(marks, key=lambda mark: mark[0]), length)


def _tail(rows: tuple[Row, ...], first: int) -> list[Mark]:
    """Return where the close and the annexes begin, behind row ``first``."""
    marks: list[Mark] = []
    annex = next(
        (p for p in range(first, len(rows)) if rows[p].gap > 0 and is_label(rows[p].text, "annex")),
        len(rows),
    )
    begin = max(first, annex - 25)
    close = next((p for p in range(begin, annex) if is_label(rows[p].text, "close")), None)
    if close is not None:
        marks.append((rows[close].index, "close", None))
    if annex < len(rows):
        marks.append((rows[annex].index, "annex", None))
    return marks


def _covering(marks: list[Mark], length: int) -> tuple[Section, ...]:
    kept: list[Mark] = []
    for mark in marks:
        if kept and kept[-1][0] == mark[0]:
            kept.pop()
        kept.append(mark)
    ends = [mark[0] for mark in kept[1:]] + [length]
    return tuple(
        Section(kind, first, last, item)
        for (first, kind, item), last in zip(kept, ends, strict=True)
        if last > first
    )
