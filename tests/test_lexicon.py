"""The shipped lexicon: what it knows, how quickly it opens and answers."""

from __future__ import annotations

import time

import pytest

from pipeline.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize("word", ["Haushaltssatzung", "für", "Straße", "Thüringen", "gibt", "Gibt"])
def test_knows_german(lexicon: Lexicon, word: str) -> None:
    assert word in lexicon


@pytest.mark.parametrize("word", ["Ausschuß", "beschlußfähig", "gefaßt", "Zuschuß"])
def test_knows_the_spelling_of_old_minutes(lexicon: Lexicon, word: str) -> None:
    assert word in lexicon


@pytest.mark.parametrize("word", ["Außtellung", "Hauswaßer", "Bundeßtaat"])
def test_does_not_make_up_old_spellings(lexicon: Lexicon, word: str) -> None:
    assert word not in lexicon


@pytest.mark.parametrize("word", ["fiir", "MaBnahmen", "zundchst", "haushaltssatzung", "", "12"])
def test_does_not_know_misreads(lexicon: Lexicon, word: str) -> None:
    assert word not in lexicon


def test_frequencies_tell_common_from_rare(lexicon: Lexicon) -> None:
    assert lexicon.frequency("für") > 10_000
    assert lexicon.frequency("würde") > lexicon.frequency("Würde") > 0
    assert lexicon.frequency("fiir") == 0


def test_names_and_places(lexicon: Lexicon) -> None:
    assert lexicon.is_given_name("Jürgen")
    assert lexicon.is_name("Schäfer")
    assert not lexicon.is_name("Haushaltssatzung")
    assert lexicon.is_place("Erfurt")
    assert lexicon.is_surname("Bauer")
    assert lexicon.is_noun("Haushaltssatzung")
    assert not lexicon.is_noun("Beschlossen")


def test_prefixes(lexicon: Lexicon) -> None:
    assert lexicon.begins("Haushaltssat")
    assert not lexicon.begins("xqz")


def test_opens_quickly_and_answers_quickly(lexicon: Lexicon) -> None:
    begin = time.perf_counter()
    Lexicon.load()
    assert time.perf_counter() - begin < 0.3
    words = ["Haushaltssatzung", "fiir", "Straße", "Kräner"] * 25_000
    begin = time.perf_counter()
    for word in words:
        lexicon.has(word)
    assert time.perf_counter() - begin < 0.5
