from __future__ import annotations

from PIL import Image, ImageDraw

from pipeline.ocr.left_out import left_out
from pipeline.ocr.settling import with_left_out
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


def readings(*texts: tuple[str, float]) -> list[list[Word]]:
    return [[Word(text, Box(0, 0, 9, 9), confidence)] for text, confidence in texts]


def test_two_sizes_must_agree_and_none_may_differ() -> None:
    beside = Word("Verschiedenes", Box(50, 0, 90, 9), 0.9, line=7)
    new = with_left_out(beside, readings(("6", 0.94), ("6", 0.96), ("6.", 0.9)))
    assert new is not None
    assert (new.text, new.line) == ("6", 7)
    assert with_left_out(beside, readings(("6", 0.9), ("8", 0.6), ("6", 0.9))) is None
    assert with_left_out(beside, readings(("6", 0.9), ("6", 0.5), ("6", 0.6))) is None
    assert with_left_out(beside, readings(("Ns", 0.9), ("N", 0.9), ("Ns", 0.9))) is None


def test_what_the_word_already_holds_is_not_added() -> None:
    beside = Word("Köttermanns", Box(50, 0, 90, 9), 0.9)
    assert with_left_out(beside, readings(("K", 0.9), ("K", 0.9), ("K", 0.9))) is None
