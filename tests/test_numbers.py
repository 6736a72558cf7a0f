from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.sentences import sentences
from pipeline.extract.statistics.not_numbers import not_measured
from pipeline.extract.statistics.numbers import find_broken_numbers, find_numbers, read_number_word


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3.127 EW", [3127]),
        ("(61,48 %)", [61.48]),
        ("12.500,00 €", [12500]),
        ("150,- €", [150]),
        ("DM 1.500,-- sind bewilligt", [1500]),
        ("12 500 Euro", [12500]),
        ("zwölf Kinder und zweiundzwanzig Eltern", [12, 22]),
        ("€ 5–6 Mio.", [5, 6]),
        ("es waren 2.000.", [2000]),
        ("S 14,286.000,-- und S 587.400,--", [14_286_000, 587_400]),
        ("S 1,286.000,50", [1_286_000.5]),
        ("61.48 ist nicht deutsch", []),
        ("3,150.00 auch nicht", []),
        ("erachtet und zweifelt", []),
    ],
)
def test_german_numbers(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@given(st.integers(0, 10**9))
def test_thousands_are_read_as_printed(value: int) -> None:
    assert [number.value for number in find_numbers(f"{value:,}".replace(",", "."))] == [value]


def test_one_is_an_article() -> None:
    assert read_number_word("eine") is None
    assert read_number_word("fünf") == 5


@pytest.mark.parametrize("text", ["4. 039 EW", "l2 %", "1O €"])
def test_broken_numbers_are_told_not_read(text: str) -> None:
    assert find_broken_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "um 19.30 Uhr",
        "14:00 – 16:15",
        "§ 12 Abs. 3",
        "Drs. 17/229",
        "die 14. Sitzung",
        "Tel. 03641/123456",
        "BLZ: 441 600 14",
        "in der Lindenstraße 14",
        ", 40223 Düsseldorf",
        "15 Ja-Stimmen und 2 Enthaltungen",
        "Ja: 6 Nein: 13",
        "das Jahr 2015",
        "Haushalt 2018/19",
        "Seite 1 von 3",
        "das 1000-Punkte-Programm",
        "am 6.2.2016",
    ],
)
def test_what_measures_nothing(text: str) -> None:
    closed = not_measured(text)
    for number in find_numbers(text):
        assert any(start < number.end and number.start < end for start, end in closed), number


def test_abbreviations_that_minutes_make_up_end_no_sentence() -> None:
    text = (
        "Z.Zt. prüft Verw.Angest. Hummel das Flst. 12 der Firma Gebr. Muster. "
        "Stadtoberinsp. Probst misst 12 km. Es fehlt die DLRG. Der Rat dankt."
    )
    assert [text[start:end] for start, end in sentences(text)] == [
        "Z.Zt. prüft Verw.Angest. Hummel das Flst. 12 der Firma Gebr. Muster.",
        "Stadtoberinsp. Probst misst 12 km.",
        "Es fehlt die DLRG.",
        "Der Rat dankt.",
    ]


def test_sentences_keep_ordinals_and_abbreviations_whole() -> None:
    text = "Am 3. April fand die 14. Sitzung statt. Bgm. Dr. Muster dankt z. B. Frau Probst. Ende."
    assert [text[start:end] for start, end in sentences(text)] == [
        "Am 3. April fand die 14. Sitzung statt.",
        "Bgm. Dr. Muster dankt z. B. Frau Probst.",
        "Ende.",
    ]
