"""How many text layers are judged right; benchmarks/triage.py measures all fixtures."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.triage import as_markdown, confusion, mixed, right_share
from benchmarks.triage_changes import shifted, without_ligatures
from benchmarks.triage_layers import LAYERS
from pipeline.lexicon import shipped_lexicon
from pipeline.pages.accents import joined_accents
from pipeline.pages.damage import damage_of
from pipeline.pages.foreign import language_of
from pipeline.pages.known import is_known
from pipeline.pages.placing import Letter
from pipeline.pages.wrong_language import language_signs

SOME = ("bauausschuss-greifswald", "elternbeirat-tuebingen", "schulausschuss-rendsburg")
PAGES = 2
LEAST_RIGHT = 0.97


@pytest.fixture(scope="module")
def matrix() -> dict[str, Counter[bool]]:
    return confusion(SOME, PAGES)


def test_no_right_layer_is_read_again(matrix: dict[str, Counter[bool]]) -> None:
    for layer in LAYERS:
        if layer.believe:
            assert matrix[layer.name] == {True: PAGES}, layer.name


def test_no_wrong_layer_under_a_scan_is_believed(matrix: dict[str, Counter[bool]]) -> None:
    for layer in LAYERS:
        if "scan" in layer.name and not layer.believe and "ligatures" not in layer.name:
            assert not matrix[layer.name][True], layer.name


def test_the_share_of_right_judgements_holds_its_floor(matrix: dict[str, Counter[bool]]) -> None:
    assert right_share(matrix) >= LEAST_RIGHT, as_markdown(matrix)


def test_pages_of_all_kinds_in_one_file_are_judged_right() -> None:
    for name, judged in mixed(SOME, 3).items():
        assert judged == {True: 3}, name


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Die Straÿe ist gesperrt", "disguised"),
        ("Beschluss fÃ¼r die GebÃ¼hren", "disguised"),
        ("am 3. M‰rz f¸r beschlossen", "disguised"),
        ("die öentliche Sitzung zur Beschlussassung öentlicher Sachen, Eröung", "torn"),
        ("zur Erö nung der öentlichen Sitzung", "torn"),
        ("die Er\ufffdnung der \ufffdentlichen Sitzung", "meaningless"),
        ("im M„rz h”ren wir", "disguised"),
        ("die Stra?e wird gesperrt", "disguised"),
        ("die B}rger der Gemeinde", "disguised"),
        ("die Geb&uuml;hren f&uuml;r heute", "disguised"),
        ("die Geb=FChren f=FCr heute", "disguised"),
        ("der Pegesatz der Altenpege", "torn"),
        ("er ndet das gut", "torn"),
    ],
)
def test_damaged_tables_of_signs_are_recognised(words: str, kind: str) -> None:
    assert getattr(damage_of(words.split(), (), shipped_lexicon()), kind)


def test_one_odd_word_is_no_damage() -> None:
    for text in (
        "ein Sitz für GRAS und FEST",
        "Gruppe A en bloc",
        "ein Text von Hélder, gelesen von Hélder",
        "Herr Ost",
        "12 Prostimmen, Frau Ammesdörfer und Herr Schlöffel",
        "„Aber nein“, sagt sie; Bürger:innen, Schüler*innen, Ja/Nein",
        "wir tilgen die Richtungen und kosten 640,-- Euro",
        "a n w e s e n d",
        "[x] erledigt [ ] offen",
    ):
        assert damage_of(text.split(), (), shipped_lexicon()) == damage_of(
            (), (), shipped_lexicon()
        )


def test_rare_words_and_names_are_no_damage() -> None:
    words = ("fi-", "nanziell", "André", "Želazny", "aß", "Crème", "brûlée", "Düneburger")
    assert damage_of(words, (), shipped_lexicon()) == damage_of((), (), shipped_lexicon())


GOOD = ("Ausschuss", "berät", "über", "Schule", "beschließt", "Haushalt", "heute")
HEADS = ("Bericht", "Haushalt", "Anfragen", "Verschiedenes", "Genehmigung")


def test_a_font_without_its_table_is_found_among_good_ones() -> None:
    bad = tuple(shifted(word) for word in HEADS)
    fonts = [b"body"] * len(GOOD) + [b"heads"] * len(bad)
    assert damage_of(GOOD + bad, fonts, shipped_lexicon()).unreadable_font == bad[0]
    assert not damage_of(GOOD + HEADS, fonts, shipped_lexicon()).unreadable_font


def test_lost_umlauts_count_only_where_a_page_has_none() -> None:
    lexicon = shipped_lexicon()
    assert language_signs(["Brgermeister", "Gemeinde", "Beschlsse"], lexicon).lost == 2
    assert language_signs(["Brgermeister", "Bürger", "Beschlsse"], lexicon).lost == 0
    assert without_ligatures("öffentliche Pflanzen") == "öentliche Panzen"


def test_an_accent_joins_the_vowel_it_stands_over() -> None:
    letters = [Letter(text, at, 0, at + 5, 9) for text, at in (("f", 0), ("¨", 6), ("u", 6))]
    assert joined_accents(letters) == "fu\u0308"
    letters = [Letter(text, at, 0, at + 5, 9) for text, at in (("a", 0), ("¨", 0), ("u", 6))]
    assert joined_accents(letters) == "a\u0308u"


def test_two_dots_beside_a_vowel_join_it() -> None:
    letters = [Letter(text, at, 0, at + 5, 9) for text, at in (("M", 0), ("u", 6), ("¨", 12))]
    assert joined_accents(letters) == "Mu\u0308"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("HAUSHALT", True),
        ("Beschluß", True),
        ("Strasse", True),
        ("Redeleitung", True),
        ("Ehulfkw", False),
        ("Brgermeister", False),
        ("angeschat", False),
    ],
)
def test_words_are_known_in_capitals_in_other_spellings_and_put_together(
    word: str, known: bool
) -> None:
    assert is_known(word, shipped_lexicon()) == known


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that the plan of the school is not for this year", "Englisch"),
        ("Le maire dit que le plan est dans les mains du conseil", "Französisch"),
        ("De Vörsitter heet all Lüüd willkamen un freit sik", ""),
        ("Der Bürgermeister sagt, dass der Plan der Schule für The Voice of Germany gilt", ""),
    ],
)
def test_another_language_shows_in_its_small_words(text: str, language: str) -> None:
    assert language_of(text.split()) == language


def test_a_font_of_headings_is_judged_by_its_signs_too() -> None:
    words = (*GOOD, "]x", "8=", "]x", "9=")
    fonts = [b"body"] * len(GOOD) + [b"heads"] * 4
    assert damage_of(words, fonts, shipped_lexicon()).unreadable_font
