"""Lists of work, clauses inside a sentence, and requests that are no work."""

from __future__ import annotations

import pytest
from test_tasks import tasks

MUSTER, PROBST = "Lena Muster", "Jens Probst"


@pytest.mark.parametrize(
    "heading",
    [
        "Liste anstehender Aufgaben",
        "Neue Tasks",
        "Nicht erledigte To-Dos:",
        "Offene Punkte",
        "## TODO",
    ],
)
def test_below_a_heading_whatever_stands_behind_a_name_is_work(heading: str) -> None:
    assert tasks(f"{heading}\nLena: Heft in die Cloud\nPost (Jens)\nSabine: Kasse") == [
        (MUSTER, None),
        (PROBST, None),
        (None, None),
    ]


def test_done_work_is_none() -> None:
    text = "Erledigte Aufgaben\nLena: Mail schreiben\nOffene Aufgaben\nJens: Saal mieten"
    assert tasks(text) == [(PROBST, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aufgaben: Jens beantragt bis 23.5. das Geld, Lena fragt Bands in Husum an, "
            "Jens macht das Plakat (bis 28.5.)",
            [(PROBST, "2019-05-23"), (MUSTER, None), (PROBST, "2019-05-28")],
        ),
        (
            "Herr Meier regt einen Plan an, den Frau Muster bis zum 15.5. zeichnet.",
            [(MUSTER, "2019-05-15")],
        ),
        ("Wir treffen uns im Saal (Jens klärt, ob er frei ist).", [(PROBST, None)]),
        ("Lena druckt die Karten und Jens bringt sie zur Post.", [(MUSTER, None), (PROBST, None)]),
        ("Herr Probst hält das für alt, er liefert neue Zahlen nach.", [(PROBST, None)]),
        (
            "Auf Nachfrage von Frau Muster sagt Herr Probst zu, das Geld bis 15.5. zu zahlen.",
            [(PROBST, "2019-05-15")],
        ),
        ("Festlegung: keine", []),
        (
            "Neun Vereine fehlen, sie werden von der Geschäftsstelle bis 15.5. gemahnt.",
            [(None, "2019-05-15")],
        ),
        ("Neue Leute auf der Webseite eintragen [Lena]", [(MUSTER, None)]),
        ("Liste schreiben (Lena Muster) und im Ordner ablegen!", [(MUSTER, None)]),
        ("Liste bis 15.5. schreiben! (Jens Probst)", [(PROBST, "2019-05-15")]),
        ("Frau Muster sagt das zur Sitzung am 6. Mai zu.", [(MUSTER, "2019-05-06")]),
        (
            "Der Rechner Jens Probst trägt vor. Der Rechner holt bis 15.5. Preise ein.",
            [(PROBST, "2019-05-15")],
        ),
    ],
)
def test_clauses_inside_a_sentence(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Frau Muster bittet die anwesenden Eltern, ihre Stimme abzugeben.",
        "Lena bittet die Mitglieder, wieder zu kandidieren.",
        "Die Kassenwartin Lena Muster erstattet den Kassenbericht.",
        "Die Niederschrift fertigt Lena Muster.",
        "Lena Muster und Jens Probst vorgeschlagen.",
        "Herr Probst liegt noch bis Monatsende im Krankenhaus.",
        "Das Fest ist schön.\n15.5.2019",
        "Es waren 10 Stimmen dagegen (Muster).",
        "Frau Muster: Das Rote Kreuz übernimmt den Ort, wenn der Kreis zahlt.",
        "Die Kosten sind gestiegen. (Frau Muster)",
    ],
)
def test_what_is_no_work(text: str) -> None:
    assert tasks(text) == []


def test_lines_that_lost_their_bullets_are_clauses() -> None:
    text = (
        "Das Klimabüro ist in der Startphase und sucht noch Leute\nLena legt eine Gruppe an\n"
        "Alle gehen nach Hause"
    )
    assert tasks(text) == [(MUSTER, None)]


def test_lines_below_a_name_alone_are_that_persons_work() -> None:
    text = "3. Offene Aufgaben\nLena:\nLeitfaden Protokolle\nTafel wischen\nJens:\nSafe befestigen"
    assert tasks(text) == [(MUSTER, None), (MUSTER, None), (PROBST, None)]
