"""Marks running heads, footers and page numbers: lines that repeat at the edge of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from pipeline.layout.slides import counts_votes, is_lasting
from pipeline.records import Line
from pipeline.settings import LayoutSettings

EDGE_LINES = 4
"""Running heads are sought among so many lines at the top and at the bottom."""
SIMILAR = 82
SAME_HEIGHT = 0.02
"""Share of the page's height by which a running head may move."""
LEAST_LETTERS = 4
PAGE_NUMBER = re.compile(
    r"""[-–—|\s]*(?:(?:Seite|S\.|Blatt|Bl\.|Page)\s*[:.]?\s*)?
        \d{1,4}(?:\s*(?:/|von|of|\|)\s*\d{1,4})?[-–—|.\s]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""``Seite 2 von 3``, ``- 2 -``, ``S. 4``, ``2/3``, ``7``."""


@dataclass(frozen=True, slots=True)
class _Edge:
    page: int
    index: int
    letters: str
    height: float | None
    top: bool
    rank: int
    """0 is the outermost line on its side of the page."""


def mark_repeated(
    pages: Sequence[Sequence[Line]], heights: Sequence[int], settings: LayoutSettings
) -> list[list[Line]]:
    """Return the lines with running heads and page numbers marked; ``heights`` in pixels."""
    edges = [
        edge
        for number, (page, height) in enumerate(zip(pages, heights, strict=True))
        for edge in _edges(number, page, height)
    ]
    repeated = _repeated(edges, len(pages), settings)
    marked = [list(page) for page in pages]
    for edge in sorted(edges, key=lambda edge: edge.rank):
        lines, known = marked[edge.page], (edge.page, edge.index) in repeated
        line = lines[edge.index]
        farther_out = [
            lines[other.index].kind
            for other in edges
            if (other.page, other.top) == (edge.page, edge.top) and other.rank < edge.rank
        ]
        outermost = all(kind in ("running-head", "page-number") for kind in farther_out)
        lines[edge.index] = _marked(line, known, outermost, line.page)
    return marked


def _marked(line: Line, repeated: bool, outermost: bool, page: int) -> Line:
    number = PAGE_NUMBER.fullmatch(line.text)
    if number and line.kind != "table" and (outermost or not line.text.strip(".").isdigit()):
        return replace(line, kind="page-number")
    if repeated or (outermost and _numbers_page(line, page)):
        return replace(line, kind="running-head", level=0)
    return line


def _numbers_page(line: Line, page: int) -> bool:
    """Whether the outermost line of a page is a head that ends with its number: ``… | - 2 -``."""
    if len(line.cells) < 2:
        return False
    last = " ".join(word.text for word in line.words[line.cells[-1] :])
    if not PAGE_NUMBER.fullmatch(last):
        return False
    return last == str(page) if last.isdigit() else True


def _edges(number: int, page: Sequence[Line], height: int) -> list[_Edge]:
    """The page's outermost lines, by their place on the paper where it is known."""
    printed = [index for index, line in enumerate(page) if line.kind != "debris"]
    order = sorted(printed, key=lambda index: _middle(page[index], index, len(page)))
    half = (len(order) + 1) // 2
    reach = min(EDGE_LINES, half)
    edges: list[_Edge] = []
    for rank, index in enumerate(order):
        top, bottom = rank < reach, rank >= len(order) - reach
        if top or bottom:
            box = page[index].box
            place = (box.top + box.bottom) / 2 / height if box and height else None
            text = page[index].text.lower()
            letters = "".join(sign for sign in text if sign.isalpha())
            if counts_votes(text) or (place is None and is_lasting(text)):
                letters = ""
            outside = min(rank if top else len(order), len(order) - 1 - rank if bottom else rank)
            edges.append(_Edge(number, index, letters, place, top, outside))
    return edges


def _middle(line: Line, index: int, count: int) -> float:
    box = line.box
    return (box.top + box.bottom) / 2 if box else float(index * 10_000 // max(count, 1))


def _repeated(edges: Sequence[_Edge], pages: int, settings: LayoutSettings) -> set[tuple[int, int]]:
    """Edge lines that stand, much alike, on enough pages, or on enough of every other page."""
    found: set[tuple[int, int]] = set()
    for edge in edges:
        if len(edge.letters) < LEAST_LETTERS:
            continue
        alike = {other.page for other in edges if _alike(edge, other)}
        same_side = {page for page in alike if page % 2 == edge.page % 2}
        sides = (pages + 1 - edge.page % 2) // 2
        every = len(alike) >= 2 and len(alike) > settings.running_head_share * pages
        other = len(same_side) >= 2 and len(same_side) > settings.running_head_share * sides
        if every or (other and pages > 3):
            found.add((edge.page, edge.index))
    return found


def _alike(one: _Edge, other: _Edge) -> bool:
    if one.page == other.page:
        return one is other
    if one.height is not None and other.height is not None:
        if abs(one.height - other.height) > SAME_HEIGHT:
            return False
    elif one.top != other.top:
        return False
    return fuzz.ratio(one.letters, other.letters) >= SIMILAR
