"""Numbers below those of items that count paragraphs of text, and so are no items themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.weighing import reads_on
from pipeline.structure.wording import ends


def without_paragraphs(rows: tuple[Row, ...], chain: list[Heading]) -> list[Heading]:
    """Leave out ``3.1``, ``3.2`` … where most of them number paragraphs of text, not titles."""
    below = [h for h in chain if h.number and len(h.number.path) > 1 and not h.strong]
    lone = len(below) == len(chain)  # a title before the text of each is no paragraph
    told = [heading for heading in below if not (lone and heading.rest)]
    opened = 2 * sum(_opens_text(rows, heading) for heading in told) > len(below)
    if not opened and not _are_paragraphs(rows, chain, below):
        return chain
    left_out = {heading.row for heading in below}
    return [heading for heading in chain if heading.row not in left_out]


def _are_paragraphs(
    rows: tuple[Row, ...], chain: Sequence[Heading], below: Sequence[Heading]
) -> bool:
    """Whether below bold titles most parts are a paragraph each, that ends as sentences do.

    ``8.1 Antrag auf einen Zuschuss: nach Diskussion`` / ``abgelehnt (38 dafür, 71 dagegen).``
    """
    mains = [heading for heading in chain if heading not in below]
    if not mains or not below or any(rows[heading.row].bold for heading in below):
        return False
    ends_at = {here.row: after.row - 1 for here, after in pairwise(chain)}
    wholes = [
        rows[last].line.line.paragraph == rows[heading.row].line.line.paragraph
        and ends(rows[last].text)
        for heading in below
        if (last := ends_at.get(heading.row)) is not None
    ]
    set_off = 2 * sum(rows[heading.row].bold for heading in mains) > len(mains)
    return set_off and 2 * sum(wholes) > len(wholes)


def _opens_text(rows: tuple[Row, ...], heading: Heading) -> bool:
    """Whether the line is the first of a paragraph of running text."""
    row = rows[heading.row]
    if heading.rest or row.bold:
        return bool(heading.rest) and not row.bold
    return reads_on(rows, heading)
