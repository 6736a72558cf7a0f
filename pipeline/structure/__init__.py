"""A repaired transcript into its outline: what is head, attendance, agenda, item and close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Outline, Section, Transcript
from pipeline.structure.chains import chains
from pipeline.structure.headings import Heading, read_heading, weigh
from pipeline.structure.items import agenda_items, doubts
from pipeline.structure.lines import Row, rows_of
from pipeline.structure.misread import other_readings
from pipeline.structure.merging import Chain, Found, believed, described, merged
from pipeline.structure.sections import attendance_rows, sections_of
from pipeline.structure.titles import completed, similarity
from pipeline.structure.unnumbered import counted_list, located, printed_list, standing_out


def outline(transcript: Transcript) -> Outline:
    """Return the agenda items and the sections that cover all lines.

    The printed agenda and the headings over the discussion become one set of items, titled as in
    the discussion. Jumps and repeats in the numbering are reported as issues.
    """
    rows = rows_of(transcript)
    if not rows:
        size = len(transcript.lines)
        return Outline((), (Section("head", 0, size),) if size else ())
    found, listed = _numbered(rows)
    if not found:
        found, listed = _unnumbered(rows)
    starts = [(heading.row, place) for place, (heading, discussed) in enumerate(found) if discussed]
    sections = sections_of(rows, len(transcript.lines), starts, listed)
    headings = [heading for heading, _ in found]
    items = agenda_items(transcript, rows, headings, sections)
    return Outline(items, sections, doubts(items, headings))


CLEARER = 0.1
"""So much better (confidence, 0-1) the printed agenda must be read to lend its title."""
Placed = tuple[Heading, bool]
"""A heading, and whether it stands over the discussion of its item."""


def _numbered(rows: tuple[Row, ...]) -> tuple[list[Placed], list[int]]:
    """Return the numbered items in order, and the rows of the printed agenda."""
    candidates = [heading for place in range(len(rows)) for heading in _readings(rows, place)]
    weighed = weigh(rows, candidates, attendance_rows(rows))
    kept = _chains(rows, weighed)
    if not kept:
        return [], []
    if agenda := _uncounted_agenda(rows, kept):
        kept = _chains(rows, weighed, agenda)
    taken = frozenset(heading.row for chain in kept for heading in chain.headings)
    kept = [_titled(rows, chain, taken) if chain.listed else chain for chain in kept]
    kept = [_titled(rows, chain, taken, kept) for chain in kept]
    return _placed(rows, merged(rows, kept), kept)


def _readings(rows: tuple[Row, ...], place: int) -> tuple[Heading, ...]:
    """Return what the row says as a heading, and what else it may say."""
    printed = read_heading(rows, place)
    return (*([printed] if printed else []), *other_readings(rows, place))


def _chains(
    rows: tuple[Row, ...], candidates: list[Heading], agenda: Sequence[Heading] = ()
) -> list[Chain]:
    """Return the chains that are believed, and the printed agenda if its numbers are given."""
    inside = range(agenda[0].row, agenda[-1].last + 1) if agenda else range(0)
    outside = [heading for heading in candidates if heading.row not in inside]
    kept = believed(rows, [described(rows, chain) for chain in chains(outside)])
    if agenda and kept:
        kept.append(Chain(tuple(agenda), labelled=True, listed=True))
    return kept


def _uncounted_agenda(rows: tuple[Row, ...], kept: list[Chain]) -> list[Heading]:
    """Return the printed agenda without legible numbers, if it counts as the discussion does."""
    main = [heading.number for heading in kept[0].headings if heading.number]
    if any(chain.listed for chain in kept) or any(len(number.path) > 1 for number in main):
        return []
    entries = counted_list(rows, max(number.last for number in main))
    return entries if entries and entries[-1].last < kept[0].headings[-1].row else []


def _titled(
    rows: tuple[Row, ...], chain: Chain, taken: frozenset[int], known: Sequence[Chain] = ()
) -> Chain:
    """Return the chain with whole titles, compared with those of the printed agenda if known."""
    listed = {
        heading.number: heading.title
        for other in known
        if other.listed and other.first != chain.first
        for heading in other.headings
        if heading.title
    }
    following = [heading.row for heading in chain.headings[1:]]
    ends = [*following, None] if chain.listed else [None] * len(chain.headings)
    return replace(
        chain,
        headings=tuple(
            completed(rows, heading, taken, listed.get(heading.number, ""), end)
            if not (known and chain.listed) or listed.get(heading.number)
            else heading
            for heading, end in zip(chain.headings, ends, strict=True)
        ),
    )


def _placed(
    rows: tuple[Row, ...], items: list[Found], kept: list[Chain]
) -> tuple[list[Placed], list[int]]:
    """Choose for each item the heading over its discussion; the others are the printed agenda."""
    starts = sorted(heading.row for chain in kept for heading in chain.headings)
    follows = dict(zip(starts, [*starts[1:], len(rows)], strict=True))
    only_list = len(kept) == 1 and kept[0].labelled and kept[0].listed
    placed: list[Placed] = []
    listed: list[int] = []
    for item in items:
        talked = [heading for chain, heading in item.places if not _in_list(kept[chain], kept)]
        chosen = max(
            talked or [heading for _, heading in item.places],
            key=lambda heading: (follows[heading.row] - heading.last, heading.row),
        )
        title = _title(rows, chosen, [heading for _, heading in item.places])
        chosen = replace(chosen, number=item.places[0][1].number)
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


def _single(heading: Heading, placed: list[Placed]) -> Heading:
    """Return ``3 & 4`` as 3 where the printed agenda has a 4 of its own."""
    number = heading.number
    if number is None or number.until is None:
        return heading
    other = replace(number, path=(*number.path[:-1], number.until), until=None)
    apart = any(found.number == other for found, _ in placed)
    return replace(heading, number=replace(number, until=None)) if apart else heading


def _title(rows: tuple[Row, ...], chosen: Heading, places: list[Heading]) -> str:
    """Return the title over the discussion; the printed agenda's where that was read better."""
    if not chosen.title:
        return next((heading.title for heading in places if heading.title), "")
    best = chosen
    for other in places:
        clearer = _clarity(rows, other) > _clarity(rows, best) + CLEARER
        misread = other.number != chosen.number
        if (clearer or misread) and similarity(other.title, chosen.title) >= 60:
            best = other
    return best.title


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
    return chain.listed and any(
        other is not chain and other.first > chain.first and not other.listed for other in kept
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
    return (number.part, number.path, number.letter) if number else ("", (), "")


def _located(rows: tuple[Row, ...], placed: list[Placed], listed: list[int]) -> list[Placed]:
    """Look for unnumbered headings over the discussion when only the printed agenda has numbers."""
    if any(discussed for _, discussed in placed) or not placed:
        return placed
    entries = [heading for heading, _ in placed]
    found = {heading.number: heading for heading in located(rows, entries)}
    if len(found) < 2 or not listed:
        return placed
    return [(found.get(h.number, h), h.number in found) for h in entries]


def _unnumbered(rows: tuple[Row, ...]) -> tuple[list[Placed], list[int]]:
    entries = printed_list(rows)
    listed = [row for entry in entries for row in range(entry.row, entry.last + 1)]
    if entries:
        found = located(rows, entries)
        titles = {heading.title: heading for heading in found}
        taken: list[Placed] = []
        for entry in entries:
            match = next((h for h in found if _alike(h, entry)), None)
            taken.append((match, True) if match else (entry, False))
        return taken, listed if titles or entries else []
    return [(heading, True) for heading in standing_out(rows, attendance_rows(rows))], []


def _alike(heading: Heading, entry: Heading) -> bool:
    return similarity(heading.title, entry.title) >= 88
