from __future__ import annotations

from PIL import Image

from pipeline.ocr.reading_size import made_smaller, on_page, reading_scale
from pipeline.records import Box, PageImage, Word

PAGE = PageImage(1, "page.pgm", 2480, 3508, 300)


def test_fine_scans_are_made_smaller_and_others_stay() -> None:
    assert reading_scale(300) == 2 / 3
    assert reading_scale(400) == 0.5
    assert reading_scale(200) == reading_scale(150) == 1.0


def test_a_picture_is_made_smaller_by_its_scale() -> None:
    picture = Image.new("L", (300, 150), 255)
    assert made_smaller(picture, 2 / 3).size == (200, 100)
    assert made_smaller(picture, 1.0) is picture


def test_boxes_come_back_to_the_page_and_stay_on_it() -> None:
    words = (Word("Satzung", Box(200, 100, 400, 130)), Word("Ende", Box(1600, 2330, 1654, 2339)))
    first, last = on_page(words, 2 / 3, PAGE)
    assert first.box == Box(300, 150, 600, 195)
    assert last.box is not None
    assert (last.box.right, last.box.bottom) == (2480, 3508)


def test_words_read_at_full_size_keep_their_boxes() -> None:
    words = (Word("Satzung", Box(200, 100, 400, 130)),)
    assert on_page(words, 1.0, PAGE) == words
