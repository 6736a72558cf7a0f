"""The printed agenda and the headings over the discussion merged to one set of items."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from pipeline.structure.chain import Chain
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, folded, is_label
from pipeline.structure.numbers import Number
from pipeline.structure.title_likeness import similarity

SAME = 60.0
"""Similarity (0-100) from which two titles under one number are one item's."""

ECHO = 92.0
"""Similarity from which titles under different numbers are one item's."""
ECHO_SHARE = 0.7
"""Share of a chain's titles that must stand elsewhere."""
ECHO_LETTERS = 8
"""Shorter titles (``Berichte``) may well come twice."""


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

    def counts_otherwise(self, number: Number) -> bool:
        """Whether its number is a figure and the other one is Roman or a letter, or vice versa."""
        own = self.places[0][1].number
        return own is not None and own.is_figure != number.is_figure


def part_of(rows: tuple[Row, ...], row: int, others: Set[int]) -> str:
    """Return ``ö`` or ``n`` for the part of the meeting whose label stands last above ``row``.

    A label above headings of other chains (``others``) is one in the printed agenda.
    """
    for above in range(row - 1, -1, -1):
        if above in others:
            break
        text = rows[above].text
        if len(text) < 80 and is_label(text, "part"):
            return "n" if "nicht" in folded(text) or "vertraulich" in folded(text) else "ö"
    return ""


def merged(rows: tuple[Row, ...], chains: list[Chain]) -> list[Found]:
    """Return one record for each item of all chains."""
    items: list[Found] = []
    echoes = {place for place in range(len(chains)) if _echoes(chains, place)}
    for place, chain in sorted(enumerate(chains), key=lambda known: known[0] in echoes):
        others = {h.row for other in chains if other is not chain for h in other.headings}
        for heading in chain.headings:
            part = part_of(rows, heading.row, others)
            twin = _twin(items, chains, place, heading, part)
            moved = _is_moved(heading, chains, place)
            if twin is None and (place in echoes or moved):
                twin = next((i for i in items if _same_title(i, heading, part)), None)
            if twin is None:
                items.append(Found([(place, heading)], part))
            else:
                told = moved and not chains[place].listed and _is_whole(chains[place])
                twin.places.insert(0 if told else len(twin.places), (place, heading))
                twin.part = twin.part or part
    return items


def _echoes(chains: list[Chain], place: int) -> bool:
    """Whether most titles of the chain stand under other numbers elsewhere: it was misread.

    ``TOP 64 Einwohnerfragestunde`` in the printed agenda is ``TOP Ö 4: Einwohnerfragestunde``.
    """
    others = [h for at, chain in enumerate(chains) if at != place for h in chain.headings]
    known = sum(
        any(
            _counted(other) != _counted(heading) and similarity(heading.title, other.title) >= ECHO
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


def _is_moved(heading: Heading, chains: list[Chain], place: int) -> bool:
    """Whether another chain has this title under another number: an item was put in between."""
    others = [h for at, chain in enumerate(chains) if at != place for h in chain.headings]
    return any(_renumbered(heading, other) for other in others) and not any(
        _counted(heading) == _counted(other) and similarity(heading.title, other.title) >= SAME
        for other in others
    )


def _counted(heading: Heading) -> tuple[tuple[int, ...], str, str] | None:
    """What its number counts, in figures or not: ``I.`` of the talk is ``1.`` of the agenda."""
    return heading.number.counted if heading.number else None


def _is_whole(chain: Chain) -> bool:
    """Whether no main number of the chain is left out: none of them was misread."""
    numbers = [heading.number.path[0] for heading in chain if heading.number]
    return len(numbers) > 1 and len(set(numbers)) == max(numbers) - min(numbers) + 1


def _renumbered(one: Heading, other: Heading) -> bool:
    """Whether two titles are the same under different numbers, the part of the meeting aside."""
    if one.number is None or other.number is None or one.number.path == other.number.path:
        return False
    long = min(len(one.title), len(other.title)) > ECHO_LETTERS
    return long and similarity(one.title, other.title) >= ECHO


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
        parted = bool(part and item.part and part != item.part)
        if not heading.title or not any(other.title for _, other in item.places):
            alike = 0.0 if parted else 100.0
        if any(chain == place for chain, _ in item.places) and alike < 85:
            continue
        if alike < SAME and item.counts_otherwise(number):
            continue
        if alike < SAME and any(
            _is_moved(h, chains, at) for at, h in (*item.places, (place, heading))
        ):
            continue
        known = len(item.places) > 1 or not _one_lists(chains, place, item)
        if alike < 85 and (parted or (alike < SAME and known)):
            continue
        if best is None or alike > best[0]:
            best = (alike, item)
    return best[1] if best else None


def _one_lists(chains: list[Chain], place: int, item: Found) -> bool:
    return chains[place].listed or any(chains[chain].listed for chain, _ in item.places)
