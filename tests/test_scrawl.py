"""Signatures, and numbers of several lines, that a reader took for words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import without_scrawl
from pipeline.records import Box, Word

LINE = tuple(Word("Niederschrift", Box(200, top, 420, top + 36), 0.95) for top in (100, 200, 300))


def in_line(text: str, left: int, height: int, confidence: float) -> Word:
    return Word(text, Box(left, 500, left + 80, 500 + height), confidence, block=7)


def test_a_signature_is_taken_out() -> None:
    scrawl = (in_line("NN", 200, 80, 0.1), in_line("u", 300, 75, 0.5))
    assert without_scrawl((*LINE, *scrawl), shipped_lexicon()) == LINE


def test_the_loops_of_a_signature_are_no_number() -> None:
    scrawl = (in_line("NN", 200, 80, 0.2), in_line("000.", 300, 80, 0.4))
    assert without_scrawl((*LINE, *scrawl), shipped_lexicon()) == LINE


def test_a_word_stretched_over_the_page_is_a_rule() -> None:
    rule = Word("TE", Box(200, 500, 1300, 530), 0.3)
    spaced = Word("PROTOKOLL", Box(200, 500, 1100, 530), 0.3)
    assert without_scrawl((*LINE, rule), shipped_lexicon()) == LINE
    assert without_scrawl((*LINE, spaced), shipped_lexicon()) == (*LINE, spaced)


def test_a_guess_over_several_lines_is_taken_out_unless_it_is_sure() -> None:
    box = Box(95, 90, 125, 340)
    guess, sure = Word("oo", box, 0.4), Word("oo", box, 0.9)
    assert without_scrawl((*LINE, guess), shipped_lexicon()) == LINE
    assert without_scrawl((*LINE, sure), shipped_lexicon()) == (*LINE, sure)


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
    assert without_scrawl((*LINE, word), shipped_lexicon()) == (*LINE, word)


def test_a_page_without_words_stays_without() -> None:
    assert without_scrawl((), shipped_lexicon()) == ()


def test_numbers_one_below_the_other_read_as_a_word_downwards_are_taken_out() -> None:
    tower = Word("wN", Box(95, 100, 110, 165), 0.74, block=7)
    below = Word("9", Box(95, 200, 110, 230), 0.47, block=7)
    elsewhere = Word("9", Box(195, 200, 210, 230), 0.47, block=7)
    kept = without_scrawl((*LINE, tower, below, elsewhere), shipped_lexicon())
    assert kept == (*LINE, elsewhere)


def test_noughts_among_guesses_do_not_keep_a_signature() -> None:
    scrawl = [in_line("SNINN", 200, 80, 0.1), in_line("000", 300, 75, 0.2)]
    assert without_scrawl((*LINE, *scrawl), shipped_lexicon()) == LINE
    surer = replace(scrawl[1], confidence=0.7)
    assert surer in without_scrawl((*LINE, scrawl[0], surer), shipped_lexicon())


@pytest.mark.parametrize(
    ("texts", "confidence", "stays"),
    [
        (("TEE", "GE", "Senne"), 0.1, False),
        (("TOP", "Ö", "8"), 0.1, True),
        (("Kasse", "geprüft"), 0.1, True),
        (("Kasse", "ist", "geprüft"), 0.5, True),
    ],
)
def test_rows_of_guesses_without_a_number_are_rules(
    texts: tuple[str, ...], confidence: float, stays: bool
) -> None:
    row = tuple(in_line(text, 90 * at, 36, confidence) for at, text in enumerate(texts, start=2))
    assert without_scrawl((*LINE, *row), shipped_lexicon()) == (*LINE, *(row if stays else ()))
