"""A PDF page that is one JPEG is taken as it is; any other page is left to poppler."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.pages.embedded import take_embedded
from pipeline.pages.plan import PagePlan

PIXELS, POINTS = (1000, 1400), (360.0, 504.0)
"""A page of 5 by 7 inches, scanned at 200 dpi."""
PLAN = PagePlan(1, "ocr", "Bild", "application/pdf", 200, *PIXELS)


@pytest.fixture(autouse=True)
def bare_jpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reportlab keep a JPEG as bytes, as scanners do, instead of as text."""
    monkeypatch.setattr(rl_config, "useA85", 0)


def scan(mode: str = "RGB", paper: str = "white") -> Image.Image:
    picture = Image.new("RGB", PIXELS, paper)
    ImageDraw.Draw(picture).rectangle((100, 200, 500, 260), fill="black")
    return picture.convert(mode)


def pdf(target: Path, picture: Image.Image) -> Canvas:
    """A page with the picture on it, still open for more."""
    file = target.with_suffix(".jpg")
    picture.save(file)
    canvas = Canvas(str(target), pagesize=POINTS)
    canvas.drawImage(ImageReader(str(file)), 0, 0, *POINTS)
    return canvas


def taken(folder: Path) -> tuple[int, int] | None:
    return take_embedded(folder / "a.pdf", PLAN, folder / "page.pgm")


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_scan_is_taken_as_it_is(tmp_path: Path, mode: str) -> None:
    scan(mode).save(tmp_path / "a.pdf", resolution=200)
    assert taken(tmp_path) == PIXELS
    with Image.open(tmp_path / "page.pgm") as page:
        assert page.mode == "L"
        assert page.getpixel((300, 230)) < 20
        assert page.getpixel((800, 1000)) > 235


def test_invisible_text_does_not_matter(tmp_path: Path) -> None:
    canvas = pdf(tmp_path / "a.pdf", scan())
    text = canvas.beginText(50, 50)
    text.setTextRenderMode(3)
    text.textLine("Beschluss")
    canvas.drawText(text)
    canvas.save()
    assert taken(tmp_path) == PIXELS


def test_a_page_with_print_over_the_scan_is_drawn(tmp_path: Path) -> None:
    canvas = pdf(tmp_path / "a.pdf", scan())
    canvas.drawString(50, 50, "Eingegangen am 3. Mai")
    canvas.save()
    assert taken(tmp_path) is None


def test_a_turned_page_is_drawn(tmp_path: Path) -> None:
    canvas = pdf(tmp_path / "a.pdf", scan())
    canvas.setPageRotation(90)
    canvas.save()
    assert taken(tmp_path) is None


def test_a_dark_page_is_drawn(tmp_path: Path) -> None:
    scan(paper="#303030").save(tmp_path / "a.pdf", resolution=200)
    assert taken(tmp_path) is None


def test_a_picture_in_a_corner_is_drawn(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    scan().save(file)
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=POINTS)
    canvas.drawImage(ImageReader(str(file)), 0, 0, 100, 140)
    canvas.save()
    assert taken(tmp_path) is None


def test_a_broken_jpeg_is_left_to_poppler(tmp_path: Path) -> None:
    scan().save(tmp_path / "a.pdf", resolution=200)
    data = (tmp_path / "a.pdf").read_bytes()
    start = data.index(b"\xff\xd8")
    (tmp_path / "a.pdf").write_bytes(data[:start] + bytes(40) + data[start + 40 :])
    assert taken(tmp_path) is None
