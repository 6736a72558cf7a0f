"""Finds ink of a page that was read as no word: handwriting, stamps, photographs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.records import Box, PageImage, Word

CELL_DPI = 36
"""The page is looked at in cells of so many to the inch: 0.7 mm."""
DARKER = 35
"""Grey levels by which a cell with a thin stroke is darker than the paper."""
REACH = 2
"""Cells: strokes so close together belong to one region."""
WIDTH, HEIGHT = 12, 6
"""Least size in cells, 8 by 4 mm: what is smaller is a speck, a rule, a punch hole."""
FILLED = 0.06
"""Share of a region's cells that hold ink; a frame or the rules of a table hold fewer."""
MARGIN = 6
"""Cells along the edges of the paper, where copiers leave shadows."""
WORDS_INSIDE = 2
"""A region around so many words is a frame, a table, a grey background."""
MOST_INK = 0.12
"""A page with more unread ink than this share of its cells is a photograph or badly copied."""


def unread_ink(image: PageImage, words: Sequence[Word]) -> tuple[Box, ...]:
    """Return the regions, in pixels of ``image``, from top to bottom."""
    factor = max(round(image.dpi / CELL_DPI), 1)
    with Image.open(image.path) as picture:
        cells = np.asarray(picture.convert("L").reduce(factor))
    ink = cells < np.median(cells) - DARKER
    boxes = [_in_cells(word.box, factor) for word in words if word.box]
    for box in boxes:
        ink[box.top : box.bottom, box.left : box.right] = False
    if ink.mean() > MOST_INK:
        return ()
    found = [one for one in _regions(ink) if _is_drawn(one, ink, boxes)]
    return tuple(
        Box(one.left * factor, one.top * factor, one.right * factor, one.bottom * factor)
        for one in sorted(found, key=lambda box: (box.top, box.left))
    )


def _in_cells(box: Box, factor: int) -> Box:
    """The cells a word touches, and one more on each side."""
    return Box(
        max(box.left // factor - 1, 0),
        max(box.top // factor - 1, 0),
        -(-box.right // factor) + 1,
        -(-box.bottom // factor) + 1,
    )


def _regions(ink: NDArray[np.bool_]) -> Iterable[Box]:
    """Yield the box around each group of cells that lie close together."""
    left = {(int(row), int(column)) for row, column in np.argwhere(ink)}
    around = range(-REACH, REACH + 1)
    while left:
        seed = left.pop()
        group, open_ = [seed], [seed]
        while open_:
            row, column = open_.pop()
            near = {(row + down, column + across) for down in around for across in around} & left
            left -= near
            group.extend(near)
            open_.extend(near)
        rows, columns = [row for row, _ in group], [column for _, column in group]
        yield Box(min(columns), min(rows), max(columns) + 1, max(rows) + 1)


def _is_drawn(region: Box, ink: NDArray[np.bool_], words: Sequence[Box]) -> bool:
    """Whether the region is large and full enough, and no frame around words."""
    rows, columns = ink.shape
    inside = sum(
        region.left <= (word.left + word.right) / 2 < region.right
        and region.top <= (word.top + word.bottom) / 2 < region.bottom
        for word in words
    )
    return (
        region.width >= WIDTH
        and region.height >= HEIGHT
        and inside < WORDS_INSIDE
        and region.left >= MARGIN
        and region.right <= columns - MARGIN
        and region.top >= MARGIN
        and region.bottom <= rows - MARGIN
        and ink[region.top : region.bottom, region.left : region.right].mean() >= FILLED
    )
