from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from pipeline.ocr.left_out import LeftOut
from pipeline.ocr.left_out import left_out as left_out_of
from pipeline.ocr.list_numbers import without_scraps
from pipeline.ocr.list_order import fits_its_list
from pipeline.ocr.page_ink import page_ink
from pipeline.ocr.page_numbers import page_numbers
from pipeline.ocr.settled_signs import (
    entry_number,
    whole_number,
    with_left_out,
    with_number,
    with_page_number,
)
from pipeline.ocr.uncovered import uncovered
from pipeline.records import Box, Word

LETTER = 20


def page(*extra: tuple[int, int, int, int]) -> tuple[Image.Image, list[Word]]:
    """Twelve lines of four "words" each, drawn as combs of strokes, and boxes beside them."""
    picture = Image.new("L", (800, 700), 255)
    draw = ImageDraw.Draw(picture)
    words = []
    for line in range(12):
        for place in range(4):
            left, top = 120 + place * 160, 40 + line * 50
            comb(draw, left, top, left + 120, top + LETTER)
            box = Box(left, top, left + 120, top + LETTER)
            words.append(Word("Satzung", box, 0.95, line=line))
    for box in extra:
        comb(draw, *box)
    return picture, words


def comb(draw: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int) -> None:
    for x in range(left, right, 6):
        draw.rectangle((x, top, x + 2, bottom - 1), fill=0)
    draw.rectangle((left, top, right - 1, top + 2), fill=0)


def left_out(picture: Image.Image, words: list[Word]) -> tuple[LeftOut, ...]:
    found = uncovered(page_ink(picture), words)
    return left_out_of(found, words) if found else ()


def numbers(picture: Image.Image, words: list[Word]) -> list[tuple[int, bool]]:
    found = uncovered(page_ink(picture), words)
    return [(one.box.top, one.before) for one in page_numbers(found, words)] if found else []


def test_a_number_between_the_rules_of_a_table_is_left_out_and_the_rules_are_not() -> None:
    picture, words = page((70, 90, 82, 110))
    draw = ImageDraw.Draw(picture)
    for x in (62, 90, 780):
        draw.line((x, 60, x, 400), fill=0, width=2)
    draw.line((62, 77, 780, 77), fill=0, width=2)
    assert [(place.box.left, place.index) for place in left_out(picture, words)] == [(70, 4)]


def test_the_number_of_a_page_is_found_at_its_foot_and_at_its_head() -> None:
    assert numbers(*page((390, 660, 404, 680))) == [(660, False)]
    assert numbers(*page((390, 4, 404, 22))) == [(4, True)]


def test_a_signature_a_rule_and_a_picture_are_no_page_number() -> None:
    assert numbers(*page((200, 640, 600, 690))) == []
    assert numbers(*page((100, 660, 700, 663))) == []
    picture = [(390, 630 + 20 * n, 404, 642 + 20 * n) for n in range(3)]
    assert numbers(*page(*picture)) == []


@pytest.mark.parametrize(
    ("readings", "printed"),
    [
        ([[("-", 0.9), ("2", 0.7), ("-", 0.7)], [("-2-", 0.6)], [("Ze", 0.9)]], "-2-"),
        ([[("1", 0.9)], [("ı", 0.9)], [("1", 0.5)]], "1"),
        ([[("1/2", 0.9)], [("1/2", 0.9)], []], "1/2"),
        ([[("1", 0.9)], [("7", 0.9)], [("l", 0.9)]], None),
        ([[("3", 0.4)], [("3", 0.5)], []], None),
    ],
)
def test_two_readings_of_a_page_number_must_agree(
    readings: list[list[tuple[str, float]]], printed: str | None
) -> None:
    new = with_page_number(Box(0, 0, 9, 9), [[word(*one) for one in words] for words in readings])
    assert (new.text if new else None) == printed


def test_a_number_at_the_margin_is_found() -> None:
    picture, words = page((60, 140, 74, 160))
    (place,) = left_out(picture, words)
    assert place.before
    assert place.index == 8
    assert abs(place.box.left - 60) <= 1


def test_a_sign_behind_the_last_word_is_found() -> None:
    picture, words = page((760, 240, 774, 260))
    (place,) = left_out(picture, words)
    assert not place.before
    assert place.index == 19


def test_rules_and_stamps_are_no_print() -> None:
    assert left_out(*page((60, 0, 64, 700))) == ()
    assert left_out(*page((20, 120, 80, 200))) == ()


def test_a_texture_over_the_page_is_no_print() -> None:
    margins = [(x, 40 + 50 * n, x + 14, 60 + 50 * n) for n in range(12) for x in (30, 70)]
    assert left_out(*page(*margins)) == ()


def test_nothing_is_left_out_where_every_sign_was_read() -> None:
    assert left_out(*page()) == ()


def test_a_sign_between_lines_of_two_blocks_belongs_to_the_nearer() -> None:
    picture, words = page((60, 140, 74, 160))
    column = [replace(words[8 + at], block=2) for at in (1, 2, 3)]
    places = left_out(picture, [*words[:9], *words[12:], *column])
    assert [place.index for place in places] == [8]


def test_a_full_stop_read_alone_belongs_to_the_number_before_it() -> None:
    picture, words = page((60, 140, 74, 160), (80, 155, 86, 160))
    point = Word(".", Box(80, 155, 86, 160), 0.9, line=2)
    (place,) = left_out(picture, [*words, point])
    assert place.box.right == 86


def test_a_paragraph_sign_that_was_read_is_not_left_out() -> None:
    picture, words = page((60, 140, 74, 160))
    assert left_out(picture, [*words, Word("§", Box(60, 140, 74, 160), 0.9, line=2)]) == ()


def test_the_word_next_to_a_sign_is_shown_with_it() -> None:
    (place,) = left_out(*page((60, 140, 74, 160)))
    assert (place.shown.left, place.shown.right) == (60, 240)


def word(text: str, confidence: float) -> Word:
    return Word(text, Box(0, 0, 9, 9), confidence)


BESIDE = Word("Verschiedenes", Box(50, 0, 90, 9), 0.9, line=7)


@pytest.mark.parametrize(
    ("in_line", "alone", "printed"),
    [
        (("6.", 0.9), [("6", 0.7), ("8", 0.6)], "6."),
        (("1.1", 0.9), [("11", 0.9), ("12", 0.4)], "1.1"),
        (("3%", 0.9), [("3.", 0.9), ("cm", 0.3)], "3."),
        (("6.", 0.5), [("6", 0.4), ("8", 0.4)], None),
        (("6.", 0.9), [("8", 0.9), ("B", 0.9)], None),
        (("-)", 0.9), [("-)", 0.9), ("-)", 0.9)], None),
        (("5.", 0.9), [("ar", 0.4), ("Os", 0.6), ("5", 0.0)], "5."),
        (("ts", 0.4), [("7.", 0.6), ("7.", 0.7), ("7.", 0.8)], "7."),
        (("ts", 0.4), [("7.", 0.6), ("7.", 0.7), ("1", 0.8)], None),
        (("3;", 0.9), [("9.", 0.9), ("9.", 0.9), ("3", 0.9)], None),
        (("4.Verschiedenes", 0.9), [("4.", 0.9), ("4", 0.9)], "4."),
        (("©", 0.9), [("0", 0.8), ("0", 0.9), ("6", 0.6)], "0"),
    ],
)
def test_a_sign_in_its_line_and_alone_must_be_read_alike(
    in_line: tuple[str, float], alone: list[tuple[str, float]], printed: str | None
) -> None:
    new = with_left_out(BESIDE, [word(*in_line)], [[word(*one)] for one in alone])
    assert (new.text if new else None) == printed
    assert new is None or new.line == 7


def test_what_the_word_already_holds_is_not_added() -> None:
    beside = Word("Köttermanns", Box(50, 0, 90, 9), 0.9)
    assert with_left_out(beside, [word("K", 0.9)], [[word("K", 0.9)]]) is None


def test_a_sign_that_its_line_does_not_show_is_not_added() -> None:
    assert with_left_out(BESIDE, [], [[word("I", 0.9)], [word("I", 0.9)]]) is None


@pytest.mark.parametrize(
    ("readings", "printed"),
    [
        (["1.", "1.", "1"], "1."),
        (["Me", "2.", "2."], "2."),
        (["I.", "I.", "1."], "l."),
        (["0", "0", "0"], "0"),
        (["3", "on", "3"], "l."),
        (["1.", "7.", "1."], "l."),
    ],
)
def test_a_lone_letter_is_a_number_where_nothing_else_is_seen(
    readings: list[str], printed: str
) -> None:
    new = with_number(word("l.", 0.8), [[word(text, 0.8)] for text in readings])
    assert new.text == printed
    assert new.other == ("" if printed == "l." else "l.")


def entry(text: str, row: int, left: int = 40) -> Word:
    return Word(text, Box(left, 20 * row, left + 20, 20 * row + 14), 0.9, line=row)


def test_a_number_seen_in_its_line_alone_needs_its_neighbours() -> None:
    shown = entry_number(BESIDE, Word("5.", Box(40, 0, 48, 9), 0.3))
    assert shown is not None
    assert shown.line == 7
    listed = [entry("4.", 1), entry("5.", 2), entry("6,", 3)]
    assert fits_its_list(listed[1], listed)
    assert not fits_its_list(listed[1], [entry("4.", 1), listed[1], entry("8.", 3)])
    assert not fits_its_list(listed[1], [entry("4.", 1, 300), listed[1], entry("6.", 3)])


def test_a_first_digit_that_was_left_out_belongs_to_its_number() -> None:
    first, rest = Word("1", Box(40, 0, 50, 14), 0.9), Word("2.", Box(53, 0, 68, 14), 0.9, line=7)
    whole = whole_number(first, rest)
    assert whole is not None
    assert (whole.text, whole.other, whole.line) == ("12.", "2.", 7)
    assert whole.box == Box(40, 0, 68, 14)
    assert whole_number(first, replace(rest, box=Box(70, 0, 85, 14))) is None
    assert whole_number(first, replace(rest, text="Ja")) is None


def test_scraps_below_numbers_of_a_list_are_left_out() -> None:
    listed = [entry("8.", 1), entry("9.", 2), Word("B", Box(40, 60, 50, 74), 0.5, line=3)]
    assert [one.text for one in without_scraps(listed, ())] == ["8.", "9.", ""]
    beside = replace(listed[2], box=Box(90, 60, 100, 74))
    assert without_scraps([*listed[:2], beside], ())[2].text == "B"
    sure = replace(listed[2], confidence=0.95)
    assert without_scraps([*listed[:2], sure], ())[2].text == "B"
