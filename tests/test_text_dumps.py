"""What a text file of OCR output lost: numbers, white space and columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from plain_text import as_read

from pipeline.layout import lay_out
from pipeline.pages.text_file import read_text_pages
from pipeline.settings import Settings
from pipeline.structure import outline

TALK = "Herr Olm erläutert die Ansätze und bittet um Zustimmung bis zum Herbst."
HEAD = "Niederschrift über die Sitzung des Rates der Stadt Musterhausen am 3. Mai 2012"
NAMES = ("Bau der Halle", "Schulweg", "Kurtaxe")


def lines_of(text: str, folder: Path) -> list[tuple[float, str]]:
    """White space above each line of a text file, and the line."""
    file = folder / "dump.txt"
    file.write_text(text, encoding="utf-8")
    pages = lay_out(read_text_pages(file), Settings().layout)
    return [(line.gap_before, line.text) for page in pages for line in page.lines]


@pytest.mark.parametrize(
    "numbers",
    [
        ("TOP 1", "TOP 2", "TOP 3"),
        ("A4", "AS", "A6"),
        ("61", "62", "63"),
        ("Punkt 2.1", "Punkt 2.2", "Punkt 3"),
    ],
)
def test_numbers_above_each_other_stand_before_their_titles_again(
    numbers: tuple[str, ...], tmp_path: Path
) -> None:
    titles = ("Protokollkontrolle", "Antrag der FDP: Hallenbad", "Mitteilungen und Anfragen")
    talk = "\n\n".join(f"{title}\n\n{TALK}" for title in titles)
    found = lines_of("\n\n".join([HEAD, *numbers, talk]), tmp_path)
    for number, title in zip(numbers, titles, strict=True):
        assert f"{number} {title}" in [text for _, text in found]


def test_titles_that_the_agenda_tells_get_the_numbers_that_stand_above_all(tmp_path: Path) -> None:
    agenda = "Tagesordnung\n1 Umbau der Halle\ndet Berichte aus den Schulen\n13 Verschiedenes"
    talk = "\n".join(
        f"{title}\n{TALK}" for title in ("Umbau der Halle", "Berichte aus den Schulen")
    )
    found = lines_of(f"{HEAD}\n\n{agenda}\n\n{TALK}\n\nPunkt 1\n\nPunkt 2\n\n{talk}", tmp_path)
    assert "Punkt 2 Berichte aus den Schulen" in [text for _, text in found]


@pytest.mark.parametrize("figures", [("12", "7", "3"), ("ja", "nein", "ja"), ("5", "6", "7")])
def test_figures_above_each_other_are_no_numbers_of_items(
    figures: tuple[str, ...], tmp_path: Path
) -> None:
    text = "\n\n".join([HEAD, *figures, "Umbau der Halle", TALK])
    assert "Umbau der Halle" in [line for _, line in lines_of(text, tmp_path)]


def test_blank_lines_between_the_lines_of_one_paragraph_were_invented(tmp_path: Path) -> None:
    paragraph = (
        "Sämtliche Mitglieder waren ordnungsgemäß geladen. Erschienen sind die Räte Ida",
        "Muster, Otto Olm, Eva Bauer, Karl Prior und aus dem Ortsteil Neudorf noch Jan",
        "Winter und Ute Sommer. Entschuldigt war der Stadtrat für Finanzen, Herr Georg",
        "Hausen (Kur). Zu Gast sind der Architekt Udo Roth und Frau Anna Weiß, Erfurt.",
        "Schriftführer: Emil Graf.",
    )
    found = lines_of("\n\n".join([HEAD, *paragraph]), tmp_path)
    assert [gap for gap, text in found if text in paragraph[1:4]] == [0.0, 0.0, 0.0]
    told = [f"{number}. {TALK[2:]}" for number in range(1, 6)]
    assert all(gap == 1 for gap, _ in lines_of("\n\n".join(told), tmp_path)[1:])


def test_names_in_columns_that_were_read_across_stand_on_lines_of_their_own(
    tmp_path: Path,
) -> None:
    names = "Bauer, Hans Grün, Babette von Pflug, Siegfried\nOlm, Georg Prior, Dr. Karl Roth, Udo"
    found = [text for _, text in lines_of(f"Anwesend waren:\n\n{names}", tmp_path)]
    assert found[1:] == [
        "Bauer, Hans",
        "Grün, Babette",
        "von Pflug, Siegfried",
        "Olm, Georg",
        "Prior, Dr. Karl",
        "Roth, Udo",
    ]
    told = "Gewählt sind Ida\nBauer, Hans Grün, Babette Pflug, Siegfried\nOlm."
    assert "Bauer, Hans Grün, Babette Pflug, Siegfried" in [
        text for _, text in lines_of(told, tmp_path)
    ]


def test_each_salutation_begins_a_name_where_columns_were_read_across(tmp_path: Path) -> None:
    names = (
        "Herr Olm, Georg Frau Grün, Babette\nSPD-Fraktion FDP\nFrau Roth, Ida (bis 19 Uhr) Herr Amt"
    )
    found = [text for _, text in lines_of(f"Anwesend waren:\n\n{names}", tmp_path)]
    assert found[1:] == [
        "Herr Olm, Georg",
        "Frau Grün, Babette",
        "SPD-Fraktion FDP",
        "Frau Roth, Ida (bis 19 Uhr)",
        "Herr Amt",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "1. Begrüßung 4. Haushalt ab 1. Juli 2012\n2. Niederschrift 5. Anfragen\n3. Kanalbau",
            "1. Begrüßung/2. Niederschrift/3. Kanalbau/4. Haushalt ab 1. Juli 2012/5. Anfragen",
        ),
        (
            "o1. Bgm. Olm Georg o4. GR. Roth Ida\nals Vorsitzender 05. GR. Amt Udo\n"
            "02. GR. Grün Eva o6. GR. Winter Jan\n03. GR. Bauer Hans",
            "o1. Bgm. Olm Georg/als Vorsitzender/02. GR. Grün Eva/03. GR. Bauer Hans/"
            "o4. GR. Roth Ida/05. GR. Amt Udo/o6. GR. Winter Jan",
        ),
        (
            "1. Am Sonntag, 3. Mai, tagt der Rat.\n2. Am Montag, 4. Juni, tagt er nicht.",
            "1. Am Sonntag, 3. Mai, tagt der Rat./2. Am Montag, 4. Juni, tagt er nicht.",
        ),
    ],
)
def test_the_second_column_of_a_list_that_counts_on_stands_below_the_first(
    text: str, wanted: str, tmp_path: Path
) -> None:
    found = [line for _, line in lines_of(f"{HEAD}\n\n{text}\n\n{TALK}", tmp_path)]
    assert found[1:-1] == wanted.split("/")


def test_rows_of_tasks_that_ran_together_are_parted_into_cells(tmp_path: Path) -> None:
    text = (
        "Nr. Was Wer Bis\n\n1 Saal mieten I. Muster 19.08.2022\n2 Anrufung der Stelle Frau Olm, "
        "E. Roth KW 37\nvorbereiten\n\nDas war alles."
    )
    file = tmp_path / "dump.txt"
    file.write_text(f"{HEAD}\n\n{text}", encoding="utf-8")
    pages = lay_out(read_text_pages(file), Settings().layout)
    found = [(line.text, line.cells) for page in pages for line in page.lines]
    assert found[1:] == [
        ("Nr. Was Wer Bis", (0, 1, 2, 3)),
        ("1 Saal mieten I. Muster 19.08.2022", (0, 1, 3, 5)),
        ("2 Anrufung der Stelle vorbereiten Frau Olm, E. Roth KW 37", (0, 1, 5, 9)),
        ("Das war alles.", ()),
    ]


def items(text: str) -> list[tuple[str | None, str]]:
    """Number and title of the items in text that was read."""
    return [(item.number, item.title) for item in outline(as_read(text)).items]


def test_numbers_misread_in_a_torn_agenda_follow_from_the_discussion() -> None:
    entries = "3 Protokollkontrolle\n\nA Kanalbau\n\nae Schulweg\n\n: Umbau der Halle\n\nDoe WD"
    talk = "\n\n".join(f"Zu_TOP {number}\n\n{TALK}" for number in range(1, 5))
    assert items(f"{HEAD}\n\nTagesordnung:\n\n{entries}\n\n{talk}") == [
        ("1", "Protokollkontrolle"),
        ("2", "Kanalbau"),
        ("3", "Schulweg"),
        ("4", "Umbau der Halle"),
    ]


def test_what_stands_in_other_columns_of_an_agenda_is_no_part_of_a_title() -> None:
    agenda = (
        "TOP Gegenstand von Ergebnis\n1 Formalia\n2 Fahrt nach Jena Ida Olm vertagt\n3 Sonstiges"
    )
    talk = f"TOP 1 Formalia\n{TALK}\n\nTOP 2 Fahrt nach Jena\n{TALK}\n\nTOP 3 Sonstiges\n{TALK}"
    found = items(f"{HEAD}\n\n{agenda}\n\n{talk}")
    assert found == [("1", "Formalia"), ("2", "Fahrt nach Jena"), ("3", "Sonstiges")]


def test_the_short_second_line_of_a_title_stands_above_white_space_or_a_label() -> None:
    talk = "\n".join([TALK] * 4)
    text = (
        f"{HEAD}\n\nTOP 1: Begrüßung\n{talk}\n\nTOP 2: Neubau eines Feuerwehrgerätehauses in der "
        f"Gemeinde\nMusterbach\nRedner: Olm\n{talk}\n\nTOP 3: Anfragen\n{talk}"
    )
    assert items(text)[1] == ("2", "Neubau eines Feuerwehrgerätehauses in der Gemeinde Musterbach")


def test_votes_beside_the_titles_are_no_part_of_them() -> None:
    ends = ("für 13", "einstimmig", "12 : 0")
    heads = [
        f"{number}. {title} {end}"
        for number, title, end in zip((1, 2, 3), NAMES, ends, strict=True)
    ]
    text = "\n\n".join(f"{head}\n{TALK}\n{TALK}" for head in heads)
    assert [title for _, title in items(f"{HEAD}\n\n{text}")] == list(NAMES)
