"""Takes a PDF page that is nothing but one JPEG as that JPEG, at a quarter of poppler's CPU."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageStat

from pipeline.pages.plan import PagePlan

SIZE_TOLERANCE = 0.02
"""The JPEG may differ so much from the planned size, and its edges from those of the page."""
PLAIN_COLOURS = frozenset(
    (
        pdfium_c.FPDF_COLORSPACE_DEVICEGRAY,
        pdfium_c.FPDF_COLORSPACE_DEVICERGB,
        pdfium_c.FPDF_COLORSPACE_CALGRAY,
        pdfium_c.FPDF_COLORSPACE_CALRGB,
        pdfium_c.FPDF_COLORSPACE_ICCBASED,
    )
)
PAPER = 128
"""Mean grey level below which the page is dark: perhaps inverted by a key that PDFium hides."""
INVISIBLE = pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE


def take_embedded(path: Path, plan: PagePlan, target: Path) -> tuple[int, int] | None:
    """Write the page's only picture to ``target`` as grey PGM and return its size in pixels.

    None where the page must be drawn: anything but one upright JPEG that covers it.
    """
    try:
        data = _only_jpeg(path, plan)
        if data is None:
            return None
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            if picture.mode not in ("L", "RGB") or not _fits(picture.size, plan):
                return None
            picture.draft("L", picture.size)
            grey = picture.convert("L")
        if ImageStat.Stat(grey.reduce(8)).mean[0] < PAPER:
            return None
        grey.save(target)
    except (pdfium.PdfiumError, OSError, SyntaxError, ValueError):
        return None
    return grey.size


def _only_jpeg(path: Path, plan: PagePlan) -> bytes | None:
    """The encoded picture when the page shows it upright, whole, and nothing else."""
    document = pdfium.PdfDocument(path)
    try:
        page = document[plan.number - 1]
        picture = _only_picture(page)
        plain = picture is not None and _covers(picture, page) and _is_plain(picture, page)
        return bytes(picture.get_data()) if picture is not None and plain else None
    finally:
        document.close()


def _only_picture(page: pdfium.PdfPage) -> pdfium.PdfImage | None:
    """The picture of a page without any other visible object; text under it does not show."""
    found: pdfium.PdfImage | None = None
    for item in page.get_objects(max_depth=1):
        if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            hidden = pdfium_c.FPDFTextObj_GetTextRenderMode(item.raw) == INVISIBLE
            if not hidden and found is not None:
                return None
        elif item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and found is None:
            found = item
        else:
            return None
    return found


def _covers(picture: pdfium.PdfImage, page: pdfium.PdfPage) -> bool:
    """Whether the picture lies upright on exactly the whole page."""
    turned = picture.get_matrix()
    if page.get_rotation() or turned.a <= 0 or turned.d <= 0 or turned.b or turned.c:
        return False
    off = max(
        abs(edge - wanted)
        for edge, wanted in zip(picture.get_bounds(), page.get_cropbox(), strict=True)
    )
    return bool(off <= SIZE_TOLERANCE * min(page.get_size()))


def _is_plain(picture: pdfium.PdfImage, page: pdfium.PdfPage) -> bool:
    """Whether the bytes are a JPEG that shows as it is: no mask, no notes, no strange colours."""
    return (
        picture.get_filters() == ["DCTDecode"]
        and picture.get_metadata().colorspace in PLAIN_COLOURS
        and not pdfium_c.FPDFPageObj_HasTransparency(picture.raw)
        and not pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    )


def _fits(size: tuple[int, int], plan: PagePlan) -> bool:
    return all(
        abs(have - wanted) <= SIZE_TOLERANCE * wanted
        for have, wanted in zip(size, (plan.width, plan.height), strict=True)
    )
