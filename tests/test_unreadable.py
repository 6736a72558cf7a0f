"""What is no print stays out of the text and becomes an issue that shows its place."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw, ImageFont

from pipeline.cli import main
from pipeline.layout import lay_out, unreadable
from pipeline.layout.unreadable import regions
from pipeline.records import Box, OcrPage, Word
from pipeline.settings import LayoutSettings
from pipeline.workspace import Workspace, init

PRINT = (
    "Protokoll der Sitzung des Heimatvereins",
    "Die Mitglieder genehmigen den Haushalt",
    "Die Versammlung endet um 21 Uhr",
)
SIGNATURE = (300, 1200, 900, 1420)
"""Pixels of the page at 200 dpi."""


def words(*lines: str) -> list[Word]:
    return [
        Word(text, Box(100 + 130 * at, 60 * row, 220 + 130 * at, 60 * row + 24), 0.95, row, 1, row)
        for row, line in enumerate(lines, 1)
        for at, text in enumerate(line.split())
    ]


def test_scraps_of_a_signature_are_one_region_outside_the_text() -> None:
    scraps = [
        Word("NN", Box(300, 600, 360, 670), 0.05, 9, 1, 1),
        Word("Iw", Box(380, 610, 460, 680), 0.1, 10, 1, 1),
    ]
    page = OcrPage(2, "ocr", "Bild", (*words(*PRINT), *scraps), "2.jpg", 1240, 1754, 150)
    pages = lay_out([page], LayoutSettings())
    (issue,) = unreadable(pages)
    assert (issue.page, issue.box) == (2, Box(300, 600, 460, 680))


def test_regions_far_apart_stay_apart() -> None:
    far = [Box(0, 0, 50, 50), Box(500, 0, 550, 50), Box(60, 10, 100, 40)]
    assert regions(far) == [Box(0, 0, 100, 50), Box(500, 0, 550, 50)]


def signed_page(target: Path) -> None:
    """A printed page with a scrawl below, as a signature or a handwritten note."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    for row, line in enumerate(PRINT * 4):
        draw.text((150, 150 + 70 * row), line, fill=0, font=ImageFont.load_default(36))
    chance = random.Random(7)
    left, top, right, bottom = SIGNATURE
    points = [
        (left + (right - left) * step // 40, chance.randint(top, bottom)) for step in range(41)
    ]
    draw.line(points, fill=40, width=5, joint="curve")
    page.save(target, resolution=200)


@pytest.mark.tesseract
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_scrawl_is_an_issue_with_its_box_and_no_word(tmp_path: Path) -> None:
    init(tmp_path)
    signed_page(tmp_path / "data" / "raw" / "a.pdf")
    done = CliRunner().invoke(main, ["--root", str(tmp_path), "ingest"])
    assert done.exit_code == 0, done.output
    with sqlite3.connect(Workspace(tmp_path).database) as database:
        (text,) = database.execute("SELECT text FROM pages").fetchone()
        boxes = database.execute(
            'SELECT "left", "top", "right", "bottom" FROM issues WHERE "left" IS NOT NULL'
        ).fetchall()
    printed = {word for line in PRINT for word in line.split()}
    assert set(text.split()) <= printed
    scale = 150 / 200
    for left, top, right, bottom in boxes:
        assert left >= SIGNATURE[0] * scale - 20
        assert right <= SIGNATURE[2] * scale + 20
        assert top >= SIGNATURE[1] * scale - 20
        assert bottom <= SIGNATURE[3] * scale + 20
    assert len(boxes) == 1
