from __future__ import annotations

import pytest

from pipeline.extract.dates.extractor import find_dates


def isos(text: str, year: int | None = None, not_before: str | None = None) -> list[object]:
    return [
        (one.iso, one.iso_to) if one.iso_to else one.iso
        for one in find_dates(text, year, not_before)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 3. April 2019 in Erfurt", ["2019-04-03"]),
        ("Sitzung vom 03.04.2019", ["2019-04-03"]),
        ("15.12.07", ["2007-12-15"]),
        ("geboren 15.12.89", ["1989-12-15"]),
        ("seit 01. März 2019 tätig", ["2019-03-01"]),
        ("am Donnerstag, dem 18.11.2021", ["2021-11-18"]),
        ("am 18. 11. 2021", ["2021-11-18"]),
        ("2022-11-17", ["2022-11-17"]),
        ("bis November 2019", ["2019-11"]),
        ("vom 1.3. bis 3.3.2015", [("2015-03-01", "2015-03-03")]),
        ("01.10.2015 - 30.09.2016", [("2015-10-01", "2016-09-30")]),
        ("20. Dezember bis 6. Januar 2020", [("2019-12-20", "2020-01-06")]),
        ("die 2. Jahreshälfte 2006", [("2006-07", "2006-12")]),
        ("im 3. Quartal 2021", [("2021-07", "2021-09")]),
        ("im Jänner 2020", ["2020-01"]),
        ("am 5. Sept. 2020", ["2020-09-05"]),
        ("13.Febr.1978", ["1978-02-13"]),
        ("24./25.5.2019", [("2019-05-24", "2019-05-25")]),
        ("5./6. Mai 2019", [("2019-05-05", "2019-05-06")]),
        ("KW 5/2021", [("2021-02-01", "2021-02-05")]),
        ("vom 22. 2. 94, Haus der Vereine", ["1994-02-22"]),
        ("Sitzung vom 28/11/2011", ["2011-11-28"]),
        ("am 19. X. 1972 und 3.V.75", ["1972-10-19", "1975-05-03"]),
        ("Date: 12 Jun 1994", ["1994-06-12"]),
        ("am 30. 11. 19 Uhr", []),
    ],
)
def test_dates_with_their_year(text: str, expected: list[object]) -> None:
    assert isos(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bis Ende Juni", ["2019-06-30"]),
        ("bis Mitte Januar", ["2019-01-15"]),
        ("vom 20. bis 28. August", [("2019-08-20", "2019-08-28")]),
        ("am 24.11., 19 Uhr", ["2019-11-24"]),
        ("die Woche 8.6.-12.6.", [("2019-06-08", "2019-06-12")]),
        ("im März wird gebaut", ["2019-03"]),
        ("zum Jahresende", ["2019-12-31"]),
        ("in KW 27", [("2019-07-01", "2019-07-05")]),
        ("27. Kalenderwoche", [("2019-07-01", "2019-07-05")]),
        ("Mo., 20.5.", ["2019-05-20"]),
        ("am Freitag, 3.5. und Mi 8.5.", ["2019-05-03", "2019-05-08"]),
    ],
)
def test_a_missing_year_is_given(text: str, expected: list[object]) -> None:
    assert isos(text, 2019) == expected
    assert isos(text) == []


def test_due_dates_lie_on_or_after_the_meeting() -> None:
    text = "bis 15.01., bis Mitte Dezember, bis 20.11. und im November"
    assert isos(text, not_before="2019-11-20") == [
        "2020-01-15",
        "2019-12-15",
        "2019-11-20",
        "2019-11",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "33.12.2019",
        "30.02.2020",
        "3.4.2O19",
        "am 3. Apri1 2019",
        "TOP 2.1. Finanzen",
        "Raum 25.33.00.61",
        "§ 2.3. 45 Euro",
        "am 8. Mai 1889",
        "die 14. Sitzung",
        "Frau Maier 2019",
        "12.500,00 €",
        "KW 60",
    ],
)
def test_no_date_is_guessed(text: str) -> None:
    assert isos(text, 2019) == []
