"""A page image in, words with boxes out."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.errors import MissingProgramError, PageError, UsageError
from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import (
    FixedEngine,
    OcrEngine,
    ReadSheet,
    check_tesseract,
    chosen_engine,
    doubts,
    read_again,
    read_upright,
)
from pipeline.ocr.doubtful import doubtful
from pipeline.ocr.library import loaded_library
from pipeline.ocr.paragraph_sign import Reach, with_paragraph_sign
from pipeline.ocr.settling import settled, with_raised_digit
from pipeline.ocr.tsv import printed, words_of_tsv
from pipeline.pages import turn_page
from pipeline.records import Box, LaidOutPage, Line, LineKind, OcrPage, PageImage, Word
from pipeline.settings import OcrSettings

HEAD = "level page_num block_num par_num line_num word_num left top width height conf text\n"
HEAD = HEAD.replace(" ", "\t")
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)
needs_library = pytest.mark.skipif(
    importlib.util.find_spec("tesserocr") is None, reason="tesserocr is not installed"
)
both_engines = pytest.mark.parametrize(
    "kind", ["program", pytest.param("library", marks=needs_library)]
)


def test_words_of_tsv() -> None:
    rows = "5\t1\t2\t1\t3\t1\t30\t40\t90\t25\t96.5\tBu\u0308rger\n"
    assert words_of_tsv(HEAD + rows) == (
        Word("Bürger", Box(30, 40, 120, 65), 0.965, block=2, paragraph=1, line=3),
    )


def test_empty_words_areas_and_pictures_are_dropped() -> None:
    rows = "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
    rows += "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95\t \n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t-1\t|\n"
    assert words_of_tsv(HEAD + rows) == ()


def test_rules_of_tables_are_no_letters() -> None:
    rows = "5\t1\t1\t1\t1\t1\t0\t0\t3\t90\t95\t|\n"
    rows += "5\t1\t1\t1\t1\t2\t9\t0\t99\t20\t95\t|Aufgabe\n"
    rows += "5\t1\t1\t1\t1\t3\t9\t0\t99\t20\t95\t|dee\n"
    assert [word.text for word in words_of_tsv(HEAD + rows)] == ["Aufgabe", "|dee"]


@pytest.mark.parametrize(
    ("read", "one"),
    [("wWirtschaft", "Wirtschaft"), ("Vvogt", "Vogt"), ("O0", "0"), ("Zz", "Zz"), ("wir", "wir")],
)
def test_a_sign_seen_in_both_its_forms_is_one(read: str, one: str) -> None:
    assert printed(read, Box(0, 0, 90, 20)) == one


def test_fixed_engine_returns_what_it_was_given() -> None:
    word = Word("Protokoll")
    engine: OcrEngine = FixedEngine({1: (word,)})
    assert engine.read(PageImage(1, "x.pgm", 10, 10, 300)) == (word,)
    with pytest.raises(PageError, match="Page 2"):
        engine.read(PageImage(2, "x.pgm", 10, 10, 300))


@pytest.mark.tesseract
@needs_tesseract
def test_missing_language_says_what_to_type() -> None:
    with pytest.raises(MissingProgramError, match=r"apt-get install .*tesseract-ocr-xyz"):
        check_tesseract("deu+xyz")


def page_image(folder: Path, text: str, height: int = 300) -> PageImage:
    picture = Image.new("L", (1600, height), 255)
    fonts = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not fonts.is_file():
        pytest.skip("the DejaVu fonts are not installed")
    ImageDraw.Draw(picture).text((100, 100), text, font=ImageFont.truetype(str(fonts), 50), fill=0)
    path = folder / "page.pgm"
    picture.save(path)
    return PageImage(1, str(path), 1600, height, 300)


def test_an_unknown_kind_of_engine_is_refused() -> None:
    with pytest.raises(UsageError, match="auto, library, program"):
        chosen_engine(OcrSettings(engine="laser"))


@pytest.mark.tesseract
@needs_tesseract
@needs_library
def test_the_library_is_taken_where_it_can_be_loaded() -> None:
    assert chosen_engine(OcrSettings()).name == "tesserocr"
    assert chosen_engine(OcrSettings(engine="program")).name == "tesseract"


@pytest.mark.tesseract
@needs_tesseract
@needs_library
def test_without_its_models_the_library_is_not_taken(tmp_path: Path) -> None:
    assert loaded_library(OcrSettings(), tmp_path) == ""


@pytest.mark.tesseract
@needs_tesseract
@both_engines
def test_tesseract_reads_german(tmp_path: Path, kind: str) -> None:
    image = page_image(tmp_path, "Die Bürger grüßen über Äcker")
    words = chosen_engine(OcrSettings(engine=kind)).read(image)
    assert [word.text for word in words] == ["Die", "Bürger", "grüßen", "über", "Äcker"]
    assert all(word.box and 0 <= (word.confidence or 0) <= 1 for word in words)
    assert words[0].box
    assert 90 < words[0].box.left < 120


@pytest.mark.tesseract
@needs_tesseract
@pytest.mark.parametrize("turned", [90, 180])
@both_engines
def test_a_turned_page_is_read_upright(tmp_path: Path, turned: int, kind: str) -> None:
    lines = "\n".join(["Die Bürger grüßen über Äcker und Wälder hinweg"] * 2)
    upright = page_image(tmp_path, lines, height=320)
    engine = chosen_engine(OcrSettings(engine=kind))
    lying = turn_page(upright, turned)
    image, words = read_upright(engine, lying, engine.read(lying), turn_page)
    assert (image.width, image.height) == (1600, 320)
    assert [word.text for word in words[:3]] == ["Die", "Bürger", "grüßen"]


@pytest.mark.parametrize(("printed", "rotation"), [(True, 0), (False, 90)])
def test_a_page_of_print_on_which_nothing_was_read_may_lie_on_its_side(
    tmp_path: Path, printed: bool, rotation: int
) -> None:
    lying = page_image(tmp_path, "Die Bürger grüßen über Äcker" if printed else "", height=320)
    lying = replace(lying, rotation=90)
    engine = FixedEngine({1: tuple(Word("Bürger", Box(0, 0, 60, 20), 0.9) for _ in range(9))})
    image, words = read_upright(engine, lying, (), turn_page)
    assert (image.rotation, len(words)) == (rotation, 9 if printed else 0)


@pytest.mark.tesseract
@needs_tesseract
@both_engines
def test_a_page_that_takes_too_long_or_too_much_costs_that_page(tmp_path: Path, kind: str) -> None:
    image = page_image(tmp_path, "Die Bürger grüßen")
    hurried = chosen_engine(OcrSettings(engine=kind, page_seconds=0.001))
    with pytest.raises(PageError, match="page_seconds"):
        hurried.read(image)
    engine = chosen_engine(OcrSettings(engine=kind))
    huge = tmp_path / "huge.pgm"
    with huge.open("wb") as file:
        file.write(b"P5 32000 32000 255\n")
        file.truncate(32000 * 32000)
    with pytest.raises(PageError, match="Page 2"):
        engine.read(PageImage(2, str(huge), 32000, 32000, 300))
    assert len(engine.read(image)) == 3


@pytest.mark.tesseract
@needs_tesseract
@both_engines
def test_a_broken_image_becomes_a_page_error(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "page.pgm"
    path.write_bytes(b"P5 9 9 255 x")
    with pytest.raises(PageError, match="Page 1"):
        chosen_engine(OcrSettings(engine=kind)).read(PageImage(1, str(path), 9, 9, 300))


def at(text: str, left: int, confidence: float = 0.95, height: int = 30, line: int = 1) -> Word:
    return Word(text, Box(left, 100, left + 40, 100 + height), confidence, 1, 1, line)


def kinds(words: list[Word]) -> dict[str, str]:
    return {words[spot.index].text: spot.kind for spot in doubtful(words, shipped_lexicon())}


def test_sure_and_known_words_are_read_once() -> None:
    assert kinds([at("Die", 0), at("Gemeinde", 50), at("zahlt", 100), at("312", 150)]) == {}


def test_lost_superscripts_and_paragraph_signs_are_doubtful_however_sure() -> None:
    words = [at("312", 0), at("m?", 50), at("EUR/m?.", 100), at("$", 150), at("29", 200)]
    assert kinds(words) == {"m?": "superscript", "EUR/m?.": "superscript", "$": "paragraph"}
    assert kinds([at("m?/h.", 0)]) == {"m?/h.": "superscript"}
    assert kinds([at("was?", 0), at("im?", 50), at("$", 100)]) == {}


def test_a_digit_may_be_a_paragraph_sign_only_when_it_is_taller_than_the_number() -> None:
    assert kinds([at("8", 0), at("45", 50)]) == {}
    assert kinds([at("8", 0, height=36), at("45", 50)]) == {"8": "paragraph"}
    assert kinds([at("8", 0, height=36), at("45", 50, line=2)]) == {}
    assert kinds([at("88", 0), at("4,", 50), at("7", 90)]) == {"88": "paragraph"}


def test_a_letter_with_a_line_to_itself_may_be_a_number() -> None:
    assert kinds([at("l.", 0, line=1), at("Haushalt", 50, line=2)]) == {"l.": "number"}
    assert kinds([at("a", 0), at("Haushalt", 50)]) == {}
    assert kinds([at("l.", 0, line=row) for row in range(12)]) == {}


def test_unknown_words_and_numbers_are_doubtful_when_unsure() -> None:
    words = [at("Gemeinbe", 0, 0.7), at("Gemeinde", 50, 0.7), at("15", 90, 0.7), at("—", 99, 0.1)]
    assert kinds(words) == {"Gemeinbe": "word", "15": "word"}
    assert kinds([at("TOP5", 0, 0.9), at("O", 50, 0.9), at("und", 100)]) == {
        "TOP5": "word",
        "O": "word",
    }


def test_signatures_are_not_read_again() -> None:
    words = [at("Sitzung", 50 * place) for place in range(5)] + [at("Nnrw", 300, 0.1, height=90)]
    assert kinds(words) == {}


def test_a_raised_digit_needs_two_readings_and_no_contradiction() -> None:
    assert with_raised_digit(Word("m?"), ("3", "3", "")) == Word("m³", other="m?")
    assert with_raised_digit(Word("m?"), ("3", "2", "3")) == Word("m?", other="m³")
    assert with_raised_digit(Word("m?"), ("", "", "2")) == Word("m?", other="m²")
    assert with_raised_digit(Word("m2"), ("3", "3", "3")) == Word("m2", other="m³")
    assert with_raised_digit(Word("m?"), ("", "", "")) == Word("m?")


def signed(text: str, *readings: str, reach: Reach | None = None) -> list[tuple[str, str]]:
    new = with_paragraph_sign(Word(text, Box(0, 0, 90, 30)), readings, reach)
    return [(word.text, word.other) for word in new]


def test_a_digit_becomes_a_paragraph_sign_only_when_both_readings_show_it() -> None:
    assert signed("8", "§", "§") == [("§", "8")]
    assert signed("8", "§", "8") == [("8", "§")]
    assert signed("($", "§", "g§") == [("(§", "($")]
    assert signed("$", "$", "$") == [("$", "")]


DEEP, EVEN = Reach(0.05, 0.15, 0.8), Reach(0.0, 0.02, 0.8)


def test_one_reading_is_enough_where_the_ink_reaches_beyond_the_number() -> None:
    assert signed("8", "§", "8", reach=DEEP) == [("§", "8")]
    assert signed("8", "§", "8", reach=EVEN) == [("8", "§")]
    assert signed("8", "8", "8", reach=DEEP) == [("8", "")]
    assert signed("s", "s", "s", reach=DEEP) == [("§", "s")]
    assert signed("S", "S", "S", reach=EVEN) == [("S", "")]  # Schilling
    assert signed("&", "§", "&", reach=EVEN) == [("&", "§")]
    assert signed("85", "§", "§", reach=DEEP) == [("§", "85")]


def test_a_paragraph_sign_is_parted_from_its_number_by_white() -> None:
    assert signed("$116", "§116", "§ 116", reach=DEEP) == [("§", "$116"), ("116", "")]
    assert signed("81.", "§1", "‘§1", reach=Reach(0.1, 0.1, 0.1)) == [("§1.", "81.")]
    assert signed("81", "§1", "81", reach=DEEP) == [("81", "§1")]


def test_a_paragraph_sign_read_as_a_letter_keeps_its_number() -> None:
    assert signed("S5", "g§5", "g§5", reach=DEEP) == [("§", "S5"), ("5", "")]
    assert signed("s4a", "g§4", "§4", reach=DEEP) == [("§", "s4a"), ("4", "")]
    assert signed("Ss6", "§6", "§6", reach=DEEP) == [("§", "Ss6"), ("6", "")]
    assert signed("sı", "gsi", "g§1", reach=DEEP) == [("§", "sı"), ("1", "")]
    assert signed("S4", "S4", "§4", reach=EVEN) == [("S4", "§4")]  # a railway
    assert signed("81", "§7", "§7", reach=DEEP) == [("81", "")]


def settle(word: Word, *again: Word) -> tuple[Word, ...]:
    return settled(word, again, shipped_lexicon())


def test_equal_readings_make_a_word_surer() -> None:
    assert settle(at("Wipperau", 0, 0.4), at("Wipperau", 0, 0.9)) == (at("Wipperau", 0, 0.9),)


def test_a_sure_and_known_reading_replaces_an_unsure_and_unknown_one() -> None:
    (word,) = settle(at("Qcmeinbe", 0, 0.2), at("Gemeinde", 0, 0.9))
    assert (word.text, word.other, word.confidence) == ("Gemeinde", "Qcmeinbe", 0.9)
    (name,) = settle(at("Qcmein", 0, 0.7), at("Gemeinde", 0, 0.85))
    assert (name.text, name.other) == ("Qcmein", "Gemeinde")


def test_a_known_word_gives_way_only_when_it_was_hardly_read() -> None:
    assert settle(at("da", 0, 0.2), at("Gemeinde", 0, 0.9))[0].text == "Gemeinde"
    assert settle(at("da", 0, 0.4), at("Gemeinde", 0, 0.9))[0].text == "da"


def test_a_name_is_not_made_a_word_that_looks_like_it() -> None:
    assert settle(at("Thalmeier-Elsk", 0, 0.4), at("Eis", 0, 0.95))[0].text == "Thalmeier-Elsk"
    (word,) = settle(at("Bruckcr", 0, 0.4), at("Brucker", 0, 0.95))
    assert (word.text, word.other) == ("Bruckcr", "Brucker")


def test_a_number_is_never_changed_by_a_second_reading() -> None:
    (word,) = settle(at("15", 0, 0.1), at("16", 0, 0.99))
    assert (word.text, word.other) == ("15", "16")
    assert [x.text for x in settle(at("TOP5", 0, 0.7), at("TOP", 0, 0.9), at("5", 30, 0.9))] == [
        "TOP",
        "5",
    ]


def laid_out(number: int, words: Sequence[Word], kind: LineKind = "text") -> LaidOutPage:
    line = Line(number, 1, 0, tuple(words), kind)
    return LaidOutPage(OcrPage(number, "ocr", "", tuple(words)), (line,))


def test_a_last_digit_hardly_read_is_never_exchanged_for_the_sign_of_money() -> None:
    again = (Word("3000€", confidence=0.95),)
    (hardly,) = settled(Word("30008", confidence=0.1), again, shipped_lexicon())
    assert (hardly.text, hardly.other) == ("30008", "3000€")


def test_what_was_made_of_a_signature_is_no_doubtful_word() -> None:
    scrawl = (Word("CEIGEEE", confidence=0.1, other="CHEE"), Word("1", confidence=0.1, other="7"))
    assert doubts((laid_out(1, scrawl, "debris"),)) == ()


def test_numbers_in_doubt_are_issues_of_their_own() -> None:
    words = (Word("15", other="16"), Word("Gemeinde", other="Gemeinbe"), Word("Rat"))
    issues = doubts((laid_out(3, words),))
    assert [(issue.page, issue.severity) for issue in issues] == [(3, "warning"), (3, "info")]
    assert '"15" or "16"' in issues[0].message


def test_a_lost_comma_is_a_doubt_and_a_settled_sign_is_none() -> None:
    words = (Word("4,5", other="45"), Word("§", other="8"), Word("m³", other="m?"))
    issues = doubts((laid_out(1, words),))
    assert [issue.severity for issue in issues] == ["warning", "info"]
    assert "4,5" in issues[0].message


def test_punctuation_alone_makes_no_doubt() -> None:
    (word,) = settle(at("Wipperau", 0, 0.4), at("‚Wipperau.", 0, 0.9))
    assert (word.text, word.other, word.confidence) == ("Wipperau", "", 0.9)


def test_a_page_with_many_doubts_does_not_flood() -> None:
    words = tuple(Word(str(number), other=f"{number}1") for number in range(50))
    issues = doubts((laid_out(1, words),))
    assert len(issues) == 13
    assert issues[-1].message.startswith("38 more")


def test_the_second_reading_of_a_stored_page_changes_nothing(tmp_path: Path) -> None:
    image = page_image(tmp_path, "15 m?")
    words = (at("15", 100, 0.2), at("m?", 200, 0.2))
    sheets = [ReadSheet(image, words)]
    assert read_again(FixedEngine(), sheets, shipped_lexicon()) == [words]


@pytest.mark.tesseract
@needs_tesseract
@both_engines
def test_paragraph_signs_and_raised_digits_are_read_right(tmp_path: Path, kind: str) -> None:
    image = page_image(tmp_path, "Nach § 29 sind 3.000 m³ und 17 km² frei")
    engine = chosen_engine(OcrSettings(engine=kind, languages="deu+eng"))
    sheet = ReadSheet(image, engine.read(image))
    words, _ = read_again(engine, [sheet, replace(sheet, words=())], shipped_lexicon())
    assert " ".join(word.text for word in words) == "Nach § 29 sind 3.000 m³ und 17 km² frei"
