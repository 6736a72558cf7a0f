"""Opens a PDF and judges page by page whether its own text is believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pypdfium2 as pdfium

from pipeline.errors import DocumentError
from pipeline.lexicon import Lexicon, shipped_lexicon
from pipeline.pages.ink import ink_under
from pipeline.pages.pictures import largest_picture
from pipeline.pages.placement import judge_ink
from pipeline.pages.text_layer import read_text_layer
from pipeline.pages.triage import PICTURE_SHARE, judge_layer
from pipeline.pages.verdict import Verdict
from pipeline.records import Word

VIEW_DPI = 150
"""Resolution of the picture of a page whose text is believed: nothing is read from it."""
POINTS = 72


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """One page with the verdict on its text."""

    verdict: Verdict
    words: tuple[Word, ...] = ()
    """With boxes at ``VIEW_DPI``."""
    width: float = 0.0
    height: float = 0.0
    """Size in points; 0 when unknown."""
    scan_dpi: float = 0.0
    """Resolution of the scan that is the page; 0 when it is none."""


def count_pages(path: Path) -> int:
    """Return how many pages the PDF has; raises DocumentError when it cannot be opened."""
    document = _open(path)
    try:
        return len(document)
    finally:
        document.close()


def judge_pages(path: Path, start: int) -> Iterator[JudgedPage]:
    """Judge the pages from index ``start`` on, one after the other."""
    document = _open(path)
    try:
        for index in range(start, len(document)):
            yield _judge(document, index, shipped_lexicon())
    finally:
        document.close()


def pack_pages(path: Path, start: int) -> Iterator[bytes]:
    """Judge pages and pack them for another process, at a quarter of the CPU of pickling."""
    yield from map(msgspec.msgpack.encode, judge_pages(path, start))


def unpack_page(packed: bytes) -> JudgedPage:
    """Return the page that :func:`pack_pages` packed."""
    return msgspec.msgpack.decode(packed, type=JudgedPage)


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path)
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


def _judge(document: pdfium.PdfDocument, index: int, lexicon: Lexicon) -> JudgedPage:
    try:
        page = document[index]
        width, height = page.get_size()
        layer = read_text_layer(page, VIEW_DPI / POINTS)
        picture = largest_picture(page)
        verdict = judge_layer(layer, picture, lexicon)
        scanned = picture.share > PICTURE_SHARE
        if verdict.few or (scanned and (verdict.believed or verdict.short)):
            verdict = judge_ink(verdict, ink_under(page, layer.words, VIEW_DPI / POINTS))
    except pdfium.PdfiumError:
        return JudgedPage(Verdict(False, "Seite beschädigt: Bild gelesen"))
    scan_dpi = picture.dpi if picture.share > PICTURE_SHARE else 0.0
    return JudgedPage(verdict, layer.words, width, height, scan_dpi)
