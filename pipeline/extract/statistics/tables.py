"""Rows of figures below a heading of counted nouns into measures: ``Spielplätze | 64``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.statistics.counted import CountedNouns, clearly_counted, nominative
from pipeline.extract.statistics.numbers import read_figure
from pipeline.extract.statistics.units import UnitTable
from pipeline.extract.table_cells import cells_of
from pipeline.lexicon import Lexicon
from pipeline.records import CorrectedLine
from pipeline.wordlists import word_set, words

_FIGURE = re.compile(r"\d[\d.]*(?:,\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_IN_UNIT = re.compile(r"\s(?:in\s(?P<unit>\S+)|[(\[](?:in\s)?(?P<bracket>[^()\[\]\s]+)[)\]])$")
"""Pegel ``in dB(A)`` · Summe ``(€)``"""
_RATE = re.compile(r"\s(?:im|pro|je)\s(?:Monat|Jahr|Tag|Woche|Stunde)$")
"""Überflüge ``im Monat``"""
_BEFORE = re.compile(r"\s\([\d.,]+\)$")
"""``49,3 (48,7)``: the value of the year before"""
_COLUMN = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]{2,15}(?:\s\d{4})?")
"""Gastronomiebetriebe, ``Soll`` · Wohnungen, ``Plan 2014``"""
_HEAD_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}")


@dataclass(frozen=True, slots=True)
class TableFigure:
    """One figure in a column that a counted noun heads; offsets are within the line's text."""

    line: CorrectedLine
    start: int
    end: int
    value: float
    unit: str
    subject: str


class TableFigures:
    """Finds the figures of tables; the lexicon tells plural nouns from other headings."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = CountedNouns(lexicon)
        self._units = UnitTable()

    def of(self, lines: tuple[CorrectedLine, ...]) -> Iterator[TableFigure]:
        """Yield bare figures below a heading of counted nouns."""
        head: tuple[str, ...] = ()
        for line in lines:
            cells = cells_of(line)
            if len(cells) < 2:
                head = ()
            elif not any(_FIGURE.fullmatch(cell) for cell in cells) and not _digit(cells[0]):
                head = cells
            elif head and len(head) in (len(cells), len(cells) - 1) and not _unnamed(cells[0]):
                yield from self._row(line, head, cells)

    def _row(
        self, line: CorrectedLine, head: tuple[str, ...], cells: tuple[str, ...]
    ) -> Iterator[TableFigure]:
        offset = 0
        head = ("",) * (len(cells) - len(head)) + head  # the names of the rows often have none
        first = cells[0].split(" ", maxsplit=1)[0]
        labelled = clearly_counted(first)
        for heading, cell in zip(head, cells, strict=True):
            start = line.text.find(cell, offset)
            figure = _BEFORE.sub("", cell)
            offset = start + len(figure)
            value = read_figure(figure) if _FIGURE.fullmatch(figure) else None
            if value is not None and labelled and not clearly_counted(heading):
                shown = f"{cells[0]}, {heading}" if _COLUMN.fullmatch(heading) else cells[0]
                yield TableFigure(line, start, offset, value, nominative(first), shown)
            elif value is not None and (unit := self._unit(heading)):
                yield TableFigure(line, start, offset, value, unit, cells[0])

    def _unit(self, heading: str) -> str | None:
        """``Überflüge im Monat`` counts, ``Pegel in dB(A)`` and ``Summe (€)`` measure."""
        measured = _IN_UNIT.search(heading)
        unit = self._units.exact(measured["unit"] or measured["bracket"]) if measured else None
        counted = _RATE.sub("", heading)
        rated = counted != heading and _HEAD_WORD.fullmatch(counted)
        if unit is None and (rated or self._counts(counted)):
            return nominative(counted.split(" ", maxsplit=1)[0])
        return unit

    def _counts(self, heading: str) -> bool:
        """``Wohnungen`` · ``Einwohner am 30.09.1996`` · ``Kfz in 24 Std.``, but not ``Stimmen``."""
        first, _, more = heading.partition(" ")
        if first in word_set("counting_units.txt"):
            return True
        if not _HEAD_WORD.fullmatch(first) or first.lower().startswith(words("vote_nouns.txt")):
            return False
        if more:
            return clearly_counted(first)
        return self._nouns.after(f"2 {heading}", 1) is not None


def _unnamed(first: str) -> bool:
    """Whether a row begins with a figure that is no year: ``16 | 13 | 10 | 1``, votes cast."""
    return _FIGURE.fullmatch(first) is not None and not _YEAR.fullmatch(first)


def _digit(cell: str) -> bool:
    return any(sign.isdigit() for sign in cell)
