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
        ("denom", ACUTE, "denom"),
        ("Xenomenomenom", ACUTE, "Xénomenomenom"),
        ("Xenomenomenomen", ACUTE, "Xenomenomenomen"),
        ("Menge", ACUTE, "Menge"),
    ],
)
def test_names_have_the_accents_that_their_ink_shows(
    tmp_path: Path, text: str, mark: tuple[tuple[int, int, int, int], ...], printed: str
) -> None:
    low = [(50 + 20 * at, 110, 10, 20) for at in range(1, len(text))]
    image = drawn(tmp_path, (50, 100, 10, 30), *low, *mark)
    (word,) = mended_by_ink(image, [Word(text, Box(50, 100, low[-1][0] + 10, 138), 0.9)])
    assert (word.text, word.other) == (printed, text if printed != text else "")


SLASH = [(94 - 3 * step, 97 + 6 * step, 4, 6) for step in range(6)]
"""A stroke that leans, a little higher than the digits beside it."""
FIRST_BAR, THIRD_BAR = (50, 100, 4, HEIGHT), (80, 100, 4, HEIGHT)
FLAG = (46, 104, 4, 4)
POINTS = ((65, 125, 5, 5), (85, 125, 5, 5))


@pytest.mark.parametrize(
    ("text", "rival", "signs", "printed"),
    [
        ("14112", "", [*letters(50, 65), *SLASH, *letters(105, 120)], "14/12"),
        ("14112", "", letters(50, 65, 85, 105, 120), "14112"),
        ("ablno", "", [*letters(50, 65), *SLASH, *letters(105, 120)], "ablno"),
        ("ablno", "ab/no", [*letters(50, 65), *SLASH, *letters(105, 120)], "ab/no"),
        ("1.3", "I.3", [FIRST_BAR, POINTS[0], *letters(80)], "I.3"),
        ("1.3", "I.3", [FIRST_BAR, FLAG, POINTS[0], *letters(80)], "1.3"),
        ("1.3", "", [FIRST_BAR, POINTS[0], *letters(80)], "1.3"),
        ("12", "I2", [FIRST_BAR, *letters(80)], "12"),
        ("11.3", "I1.3", [FIRST_BAR, (60, 100, 4, HEIGHT), (70, 125, 5, 5), *letters(80)], "II.3"),
        ("Bo!", "", [*letters(50, 65), THIRD_BAR], "Bol"),
        ("Bo!", "", [*letters(50, 65), (80, 100, 4, 20), (80, 126, 4, 4)], "Bo!"),
    ],
)
def test_single_strokes_are_told_by_their_outline(
    tmp_path: Path, text: str, rival: str, signs: list[tuple[int, int, int, int]], printed: str
) -> None:
    image = drawn(tmp_path, *signs)
    right = max(left + width for left, _, width, _ in signs)
    left = min(left for left, *_ in signs)
    word = Word(text, Box(left, 95, right, 135), 0.9, rival=rival)
    (found,) = mended_by_ink(image, [word])
    assert (found.text, found.other) == (printed, text if printed != text else "")


@pytest.mark.parametrize(("text", "printed"), [("5.11", "5.1.1"), ("5,11", "5,11")])
def test_a_point_is_put_back_between_points_too(tmp_path: Path, text: str, printed: str) -> None:
    image = drawn(tmp_path, *letters(50, 72, 92), *POINTS)
    assert mended_by_ink(image, [read(text, 102)])[0].text == printed


@pytest.mark.parametrize(
    ("text", "high", "printed"),
    [
        ("wenam", 30, "Wenam"),
        ("wenam", 20, "wenam"),
        ("(wenam", 30, "(Wenam"),
        ("denam", 30, "denam"),
        ("pfl", 30, "pfl"),
        ("vfl", 30, "Vfl"),
    ],
)
def test_a_capital_is_as_high_as_one(tmp_path: Path, text: str, high: int, printed: str) -> None:
    bracket = [(35, 95, 5, 38)] * text.startswith("(")
    rest = [(70 + 20 * at, 100 if letter in "fl" else 110) for at, letter in enumerate(text[-4:])]
    rest = rest[: len(text.strip("(")) - 1]
    signs = [(left, top, 10, 130 - top) for left, top in rest]
    image = drawn(tmp_path, *bracket, (50, 130 - high, 10, high), *signs)
    word = Word(text, Box(35 if bracket else 50, 95, rest[-1][0] + 10, 135), 0.9)
    assert mended_by_ink(image, [word])[0].text == printed


@pytest.mark.parametrize(("inside", "printed"), [((), "☐"), (((58, 108, 14, 14),), "DO]")])
def test_four_sides_around_nothing_are_a_box_to_tick(
    tmp_path: Path, inside: tuple[tuple[int, int, int, int], ...], printed: str
) -> None:
    sides = [(50, 100, 30, 3), (50, 127, 30, 3), (50, 100, 3, 30), (77, 100, 3, 30)]
    image = drawn(tmp_path, *sides, *inside)
    assert mended_by_ink(image, [read("DO]", 80)])[0].text == printed


@pytest.mark.parametrize(
    ("text", "signs", "printed"),
    [
        ("63", [(50, 94, 3, 3), (56, 94, 3, 3), *letters(50, 80)], ["Ö", "3"]),
        ("63", letters(50, 80), ["63"]),
        ("63", [(53, 94, 3, 3), *letters(50, 80)], ["63"]),
    ],
)
def test_two_dots_before_the_number_of_an_item_are_no_six(
    tmp_path: Path, text: str, signs: list[tuple[int, int, int, int]], printed: str
) -> None:
    word = Word(text, Box(50, 92, 90, 130), 0.9)
    assert [one.text for one in mended_by_ink(drawn(tmp_path, *signs), [word])] == printed


@pytest.mark.parametrize(("height", "printed"), [(36, "Ö"), (30, "ö")])
def test_a_small_umlaut_is_no_higher_than_the_number_beside_it(
    tmp_path: Path, height: int, printed: str
) -> None:
    image = drawn(tmp_path, (50, 130 - height, 20, height), *letters(90))
    words = [Word("ö", Box(50, 90, 70, 130), 0.9), Word("3", Box(90, 100, 100, 130), 0.9)]
    assert [word.text for word in mended_by_ink(image, words)] == [printed, "3"]


def test_the_rule_below_a_word_is_no_sign_of_it(tmp_path: Path) -> None:
    image = drawn(tmp_path, *letters(50, 63, 76, 108, 121), (50, 133, 81, 3))
    word = Word("TOP_1)", Box(50, 100, 131, 136), 0.9)
    assert [one.text for one in mended_by_ink(image, [word])] == ["TOP", "1)"]


def test_no_blank_stands_in_an_address(tmp_path: Path) -> None:
    words = [
        Word("https:", Box(50, 100, 80, 130), 0.9, line=2),
        Word("//rat.example/7", Box(90, 98, 190, 132), 0.6, line=2),
    ]
    (word,) = mended_by_ink(drawn(tmp_path), words)
    assert (word.text, word.box) == ("https://rat.example/7", Box(50, 98, 190, 132))
    apart = mended_by_ink(drawn(tmp_path), [words[0], words[1], Word("//", words[1].box, line=3)])
    assert len(apart) == 2
