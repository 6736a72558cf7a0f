from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import mended_by_ink as mended_by_ink_of
from pipeline.records import Box, PageImage, Word

HEIGHT = 30


def mended_by_ink(image: PageImage, words: list[Word]) -> tuple[Word, ...]:
    return mended_by_ink_of(image, words, shipped_lexicon())


def drawn(folder: Path, *signs: tuple[int, int, int, int]) -> PageImage:
    """A white page with black rectangles: left, top, width, height."""
    picture = Image.new("L", (600, 400), 255)
    draw = ImageDraw.Draw(picture)
    for left, top, width, height in (*signs, (500, 300, 20, 60)):
        draw.rectangle((left, top, left + width - 1, top + height - 1), fill=0)
    picture.save(folder / "page.pgm")
    return PageImage(1, str(folder / "page.pgm"), 600, 400, 300)


def letters(*lefts: int) -> list[tuple[int, int, int, int]]:
    """Strokes as high as capitals, ten pixels wide."""
    return [(left, 100, 10, HEIGHT) for left in lefts]


def read(text: str, right: int, other: str = "") -> Word:
    return Word(text, Box(50, 100, right, 100 + HEIGHT), 0.9, line=3, other=other)


@pytest.mark.parametrize(
    ("text", "lefts", "printed"),
    [
        ("AS2", (50, 63, 90), ["AS", "2"]),
        ("1von2", (50, 80, 93, 106, 136), ["1", "von", "2"]),
        ("zul", (50, 63, 90), ["zu", "l"]),
        ("B90", (50, 63, 76), ["B90"]),
        ("TOP5", (50, 90), ["TOP", "5"]),
        ("A2", (50, 90), ["A", "2"]),
        ("AS2", (50, 80, 93), ["AS2"]),
        ("zum", (50, 63, 90), ["zum"]),
        ("TOPI", (50, 63, 76, 101), ["TOP", "I"]),
        ("Inden", (50, 63, 90, 103, 116), ["In", "den"]),
        ("Ja:7", (50, 63, 76, 101), ["Ja:", "7"]),
        ("Inden", (50, 75, 100, 125, 150), ["Inden"]),
    ],
)
def test_white_as_wide_as_a_blank_parts_a_word_from_its_number(
    tmp_path: Path, text: str, lefts: tuple[int, ...], printed: list[str]
) -> None:
    found = mended_by_ink(drawn(tmp_path, *letters(*lefts)), [read(text, lefts[-1] + 10)])
    assert [word.text for word in found] == printed
    assert all(word.line == 3 for word in found)
    boxes = [word.box for word in found if word.box]
    assert all(one.right <= other.left for one, other in pairwise(boxes))


POINT = (63, 125, 5, 5)


@pytest.mark.parametrize(
    ("text", "blot", "printed", "other"),
    [
        ("11", POINT, "1.1", "11"),
        ("11", (63, 102, 5, 5), "11", ""),
        ("11", (63, 128, 2, 2), "11", ""),
        ("111", POINT, "111", ""),
        ("II", POINT, "II", ""),
    ],
)
def test_a_point_between_digits_is_put_back(
    tmp_path: Path, text: str, blot: tuple[int, int, int, int], printed: str, other: str
) -> None:
    image = drawn(tmp_path, *letters(50, 71), blot)
    (word,) = mended_by_ink(image, [read(text, 81)])
    assert (word.text, word.other) == (printed, other)


@pytest.mark.parametrize(
    ("text", "printed"), [("m", "■"), ("e", "■"), ("8", "8"), ("Mo", "Mo"), ("°", "■")]
)
def test_a_filled_mark_is_a_bullet(tmp_path: Path, text: str, printed: str) -> None:
    image = drawn(tmp_path, (50, 110, 15, 15), *letters(100, 120, 140))
    mark = Word(text, Box(50, 110, 65, 125), 0.9)
    word = Word("Begrüßung", Box(100, 100, 150, 130), 0.9)
    assert mended_by_ink(image, [mark, word])[0].text == printed


@pytest.mark.parametrize(
    ("text", "dots", "printed"),
    [
        ("Ohl", [(51, 94), (56, 94)], "Öhl"),
        ("AHL", [(51, 94), (56, 94)], "ÄHL"),
        ("Ohl", [(53, 94)], "Ohl"),
        ("Ohl", [(51, 60), (56, 60)], "Ohl"),
        ("Ihl", [(51, 94), (56, 94)], "Ihl"),
    ],
)
def test_two_dots_above_a_capital_make_an_umlaut(
    tmp_path: Path, text: str, dots: list[tuple[int, int]], printed: str
) -> None:
    image = drawn(tmp_path, *letters(50, 63, 76), *((left, top, 3, 3) for left, top in dots))
    assert [word.text for word in mended_by_ink(image, [read(text, 86)])] == [printed]


ACUTE = ((75, 101, 4, 3), (72, 104, 4, 3))
CARON = ((70, 101, 10, 2), (73, 103, 4, 3))
DOTS = ((70, 101, 3, 4), (77, 101, 3, 4))
HOOK = ((73, 130, 4, 6),)


@pytest.mark.parametrize(
    ("text", "mark", "printed"),
    [
        ("Xenom", ACUTE, "Xénom"),
        ("Xsnom", CARON, "Xšnom"),
        ("Xsnom", HOOK, "Xşnom"),
        ("Xonom", DOTS, "Xonom"),
        ("Xenom", HOOK, "Xenom"),
        ("xenom", ACUTE, "xenom"),
        ("Menge", ACUTE, "Menge"),
    ],
)
def test_names_have_the_accents_that_their_ink_shows(
    tmp_path: Path, text: str, mark: tuple[tuple[int, int, int, int], ...], printed: str
) -> None:
    low = [(left, 110, 10, 20) for left in (70, 90, 110, 130)]
    image = drawn(tmp_path, (50, 100, 10, 30), *low, *mark)
    (word,) = mended_by_ink(image, [Word(text, Box(50, 100, 140, 138), 0.9)])
    assert (word.text, word.other) == (printed, text if printed != text else "")
