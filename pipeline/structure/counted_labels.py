"""Headings that repeat one word and count: ``Station 1: Markt``, ``Station 2: Mühle``."""

from __future__ import annotations

import re
from collections import defaultdict

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import LONGEST
from pipeline.structure.numbers import Number
from pipeline.structure.wording import is_sentence, tidy
from pipeline.wordlists import word_set

COUNTED = re.compile(
    # Station 1: Markt · Phase 2 – Entwurf · Teil III. Ausblick · AG 4) Verkehr
    r"(?P<label>[A-ZÄÖÜ][\w-]*)\s?(?:Nr\.\s?)?(?P<count>\d{1,2}|(?<=\s)[A-Z]|(?<=\s)[IVX]{1,4})"
    r"\s?[:.)–-]+\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)"
)
LEAST = 3
"""So many headings, counted from the first one on, make a habit."""


def counted_labels(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the headings of the word that counts farthest without a gap; none if it is short."""
    found: defaultdict[str, list[Heading]] = defaultdict(list)
    for place, row in enumerate(rows):
        match = COUNTED.fullmatch(row.text)
        if match is None or len(row.text) > LONGEST or is_sentence(match["title"]):
            continue
        number = _number(match["count"])
        known = found[match["label"]]
        if number and number.path == (len(known) + 1,):
            known.append(Heading(place, place, number, tidy(match["title"]), "look", 1.0))
    counted = (known for label, known in found.items() if label not in word_set("not_items.txt"))
    best = max(counted, key=len, default=[])
    return best if len(best) >= LEAST else []


def _number(count: str) -> Number | None:
    if count.isdigit():
        return Number.read(count)
    return Number.read_roman(count) or Number.read_letter(count)
