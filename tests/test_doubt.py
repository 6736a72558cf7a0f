"""Words that were probably misread become suggestions; the text stays as it was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.correct import Corrector
from pipeline.correct.doubt_document import DocumentPrint
from pipeline.correct.doubt_order import neighbours, openers
from pipeline.correct.doubt_rival import reader_signs
from pipeline.correct.doubt_shape import Sight, shape
from pipeline.correct.doubt_signs import SignReader
from pipeline.dictionaries import Dictionaries
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.records import Box, Correction, OcrPage, Transcript, Word
from pipeline.settings import CorrectSettings, LayoutSettings

LETTER, HEIGHT = 12, 24
TEXT = "Die Ausschussmitglieder beschließen die Änderung der Satzung über die Gebühren"


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector(Dictionaries(), Lexicon.load(), CorrectSettings())


def printed(*lines: str, sure: float = 0.96, **unsure: float) -> OcrPage:
    """A page of lines; ``unsure`` gives a word another confidence."""
    words: list[Word] = []
    for number, line in enumerate(lines, 1):
        left = 100
        for text in line.split():
            right, top = left + LETTER * len(text), 60 * number
            box = Box(left, top, right, top + HEIGHT)
            words.append(Word(text, box, unsure.get(text.strip(".,"), sure), 1, 1, number))
            left = right + LETTER
    return OcrPage(1, "ocr", "Bild", tuple(words), "1.jpg", 1240, 1754, 150)


def read(corrector: Corrector, page: OcrPage) -> Transcript:
    return corrector.correct(lay_out([page], LayoutSettings()), "a.pdf")


def doubts(transcript: Transcript) -> list[Correction]:
    return [one for line in transcript.lines for one in line.corrections if one.rule == "doubt"]


@pytest.mark.parametrize(
    ("text", "there"), [("c)", True), ("(e),", True), ("x", False), ("TOP", False)]
)
def test_a_letter_with_its_stop_is_surer_than_a_bare_one(text: str, there: bool) -> None:
    assert ("letter and stop" in shape(Word(text), Sight(20, 3.0))) == there


def test_a_running_head_is_misread_alike_on_every_page(corrector: Corrector) -> None:
    (page,) = lay_out([printed(TEXT, "Die Sitzung endet um 19 Uhr")], LayoutSettings())
    head = replace(page.lines[0], kind="running-head")
    reader = SignReader(corrector.judge, Lexicon.load(), DocumentPrint())
    first, second = reader.of_page(replace(page, lines=(head, *page.lines[1:])))
    assert all("running head" in signs for signs in first)
    assert not any("running head" in signs for signs in second)


def test_an_unsure_unknown_word_is_doubted_and_stays(corrector: Corrector) -> None:
    page = printed(TEXT, "Der Kostenplxn wurde von allen Mitgliedern beraten", Kostenplxn=0.4)
    transcript = read(corrector, page)
    (doubt,) = doubts(transcript)
    assert (doubt.before, doubt.status) == ("Kostenplxn", "suggested")
    assert doubt.box == page.words[11].box
    assert "Kostenplxn" in transcript.lines[1].text


def test_sure_and_known_words_are_not_doubted(corrector: Corrector) -> None:
    assert not doubts(read(corrector, printed(TEXT, "Die Sitzung endet um 19 Uhr")))


def test_an_unsure_number_is_doubted_and_never_changed(corrector: Corrector) -> None:
    transcript = read(corrector, printed(TEXT, "Dafür stimmten 6l Mitglieder", **{"6l": 0.3}))
    assert [one.before for one in doubts(transcript)] == ["6l"]
    assert transcript.lines[1].text == "Dafür stimmten 6l Mitglieder"


def test_the_second_reading_is_proposed(corrector: Corrector) -> None:
    page = printed(TEXT, "Einnahmen von 415 Euro wurden gemeldet", **{"415": 0.5})
    words = tuple(replace(w, other="475") if w.text == "415" else w for w in page.words)
    found = doubts(read(corrector, replace(page, words=words)))
    assert [(one.before, one.after) for one in found] == [("415", "475")]


def test_a_protected_word_is_not_doubted() -> None:
    rules = replace(Dictionaries(), protected=frozenset({"Kostenplxn"}))
    corrector = Corrector(rules, Lexicon.load(), CorrectSettings())
    page = printed(TEXT, "Der Kostenplxn wurde beraten", Kostenplxn=0.4)
    assert not doubts(read(corrector, page))


def test_a_text_layer_has_nothing_to_doubt(corrector: Corrector) -> None:
    page = printed(TEXT, "Der Kostenplxn wurde beraten")
    words = tuple(replace(word, confidence=None) for word in page.words)
    assert not doubts(read(corrector, replace(page, source="text-layer", words=words)))


def test_a_sign_that_two_readings_agreed_on_is_not_doubted(corrector: Corrector) -> None:
    page = printed(TEXT, "Nach § 29 der Satzung ist zu verfahren")
    words = tuple(replace(w, other="8") if w.text == "§" else w for w in page.words)
    assert not doubts(read(corrector, replace(page, words=words)))


def test_the_number_of_a_page_is_not_doubted(corrector: Corrector) -> None:
    assert not doubts(read(corrector, printed(TEXT, TEXT, "-2-", **{"-2-": 0.3})))


def test_the_halves_of_a_parted_word_are_judged_as_one(corrector: Corrector) -> None:
    sure = {"Gemein": 0.9, "schaft": 0.9}
    assert not doubts(read(corrector, printed(TEXT, "Wir danken der Gemein-", "schaft", **sure)))


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (Word("m?", letters=0.96), "raised digit lost"),
        (Word("11", letters=0.96), "two digits alone"),
        (Word("84", letters=0.9, rival="$4", lead=0.6), "rival a paragraph sign"),
        (Word("84", letters=0.9, rival="54", lead=0.1), "rival of a number"),
        (Word("1.", letters=0.5, rival="l.", lead=0.1), "rival of like shape"),
        (Word("10", letters=0.5, rival="1O", lead=0.1), "digit like a letter"),
        (Word("B10", letters=0.5, rival="B1O", lead=0.1), "rival of a number"),
        (Word("Verseizungen", letters=0.7, rival="Versetzungen", lead=0.3), "rival known alone"),
        (Word("Sitzung", letters=0.7, rival="Satzung", lead=0.3), "rival known too"),
        (Word("zu", letters=0.9, rival="Zu", lead=0.6), "rival in size alone"),
        (Word("zu", letters=0.9), "small letter that looks like its capital"),
        (Word("la"), "two small letters"),
    ],
)
def test_the_runner_up_and_the_letters_tell_of_a_word(word: Word, told: str) -> None:
    signs = reader_signs(word, {"Versetzungen", "Sitzung", "Satzung"}.__contains__, begins=True)
    assert signs[told] > 0


@pytest.mark.parametrize(
    ("opener", "others", "near"),
    [
        ("c)", ["b)", "d)"], 2),
        ("IX.", ["VIII.", "VII."], 1),
        ("3.1.", ["3.2.", "2.1."], 1),
        ("2", ["1.", "3."], 0),
        ("Herr", ["Frau"], 0),
    ],
)
def test_numbers_that_lines_begin_with_bear_each_other_out(
    opener: str, others: list[str], near: int
) -> None:
    (laid_out,) = lay_out([printed(*(f"{one} {TEXT}" for one in others))], LayoutSettings())
    assert neighbours(opener, openers([laid_out])) == near


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Herr Olm versch ickt die Daten", ["versch", "ickt"]),
        ("Olm G mbH", ["G", "mbH"]),
        ("Der Verein Berg e. V. dankt", []),
        ("Er nimmt an der Sitzung teil", []),
    ],
)
def test_words_that_are_one_word_together_are_halves(
    corrector: Corrector, text: str, halves: list[str]
) -> None:
    (page,) = lay_out([printed(text)], LayoutSettings())
    reader = SignReader(corrector.judge, Lexicon.load(), DocumentPrint())
    (signs,) = reader.of_page(page)
    words = zip(page.lines[0].words, signs, strict=True)
    assert [word.text for word, told in words if "half of a word" in told] == halves


def test_a_number_nearly_read_as_another_is_doubted(corrector: Corrector) -> None:
    page = printed(TEXT, "Einnahmen von 415 Euro wurden gemeldet", **{"415": 0.8})
    words = tuple(
        replace(w, letters=0.6, rival="475", lead=0.02, other="475") if w.text == "415" else w
        for w in page.words
    )
    transcript = read(corrector, replace(page, words=words))
    assert [(one.before, one.after) for one in doubts(transcript)] == [("415", "475")]
    assert "415" in transcript.lines[1].text


def test_letters_that_do_not_fill_their_width_tell_of_a_lost_one() -> None:
    """All letters of a typewriter are alike: ``Gebühr`` cannot be seven letters wide."""
    page = printed(*[TEXT] * 8, "Herr Gebühr dankt allen Mitgliedern")
    wider = tuple(
        replace(word, box=replace(word.box, right=word.box.right + LETTER))
        if word.box and word.text == "Gebühr"
        else word
        for word in page.words
    )
    (laid_out,) = lay_out([replace(page, words=wider)], LayoutSettings())
    document = DocumentPrint.of([laid_out])
    signs = document.of_page(laid_out)[-1]
    assert signs[1]["width off"] > 1 > max(one["width off"] for one in (signs[0], *signs[2:]))


def test_what_was_read_unsurely_once_is_unsure_wherever_it_stands() -> None:
    words = (*printed(TEXT, "Frau Olm dankt").words, *printed(TEXT, "Frau Olm", Olm=0.4).words)
    (laid_out,) = lay_out([replace(printed(TEXT), words=words)], LayoutSettings())
    document = DocumentPrint.of([laid_out])
    found = {
        word.text: signs["least of repeats"]
        for line, told in zip(laid_out.lines, document.of_page(laid_out), strict=True)
        for word, signs in zip(line.words, told, strict=True)
        if word.text in ("Frau", "Olm")
    }
    assert found["Olm"] > found["Frau"]
