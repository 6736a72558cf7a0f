"""Titles that begin with a small letter, where the count asks for them: ``4. aktuelle Zahlen``."""

from __future__ import annotations

import re

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.misread import DOUBT
from pipeline.structure.numbers import Number
from pipeline.structure.wording import ends, not_titles, spoken, tidy

SMALL = re.compile(r"(?P<digits>\d{1,2})(?P<end>[.)]{1,2})\s+(?P<title>[a-zäöü][^\W\d_]{2,}.*)")
LONGEST = 70
"""Longest title of the kind in characters."""
APART = 0.3
"""White space above, in line heights, of one that stands over its discussion."""


def small_title(rows: tuple[Row, ...], place: int) -> Heading | None:
    """Return the heading that the row may be, to be believed only between its neighbours."""
    match = SMALL.fullmatch(rows[place].text)
    if match is None or len(rows[place].text) > LONGEST or not place:
        return None
    value, title = int(match["digits"]), match["title"]
    below_last = rows[place - 1].text.startswith(f"{value - 1}{match['end']}")
    apart = rows[place].gap >= APART and rows[place].bold
    told = ends(title) or bool(spoken(f"- {title}")) or not_titles().match(title) is not None
    if told or not (below_last or apart):
        return None
    weight = WEIGHTS["dot"] - DOUBT
    read_as = match["digits"]
    return Heading(place, place, Number((value,)), tidy(title), "dot", weight, read_as=read_as)
