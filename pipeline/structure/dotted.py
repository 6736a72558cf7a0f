"""Titles that a full stop parts from the text, where the minutes do so: ``3. Wege. Der Rat …``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.wording import ends, spoken, tidy

STOP = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=\d{4})|(?<=/\d))\.\s(?=[A-ZÄÖÜ])")
"""``Wege. Der``, ``vom 3.4.1963. Das``, ``Parz. 3/2. Frau``, not ``u. Anfragen``, ``5. Preis``."""
LEAST = 3
"""So many titles of the kind, and most of all, make a habit."""
SHARE = 0.6


def dotted(rows: tuple[Row, ...], headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Return the headings without the text behind the full stop, if most have such."""
    cut = [_cut(rows, heading) for heading in headings]
    found = sum(new is not old or bool(old.rest) for new, old in zip(cut, headings, strict=True))
    return tuple(cut if found >= LEAST and found >= SHARE * len(cut) else headings)


def _cut(rows: tuple[Row, ...], heading: Heading) -> Heading:
    """Return the heading up to the first full stop behind which a sentence begins."""
    if heading.rest and not rows[heading.row].rest:
        return heading
    printed = rows[heading.row].text
    start = printed.find(heading.title[:8]) if heading.title else -1
    for place in range(heading.row, heading.last + 1):
        for stop in STOP.finditer(rows[place].text):
            if place == heading.row and (start < 0 or stop.start() <= start):
                continue
            lines = [printed[start:], *(row.text for row in rows[heading.row + 1 : place + 1])]
            rest = rows[place].text[stop.end() :]
            title = " ".join(lines)[: -len(rest)].rstrip() if rest else ""
            if ends(title) and not spoken(title):
                return replace(heading, last=place, title=tidy(title[:-1]), rest=rest)
    return heading
