from __future__ import annotations

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.tasks.extractor import TaskExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Attendance, Evidence, Facts, Meeting, Person, PersonMention
from pipeline.settings import ExtractSettings

HERE = Evidence(1, 0, 1)
MUSTER = Person("Lena Muster", given_name="Lena", surname="Muster", function="Kassenwartin")
PROBST = Person("Jens Probst", given_name="Jens", surname="Probst")


def tasks(text: str) -> list[tuple[str | None, str | None]]:
    transcript = typed(text)
    raw = transcript.pages[0].raw_text
    mentions = tuple(
        PersonMention(one.name, one.surname or "", Evidence(1, at, at + len(one.surname or "")))
        for one in (MUSTER, PROBST)
        if (at := raw.find(one.surname or "")) >= 0
    )
    known = Facts(
        meeting=Meeting("Protokoll", HERE, date="2019-04-03", next_date="2019-05-08"),
        people=(MUSTER, PROBST),
        person_mentions=mentions,
        attendance=(Attendance("Jens Probst", "chair", HERE),),
    )
    extractor = TaskExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(transcript, NO_OUTLINE, known).tasks
    return [(one.person, one.due_date) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Muster prüft die Kosten bis 30. Oktober 2020.", ("Lena Muster", "2020-10-30")),
        ("Die Unterlagen sind bis 30. Juni 2019 einzureichen.", (None, "2019-06-30")),
        ("Die Verträge müssen bis November 2019 aktualisiert werden.", (None, "2019-11")),
        ("Die Verwaltung wird beauftragt, bis Ende Juni zu berichten.", (None, "2019-06-30")),
        ("Herr Probst sagt eine Antwort bis zum 15.01. zu.", ("Jens Probst", "2020-01-15")),
        ("Frau Muster kümmert sich um die Getränke.", ("Lena Muster", None)),
        ("To-do: Herr Probst klärt die Raumfrage.", ("Jens Probst", None)),
        ("Der Vorsitzende wird gebeten, einen Brief zu schreiben.", ("Jens Probst", None)),
        ("Lena & Jens fragen bis zum 30.04. bei der Hütte an", ("Lena Muster", "2019-04-30")),
        ("Das Heft soll bis zur nächsten Sitzung überarbeitet werden.", (None, "2019-05-08")),
        (
            "Frau Muster prüft das und gibt in der nächsten Sitzung Bescheid.",
            ("Lena Muster", "2019-05-08"),
        ),
        (
            "Herr Probst streicht die Bank bis zum Weinfest am 14.09.2019.",
            ("Jens Probst", "2019-09-14"),
        ),
        ("Frau Muster klärt das bis zur nächsten Werkstatt.", ("Lena Muster", "2019-05-08")),
        ("Frau Muster probiert das von Juni bis August aus.", ("Lena Muster", None)),
        ("Frau Muster soll eine Liste erstellen.", ("Lena Muster", None)),
        ("Frau Muster erklärt sich bereit, zu backen.", ("Lena Muster", None)),
        ("Frau Muster bittet Herrn Probst, den Zaun zu prüfen.", ("Jens Probst", None)),
        ("Frau Muster fragt bei der Polizei nach.", ("Lena Muster", None)),
        ("Lena und Jens organisieren das Fest.", ("Lena Muster", None)),
        ("Zaun reparieren (Muster)", ("Lena Muster", None)),
        ("Zaun reparieren → Muster, 30.06.", ("Lena Muster", "2019-06-30")),
        ("→ Muster: Zaun reparieren", ("Lena Muster", None)),
        ("→ Lena formatiert die Texte", ("Lena Muster", None)),
        ("-> bastelt Jens", ("Jens Probst", None)),
        ("Muster → Plakate drucken", ("Lena Muster", None)),
        ("Lena: Plakate drucken", ("Lena Muster", None)),
        ("Plakate drucken: Lena", ("Lena Muster", None)),
        ("Plakate und Flyer macht Lena", ("Lena Muster", None)),
        ("das soll Jens verschicken", ("Jens Probst", None)),
        ("Farbe bestellen, V: Muster, T: KW 20", ("Lena Muster", "2019-05-17")),
        ("Frau Muster teilt bis 10. Juni die Gruppen ein.", ("Lena Muster", "2019-06-10")),
        ("Lena schickt das bis 1.6. an alle, die da sind.", ("Lena Muster", "2019-06-01")),
        ("Frau Muster erhält den Auftrag, zu planen.", ("Lena Muster", None)),
        ("Zaun bauen\nVerantwortlich: Muster\nTermin: 15.5.2019", ("Lena Muster", "2019-05-15")),
        ("Frau Muster nickt. Es fehlt Geld. Sie sagt zu, zu sparen.", ("Lena Muster", None)),
        ("Das Tor ist gerissen, Jens besorgt bis 1.6. ein neues.", ("Jens Probst", "2019-06-01")),
        ("Einladung verschickt Lena bis 1.6.", ("Lena Muster", "2019-06-01")),
        ("Frau Muster nickt. Den Plan wird sie bis 1.6. vorlegen.", ("Lena Muster", "2019-06-01")),
        ("Herr Probst wird beim Amt anfragen.", ("Jens Probst", None)),
        ("Frau Muster fragt bis 1.6. nach einem Kasten.", ("Lena Muster", "2019-06-01")),
        ("Es enthielten sich 2. Frau Muster mäht bis 1.6.", ("Lena Muster", "2019-06-01")),
        ("Herr Probst klärt das bis Freitag, den 3.5.2019.", ("Jens Probst", "2019-05-03")),
        ("Der Weg ist 5 m. Frau Muster mäht bis 1.6.", ("Lena Muster", "2019-06-01")),
        ("To do Probst: Zaun reparieren", ("Jens Probst", None)),
        ("Der Bauhof wird das bis Ostern in Ordnung bringen.", (None, "2019-04-21")),
        ("Frau Muster legt zur nächsten Sitzung einen Plan vor.", ("Lena Muster", "2019-05-08")),
        (
            "Der Zaun ist zu reparieren (Verantwortlich: Frau Muster, Termin: 30.06.2019).",
            ("Lena Muster", "2019-06-30"),
        ),
    ],
)
def test_tasks(text: str, expected: tuple[str | None, str | None]) -> None:
    assert tasks(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Der Vertrag läuft bis Ende Juni.",
        "Die Straße ist bis 30.11. gesperrt.",
        "Die Sitzung dauert bis 20 Uhr.",
        "Herr Probst berichtet, dass die Kosten bis Ende 2018 gestiegen sind.",
        "Frau Muster stellt das Projekt vor.",
        "Frau Muster organisiert seit Jahren das Fest.",
        "Herr Probst übernimmt das Wort.",
        "Frau Muster fragt, wer das klärt.",
        "Herr Probst dankt Frau Muster, die das Fest organisiert.",
        "Frau Muster ist bis 15. Mai 2019 im Amt.",
        "Die Bauarbeiten sollen bis Ende 2020 abgeschlossen sein.",
        "Anmeldungen sind bis 5. Mai möglich.",
        "Die Liste wurde bis Ende März erstellt.",
        "Frau Muster: Wir müssen das prüfen",
        "Verantwortlich: Frau Muster",
        "Laut Frau Muster übernimmt das Land die Kosten.",
        "Herr Probst bittet darum, den Zweck zu klären.",
        "Auf Antrag von Herrn Probst wird die Stellungnahme bis zur nächsten Sitzung vertagt.",
        "Herr Probst stellt sich zur Wiederwahl.",
        "Lena macht weiter (8 Stimmen).",
    ],
)
def test_no_tasks(text: str) -> None:
    assert tasks(text) == []


def test_rows_of_a_task_table() -> None:
    text = (
        "Nr. | Aufgabe | Verantwortlich | Termin\n1 | Zaun versetzen | Frau Muster | 30.06.2019\n"
        "2 | Raum buchen | Herr Probst | Mitte Mai\n3 | Kuchen backen | Jens | erledigt"
    )
    assert tasks(text) == [("Lena Muster", "2019-06-30"), ("Jens Probst", "2019-05-15")]


@pytest.mark.parametrize(
    "heads",
    [
        "Was? | Wer? | Bis wann?",
        "Offene Punkte | Verantwortliche Person | fertig bis",
        "Arbeitsschritt | Federführung | Zeit",
        "Vorgang | Zuständige/r | zu erledigen bis",
        "Nächste Schritte | Verantwortliche(r) | Fälligkeit",
        "Beitrag | wer | bis",
    ],
)
def test_headings_of_task_tables(heads: str) -> None:
    assert tasks(f"{heads}\nFarbe bestellen | Muster | 15.5.2019") == [
        ("Lena Muster", "2019-05-15")
    ]


def test_rows_of_results_are_tasks_only_with_a_date() -> None:
    text = (
        "TOP | Ergebnis | verantwortlich | bis\n1 | Das Protokoll wird bestätigt. | Probst | –\n"
        "2 | Von 64 Bänken fehlen 20. Frau Muster legt eine Liste vor. | Muster | 15.08.2019"
    )
    assert tasks(text) == [("Lena Muster", "2019-08-15")]


def test_white_space_does_not_tear_a_task() -> None:
    assert tasks("Die Verträge müssen bis\nNovember 2019 aktualisiert werden.") == [
        (None, "2019-11")
    ]


def test_rows_that_are_only_information_hand_out_nothing() -> None:
    text = (
        "Nr. | Inhalt | Art | Zuständig | Termin\n1 | Allgemeines | | |\n"
        "1.1 | Das Dach ist dicht. | I | Muster | 15.5.2019\n1.2 | Zaun versetzen | A | Probst |\n"
        "1.3 | Holz bestellen | A | LM | 30.6.2019"
    )
    assert tasks(text) == [("Jens Probst", None), ("Lena Muster", "2019-06-30")]


def test_columns_that_stand_close_have_one_heading() -> None:
    text = "Nr. | Inhalt | Art Zuständig | Termin\n1.1 | Zaun versetzen | A Probst | 15.5.2019"
    assert tasks(text) == [("Jens Probst", "2019-05-15")]


def test_who_and_until_when_over_two_lines_of_one_column() -> None:
    text = (
        "TOP | Ergebnis | wer / bis wann\n1 | Der Zaun ist morsch. Er wird | Herr Probst streicht\n"
        " | erneuert. | ihn neu, 15.5.2019\n2 | Es fehlt Geld. | Frau Muster, 30.6.2019"
    )
    assert tasks(text) == [("Jens Probst", "2019-05-15"), ("Lena Muster", "2019-06-30")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Zaun versetzen | Muster | sofort", [("Lena Muster", None)]),
        ("Zaun versetzen | Mus | nächste Sitzung", [("Lena Muster", "2019-05-08")]),
        ("Der Zaun steht. | |", []),
    ],
)
def test_a_row_needs_somebody_or_a_date(
    row: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(f"Ergebnis / Vereinbarung | wer | bis wann\n{row}") == expected


def test_a_list_of_people_is_no_task_table() -> None:
    assert tasks("Name | Funktion | von | bis\nMuster | Kassenwartin | 1.1.2018 | 15.5.2019") == []
