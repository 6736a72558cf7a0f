"""Compares a text layer with the ink of its page: whether its words lie where something is printed.

A layer of another document is good German, and only the picture can tell. Its words end where
they please: as much ink lies between them as under them. A layer that ends too early leaves
lines of print without words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageOps, ImageStat

from pipeline.records import Box, Word

INK_DPI = 100
POINTS = 72
DARKER = 0.4
"""Ink is darker than the paper by more than this share of the page's range of greys."""
MIDDLE = 0.25
"""Of a line's height: what is left out above and below, where other lines reach in."""
WIDEST_GAP = 2.0
"""Line heights; wider gaps are columns, where anything may stand."""
BEFORE_WORD = 0.25
"""Line heights of a gap that are looked at, before the next word: readers place where a word
begins, but Tesseract spreads its letters over the word and the blank after it."""
LAST_LETTER = 0.5
"""Line heights by which a reader's word may end too early, for the same reason."""
MARGIN = 1
"""Pixels by which a layer's boxes may lie beside the ink."""
STRIPS = 6
"""Lines are counted in so many strips of the page, so that columns and skew do not hide them."""
LINE_INK = 8
"""Mean darkness, of 255, of a row of pixels that crosses letters."""
LINE_HEIGHT = range(4, 30)
"""Pixels: rules are lower, pictures and arms higher than a line of print."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How a layer lies on its page."""

    covered: float
    """Share of the page's ink that lies under words."""
    between: float
    """Darkness between neighbouring words as a share of the darkness of words: 0 is white."""
    gaps: int
    """Gaps between words that were looked at."""
    lines: int
    """Stretches of lines of print, with or without words."""
    lines_left: int
    """Those of them that lie under no word."""


def ink_under(page: pdfium.PdfPage, words: Sequence[Word], scale: float) -> Ink:
    """Compare; ``scale`` is the pixels per point that the words' boxes are in."""
    ink = _ink(page)
    factor = INK_DPI / POINTS / scale
    boxes = [(_scaled(word.box, factor), word.line) for word in words if word.box]
    gaps = list(_gaps(boxes))
    on_words = _mean(ink, (_band(box) for box, _ in boxes))
    between = _mean(ink, gaps)
    before, lines = ink.histogram()[255], _lines(ink)
    _paint_over(ink, [box for box, _ in boxes])
    covered = 1 - ink.histogram()[255] / before if before else 1.0
    return Ink(covered, between / max(on_words, 0.1), len(gaps), lines, _lines(ink))


def _ink(page: pdfium.PdfPage) -> Image.Image:
    """The page drawn small: 255 is ink, 0 is paper."""
    drawn = page.render(scale=INK_DPI / POINTS, grayscale=True).to_pil().convert("L")
    grey = ImageOps.autocontrast(drawn, cutoff=(0.5, 50))
    limit = round(255 * (1 - DARKER))
    return grey.point([255 if level < limit else 0 for level in range(256)])


def _scaled(box: Box, factor: float) -> Box:
    return Box(*(round(edge * factor) for edge in (box.left, box.top, box.right, box.bottom)))


def _band(box: Box) -> Box:
    """The middle of a word's height."""
    off = round(box.height * MIDDLE)
    return Box(box.left, box.top + off, box.right, max(box.bottom - off, box.top + off + 1))


def _gaps(boxes: Iterable[tuple[Box, int]]) -> Iterator[Box]:
    """The places between neighbouring words of a line."""
    for (first, line), (second, next_line) in pairwise(boxes):
        left, right = first.right + MARGIN, second.left - MARGIN
        height = max(first.height, second.height)
        if line == next_line and 0 < right - left <= WIDEST_GAP * height:
            top, bottom = max(first.top, second.top), min(first.bottom, second.bottom)
            left = max(left, right - round(BEFORE_WORD * height))
            if bottom > top and right > left:
                yield _band(Box(left, top, right, bottom))


def _mean(ink: Image.Image, boxes: Iterable[Box]) -> float:
    """Mean darkness of the boxes, 0-255, each counted by its area."""
    total = area = 0.0
    for box in boxes:
        size = max(box.width, 1) * max(box.height, 1)
        cut = ink.crop((box.left, box.top, box.right, box.bottom))
        total += ImageStat.Stat(cut).mean[0] * size if cut.width and cut.height else 0.0
        area += size
    return total / area if area else 0.0


def _paint_over(ink: Image.Image, boxes: Iterable[Box]) -> None:
    """Make paper of what lies under words."""
    pen = ImageDraw.Draw(ink)
    for box in boxes:
        right = box.right + round(LAST_LETTER * box.height)
        edges = (box.left - MARGIN, box.top - MARGIN, right, box.bottom + MARGIN)
        pen.rectangle(edges, fill=0)


def _lines(ink: Image.Image) -> int:
    """Count rows of print: bands of ink as high as letters with white above and below."""
    rows = ink.resize((STRIPS, ink.height), Image.Resampling.BOX)
    found = 0
    for strip in range(STRIPS):
        column = rows.crop((strip, 0, strip + 1, ink.height)).tobytes()
        bands = groupby(column, key=lambda darkness: darkness >= LINE_INK)
        found += sum(inked and len(list(band)) in LINE_HEIGHT for inked, band in bands)
    return found
