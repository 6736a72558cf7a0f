"""Takes the column of votes off the titles of a text file: ``Bau der Halle einstimmig``."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.structure.lines import Row
from pipeline.structure.placing import Placed

TAIL = re.compile(
    r"\s+(?:\|\s?)?(?:einstimmig|(?:für|gegen)\s\d{1,2}(?:\sgegen\s\d{1,2})?|\d{1,2}\s?:\s?\d{1,2})$"
)
"""``Bau der Halle für 13`` · ``Bau der Halle | einstimmig`` · ``Bau der Halle 12 : 0``"""
LEAST = 3
"""So many titles that end with votes stand beside a column of them."""


def without_result_tails(rows: tuple[Row, ...], found: list[Placed]) -> list[Placed]:
    """Return the items, votes behind their titles left out where the lines have no boxes."""
    plain = {
        place: TAIL.sub("", heading.title)
        for place, (heading, _) in enumerate(found)
        if rows[heading.row].line.line.box is None and TAIL.search(heading.title)
    }
    if len(plain) < LEAST:
        return found
    return [
        (replace(heading, title=plain.get(place, heading.title)), over)
        for place, (heading, over) in enumerate(found)
    ]
