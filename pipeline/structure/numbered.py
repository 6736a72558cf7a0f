"""Agenda items with numbers: chains of headings, one of them the printed agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.structure.believing import (
    SURE,
    UNSURE,
    believed,
    discussed,
    told_below_agenda,
    with_lone_entries,
)
from pipeline.structure.chain import Chain, described
from pipeline.structure.chain_titles import as_listed, titled
from pipeline.structure.chains import chains
from pipeline.structure.counted_marks import counted_marks
from pipeline.structure.dotted import dotted
from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.inline_agenda import inline_list
from pipeline.structure.lines import Row
from pipeline.structure.locating import located
from pipeline.structure.lost_entries import by_place
from pipeline.structure.lost_rows import lost_rows
from pipeline.structure.merging import merged
from pipeline.structure.misread import other_readings
from pipeline.structure.negative_numbers import negative
from pipeline.structure.numbered_paragraphs import without_paragraphs
from pipeline.structure.placing import Placed, place
from pipeline.structure.printed_agenda import below_numbers, counted_list
from pipeline.structure.sections import attendance_rows, people_behind
from pipeline.structure.small_titles import small_title
from pipeline.structure.stray_numbers import stray_headings
from pipeline.structure.weighing import weigh, without_mentions


def numbered(rows: tuple[Row, ...], *, sure: bool = True) -> tuple[list[Placed], list[int]]:
    """Return the numbered items in order, and the rows of the printed agenda.

    ``sure``: something else than the numbers must tell them from other lists.
    """
    people = people_behind(rows)
    told = [place for place in range(len(rows)) if place not in people]
    candidates = [heading for place in told for heading in _readings(rows, place)]
    candidates += counted_marks(rows, {heading.row for heading in candidates} | set(people))
    candidates += stray_headings(rows[: people.start], candidates)
    candidates += lost_rows(rows, candidates)
    weighed = weigh(rows, without_mentions(rows, candidates), attendance_rows(rows))
    kept = _chains(rows, weighed, sure=sure)
    if not kept:
        entries = inline_list(rows)
        found = located(rows, entries) if entries else []
        listed = [row for entry in entries for row in range(entry.row, entry.last + 1)]
        return [(h or e, h is not None) for h, e in zip(found, entries, strict=True)], listed
    if agenda := _apart(rows, kept) or _inline(rows, kept) or _uncounted_agenda(rows, kept):
        kept = _chains(rows, weighed, agenda, sure=sure) or kept
    kept = discussed(rows, kept)
    taken = frozenset(heading.row for chain in kept for heading in chain.headings)
    kept = [as_listed(rows, chain, taken) if chain.listed else chain for chain in kept]
    kept = [titled(rows, chain, taken, kept) for chain in kept]
    kept = [replace(chain, headings=dotted(rows, chain.headings)) for chain in kept]
    return place(rows, merged(rows, kept), kept)


def _readings(rows: tuple[Row, ...], place: int) -> tuple[Heading, ...]:
    """Return what the row says as a heading, and what else it may say."""
    printed = read_heading(rows, place)
    others = other_readings(rows, place, printed)
    small = None if printed or others else small_title(rows, place)
    found = (printed, *others, small, negative(rows, place))
    return tuple(heading for heading in found if heading)


def _chains(
    rows: tuple[Row, ...],
    candidates: list[Heading],
    agenda: Sequence[Heading] = (),
    *,
    sure: bool = True,
) -> list[Chain]:
    """Return the chains that are believed, and the printed agenda if its numbers are given."""
    inside = range(agenda[0].row, agenda[-1].last + 1) if agenda else range(0)
    outside = [heading for heading in candidates if heading.row not in inside]
    found = [without_paragraphs(rows, chain) for chain in chains(outside)]
    kept = believed(
        rows, [described(rows, chain) for chain in found if chain], SURE if sure else UNSURE
    )
    kept = [
        replace(chain, headings=tuple(by_place(rows, chain.headings))) if chain.listed else chain
        for chain in told_below_agenda(with_lone_entries(kept))
    ]
    if agenda and kept:
        kept.append(Chain(tuple(agenda), labelled=True, listed=True))
    return kept


def _apart(rows: tuple[Row, ...], kept: list[Chain]) -> list[Heading]:
    """Return the printed agenda whose numbers stand above their titles."""
    found = (below_numbers(rows, chain.headings) for chain in kept if chain.listed)
    return next((entries for entries in found if entries), [])


def _inline(rows: tuple[Row, ...], kept: list[Chain]) -> list[Heading]:
    """Return the agenda told in one paragraph, if it stands above the discussion."""
    entries = inline_list(rows)
    if not entries or kept[0].first < entries[0].row:
        return []
    told = [chain for chain in kept if chain.headings[-1].row > entries[-1].last]
    inside = [chain for chain in kept if chain.headings[-1].row <= entries[-1].last]
    return entries if told and len(told) + len(inside) == len(kept) else []


def _uncounted_agenda(rows: tuple[Row, ...], kept: list[Chain]) -> list[Heading]:
    """Return the printed agenda without legible numbers, if it counts as the discussion does."""
    talked = next((chain for chain in kept if not chain.listed), kept[0])
    main = [heading.number for heading in talked.headings if heading.number]
    last = max(number.last for number in main)
    if any(_is_whole(chain, last) for chain in kept if chain.listed):
        return []
    if any(len(number.path) > 1 for number in main):
        return []
    entries = counted_list(rows, last)
    return entries if entries and entries[-1].last < talked.headings[-1].row else []


def _is_whole(chain: Chain, last: int) -> bool:
    """Whether no number is missing between the first and ``last``."""
    numbers = [heading.number for heading in chain.headings if heading.number]
    if any(len(number.path) > 1 or number.part for number in numbers):
        return True
    whole = {(value,) for value in range(numbers[0].path[0], last + 1)}
    return numbers[-1].last >= last and whole <= {number.path for number in numbers}
