from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from plain_text import as_read, transcript

from pipeline.records import Outline
from pipeline.structure import outline
from pipeline.structure.headings import read_heading
from pipeline.structure.lines import rows_of
from pipeline.structure.numbers import Number, step_cost
from pipeline.structure.titles import without_title


def items(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in outline(transcript(text)).items]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("TOP 1 — Eröffnung der Sitzung", "1", "Eröffnung der Sitzung"),
        ("TOP 1 - Eröffnung", "1", "Eröffnung"),
        ("TOP1 Eröffnung", "1", "Eröffnung"),
        ("Top 2b: Wahl der Prüfer", "2b", "Wahl der Prüfer"),
        ("TOP Ö 3: Haushalt 2022", "Ö 3", "Haushalt 2022"),
        ("TOP N 2 Grundstücke", "N 2", "Grundstücke"),
        ("Zu TOP 4: Kanalbau", "4", "Kanalbau"),
        ("TO-Punkt 4: Kanalbau", "4", "Kanalbau"),
        ("T.O.-Pkt. 4: Kanalbau", "4", "Kanalbau"),
        ("TOP_4) Kanalbau", "4", "Kanalbau"),
        ("TOP 4: _ Kanalbau", "4", "Kanalbau"),
        ("ad TOP 4 Kanalbau", "4", "Kanalbau"),
        ("TOP 3.1 Radwege", "3.1", "Radwege"),
        ("TO-Punkt 3: Radwege", "3", "Radwege"),
        ("TOP IV Radwege", "IV", "Radwege"),
        ("TOP 3 a) Radwege", "3a", "Radwege"),
        ("Tagesordnungspunkt 4: Kanalbau", "4", "Kanalbau"),
        ("T O P 4: Kanalbau", "4", "Kanalbau"),
        ("Punkt 1. Begrüßung", "1", "Begrüßung"),
        ("Zu Punkt 3 der Tagesordnung: Wahlen", "3", "Wahlen"),
        ("TOP 7 & 8: entfallen", "7 & 8", "entfallen"),
    ],
)
def test_forms_that_say_what_they_are(heading: str, number: str, title: str) -> None:
    assert items(f"Niederschrift\n\n{heading}\nEs wird berichtet.") == [(number, title)]


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "{}.) ", "{} ", "{}.\n"])
def test_plain_numbers_in_sequence(form: str) -> None:
    titles = ("Begrüßung", "Bericht des Vorstandes", "Verschiedenes")
    text = "\n\n".join(
        form.format(number) + f"{title}\nDarüber wird lange gesprochen, auch am Abend."
        for number, title in enumerate(titles, 1)
    )
    assert items(text) == [(str(n), title) for n, title in enumerate(titles, 1)]


@pytest.mark.parametrize(
    "line",
    [
        "22. Januar 2020",
        "1. Sitzung des Ortsbeirates",
        "1. Vorsitzender: Ida Muster",
        "5 Ja-Stimmen, 2 Enthaltungen",
        "100 Jahre Feuerwehr",
        "(bis TOP 4)",
        "TOP 4, 5 und 6 werden gemeinsam beraten.",
        "TOP 4 wird vertagt.",
        "zu den Tagesordnungspunkten 5 bis 8",
        "um die TOP 16, 17 und 18",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    text = f"Niederschrift\n\nTOP 1: Begrüßung\nEs geht los.\n\n{line}\nDanach ging es weiter."
    assert items(text) == [("1", "Begrüßung")]


COUNCIL = """
Niederschrift

Tagesordnung
1. Begrüßung
2. Neubau der Brücke über den Mühlbach und
Anlage eines Radweges
3. Verschiedenes

1. Begrüßung
Die Vorsitzende begrüßt alle.

2. Neubau der Brücke über den Mühlbach und
Anlage eines Radweges
Es werden drei Wünsche genannt:
1. Die Brücke soll breit sein.
2. Sie soll eine Lampe haben.
3. Das Geländer wird rot.

3. Verschiedenes
Nichts.
"""


def test_list_and_discussion_are_one_set_and_inner_lists_are_none() -> None:
    found = outline(transcript(COUNCIL))
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Begrüßung"),
        ("2", "Neubau der Brücke über den Mühlbach und Anlage eines Radweges"),
        ("3", "Verschiedenes"),
    ]
    assert "Geländer" in found.items[1].text
    assert found.issues == ()


def test_a_list_alone_gives_the_items() -> None:
    text = (
        "Protokoll\n\nTagesordnung:\n1. Begrüßung\n2. Kasse\n3. Verschiedenes\n\nEs wurde beraten."
    )
    assert [number for number, _ in items(text)] == ["1", "2", "3"]


def test_the_heading_without_title_takes_it_from_the_list() -> None:
    text = """Tagesordnung
TOP 1 Begrüßung
TOP 2 Haushalt

Zu TOP 1:
Frau Muster begrüßt alle Anwesenden und die Gäste.

Zu TOP 2:
Herr Beispiel legt die Zahlen vor, die alle kennen."""
    assert items(text) == [("1", "Begrüßung"), ("2", "Haushalt")]


def test_sub_items_have_their_parent() -> None:
    text = """1 Berichte
1.1 Kasse
Die Kasse stimmt nach Ansicht aller.

1.2 Jugend
Die Jugend war auf Fahrt und kam zurück.

2 Wahlen
Gewählt wurde später am Abend."""
    found = outline(transcript(text)).items
    assert [item.number for item in found] == ["1", "1.1", "1.2", "2"]
    assert [item.parent for item in found] == [None, 0, 0, None]


def test_numbers_restart_in_the_part_that_is_not_public() -> None:
    text = """Öffentlicher Teil

TOP 1: Begrüßung
Die Sitzung beginnt.

TOP 2: Haushalt
Er wird beschlossen.

Nichtöffentlicher Teil

TOP 1: Grundstücke
Es wird beraten."""
    assert items(text) == [("1", "Begrüßung"), ("2", "Haushalt"), ("1", "Grundstücke")]


def test_unnumbered_headings_by_the_printed_list() -> None:
    text = """Tagesordnung
Begrüßung
Stand der Bauarbeiten
Verschiedenes

Begrüßung
Frau Muster begrüßt die Anwesenden und eröffnet die Sitzung.

Stand der Bauarbeiten
Herr Beispiel berichtet, dass der Keller fertig ist.

Verschiedenes
Es gibt nichts mehr zu berichten an diesem Abend."""
    assert items(text) == [
        (None, "Begrüßung"),
        (None, "Stand der Bauarbeiten"),
        (None, "Verschiedenes"),
    ]


def test_unnumbered_headings_by_their_type() -> None:
    text = """Niederschrift

*Verkehr in der Lindenstraße
Frau Muster stellt die Messung vor, die Autos fahren schnell.

*Spielplatz
Herr Beispiel berichtet von der Rutsche und von der Schaukel.

Ende der Sitzung"""
    assert items(text) == [(None, "Verkehr in der Lindenstraße"), (None, "Spielplatz")]


def test_gaps_and_repeats_are_doubts() -> None:
    found = outline(transcript("TOP 1: Anfang\nText.\n\nTOP 3: Mitte\nText.\n\nTOP 3: Ende\nText."))
    messages = [issue.message for issue in found.issues]
    assert messages == ["Agenda items jump from 1 to 3.", "Agenda item 3 occurs twice."]


def test_sections_cover_all_lines_in_order() -> None:
    text = transcript(COUNCIL)
    sections = outline(text).sections
    assert sections[0].first == 0
    assert sections[-1].last == len(text.lines)
    assert all(a.last == b.first for a, b in pairwise(sections))


def test_evidence_quotes_the_heading() -> None:
    text = transcript(COUNCIL)
    item = outline(text).items[1]
    assert text.quote(item.evidence).startswith("2. Neubau der Brücke")


@pytest.mark.parametrize("text", ["", "\n\n", "Nur ein Satz."])
def test_documents_without_items(text: str) -> None:
    assert outline(transcript(text)).items == ()


def test_steps_between_numbers() -> None:
    def cost(before: str, after: str) -> float | None:
        first, second = Number.read(before), Number.read(after)
        assert first is not None
        assert second is not None
        return step_cost(first, second)

    assert cost("2", "3") == 0
    assert cost("2.7", "3") == 0
    assert cost("6.1.1", "6.2") == 0
    assert (cost("2", "4") or 0) > 0
    assert cost("3", "2") is None
    assert Number.read("04.12") is None


def test_real_minutes_keep_their_items(shared: Path) -> None:
    for name, count in (("erl-stbr-2020-01-22", 3), ("pep-jhv-2016-04-20", 25)):
        text = (shared / "real" / f"{name}.truth.txt").read_text(encoding="utf-8")
        found: Outline = outline(transcript(text))
        assert len(found.items) == count, name


def test_items_in_the_rows_of_a_table() -> None:
    text = """Ergebnisprotokoll

TOP | Ergebnis | bis
1 | Begrüßung | Alle sind da.
2 | Haltestellen | Es fehlen noch sechs. | 3. Mai
3 | Verschiedenes | Nichts."""
    found = outline(transcript(text)).items
    assert [(item.number, item.title) for item in found] == [
        ("1", "Begrüßung"),
        ("2", "Haltestellen"),
        ("3", "Verschiedenes"),
    ]
    assert "sechs" in found[1].text


def test_the_table_of_contents_is_no_discussion() -> None:
    text = """Wortprotokoll

Inhalt
1. Bericht der Gesellschaft .... 2
2. Fragestunde .... 7

Entschuldigt: Ida Rosenstiel

1. Bericht der Gesellschaft
Frau Rosenstiel berichtet, dass alles gut ist, und dankt allen.

2. Fragestunde
Es wird gefragt und es wird geantwortet bis in die Nacht."""
    found = outline(transcript(text)).items
    assert [item.title for item in found] == ["Bericht der Gesellschaft", "Fragestunde"]
    assert "berichtet" in found[0].text


def test_a_damaged_heading_keeps_the_number_of_the_list() -> None:
    text = """Tagesordnung
TOP 1 Eröffnung
TOP 2 Sanierung der alten Sporthalle
TOP 3 Anfragen

TOP 1: Eröffnung
Es geht los.

TOP 6 2: Sanierung der alten Sporthalle
Die Halle ist undicht.

TOP 3: Anfragen
Keine."""
    assert items(text) == [
        ("1", "Eröffnung"),
        ("2", "Sanierung der alten Sporthalle"),
        ("3", "Anfragen"),
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1. Begrüßung: Frau Rosenstiel begrüßt alle und stellt den Plan vor.", "Begrüßung"),
        ("1. Begrüßung. Frau Rosenstiel begrüßt alle und dankt für das Kommen.", "Begrüßung"),
        ("TOP 1 Verschiedenes – Es gibt keine weiteren Wünsche.", "Verschiedenes"),
        ("1. Neubau: Vergabe der Rohbauarbeiten", "Neubau: Vergabe der Rohbauarbeiten"),
    ],
)
def test_headings_that_run_into_their_text(line: str, title: str) -> None:
    text = f"Protokoll\n\n{line}\n\n2. Kasse\nDer Kassenwart berichtet, dass alles stimmt."
    assert items(text) == [("1", title), ("2", "Kasse")]


@pytest.mark.parametrize(
    "numbers",
    [
        ("§ 1", "§ 2", "§ 3"),
        ("I.", "II.", "III."),
        ("TOP I", "TOP II", "TOP III"),
        ("a)", "b)", "c)"),
    ],
)
def test_numbers_that_are_no_figures(numbers: tuple[str, str, str]) -> None:
    titles = ("Begrüßung", "Orgel im Pfarrsaal", "Verschiedenes")
    text = "Protokoll\n\n" + "\n\n".join(
        f"{number} {title}\nDarüber wird lange gesprochen, auch am Abend."
        for number, title in zip(numbers, titles, strict=True)
    )
    assert [title for _, title in items(text)] == list(titles)
    signs = [number for number, _ in items(text)]
    assert signs in (["1", "2", "3"], ["I", "II", "III"], ["a", "b", "c"])


def test_a_usual_title_ends_the_list_of_those_present() -> None:
    text = """Protokoll

Teilnehmende: siehe Liste

1 Begrüßung
Herr Quast begrüßt alle.

2 Sachstand
2.1 Kurse
Es gibt 14 Kurse.

3 Termine
Keine."""
    assert [number for number, _ in items(text)] == ["1", "2", "2.1", "3"]


def test_a_number_alone_over_its_title_ends_the_list_of_those_present() -> None:
    text = """1. (konstituierende) Sitzung des Gemeinderates

Anwesende
Georg Quast
Ida Rosenstiel

1.)
Ansprache der Altersvorsitzenden, in der
sie alle willkommen heißt und zu wählen bittet
Verf-015-W-1-2021
Frau Rosenstiel dankt allen, die gekommen sind, und bittet um ein gutes Miteinander.

2.)
Angelobung des Bürgermeisters
Verf-016-W-1-2021
Herr Quast spricht die Worte nach und dankt.

3.)
Wahl der Stadträte
Verf-017-W-1-2021
Der Vorschlag wird angenommen."""
    assert items(text)[0] == (
        "1",
        "Ansprache der Altersvorsitzenden, in der sie alle willkommen heißt und zu wählen bittet",
    )
    parts = outline(transcript(text)).sections
    assert [part.kind for part in parts][:3] == ["head", "attendance", "item"]


def test_a_numbered_list_below_a_label_over_two_lines_is_no_agenda() -> None:
    text = """Sitzungsniederschrift

Alle Mitglieder waren ordnungsgemäß geladen. Anwesend
sind 3:

1. Quast Georg, Landwirt
2. Rosenstiel Ida, Lehrerin
3. Pfähler Jörn, Kaufmann

§ 1
Genehmigung der Niederschrift
Die Niederschrift lag aus.

§ 2
Wünsche und Anträge
Frau Rosenstiel regt eine Bank am Ufer an."""
    assert items(text) == [("1", "Genehmigung der Niederschrift"), ("2", "Wünsche und Anträge")]


def test_the_label_of_the_closed_part_ends_a_title() -> None:
    text = """Niederschrift

Tagesordnung
1 Begrüßung
2 Einwohnerfragestunde
nichtöffentlich
3 Grundstücke

TOP 1
Es geht los.
TOP 2
Niemand fragt.
TOP 3
Es liegt nichts vor."""
    assert items(text)[1] == ("2", "Einwohnerfragestunde")


def test_headings_in_capitals_without_numbers() -> None:
    text = """Protokoll der Vorstandssitzung

Anwesend: Ida Rosenstiel, Jörn Pfähler

BEGRÜSSUNG
Frau Rosenstiel begrüßt alle und dankt für das Kommen.

DACH DES MUSEUMS
Das Dach ist undicht und muss erneuert werden.

VERSCHIEDENES
Es gibt nichts weiter zu berichten."""
    assert items(text) == [
        (None, "BEGRÜSSUNG"),
        (None, "DACH DES MUSEUMS"),
        (None, "VERSCHIEDENES"),
    ]


def test_numbers_misread_in_the_printed_agenda_make_no_second_items() -> None:
    text = """Tagesordnung
TOP Ö 1 Eröffnung der Sitzung
TOP Ö 2 Genehmigung der Niederschrift
TOP 63 Einwohnerfragestunde
TOP 64 Haushaltssatzung

TOP Ö 1: Eröffnung der Sitzung
Frau Muster eröffnet die Sitzung um 18 Uhr und begrüßt alle.

TOP Ö 2: Genehmigung der Niederschrift
Gegen die Niederschrift erhebt sich kein Einwand.

TOP Ö 3: Einwohnerfragestunde
Herr Beispiel fragt nach dem Radweg am Bach.

TOP Ö 4: Haushaltssatzung
Die Kämmerin erläutert den Entwurf und seine Anlagen.
"""
    assert items(text) == [
        ("Ö 1", "Eröffnung der Sitzung"),
        ("Ö 2", "Genehmigung der Niederschrift"),
        ("Ö 3", "Einwohnerfragestunde"),
        ("Ö 4", "Haushaltssatzung"),
    ]


TALK = "Darüber wird lange gesprochen, auch am Abend noch."


@pytest.mark.parametrize(
    ("numbers", "meant"),
    [
        (["1.", "2.", "2.1", "22", "3."], ["1", "2", "2.1", "2.2", "3"]),
        (["I.", "I.", "III.", "IV.", "V."], ["I", "II", "III", "IV", "V"]),
        (["TOP I", "TOP II", "TOPIHI", "TOPIV", "TOP V"], ["I", "II", "III", "IV", "V"]),
        (["TOP Ö 1:", "TOP Ö 2:", "TOP Ö 3:", "ToP64", "TOP 05"], [f"Ö {n}" for n in range(1, 6)]),
        (["TOP O1:", "TOP 6 2:", "TOP 03:", "TOP O64:", "TOPOS"], [f"Ö {n}" for n in range(1, 6)]),
        (["Ö 1", "Ö 2", "Ö 3", "63.1", "63.2"], ["Ö 1", "Ö 2", "Ö 3", "Ö 3.1", "Ö 3.2"]),
        (["Nr. 19.", "20.", "2l.", "22.", "23."], ["19", "20", "21", "22", "23"]),
        (["öl", "Ö 2", "Ö 3", "Nı", "N 2"], ["Ö 1", "Ö 2", "Ö 3", "N 1", "N 2"]),
        (["l.", "2.", "3..", "4.", "S."], ["1", "2", "3", "4", "5"]),
        (["1.)", "20)", "3.)", "4%)", "5.)"], ["1", "2", "3", "4", "5"]),
        (["§ 1", "Ss2", "§ 3", "S 4", "s5"], ["1", "2", "3", "4", "5"]),
        (["Zu 1.:", "Zu_2.:", "Zu 3.:", "ZuTOP4:", "TOP_5:"], ["1", "2", "3", "4", "5"]),
    ],
)
def test_numbers_misread_by_ocr_follow_from_those_around(
    numbers: list[str], meant: list[str]
) -> None:
    titles = ["Begrüßung", "Berichte", "Kanalbau", "Wegebau", "Verschiedenes"]
    apart = "\n" if numbers[0] == "§ 1" else " "
    text = "\n\n".join(f"{n}{apart}{t}\n{TALK}" for n, t in zip(numbers, titles, strict=True))
    found = outline(as_read(f"Niederschrift\n\n{text}"))
    assert [(item.number, item.title) for item in found.items] == list(
        zip(meant, titles, strict=True)
    )


def test_a_list_by_letters_is_no_misread_number() -> None:
    items_read = "5. Ansuchen\n\na) Der Verein ersucht um Geld.\n\nb) Das Ansuchen wird abgelehnt."
    begin = "\n\n".join(
        f"{n}. {t}\n{TALK}" for n, t in enumerate(["Bericht", "Bau", "Weg", "Wald"], 1)
    )
    found = outline(as_read(f"{begin}\n\n{items_read}\n\n6. Sonstiges\n{TALK}"))
    assert [(item.number, item.title) for item in found.items][-2:] == [
        ("5", "Ansuchen"),
        ("6", "Sonstiges"),
    ]


def test_a_number_taken_for_another_is_an_issue() -> None:
    text = f"2. Berichte\n{TALK}\n\n2.1 Kasse\n{TALK}\n\n22 Jugend\n{TALK}\n\n2.3 Boote\n{TALK}"
    found = outline(as_read(f"1. Begrüßung\n{TALK}\n\n{text}"))
    assert [issue.message for issue in found.issues] == ["Agenda item 2.2 is read as '22'."]


def test_typed_numbers_are_never_taken_for_others() -> None:
    text = f"1. Begrüßung\n{TALK}\n\n2. Berichte\n{TALK}\n\n2.1 Kasse\n{TALK}\n\n22 Kinder\n{TALK}"
    assert "2.2" not in [number for number, _ in items(text)]


def test_an_agenda_torn_for_want_of_its_numbers_names_the_discussion() -> None:
    agenda = "Tagesordnung:\n\n1. Mitteilungen\n\nKanalbau in Oberdorf\n\nSpielmobil\n\nPO a C9)"
    talk = "\n\n".join(f"Zu {n}:\n{TALK}" for n in (1, 2, 3))
    found = outline(as_read(f"Niederschrift\n\n{agenda}\n\n{talk}"))
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Mitteilungen"),
        ("2", "Kanalbau in Oberdorf"),
        ("3", "Spielmobil"),
    ]


def test_an_agenda_without_numbers_names_a_discussion_that_goes_by_numbers() -> None:
    agenda = "Tagesordnung:\nMitteilungen\nKanalbau in Oberdorf\nSpielmobil\nAnfragen"
    talk = "\n\n".join(f"{label}\n{TALK}" for label in ("Zul:", "Zu 2 und 3:", "Zu 4:"))
    found = outline(as_read(f"Niederschrift\n\n{agenda}\n\n{talk}"))
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Mitteilungen"),
        ("2", "Kanalbau in Oberdorf"),
        ("3", "Spielmobil"),
        ("4", "Anfragen"),
    ]


def test_a_lost_number_is_known_where_one_title_stands_alone() -> None:
    parts = ["1. Begrüßung", "2. Berichte", "Kanalbau in Oberdorf", "4. Verschiedenes"]
    text = "\n\n\n".join(f"{part}\n{TALK}" for part in parts)
    found = outline(as_read(f"Niederschrift\n\n\n{text}"))
    assert ("3", "Kanalbau in Oberdorf") in [(i.number, i.title) for i in found.items]
    messages = [issue.message for issue in found.issues]
    assert messages == ["The number of agenda item 3 was not read."]


def test_items_may_be_counted_through_the_year() -> None:
    text = f"Nr. 143 Bauantrag Huber\n{TALK}\n\nNr. 144 Jahresrechnung\n{TALK}"
    assert items(text) == [("143", "Bauantrag Huber"), ("144", "Jahresrechnung")]


def test_headings_with_a_colon_stand_out_and_the_title_does_not() -> None:
    parts = ["Begrüßung und Vorstellung:", "Aktionswoche im Herbst:", "Termine und Sonstiges:"]
    text = "\n\n".join(f"{part}\nFrau Muster berichtet, dass es {TALK}" for part in parts)
    head = "Arbeitskreis Beispiel\nProtokoll der Sitzung\nWann: 4. Juni 2019\nWo: Rathaus"
    assert [title for _, title in items(f"{head}\n\n{text}")] == [p.rstrip(":") for p in parts]


def test_headings_marked_in_a_text_format() -> None:
    parts = ["## Kasse", "== Sommerfest ==", "### Kram"]
    text = "\n\n".join(f"{part}\nFrau Muster sagt, dass es {TALK}" for part in parts)
    found = items(f"# Plenum\n\nOrt: Werkhalle\n\n{text}")
    assert [title for _, title in found] == ["Kasse", "Sommerfest", "Kram"]


def test_the_number_of_a_paper_may_stand_before_the_title() -> None:
    parts = ["1 Niederschrift", "2 16-V-66-0214\nUferweg am Hafen", "3 Verschiedenes"]
    assert ("2", "Uferweg am Hafen") in items("\n\n".join(f"{part}\n{TALK}" for part in parts))


def test_the_abbreviated_name_of_a_paper_may_stand_before_the_title() -> None:
    parts = ["Punkt 1 Niederschrift", "Punkt 2 Drucks. 91/034 Busse; Linien", "Punkt 3 Wahlen"]
    assert ("2", "Busse; Linien") in items("\n\n".join(f"{part}\n{TALK}" for part in parts))


def test_austrian_items_say_punkt_behind_the_number() -> None:
    parts = ["1. Punkt der Tagesordnung: Kanal", "2. Punkt der Tagesordnung: Allfälliges"]
    found = items("\n\n".join(f"{part}\n{TALK}" for part in parts))
    assert found == [("1", "Kanal"), ("2", "Allfälliges")]


def test_verbatim_records_name_their_items_in_the_words_of_the_chair() -> None:
    text = """Präsidentin Ida Muster: Ich eröffne die Sitzung und rufe auf Tagesordnungspunkt 1:

Aktuelle Stunde
„Wege am Fluss“

Ulf Beispiel (FWG): Frau Präsidentin! Wir sind dafür.

Präsidentin Ida Muster: Vielen Dank. – Nun rufe ich den Tagesordnungspunkt 2 auf:

Gesetzentwurf zum Wasser
und zur Änderung anderer Gesetze

Eine Aussprache findet nicht statt. Wir kommen zu Punkt 3: Antrag zu den Brücken. Wer stimmt zu?

Das ist angenommen. Ich rufe Punkt 4 auf. Das Wort hat Ulf Beispiel."""
    assert items(text) == [
        ("1", "Aktuelle Stunde „Wege am Fluss“"),
        ("2", "Gesetzentwurf zum Wasser und zur Änderung anderer Gesetze"),
        ("3", "Antrag zu den Brücken"),
        ("4", ""),
    ]


def test_a_table_of_catchwords_and_texts() -> None:
    words = ("Kasse", "Flugplatz", "Halle", "Jugend")
    text = "\n".join(f"{word} | Bestand geprüft, {TALK}" for word in words)
    found = outline(transcript(f"Vorstand am 6. Oktober\n\n{text}"))
    assert [(item.title, item.text[:7]) for item in found.items] == [(w, "Bestand") for w in words]


@pytest.mark.parametrize(
    ("numbers", "meant"),
    [
        (["A 1", "A 2", "A 3", "B 1"], ["A 1", "A 2", "A 3", "B 1"]),
        (["TOP I.1", "TOP I.2", "TOP I.3", "TOP II.1"], ["I.1", "I.2", "I.3", "II.1"]),
        (["TOP I.", "TOP 1,2", "TOP .3", "TOP II.1"], ["I.1", "I.2", "I.3", "II.1"]),
        (["zu Pkt. 1)", "zu Pkt. 2)", "zu Pkt. 3)", "zu Pkt. 4)"], ["1", "2", "3", "4"]),
        (["Pkt. 1 –", "Pkt. 2 –", "Pkt. 3 –", "Pkt. 4 –"], ["1", "2", "3", "4"]),
    ],
)
def test_parts_and_other_labels_before_numbers(numbers: list[str], meant: list[str]) -> None:
    titles = ["Begrüßung", "Haushalt", "Kanalbau", "Grundstücke"]
    text = "\n\n".join(f"{n} {t}\n{TALK}" for n, t in zip(numbers, titles, strict=True))
    found = outline(as_read(f"Niederschrift\n\n{text}"))
    assert [(item.number, item.title) for item in found.items] == list(
        zip(meant, titles, strict=True)
    )


def test_the_text_may_stand_where_a_title_is_expected() -> None:
    agenda = "Tagesordnung:\n\n1. Eröffnung\n2. Wohnraumvergabeplan\n3. Anfragen"
    talk = [
        "Zu 1.: Frau Muster eröffnet die Tagung, es wird begrüßt.",
        "Zu 2.: Den Plan erläutert Herr Beispiel, der dafür wirbt.",
        "Zu 3.: Es wird nach dem Dach gefragt.",
    ]
    spoken = [f"{line}\n{TALK}" for line in talk]
    found = outline(transcript("\n\n".join(["Protokoll", agenda, *spoken])))
    assert [item.title for item in found.items] == ["Eröffnung", "Wohnraumvergabeplan", "Anfragen"]
    assert found.items[1].text.startswith("Den Plan")


def test_a_gendered_word_with_a_colon_is_no_label() -> None:
    heads = ["*ERÖFFNUNG", "*EINBÜRGERUNG: WARTEZEITEN", "*SPRACHE UND KURSE"]
    text = "\n\n".join(
        f"{head}\nTeilnehmer:innen gibt es genug, sagt man. {TALK}" for head in heads
    )
    assert [title for _, title in items(text)] == [head.strip("*") for head in heads]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("TOP 01. Kanalbau", "01", "Kanalbau"),
        ("Themenblock A Kanalbau", "A", "Kanalbau"),
        ("Gegenstand 4: Kanalbau", "4", "Kanalbau"),
        ("Ziffer 4. Kanalbau", "4", "Kanalbau"),
    ],
)
def test_more_forms_that_say_what_they_are(heading: str, number: str, title: str) -> None:
    assert items(f"Niederschrift\n\n{heading}\nEs wird berichtet.") == [(number, title)]


def test_parts_may_be_numbered_with_a_nought() -> None:
    parts = ["1.0 Allgemeines", "1.1 Niederschrift", "2.0 Mitteilungen", "2.1 Verkehr"]
    found = items("\n\n".join(f"{part}\n{TALK}" for part in parts))
    assert found == [tuple(part.split(" ", 1)) for part in parts]


def test_numbered_paragraphs_below_an_item_are_no_items() -> None:
    long = "Der Beirat verfügt über viel Geld, das er im Sommer gerne ausgeben will, so heißt es"
    text = "\n".join(f"3.{n} {long}, und so\nwird es auch geschehen." for n in range(1, 4))
    parts = ["TOP 1: Eröffnung", "TOP 2: Berichte", f"TOP 3: Vorstand\n{text}", "TOP 4: Ende"]
    found = items("\n\n".join(f"{part}\n{TALK}" for part in parts))
    assert [number for number, _ in found] == ["1", "2", "3", "4"]


def test_headings_of_a_wiki_page() -> None:
    talk = "Frau Muster sagt, dass es so ist."
    text = "\n\n".join(f"{t} [Bearbeiten]\n{talk}" for t in ("Berichte", "Anträge", "Termine"))
    found = items(f"Inhaltsverzeichnis\n1 Berichte\n2 Anträge\n3 Termine\n\n{text}")
    assert found == [("1", "Berichte"), ("2", "Anträge"), ("3", "Termine")]


def test_an_agenda_that_lost_some_of_its_numbers() -> None:
    agenda = "Tagesordnung:\n1. Mitteilungen\nKanalbau in Oberdorf\n3. Spielmobil\nH Anfragen"
    talk = "\n\n".join(f"{label}\n{TALK}" for label in ("Zu 1:", "Zu 2:", "Zu 3:", "Zu 4:"))
    found = outline(as_read(f"Niederschrift\n\n{agenda}\n\n{talk}"))
    assert [item.title for item in found.items] == [
        "Mitteilungen",
        "Kanalbau in Oberdorf",
        "Spielmobil",
        "Anfragen",
    ]


def test_a_full_stop_behind_all_titles_is_a_habit() -> None:
    parts = ["1. Bericht des Bürgermeisters.", "2. Voranschlag 1976.", "3. Allfälliges."]
    found = items("Protokoll\n\n" + "\n\n".join(f"{part}\n{TALK}" for part in parts))
    assert [number for number, _ in found] == ["1", "2", "3"]


def test_numbers_padded_with_noughts() -> None:
    text = (
        "1. Gemeinderatssitzung\n\nTAGESORDNUNG\n"
        "01) 1. Nachtrag zur Satzung\n\nDer Vorsitzende trägt den Entwurf vor.\n\n"
        "02) Wahl der Prüfer\n\nGewählt wird Frau Edda Ohlert.\n"
    )
    assert items(text) == [("01", "1. Nachtrag zur Satzung"), ("02", "Wahl der Prüfer")]


def test_an_agenda_with_its_texts_below_is_the_discussion() -> None:
    text = (
        "Protokoll\n\nTagesordnung\n\n1. Begrüßung\n\nDer Vorsitzende begrüßt alle.\n\n"
        "2. Fragestunde\n\nEine Anwohnerin fragt nach dem Weg. Er wird gebaut.\n\n"
        "3. Wegebau\n\nDer Rat stimmt dem Wegebau zu.\n"
    )
    found = outline(transcript(text))
    assert [section.item for section in found.sections if section.kind == "item"] == [0, 1, 2]
    assert all(item.text for item in found.items)


def test_numbers_in_a_block_above_their_titles() -> None:
    text = (
        "Protokoll\nTagesordnung\n1.\n2.\n3.\nBegrüßung\nBericht der Geschäftsstelle\n"
        "Verschiedenes\nTeilnehmende\nsiehe Liste\n\nTOP 1: Begrüßung\nHerr Olm begrüßt alle.\n"
    )
    assert items(text) == [
        ("1", "Begrüßung"),
        ("2", "Bericht der Geschäftsstelle"),
        ("3", "Verschiedenes"),
    ]


def test_text_behind_the_number_is_no_title_where_the_agenda_has_one() -> None:
    text = (
        "Tagesordnung\n1. Genehmigung des Protokolls der letzten Sitzung\n2. Grundankauf\n\n"
        "Die Sitzung war öffentlich.\nSie war beschlussfähig.\n\n"
        "Zu Punkt 1: Gegen das Protokoll der letzten Sitzung wurde kein Einwand erhoben.\n"
        "Es gilt damit als genehmigt.\n\n"
        "Zu Punkt 2:\nDer Bürgermeister berichtet davon.\nDer Ankauf kostet mehr.\n"
    )
    assert items(text) == [
        ("1", "Genehmigung des Protokolls der letzten Sitzung"),
        ("2", "Grundankauf"),
    ]


def test_titles_below_their_numbers_may_open_with_a_label() -> None:
    text = (
        "TOP 1.\nBegrüßung\n\nDer Vorsitzende begrüßt alle.\n\nTOP 2.\nAnträge\n\n"
        "TOP 2.1.\nder Wählergruppe: Tempo 30 in der Gasse\n\nHerr Olm begründete den Antrag.\n"
    )
    assert items(text)[-1] == ("2.1", "der Wählergruppe: Tempo 30 in der Gasse")


def test_items_that_say_so_without_a_number() -> None:
    text = (
        "Sitzung vom 3. Mai 2014\n\nTOP Berichte\n\nEs gibt nichts Neues.\n\n"
        "TOP Sonstiges\n\nDie Heizung wird am Montag repariert.\n"
    )
    assert items(text) == [(None, "Berichte"), (None, "Sonstiges")]


def test_a_list_that_goes_by_the_numbers_of_the_items_is_the_agenda() -> None:
    text = (
        "Protokoll\n\nFolgendes war bekanntgegeben worden:\n1. Abrechnung und Entlastung\n"
        "2. Dach\n3. Tierhaltung\n\n"
        "Zu Punkt 1: Die Abrechnung für das Jahr lag allen Eigentümern vor.\n"
        "Sie wurde genehmigt.\n\n"
        "Zu Punkt 2: Für das Dach lagen zwei Angebote vor.\nDas billigere wird genommen.\n\n"
        "Zu Punkt 3: Herr Olm beantragte, Hunde zu verbieten.\nDas wurde abgelehnt.\n"
    )
    assert items(text) == [
        ("1", "Abrechnung und Entlastung"),
        ("2", "Dach"),
        ("3", "Tierhaltung"),
    ]


def test_the_first_title_over_running_text_ends_the_attendance_list() -> None:
    text = (
        "Protokoll\nTeilnehmer: Frau Olm, Rathaus\nHerr Ibo, Bauhof\n\n"
        "1. Stand der Erfüllung\nHerr Ibo schätzte ein, daß der Plan im Neubau erfüllt wurde.\n\n"
        "2. Anträge\nFrau Olm informierte über die Anträge, die noch offen sind.\n"
    )
    assert items(text) == [("1", "Stand der Erfüllung"), ("2", "Anträge")]


def test_catchwords_that_open_paragraphs() -> None:
    text = (
        "Hauptversammlung\n\nEs waren 34 Mitglieder gekommen.\n\n"
        "Bericht der Kasse: Die Unterlagen waren vollständig und geprüft.\n\n"
        "Entlastung: Der Antrag dazu kam von einem Mitglied.\n\n"
        "Herr Olm: Das war ein gutes Jahr für den ganzen Verein.\n\n"
        "Fahrt im Herbst: Der Vorsitzende stellte zwei Ziele vor.\n\n"
        "Verschiedenes: Die Chronik wird ins Netz gestellt.\n"
    )
    assert [title for _, title in items(text)] == [
        "Bericht der Kasse",
        "Entlastung",
        "Fahrt im Herbst",
        "Verschiedenes",
    ]


def test_a_motion_below_a_title_does_not_belong_to_it() -> None:
    text = (
        "TOP 1 – Genehmigung der Tagesordnung\nAntrag 1 (Ida Olm):\nMan möge sie beschließen.\n\n"
        "TOP 2 – Wahlen\na.) Schiedsperson\nGewählt wird Herr Ibo.\n"
    )
    assert items(text) == [("1", "Genehmigung der Tagesordnung"), ("2", "Wahlen")]


def test_a_full_stop_behind_most_titles_parts_them_from_the_text() -> None:
    text = (
        "1. Genehmigung des Protokolls vom\n29.3.1963. Das Protokoll wird verlesen und\n"
        "genehmigt.\n\n"
        "2. Vergabe der Wohnung. Um die Wohnung bewerben sich\nzwei Lehrer.\n\n"
        "3. Grundabtretung Olm, Parz. 311/2. Die Frau Olm will\n86 m2 abtreten.\n"
    )
    assert items(text) == [
        ("1", "Genehmigung des Protokolls vom 29.3.1963"),
        ("2", "Vergabe der Wohnung"),
        ("3", "Grundabtretung Olm, Parz. 311/2"),
    ]


def test_an_extract_has_the_item_of_its_head() -> None:
    text = (
        "Protokoll: Ausschuss für Technik   Niederschrift Nr. 91\ndes Gemeinderats   TOP: 3\n\n"
        "Betreff: Umgestaltung des Platzes\n\nHerr Olm berichtet im Sinne der Vorlage.\n"
        "Der Ausschuss stimmt dem Antrag zu.\n\n"
        "Verteiler:\nI. Baudezernat\n1. Kämmerei\n2. Hauptamt\n"
    )
    assert items(text) == [("3", "Umgestaltung des Platzes")]


def test_a_list_of_those_present_behind_the_items_holds_none() -> None:
    text = (
        "zu 1 Eröffnung der Sitzung\nDer Vorsitzende eröffnet die Sitzung.\n\n"
        "zu 2 Wirtschaftsplan\nDer Ausschuss stimmt zu.\n\n"
        "Anwesenheitsliste zum Protokoll Nr. 8\n3 Olm, Ida\n4 Ibo, Jan\n5 Ulf, Ute\n"
    )
    assert items(text) == [("1", "Eröffnung der Sitzung"), ("2", "Wirtschaftsplan")]


def test_numbers_without_a_dot_need_a_title_to_their_right() -> None:
    text = "41\nJahresrechnung\nDer Kämmerer trägt vor.\n\n42\nBürgschaft\nSie wird übernommen.\n"
    assert items(text) == []


def test_signs_of_paragraphs_read_as_letters_or_bullets() -> None:
    numbers = ("Ss 143", "• 144", "S 145", "• 146", "S 147")
    titles = ("Bekanntgaben", "Wasserversorgung", "Farrenhaltung", "Stadtwald", "Verschiedenes")
    text = "\n\n".join(f"{n} {t}\n{TALK}" for n, t in zip(numbers, titles, strict=True))
    found = outline(as_read(f"Anwesend: 9 Gemeinderäte\n\n{text}")).items
    assert [item.number for item in found] == ["143", "144", "145", "146", "147"]


def test_an_agenda_told_by_its_last_number_alone() -> None:
    text = (
        "Tagesordnung\nNiederschrift vom 22.02.1988\nDorferneuerung\n"
        "Erweiterung des Kindergartens\n4. Verschiedenes\n\n"
        f"zu 1.:\n{TALK}\n\nZu 2.:\n{TALK}\n\nZu 3.:\n{TALK}\n"
    )
    assert items(text) == [
        ("1", "Niederschrift vom 22.02.1988"),
        ("2", "Dorferneuerung"),
        ("3", "Erweiterung des Kindergartens"),
        ("4", "Verschiedenes"),
    ]


def test_a_heading_of_a_number_alone_has_no_text_behind_it() -> None:
    rows = rows_of(transcript("Punkt 7 der T.O.:"))
    heading = read_heading(rows, 0)
    assert heading is not None
    assert without_title(rows, heading).rest == ""


def test_the_part_of_the_meeting_may_stand_behind_the_number() -> None:
    found = outline(
        transcript(
            "1.Ö Bürgerfragestunde\nEs werden keine Fragen gestellt.\n\n"
            "2.Ö Kauf eines Fahrzeugs\nDer Rat ist einverstanden.\n\n"
            "3.NÖ Verkauf\nDer Rat ist einverstanden.\n"
        )
    )
    assert [(item.number, item.title) for item in found.items] == [
        ("1.Ö", "Bürgerfragestunde"),
        ("2.Ö", "Kauf eines Fahrzeugs"),
        ("3.NÖ", "Verkauf"),
    ]
