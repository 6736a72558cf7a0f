"""Numbers that OCR read as others: what their place between the rest says they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.lines import Row
from pipeline.structure.lost import first_of, last_of, one_count

MOST = 3
"""So many numbers in a row may be misread."""
Placed = tuple[Heading, bool]
"""A heading, and whether it stands over the discussion of its item."""


def counted_on(rows: tuple[Row, ...], found: Sequence[Placed]) -> list[Placed]:
    """Return the headings, those between 2 and 4 that bear another number as 3.

    There are just as many as the numbers between these, as in 2, 8, 4 or 6, 1, 3, 9; none of them
    is one of these numbers, for items may be taken in another order.
    """
    result = list(found)
    main = [at for at, (heading, over) in enumerate(found) if over and _is_main(heading)]
    for start, above in enumerate(main):
        before = result[above][0]
        for behind in range(2, MOST + 2):
            inside, after = main[start + 1 : start + behind], main[start + behind :][:1]
            if not after or not one_count(before, result[after[0]][0]):
                break
            asked = range(last_of(before) + 1, first_of(result[after[0]][0]))
            read = [first_of(result[at][0]) for at in inside]
            doubtful = all(rows[result[at][0].row].doubtful for at in inside)
            moved = any(
                one in asked and one != value for one, value in zip(read, asked, strict=False)
            )
            if len(asked) == len(inside) and doubtful and not moved:
                for at, value in zip(inside, asked, strict=True):
                    result[at] = (_as(result[at][0], value), True)
    return result


def misnumbered(rows: tuple[Row, ...], found: Sequence[Heading]) -> Iterator[Heading]:
    """Yield lines between two headings, set and numbered in their form, whose number is another's.

    There are just as many as numbers are missing: ``6. Wege`` / ``1. Bad`` / ``8. Verschiedenes``.
    """
    for before, after in pairwise(heading for heading in found if _is_main(heading)):
        asked = range(last_of(before) + 1, first_of(after))
        if not (1 <= len(asked) <= MOST and one_count(before, after)):
            continue
        lines = [
            heading
            for place in range(before.last + 1, after.row)
            if _is_beside(rows, before, place)
            and (heading := read_heading(rows, place))
            and heading.style == before.style == after.style
            and _is_main(heading)
        ]
        if len(lines) == len(asked) and all(first_of(h) not in asked for h in lines):
            yield from map(_as, lines, asked)


def _is_main(heading: Heading) -> bool:
    number = heading.number
    return number is not None and len(number.path) == 1 and not number.letter


def _is_beside(rows: tuple[Row, ...], before: Heading, place: int) -> bool:
    """Whether the row is set apart as the heading is, and begins where it does."""
    row, above = rows[place], rows[before.row]
    box, other = row.line.line.box, above.line.line.box
    aligned = box is None or other is None or abs(box.left - other.left) < box.height
    return row.doubtful and aligned and row.bold == above.bold and not row.bullet


def _as(heading: Heading, value: int) -> Heading:
    """Return the heading with that number."""
    if heading.number is None or first_of(heading) == value:
        return heading
    number = heading.number.with_value(value)
    return replace(heading, number=number, read_as=heading.number.text)
