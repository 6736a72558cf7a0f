"""Whether a line ends where it does because the next word had no room in it."""

from __future__ import annotations

from pipeline.structure.lines import Row, usual_width

INNER = 0.95
"""Share of the lines that end left of the column's right edge; a few others run into the margin."""
LEAST_WIDTH = 45
"""Plain text in lines that are all shorter was not broken for its length, in characters."""
HALF = 0.5
"""A line of less than this share of the usual width in characters is never full."""
AROUND = 6
"""So many lines above and below show how wide a column is."""
BLANK = 0.3
"""Width of a blank in line heights."""


def broken(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the first word below had no room at the end of the line."""
    here, below = rows[place], rows[place + 1]
    if here.line.line.box is None:
        width = max(usual_width(rows), LEAST_WIDTH)
        return len(here.text) + len(below.text.split()[0]) >= width
    edges = sorted(_edges(rows))
    if len(here.text) < HALF * usual_width(rows):
        return False
    return _had_no_room(here, below, edges[int(INNER * (len(edges) - 1))])


def broken_nearby(rows: tuple[Row, ...], place: int) -> bool:
    """Whether it had none left of the edge of the lines around: those of a narrow column."""
    edges = _edges(rows[max(place - AROUND, 0) : place + AROUND])
    return bool(edges) and _had_no_room(rows[place], rows[place + 1], max(edges))


def _edges(rows: tuple[Row, ...]) -> list[int]:
    return [row.line.line.box.right for row in rows if row.line.line.box]


def _had_no_room(here: Row, below: Row, edge: int) -> bool:
    box, word = here.line.line.box, below.line.line.words[0].box
    if box is None or word is None:
        return False
    return box.right + BLANK * box.height + word.right - word.left > edge
