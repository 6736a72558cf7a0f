"""Headings over the discussion whose numbers were not read, found by what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import stands_alone
from pipeline.structure.numbers import Number
from pipeline.structure.title_likeness import similarity
from pipeline.structure.wording import tidy

LOST = "nothing"
"""What was read of a number that follows from those around it alone."""
ALIKE = 88.0
"""Similarity (0-100) from which a line is the title that the printed agenda gives."""
MOST = 3
"""So many numbers in a row may be lost."""


def by_title(rows: tuple[Row, ...], entry: Heading, above: int, below: int) -> Heading | None:
    """Return the line between two headings that bears the entry's title, None where none does."""
    best: tuple[float, int] | None = None
    for place in range(above + 1, below):
        text = rows[place].text
        if not 4 <= len(text) <= len(entry.title) + 12:
            continue
        bare = text.lstrip("0123456789.):§ ")
        alike = max(similarity(tidy(bare), entry.title), similarity(tidy(text), entry.title))
        if alike >= ALIKE and (best is None or alike > best[0]):
            best = (alike, place)
    if best is None:
        return None
    return replace(entry, row=best[1], last=best[1], title=tidy(rows[best[1]].text), rest="")


def by_number(rows: tuple[Row, ...], found: list[Heading]) -> Iterator[Heading]:
    """Yield headings for a jump in the numbers where exactly so many lines stand out as titles."""
    main = [h for h in found if h.number and len(h.number.path) == 1 and not h.number.letter]
    for before, after in pairwise(main):
        if not (before.number and after.number) or before.number.part != after.number.part:
            continue
        missing = range(before.number.last + 1, after.number.path[0])
        if not 1 <= len(missing) <= MOST or before.number.roman or after.row <= before.last:
            continue
        own = {heading.row for heading in found}
        titles = [
            place
            for place in range(before.last + 1, after.row)
            if rows[place].doubtful and place not in own and stands_alone(rows, place)
        ]
        if len(titles) != len(missing):
            continue
        for place, value in zip(titles, missing, strict=True):
            number = Number((value,), part=before.number.part)
            title = tidy(rows[place].text)
            yield Heading(place, place, number, title, "look", 0.0, read_as=LOST)
