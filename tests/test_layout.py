"""Words in, lines in reading order out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layout import lay_out
from pipeline.pages.text_file import read_text_pages
from pipeline.records import Box, LaidOutPage, Line, OcrPage, Word
from pipeline.settings import LayoutSettings

LETTER = 10
"""Width of a letter of the invented pages, in pixels; lines are 30 pixels apart."""


def words_at(text: str, left: int, top: int, *, block: int = 0, line: int = 0) -> list[Word]:
    """The words of a line set in a type of 20 pixels."""
    words = []
    for part in text.split(" "):
        if part:
            box = Box(left, top, left + LETTER * len(part), top + 18)
            words.append(Word(part, box, 0.95, block, 1, line))
        left += LETTER * (len(part) + 1) if part else LETTER
    return words


def page_of(rows: Iterable[tuple[int, int, str]], number: int = 1, height: int = 1754) -> OcrPage:
    """A page from (left, top, text); each is a line of its own for the reader."""
    words: list[Word] = []
    for at, (left, top, text) in enumerate(rows, start=1):
        words.extend(words_at(text, left, top, block=at, line=1))
    return OcrPage(number, "ocr", "", tuple(words), width=1240, height=height, dpi=150)


def text_page(text: str, number: int = 1) -> OcrPage:
    words = tuple(
        Word(word, line=at)
        for at, line in enumerate(text.split("\n"), start=1)
        for word in line.split()
    )
    return OcrPage(number, "text", "", words)


def laid(*pages: OcrPage) -> tuple[LaidOutPage, ...]:
    return lay_out(pages, LayoutSettings())


def lines(*pages: OcrPage) -> list[Line]:
    return [line for page in laid(*pages) for line in page.lines]


def cells(line: Line) -> list[str]:
    texts = [word.text for word in line.words]
    bounds = [*line.cells, len(texts)]
    return [" ".join(texts[a:b]) for a, b in pairwise(bounds)]


def prose(words: int, start: str = "wort") -> str:
    return " ".join(f"{start}{n:02}" for n in range(words))


def test_offsets_point_into_the_raw_text() -> None:
    page = laid(page_of([(100, 100, "Protokoll der Sitzung"), (100, 160, "am 3. Mai 2021")]))[0]
    for line in page.lines:
        assert page.raw_text[line.start : line.end] == line.text


def test_number_far_left_of_its_title_is_one_line() -> None:
    found = lines(page_of([(100, 100, "1.)"), (200, 100, "Bericht des Vorstandes")]))
    assert [line.text for line in found] == ["1.) Bericht des Vorstandes"]
    assert found[0].kind == "text"


@pytest.mark.parametrize(("sign", "kind"), [("Zul)", "text"), ("hZa", "debris")])
def test_guessed_numbers_at_the_margin_are_no_specks(sign: str, kind: str) -> None:
    rows = [(100, 100 + 40 * row, prose(8)) for row in range(5)]
    guess = Word(sign, Box(100, 310, 130, 334), 0.3, block=99)
    page = page_of(rows)
    found = lines(replace(page, words=(*page.words, guess)))
    assert next(line.kind for line in found if line.text == sign) == kind


def test_a_word_turned_at_the_margin_stands_apart_from_the_text_beside_it() -> None:
    rows = [(100, 100 + 40 * row, prose(8)) for row in range(5)]
    turned = Word("www.musterdorf.example", Box(1180, 130, 1200, 290), 0.9, block=99)
    page = page_of(rows)
    found = lines(replace(page, words=(*page.words, turned)))
    assert [line.text for line in found] == [*(prose(8) for _ in rows), turned.text]
    assert found[-1].kind == "running-head"


def test_keys_and_values_are_rows_with_cells() -> None:
    rows = [
        (100, 100, "Ort:"),
        (400, 100, "Gasthaus Linde,"),
        (700, 100, "Beginn:"),
        (900, 100, "18:35 Uhr"),
        (400, 126, "Dorfstraße 3"),
    ]
    found = lines(page_of(rows))
    assert [cells(line) for line in found] == [
        ["Ort:", "Gasthaus Linde, Dorfstraße 3", "Beginn:", "18:35 Uhr"]
    ]


def test_attendance_in_three_columns_is_read_column_by_column() -> None:
    rows = [(100, 100, "Anwesende"), (450, 100, "Entschuldigt"), (800, 100, "Verteiler")]
    rows += [(100, 150 + 30 * n, f"Fr. Beispiel{n}") for n in range(4)]
    rows += [(450, 150, "Hr. Muster"), (800, 150, "Alle Ämter,"), (800, 180, "Presse")]
    rows += [(100, 340, "Zu Beginn begrüßt die Vorsitzende " + prose(12))]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts.index("Entschuldigt") == texts.index("Fr. Beispiel3") + 1
    assert texts[texts.index("Entschuldigt") + 1] == "Hr. Muster"


@pytest.mark.parametrize(
    ("labels", "entries"),
    [
        pytest.param(["a) vom Rat", "", "", "b) Gäste", ""], "Ida Rosenstiel", id="groups"),
        pytest.param(["Anwesende", "Es fehlten:", "Gäste:"], prose(9), id="first without colon"),
    ],
)
def test_labels_beside_their_people_are_rows(labels: list[str], entries: str) -> None:
    rows = [(400, 100 + 40 * n, entries) for n in range(len(labels))]
    rows += [(100, 100 + 40 * n, label) for n, label in enumerate(labels) if label]
    texts = [line.text for line in lines(page_of(rows))]
    assert [text for text in texts if text in labels] == []
    assert texts[0].startswith(f"{labels[0]} {entries}")


def test_keys_far_left_of_their_entries_stand_on_the_line_of_each() -> None:
    entries = ["3 Spielgeräte", "[I] Die Rutsche ist bestellt.", "[A] Frau Olm fragt nach."]
    rows = []
    for at, entry in enumerate(entries):
        key, _, text = entry.partition(" ")
        rows += [(120, 300 + 40 * at, key), (320, 300 + 40 * at, text)]
    # the last entry goes on in a second line, so that the two columns are no table
    rows.append((320, 410, "Die Antwort kommt bis zum Mai."))
    (laid_out,) = laid(page_of(rows))
    assert [line.text for line in laid_out.lines] == [*entries, "Die Antwort kommt bis zum Mai."]


def test_labels_half_way_down_their_cells_stand_before_them() -> None:
    rows = [(400, 100, "Ida Muster, Ratsfrau, Olmsdorf"), (100, 100, "Vorsitz")]
    rows += [(100, 140, "Schriftführung"), (400, 140, "Jens Bahr, Rathaus, Olmsdorf")]
    rows += [(400, 180, "Lena Muster, Olmer Bote, Olmsdorf"), (100, 191, "Gäste")]
    rows += [(400, 202, "Olaf Muster, Olmer Blatt, Olmsdorf"), (100, 250, "Protokoll")]
    rows += [(400, 250, "Ina Muster, Rathaus, Olmsdorf")]
    found = [cells(line) for line in lines(page_of(rows))]
    assert [label for label, _ in found] == ["Vorsitz", "Schriftführung", "Gäste", "Protokoll"]
    assert found[2][1].startswith("Lena Muster, Olmer Bote, Olmsdorf Olaf Muster")


def test_parties_in_brackets_stand_on_the_line_of_their_member() -> None:
    names = ["Ratsherr Rosenstiel", "Ratsfrau Dr. Möhring", "Ratsherr Pfähler", "Ratsherr Quast"]
    rows = [(100, 100 + 40 * n, name) for n, name in enumerate(names)]
    rows += [(500, 100 + 40 * n, "(SPD)") for n in range(len(names))]
    found = lines(page_of(rows))
    assert [line.text for line in found] == [f"{name} (SPD)" for name in names]


def test_bodies_stand_on_the_line_of_their_delegate() -> None:
    names = ["Herr Pfähler", "Frau Dr. Möhring", "entschuldigt", "Herr Quast"]
    bodies = ["Stadtwerke Nord (Leitung)", "Mieterverein Süd", "", "Büro Linde"]
    rows = [(100, 100 + 40 * n, name) for n, name in enumerate(names)]
    rows += [(500, 100 + 40 * n, body) for n, body in enumerate(bodies) if body]
    found = [line.text for line in lines(page_of(rows))]
    assert found == [" ".join(filter(None, pair)) for pair in zip(names, bodies, strict=True)]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    rows = [(100, 100 + 30 * n, prose(6, "links")) for n in range(12)]
    rows += [(700, 115 + 30 * n, prose(6, "recht")) for n in range(12)]
    found = lines(page_of(rows))
    assert [line.words[0].text[:5] for line in found] == ["links"] * 12 + ["recht"] * 12
    assert [line.column for line in found] == [1] * 12 + [2] * 12


def test_margin_notes_do_not_tear_the_sentence_beside_them() -> None:
    text = page_of([(100, 100, prose(9)), (100, 130, "die Wahl an und dankt allen.")])
    notes = page_of([(1000, 100, "Wieder-"), (1000, 130, "wahl")])
    small = tuple(
        replace(word, box=replace(word.box, top=word.box.top + 4), block=9 + word.block)
        for word in notes.words
        if word.box
    )
    found = lines(replace(text, words=text.words + small))
    assert [line.text for line in found][1:] == ["die Wahl an und dankt allen.", "Wieder-", "wahl"]


def test_task_table_keeps_wrapped_cells_together() -> None:
    rows = [(100, 100, "Aufgabe"), (600, 100, "Wer"), (900, 100, "Termin")]
    rows += [(100, 150, "Angebote für das Dach"), (600, 150, "Frau Beispiel")]
    rows += [(900, 150, "30.06.2021"), (100, 176, "einholen")]
    rows += [(100, 230, "Presse einladen"), (600, 230, "Herr Muster"), (900, 230, "sofort")]
    found = lines(page_of(rows))
    assert [line.kind for line in found] == ["table"] * 3
    assert cells(found[1]) == ["Angebote für das Dach einholen", "Frau Beispiel", "30.06.2021"]


@pytest.mark.parametrize("tops", [(0, 30, 60, 90), (0, 24, 60, 86)], ids=["even", "scan"])
def test_minutes_beside_their_results_are_read_before_each_of_them(tops: tuple[int, ...]) -> None:
    told = [
        ("II. Beleuchtung der Unterführung am Bahnhof", "Empfehlung an"),
        ("Frau Muster schlägt zwanzig neue Leuchten am", "den Stadtrat:"),
        ("Bahnhof vor. Herr Probst ersucht den Rat, auch", "Ankauf."),
        ("die Stiege zum Bahnsteig hell zu beleuchten.", "Einstimmig."),
    ]
    rows = [(100, 90, "Gegenstand und Beratung"), (700, 90, "Ergebnis")]
    for at in range(3):
        for line, (text, result) in zip(tops, told, strict=True):
            top = 140 + at * 132 + line
            rows += [(100, top, text), (700, top, result)]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts[1:9] == [*(text for text, _ in told), *(result for _, result in told)]


def test_a_full_cell_close_to_the_next_column_is_parted_where_many_rows_show_it() -> None:
    rows = []
    for at in range(6):
        rows += [
            (100, 100 + 60 * at, "Bericht des Vorstandes"),
            (700, 100 + 60 * at, "Frau Muster"),
        ]
        rows += [(100, 126 + 60 * at, "über das vergangene Jahr")]
    page = page_of(
        [*rows, (100, 460, "Das Konzept der Fahrten wird mit allen Stimmen beschlossen")]
    )
    beside = words_at("Herr Probst", 698, 460, block=19, line=1)
    found = lines(replace(page, words=(*page.words, *beside)))
    assert cells(found[-1])[-1] == "Herr Probst"


def test_a_cell_that_goes_on_with_a_side_of_the_vote_keeps_its_row() -> None:
    page = page_of(
        [
            *(
                (100, 100, "3"),
                (200, 100, "Verkehr in der Hauptstraße"),
                (700, 100, "Ampel: 2 Ja, 3"),
            ),
            *((200, 130, "Die Messung ergab 4.860 Fahrzeuge."), (700, 130, "Nein")),
            (200, 160, "Jedes dritte fuhr zu schnell."),
            *((100, 220, "4"), (200, 220, "Antrag des Vereins"), (700, 220, "vertagt")),
        ]
    )
    assert [cells(line)[-1] for line in lines(page)] == ["Ampel: 2 Ja, 3 Nein", "vertagt"]


def test_a_column_whose_rows_all_show_white_is_two() -> None:
    """The mark of the left list stands close to the class of the right one, as in a grid."""
    rows = []
    for at, mark in enumerate("xex"):
        row = [(100, f"{at}a Ida Muster"), (560, f"{at + 5}b"), (900, "Ulf Beispiel"), (1180, "x")]
        rows += [(left, 300 + 40 * at, text) for left, text in row]
        rows.append((520, 304 + 40 * at, mark))
    assert [cells(line)[1:3] for line in lines(page_of(rows))] == [
        ["x", "5b"],
        ["e", "6b"],
        ["x", "7b"],
    ]


def test_one_line_of_a_cell_is_read_from_left_to_right() -> None:
    rows = [(100, 100, "Aufgabe"), (600, 100, "Wer"), (900, 100, "Termin")]
    rows += [(100, 150, "Zaun streichen"), (600, 152, "Frau"), (665, 150, "Olm"), (900, 150, "Mai")]
    rows += [(100, 230, "Presse einladen"), (600, 230, "Herr Muster"), (900, 230, "sofort")]
    assert cells(lines(page_of(rows))[1])[1] == "Frau Olm"


def test_a_label_of_two_lines_stays_whole_below_a_gap_in_the_table() -> None:
    """How close the lines of a row are is known from the rows above the gap."""
    rows = []
    for at, label in enumerate(("Kasse", "Heizöl", "Wege")):
        rows.append((100, 100 + 130 * at, label))
        rows += [(400, 100 + 130 * at + 26 * line, prose(6)) for line in range(4)]
    top = 100 + 130 * 3 + 40
    rows += [(100, top, "Spielplatz am"), (100, top + 26, "Amselweg")]
    rows += [(400, top + 26 * line, prose(6)) for line in range(2)]
    assert [cells(line)[0] for line in lines(page_of(rows))] == [
        "Kasse",
        "Heizöl",
        "Wege",
        "Spielplatz am Amselweg",
    ]


def test_bullets_keep_their_sign_and_their_wrapped_lines() -> None:
    rows = [
        (100, 100, "• Die Brücke am Anger wird im Frühjahr erneuert und zwar ganz und"),
        (120, 130, "gar"),
        (160, 160, "o Kosten offen"),
        (100, 190, "• Der Zaun steht"),
    ]
    found = lines(page_of(rows))
    assert [line.kind for line in found] == ["bullet", "text", "bullet", "bullet"]
    assert [line.level for line in found if line.kind == "bullet"] == [1, 2, 1]
    assert found[0].paragraph == found[1].paragraph != found[2].paragraph


def test_disguised_bullets_of_a_dump_are_found_and_nested() -> None:
    found = lines(text_page("e Erster Punkt\no Unterpunkt\no Noch einer\ne Zweiter Punkt"))
    assert [(line.kind, line.level) for line in found] == [
        ("bullet", 1),
        ("bullet", 2),
        ("bullet", 2),
        ("bullet", 1),
    ]


def test_letters_that_count_are_no_disguised_bullets() -> None:
    found = lines(text_page("a. Erster\nb. Zweiter\nc. Dritter\nd. Vierter\ne. Letzter"))
    assert [line.kind for line in found] == ["text"] * 5


def test_wide_gaps_of_a_text_file_part_cells(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("Ort:      Gasthaus Linde\tBeginn:     18:35 Uhr\n1.)     Bericht\n", "utf-8")
    first, second = lines(*read_text_pages(path))
    assert cells(first) == ["Ort:", "Gasthaus Linde", "Beginn:", "18:35 Uhr"]
    assert (second.text, second.kind) == ("1.) Bericht", "text")


def test_indent_of_a_text_file_nests_bullets(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("- Eins\n  - Eins a\n  - Eins b\n- Zwei\n", "utf-8")
    found = lines(*read_text_pages(path))
    assert [(line.kind, line.level) for line in found] == [
        ("bullet", 1),
        ("bullet", 2),
        ("bullet", 2),
        ("bullet", 1),
    ]


def test_a_dash_inside_a_sentence_is_no_bullet() -> None:
    found = lines(
        text_page("Der Rat beschließt nach langer Aussprache die\n– wie im Mai – geänderte Satzung")
    )
    assert {line.kind for line in found} == {"text"}


def test_two_dashes_below_each_other_open_a_list() -> None:
    found = lines(text_page("Treffen mit Ida, Karl, Uwe und Eva\n- Feste: im Mai\n- Kasse: leer"))
    assert [line.kind for line in found] == ["text", "bullet", "bullet"]


def test_divided_words_join_but_completed_ones_do_not() -> None:
    text = "Der Rat berät die Haushalts-\nsatzung und die Vor-\nund Nachteile, 15 Ja-\nStimmen"
    assert [line.joins_next for line in lines(text_page(text))] == [True, False, False, False]


def test_running_heads_and_page_numbers_are_marked() -> None:
    pages = [
        page_of(
            [
                (400, 40, f"Niederschrift Gemeinderat vom 3. Mai, Blatt {n}"),
                (100, 200, prose(6, "oben" * n)),
                (100, 260, prose(5, "mitte" * n)),
                (100, 320, prose(5, "unten" * n)),
                (600, 1700, f"- {n} -"),
            ],
            n,
        )
        for n in (1, 2, 3)
    ]
    for page in laid(*pages):
        kinds = [line.kind for line in page.lines]
        assert kinds == ["running-head", "text", "text", "text", "page-number"]


def test_heads_of_pasted_slides_are_marked_but_their_figures_stay() -> None:
    slide = "Quartier {0}\nAnteil Ältere {1} % und Kinder {1} %\nNeustarter stellen sich vor\n"
    slide += "11:00 bis 12:00 Uhr, Saal 2\n\n"
    text = "".join(slide.format(name, 11 * n) for n, name in enumerate("ABC", start=1))
    marked = [line.text for line in lines(text_page(text)) if line.kind == "running-head"]
    assert marked == ["Neustarter stellen sich vor", "11:00 bis 12:00 Uhr, Saal 2"] * 3


def test_names_that_repeat_side_by_side_are_content() -> None:
    names = "Für den Ausschuss {0}:\nBürgermeisterin Anna Beispiel\nStadtrat Konrad Muster\n\n"
    found = lines(text_page("".join(names.format(word) for word in ("eins", "zwei", "drei"))))
    assert {line.kind for line in found} == {"text"}


def test_votes_that_repeat_are_content() -> None:
    text = "TOP {0} Sache {0}\nBeschluss: Der Rat stimmt zu\nAbstimmung: einstimmig\n\n"
    found = lines(text_page("".join(text.format(n) for n in range(5))))
    assert {line.kind for line in found} == {"text"}


def test_votes_at_the_top_of_pages_are_content() -> None:
    pages = [
        page_of(
            [(100, 40, f"Ja: 1{n}   Nein: 0   Enth.: {n}"), (100, 200, prose(6, "oben" * n))], n
        )
        for n in (1, 2, 3)
    ]
    assert {line.kind for line in lines(*pages)}.isdisjoint({"running-head", "page-number"})


def test_letter_spaced_title_becomes_one_word() -> None:
    word = [
        Word(letter, Box(300 + 30 * n, 100, 315 + 30 * n, 120), 0.9, 1, 1, 1)
        for n, letter in enumerate("Niederschrift")
    ]
    page = OcrPage(1, "ocr", "", tuple(word), width=1240, height=1754)
    assert [line.text for line in lines(page)] == ["Niederschrift"]


def test_a_sentence_may_run_over_the_page() -> None:
    first = text_page("Der Vorsitzende dankt allen Mitgliedern für die")
    second = text_page("gute Arbeit.\n\nDie Sitzung endet.", 2)
    found = lines(first, second)
    assert found[0].paragraph == found[1].paragraph != found[2].paragraph


def test_blank_lines_show_as_white_space() -> None:
    assert [line.gap_before for line in lines(text_page("Eins\n\n\nZwei\nDrei"))] == [0, 2, 0]


def test_skewed_scan_is_read_line_by_line() -> None:
    rows = [(100, 100 + 30 * n, prose(12, f"z{n}")) for n in range(8)]
    page = page_of(rows)
    words = tuple(
        replace(word, box=Box(b.left, b.top + b.left // 40, b.right, b.bottom + b.left // 40))
        for word in page.words
        if (b := word.box)
    )
    found = lines(replace(page, words=words))
    assert [line.text for line in found] == [text for _, _, text in rows]


letters = st.text(alphabet="abcdefgÄß1.,-•", min_size=1, max_size=9)
boxed = st.builds(
    lambda text, left, top, width, height, line: Word(
        text, Box(left, top, left + width, top + height), 0.9, line % 4, 1, line
    ),
    letters,
    st.integers(0, 1200),
    st.integers(0, 1700),
    st.integers(1, 300),
    st.integers(1, 60),
    st.integers(0, 30),
)
unboxed = st.builds(lambda text, line: Word(text, line=line), letters, st.integers(0, 30))


def letters_of(words: Iterable[Word]) -> Counter[str]:
    return Counter("".join(word.text for word in words))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(boxed | unboxed, max_size=25), min_size=1, max_size=3))
def test_no_word_is_lost(content: Sequence[Sequence[Word]]) -> None:
    pages = [
        OcrPage(n, "ocr", "", tuple(words), width=1240, height=1754)
        for n, words in enumerate(content, start=1)
    ]
    for page, result in zip(pages, laid(*pages), strict=True):
        assert letters_of(w for line in result.lines for w in line.words) == letters_of(page.words)
        for line in result.lines:
            assert result.raw_text[line.start : line.end] == line.text
            assert line.words
    numbers = [(line.number, line.page) for page in laid(*pages) for line in page.lines]
    assert len(numbers) == len(set(numbers))


def test_dump_of_a_real_protocol(shared: Path) -> None:
    dump = next((shared / "reference").glob("000_*[0-9a-f].txt"))
    pages = laid(*read_text_pages(dump))
    assert len(pages) > 5
    assert sum(line.kind == "bullet" for page in pages for line in page.lines) > 40


@pytest.mark.parametrize("empty", [OcrPage(1, "ocr", "", ())])
def test_an_empty_page_has_no_lines(empty: OcrPage) -> None:
    assert laid(empty)[0].lines == ()


def test_titles_at_the_margin_come_before_the_text_beside_them() -> None:
    rows = [(100, 100, "§ 12"), (100, 130, "Wege und"), (100, 160, "Plätze")]
    rows += [(100, 240, "§ 13"), (100, 270, "Anfragen")]
    rows += [(400, 100 + 30 * n, prose(8, "wege")) for n in range(4)]
    rows += [(400, 240 + 30 * n, prose(8, "frag")) for n in range(3)]
    found = lines(page_of(rows))
    text = [line.text if line.column == 1 else line.words[0].text for line in found]
    beside, after = ["wege00"] * 4, ["frag00"] * 3
    assert text == ["§ 12 Wege und", "Plätze", *beside, "§ 13 Anfragen", *after]
    assert found[0].paragraph == found[1].paragraph


def test_titles_in_plain_type_stand_beside_the_sentences_that_they_head() -> None:
    first = ("Niederschrift der Sitzung", "vom vierten März 1989", "")
    others = (
        ("Neubau eines Kindergartens", "an der Lindenallee", ""),
        ("Anfragen", "und Kleines", ""),
    )
    heads = (*first, *others[0], *others[1])
    rows = [(100, 100 + 30 * at, text) for at, text in enumerate(heads) if text]
    rows += [(440, 100 + 30 * at, f"Wort {prose(6)} da" + "." * (at % 3 == 2)) for at in range(9)]
    text = [line.text for line in lines(page_of(rows))]
    assert text[::4] == [f"{one} {two}" for one, two in (heads[:2], heads[3:5], heads[6:8])]
    assert all(line.startswith("Wort") for line in (*text[1:4], *text[5:8], *text[9:]))


def test_labels_below_a_number_stand_before_the_text_beside_them() -> None:
    rows = [(100, 100 + 120 * at, f"TOP {at + 1}") for at in range(3)]
    rows += [(100, 130 + 120 * at, "Beratung") for at in range(3)]
    titles = [(400, 100 + 120 * at, "Wege und Plätze") for at in range(3)]
    texts = [(400, 130 + 120 * at + 30 * n, prose(8)) for at in range(3) for n in range(3)]
    page = page_of(sorted([*rows, *titles, *texts], key=lambda row: row[1]))
    bold = tuple(replace(w, bold=w.text in ("Wege", "und", "Plätze")) for w in page.words)
    text = [line.text.split()[0] for line in lines(replace(page, words=bold))]
    assert text == ["TOP", "Beratung", *["wort00"] * 3] * 3


def test_votes_below_a_number_at_the_margin_come_after_what_was_voted_on() -> None:
    rows = [(100, 100, "214"), (100, 130, "Anwesend 12"), (100, 160, "mit 12 gegen 0")]
    rows += [(100, 240, "215"), (100, 270, "anw. 11"), (100, 300, "mit 9 gegen 2")]
    rows += [(500, 100 + 30 * n, prose(8, "wege")) for n in range(4)]
    rows += [(500, 240 + 30 * n, prose(8, "steg")) for n in range(3)]
    text = [" ".join(line.text.split()[:3]) for line in lines(page_of(rows))]
    wege, steg = "wege00 wege01 wege02", "steg00 steg01 steg02"
    first = ["214 wege00 wege01", *[wege] * 3, "Anwesend 12", "mit 12 gegen"]
    assert text == [*first, "215 steg00 steg01", *[steg] * 2, "anw. 11", "mit 9 gegen"]


def test_agenda_in_two_columns_is_read_down_not_across() -> None:
    entries = ["I Eröffnung", "II Mahnwesen", "III Strom", "IV Gärten", "V Fest", "VI Sonstiges"]
    rows = []
    for place, entry in enumerate(entries):
        number, title = entry.split()
        left, top = 100 + 500 * (place // 3), 100 + 30 * (place % 3)
        rows += [(left, top, number), (left + 90, top, title)]
    assert [line.text for line in lines(page_of(rows))] == entries


def test_marks_in_columns_make_a_table() -> None:
    rows = [(100, 100, "Mitglied"), (500, 100, "anwesend"), (800, 100, "entschuldigt")]
    for n, mark in enumerate(["X", "X", "", "X"]):
        rows += [(100, 140 + 40 * n, f"Ida Beispiel{n}")]
        rows += [(530, 140 + 40 * n, mark)] if mark else [(830, 140 + 40 * n, "X")]
    found = lines(page_of(rows))
    assert [cells(line) for line in found][1:3] == [["Ida Beispiel0", "X"], ["Ida Beispiel1", "X"]]
    assert len(found) == 5


def test_a_long_entry_does_not_bridge_the_columns() -> None:
    names = ["Adler", "Beer", "Czerny", "Dohm", "Ecker"]
    rows = [(162, 100 + 30 * n, f"Frau {name}") for n, name in enumerate(names[:4])]
    rows += [(600, 100 + 30 * n, f"Herr {name}") for n, name in enumerate(names[:4])]
    long = "Frau Zuletzt als Vertretung von Herrn Lang"
    bridge = [*words_at(long, 162, 220, line=1), *words_at("Herr Ecker", 600, 220, line=1)]
    page = page_of(rows)
    found = [line.text for line in lines(replace(page, words=(*page.words, *bridge)))]
    assert found[4:] == [long, *(f"Herr {name}" for name in names)]


def test_signatures_are_read_one_after_the_other() -> None:
    rows = [(100, 100, "Ida Beispiel"), (600, 100, "Udo Muster")]
    rows += [(100, 130, "Bürgermeisterin"), (600, 130, "Schriftführer")]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts == ["Ida Beispiel", "Bürgermeisterin", "Udo Muster", "Schriftführer"]


def test_columns_that_touch_are_parted_where_the_head_begins() -> None:
    tasks = ["Angebote für das Dach", "Presse zum Fest", "Zaun am Platz"]
    words = [*page_of([(100, 100, "Nr."), (160, 100, "Aufgabe"), (600, 100, "Wer")]).words]
    for n, task in enumerate(tasks):
        for left, text in ((100, f"1.{n + 1}"), (160, task), (600, "Frau Muster")):
            words += words_at(text, left, 140 + 36 * n, block=50 + n)
    words += words_at("|", 142, 140, block=50)  # a rule, read as a letter
    found = [cells(line) for line in lines(replace(page_of([]), words=tuple(words)))]
    assert [row[1] for row in found] == ["Aufgabe", *tasks]


def test_lists_under_labels_side_by_side_are_read_one_after_the_other() -> None:
    rows = [(100, 100, "entschuldigt:"), (600, 100, "unentschuldigt:")]
    rows += [(100, 126, "Frau Beispiel"), (600, 126, "Herr Muster"), (100, 152, "Herr Weber")]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts == [
        "entschuldigt:",
        "Frau Beispiel",
        "Herr Weber",
        "unentschuldigt:",
        "Herr Muster",
    ]


def test_a_label_half_way_down_its_cell_stands_before_all_of_it() -> None:
    names = ["Ida Muster, Udo Beispiel,", "Jörn Probe, Gesine Vorbild,", "Konrad Entwurf"]
    rows = [(400, 100 + 30 * n, name) for n, name in enumerate(names)]
    rows += [(100, 130, "Anwesend:"), (100, 190, "Protokoll:"), (400, 190, "Ida Muster")]
    found = [cells(line) for line in lines(page_of(rows))]
    assert found == [["Anwesend:", " ".join(names)], ["Protokoll:", "Ida Muster"]]


def test_marks_before_the_names_make_a_table() -> None:
    rows = [(100, 100, "Anwesenheit"), (400, 100, "Sitz"), (800, 100, "Ersatz")]
    for n, mark in enumerate(["x", "u", "x", "e"]):
        rows += [(100, 140 + 40 * n, mark), (400, 140 + 40 * n, f"Ida Beispiel{n}")]
        rows += [(800, 140 + 40 * n, "-")]
    found = [cells(line) for line in lines(page_of(rows))]
    assert found[1:3] == [["x", "Ida Beispiel0", "-"], ["u", "Ida Beispiel1", "-"]]


def test_a_number_inside_the_page_is_no_page_number() -> None:
    rows = [(100, 100, "Stimmen für den Antrag:"), (100, 140, "50"), (100, 180, "Damit angenommen")]
    kinds = {line.text: line.kind for line in lines(page_of([*rows, (600, 1650, "3")], number=3))}
    assert (kinds["50"], kinds["3"]) == ("text", "page-number")


def test_a_head_that_ends_with_the_number_of_its_page() -> None:
    rows = [(100, 60, "Turnverein Musterdorf"), (1100, 60, "2"), (100, 160, prose(9))]
    first = page_of([(100, 160, prose(9, "erst"))])
    kinds = [line.kind for line in lines(first, page_of(rows, number=2))]
    assert kinds == ["text", "running-head", "text"]


def test_columns_of_a_gazette_are_read_one_after_the_other_with_the_lists_in_them() -> None:
    names = [f"Muster{sign}, Ida" for sign in "ABCDEFGH"]
    remarks = {2: "entschuldigt", 5: "ab TOP 3", 7: "bis 20 Uhr"}
    left = [(60, "Ort:"), *((60, name) for name in names), *[(60, prose(7))] * 6]
    rows = [(left, 100 + 30 * at, text) for at, (left, text) in enumerate(left)]
    rows += [(160, 100, "Rathaus"), *((400, 130 + 30 * at, told) for at, told in remarks.items())]
    rows += [(640, 100 + 30 * at, prose(7, "rede")) for at in range(15)]
    rows += [(60, 40, f"Bekanntmachungen {prose(13)}"), (60, 580, f"Impressum {prose(13)}")]
    found = lines(page_of(sorted(rows, key=lambda row: row[1])))
    texts = [line.text for line in found]
    assert [line.column for line in found[1:-1]] == [1] * 15 + [2] * 15
    assert texts[1:4] == ["Ort: Rathaus", "MusterA, Ida", "MusterB, Ida"]
    assert texts[4] == "MusterC, Ida entschuldigt"
    assert texts[7] == "MusterF, Ida ab TOP 3"
    assert texts[16] == prose(7, "rede")


def test_remarks_stay_with_their_names_where_one_goes_on_in_the_next_line() -> None:
    names = [f"Muster{sign}, Ida" for sign in "ABCDEFGHIJKL"]
    remarks = {1: "entschuldigt", 4: "ab TOP 3", 7: "Planwerk Musterstadt", 9: "unentschuldigt"}
    remarks |= {10: "bis 20 Uhr", 11: "entschuldigt"}
    rows = [(60, 100 + 40 * at, name) for at, name in enumerate(names)]
    rows += [(400, 100 + 40 * at, told) for at, told in remarks.items()]
    rows += [(400, 398, "GmbH")]
    texts = [line.text for line in lines(page_of(sorted(rows, key=lambda row: row[1])))]
    assert texts[1] == "MusterB, Ida entschuldigt"
    assert texts[7] == "MusterH, Ida Planwerk Musterstadt GmbH"
    assert texts[9] == "MusterJ, Ida unentschuldigt"


def test_labels_between_the_lines_of_an_indented_list_stay_between_them() -> None:
    rows = [
        (60, 100, "Ausschussvorsitzende"),
        (400, 100, "Ratsfrau Ida Muster"),
        (400, 130, "Ratsherr Ulf Beispiel"),
        (60, 160, "von der Verwaltung:"),
        (400, 190, "Amtsrat Jörn Probst"),
        (60, 220, "es fehlt entschuldigt:"),
        (400, 250, "Ratsherr Max Kern"),
    ]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts == [
        "Ausschussvorsitzende Ratsfrau Ida Muster",
        *(text for _, _, text in rows[2:]),
    ]


def test_two_names_and_two_statuses_are_two_rows() -> None:
    rows = [
        (60, 100, "Muster, Ida"),
        (400, 100, "entschuldigt"),
        (60, 130, "Beispiel, Ulf"),
        (400, 130, "entschuldigt, dienstlich"),
    ]
    texts = [line.text for line in lines(page_of(rows))]
    assert texts == ["Muster, Ida entschuldigt", "Beispiel, Ulf entschuldigt, dienstlich"]


def test_wide_blanks_in_a_justified_line_of_a_column_make_no_table() -> None:
    rows = [(left, 100 + 30 * at, prose(7)) for at in range(14) for left in (60, 640)]
    torn = [(60, 520, prose(4)), (420, 520, prose(2)), (640, 520, prose(7))]
    last = [(left, 550, prose(7)) for left in (60, 640)]
    found = lines(page_of([*rows, *torn, *last]))
    assert [line.kind for line in found] == ["text"] * 32


def test_an_even_wide_blank_behind_each_word_makes_no_table() -> None:
    rows = [(60, 100 + 30 * at, prose(12)) for at in range(6)]
    rows += [(60 + 140 * at, 280, f"wort{at}") for at in range(6)]
    assert [line.kind for line in lines(page_of(rows))] == ["text"] * 7


def test_a_second_column_that_begins_elsewhere_is_of_another_table() -> None:
    dates = [(at, "Tag:", 260, "3. Mai 2019") for at in range(3)]
    names = [(at, "Muster, Ida", 420, "SPD") for at in range(4, 10)]
    rows = [
        (left, 100 + 30 * at, text)
        for at, label, right, value in (*dates, *names)
        for left, text in ((60, label), (right, value))
    ]
    found = lines(page_of(sorted([*rows, (60, 190, "Anwesend")], key=lambda row: row[1])))
    assert [cells(line) for line in found[:3]] == [["Tag:", "3. Mai 2019"]] * 3


def test_numbers_left_of_the_titles_of_a_second_column_stay_with_them() -> None:
    rows = [(left, 100 + 30 * at, prose(6)) for at in range(16) for left in (60, 640)]
    numbers = [(600, 100 + 30 * at, str(at // 5 + 4)) for at in (0, 5, 10)]
    texts = [
        line.text for line in lines(page_of(sorted([*rows, *numbers], key=lambda row: row[1])))
    ]
    assert texts[:16] == [prose(6)] * 16
    assert texts[16] == f"4 {prose(6)}"
    assert texts[21] == f"5 {prose(6)}"


def test_an_upright_rule_shows_where_a_column_begins_far_from_its_other_rows() -> None:
    rows = [(60, 70, "Zeit"), (140, 70, "Thema"), (420, 70, "Notizen")]
    rows += [(60, 100, "5 min"), (140, 100, "Protokoll"), (420, 100, prose(8))]
    rows += [(420, 130 + 30 * at, prose(8)) for at in range(6)]
    rows += [(60, 310, "10 min"), (126, 310, "|"), (140, 310, "Karten"), (420, 310, prose(8))]
    found = lines(page_of(rows))
    assert [cells(line)[:2] for line in found if len(line.cells) > 2][1:] == [
        ["5 min", "Protokoll"],
        ["10 min |", "Karten"],
    ]
