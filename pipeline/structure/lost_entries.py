"""Entries of a printed agenda whose numbers were not read, found by their place between others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import OPEN_END
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import worded_as_title
from pipeline.structure.lost import counted, first_of, last_of, one_count
from pipeline.structure.number_rests import unsigned
from pipeline.structure.title_lines import BLANK
from pipeline.wordlists import word_set

MOST_LISTED = 6
"""So many entries of a printed agenda in a row may have lost theirs."""


def by_place(rows: tuple[Row, ...], listed: Sequence[Heading]) -> list[Heading]:
    """Return the entries of a printed agenda with those between them whose numbers were not read.

    There are just as many lines as numbers missing, above the first one below the agenda's label.
    """
    entries = list(listed)
    for before, after in [(None, listed[0]), *pairwise(listed)]:
        if not rows[after.row].doubtful or (before and not one_count(before, after)):
            continue
        numbers = range(last_of(before) + 1 if before else 1, first_of(after))
        start = before.last + 1 if before else after.row - len(numbers)
        if start < 0 or len(numbers) > MOST_LISTED:
            continue
        places = _entries_between(rows, range(start, after.row), rows[after.row], len(numbers))
        if not places:
            continue
        if before or (start > 0 and is_label(rows[start - 1].text, "agenda")):
            lines = [(place, unsigned(rows[place].text)[1]) for place in places]
            if all(worded_as_title(title.rstrip(".,;"), sure=True) for _, title in lines):
                entries += counted(after, numbers, lines)
    entries += _entries_behind(rows, listed[-1])
    return sorted(entries, key=lambda heading: heading.row)


def _entries_behind(rows: tuple[Row, ...], last: Heading) -> Iterator[Heading]:
    """Yield the entries below the last one that is numbered: a rest of a number before each.

    ``Allfälliges`` needs none, as it is no second line of the entry above it.
    """
    lines: list[tuple[int, str]] = []
    for place in range(last.last + 1, min(last.last + 1 + MOST_LISTED, len(rows))):
        sign, title = unsigned(rows[place].text)
        usual = title in word_set("last_titles.txt")
        apart = rows[place].gap >= BLANK or not rows[place].doubtful or rows[place].bullet
        if (
            apart
            or not (sign or usual)
            or re.search(r"\d", sign)
            or not worded_as_title(title.rstrip(".,;"), sure=True)
        ):
            break
        lines.append((place, title))
    yield from counted(last, range(last_of(last) + 1, last_of(last) + 1 + len(lines)), lines)


def _entries_between(
    rows: tuple[Row, ...], places: Sequence[int], entry: Row, count: int
) -> Sequence[int]:
    """Return the rows at which just so many entries begin, none if there are not as many.

    An entry may go on below its first line, which hangs or follows an open end.
    """
    outer = [place for place in places if not _hangs(rows[place], entry)]
    begun = [
        place
        for place in places
        if place == places[0]
        or not (OPEN_END.search(rows[place - 1].text) or rows[place].text[0].islower())
    ]
    return next((found for found in (places, outer, begun) if len(found) == count > 0), ())


def _hangs(row: Row, entry: Row) -> bool:
    """Whether the row is indented below the entries: one of them goes on in it."""
    box = entry.line.line.box
    if row.left is None or box is None:
        return False
    return not row.bullet and row.left - box.left > box.height
