"""Plans the pages of a PDF: its own text where that is believed, else its image."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from pathlib import Path

from pipeline.apart import EndedError, apart, results_apart
from pipeline.errors import DocumentError
from pipeline.pages.judging import (
    POINTS,
    VIEW_DPI,
    JudgedPage,
    count_pages,
    pack_pages,
    unpack_page,
)
from pipeline.pages.plan import PagePlan
from pipeline.pages.resolution import reading_dpi
from pipeline.pages.verdict import Verdict
from pipeline.records import OcrPage
from pipeline.settings import PagesSettings

LONGEST_SIDE = 32_000
PAGE_SECONDS = 20.0
"""CPU time for opening a file or judging one page: hundreds of times what a protocol needs."""
MOST_ENDED = 3
"""After so many pages that cannot be opened within limits the document is given up."""
REPRINT = "Open the PDF in a viewer and print it to a new PDF."


def plan_pdf(path: Path, settings: PagesSettings) -> tuple[PagePlan, ...]:
    """Plan every page; raises DocumentError when the file cannot be opened."""
    judged = _in_company(_judged(path, _count(path, settings)))
    return tuple(_plan(number, page, settings) for number, page in enumerate(judged, start=1))


def _count(path: Path, settings: PagesSettings) -> int:
    try:
        count = apart(PAGE_SECONDS, count_pages, path)
    except EndedError as ended:
        raise DocumentError(f"{path.name}: to open it {ended}.", REPRINT) from ended
    if not count:
        raise DocumentError(f"{path.name}: the PDF has no pages.", "Copy or scan it again.")
    if count > settings.max_pages:
        raise DocumentError(
            f"{path.name}: {count} pages are more than {settings.max_pages}.",
            "Split the file, or raise max_pages under [pages] in pipeline.toml.",
        )
    return count


def _judged(path: Path, count: int) -> list[JudgedPage]:
    """All pages; those that cannot be opened within limits are left to poppler."""
    judged: list[JudgedPage] = []
    ended: list[int] = []
    while len(judged) < count:
        try:
            for packed in results_apart(PAGE_SECONDS, pack_pages, path, len(judged)):
                judged.append(unpack_page(packed))  # noqa: PERF401 - kept when the next one ends it
        except EndedError as error:
            judged.append(JudgedPage(Verdict(False, "Seite nicht zu öffnen: Bild gelesen")))
            ended.append(len(judged))
            if len(ended) >= MOST_ENDED:
                pages = ", ".join(str(number) for number in ended)
                message = f"{path.name}: each of the pages {pages} {error}."
                raise DocumentError(message, REPRINT) from error
        else:
            break
    return judged


def _in_company(judged: list[JudgedPage]) -> list[JudgedPage]:
    """One wrong page condemns what the same reader left under the other scans.

    Where all are right, those with few words are right too.
    """
    hidden = [page.verdict for page in judged if page.verdict.hidden]
    wrong = any(not (verdict.believed or verdict.short) for verdict in hidden)
    right = any(verdict.believed for verdict in hidden)

    def settled(page: JudgedPage) -> JudgedPage:
        verdict = page.verdict
        if wrong and verdict.hidden and verdict.believed:
            return replace(page, verdict=verdict.doubted())
        if right and not wrong and verdict.short:
            return replace(page, verdict=verdict.trusted())
        return page

    return [settled(page) for page in judged]


def _plan(number: int, page: JudgedPage, settings: PagesSettings) -> PagePlan:
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
