"""What a pattern needs is found in whatever it matches, so a sieve never loses a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.attendance.sentences import BEHIND
from pipeline.pattern_needs import needed_words, needs_digit
from pipeline.sieve import Sieve, Sifted
from pipeline.wordlists import rows


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"Protokoll\s(?:führt|schreibt)\s", {"Protokoll"}),
        (r"(?:[Pp]rotokoll|[Nn]iederschrift) führt", {"rotokoll", "iederschrift"}),
        (r"(?:Amt|Stadtamt|Agentur) für", {"für"}),
        (r"(?<=vom )\d+", {"vom"}),
        (r"(?:Sitzung)?\d+", set()),
        (r"\d+|Uhr", set()),
        (r"(?i:uhr)\d", set()),
        (r"\s*(?:\.{4,}|_{3})", {"....", "___"}),
        (r"\d+[/:]\d+", {"/", ":"}),
        (r"\d[,.;:]\d", set()),
    ],
)
def test_needed_words(pattern: str, words: set[str]) -> None:
    assert needed_words(re.compile(pattern)) == words


def test_case_is_folded_where_the_pattern_ignores_it() -> None:
    sieve = Sieve([(re.compile("GROẞE straße", re.IGNORECASE), "street")])
    assert [read for _, read in sieve.finditer("in der große STRASSE, große Straße")] == ["street"]


def test_one_pattern_is_tried_only_where_its_words_stand() -> None:
    until = Sifted(re.compile(r"\b(?:Frist|bis)\s\d", re.IGNORECASE))
    assert until.may_match("BIS")
    assert not until.may_match("ab 5.")
    assert until.search("Sie zahlt bis 5. Mai.")
    assert not until.search("Sie zahlt ab 5. Mai.")
    assert until.sub("am 5", "bis 5. Mai") == "am 5. Mai"
    assert until.match("bis 5")
    assert until.fullmatch("Frist 5")
    assert [one[0] for one in until.finditer("bis 5, bis 6")] == ["bis 5", "bis 6"]
    assert [one[0] for one in until.finditer("bis 5, bis 6", 5)] == ["bis 6"]
    assert until.search("bis 5, bis 6", 1, 9) is None


def test_words_that_open_with_a_capital_stand_anywhere() -> None:
    patterns = ["Amt", "e V", "VHS", "Ö", "Am", r"Bund\nOst"]
    sieve = Sieve((re.compile(pattern), pattern) for pattern in patterns)
    text = "HVHS und BauAmt e V am Bund\nOst in OÖ"
    assert [read for _, read in sieve.finditer(text)] == patterns
    assert [read for _, read in sieve.finditer("Aufgabe der Vorstände in Bund und Ost")] == []


def test_patterns_keep_their_order() -> None:
    sieve = Sieve([(re.compile("b"), 1), (re.compile(r"\w"), 2), (re.compile("a"), 3)])
    assert [(match[0], read) for match, read in sieve.finditer("ab")] == [
        ("b", 1),
        ("a", 2),
        ("b", 2),
        ("a", 3),
    ]
    assert [read for _, read in sieve.possible("xyz")] == [2]


PATTERNS = [
    re.compile(pattern.replace(" ", r"\s") + BEHIND)
    for _, _, pattern in rows("attendance_sentences.csv")
]


@settings(deadline=None)
@given(st.data())
def test_no_match_of_a_shipped_pattern_lacks_what_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    plain = re.sub(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)", "", pattern.pattern)
    try:
        text = data.draw(st.from_regex(plain))
    except re.error:
        return
    if pattern.search(text):
        assert any(word in text for word in needed_words(pattern) or {""})


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\d+\sEuro", True),
        (r"(?:1\d|[2-9])\.\sMai", True),
        (r"(?<=\d)\sMai", True),
        (r"(?:Ende|\d+\.)\sMai", False),
        (r"(?:\d\d?\.\s)?Mai", False),
        (r"[^\d]\sMai", False),
    ],
)
def test_a_pattern_that_needs_a_digit_is_spared_texts_without(pattern: str, needed: bool) -> None:
    assert needs_digit(re.compile(pattern)) is needed
    sieve = Sieve([(re.compile(pattern), None)])
    assert bool(sieve.possible("Ende Mai kommen Euro")) is not needed
