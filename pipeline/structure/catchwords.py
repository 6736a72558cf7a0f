"""Minutes set as a table of catchword and text: ``Kasse | Bestand 3.418,77 DM …``."""

from __future__ import annotations

import re
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.wording import tidy

LEAST = 4
"""So many rows of the kind make minutes of them."""
LONG = 40
"""Median length of their texts in characters; heads of labels and values are shorter."""
MOST_WORDS = 3
"""Longest catchword."""


def catchwords(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the first cells of such rows as headings; the rest of each row is the item's text."""
    found: list[Heading] = []
    for place in range(present.start, len(rows)):
        title, rest = _cells(rows[place])
        head = place in present or any(is_label(title, part) for part in ("inner", "attendance"))
        if title and not (head and len(rest) < LONG):
            found.append(Heading(place, place, None, tidy(title), "look", 1.0, rest=rest))
    long = len(found) >= LEAST and median(len(heading.rest) for heading in found) >= LONG
    return found if long else []


def _cells(row: Row) -> tuple[str, str]:
    """Return catchword and text of a table row, "" where the row has other cells."""
    line = row.line.line
    if line.kind != "table" or len(line.cells) != 2 or line.cells[1] > MOST_WORDS:
        return "", ""
    start = line.words[line.cells[1]].text
    title, _, rest = row.text.partition(f" {start}")
    wording = re.fullmatch(r"[^\W\d_a-zäöüß][^:.,\d]*", title)
    return (title, f"{start}{rest}") if wording and rest else ("", "")
