"""Gold against a database: what counts as the same, and what the figures say."""

from __future__ import annotations

import json
import sqlite3
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from pipeline.errors import StoreError, UsageError
from pipeline.evaluate import evaluate, print_report, to_markdown
from pipeline.evaluate.folding import fold_name, fold_number, fold_unit
from pipeline.evaluate.gold import read_cases
from pipeline.evaluate.matching import pair
from pipeline.evaluate.report import DocumentReport, Score
from pipeline.evaluate.rules import (
    same_decision,
    same_item,
    same_item_exactly,
    same_person,
    same_statistic,
    same_task,
    same_unit,
)
from pipeline.evaluate.word_error import moved_words, word_error, words

SCHEMA = """
create table documents (id, path, status);
create table pages (document_id, number, raw_text, text);
create table meetings
    (document_id, title, body, kind, date, start_time, end_time, place, next_date);
create table agenda_items (document_id, position, number, title);
create table people (id, name, surname, function, organisation);
create table person_mentions (document_id, person_id);
create table attendance (document_id, person_id, role);
create table places (id, name);
create table place_mentions (document_id, place_id);
create table organisations (id, name);
create table organisation_mentions (document_id, organisation_id);
create table statistics (document_id, value, value_to, unit, subject, place_id);
create table decisions (document_id, outcome, yes, no, abstain);
create table tasks (document_id, person_id, due_date, text);
create table dates (document_id, date);
insert into documents values (1, 'rat/sitzung@fax.pdf', 'done'), (2, 'kopie.pdf', 'duplicate');
insert into pages values (1, 1, 'BegriiBung der Gaste', 'Begrüßung der Gäste');
insert into meetings values (1, 'Niederschrift', null, null, '2020-05-04', '19:30', null,
    'Rathaus, Jena', null);
insert into agenda_items values (1, 1, '1', 'Begrüßung'), (1, 2, '2', 'Haushalt'),
    (1, 3, '3', 'Nebensache'), (1, 4, '4', 'Erfunden');
insert into people values (1, 'Dora Kühnapfel', 'Kühnapfel', 'Leiterin', 'Bauamt'),
    (2, 'Zufall', 'Zufall', null, null);
insert into person_mentions values (1, 1), (1, 2);
insert into attendance values (1, 1, 'chair'), (1, 2, 'present');
insert into places values (1, 'Karl-Marx-Straße'), (2, 'Buch');
insert into place_mentions values (1, 1), (1, 1), (1, 2);
insert into statistics values (1, 12500.0, null, '€', 'Zuschuss', null),
    (1, 3.0, null, 'Tage', null, null);
insert into decisions values (1, 'adopted', 7, 0, 1), (1, 'adopted', null, null, null);
insert into tasks values (1, 1, '2020-06-30', 'Frau Kühnapfel prüft die Kosten');
insert into dates values (1, '2020-05-04'), (1, '2020-06-30');
"""

GOLD = {
    "date": "2020-05-04",
    "place": "Rathaus",
    "next_date": "2020-06-08",
    "items": [["1", "Begrüßung"], ["2", "Haushalt"], ["3", "Nebensache", True], ["5", "Fehlt"]],
    "people": ["Kühnapfel"],
    "people_optional": ["Zufall"],
    "roles": [["Kühnapfel", "chair"]],
    "functions": [["Kühnapfel", "Leiterin Bauamt"]],
    "places": ["Karl-Marx-Str."],
    "statistics": [[12500, "Euro", "Zuschuss"]],
    "statistics_optional": [[3, "Tage", "Frist"]],
    "decisions": [["angenommen", 7, 0, 1], ["angenommen", None, None, None]],
    "tasks": [["Dora Kühnapfel", "2020-06-30", "Kosten prüfen"]],
    "dates": ["2020-06-30"],
    "words": {"BegriiBung": "Begrüßung", "Gaste": "Gäste", "fiir": "für"},
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "protokolle.db"
    with sqlite3.connect(file) as connection:
        connection.executescript(SCHEMA)
    connection.close()
    return file


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    folder = tmp_path / "answers"
    folder.mkdir()
    (folder / "sitzung.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (folder / "sitzung.truth.txt").write_text("Begrüßung der Gäste", encoding="utf-8")
    return folder


def only_document(database: Path, answers: Path) -> DocumentReport:
    report = evaluate(database, answers)
    assert report.absent == ()
    (document,) = report.documents
    return document


def counts(score: Score | None) -> tuple[int, int, int]:
    assert score is not None
    return score.right, len(score.missing), len(score.wrong)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("meeting head", (2, 1, 0)),
        ("agenda items", (2, 1, 1)),
        ("people", (1, 0, 0)),
        ("roles", (1, 0, 0)),
        ("functions", (1, 0, 0)),
        ("places", (1, 0, 1)),
        ("statistics", (1, 0, 0)),
        ("decisions", (2, 0, 0)),
        ("tasks", (1, 0, 0)),
        ("dates", (1, 0, 0)),
        ("listed mis-reads", (2, 1, 0)),
    ],
)
def test_right_missing_wrong(
    database: Path, answers: Path, kind: str, expected: tuple[int, int, int]
) -> None:
    assert counts(only_document(database, answers).score(kind)) == expected


def test_kinds_without_gold_are_not_judged(database: Path, answers: Path) -> None:
    assert only_document(database, answers).score("organisations") is None


def test_word_error_before_and_after(database: Path, answers: Path) -> None:
    error = only_document(database, answers).word_error
    assert error is not None
    assert (error.words, error.before, error.after) == (3, 2, 0)


def test_a_gold_file_whose_document_is_missing_is_named(database: Path, answers: Path) -> None:
    (answers / "verschollen.truth.txt").write_text("nichts", encoding="utf-8")
    assert evaluate(database, answers).absent == ("verschollen",)


def test_source_names_the_document(tmp_path: Path) -> None:
    (tmp_path / "seed.gold.json").write_text('{"source": "abc_1.txt"}', encoding="utf-8")
    (tmp_path / "abc_1.truth.txt").write_text("Wort", encoding="utf-8")
    (case,) = read_cases(tmp_path)
    assert (case.name, case.truth) == ("abc_1", "Wort")
    assert case.gold is not None


@pytest.mark.parametrize("content", ["{", "[]", '{"pepole": []}', '{"people": "Anna"}'])
def test_unusable_gold_is_refused_with_its_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"x\.gold\.json"):
        read_cases(tmp_path)


def test_an_empty_folder_and_a_missing_database_are_refused(
    tmp_path: Path, answers: Path, database: Path
) -> None:
    with pytest.raises(StoreError, match="protokolle ingest"):
        evaluate(tmp_path / "nothing.db", answers)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=r"gold\.json"):
        evaluate(database, tmp_path / "empty")


def test_one_fact_answers_one_gold_entry() -> None:
    fits = {("a", 1), ("a", 2), ("b", 1)}
    found = pair(["a", "b"], [1, 2], lambda gold, held: (gold, held) in fits)
    assert found == {0: 1, 1: 0}


def test_exact_pairs_come_first() -> None:
    pairs = pair(
        ["Meier", "Eva Meier"],
        ["Eva Meier"],
        lambda gold, held: same_person(gold, held, "Meier"),
        lambda gold, held: gold == held,
    )
    assert pairs == {1: 0}


@given(st.lists(st.integers(0, 4)), st.lists(st.integers(0, 4)))
def test_pairs_of_equal_things_are_as_many_as_both_sides_share(
    left: list[int], right: list[int]
) -> None:
    shared = sum(min(left.count(x), right.count(x)) for x in range(5))
    pairs = pair(left, right, lambda a, b: a == b)
    assert len(pairs) == shared == len(set(pairs.values()))


@pytest.mark.parametrize(
    ("gold", "name", "surname", "same"),
    [
        ("Dora Kühnapfel", "Dora Kühnapfel", "Kühnapfel", True),
        ("Kühnapfel", "Dora Kühnapfel", "Kühnapfel", True),
        ("Große-Berg", "Ina Große-Berg", "Große-Berg", True),
        ("Dora Kühnapfel", "Kühnapfel", "Kühnapfel", False),
        ("Dora Kühnapfel", "Emil Kühnapfel", "Kühnapfel", False),
        ("D. Kühnapfel", "Dora Kühnapfel", "Kühnapfel", True),
        ("E. Kühnapfel", "Dora Kühnapfel", "Kühnapfel", False),
        ("Kühnapfel", "Kuhnapfel", "Kuhnapfel", False),
    ],
)
def test_people(gold: str, name: str, surname: str, same: bool) -> None:
    assert same_person(gold, name, surname) is same


def test_titles_forgive_one_letter_in_twenty_but_numbers_none() -> None:
    title = "Berichte der Abteilungen – Haushaltsjahr 2006"
    assert same_item(("1", title), ("TOP 1:", title.replace("–", "-")))
    assert same_item((None, title), ("7", title))
    assert same_item(("1", title), ("1", title.replace("Berichte", "Berlchte")))
    assert not same_item_exactly(("1", title), ("1", title.replace("Berichte", "Berlchte")))
    assert not same_item(("1", title), ("2", title))
    assert not same_item(("1", "Finanzen"), ("1", "Finanzier"))


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Euro", "€", True),
        ("qm", "m²", True),
        ("EW", "Einwohner", True),
        ("Bürger*innen", "Bürger", True),
        ("Gegenstimme", "Gegenstimmen", True),
        ("Mitglieder", "stimmberechtigte Mitglieder", True),
        ("Haus", "Häuser", True),
        ("€ je Einwohner", "€", True),
        ("Kinder", "Familien", False),
        ("Mitglieder", "Ehrenmitglieder", False),
        ("Tage", "", False),
    ],
)
def test_units(gold: str, found: str, same: bool) -> None:
    assert same_unit(gold, found) is same


def test_statistics_need_the_value_and_the_end_of_a_range() -> None:
    assert same_statistic((54.13, "%", "Anteil"), (54.13, "Prozent", None, None))
    assert not same_statistic((54.13, "%", "Anteil"), (5413.0, "%", None, None))
    assert same_statistic((4, "Wochen", "Dauer", 6), (4.0, "Wochen", None, 6.0))
    assert not same_statistic((4, "Wochen", "Dauer", 6), (4.0, "Wochen", None, None))


def test_what_the_gold_leaves_out_of_a_vote_must_be_null() -> None:
    assert same_decision(("abgelehnt", 3, 9, None), ("rejected", 3, 9, None))
    assert not same_decision(("abgelehnt", 3, 9, None), ("rejected", 3, 9, 0))


def test_tasks_need_due_date_and_person() -> None:
    found = ("Dora Kühnapfel", "2020-06", "prüft die Kosten", "Kühnapfel")
    assert same_task((None, "2020-06"), found)
    assert not same_task((None, None), found)
    assert not same_task(("Emil Kühnapfel", "2020-06"), found)
    assert same_task(("Vorstand", "2020-06"), (None, "2020-06", "der Vorstand prüft", None))
    assert not same_task(("Emil Kühnapfel", "2020-06"), (None, "2020-06", "wird geprüft", None))


def test_folding() -> None:
    assert fold_number("TOP Ö 5:") == fold_number("Ö5")
    assert fold_name("Erfurter Str.") == fold_name("Erfurter Straße")
    assert fold_name("„Am Rothenbach“") == fold_name("Am Rothenbach")
    assert fold_unit("Anträge") == fold_unit("Antrag")


def test_words_join_line_ends_and_forget_bullets() -> None:
    assert words("• Die Haushalts-\nsatzung (neu), Vor-\nund Nachteile: 12 %") == [
        "Die",
        "Haushaltssatzung",
        "neu",
        "Vor",
        "und",
        "Nachteile",
        "12%",
    ]


def test_thin_spaces_fill_in_lines_and_crosses_are_no_words() -> None:
    assert words("Verein e. V., 35,9 %, 1 / 2: ____ X") == words("Verein e.V. 35,9% 1/2 x")
    assert words("am 5. Mai kamen 12 Gäste") == ["am", "5", "Mai", "kamen", "12", "Gäste"]


def test_words_out_of_place_are_no_misreads() -> None:
    true, read = words("eins zwei drei vier"), words("drei vier eins zwai")
    assert moved_words(true, read) == 1
    assert moved_words(true, true) == 0


def test_letter_spaced_words_are_one_word() -> None:
    assert words("N i e d e r s c h r i f t\nGruppe A B und C") == [
        "Niederschrift",
        "Gruppe",
        "A",
        "B",
        "und",
        "C",
    ]


def test_bags_of_words_forgive_the_reading_order() -> None:
    error = word_error("links rechts", "rechts links", "links rechts")
    assert (error.before, error.bag_before, error.after) == (2, 0, 0)


def test_the_report_fits_a_terminal_and_names_each_error(database: Path, answers: Path) -> None:
    out = StringIO()
    report = evaluate(database, answers)
    print_report(report, Console(file=out, width=80), errors=True)
    shown = out.getvalue()
    assert "agenda items: missing 5 | Fehlt" in shown
    assert "places: wrong   Buch" in shown
    table = shown.split("rat/sitzung@fax.pdf: ")[0]
    assert max(len(line) for line in table.splitlines()) <= 80
    assert "| people | 1 | 0 | 0 | 1.000 | 1.000 | 1.000 |" in to_markdown(report)


def test_json_is_for_machines(database: Path, answers: Path) -> None:
    out = StringIO()
    print_report(evaluate(database, answers), Console(file=out), as_json=True)
    content = json.loads(out.getvalue())
    totals = {score["kind"]: score for score in content["totals"]}
    assert totals["agenda items"]["f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert content["documents"][0]["word_error"]["after_rate"] == 0


def test_all_gold_of_the_shared_folders_can_be_read(shared: Path) -> None:
    for folder in ("reference", "real"):
        assert any(case.gold for case in read_cases(shared / folder))
