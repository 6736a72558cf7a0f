"""Which chains of headings are agendas."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.structure.belonging import belongs
from pipeline.structure.chain import LEAST_LISTED, Chain
from pipeline.structure.chains import SET_OFF
from pipeline.structure.line_breaks import broken
from pipeline.structure.line_forms import BRACKETED, OPEN_END, PAPER
from pipeline.structure.lines import Row
from pipeline.structure.looks import over_prose
from pipeline.structure.wording import is_result, is_usual, spoken

SURE, UNSURE = 0.75, 0.3
"""Mean weight from which plain numbers are those of agenda items, and where nothing else is."""
MOST_CLOSE, CLOSE = 5, 0.2
"""So many lines, or such a share of them, stand below the last entry if but the close does."""
LEAST_WHOLE, WEAKEST = 5, 0.2
"""So many numbers from 1 on, with no gap, that part most of the text are items, of that weight."""
MOST_OF_TEXT = 0.4
"""Share of the rows that stand between the first and the last of them."""
LONG, MOST_LONG = 0.05, 0.2
"""What each number more of a long chain speaks for it, and all of them."""


def believed(rows: tuple[Row, ...], chains: list[Chain], least: float) -> list[Chain]:
    """Return the chains that are agendas: the main one and those that repeat or continue it.

    ``least`` is the mean weight of plain numbers from which they are an agenda's.
    """
    kept: list[Chain] = []
    for chain in chains:
        if any(_refers_to(rows, chain, o, least) or _is_below(rows, chain, o) for o in chains):
            continue
        main = _is_main(chain, least) or _parts_text(rows, chain)
        if main if not kept else belongs(rows, chain, kept):
            kept.append(chain)
    return kept


def _refers_to(rows: tuple[Row, ...], chain: Chain, other: Chain, least: float) -> bool:
    """Whether the rows of a table behind the items name some of them again.

    Below ``1 Bauantrag`` … ``7 Winterdienst``: ``zu 2 | Grundbuch prüfen | Frau Muster, 8.9.``
    """
    behind = other.headings[-1].row < chain.first and other.from_one and other.mean >= least
    tabled = all(rows[heading.row].line.line.kind == "table" for heading in chain)
    if not (behind and tabled and len(chain.headings) < len(other.headings)):
        return False
    return {h.number for h in chain} < {h.number for h in other}


def _is_below(rows: tuple[Row, ...], chain: Chain, other: Chain) -> bool:
    """Whether rows of a table are told below the letters of other headings, which are set off.

    ``B Rohbau`` / ``B 6 | Der Bewehrungsplan ist nachzuliefern. | Firma Olm | 30.9.``
    """
    signs = {h.number.roman for h in other if h.number and rows[h.row].bold}
    parts = {h.number.part.rstrip("./") for h in chain if h.number}
    tabled = all(rows[h.row].line.line.kind == "table" and not rows[h.row].bold for h in chain)
    if not tabled or not len(signs) == len(other.headings) > 1:
        return False
    letters = all(len(sign) == 1 for sign in (*signs, *parts))
    within = letters and all(min(signs) <= part <= max(signs) for part in parts)  # C was not read
    return within or parts <= signs - {""}


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


def discussed(rows: tuple[Row, ...], kept: list[Chain]) -> list[Chain]:
    """Return the chains, a list that is never repeated as the discussion if notes stand in it.

    Telegraphic notes are no sentences: ``2. Wahlen`` / ``Ida Muster, einstimmig``. A list below a
    label is the discussion only if nothing follows it but the close.
    """
    if len(kept) != 1 or not kept[0].listed:
        return kept
    heads = kept[0].headings
    follows = len(rows) - heads[-1].row > max(MOST_CLOSE, CLOSE * len(rows))
    if kept[0].labelled and (follows or not heads[0].title):
        return kept
    noted = sum(
        any(_is_note(rows, place) for place in range(here.row + 1, after.row))
        for here, after in pairwise(heads)
    )
    noted_enough = 2 * noted >= len(heads) - 1
    return [replace(kept[0], listed=False)] if noted_enough or not kept[0].labelled else kept


def _is_note(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the row is no part of the title above it: that had room for its words."""
    row, above = rows[place], rows[place - 1]
    if row.bullet or is_result(row.text) or spoken(row.text):
        return True
    other = any(form.fullmatch(row.text) for form in (PAPER, BRACKETED))
    return not (other or broken(rows, place - 1) or OPEN_END.search(above.text))


def _is_main(chain: Chain, least: float) -> bool:
    if len(chain.headings) == 1:
        return chain.strong or (least < SURE and _is_excerpt(chain))
    if chain.strong or chain.labelled:
        return True
    if least < SURE and not chain.from_one:
        return False
    long = min(LONG * max(len(chain.headings) - LEAST_LISTED, 0), MOST_LONG)
    return chain.mean + long >= least


def _parts_text(rows: tuple[Row, ...], chain: Chain) -> bool:
    """Whether the numbers count from 1 without a gap and part most of the text, in paragraphs.

    On scans the first one may be lost.
    """
    paths = [heading.number.path for heading in chain if heading.number]
    first = 2 if rows[chain.first].doubtful and paths[:1] == [(2,)] else 1
    whole = paths == [(first + at,) for at in range(len(paths))] and len(paths) >= LEAST_WHOLE
    wide = chain.headings[-1].row - chain.first >= MOST_OF_TEXT * len(rows)
    if not (whole and wide) or chain.mean < WEAKEST:
        return False
    return 2 * sum(over_prose(rows, heading.row) for heading in chain) > len(paths)


def _is_excerpt(chain: Chain) -> bool:
    """Whether the only heading of torn minutes is their first: its type, title or label say so."""
    heading = chain.headings[0]
    first = heading.number is not None and heading.number.path in ((0,), (1,))
    told = chain.labelled or is_usual(heading.title) or chain.mean >= SET_OFF
    return first and told and chain.mean >= SURE
