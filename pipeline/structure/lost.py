"""Headings over the discussion whose numbers were not read, found by what is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import PAPER, SUBJECT
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import over_prose, worded_as_title
from pipeline.structure.number_rests import unsigned
from pipeline.structure.numbers import Number
from pipeline.structure.title_likeness import similarity
from pipeline.structure.wording import is_usual, tidy

LOST = "nothing"
"""What was read of a number that follows from those around it alone."""
ALIKE = 88.0
"""Similarity (0-100) from which a line is the title that the printed agenda gives."""
MOST = 3
"""So many numbers in a row may be lost."""
LEAST = 3
"""So many headings show what a heading looks like in these minutes."""
SHARE = 0.7
"""Share of the headings that must be bold, or have so much white space above, for a look."""
SMALLEST = 0.85
"""Type of a heading is no smaller than that of the others, as a share of it."""
LEAST_WHITE = 0.3
"""White space above, in line heights, that a heading has at least."""
_TELLS_DAY = re.compile(r":\s.*\d")
"""``Nächste Sitzung: 21.06.2011, 18.30 Uhr`` behind the last item is none"""


@dataclass(frozen=True, slots=True)
class Look:
    """How the headings of these minutes are set."""

    bold: bool
    gap: float
    size: float
    lefts: tuple[float, ...]
    """Left edges of their numbers and of the titles behind these."""
    capitals: bool


def by_title(rows: tuple[Row, ...], entry: Heading, above: Heading, below: int) -> Heading | None:
    """Return the line between two headings that bears the entry's title, None where none does.

    Where the type is known, it is set as the heading ``above`` is.
    """
    best: tuple[float, int, str] | None = None
    look = rows[above.row].bold, rows[above.row].large
    for place in range(above.last + 1, below):
        text = rows[place].text
        if not 4 <= len(text) <= len(entry.title) + 12:
            continue
        if not rows[place].doubtful and (rows[place].bold, rows[place].large) != look:
            continue
        for title in (tidy(text), tidy(text.lstrip("0123456789.):§ ")), tidy(unsigned(text)[1])):
            alike = similarity(title, entry.title)
            if alike >= ALIKE and (best is None or alike > best[0]):
                best = (alike, place, title)
    if best is None:
        return None
    return replace(entry, row=best[1], last=best[1], title=best[2], rest="")


def by_look(rows: tuple[Row, ...], found: Sequence[Heading], first: int) -> Iterator[Heading]:
    """Yield headings for numbers that are missing where just so many lines look like the others.

    They are looked for between two numbers, from row ``first`` to the first number, and, if they
    cannot be anything else, behind the last one.
    """
    main = [h for h in found if h.number and len(h.number.path) == 1 and not h.number.letter]
    if len(main) < LEAST:
        return
    look = _look_of(rows, main)
    taken = {row for heading in found for row in range(heading.row, heading.last + 1)}
    for before, after in [(None, main[0]), *pairwise(main)]:
        if before and not one_count(before, after):
            continue
        numbers = range(last_of(before) + 1 if before else 1, first_of(after))
        stretch = range(before.last + 1 if before else first, after.row)
        if not 1 <= len(numbers) <= MOST:
            continue
        lines = [line for p in stretch if p not in taken and (line := _titled(rows, p, look))]
        if chosen := _just_so_many(rows, lines, look, len(numbers)):
            yield from counted(after, numbers, chosen)
    stretch = range(main[-1].last + 1, len(rows))
    known = [heading.title for heading in found]
    lines = [
        line
        for place in stretch
        if (line := _titled(rows, place, look, sure=True))
        and all(similarity(line[1], title) < ALIKE for title in known)
    ]
    numbers = range(last_of(main[-1]) + 1, last_of(main[-1]) + 1 + len(lines))
    if len(lines) <= MOST:
        yield from counted(main[-1], numbers, lines)


def _just_so_many(
    rows: tuple[Row, ...], lines: Sequence[tuple[int, str]], look: Look, count: int
) -> Sequence[tuple[int, str]]:
    """Return just so many of the lines: all, those with a rest of a number, or the likest ones."""
    signed = [line for line in lines if unsigned(rows[line[0]].text)[0]]
    apart = [line for line in lines if rows[line[0]].gap >= look.gap]
    under = [line for line in apart if _is_under(rows[line[0]], look)]
    alike = [line for line in under if line[1].isupper() == look.capitals]
    told = [line for line in alike if not rows[line[0]].repeated and not line[1].endswith(":")]
    stages = (signed, apart, under, alike, told)
    return next((stage for stage in stages if len(stage) == count), ())


def _is_under(row: Row, look: Look) -> bool:
    """Whether the row begins where the numbers of the others do, or their titles."""
    box = row.line.line.box
    return box is None or any(abs(box.left - left) < box.height for left in look.lefts)


def _look_of(rows: tuple[Row, ...], found: Sequence[Heading]) -> Look:
    """Return what the headings have in common."""
    bold = sum(rows[heading.row].bold for heading in found) >= SHARE * len(found)
    gaps = median(rows[heading.row].gap for heading in found)
    size = median(rows[heading.row].line.line.size for heading in found)
    columns = zip_longest(*(_lefts(rows[heading.row]) for heading in found))
    lefts = tuple(median(one for one in column if one is not None) for column in columns)
    capitals = sum(heading.title.isupper() for heading in found) >= SHARE * len(found)
    return Look(bold, max(SHARE * gaps, LEAST_WHITE), SMALLEST * size, lefts, capitals)


def _lefts(row: Row) -> list[int]:
    """Return where the first words of the row begin: its number and its title."""
    return [word.box.left for word in row.line.line.words[:LEAST] if word.box]


def _titled(
    rows: tuple[Row, ...], place: int, look: Look, *, sure: bool = False
) -> tuple[int, str] | None:
    """Return the row with its title if it looks like a heading whose number was not read.

    ``sure``: that minutes have such a title must show that it is one.
    """
    row = rows[place]
    small = 0 < row.line.line.size < look.size  # K. Wahl-Muster, who signed
    sign, title = unsigned(row.text)
    bold = row.bold or (bool(sign) and all(word.bold for word in row.line.line.words[1:]))
    if not row.doubtful or bold < look.bold or row.bullet or small:
        return None
    if row.gap < look.gap and not (look.bold and not sure and sign):
        return None
    title = SUBJECT.sub("", title)
    called = sign.startswith("TOP")  # TOP. Personalangelegenheiten
    if (row.line.line.kind == "table" and not called) or not worded_as_title(title, sure=row.bold):
        return None
    if is_label(title, "status") or (sure and _TELLS_DAY.search(title)) or PAPER.fullmatch(title):
        return None  # BV DRA/31/2012
    if called or is_usual(title) or (not sure and (row.bold or over_prose(rows, place))):
        return place, title
    return None


def one_count(before: Heading, after: Heading) -> bool:
    """Whether the one goes on with the numbers of the other."""
    one, other = before.number, after.number
    if one is None or other is None or one.part != other.part:
        return False
    return one.is_figure == other.is_figure and after.row > before.last


def first_of(heading: Heading) -> int:
    """Return the main number, 0 where there is none."""
    return heading.number.path[0] if heading.number else 0


def last_of(heading: Heading) -> int:
    """Return the number with which a double one ends, 0 where there is none."""
    return heading.number.last if heading.number else 0


def counted(
    like: Heading, values: Sequence[int], lines: Sequence[tuple[int, str]]
) -> Iterator[Heading]:
    """Yield the lines as headings with these numbers, printed as that of ``like``."""
    for value, (place, title) in zip(values, lines, strict=True):
        number = like.number.with_value(value) if like.number else Number((value,))
        yield Heading(place, place, number, tidy(title), "look", 0.0, read_as=LOST)
