"""A page image in, words with boxes out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.errors import MissingProgramError, PageError
from pipeline.ocr import FixedEngine, OcrEngine, TesseractEngine, check_tesseract, read_upright
from pipeline.ocr.tsv import words_of_tsv
from pipeline.pages import turn_page
from pipeline.records import Box, PageImage, Word
from pipeline.settings import OcrSettings

HEAD = "level page_num block_num par_num line_num word_num left top width height conf text\n"
HEAD = HEAD.replace(" ", "\t")
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)


def test_words_of_tsv() -> None:
    rows = "5\t1\t2\t1\t3\t1\t30\t40\t90\t25\t96.5\tBu\u0308rger\n"
    assert words_of_tsv(HEAD + rows) == (
        Word("Bürger", Box(30, 40, 120, 65), 0.965, block=2, paragraph=1, line=3),
    )


def test_empty_words_areas_and_pictures_are_dropped() -> None:
    rows = "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
    rows += "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95\t \n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t-1\t|\n"
    assert words_of_tsv(HEAD + rows) == ()


def test_rules_of_tables_are_no_letters() -> None:
    rows = "5\t1\t1\t1\t1\t1\t0\t0\t3\t90\t95\t|\n"
    rows += "5\t1\t1\t1\t1\t2\t9\t0\t99\t20\t95\t|Aufgabe\n"
    rows += "5\t1\t1\t1\t1\t3\t9\t0\t99\t20\t95\t|dee\n"
    assert [word.text for word in words_of_tsv(HEAD + rows)] == ["Aufgabe", "|dee"]


def test_fixed_engine_returns_what_it_was_given() -> None:
    word = Word("Protokoll")
    engine: OcrEngine = FixedEngine({1: (word,)})
    assert engine.read(PageImage(1, "x.pgm", 10, 10, 300)) == (word,)
    with pytest.raises(PageError, match="Page 2"):
        engine.read(PageImage(2, "x.pgm", 10, 10, 300))


@pytest.mark.tesseract
@needs_tesseract
def test_missing_language_says_what_to_type() -> None:
    with pytest.raises(MissingProgramError, match=r"apt-get install .*tesseract-ocr-xyz"):
        check_tesseract("deu+xyz")


def page_image(folder: Path, text: str, height: int = 300) -> PageImage:
    picture = Image.new("L", (1600, height), 255)
    fonts = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not fonts.is_file():
        pytest.skip("the DejaVu fonts are not installed")
    ImageDraw.Draw(picture).text((100, 100), text, font=ImageFont.truetype(str(fonts), 50), fill=0)
    path = folder / "page.pgm"
    picture.save(path)
    return PageImage(1, str(path), 1600, height, 300)


@pytest.mark.tesseract
@needs_tesseract
def test_tesseract_reads_german(tmp_path: Path) -> None:
    image = page_image(tmp_path, "Die Bürger grüßen über Äcker")
    words = TesseractEngine(OcrSettings(), check_tesseract("deu")).read(image)
    assert [word.text for word in words] == ["Die", "Bürger", "grüßen", "über", "Äcker"]
    assert all(word.box and 0 <= (word.confidence or 0) <= 1 for word in words)
    assert words[0].box
    assert 90 < words[0].box.left < 120


@pytest.mark.tesseract
@needs_tesseract
@pytest.mark.parametrize("turned", [90, 180])
def test_a_turned_page_is_read_upright(tmp_path: Path, turned: int) -> None:
    lines = "\n".join(["Die Bürger grüßen über Äcker und Wälder hinweg"] * 2)
    upright = page_image(tmp_path, lines, height=320)
    engine = TesseractEngine(OcrSettings(), check_tesseract("deu"))
    image, words = read_upright(engine, turn_page(upright, turned), turn_page)
    assert (image.width, image.height) == (1600, 320)
    assert [word.text for word in words[:3]] == ["Die", "Bürger", "grüßen"]


@pytest.mark.tesseract
@needs_tesseract
def test_time_limit_becomes_a_page_error(tmp_path: Path) -> None:
    image = page_image(tmp_path, "Die Bürger grüßen")
    engine = TesseractEngine(OcrSettings(page_seconds=0.001), "5")
    with pytest.raises(PageError, match="page_seconds"):
        engine.read(image)


@pytest.mark.tesseract
@needs_tesseract
def test_a_broken_image_becomes_a_page_error(tmp_path: Path) -> None:
    path = tmp_path / "page.pgm"
    path.write_bytes(b"P5 9 9 255 x")
    with pytest.raises(PageError, match="Page 1"):
        TesseractEngine(OcrSettings(), "5").read(PageImage(1, str(path), 9, 9, 300))
