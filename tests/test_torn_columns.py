"""Numbers and labels that a text file holds apart from what they stand before."""

from __future__ import annotations

from pathlib import Path

from pipeline.layout import lay_out
from pipeline.pages.text_file import read_text_pages
from pipeline.settings import LayoutSettings


def _texts(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    pages = lay_out(read_text_pages(path), LayoutSettings())
    return [line.text for page in pages for line in page.lines]


def test_numbers_that_count_on_join_the_titles_below_them(tmp_path: Path) -> None:
    text = (
        "1\n\nBerichte\n\nFrau Probst berichtet.\n2\n\nWahlen\n\nHerr Probst wird gewählt.\n"
        "3\n\nVerschiedenes\n\nNichts.\n"
    )
    found = _texts(tmp_path, text)
    assert found[::2] == ["1 Berichte", "2 Wahlen", "3 Verschiedenes"]


def test_figures_of_a_vote_table_join_nothing(tmp_path: Path) -> None:
    text = "Der Antrag wird angenommen.\n\nja\n\n7\n\nNein\n\n2\n\nEnthaltungen\n\n1\n"
    assert _texts(tmp_path, text)[1:] == ["ja", "7", "Nein", "2", "Enthaltungen", "1"]


def test_page_numbers_over_running_text_join_nothing(tmp_path: Path) -> None:
    line = "Der Verein berichtet über das Sommerfest, zu dem viele Gäste gekommen sind, und dankt"
    text = "\n".join(f"{line}\n\n{number}\n\n{line}" for number in (1, 2, 3))
    assert "2" in _texts(tmp_path, text)


def test_a_number_that_closes_a_bracket_stays_in_its_sentence(tmp_path: Path) -> None:
    assert _texts(tmp_path, "Gast: Frau Muster (bis TOP\n3)\nEröffnung\n")[1:] == [
        "3)",
        "Eröffnung",
    ]


def test_a_column_of_numbers_joins_the_column_of_titles(tmp_path: Path) -> None:
    text = (
        "1.\n2.\n2.1\n3.\n\nEröffnung und Begrüßung\nBericht über den Haushalt der Gemeinde und\n"
        "ihrer Betriebe\nErgebnis des Vorjahres\nVerschiedenes\n\nSchluss\n"
    )
    assert _texts(tmp_path, text) == [
        "1. Eröffnung und Begrüßung",
        "2. Bericht über den Haushalt der Gemeinde und",
        "ihrer Betriebe",
        "2.1 Ergebnis des Vorjahres",
        "3. Verschiedenes",
        "Schluss",
    ]


def test_a_column_of_labels_joins_its_values_times_beside_times(tmp_path: Path) -> None:
    text = (
        "Ort:\nBeginn:\nAnwesend:\nEntschuldigt:\n\nGasthaus zur Linde, Hauptstraße 12, 99999\n"
        "Musterstadt\n19.30 Uhr\nIda Muster (Vorsitz), Otto Probst (Kasse)\nEva Beispiel\n\nEnde\n"
    )
    assert _texts(tmp_path, text) == [
        "Ort: Gasthaus zur Linde, Hauptstraße 12, 99999",
        "Musterstadt",
        "Beginn: 19.30 Uhr",
        "Anwesend: Ida Muster (Vorsitz), Otto Probst (Kasse)",
        "Entschuldigt: Eva Beispiel",
        "Ende",
    ]


def test_a_sentence_goes_on_over_a_blank_line_behind_an_article(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("Frau Muster verlangt den\n\nZeitplan.\n\nHerr Probst dankt\n\nEnde\n", "utf-8")
    (page,) = lay_out(read_text_pages(path), LayoutSettings())
    first, second, third, fourth = (line.paragraph for line in page.lines)
    assert first == second != third != fourth


def test_a_column_of_bullets_joins_the_paragraphs_below(tmp_path: Path) -> None:
    text = (
        "Sprachkurse\n•\n•\n\n"
        "Zur Zeit laufen fünf Kurse in der\nalten Schule.\nFrau Muster dankt.\n"
    )
    assert _texts(tmp_path, text)[1:] == [
        "• Zur Zeit laufen fünf Kurse in der",
        "alten Schule.",
        "• Frau Muster dankt.",
    ]


def test_labels_and_values_by_turns_are_a_form(tmp_path: Path) -> None:
    text = (
        "Ort:\n\nRathaus\n\nUnentschuldigt:\n\nIda Muster\n\nFerner:\n\n"
        "Otto Probst, Vertreter der\nPresse\n\nDie Sitzung beginnt.\n"
    )
    assert _texts(tmp_path, text) == [
        "Ort: Rathaus",
        "Unentschuldigt: Ida Muster",
        "Ferner: Otto Probst, Vertreter der",
        "Presse",
        "Die Sitzung beginnt.",
    ]
    alone = "Beschluss:\n\nDer Rat stimmt zu.\n\nEs folgt eine Pause.\n"
    assert _texts(tmp_path, alone)[0] == "Beschluss:"


def test_cells_below_each_other_are_rows_where_marks_end_them(tmp_path: Path) -> None:
    people = ("Ida Muster", "Otto Probst", "Eva Beispiel", "Kurt Vorlage", "Ute Exempel")
    rows = [
        f"{name}\n\nKlasse {n}\n\n{'ja' if n % 2 else 'nein, entsch.'}"
        for n, name in enumerate(people, 1)
    ]
    text = "\n\n".join(["Protokoll", "Name\n\nKlasse\n\nAnwesend", *rows, "1. Begrüßung"])
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    (page,) = lay_out(read_text_pages(path), LayoutSettings())
    assert [line.text for line in page.lines][1:4] == [
        "Name Klasse Anwesend",
        "Ida Muster Klasse 1 ja",
        "Otto Probst Klasse 2 nein, entsch.",
    ]
    assert [line.cells for line in page.lines][2:4] == [(0, 2, 4), (0, 2, 4)]
    assert page.lines[-1].kind == "text"


def test_votes_below_each_other_are_no_rows(tmp_path: Path) -> None:
    text = "\n\n".join(f"Antrag {n}\n\nja\n\n7\n\nnein\n\n{n}" for n in range(1, 5))
    assert "ja" in _texts(tmp_path, text)


def test_roman_numbers_that_do_not_count_on_are_no_column(tmp_path: Path) -> None:
    text = "X\nX\n\nGäste: Ida Muster\nEva Beispiel\n"
    assert _texts(tmp_path, text)[:2] == ["X", "X"]


def test_labels_over_fewer_lines_stay_as_they_are(tmp_path: Path) -> None:
    text = "Ort:\nZeit:\nLeitung:\n\nGasthaus Linde\n19 Uhr\n"
    assert _texts(tmp_path, text) == ["Ort:", "Zeit:", "Leitung:", "Gasthaus Linde", "19 Uhr"]
