"""Tables with a column of places into the places named there: ``Stadtteil | Haltestellen``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.places.districts import kinds
from pipeline.extract.places.forms import FoundPlace
from pipeline.extract.table_cells import TableHeads, cell_spans
from pipeline.records import Passage, Transcript
from pipeline.wordlists import word_set

_NAME = re.compile(r"(?:St\.\s|Bad\s)?[A-ZÄÖÜ][a-zäöüß]{2,}(?:[-\s][A-ZÄÖÜ][a-zäöüß]+){0,2}")
"""``Kücknitz`` · ``St. Jürgen`` · ``Erfurt-Nord``"""


def tabled_places(transcript: Transcript) -> Iterator[tuple[Passage, FoundPlace]]:
    """Yield the row and the place of each cell below a head that announces places."""
    heads = TableHeads(transcript.lines)
    announced = {word.lower(): kind for word, kind in kinds().items()}
    for line in transcript.lines:
        columns = heads.columns(line)
        for head, (start, end) in zip(columns, cell_spans(line), strict=False):
            name = line.text[start:end]
            if head.lower() not in announced or not _NAME.fullmatch(name):
                continue
            if name.lower() not in word_set("table_totals.txt"):
                yield (
                    Passage.of((line,)),
                    FoundPlace(start, end, name, announced[head.lower()], 0.8),
                )
