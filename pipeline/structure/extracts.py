"""Extracts from minutes: one agenda item whose number and subject stand in the document's head."""

from __future__ import annotations

import re

from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import SUBJECT
from pipeline.structure.lines import Row
from pipeline.structure.numbers import Number
from pipeline.structure.title_lines import BLANK
from pipeline.structure.wording import tidy

NUMBER = re.compile(
    # Stadt Ulm TOP: 3 · Tagesordnungspunkt Nr. 4.1 · zu TOP Ö 5
    r"(?:.*\s)?(?:TOP|Tagesordnungspunkt|Punkt der Tagesordnung)(?:\sNr\.?)?\s?:?\s"
    r"(?P<part>[ÖN]\s?)?(?P<digits>\d{1,2}(?:\.\d{1,2})*)\.?"
)
PAPERS = re.compile(r"\s[–-]\s(?:Antrag|Vorlage|Drucksache|Anfrage|Beschluss)\b.*\d.*")
"""``Schillerplatz - Antrag Nr. 47/2023 v. 14.04.2023``"""
HEAD = 25
"""So many rows at the top are the head of an extract."""
MOST_LINES = 4


def extract_of(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the only item of an extract: ``TOP: 3`` and ``Betreff: Schillerplatz``."""
    top = rows[:HEAD]
    number = next((match for row in top if (match := NUMBER.fullmatch(row.text))), None)
    place = next((at for at, row in enumerate(top) if SUBJECT.match(row.text)), None)
    if number is None or place is None:
        return []
    title, last = SUBJECT.sub("", rows[place].text), place
    while last + 1 < len(rows) and last - place < MOST_LINES and rows[last + 1].gap < BLANK:
        last += 1
        title = f"{title} {rows[last].text}"
    read = Number.read(number["digits"], part=(number["part"] or "").strip())
    return [Heading(place, last, read, tidy(PAPERS.sub("", title)), "top", 1.0)]
