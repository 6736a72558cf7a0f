"""Titles of the headings of a chain: whole, told from text, compared with the printed agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.structure.chain import LEAST_LISTED, Chain
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.references import without_references
from pipeline.structure.title_likeness import similarity
from pipeline.structure.titles import ALIKE, UNLIKE, completed, is_text, without_title

MOST_LIKE = 0.3
"""Where no more of what stands behind the numbers is like the agenda's titles, it is text."""


def as_listed(rows: tuple[Row, ...], chain: Chain, taken: frozenset[int]) -> Chain:
    """Return the printed agenda with whole titles, without what refers to pages and papers."""
    whole = titled(rows, chain, taken)
    return replace(whole, headings=tuple(without_references(whole.headings)))


def titled(
    rows: tuple[Row, ...], chain: Chain, taken: frozenset[int], known: Sequence[Chain] = ()
) -> Chain:
    """Return the chain with whole titles, compared with those of the printed agenda if known."""
    agenda = [h for other in known if other.listed and other.first != chain.first for h in other]
    chain = _untitled(rows, chain, agenda)
    listed = [_listed_title(heading, agenda) for heading in chain]
    following = [heading.row for heading in chain.headings[1:]]
    ends = [*following, None] if chain.listed else [None] * len(chain.headings)
    found = [
        completed(rows, heading, taken, title, end)
        if title or not (known and chain.listed)
        else heading
        for heading, title, end in zip(chain, listed, ends, strict=True)
    ]
    below = _titles_below(chain.headings, found)
    return replace(
        chain,
        headings=tuple(
            completed(rows, heading, taken, "", below=True)
            if below and not heading.title and not title
            else heading
            for heading, title in zip(found, listed, strict=True)
        ),
    )


def _untitled(rows: tuple[Row, ...], chain: Chain, agenda: Sequence[Heading]) -> Chain:
    """Return the chain with its text told apart from titles, where it bears numbers alone.

    Few of what stands behind ``Zu 1.``, ``Zu 2.`` … is like the titles of the printed agenda. Bare
    numbers count paragraphs where most of these are sentences: ``1. Frau Muster berichtet …``.
    """
    known = [(h, title) for h in chain if h.title and (title := _listed_title(h, agenda))]
    like = sum(similarity(h.title, title) >= UNLIKE for h, title in known)
    told = chain.strong or 2 * sum(is_text(rows, h, title) for h, title in known) > len(known)
    if not told or len(known) < LEAST_LISTED or like > MOST_LIKE * len(known):
        return chain
    text = {h.row for h, title in known if similarity(h.title, title) < ALIKE}
    titled = {heading.row for heading, _ in known}
    found: list[Heading] = []
    for heading in chain:
        whole = _without_letter(heading)
        lettered = heading.row not in titled and _listed_title(whole, agenda)
        if lettered and found and found[-1].number == whole.number:
            continue
        new = without_title(rows, heading) if lettered or heading.row in text else heading
        found.append(replace(new, number=whole.number) if lettered else new)
    return replace(chain, headings=tuple(found))


def _without_letter(heading: Heading) -> Heading:
    """Return ``3a`` as 3: where the agenda has but a 3, its text is told in parts."""
    number = heading.number
    return replace(heading, number=replace(number, letter="") if number else None)


def _listed_title(heading: Heading, agenda: Sequence[Heading]) -> str:
    """Return the title that the agenda gives under this number; the likest if parts count anew."""
    counted = heading.number.counted if heading.number else None
    titles = [h.title for h in agenda if h.title and h.number and h.number.counted == counted]
    return max(titles, key=lambda title: similarity(title, heading.title), default="")


def _titles_below(before: Sequence[Heading], after: Sequence[Heading]) -> bool:
    """Whether most numbers stand alone and their titles were found in the lines below."""
    found = sum(not old.title and bool(new.title) for old, new in zip(before, after, strict=True))
    return found > 1 and 2 * found > len(before)
