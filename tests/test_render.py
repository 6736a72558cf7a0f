"""The fictional protocols: gold agrees with text, and scans are what their quality says."""

import json
from functools import cache
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from benchmarks.render.degrade import QUALITIES, Quality, degrade
from benchmarks.render.gold import flat, printed_forms, problems, read_gold
from benchmarks.render.press import lay_out
from benchmarks.render.samples import SAMPLES
from benchmarks.render.scan import FIXTURES, HELD_ASIDE, fixture_file, fixture_names, render
from benchmarks.render.source import SourceError, read_source

NAMES = fixture_names()
ALL_NAMES = NAMES + fixture_names(HELD_ASIDE)
ONE = "ruderverein-jhv-waren"


@cache
def truth_of(name: str) -> str:
    sheets = lay_out(read_source(fixture_file(name)))
    return "\f".join("\n".join(sheet.truth) + "\n" for sheet in sheets)


def test_there_are_at_least_eight_protocols_with_gold() -> None:
    assert len(NAMES) >= 8
    assert {path.name.removesuffix(".gold.json") for path in FIXTURES.glob("*.gold.json")} == set(
        NAMES
    )


def test_those_held_aside_have_gold_and_names_of_their_own() -> None:
    golds = {path.name.removesuffix(".gold.json") for path in HELD_ASIDE.glob("*.gold.json")}
    assert golds == set(ALL_NAMES) - set(NAMES)
    assert len(ALL_NAMES) == len(set(ALL_NAMES))


@pytest.mark.parametrize("name", ALL_NAMES)
def test_gold_stands_on_the_paper(name: str) -> None:
    assert problems(read_gold(fixture_file(name, ".gold.json")), truth_of(name)) == ()


@pytest.mark.parametrize("name", ALL_NAMES)
def test_a_protocol_has_two_or_three_pages_of_german(name: str) -> None:
    truth = truth_of(name)
    assert 1 <= truth.count("\f") <= 3
    letters = [letter for letter in truth if letter.isalpha()]
    assert sum(letter in "äöüÄÖÜß" for letter in letters) / len(letters) > 0.011


def test_a_wrong_gold_is_found() -> None:
    gold = json.loads((FIXTURES / f"{ONE}.gold.json").read_text(encoding="utf-8"))
    gold |= {"date": "12.03.2016", "places": ["Buxtehude"], "statistics": [[777, "€", "nichts"]]}
    assert len(problems(gold, truth_of(ONE))) == 3


def test_words_parted_at_a_line_end_are_one_word() -> None:
    assert flat("der Haushalts-\nsatzung, Ja-\nStimmen") == "der Haushaltssatzung, Ja-Stimmen"


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (4039, "4.039"),
        (54.13, "54,13"),
        (1860000, "1,86 Mio"),
        (86500, "86,5 TM"),
        (84500, "84.500,00"),
        (3, "drei"),
    ],
)
def test_numbers_are_looked_for_as_germans_print_them(value: float, form: str) -> None:
    assert form in printed_forms(value)


def test_a_scan_holds_pixels_and_no_text(tmp_path: Path) -> None:
    scan = render(ONE, "clean200", tmp_path)
    pages = PdfDocument(scan.document)
    assert len(pages) == scan.truth.read_text(encoding="utf-8").count("\f") + 1
    assert pages[0].get_textpage().get_text_range().strip() == ""
    assert scan.gold.read_bytes() == (FIXTURES / f"{ONE}.gold.json").read_bytes()


@pytest.mark.parametrize(
    "quality", ["binder", "digital", "fax", "jpg", "pale", "photo", "png", "tiny110", "upside-down"]
)
def test_every_quality_can_be_written(quality: str, tmp_path: Path) -> None:
    assert render(ONE, quality, tmp_path).document.stat().st_size > 10_000


def test_the_clean_page_prints_the_truth(tmp_path: Path) -> None:
    scan = render(ONE, "digital", tmp_path)
    printed = PdfDocument(scan.document)[0].get_textpage().get_text_range()
    truth = scan.truth.read_text(encoding="utf-8").split("\f")[0]
    assert sorted("".join(printed.split())) == sorted("".join(truth.split()))


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (render(ONE, "poor150", tmp_path / side).document for side in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()


def test_the_cache_gives_back_what_was_rendered(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = render(ONE, "tiff", tmp_path / "a", cache).document
    (kept,) = cache.iterdir()
    kept.write_bytes(b"kept")
    assert render(ONE, "tiff", tmp_path / "b", cache).document.read_bytes() == b"kept"
    with Image.open(first) as image:
        assert getattr(image, "n_frames", 0) == 2


def test_a_fax_is_black_and_white_and_a_pale_print_is_not_black() -> None:
    page = Image.new("L", (200, 280), 255)
    page.paste(0, (50, 50, 90, 90))
    assert degrade(page, QUALITIES["fax"], "seed").mode == "1"
    assert degrade(page, Quality(ink=135), "seed").histogram()[:136] == [0] * 135 + [1600]


def test_an_unknown_element_is_an_error_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "a.protokoll"
    file.write_text("font: sans 11\n---\n.tabelle 10 20\n", encoding="utf-8")
    with pytest.raises(SourceError, match="tabelle"):
        read_source(file)


def test_a_letter_the_typeface_lacks_is_an_error_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "a.protokoll"
    file.write_text("font: gothic 11\n---\nFrau Yıldız\n", encoding="utf-8")
    with pytest.raises(SourceError, match="gothic has no 'ıı'"):
        lay_out(read_source(file))


@pytest.mark.tesseract
def test_the_wrong_layer_lacks_the_umlauts_of_the_paper(tmp_path: Path) -> None:
    scan = render(ONE, "wrong-dump", tmp_path)
    read, truth = (path.read_text(encoding="utf-8") for path in (scan.document, scan.truth))
    assert read.count("\f") == truth.count("\f")
    assert sum(read.count(letter) for letter in "äöü") < 0.1 * sum(
        truth.count(letter) for letter in "äöü"
    )


def test_the_shipped_scans_are_small_and_complete() -> None:
    shipped = sorted((Path(__file__).parents[1] / "data/raw").glob("beispiel-*"))
    assert {file.stem for file in shipped} == set(SAMPLES)
    assert sum(file.stat().st_size for file in shipped) < 600_000
