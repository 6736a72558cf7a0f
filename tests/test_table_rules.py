"""Upright rules of tables that were read as signs."""

from __future__ import annotations

import pytest

from pipeline.correct.stream import page_streams
from pipeline.correct.table_rules import rule_edits
from pipeline.lexicon import shipped_lexicon
from pipeline.records import LaidOutPage, Line, LineKind, OcrPage, Word


def repaired(text: str, kind: LineKind = "text", cells: tuple[int, ...] = ()) -> str:
    words = tuple(Word(part) for part in text.split())
    page = OcrPage(1, "ocr", "Bild", words)
    laid_out = LaidOutPage(page, (Line(1, 1, 0, words, kind=kind, cells=cells),))
    (stream,) = page_streams(laid_out, lambda head, tail: head + tail)
    text = stream.text
    for edit in reversed(rule_edits(stream, [], shipped_lexicon(), frozenset())):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("5a Ida Muster [8a Ulf Beispiel", "5a Ida Muster 8a Ulf Beispiel"),
        ("7b Ida Muster |10b |Beispiel", "7b Ida Muster 10b Beispiel"),
        ("Antrag 3 |anwesend bewilligt|", "Antrag 3 anwesend bewilligt"),
    ],
)
def test_a_rule_beside_a_word_is_no_sign(read: str, true: str) -> None:
    assert repaired(read, "table", (0, 1, 3)) == true


@pytest.mark.parametrize(
    "text", ["Der |nhalt", "ein [Anhang] dazu", "mit |8 Stimmen", "Frau Brand|", "A | B"]
)
def test_letters_and_brackets_stay(text: str) -> None:
    assert repaired(text) == text


def test_a_bracket_that_closes_in_its_cell_stays() -> None:
    assert repaired("Vertrag [Entwurf vom Mai]", "table", (0, 1)) == "Vertrag [Entwurf vom Mai]"
