"""Plans the pages of a PDF: its own text where that is believed, else its image."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from math import sqrt
from pathlib import Path

import pypdfium2 as pdfium

from pipeline.errors import DocumentError
from pipeline.lexicon import Lexicon
from pipeline.pages.ink import ink_under
from pipeline.pages.pictures import largest_picture
from pipeline.pages.plan import PagePlan
from pipeline.pages.resolution import reading_dpi
from pipeline.pages.text_layer import read_text_layer
from pipeline.pages.triage import PICTURE_SHARE, Verdict, judge_ink, judge_layer
from pipeline.records import OcrPage, Word
from pipeline.settings import PagesSettings

VIEW_DPI = 150
"""Resolution of the picture of a page whose text is believed: nothing is read from it."""
LONGEST_SIDE = 32_000
POINTS = 72
ONE_AT_A_TIME = threading.Lock()
"""PDFium must not be entered by two threads at once."""


def plan_pdf(path: Path, settings: PagesSettings, lexicon: Lexicon) -> tuple[PagePlan, ...]:
    """Plan every page; raises DocumentError when the file cannot be opened."""
    with ONE_AT_A_TIME:
        document = _open(path, settings)
        try:
            judged = [_judge(document, index, lexicon) for index in range(len(document))]
        finally:
            document.close()
    judged = _in_company(judged)
    return tuple(_plan(number, page, settings) for number, page in enumerate(judged, start=1))


@dataclass(frozen=True, slots=True)
class _Judged:
    verdict: Verdict
    words: tuple[Word, ...]
    width: float
    height: float
    """Size in points."""
    scan_dpi: float = 0.0
    """Resolution of the scan that is the page; 0 when it is none."""


def _in_company(judged: list[_Judged]) -> list[_Judged]:
    """One wrong page condemns what the same reader left under the other scans.

    Where all are right, those with few words are right too.
    """
    hidden = [page.verdict for page in judged if page.verdict.hidden]
    wrong = any(not (verdict.believed or verdict.short) for verdict in hidden)
    right = any(verdict.believed for verdict in hidden)

    def settled(page: _Judged) -> _Judged:
        verdict = page.verdict
        if wrong and verdict.hidden and verdict.believed:
            return replace(page, verdict=verdict.doubted())
        if right and not wrong and verdict.short:
            return replace(page, verdict=verdict.trusted())
        return page

    return [settled(page) for page in judged]


def _open(path: Path, settings: PagesSettings) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(
                f"{path.name}: the PDF is encrypted and asks for a password.",
                "Open it, print it to a new PDF without a password and drop that here.",
            ) from error
        raise DocumentError(
            f"{path.name}: the PDF is damaged and cannot be opened.",
            "Copy or scan it again; printing it to a new PDF often helps.",
        ) from error
    if not count:
        raise DocumentError(f"{path.name}: the PDF has no pages.", "Copy or scan it again.")
    if count > settings.max_pages:
        raise DocumentError(
            f"{path.name}: {count} pages are more than {settings.max_pages}.",
            "Split the file, or raise max_pages under [pages] in pipeline.toml.",
        )
    return document


def _judge(document: pdfium.PdfDocument, index: int, lexicon: Lexicon) -> _Judged:
    try:
        page = document[index]
        width, height = page.get_size()
        layer = read_text_layer(page, VIEW_DPI / POINTS)
        picture = largest_picture(page)
        verdict = judge_layer(layer, picture, lexicon)
        if (verdict.believed or verdict.short) and picture.share > PICTURE_SHARE:
            verdict = judge_ink(verdict, ink_under(page, layer.words, VIEW_DPI / POINTS))
    except pdfium.PdfiumError:
        return _Judged(Verdict(False, "Seite beschädigt: Bild gelesen"), (), 0.0, 0.0)
    scan_dpi = picture.dpi if picture.share > PICTURE_SHARE else 0.0
    return _Judged(verdict, layer.words, width, height, scan_dpi)


def _plan(number: int, page: _Judged, settings: PagesSettings) -> PagePlan:
    believed, why = page.verdict.believed, page.verdict.why
    wanted = VIEW_DPI if believed else reading_dpi(page.scan_dpi, settings.dpi)
    dpi = _fitting_dpi((page.width, page.height), wanted, settings)
    size = round(page.width * dpi / POINTS), round(page.height * dpi / POINTS)
    if believed and dpi == VIEW_DPI:
        verdict = False if page.verdict.hidden else None
        read = OcrPage(number, "text-layer", why, page.words, wrong_language=verdict)
        return PagePlan(number, "text-layer", why, "application/pdf", dpi, *size, read)
    return PagePlan(number, "ocr", why, "application/pdf", dpi, *size)


def _fitting_dpi(points: tuple[float, float], dpi: int, settings: PagesSettings) -> int:
    """Lower the resolution of a giant page until it may be drawn and read."""
    width, height = points
    by_area = sqrt(settings.max_pixels / max(width * height, 1.0)) * POINTS
    by_side = LONGEST_SIDE / max(width, height, 1.0) * POINTS
    return max(int(min(dpi, by_area, by_side)), 1)
