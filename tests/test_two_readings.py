"""Mis-reads that the reader's own second reading, or its runner-up, puts right."""

from __future__ import annotations

from collections import Counter

import pytest

from pipeline.correct.certain import printed_words
from pipeline.correct.stream import page_streams
from pipeline.correct.two_readings import reading_edits
from pipeline.lexicon import shipped_lexicon
from pipeline.records import LaidOutPage, Line, OcrPage, Word


def repaired(*words: Word, printed: Counter[str] | None = None) -> str:
    """The line of ``words`` with its edits applied; ``printed`` counts the document's words."""
    page = OcrPage(1, "ocr", "Bild", words)
    laid_out = LaidOutPage(page, (Line(1, 1, 0, words),))
    (stream,) = page_streams(laid_out, lambda head, tail: head + tail)
    counted = printed or printed_words([stream.text])
    text = stream.text
    edits = reading_edits(stream, [], shipped_lexicon(), counted, frozenset({"Bürgetmeister"}))
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("word", "true"),
    [
        (Word("Versammlunggsleiter,", other="Versammlungsleiter,"), "Versammlungsleiter,"),
        (Word("„Rechnungsprufer“", other="Rechnungsprüfer"), "„Rechnungsprüfer“"),
        (Word("\\NWartezeit", other="Wartezeit"), "Wartezeit"),
        (Word("Schriffführung", rival="Schriftführung", lead=0.07), "Schriftführung"),
        (Word("O", rival="0", lead=0.4), "0"),
        (Word("O0", other="0", rival="00", lead=0.0), "0"),
        (Word("B9O/Die", other="B90/Die", rival="B90/Die", lead=0.2), "B90/Die"),
        (Word("Seitelvon2", other="Seite 1 von 2"), "Seite 1 von 2"),
        (Word("PetraL.-H.", other="Petra L.-H."), "Petra L.-H."),
        (Word("[Al", rival="[A]", lead=0.6), "[A]"),
    ],
)
def test_what_the_reader_itself_puts_right_is_repaired(word: Word, true: str) -> None:
    assert repaired(Word("Protokoll:"), word) == f"Protokoll: {true}"


@pytest.mark.parametrize(
    "word",
    [
        Word("84", other="54", rival="54", lead=0.1),
        Word("BV-V/0710521", other="BV-V/07/0521", rival="BV-V/07/0521", lead=0.3),
        Word("O9114-13)", other="091 14-13)", rival="09114-13)", lead=0.1),
        Word("MandatarInnen", rival="Mandatarinnen", lead=0.1),
        Word("Passau-Ilz", other="Passau-llz", rival="Passau-llz", lead=0.2),
        Word("Stöckmenn", other="Stockmenn", rival="Stockmenn", lead=0.2),
        Word("Käßner", rival="Küßner", lead=0.14),
        Word("Sitzung", other="Satzung", rival="Satzung", lead=0.1),
        Word("Schriffführung", rival="Schriftführung", lead=0.6),
        Word("Bürgetmeister", other="Bürgermeister"),
        Word("O", other="Ö", rival="Ö", lead=0.1),
    ],
)
def test_numbers_names_known_and_kept_words_stay(word: Word) -> None:
    assert repaired(Word("Protokoll:"), word) == f"Protokoll: {word.text}"


def test_a_word_the_document_repeats_is_no_misread() -> None:
    often = Counter({"Schriffführung": 2})
    word = Word("Schriffführung", other="Schriftführung")
    assert repaired(Word("die"), word, printed=often) == "die Schriffführung"


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ((Word("310"), Word("m?):")), ["m²):"]),
        ((Word("gemäß"), Word("8", rival="&", lead=0.2), Word("53")), ["§"]),
        ((Word("S", other="§"), Word("145")), ["§"]),
        ((Word("mit"), Word("8", rival="&", lead=0.2), Word("Stimmen")), []),
        ((Word("Zeile"), Word("8"), Word("53")), []),
    ],
)
def test_signs_the_model_does_not_know_are_proposed(
    words: tuple[Word, ...], after: list[str]
) -> None:
    laid_out = LaidOutPage(OcrPage(1, "ocr", "Bild", words), (Line(1, 1, 0, words),))
    (stream,) = page_streams(laid_out, lambda head, tail: head + tail)
    edits = reading_edits(stream, [], shipped_lexicon(), Counter(), frozenset())
    assert [(edit.after, edit.status) for edit in edits] == [(one, "suggested") for one in after]
