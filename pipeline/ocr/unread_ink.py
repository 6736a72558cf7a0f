"""Finds ink of a page that was read as no word: handwriting, stamps, photographs."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from pipeline.ocr.ink_cells import InkCells, ink_cells
from pipeline.records import Box, PageImage, Word

REACH = 2
"""Cells: strokes so close together belong to one region."""
DARKER = 35
"""Grey levels by which a cell with a thin stroke is darker than the paper."""
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
    with Image.open(image.path) as picture:
        cells = ink_cells(picture, image.dpi, words, DARKER)
    if cells.ink.mean() > MOST_INK:
        return ()
    return tuple(cells.on_page(one) for one in cells.regions(REACH) if _is_drawn(one, cells))


def _is_drawn(region: Box, cells: InkCells) -> bool:
    """Whether the region is large and full enough, and no frame around words."""
    rows, columns = cells.ink.shape
    return (
        region.width >= WIDTH
        and region.height >= HEIGHT
        and cells.inside(region) < WORDS_INSIDE
        and region.left >= MARGIN
        and region.right <= columns - MARGIN
        and region.top >= MARGIN
        and region.bottom <= rows - MARGIN
        and bool(cells.of(region).mean() >= FILLED)
    )
