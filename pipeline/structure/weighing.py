"""How much speaks for each numbered line as a heading: its looks, its title, its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.line_breaks import broken
from pipeline.structure.line_forms import OPEN_END
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import over_prose
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import ends, is_sentence, is_usual

AMOUNT = re.compile(r"[\d.,–-]+\s?(?:€|EUR|Euro|DM|ATS|S|%|v\. ?H\.|m²|qm|ha|km|Stück)?")
"""``3. Gewerbesteuer | 410.000 €`` is no item."""
PRINTED_TWICE = 0.3
"""What speaks for a heading that comes again with number and title: agenda and discussion."""
LEAST_RUN = 3
"""So many numbers, one after the other, are no names that were counted by chance."""
MOST_BETWEEN = 3
"""So many rows an entry of a printed agenda takes at most."""
APART = 0.3
"""White space above the first heading of the discussion, in line heights."""
MOST_LOST = 8
"""So many rows stand between two numbers where others may not have been read."""
HEADS = re.compile(
    r"(?:TOP|Top|Punkt|Nr\.?|Zeit)\W{1,3}(?:[A-ZÄÖÜ][\w-]+|von|\W)(?:\s[\w|/-]+){1,5}$"
)
"""``TOP Gegenstand von Ergebnis`` · ``TOP | Thema Bericht Zeit``: columns, their rules lost."""
FULL_STOP = 0.5
"""What a full stop at its end speaks against a line."""


def weigh(rows: tuple[Row, ...], found: list[Heading], barred: range) -> list[Heading]:
    """Return the headings with the weight their looks and their neighbours give them."""
    at = {heading.row: heading for heading in sorted(found, key=lambda h: not h.read_as)}
    barred = range(barred.start, _items_begin(rows, found, barred))
    announced = _below_label(rows, at)
    boxes = [row.line.line.box for row in rows]
    height = median([box.height for box in boxes if box] or [1]) or 1
    often = Counter((heading.number, heading.title) for heading in found if heading.title)
    return [
        replace(
            heading,
            announced=heading.row in announced,
            indent=(rows[heading.row].left or 0) / height,
            weight=heading.weight
            + _looks(rows, heading, barred)
            + (0.0 if heading.row in announced else _doubt(rows, heading, at))
            + PRINTED_TWICE * (often[heading.number, heading.title] > 1),
        )
        for heading in found
    ]


def _items_begin(rows: tuple[Row, ...], found: list[Heading], barred: range) -> int:
    """Return the row at which items begin among those present, the end of these if none do.

    They count from the beginning in one form, once, and one of them has the title of an item, or
    stand over running text.
    """
    for first in (h for h in found if h.row in barred and h.number and h.number.path <= (1,)):
        run = [first]
        if any(h.style == first.style and h.number == first.number for h in found if h != first):
            continue
        for heading in found:
            after, before = heading.number, run[-1].number
            follows = after and before and after.path == (before.path[0] + 1,)
            if follows and heading.style == first.style and heading.row > run[-1].row:
                run.append(heading)
        if len(run) >= LEAST_RUN and any(_is_told(rows, heading) for heading in run):
            return first.row
    return barred.stop


def _is_told(rows: tuple[Row, ...], heading: Heading) -> bool:
    """Whether the title, or that below a lone number, is a usual one or stands over text."""
    if heading.title or heading.row + 1 == len(rows):
        return is_usual(heading.title)
    below = heading.row + 1
    return is_usual(rows[below].text) or over_prose(rows, below)


def without_mentions(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Leave out ``TOP 2 Der Weg wurde zugesagt.`` where another line is the heading ``TOP 2``.

    So are results told at the end: ``Punkt 8.1: Einstimmige Zustimmung (44 Ja)``. Mentions that
    count from the first item on are the discussion: ``TOP 1 Herr Muster …``, ``TOP 2 Es …``.
    """
    strong = [h for h in found if h.strong and h.title]
    often = Counter(h.title for h in found)
    running = [
        h
        for h in strong
        if h.mention
        or (often[h.title] == 1 and not (h.explicit or rows[h.row].bold) and reads_on(rows, h))
    ]
    if _counts_from_one(running):
        return found
    named = {h.row for h in running}
    named |= {h.row for h in strong if is_label(h.title, "status")}
    titled = {(h.style, h.number) for h in found if h.row not in named}
    return [
        h
        for h in found
        if not h.mention and (h.row not in named or (h.style, h.number) not in titled)
    ]


def _counts_from_one(found: Sequence[Heading]) -> bool:
    """Whether the numbers are 1, 2, 3 … in the order of the lines, as items are."""
    paths = [heading.number.path for heading in found if heading.number]
    return len(paths) >= LEAST_RUN and paths == [(at,) for at in range(1, len(paths) + 1)]


def _heads_items(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the table in which the row stands is one of agenda items, by its head row."""
    while place > 0 and rows[place].line.line.kind == "table" and rows[place].text[:1].isdigit():
        place -= 1
    return re.match(r"TOP|Top|Punkt|Tagesordnung|Thema|Nr\.?\sThema", rows[place].text) is not None


def under_heads(rows: tuple[Row, ...], place: int) -> bool:
    """Whether a row of heads stands above the numbered lines: ``TOP Gegenstand Ergebnis``."""
    while place > 0 and rows[place].text[:1].isdigit():
        place -= 1
    head = rows[place].text
    return HEADS.match(head) is not None and not ends(head)


def _siblings(one: Heading, other: Heading) -> bool:
    if one.number is None or other.number is None:
        return False
    return one.style == other.style and len(one.number.path) == len(other.number.path)


def _looks(rows: tuple[Row, ...], heading: Heading, barred: range) -> float:
    row = rows[heading.row]
    weight = 0.7 * row.bold + 0.5 * row.large + (0.4 if row.gap >= 0.7 else 0.0)
    weight -= 0.5 * row.bullet
    if heading.strong:
        return weight
    if row.rest:
        weight -= AMOUNT.fullmatch(row.rest) is not None
        weight -= 1.5 * (heading.row in barred and not is_usual(heading.title))
        return weight + 0.6 * _heads_items(rows, heading.row)
    if is_usual(heading.title):
        weight += 0.5
    elif heading.row in barred:
        weight -= 1.5
    if len(heading.title) > 110 or reads_on(rows, heading):
        weight -= 0.8
    return weight


def _doubt(rows: tuple[Row, ...], heading: Heading, at: dict[int, Heading]) -> float:
    """Return what speaks against the line where no label announces the agenda."""
    weight = 0.0
    if heading.strong or rows[heading.row].rest:
        return weight
    for near in (heading.row - 1, heading.row + 1):
        other = at.get(near)
        apart = rows[max(near, heading.row)].gap >= BLANK if near < len(rows) else True
        if other and not apart and _siblings(heading, other) and not heading.rest:
            weight -= 0.35
    if heading.title.endswith((".", ";", ",")) and not heading.title.endswith(("e.V.", "etc.")):
        weight -= FULL_STOP
    return weight


def _below_label(rows: tuple[Row, ...], at: dict[int, Heading]) -> set[int]:
    """Return the rows of the numbers that stand right below a label such as ``Tagesordnung``."""
    found: set[int] = set()
    for label, row in enumerate(rows):
        if not is_label(row.text, "agenda"):
            continue
        listed = [label]
        for place in range(label + 1, len(rows)):
            if place - listed[-1] > (MOST_LOST if rows[place].doubtful else MOST_BETWEEN):
                break
            if place in at:
                if _begins_anew(rows, [at[known] for known in listed[1:]], at[place]):
                    break
                listed.append(place)
        found.update(listed[1:])
    return found


def _begins_anew(rows: tuple[Row, ...], listed: Sequence[Heading], heading: Heading) -> bool:
    """Whether the number is the first of the discussion: it counts from 1 again, set apart.

    So does that below the label of another part of the meeting, which is of the agenda still.
    """
    first, row = (1,), rows[heading.row]
    again = any(known.number and known.number.path >= first for known in listed)
    if not again or heading.number is None or heading.number.path != first:
        return False
    parted = any(is_label(above.text, "part") for above in rows[listed[-1].row : heading.row])
    told = row.gap >= APART or row.bold or over_prose(rows, heading.row)
    return not parted and (told or heading.strong > listed[0].strong)


def reads_on(rows: tuple[Row, ...], heading: Heading) -> bool:
    """Whether the line, with that below if it fills its own, is running text."""
    row, below = rows[heading.row], rows[heading.row + 1 : heading.row + 2]
    full = bool(below) and broken(rows, heading.row)
    open_end = OPEN_END.search(row.text) is not None
    same = below and (open_end or below[0].line.line.paragraph == row.line.line.paragraph)
    return is_sentence(f"{heading.title} {below[0].text}" if same and full else heading.title)
