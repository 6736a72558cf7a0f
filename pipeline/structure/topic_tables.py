"""Minutes set as a table: the topic in the first cell of each row, its text in the next ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.records import Word
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.numbered_rows import joined, text_of
from pipeline.structure.numbers import Number
from pipeline.structure.run_in import parted
from pipeline.structure.wording import ends, is_usual, tidy
from pipeline.wordlists import words

COUNTED = re.compile(r"(?P<digits>\d{1,2}(?:\.\d{1,2})?)[.)]?")  # 7.1 · 3. · 12)
LEAST = 4
"""So many rows of two cells make minutes of a table."""
LEAST_HEADED = 2
"""So many rows do below a head that calls the first column one of topics."""
LONG = 40
"""Median length of their texts in characters; heads of labels and values are shorter."""
MOST_WORDS = 6
"""Longest topic in words, where no head says that the cells are topics."""
MOST_HEADED = 12
NEXT = 1.2
"""White space between the words of two lines of one cell, in their height, is smaller."""
SHORT = 90
"""Longest first cell in characters."""


def table_topics(rows: tuple[Row, ...], first: int, present: range) -> list[Heading]:
    """Return the first cells of such rows as headings; the rest of each row is the item's text."""
    if headed := _below_head(rows):
        return headed
    found: list[Heading] = []
    for place in range(first, len(rows)):
        title, rest = _cells(rows[place])
        head = place in present and len(rest) < LONG
        if title and not head and found and _goes_on(rows, found[-1], place):
            before = found.pop()
            title, rest = tidy(f"{before.title} {title}"), f"{before.rest} {rest}"
            found.append(replace(before, last=place, title=title, rest=rest))
        elif title and not head:
            found.append(Heading(place, place, None, tidy(title), "look", 1.0, rest=rest))
    if len(found) < LEAST or median(len(heading.rest) for heading in found) < LONG:
        return []
    return [heading for heading in found if not _is_label(heading.title)]


def _goes_on(rows: tuple[Row, ...], before: Heading, place: int) -> bool:
    """Whether the first cell is the next line of that above, and the text beside goes on too."""
    box, above = rows[place].line.line.words[0].box, rows[place - 1].line.line.words[0].box
    if before.last != place - 1 or ends(before.rest) or not (box and above):
        return False
    same_page = rows[place].line.line.page == rows[place - 1].line.line.page
    return same_page and box.top - above.bottom < NEXT * above.height


def _is_label(text: str) -> bool:
    """Whether a first cell names what else minutes hold: those present, a date, a result."""
    return is_label(text, "attendance") or (is_label(text, "inner") and not is_usual(text))


def _cells(row: Row) -> tuple[str, str]:
    """Return catchword and text of a table row, "" where the row has other cells."""
    line = row.line.line
    if line.kind != "table" or len(line.cells) != 2 or line.cells[1] > MOST_WORDS:
        return "", ""
    if line.cells[1] == len(line.words):  # nothing stands in the second cell
        return "", ""
    start = line.words[line.cells[1]].text
    title, _, rest = row.text.partition(f" {start}")
    # Kasse · Protokoll 17.3. · Fest 2./3. Juli · Rheinstr., not Dr. Olm
    form = r"[^\W\d_a-zäöüß](?:[^:.,\d]|\d[\d./]*)*(?:(?<=[^\W\d_]{4})\.)?"
    wording = re.fullmatch(form, title)
    return (title, f"{start}{rest}") if wording and rest else ("", "")


def _below_head(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the topics below a table's head such as ``Thema | Ergebnis`` or ``Zeit | Thema``."""
    for place, row in enumerate(rows):
        column = _topic_column(row)
        if column is not None:
            below = range(place + 1, _end(rows, place))
            found = [h for line in below if (h := _topic(rows, line, *column))]
            if len(found) >= LEAST_HEADED:
                return found
    return []


def _end(rows: tuple[Row, ...], head: int) -> int:
    """Return where the table below ``head`` ends: at an annex, or at another table's head."""
    for place in range(head + 1, len(rows)):
        row = rows[place]
        other = row.line.line.kind == "table" and row.bold and row.text != rows[head].text
        if is_label(row.text, "annex") or (other and rows[head].bold):
            return place
    return len(rows)


def _topic_column(head: Row) -> tuple[int, int | None] | None:
    """Return number and left edge of the column that the head of a table calls topics."""
    line = head.line.line
    if line.kind != "table" or len(line.cells) < 2:
        return None
    for number, cell in enumerate(_cell_words(head)[:2]):
        named = joined(cell).strip(" :").casefold()
        if named in {word.casefold() for word in words("topic_columns.txt")}:
            return number, cell[0].box.left if cell[0].box else None
    return None


def _cell_words(row: Row) -> list[Sequence[Word]]:
    line = row.line.line
    ends = [*line.cells[1:], len(line.words)]
    return [line.words[start:end] for start, end in zip(line.cells, ends, strict=True)]


def _topic(rows: tuple[Row, ...], place: int, column: int, left: int | None) -> Heading | None:
    """Return the topic of the table row; None where the row goes on with another one."""
    line = rows[place].line.line
    if line.kind != "table" or len(line.cells) < column + 2:
        return None
    cells = _cell_words(rows[place])
    cell = cells[column]
    if not cell:
        return None  # a torn text: nothing was read in the column
    box = cell[0].box
    beside = left is not None and box is not None and abs(box.left - left) > box.height
    if beside or len(cell) > MOST_HEADED or len(joined(cells[0])) > SHORT * (column + 1):
        return None
    before = sum(len(other) for other in cells[:column])
    title = text_of(rows[place].line, before, before + len(cell))
    rest = text_of(rows[place].line, before + len(cell), len(line.words))
    if not rest or not re.match(r"[\"„]?[A-ZÄÖÜ\d]", title):
        return None
    title, told = parted(rows, place, title)
    rest = f"{told} {rest}".strip()
    return Heading(place, place, _counted(cells[:column]), tidy(title), "look", 1.0, rest=rest)


def _counted(cells: Sequence[Sequence[Word]]) -> Number | None:
    """Return the number in the cell before the topic, None for a time or a name."""
    number = COUNTED.fullmatch(joined(cells[0])) if cells else None
    return Number.read(number["digits"]) if number else None
