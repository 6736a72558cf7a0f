"""Scans packed in every way are read with the right words in the right places."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.render.faces import FONT_ROOT
from pipeline.ocr import chosen_engine
from pipeline.page_reading import FailedPage, Reader
from pipeline.pages import plan_pages
from pipeline.records import Box, SourceDocument
from pipeline.settings import Settings
from pipeline.workspace import Workspace
from tests import scan_files

LINES = (
    "Niederschrift der Sitzung",
    "Der Gemeinderat genehmigt",
    "den Haushalt mit 12 Stimmen",
    "Frau Wegner schließt die Sitzung",
    "Über die Brücke wird beraten",
    "Die Mitglieder sind geladen",
)
FONT = FONT_ROOT / "truetype/dejavu/DejaVuSans.ttf"
REACH = 12
"""Pixels by which a word's middle may lie beside its place."""


@pytest.fixture(scope="module")
def sheet() -> tuple[Image.Image, dict[str, Box]]:
    """A grey page and the box of each word on it."""
    page = Image.new("L", scan_files.PIXELS, 255)
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 34)
    boxes: dict[str, Box] = {}
    for row, line in enumerate(LINES * 2):
        left = 90.0
        for word in line.split():
            draw.text((left, 100 + 95 * row), word, fill=0, font=font)
            edges = draw.textbbox((left, 100 + 95 * row), word, font=font)
            boxes[f"{row} {word}"] = Box(*map(int, edges))
            left = edges[2] + 18
    return page, boxes


@pytest.mark.tesseract
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
@pytest.mark.parametrize(
    "write",
    [
        scan_files.cmyk,
        scan_files.stencil,
        scan_files.layered,
        scan_files.strips,
        scan_files.negative,
        scan_files.inverted_by_key,
        scan_files.turned_back,
    ],
    ids=lambda write: write.__name__,
)
def test_a_scan_is_read_however_it_is_packed(
    write: Callable[[Image.Image], bytes],
    sheet: tuple[Image.Image, dict[str, Box]],
    tmp_path: Path,
) -> None:
    picture, boxes = sheet
    workspace, settings = Workspace(tmp_path), Settings()
    for folder in (workspace.raw, workspace.temporary):
        folder.mkdir(parents=True)
    path = workspace.raw / "a.pdf"
    path.write_bytes(write(picture))
    source = SourceDocument("a.pdf", "0" * 64, "application/pdf", path.stat().st_size, 0.0)
    reader = Reader(workspace, chosen_engine(settings.ocr), settings.pages, "test")
    (read,) = reader.read(source, plan_pages(path, source, settings.pages))
    assert not isinstance(read, FailedPage)
    assert [word.text for word in read.words] == " ".join(LINES * 2).split()
    scale = scan_files.PIXELS[0] / read.width
    for word, box in zip(read.words, boxes.values(), strict=True):
        assert word.box
        assert abs((word.box.left + word.box.right) * scale - box.left - box.right) < 2 * REACH
        assert abs((word.box.top + word.box.bottom) * scale - box.top - box.bottom) < 2 * REACH
