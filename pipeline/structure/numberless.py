"""Items without number among numbered ones, told by the type they share: ``Verschiedenes``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import title_like
from pipeline.structure.wording import is_usual, tidy

LEAST = 3
"""So many numbered headings show what a heading looks like in these minutes."""
SHARE = 0.7
"""Share of them that must be set in large type, and of their white space one has at least."""
EVEN = 0.06
"""Type of one size differs by no more, as a share of it."""
RARE = 0.5
"""At most so many lines of their look, for each of them, stand without a number."""


def numberless(rows: tuple[Row, ...], found: Sequence[Heading]) -> list[Heading]:
    """Return the titles in the type of the numbered headings ``found``, behind the first of them.

    Large type is the headings' own. Titles that are merely bold are only taken if nearly every
    body has an item of that title, and nothing else is set so.
    """
    numbered = [heading for heading in found if heading.number]
    if len(numbered) < LEAST:
        return []
    taken = {row for heading in found for row in range(heading.row, heading.last + 1)}
    alike = [
        place
        for place in range(numbered[0].last + 1, len(rows))
        if place not in taken and _is_alike(rows, place, numbered)
    ]
    large = _share(rows[heading.row].large for heading in numbered) >= SHARE
    usual = [place for place in alike if is_usual(rows[place].text)]
    titles = alike if large and len(alike) <= RARE * len(numbered) else usual
    if not large and len(usual) < len(alike):
        return []
    return [
        Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
        for place in titles
        if not rows[place].repeated
    ]


def _is_alike(rows: tuple[Row, ...], place: int, numbered: Sequence[Heading]) -> bool:
    """Whether the row is a title, bold or large, set as the numbered headings are."""
    row, others = rows[place], [rows[heading.row] for heading in numbered]
    bold, large = (_share(other.bold for other in others), _share(other.large for other in others))
    if max(bold, large) < SHARE or row.bold < (bold >= SHARE) or row.large < (large >= SHARE):
        return False
    size = median(other.line.line.size for other in others)
    even = abs(row.line.line.size - size) <= EVEN * size
    lefts = [other.left for other in others if other.left is not None]
    box = row.line.line.box
    under = box is None or not lefts or abs(box.left - median(lefts)) < box.height
    apart = row.gap >= SHARE * median(other.gap for other in others)
    return even and under and apart and title_like(rows, place, sure=True)


def _share(marks: Iterable[bool]) -> float:
    known = list(marks)
    return sum(known) / len(known)
