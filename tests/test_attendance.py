from __future__ import annotations

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.attendance.labels import role_of
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Attendance, Facts
from pipeline.settings import ExtractSettings
from pipeline.structure import outline


def attendance(text: str) -> tuple[Attendance, ...]:
    paper = transcript(text)
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    return extractor.extract(paper, outline(paper), Facts()).attendance


def roles(text: str) -> set[tuple[str, str]]:
    return {(one.person, one.role) for one in attendance(text)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Moderation: Ida Rosenstiel & Jörn Pfähler",
            {("Ida Rosenstiel", "moderation"), ("Jörn Pfähler", "moderation")},
        ),
        ("Vorsitz: Dr. Ida Rosenstiel", {("Ida Rosenstiel", "chair")}),
        ("Sitzungsleitung: Frau Rosenstiel", {("Rosenstiel", "chair")}),
        ("Schriftführerin: VB Ida Rosenstiel", {("Ida Rosenstiel", "minutes")}),
        ("Protokoll: Arthur", {("Arthur", "minutes")}),
        ("Protokollführung | Ida Rosenstiel", {("Ida Rosenstiel", "minutes")}),
        ("Das Protokoll wird von Ida Rosenstiel geführt.", {("Ida Rosenstiel", "minutes")}),
        ("Ida Rosenstiel übernimmt das Protokoll.", {("Ida Rosenstiel", "minutes")}),
        ("Den Vorsitz führt Frau Rosenstiel.", {("Rosenstiel", "chair")}),
        ("Die Vorsitzende, Frau Rosenstiel, eröffnet die Sitzung.", {("Rosenstiel", "chair")}),
        (
            "Entschuldigt haben sich Ida Rosenstiel und Jörn Pfähler.",
            {("Ida Rosenstiel", "excused"), ("Jörn Pfähler", "excused")},
        ),
        ("Anwesend sind 63 stimmberechtigte Mitglieder.", set()),
        ("Protokoll: Das Protokoll der letzten Sitzung wird genehmigt.", set()),
    ],
)
def test_labels_and_sentences(line: str, expected: set[tuple[str, str]]) -> None:
    assert roles(f"Niederschrift\n\n{line}\n\nTOP 1: Begrüßung\nText.") == expected


LISTS = """
Niederschrift

Anwesend:
Hr. Jörn Pfähler (Vorsitzender)
Fr. Dr. Ida Rosenstiel (ab 19.15 Uhr)
GR Gesine Möhring, MBA (bis TOP 5)
Fr. Quast f. Hr. Zirbel

SPD-Fraktion:
Bürgermeister Götz Überall, Konrad
Häfner (bis 20,30 Uhr)

Gäste: Herr Süß (Planungsbüro)
Entschuldigt: Ulf Zirbel
Es fehlt unentschuldigt: Kurt Ohnemus
Verteiler: Frau Klimmt

TOP 1: Begrüßung
Text.
"""


def test_lists_with_remarks() -> None:
    found = attendance(LISTS)
    assert {(one.person, one.role) for one in found} == {
        ("Jörn Pfähler", "present"),
        ("Jörn Pfähler", "chair"),
        ("Ida Rosenstiel", "present"),
        ("Gesine Möhring", "present"),
        ("Quast", "present"),
        ("Götz Überall", "present"),
        ("Konrad Häfner", "present"),
        ("Süß", "guest"),
        ("Ulf Zirbel", "excused"),
        ("Kurt Ohnemus", "absent"),
    }
    by_name = {one.person: one for one in found}
    assert by_name["Ida Rosenstiel"].from_time == "19:15"
    assert by_name["Konrad Häfner"].to_time == "20:30"
    assert by_name["Gesine Möhring"].note == "bis TOP 5"
    assert by_name["Quast"].note == "f. Hr. Zirbel"


def test_columns_and_table_with_status() -> None:
    text = """Niederschrift

Teilnehmer
Jörn Pfähler | Bauamt | anwesend
Ida Rosenstiel | Kämmerei | entschuldigt
Pfähler, Gesine | Presse | anwesend

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Jörn Pfähler", "present"),
        ("Ida Rosenstiel", "excused"),
        ("Gesine Pfähler", "present"),
    }


def test_signatures() -> None:
    text = """Protokoll

TOP 1: Begrüßung
Text.

Ida Rosenstiel | Jörn Pfähler
Vorsitzende | Protokollführer"""
    assert roles(text) == {("Ida Rosenstiel", "chair"), ("Jörn Pfähler", "minutes")}


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("A n w e s e n d :", "present"),
        ("Teilnehmer/innen", "present"),
        ("Es fehlen entschuldigt:", "excused"),
        ("Es fehlen:", "absent"),
        ("Außerdem:", "guest"),
        ("Versammlungsleiter", "chair"),
        ("Ortsbeirat", "group"),
        ("Beleuchtung", None),
        ("Verteiler", "none"),
    ],
)
def test_labels(label: str, role: str | None) -> None:
    assert role_of(label) == role


def test_people_present_told_in_prose() -> None:
    text = """Protokoll

Anwesend waren Pastorin Ida Rosenstiel als Vorsitzende, die Kirchenvorsteher Ulf Zirbel und
Dr. Jörn Pfähler. Entschuldigt fehlten Frau Gesine Möhring und Herr Kurt
Ohnemus. Als Gäste nahmen der Gutachter Herr Süß und Frau Quast teil.

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Ida Rosenstiel", "present"),
        ("Ida Rosenstiel", "chair"),
        ("Ulf Zirbel", "present"),
        ("Jörn Pfähler", "present"),
        ("Gesine Möhring", "excused"),
        ("Kurt Ohnemus", "excused"),
        ("Süß", "guest"),
        ("Quast", "guest"),
    }


def test_letters_in_a_status_column() -> None:
    text = """Protokoll

Name | Status
Ida Rosenstiel (Vorsitz) | a
Ulf Zirbel | e
Kurt Ohnemus | u

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Ida Rosenstiel", "present"),
        ("Ida Rosenstiel", "chair"),
        ("Ulf Zirbel", "excused"),
        ("Kurt Ohnemus", "absent"),
    }


def test_headings_and_numbers_inside_a_list() -> None:
    text = """Niederschrift

Anwesend waren:
Vorsitz
Frau Ida Rosenstiel
a) die Gemeindevertreter
1. Ulf Zirbel
2. Dr. Jörn Pfähler
Verwaltung
Bürgermeister Kurt Ohnemus

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Ida Rosenstiel", "chair"),
        ("Ida Rosenstiel", "present"),
        ("Ulf Zirbel", "present"),
        ("Jörn Pfähler", "present"),
        ("Kurt Ohnemus", "present"),
    }


def test_surnames_with_initials() -> None:
    text = "Protokoll\n\nAnwesend:\nProfessoren: Zirbel, U.; Dr. Rosenstiel, I. (bis TOP 4)"
    assert roles(text) == {("U. Zirbel", "present"), ("I. Rosenstiel", "present")}


def test_surname_first_is_turned_round() -> None:
    text = """Niederschrift

Anwesend sind:
1. Dr. Quast Georg, 2. Bürgermeister
2. Rosenstiel Ida, Lehrerin
3. Pfähler Jörn (ab 20,10 Uhr)
Abwesend und entschuldigt: Stadtrat Möhring Ulf

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Georg Quast", "present"),
        ("Ida Rosenstiel", "present"),
        ("Jörn Pfähler", "present"),
        ("Ulf Möhring", "excused"),
    }


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Nicht entschuldigt abwesend", "absent"),
        ("Abwesend und entschuldigt", "excused"),
        ("fehlt (entschuldigt)", "excused"),
        ("fehlt", "absent"),
        ("nicht stimmberechtigt", "present"),
        ("online zugeschaltet", "present"),
        ("Erschienen sind", "present"),
        ("Vom Vorstand sind erschienen", "present"),
        ("Beratend nehmen teil", "present"),
        ("Hinzugezogen", "guest"),
        ("Zuhörer", "guest"),
        ("1. Vors.", "chair"),
        ("anw.", "present"),
        ("abw.", "absent"),
        ("Prot.", "minutes"),
    ],
)
def test_more_labels(label: str, role: str) -> None:
    assert role_of(label) == role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. GR Ida Rosenstiel 2. GR Jörn Pfähler", {"Ida Rosenstiel", "Jörn Pfähler"}),
        ("die Gemeinderäte Quast und Pfähler", {"Quast", "Pfähler"}),
        ("Kamerad Ulf Zirbel, Koll. Jörn Pfähler", {"Ulf Zirbel", "Jörn Pfähler"}),
        ("RR z. A. Ida Rosenstiel, VAng. Jörn Pfähler", {"Ida Rosenstiel", "Jörn Pfähler"}),
        ("später auch Ida Rosenstiel", {"Ida Rosenstiel"}),
        ("die Ratsherren Zirbel, Quast; Ortschaftsrätin Ohnemus", {"Zirbel", "Quast", "Ohnemus"}),
        ("Kirchenälteste Quast, Polier Zirbel", {"Quast", "Zirbel"}),
    ],
)
def test_words_before_names_in_lists(line: str, expected: set[str]) -> None:
    found = roles(f"Niederschrift\n\nAnwesend: {line}\n\nTOP 1: Begrüßung\nText.")
    assert found == {(name, "present") for name in expected}


def test_a_title_alone_on_its_line_is_no_label() -> None:
    assert roles("PROTOKOLL\nLenkungskreis Musterplan\n\nTOP 1: Begrüßung\nText.") == set()


def test_semicolons_part_before_commas() -> None:
    text = """Niederschrift

Anwesend: Quast, Georg (Vorsitzender); Dr. Rosenstiel, Ida; Pfarrer Pfähler, Jörn; Möhring, Ute

TOP 1: Begrüßung
Text."""
    assert roles(text) == {
        ("Georg Quast", "present"),
        ("Georg Quast", "chair"),
        ("Ida Rosenstiel", "present"),
        ("Jörn Pfähler", "present"),
        ("Ute Möhring", "present"),
    }


def test_groups_under_a_heading_with_a_key() -> None:
    text = """Protokoll

Anwesenheit [(e) = entschuldigt, (ue) = unentschuldigt]
Professoren: Quast (Vorsitz), Dr. Rosenstiel, Zirbel (e)
Studierende: Jörn Pfähler, Ute Möhring (ue)

TOP 1: Begrüßung
Text."""
    found = roles(text)
    assert {("Quast", "chair"), ("Rosenstiel", "present"), ("Zirbel", "excused")} <= found
    assert {("Jörn Pfähler", "present"), ("Ute Möhring", "absent")} <= found


def test_one_line_under_two_labels() -> None:
    line = "Moderation/Protokoll: Ida Rosenstiel / Jörn Pfähler"
    text = f"Protokoll\n\n{line}\n\nTOP 1: Begrüßung\nText."
    assert roles(text) == {("Ida Rosenstiel", "moderation"), ("Jörn Pfähler", "minutes")}


def test_a_list_of_those_present_behind_the_minutes() -> None:
    text = """Protokoll

TOP 1: Begrüßung
Frau Rosenstiel begrüßt alle.

TOP 2: Verschiedenes
Es gibt nichts.

Teilnehmerliste
Nr. | Name, Vorname | Amt | Unterschrift
1 | Rosenstiel, Ida | Bauamt | gez.
2 | Pfähler, Jörn | Jugendamt | entsch."""
    assert roles(text) == {("Ida Rosenstiel", "present"), ("Jörn Pfähler", "excused")}


@pytest.mark.parametrize("between", [" | ", " "])
def test_a_roll_in_the_close_with_remarks(between: str) -> None:
    text = """Protokoll
Protokoll: Frau Möhring
Anwesenheit: laut Anwesenheitsliste (letzte Seite)

TOP 1: Eröffnung
Frau Möhring begrüßt alle.

TOP 2: Verschiedenes
Es gibt nichts.
Ende: 20 Uhr

ANWESENHEITSLISTE zum Protokoll Nr. 8/91
Lfd. | Name, Vorname | Fraktion / Amt | Bemerkung
1 | Dr. Rosenstiel, Ida | CDU
2 | Pfähler, Jörn | CDU | e
3 | Zirbel, Ulf | SPD | bis 18.30
4 | Möhring, Gesine | Kreistagsbüro
5 | Eilers, Doris | Heimleiterin | Gast
e = entschuldigt, ue = unentschuldigt"""
    assert roles(text.replace(" | ", between)) == {
        ("Gesine Möhring", "minutes"),
        ("Gesine Möhring", "present"),
        ("Ida Rosenstiel", "present"),
        ("Jörn Pfähler", "excused"),
        ("Ulf Zirbel", "present"),
        ("Doris Eilers", "guest"),
    }


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Ida Rosenstiel (1. Vorsitzende)", {("Ida Rosenstiel", "chair")}),
        ("Ida Rosenstiel (2. Vorsitzende)", set()),
        ("Frau Rosenstiel, zugleich als Schriftführerin", {("Rosenstiel", "minutes")}),
        ("Georg Freiherr von Quast", {("Georg von Quast", "present")}),
        ('Patenschule "Ernst Muster", Ida Rosenstiel', {("Ida Rosenstiel", "present")}),
    ],
)
def test_remarks_in_lists(entry: str, expected: set[tuple[str, str]]) -> None:
    found = roles(f"Niederschrift\n\nAnwesend:\n{entry}\n\nTOP 1: Begrüßung\nText.")
    assert expected <= found
    led = {name for name, role in found if role == "chair"}
    assert led == {name for name, role in expected if role == "chair"}
    assert not any("Muster" in name for name, _ in found)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Name | anwesend | entschuldigt | unentschuldigt\nIda Rosenstiel | X | |\n"
            "Ulf Zirbel | | X |\nKurt Ohnemus | | | X",
            {"Ida Rosenstiel present", "Ulf Zirbel excused", "Kurt Ohnemus absent"},
        ),
        (
            "Name | Funktion | anwesend ja/nein | Grund\nIda Rosenstiel | Vorsitzende | ja |\n"
            "Ulf Zirbel | Mitglied | nein | krank\nKurt Ohnemus | Mitglied | nein |",
            {
                "Ida Rosenstiel present",
                "Ida Rosenstiel chair",
                "Ulf Zirbel excused",
                "Kurt Ohnemus absent",
            },
        ),
        (
            "Mitglied | Vertretung für | anwesend\nIda Rosenstiel | | x\n"
            "Ulf Zirbel | Gesine Möhring | x",
            {"Ida Rosenstiel present", "Ulf Zirbel present"},
        ),
        (
            "Mitglied | vertreten durch\nIda Rosenstiel | Jörn Pfähler\nUlf Zirbel |",
            {"Jörn Pfähler present", "Ulf Zirbel present"},
        ),
        (
            "Funktion | Name | anwesend\nVorsitzende | Ida Rosenstiel | ja\n"
            "Kassenwart | Ulf Zirbel | nein",
            {"Ida Rosenstiel present", "Ida Rosenstiel chair", "Ulf Zirbel absent"},
        ),
        (
            "Anwesend\nFirma | Teilnehmer | Telefon\nBauamt | Ida Rosenstiel | 12 34\n\n"
            "Entschuldigt\nFirma | Teilnehmer | Telefon\nPlanwerk | Ulf Zirbel | 56 78",
            {"Ida Rosenstiel present", "Ulf Zirbel excused"},
        ),
        ("Institution | Name | Vertreter\nSportbund | Ida Rosenstiel | Ulf Zirbel", set()),
        (
            "Anwesende:\nVorsitzende: Ida Rosenstiel\nKassenwart: Ulf Zirbel",
            {"Ida Rosenstiel chair", "Ulf Zirbel present"},
        ),
    ],
)
def test_tables_with_a_column_for_each_role(table: str, expected: set[str]) -> None:
    found = roles(f"Niederschrift\n\n{table}\n\nTOP 1: Begrüßung\nText.")
    assert {f"{name} {role}" for name, role in found} == expected


def test_a_table_of_votes_is_none_of_those_present() -> None:
    table = "Name | ja | nein | Enthaltung\nIda Rosenstiel | | x |"
    found = roles(f"Niederschrift\n\n{table}\n\nTOP 1: Begrüßung\nText.")
    assert ("Ida Rosenstiel", "absent") not in found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Anwesend sind von der Verwaltung Frau Quast, Herr Zirbel.", "present"),
        ("An der Sitzung haben teilgenommen: Frau Quast, Herr Zirbel", "present"),
        ("An der Sitzung nahmen Frau Quast und Herr Zirbel teil.", "present"),
        ("Es waren erschienen Frau Quast und Herr Zirbel.", "present"),
        ("Frau Quast und Herr Zirbel fehlen entschuldigt.", "excused"),
        ("Frau Quast und Herr Zirbel ließen sich entschuldigen.", "excused"),
        ("Frau Quast und Herr Zirbel fehlten unentschuldigt.", "absent"),
    ],
)
def test_sentences_about_several(line: str, expected: str) -> None:
    found = roles(f"Niederschrift\n\n{line}\n\nTOP 1: Begrüßung\nText.")
    assert found == {("Quast", expected), ("Zirbel", expected)}


def test_an_apology_is_no_absence() -> None:
    text = "Niederschrift\n\nFrau Quast hat sich entschuldigt für den Lärm.\n\nTOP 1: Text\nText."
    assert roles(text) == set()


def test_given_names_only() -> None:
    found = roles("Protokoll\n\nAnwesend: Ida, Jörn, Ulf\nNicht dabei: Ute\n\nTOP 1: Büro\nText.")
    assert found == {
        ("Ida", "present"),
        ("Jörn", "present"),
        ("Ulf", "present"),
        ("Ute", "absent"),
    }


def test_a_list_that_gives_no_rows_is_a_doubt() -> None:
    paper = transcript(
        "Niederschrift\n\nAnwesend:\nHaus 4\nGruppe Rot\nDie Üblichen\nWie immer Alle\n"
        "Mehrere Nachbarn\n\nTOP 1: Begrüßung\nText."
    )
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    facts = extractor.extract(paper, outline(paper), Facts())
    assert [issue.message[:25] for issue in facts.issues] == ["Attendance not understood"]


def test_a_list_that_was_read_is_no_doubt() -> None:
    paper = transcript(LISTS)
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    assert extractor.extract(paper, outline(paper), Facts()).issues == ()


@pytest.mark.parametrize(
    "signed",
    [
        "gez. Häfner\nVorsitzender\n\nE. Rosenstiel\nSchriftführerin",
        "Der Vorsitzende: | Die Schriftführerin:\nHäfner | Rosenstiel",
        "Häfner\nVorsitzender\n\nProtokoll: Ida Rosenstiel, 12.5.1999",
    ],
)
def test_signatures_of_surnames_alone(signed: str) -> None:
    items = "".join(f"TOP {number}: Antrag {number}\nText.\n\n" for number in range(1, 5))
    text = f"Niederschrift\n\n{items}Es kam nichts mehr.\n\n{signed}"
    signers = {(person.split()[-1], role) for person, role in roles(text)}
    assert signers == {("Häfner", "chair"), ("Rosenstiel", "minutes")}
