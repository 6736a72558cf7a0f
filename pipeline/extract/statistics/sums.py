"""Parts that do not add up to the whole they are printed with, as doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.numbers import read_figure
from pipeline.extract.statistics.units import measures
from pipeline.extract.table_cells import cells_of
from pipeline.records import CorrectedLine, Issue, Passage
from pipeline.wordlists import word_set

_AMOUNT = re.compile(
    r"(?P<figure>\d[\d.]*(?:,\d+)?)(?:,(?:-{1,2}|–))?\s?(?:€|EUR|Euro|DM|ha|m²|km|t)?"
)
"""``1.204`` · ``310,50 €`` · ``20,--``; a percentage adds up to nothing."""
_PART = re.compile(r"\s?[,(]?\s?(?:davon|darunter|hiervon)\b[^.;]{0,40}$")
"""214 Mitglieder, ``davon`` 76 Jugendliche"""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""``2014`` at the head of a column"""
ROUNDING = 0.011
"""So much may be lost by rounding for each row."""


def doubtful_tables(lines: Sequence[CorrectedLine]) -> Iterator[Issue]:
    """Yield each column of figures that does not add up to the row called ``Summe``."""
    rows: list[tuple[str, ...]] = []
    for line in lines:
        cells = cells_of(line)
        if len(cells) < 2:
            rows = []
        elif cells[0].lower().strip(" :") in word_set("table_totals.txt"):
            for column in range(1, len(cells)):
                yield from _doubtful_column(rows, cells, column, line)
            rows = []
        else:
            rows.append(cells)


def _doubtful_column(
    rows: list[tuple[str, ...]], totals: tuple[str, ...], column: int, line: CorrectedLine
) -> Iterator[Issue]:
    figured = [
        row
        for row in rows
        if any(_amount(cell) is not None and not _YEAR.fullmatch(cell) for cell in row[1:])
    ]
    if len(figured) < 2 or any(len(row) != len(totals) for row in figured):
        return
    parts = [_amount(row[column]) for row in figured]
    total = _amount(totals[column])
    if total is None or None in parts:
        return
    added = sum(part for part in parts if part is not None)
    if abs(added - total) > ROUNDING * len(parts):
        yield Issue(
            stage="extract",
            severity="warning",
            message=(
                f"A column adds up to {_shown(added)}, but its sum is given as {_shown(total)}."
            ),
            hint="Compare the figures of the table with the page.",
            page=line.line.page,
        )


def doubtful_parts(passage: Passage, found: Sequence[Measure]) -> Iterator[Issue]:
    """Yield each part that is more than its whole: ``14 Häuser, davon 40 bewohnt``."""
    for whole, part in pairwise(found):
        between = passage.text[whole.end : part.start]
        same = whole.unit == part.unit or not (measures(whole.unit) or measures(part.unit))
        if same and _PART.fullmatch(between) and part.value > whole.value:
            yield Issue(
                stage="extract",
                severity="warning",
                message=(
                    f"{_shown(part.value)} {part.unit} are given as a part of "
                    f"{_shown(whole.value)} {whole.unit}."
                ),
                hint="Compare both numbers with the page.",
                page=passage.line_at(part.start).line.page,
            )


def _amount(cell: str) -> float | None:
    match = _AMOUNT.fullmatch(cell.strip())
    return read_figure(match["figure"]) if match else None


def _shown(value: float) -> str:
    return f"{round(value, 2):.15g}"
