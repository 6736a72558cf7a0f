"""The printed agenda and the headings over the discussion merged to one set of items."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pipeline.structure.headings import FULL_STOP, Heading
from pipeline.structure.lines import Row, folded, is_label
from pipeline.structure.numbers import Number
from pipeline.structure.titles import similarity
from pipeline.structure.wording import ends, is_sentence

SAME = 60.0
"""Similarity (0-100) from which two titles under one number are one item's."""

ECHO = 92.0
"""Similarity from which titles under different numbers are one item's."""
ECHO_LETTERS = 8
"""Shorter titles (``Berichte``) may well come twice."""
ECHO_SHARE = 0.7
"""Share of a chain's titles that must stand elsewhere."""


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

    @property
    def first(self) -> int:
        """Row of the first heading."""
        return self.headings[0].row

    @property
    def strong(self) -> bool:
        """Whether the form of most headings says that they are agenda items."""
        return 2 * sum(heading.strong for heading in self.headings) >= len(self.headings)

    @property
    def mean(self) -> float:
        """Mean weight of its headings; a full stop behind nearly all of them is a habit."""
        stopped = sum(heading.title.endswith(".") for heading in self.headings)
        habit = FULL_STOP if stopped >= ECHO_SHARE * len(self.headings) else 0.0
        return sum(heading.weight for heading in self.headings) / len(self.headings) + habit


@dataclass(slots=True)
class Found:
    """One agenda item with every place where its heading stands."""

    places: list[tuple[int, Heading]]
    """Number of the chain, heading."""
    part: str = ""

    def is_numbered(self, number: Number) -> bool:
        """Whether this item may bear that number; the part may be left out in one place."""
        own = self.places[0][1].number
        if own is None or (own.path, own.letter) != (number.path, number.letter):
            return False
        return own.part == number.part or not (own.part and number.part)


def described(rows: tuple[Row, ...], headings: list[Heading]) -> Chain:
    """Return the chain with its looks."""
    first, last = headings[0].row, headings[-1].row
    above = range(max(0, first - 3), first)
    labelled = any(is_label(rows[row].text, "agenda") for row in above)
    between = last - first - (len(headings) - 1)
    listed = len(headings) > 1 and between <= (2.0 if labelled else 0.5) * (len(headings) - 1)
    return Chain(tuple(headings), labelled, listed and not _told(rows, headings))


def _told(rows: tuple[Row, ...], headings: list[Heading]) -> bool:
    """Whether whole sentences stand below most of the headings: no mere list."""
    told = sum(
        any(ends(row.text) and is_sentence(row.text) for row in rows[here.row + 1 : after.row])
        for here, after in pairwise(headings)
    )
    return told > 1 and 2 * told >= len(headings) - 1


def part_of(rows: tuple[Row, ...], row: int) -> str:
    """Return ``ö`` or ``n`` for the part of the meeting whose label stands last above ``row``."""
    for above in range(row - 1, -1, -1):
        text = rows[above].text
        if len(text) < 80 and is_label(text, "part"):
            return "n" if "nicht" in folded(text) or "vertraulich" in folded(text) else "ö"
    return ""


def believed(rows: tuple[Row, ...], chains: list[Chain]) -> list[Chain]:
    """Return the chains that are agendas: the main one and those that repeat or continue it."""
    kept: list[Chain] = []
    for chain in chains:
        if _is_main(chain) if not kept else _belongs(rows, chain, kept):
            kept.append(chain)
    return kept


def _is_main(chain: Chain) -> bool:
    if chain.strong or chain.labelled:
        return len(chain.headings) > 1 or chain.headings[0].strong
    return len(chain.headings) > 1 and chain.mean >= 0.75


def _belongs(rows: tuple[Row, ...], chain: Chain, kept: list[Chain]) -> bool:
    if chain.strong and (len(chain.headings) > 1 or chain.headings[0].style != "part"):
        return True
    if chain.labelled and len(chain.headings) > 1:
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
    if _counts_as(chain, main):
        return True
    outside = chain.first > main.headings[-1].row or chain.headings[-1].row < main.first
    above = range(max(0, chain.first - 3), chain.first)
    parted = any(is_label(rows[row].text, "part") for row in above)
    number = chain.headings[0].number
    return outside and parted and number is not None and number.path == (1,)


def _counts_as(chain: Chain, main: Chain) -> bool:
    """Whether a list above the items goes by just their numbers: it is the printed agenda."""
    numbers = [heading.number for heading in chain.headings]
    before = chain.headings[-1].row < main.first
    return (
        chain.listed
        and before
        and len(numbers) >= LEAST_LISTED
        and numbers == [heading.number for heading in main.headings]
    )


def merged(rows: tuple[Row, ...], chains: list[Chain]) -> list[Found]:
    """Return one record for each item of all chains."""
    items: list[Found] = []
    echoes = {place for place in range(len(chains)) if _echoes(chains, place)}
    for place, chain in sorted(enumerate(chains), key=lambda known: known[0] in echoes):
        for heading in chain.headings:
            part = part_of(rows, heading.row)
            twin = _twin(items, chains, place, heading, part)
            if twin is None and place in echoes:
                twin = next((i for i in items if _same_title(i, heading, part)), None)
            if twin is None:
                items.append(Found([(place, heading)], part))
            else:
                twin.places.append((place, heading))
                twin.part = twin.part or part
    return items


def _echoes(chains: list[Chain], place: int) -> bool:
    """Whether most titles of the chain stand under other numbers elsewhere: it was misread.

    ``TOP 64 Einwohnerfragestunde`` in the printed agenda is ``TOP Ö 4: Einwohnerfragestunde``.
    """
    others = [h for at, chain in enumerate(chains) if at != place for h in chain.headings]
    known = sum(
        any(
            other.number != heading.number and similarity(heading.title, other.title) >= ECHO
            for other in others
        )
        for heading in chains[place].headings
        if len(heading.title) > ECHO_LETTERS
    )
    more = len(others) > len(chains[place].headings)
    return (
        more
        and len(chains[place].headings) > 1
        and known >= ECHO_SHARE * len(chains[place].headings)
    )


def _same_title(item: Found, heading: Heading, part: str) -> bool:
    if len(heading.title) <= ECHO_LETTERS or (part and item.part and part != item.part):
        return False
    return max(similarity(heading.title, other.title) for _, other in item.places) >= ECHO


def _twin(
    items: list[Found], chains: list[Chain], place: int, heading: Heading, part: str
) -> Found | None:
    """Return the item that ``heading`` names again, None when it names a new one."""
    best: tuple[float, Found] | None = None
    for item in items:
        number = heading.number
        lone = len(chains[place].headings) == 1 and len(heading.title) > 15
        if lone and max(similarity(heading.title, h.title) for _, h in item.places) >= 92:
            return item
        if number is None or not item.is_numbered(number):
            continue
        alike = max(similarity(heading.title, other.title) for _, other in item.places)
        if not heading.title or not any(other.title for _, other in item.places):
            alike = 100.0
        if any(chain == place for chain, _ in item.places) and alike < 85:
            continue
        parted = bool(part and item.part and part != item.part)
        if alike < 85 and (parted or (alike < SAME and not _one_lists(chains, place, item))):
            continue
        if best is None or alike > best[0]:
            best = (alike, item)
    return best[1] if best else None


def _one_lists(chains: list[Chain], place: int, item: Found) -> bool:
    return chains[place].listed or any(chains[chain].listed for chain, _ in item.places)
