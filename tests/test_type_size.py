"""The size of type, told from the height of letters."""

from __future__ import annotations

from pipeline.records import Box, Word
from pipeline.type_size import capital_height


def word(text: str, height: int) -> Word:
    return Word(text, Box(0, 0, 100, height))


def test_tails_and_small_letters_do_not_change_the_size() -> None:
    sizes = [capital_height([word(text, height)]) for text, height in (("Tag", 64), ("am", 37))]
    assert sizes == [50, 50]


def test_a_slash_that_ends_on_the_line_says_nothing_beside_words() -> None:
    assert capital_height([word("Vorlage", 64), word("1997/48", 48)]) == 50


def test_a_lone_number_with_a_slash_still_has_a_size() -> None:
    assert capital_height([word("1997/48", 64)]) == 50
