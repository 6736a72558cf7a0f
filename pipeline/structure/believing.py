"""Chains of headings with what they look like as a whole, and which of them are agendas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.numbers import Number
from pipeline.structure.title_likeness import similarity
from pipeline.structure.weighing import FULL_STOP
from pipeline.structure.wording import ends, is_sentence, is_usual

HABIT = 0.7
"""Share of a chain's titles that makes a full stop behind them a habit."""
SURE, UNSURE = 0.75, 0.3
"""Mean weight from which plain numbers are those of agenda items, and where nothing else is."""
LONG, MOST_LONG = 0.05, 0.2
"""What each number more of a long chain speaks for it, and all of them."""
COUNTED = 0.8
"""Share of the items' numbers that a list without a label must have in common with them."""
OTHERWISE = 0.5
"""So much less than for the others may speak for an item that was taken before its turn."""
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


def believed(rows: tuple[Row, ...], chains: list[Chain], least: float) -> list[Chain]:
    """Return the chains that are agendas: the main one and those that repeat or continue it.

    ``least`` is the mean weight of plain numbers from which they are an agenda's.
    """
    kept: list[Chain] = []
    for chain in chains:
        if _is_main(chain, least) if not kept else _belongs(rows, chain, kept):
            kept.append(chain)
    return kept


def with_lone_entries(kept: list[Chain]) -> list[Chain]:
    """Return the chains, lone numbers behind a printed agenda as entries of its second part."""
    lists = [chain.headings[-1].row for chain in kept if chain.listed]
    talks = [chain.first for chain in kept if not chain.listed and len(chain.headings) > 1]
    end = min((row for row in talks if lists and row > lists[0]), default=0)
    return [
        replace(chain, listed=True)
        if len(chain.headings) == 1 and lists and lists[0] < chain.first < end
        else chain
        for chain in kept
    ]


def told_below_agenda(kept: list[Chain]) -> list[Chain]:
    """Return the chains, what says ``Zu 1.``, ``Zu 2.`` … below a labelled agenda as no list."""
    agenda = next((chain for chain in kept if chain.labelled and chain.listed), None)
    if agenda is None or agenda.strong:
        return kept
    last = agenda.headings[-1].row
    return [
        replace(chain, listed=False) if chain.strong and chain.first > last else chain
        for chain in kept
    ]


def _is_main(chain: Chain, least: float) -> bool:
    if chain.strong or chain.labelled:
        return len(chain.headings) > 1 or chain.headings[0].strong
    if least < SURE and len(chain.headings) == 1 and is_usual(chain.headings[0].title):
        return chain.headings[0].number == Number((1,)) and chain.mean >= SURE
    if least < SURE and not chain.from_one:
        return False
    long = min(LONG * max(len(chain.headings) - LEAST_LISTED, 0), MOST_LONG)
    return len(chain.headings) > 1 and chain.mean + long >= least


def _belongs(rows: tuple[Row, ...], chain: Chain, kept: list[Chain]) -> bool:
    if chain.strong and (len(chain.headings) > 1 or chain.headings[0].style != "part"):
        return True
    if chain.labelled and len(chain.headings) > 1 and not _within_one(chain, kept[0]):
        return True
    known = [heading for other in kept for heading in other.headings if heading.title]
    alike = sum(
        any(heading.number == h.number and similarity(heading.title, h.title) >= 85 for h in known)
        for heading in chain.headings
        if heading.title
    )
    main = kept[0]
    if alike and 2 * alike >= min(len(chain.headings), len(main.headings)):
        return True
    if _counts_as(chain, main) or _completes(chain, kept):
        return True
    outside = chain.first > main.headings[-1].row or chain.headings[-1].row < main.first
    above = range(max(0, chain.first - 3), chain.first)
    parted = any(is_label(rows[row].text, "part") for row in above)
    number = chain.headings[0].number
    return outside and parted and number is not None and number.path == (1,) and number.is_figure


def _within_one(chain: Chain, main: Chain) -> bool:
    """Whether the chain counts otherwise than the items and stands below one of them: a list."""
    if main.listed or {heading.number for heading in chain} & {heading.number for heading in main}:
        return False
    above = {sum(item.row < heading.row for item in main) for heading in chain}
    return len(above) == 1 and above != {0}


def _completes(chain: Chain, kept: list[Chain]) -> bool:
    """Whether the numbers are just those that the other items leave out.

    They stand where they are missing (``1.``, ``2.``, ``TOP 3``, ``4.``), or one that looks like
    the others was taken in another order.
    """
    talked = [heading for other in kept if not other.listed for heading in other.headings]
    inside = sorted([*talked, *chain.headings], key=lambda heading: heading.row)
    numbers = [heading.number for heading in inside if heading.number]
    figures = all(number.is_figure and not number.letter for number in numbers)
    paths, whole = [number.path for number in numbers], [(at + 1,) for at in range(len(inside))]
    one, main = chain.headings[0], kept[0]
    alike = one.style == main.headings[0].style and one.weight >= main.mean - OTHERWISE
    moved = len(chain.headings) == 1 and alike and sorted(paths) == whole
    return bool(talked) and figures and (paths == whole or moved)


def _counts_as(chain: Chain, main: Chain) -> bool:
    """Whether a list goes by nearly all the numbers of the items: it is the printed agenda.

    It stands above them; below them only if they have no titles of their own.
    """
    above, below = (chain, main) if chain.first < main.first else (main, chain)
    leads = above.listed and not below.listed and above.headings[-1].row < below.first
    follows = chain.listed and not any(heading.title for heading in main.headings)
    own, mains = ({heading.number for heading in one.headings} for one in (chain, main))
    shared = len(own & mains)
    return (leads or follows) and shared >= max(LEAST_LISTED, COUNTED * max(len(own), len(mains)))
