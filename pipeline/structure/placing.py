"""Items at their places: the heading over the discussion of each, what is only in the agenda."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from pipeline.structure.chain import Chain
from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import COUNTED, OPEN_END, PAPER, YEARS
from pipeline.structure.lines import Row
from pipeline.structure.locating import located
from pipeline.structure.lost import by_look, by_title
from pipeline.structure.merging import Found
from pipeline.structure.misnumbered import counted_on, misnumbered
from pipeline.structure.numberless import numberless
from pipeline.structure.title_likeness import related, same_length, similarity
from pipeline.structure.weighing import under_heads
from pipeline.structure.wording import tidy

CLEARER = 0.1
"""So much better (confidence, 0-1) the printed agenda must be read to lend its title."""
LEAST_LOCATED = 2
"""So many entries of a printed agenda must stand over a discussion to believe in it."""
LONGER = 1.2
"""So much longer is the title in the printed agenda where the discussion has but a catchword."""
SAME = 60.0
"""Similarity (0-100) from which two titles are versions of one."""
ALIKE = 90.0
"""Similarity (0-100) from which lines of one title are the other title as a whole."""
BEHIND = re.compile(r"(?P<title>.+)\s[–—-]\s(?P<paper>\S+)")  # Friedhofssatzung – 33/04-2016
PARTS = re.compile(r"\((?:TOP\s)?[\d.]+\s?(?:bis|und|–|-)\s?[\d.]+\)")  # Drucksachen (4.1 bis 4.4)
LEADERS = re.compile(r"\.{2}")  # Wahlen ......... 7
Placed = tuple[Heading, bool]
"""A heading, and whether it stands over the discussion of its item."""


def place(
    rows: tuple[Row, ...], items: list[Found], kept: list[Chain]
) -> tuple[list[Placed], list[int]]:
    """Choose for each item the heading over its discussion; the others are the printed agenda."""
    starts = sorted(heading.row for chain in kept for heading in chain.headings)
    follows = dict(zip(starts, [*starts[1:], len(rows)], strict=True))
    only_list = len(kept) == 1 and kept[0].labelled and kept[0].listed
    placed: list[Placed] = []
    listed: list[int] = []
    for item in items:
        over = _chosen(item, kept, follows)
        title = _title(rows, over, [heading for _, heading in item.places])
        chosen = replace(over, number=item.places[0][1].number)
        in_list = all(_in_list(kept[chain], kept) for chain, _ in item.places) or only_list
        placed.append((replace(chosen, title=title), not in_list))
        listed += [
            row
            for _, heading in item.places
            if in_list or heading.row != chosen.row
            for row in range(heading.row, heading.last + 1)
        ]
    placed = [(_single(heading, placed), discussed) for heading, discussed in placed]
    return _located(rows, _ordered(placed), sorted(listed)), sorted(listed)


def _chosen(item: Found, kept: list[Chain], follows: dict[int, int]) -> Heading:
    """Return the heading with most text below, before those of the printed agenda."""
    talked = [heading for chain, heading in item.places if not _in_list(kept[chain], kept)]
    return max(
        talked or [heading for _, heading in item.places],
        key=lambda heading: (follows[heading.row] - heading.last, heading.row),
    )


def _single(heading: Heading, placed: list[Placed]) -> Heading:
    """Return ``3 & 4`` as 3 where the printed agenda has a 4 of its own."""
    number = heading.number
    if number is None or number.until is None:
        return heading
    other = replace(number, path=(*number.path[:-1], number.until), until=None)
    apart = any(found.number == other for found, _ in placed)
    return replace(heading, number=replace(number, until=None)) if apart else heading


def _title(rows: tuple[Row, ...], chosen: Heading, places: list[Heading]) -> str:
    """Return the title over the discussion; the printed agenda's if fuller or read better."""
    if not chosen.title:
        return next((heading.title for heading in places if heading.title), "")
    best = chosen
    for other in places:
        clearer = _clarity(rows, other) > _clarity(rows, best) + CLEARER
        better = clearer or _counts_otherwise(other, chosen)
        same = similarity(other.title, chosen.title) >= SAME
        if (better and same) or _fuller(rows, other, best):
            best = other
    return best.title


def _counts_otherwise(one: Heading, other: Heading) -> bool:
    """Whether the numbers differ, the part of the meeting aside: one of them was misread."""
    if one.number is None or other.number is None:
        return one.number is not other.number
    return one.number.path != other.number.path or one.number.letter != other.number.letter


def _fuller(rows: tuple[Row, ...], listed: Heading, talked: Heading) -> bool:
    """Whether the printed agenda tells in full what is but a catchword over the discussion.

    What it has more must not begin with a line: that may be something else below the title.
    """
    printed = rows[listed.row : listed.last + 1]
    flat = printed[0].line.line.box is None and under_heads(rows, listed.row)
    if flat or printed[0].line.line.kind == "table" or LEADERS.search(printed[0].text):
        return False
    head = BEHIND.fullmatch(talked.title)
    told = head["title"] if head and PAPER.fullmatch(head["paper"]) else talked.title
    if len(listed.title) <= LONGER * len(told) or not related(listed.title, told):
        return False
    more = listed.title.removeprefix(told).strip()
    paper = PAPER.fullmatch(more) and not YEARS.fullmatch(more)
    if paper or COUNTED.match(more) or PARTS.fullmatch(more):
        return False
    below = (row.text for row in reversed(printed[1:]))
    tails = accumulate(below, lambda tail, text: f"{text} {tail}")
    heads = (listed.title.removesuffix(tidy(tail)).rstrip(" –-") for tail in tails)
    return all(same_length(h, told) < ALIKE or OPEN_END.search(h) for h in heads)


def _clarity(rows: tuple[Row, ...], heading: Heading) -> float:
    """Mean confidence (0-1) of the heading's words, 1 where unknown."""
    found = [
        word.confidence
        for row in rows[heading.row : heading.last + 1]
        for word in row.line.line.words
        if word.confidence is not None
    ]
    return sum(found) / len(found) if found else 1.0


def _in_list(chain: Chain, kept: list[Chain]) -> bool:
    """Whether the chain is a printed agenda beside which there is a discussion."""
    talked = [other for other in kept if other is not chain and not other.listed]
    return chain.listed and any(
        other.first > chain.first or not any(heading.title for heading in other.headings)
        for other in talked
    )


def _ordered(placed: list[Placed]) -> list[Placed]:
    """Order by place in the text; an item that is only listed follows its number's predecessor."""
    result = sorted((p for p in placed if p[1]), key=lambda p: p[0].row)
    for heading, discussed in sorted((p for p in placed if not p[1]), key=lambda p: p[0].row):
        place = len(result)
        if any(d for _, d in placed):
            smaller = [
                at
                for at, (other, _) in enumerate(result)
                if other.number and heading.number and _key(other) < _key(heading)
            ]
            place = smaller[-1] + 1 if smaller else 0
        result.insert(place, (heading, discussed))
    return result


def _key(heading: Heading) -> tuple[str, tuple[int, ...], str]:
    number = heading.number
    if number is None:
        return "", (), ""
    return number.part.removeprefix("Ö"), number.path, number.letter  # Ö 5 stands before N 1


def _located(rows: tuple[Row, ...], placed: list[Placed], listed: list[int]) -> list[Placed]:
    """Look for unnumbered headings over the discussion when only the printed agenda has numbers."""
    if any(discussed for _, discussed in placed) or not placed:
        return placed
    entries = [heading for heading, _ in placed]
    found = located(rows, entries)
    if not listed or sum(heading is not None for heading in found) < LEAST_LOCATED:
        return placed
    return [(h or e, h is not None) for h, e in zip(found, entries, strict=True)]


def with_lost(rows: tuple[Row, ...], found: list[Placed], first: int) -> list[Placed]:
    """Add the headings over the discussion, from row ``first`` on, whose numbers were not read."""
    found = counted_on(rows, found)
    discussed = [place for place, (_, over) in enumerate(found) if over]
    for place, (heading, over) in enumerate(found):
        above = max((other for other in discussed if other < place), default=None)
        below = min((other for other in discussed if other > place), default=None)
        if over or above is None or not heading.title:
            continue
        end = found[below][0].row if below is not None else len(rows)
        if lost := by_title(rows, heading, found[above][0], end):
            found[place] = (lost, True)
            discussed.append(place)
    more = [(heading, True) for heading in _not_read(rows, found, first)]
    return _ordered([*found, *more]) if more else found


def _not_read(rows: tuple[Row, ...], found: list[Placed], first: int) -> list[Heading]:
    """Return the headings over the discussion whose numbers were misread, lost or never there."""
    known = [heading for heading, over in found if over]
    taken = {heading.row for heading in known}
    numbers = {heading.number for heading, _ in found}
    others = [one for one in misnumbered(rows, known) if one.row not in taken]
    known = sorted([*known, *others], key=lambda heading: heading.row)
    numbers |= {one.number for one in others}
    others += [one for one in by_look(rows, known, first) if one.number not in numbers]
    return others + numberless(rows, [*known, *others])
