"""A line of a table into the texts of its cells, and the heads that stand over and before them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from pipeline.records import CorrectedLine, Passage

_RULES = re.compile(r"\|(?=\s|$)|(?<=\s)\||(?<!\S)[{[|](?=\d{1,3}\b)|(?<=\d)[}\]](?=\s|$)")

_TWO_FIGURES = re.compile(r"\d \d")
WIDE = "\u2003"
"""A blank that parts figures."""


def cells_of(line: CorrectedLine) -> tuple[str, ...]:
    """Return the texts of a row's cells; a bar in plain text parts them too."""
    if not line.line.cells:
        return tuple(part.strip() for part in line.text.split("|")) if "|" in line.text else ()
    words = line.line.words
    if len(words) != len(line.text.split(" ")):
        bounds = [*line.line.cells, len(words)]
        return tuple(
            " ".join(word.text for word in words[first:last]) for first, last in pairwise(bounds)
        )
    parts = line.text.split(" ")
    bounds = [*line.line.cells, len(parts)]
    return tuple(" ".join(parts[first:last]) for first, last in pairwise(bounds))


def unruled_cells(line: CorrectedLine) -> tuple[str, ...]:
    """Return the cells without the rules between them that were read: ``850 €|``, ``{0}``."""
    if not any(sign in line.text for sign in "|{[}]"):
        return tuple(" ".join(cell.split()) for cell in cells_of(line))
    return tuple(" ".join(_RULES.sub(" ", cell).split()) for cell in cells_of(line))


def cell_spans(line: CorrectedLine) -> tuple[tuple[int, int], ...]:
    """Return start and end of each cell within the line's text; nothing for running text."""
    spans: list[tuple[int, int]] = []
    offset = 0
    for cell in cells_of(line):
        start = max(line.text.find(cell, offset), offset)
        offset = start + len(cell)
        spans.append((start, offset))
    return tuple(spans) if len(spans) > 1 else ()


def with_figures_apart(passage: Passage) -> str:
    """Return the text with a wide blank between two cells that a figure ends and one begins.

    ``Leitwagen ELW 1 | 108,78 €`` is no 1 108,78; the offsets stay as they are.
    """
    text = passage.text
    if _TWO_FIGURES.search(text):
        for line, begin in zip(passage.lines, passage.starts, strict=True):
            for start in (begin + first for first, _ in cell_spans(line)[1:]):
                if _TWO_FIGURES.match(text, start - 2):
                    text = f"{text[: start - 1]}{WIDE}{text[start:]}"
    return text


_HEADS_NONE = re.compile(
    r"\d+[.)]?|[a-z]\)|[A-Z]?\d[\d.,/ -]*|[^\w]*|"
    r"(?i:nr|lfd\.?\s?nr|pos|wert|betrag|zahl|anzahl)\.?|"
    r"(?:in\s)?(?:€|%|EUR|Euro|DM|T€)"
)
"""``3.``, ``Nr.`` and ``€`` at the head of a row or a column say nothing."""
_YEAR = re.compile(r"(?:\w+\.?\s)?(?:19|20)\d\d")
"""``2014`` · ``Plan 2015``: the head of a column though it holds digits."""


class TableHeads:
    """For each row of the tables of a document the heads of its columns."""

    def __init__(self, lines: Iterable[CorrectedLine]) -> None:
        self._heads: dict[tuple[int, int], tuple[str, ...]] = {}
        heads: tuple[str, ...] = ()
        for line in lines:
            cells = cells_of(line)
            if len(cells) < 2:
                heads = ()
            elif all(not _digits(cell) or _YEAR.fullmatch(cell) for cell in cells):
                heads = cells
            elif heads:
                known = heads if len(heads) == len(cells) else heads[:1]
                self._heads[line.line.page, line.line.start] = known

    def columns(self, line: CorrectedLine) -> tuple[str, ...]:
        """Return the heads over ``line``: only the first where two of them were read as one."""
        return self._heads.get((line.line.page, line.line.start), ())

    def over(self, line: CorrectedLine, offset: int) -> str | None:
        """Return row head and column head of the cell at ``offset`` of ``line``."""
        spans = cell_spans(line)
        column = sum(start <= offset for start, _ in spans) - 1
        if column < 1:
            return None
        if _sentence(line.text[slice(*spans[column])]):
            return None
        before = (line.text[start:end] for start, end in spans[:column])
        row = next((cell for cell in before if not _HEADS_NONE.fullmatch(cell)), None)
        heads = self.columns(line)
        head = heads[column] if column < len(heads) else None
        if head and _HEADS_NONE.fullmatch(head) and not _YEAR.fullmatch(head):
            head = None
        told = [one.strip(" :") for one in (row, head) if one and not _sentence(one)]
        return ", ".join(told) or None


def _digits(cell: str) -> bool:
    return any(sign.isdigit() for sign in cell)


def _sentence(cell: str) -> bool:
    """Whether the cell holds minutes rather than a head."""
    return len(cell) > 60 or cell.endswith(".")
