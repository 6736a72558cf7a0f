"""Turns a page's pieces into lines with spacing, size and weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.layout.pieces import Piece
from pipeline.records import Line, LineKind
from pipeline.type_size import capital_height

USUAL_PITCH = (0.9, 2.6)
"""Baselines closer or farther apart than this many em say nothing of the line spacing."""

USUAL_WHITE = 0.3
"""White between lines of usual distance, as a share of that distance."""


def lines_of_pieces(number: int, pieces: Sequence[Piece], em: float) -> list[Line]:
    """Return one line for each piece; paragraphs and kinds are judged later."""
    pitch = line_pitch(pieces, em)
    lines: list[Line] = []
    for index, piece in enumerate(pieces):
        gap = _gap(pieces, index, pitch)
        bold = sum(word.bold for word in piece.words) * 2 > len(piece.words)
        lines.append(
            Line(
                number,
                0,
                0,
                piece.words,
                _kind(piece),
                paragraph=index + 1,
                column=piece.column,
                gap_before=round(max(gap, 0.0), 2),
                bold=bold,
                cells=piece.cells,
            )
        )
    return lines


def _kind(piece: Piece) -> LineKind:
    if piece.speck:
        return "debris"
    if piece.turned:
        return "running-head"
    return "table" if piece.cells else "text"


def with_sizes(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Set each line's size relative to the document's median line."""
    heights = [[capital_height(line.words) for line in page] for page in pages]
    known = [height for page in heights for height in page if height]
    usual = median(known) if known else 1.0
    return [
        [
            replace(line, size=round(height / usual, 2))
            for line, height in zip(page, sizes, strict=True)
        ]
        for page, sizes in zip(pages, heights, strict=True)
    ]


def _gap(pieces: Sequence[Piece], index: int, pitch: float) -> float:
    """White space above the piece beyond the usual distance, in lines."""
    piece = pieces[index]
    if index and pieces[index - 1].stream == piece.stream:
        return (piece.bottom - pieces[index - 1].bottom) / pitch - 1
    above = [other.bottom for other in pieces[:index] if other.bottom <= piece.top]
    return (piece.top - max(above)) / pitch - USUAL_WHITE if above else 0.0


def line_pitch(pieces: Sequence[Piece], em: float) -> float:
    """The usual distance of baselines, in pixels."""
    low, high = USUAL_PITCH
    distances = [
        below.bottom - above.bottom
        for above, below in pairwise(pieces)
        if low * em <= below.bottom - above.bottom <= high * em
    ]
    return median(distances) if distances else 1.25 * em
