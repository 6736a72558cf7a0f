"""Lone numbers that the reader passed over, and signatures it took for words."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import without_scrawl
from pipeline.ocr.leftover_ink import overlooked
from pipeline.records import Box, Word

LINE = tuple(Word("Niederschrift", Box(200, top, 420, top + 36), 0.95) for top in (100, 200, 300))


@pytest.fixture
def page() -> Image.Image:
    """Three words that were read, a letter far from them, one close by, and a rule."""
    picture = Image.new("L", (1200, 800), 255)
    draw = ImageDraw.Draw(picture)
    for word in LINE:
        assert word.box
        draw.rectangle((word.box.left, word.box.top, word.box.right, word.box.bottom), fill=0)
    draw.rectangle((100, 202, 118, 232), fill=0)
    draw.rectangle((428, 302, 446, 332), fill=0)
    draw.rectangle((100, 500, 1000, 504), fill=0)
    return picture


def test_only_ink_apart_from_words_is_looked_at(page: Image.Image) -> None:
    (found,) = overlooked(page, LINE, (), 300)
    assert abs(found.left - 100) < 6
    assert abs(found.top - 202) < 6


def test_nothing_is_looked_for_in_unread_regions(page: Image.Image) -> None:
    assert overlooked(page, LINE, (Box(90, 190, 130, 250),), 300) == ()


def test_the_guess_over_several_lines_covers_nothing(page: Image.Image) -> None:
    stack = Word("oo", Box(95, 90, 125, 340), 0.4)
    assert len(overlooked(page, (*LINE, stack), (), 300)) == 1
    sure = Word("oo", Box(95, 90, 125, 340), 0.9)
    assert overlooked(page, (*LINE, sure), (), 300) == ()


def in_line(text: str, left: int, height: int, confidence: float) -> Word:
    return Word(text, Box(left, 500, left + 80, 500 + height), confidence, block=7)


def test_a_signature_is_taken_out_and_its_place_kept() -> None:
    scrawl = (in_line("NN", 200, 80, 0.1), in_line("u", 300, 75, 0.5))
    words, regions = without_scrawl((*LINE, *scrawl), shipped_lexicon())
    assert words == LINE
    assert regions == (Box(200, 500, 380, 580),)


@pytest.mark.parametrize(
    "word",
    [
        in_line("Satzung", 200, 80, 0.3),  # a heading in large type
        in_line("II", 200, 80, 0.85),
        in_line("NN", 200, 40, 0.1),
        in_line("12", 200, 80, 0.3),
    ],
)
def test_print_stays(word: Word) -> None:
    words, regions = without_scrawl((*LINE, word), shipped_lexicon())
    assert words == (*LINE, word)
    assert not regions


def test_numbers_of_several_lines_taken_for_a_word_are_no_signature() -> None:
    stack = Word("oo", Box(95, 90, 125, 340), 0.4, block=7)
    words, regions = without_scrawl((*LINE, stack), shipped_lexicon())
    assert words == (*LINE, stack)
    assert not regions
