"""Minutes set as a table: the topic in the first cell of each row, its text in the next ones."""

from __future__ import annotations

import re
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.wording import is_usual, tidy
from pipeline.wordlists import words

LEAST = 4
"""So many rows of two cells make minutes of a table."""
LEAST_HEADED = 2
"""So many rows do below a head that calls the first column one of topics."""
LONG = 40
"""Median length of their texts in characters; heads of labels and values are shorter."""
MOST_WORDS = 3
"""Longest topic in words, where no head says that the cells are topics."""
MOST_HEADED = 12


def table_topics(rows: tuple[Row, ...], first: int, present: range) -> list[Heading]:
    """Return the first cells of such rows as headings; the rest of each row is the item's text."""
    if headed := _below_head(rows):
        return headed
    found: list[Heading] = []
    for place in range(first, len(rows)):
        title, rest = _cells(rows[place])
        head = place in present and len(rest) < LONG
        if title and not head:
            found.append(Heading(place, place, None, tidy(title), "look", 1.0, rest=rest))
    if len(found) < LEAST or median(len(heading.rest) for heading in found) < LONG:
        return []
    return [heading for heading in found if not _is_label(heading.title)]


def _is_label(text: str) -> bool:
    """Whether a first cell names what else minutes hold: those present, a date, a result."""
    return is_label(text, "attendance") or (is_label(text, "inner") and not is_usual(text))


def _cells(row: Row) -> tuple[str, str]:
    """Return catchword and text of a table row, "" where the row has other cells."""
    line = row.line.line
    if line.kind != "table" or len(line.cells) != 2 or line.cells[1] > MOST_WORDS:
        return "", ""
    start = line.words[line.cells[1]].text
    title, _, rest = row.text.partition(f" {start}")
    wording = re.fullmatch(r"[^\W\d_a-zäöüß][^:.,\d]*", title)
    return (title, f"{start}{rest}") if wording and rest else ("", "")


def _below_head(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the topics below a table's head such as ``Thema | Ergebnis | Wer``."""
    for place, row in enumerate(rows):
        cells = row.line.line.cells
        if row.line.line.kind == "table" and len(cells) > 1 and _is_head(row):
            found = [h for below in range(place + 1, len(rows)) if (h := _topic(rows, below))]
            if len(found) >= LEAST_HEADED:
                return found
    return []


def _is_head(row: Row) -> bool:
    first = " ".join(word.text for word in row.line.line.words[: row.line.line.cells[1]])
    return first.strip(" :").casefold() in {word.casefold() for word in words("topic_columns.txt")}


def _topic(rows: tuple[Row, ...], place: int) -> Heading | None:
    """Return the topic that opens the table row; None where the row goes on with another one."""
    line = rows[place].line.line
    if line.kind != "table" or len(line.cells) < 2 or line.cells[1] > MOST_HEADED:
        return None
    start = line.words[line.cells[1]].text
    title, _, rest = rows[place].text.partition(f" {start}")
    if not rest or not re.match(r"[\"„]?[A-ZÄÖÜ\d]", title):
        return None
    return Heading(place, place, None, tidy(title), "look", 1.0, rest=f"{start}{rest}")
