"""Ways to part minutes without numbers into items, and which of them explains them best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.wording import is_result, is_usual, spoken

TOLD = 0.5
"""Share of the headings that must stand over text of their own."""
MANY = 6
"""More headings than these do not make a reading more believable."""
EVEN = 0.08
"""Type of one size differs by no more, as a share of it."""
LINE = 40
"""A longer line says something, whatever its words."""
SAYS = re.compile(r"(?<![\w-])[a-zäöüß]{3,}")
"""A word in small letters: names and labels have none or one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Headings that one look tells from the text, and how far that look is to be trusted."""

    headings: Sequence[Heading]
    least: int
    """So many headings make a reading."""
    trust: float


def best_of(rows: tuple[Row, ...], readings: Iterable[Reading]) -> list[Heading]:
    """Return the headings of the reading that explains the minutes best; none where none does."""
    worths = [
        (_worth(rows, reading), reading)
        for reading in readings
        if len(reading.headings) >= reading.least
    ]
    believed = [known for known in worths if known[0] > 0]
    if not believed:
        return []
    return list(max(believed, key=lambda known: known[0])[1].headings)


def _worth(rows: tuple[Row, ...], reading: Reading) -> float:
    """Weigh trust, text under each heading, usual titles, number and evenness of the items."""
    headings = reading.headings
    told = sum(_is_told(rows, *known) for known in _with_next(rows, headings))
    if told < TOLD * len(headings):
        return 0.0
    usual = sum(is_usual(heading.title) for heading in headings)
    letters = [
        len(heading.rest) + sum(len(row.text) for row in rows[heading.last + 1 : after])
        for heading, after in _with_next(rows, headings)
    ]
    whole = sum(len(row.text) for row in rows)
    return (
        reading.trust
        + told / len(headings)
        + 0.5 * usual / len(headings)
        + 0.6 * min(len(headings), MANY) / MANY
        + 0.5 * (sum(letters) - max(letters)) / max(whole, 1)
        + 0.5 * _evenness([rows[heading.row] for heading in headings])
    )


def _evenness(headings: Sequence[Row]) -> float:
    """Share of the headings that are set in the type of most: others are of another level."""
    sizes = [row.line.line.size for row in headings]
    usual, bold = median(sizes), 2 * sum(row.bold for row in headings) >= len(headings)
    alike = [
        abs(row.line.line.size - usual) <= EVEN * usual and row.bold == bold for row in headings
    ]
    return sum(alike) / len(headings)


def _with_next(rows: tuple[Row, ...], headings: Sequence[Heading]) -> Iterable[tuple[Heading, int]]:
    """Yield each heading with the row at which the next one, or the end, stands."""
    yield from ((here, after.row) for here, after in pairwise(headings))
    yield headings[-1], len(rows)


def _is_told(rows: tuple[Row, ...], heading: Heading, after: int) -> bool:
    """Whether there is text under the heading: more than names, labels and values."""
    below = rows[heading.last + 1 : after]
    return bool(heading.rest) or any(row.bullet or says(row.text) for row in below)


def says(text: str) -> bool:
    """Whether the line is more than a name, a label or a value: it is long or has plain words."""
    plain = len(text) > LINE or len(SAYS.findall(text)) > 1
    return plain or len(spoken(text)) > 0 or is_result(text)
