"""Headings whose numbers follow each other, with what they look like as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.weighing import FULL_STOP
from pipeline.structure.wording import ends, is_sentence

HABIT = 0.7
"""Share of a chain's titles that makes a full stop behind them a habit."""
LABELLED = 4.0
"""So many lines an entry, none of them a sentence, below a label: title, paper, speaker."""
LEAST_LISTED = 3
"""So many entries make a list without a label the printed agenda."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Headings whose numbers follow each other, with what they look like as a whole."""

    headings: tuple[Heading, ...]
    labelled: bool
    """Whether a label such as ``Tagesordnung`` stands right above."""
    listed: bool
    """Whether the headings follow each other with hardly any text between: a printed agenda."""

    def __iter__(self) -> Iterator[Heading]:
        return iter(self.headings)

    @property
    def first(self) -> int:
        """Row of the first heading."""
        return self.headings[0].row

    @property
    def strong(self) -> bool:
        """Whether the form of most headings says that they are agenda items."""
        return 2 * sum(heading.strong for heading in self.headings) >= len(self.headings)

    @property
    def from_one(self) -> bool:
        """Whether three numbers or more begin with 1."""
        number = self.headings[0].number
        return len(self.headings) >= LEAST_LISTED and number is not None and number.path == (1,)

    @property
    def mean(self) -> float:
        """Mean weight of its headings; a full stop behind nearly all of them is a habit."""
        stopped = sum(heading.title.endswith(".") for heading in self.headings)
        habit = FULL_STOP if stopped >= HABIT * len(self.headings) else 0.0
        return sum(heading.weight for heading in self.headings) / len(self.headings) + habit


def described(rows: tuple[Row, ...], headings: list[Heading]) -> Chain:
    """Return the chain with its looks."""
    first, last = headings[0].row, headings[-1].row
    above = range(max(0, first - 3), first)
    labelled = any(is_label(rows[row].text, "agenda") for row in above)
    bullets = sum(row.bullet and not ends(row.text) for row in rows[first:last])
    between = last - first - (len(headings) - 1) - min(bullets, len(headings) - 1)
    told = any(ends(row.text) and is_sentence(row.text) for row in rows[first:last])
    most = LABELLED if labelled and not told else 2.0 if labelled else 0.5
    listed = len(headings) > 1 and between <= most * (len(headings) - 1)
    return Chain(tuple(headings), labelled, listed and not _told(rows, headings))


def _told(rows: tuple[Row, ...], headings: list[Heading]) -> bool:
    """Whether whole sentences stand behind or below most of the headings: no mere list."""
    run_in = sum(bool(here.rest) or is_sentence(here.title) for here in headings)
    if 2 * run_in > len(headings):
        return True
    told = sum(
        any(ends(row.text) and is_sentence(row.text) for row in rows[here.row + 1 : after.row])
        for here, after in pairwise(headings)
    )
    return told > 1 and 2 * told >= len(headings) - 1
