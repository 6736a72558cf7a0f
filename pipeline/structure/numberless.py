"""Items without number among numbered ones, told by the type they share: ``Verschiedenes``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Look:
    """How the numbered headings of these minutes are set."""

    bold: bool
    large: bool
    size: float
    gap: float
    left: float | None


def numberless(rows: tuple[Row, ...], found: Sequence[Heading]) -> list[Heading]:
    """Return the titles in the type of the numbered headings ``found``, behind the first of them.

    Large type is the headings' own. Titles that are merely bold are only taken if nearly every
    body has an item of that title, and nothing else is set so.
    """
    numbered = [heading for heading in found if heading.number]
    if len(numbered) < LEAST:
        return []
    look = _look_of([rows[heading.row] for heading in numbered])
    if not (look.bold or look.large):
        return []
    taken = {row for heading in found for row in range(heading.row, heading.last + 1)}
    below = range(numbered[0].last + 1, len(rows))
    alike = [place for place in below if place not in taken and _is_alike(rows, place, look)]
    usual = [place for place in alike if is_usual(rows[place].text)]
    titles = alike if look.large and len(alike) <= RARE * len(numbered) else usual
    if not look.large and len(usual) < len(alike):
        return []
    return [
        Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
        for place in titles
        if not rows[place].repeated
    ]


def _look_of(headings: Sequence[Row]) -> Look:
    lefts = [row.left for row in headings if row.left is not None]
    return Look(
        sum(row.bold for row in headings) >= SHARE * len(headings),
        sum(row.large for row in headings) >= SHARE * len(headings),
        median(row.line.line.size for row in headings),
        median(row.gap for row in headings),
        median(lefts) if lefts else None,
    )


def _is_alike(rows: tuple[Row, ...], place: int, look: Look) -> bool:
    """Whether the row is a title set as the numbered headings are."""
    row, box = rows[place], rows[place].line.line.box
    if row.bold < look.bold or row.large < look.large or row.gap < SHARE * look.gap:
        return False
    even = abs(row.line.line.size - look.size) <= EVEN * look.size
    under = box is None or look.left is None or abs(box.left - look.left) < box.height
    return even and under and title_like(rows, place, sure=True)
