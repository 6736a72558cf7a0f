"""Whether a line ends where it does because the next word had no room in it."""

from __future__ import annotations

from pipeline.structure.lines import Row, usual_width

INNER = 0.95
"""Share of the lines that end left of the column's right edge; a few others run into the margin."""
NARROW = 45
"""Plain text in lines that are all shorter was not broken for its length, in characters."""
BLANK = 0.3
"""Width of a blank in line heights."""


def broken(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the first word below had no room at the end of the line."""
    here, below = rows[place], rows[place + 1]
    box, word = here.line.line.box, below.line.line.words[0].box
    if box is None or word is None:
        width = max(usual_width(rows), NARROW)
        return len(here.text) + len(below.text.split()[0]) >= width
    return box.right + BLANK * box.height + word.right - word.left > _right_edge(rows)


def _right_edge(rows: tuple[Row, ...]) -> int:
    """The right edge of the text in pixels."""
    edges = sorted(row.line.line.box.right for row in rows if row.line.line.box)
    return edges[int(INNER * (len(edges) - 1))]
