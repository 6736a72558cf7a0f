"""Finds the picture on a PDF page that may be its scan."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.pages.verdict import Picture

POINTS = 72
LAYER_SHARE = 0.3
"""Pictures that cover more of the page may be layers of one scan: the finest one holds the text."""


def largest_picture(page: pdfium.PdfPage) -> Picture:
    """Return the largest picture of the page; objects come in drawing order."""
    width, height = page.get_size()
    kinds = [pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_TEXT]
    share, covers_text, text_seen, finest = 0.0, False, False, 0.0
    for item in page.get_objects(filter=kinds, max_depth=3):
        if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            text_seen = True
            continue
        left, bottom, right, top = item.get_bounds()
        covered = abs((right - left) * (top - bottom)) / max(width * height, 1.0)
        if covered > share:
            share, covers_text = covered, text_seen
        if covered > LAYER_SHARE:
            finest = max(finest, _dpi(item.get_px_size(), right - left, top - bottom))
    blank = next(page.get_objects(max_depth=1), None) is None
    return Picture(share, covers_text, finest, blank)


def _dpi(pixels: tuple[int, int], width: float, height: float) -> float:
    """Dots per inch, whichever way the picture is turned on the page."""
    return max(pixels) * POINTS / max(width, height, 1.0)
