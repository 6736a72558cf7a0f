"""Records in, rows out: contract, evidence, replacement, archive-wide subjects, search, errors."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import StoreError
from pipeline.records import Evidence, Facts, Issue, Person, PersonMention, Place, PlaceMention
from pipeline.store import RunTotals, Store
from pipeline.store.folding import fold, indexed, match_expression, narrow
from pipeline.store.placing import Placing
from pipeline.store.schema_text import as_markdown
from tests.protocols import evidence, facts, ingested, outline, source, transcript

EVIDENCE = {"document_id", "page_id", "agenda_item_id", "quote", "left", "top", "right", "bottom"}
CONTRACT = {
    "documents": "id sha256 path media_type bytes page_count status error duplicate_of title "
    "ingested_at pipeline_version settings_hash",
    "pages": "id document_id number source why image_path width height dpi rotation skew "
    "confidence raw_text text",
    "meetings": "document_id title body kind date start_time end_time place next_date",
    "agenda_items": "id document_id parent_id position number title page_from page_to text",
    "people": "id name given_name surname title function organisation",
    "person_mentions": "person_id name_raw role function organisation confidence",
    "attendance": "document_id person_id role from_time to_time note",
    "places": "id name kind latitude longitude geonames_id population",
    "place_mentions": "place_id name_raw confidence",
    "organisations": "id name",
    "organisation_mentions": "organisation_id name_raw confidence",
    "statistics": "value value_to unit qualifier subject place_id sentence confidence",
    "decisions": "text outcome unanimous yes no abstain",
    "tasks": "text person_id due_date",
    "dates": "date date_to sentence",
    "corrections": "document_id page_id line start before after rule confidence status "
    "left top right bottom",
    "issues": "document_id page_id stage severity message hint",
    "runs": "id started_at finished_at documents pages failed seconds version",
}
FACT_TABLES = [
    "meetings",
    "agenda_items",
    "person_mentions",
    "attendance",
    "place_mentions",
    "organisation_mentions",
    "statistics",
    "decisions",
    "tasks",
    "dates",
    "corrections",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "processed" / "protokolle.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


def rows(store: Store, sql: str, *values: object) -> list[tuple[object, ...]]:
    return store.connection.execute(sql, values).fetchall()


def dump(store: Store, *without: str) -> dict[str, list[str]]:
    """Every table's rows as text."""
    tables = [
        str(name)
        for (name,) in rows(store, "SELECT name FROM sqlite_master WHERE type = 'table'")
        if "_fts_" not in str(name) and name not in {"_sqlite_migrations", *without}
    ]
    return {table: sorted(map(repr, rows(store, f"SELECT * FROM {table}"))) for table in tables}


@pytest.mark.parametrize("table", CONTRACT)
def test_tables_hold_the_columns_of_the_contract(store: Store, table: str) -> None:
    wanted = set(CONTRACT[table].split()) | (EVIDENCE if table in FACT_TABLES else set())
    found = {row[1] for row in rows(store, f"PRAGMA table_info({table})")}
    assert wanted <= found


def test_all_tables_are_strict(store: Store) -> None:
    loose = [
        row[1]
        for row in rows(store, "PRAGMA table_list")
        if row[2] == "table" and not row[5] and not str(row[1]).startswith(("sqlite_", "_sqlite"))
    ]
    assert loose == []


def test_schema_page_is_up_to_date() -> None:
    page = Path(__file__).parents[1] / "pipeline" / "store" / "SCHEMA.md"
    assert page.read_text(encoding="utf-8") == as_markdown(), (
        "run: python -m pipeline.store.schema_text"
    )


def test_every_column_of_the_schema_is_described(store: Store) -> None:
    text = as_markdown()
    for table in CONTRACT:
        section = text.split(f"## {table}\n")[1].split("\n## ")[0]
        for column in rows(store, f"PRAGMA table_info({table})"):
            assert f"| `{column[1]}` |" in section


def test_statistic_carries_its_place_on_the_page(store: Store) -> None:
    store.save(ingested())
    (row,) = rows(
        store,
        'SELECT s.quote, s."left", s.top, s."right", s.bottom, p.number, i.number, o.name '
        "FROM statistics s JOIN pages p ON p.id = s.page_id "
        "JOIN agenda_items i ON i.id = s.agenda_item_id JOIN places o ON o.id = s.place_id",
    )
    assert row == ("ca. 1.250 Einwohner", 270, 350, 470, 390, 1, "1", "Gartenstraße")


def test_a_digit_read_in_two_ways_shows_on_its_number_until_it_is_settled(
    store: Store, path: Path
) -> None:
    store.save(ingested())
    with sqlite3.connect(path) as other:
        other.execute(
            """INSERT INTO corrections
            SELECT id + 99, 1, 0, '(1.250', '(1.260', 'doubt', 0.8, 'suggested',
            document_id, page_id, NULL, quote, "left", top, right, bottom FROM statistics LIMIT 1"""
        )
    shown = "SELECT unsicher FROM zahlen_nach_ort WHERE unsicher IS NOT NULL"
    assert rows(store, shown) == [("1.250 oder 1.260",)]
    with sqlite3.connect(path) as other:
        other.execute("UPDATE corrections SET status = 'rejected' WHERE rule = 'doubt'")
    assert rows(store, shown) == []


@pytest.mark.parametrize("table", FACT_TABLES)
def test_each_quote_stands_on_its_page(store: Store, table: str) -> None:
    store.save(ingested())
    found = rows(
        store,
        f"SELECT instr(p.raw_text, f.quote) > 0, f.quote <> '' FROM {table} f "
        "JOIN pages p ON p.id = f.page_id",
    )
    assert found
    assert set(found) == {(1, 1)}


def test_raw_text_is_kept_beside_the_repaired(store: Store) -> None:
    store.save(ingested())
    raw, text = rows(store, "SELECT raw_text, text FROM pages WHERE number = 2")[0]
    assert "beschlieBt" in str(raw)
    assert "beschließt" in str(text)
    assert rows(store, "SELECT before, after, quote FROM corrections") == [
        ("beschlieBt", "beschließt", "beschlieBt")
    ]


def test_a_count_not_stated_is_null(store: Store) -> None:
    store.save(ingested())
    assert rows(store, "SELECT yes, no, abstain, unanimous FROM decisions") == [
        (7, None, None, None)
    ]


def test_saving_twice_leaves_the_database_the_same(store: Store) -> None:
    store.save(ingested())
    once = dump(store)
    store.save(ingested())
    assert dump(store) == once


def test_order_of_saving_does_not_matter(tmp_path: Path) -> None:
    results = [ingested(name) for name in ("a.pdf", "b.pdf", "c.pdf")]
    dumps = []
    for folder, order in (("1", results), ("2", results[::-1])):
        with Store.open(tmp_path / folder / "protokolle.db") as store:
            store.register(result.source for result in results)
            for result in order:
                store.save(result)
            dumps.append(dump(store))
    assert dumps[0] == dumps[1]


def test_foreign_keys_hold(store: Store) -> None:
    store.save(ingested())
    assert rows(store, "PRAGMA foreign_key_check") == []


def test_a_failed_save_leaves_the_document_as_it_was(store: Store) -> None:
    store.save(ingested())
    before = dump(store)
    broken = ingested()
    mention = PersonMention("Bodo Vries", "Bodo Vries", evidence(transcript(), 1, "Bodo"))
    wrong = replace(mention, evidence=replace(mention.evidence, page=9))
    assert broken.facts is not None
    with pytest.raises(KeyError):
        store.save(replace(broken, facts=replace(broken.facts, person_mentions=(wrong,))))
    assert dump(store) == before


def with_people(path: str, *people: Person) -> object:
    at = evidence(transcript(), 1, "Bodo Vries")
    mentions = tuple(PersonMention(person.name, person.name, at) for person in people)
    return replace(ingested(path), facts=Facts(people=people, person_mentions=mentions))


def test_a_person_is_one_row_filled_from_the_fullest_document(tmp_path: Path) -> None:
    poor = with_people("a.pdf", Person("Bodo Vries"))
    full = with_people(
        "b.pdf", Person("Bodo Vries", "Bodo", "Vries", None, "Hausmeister", "Bauhof")
    )
    for order in ((poor, full), (full, poor)):
        with Store.open(tmp_path / str(id(order)) / "protokolle.db") as store:
            for result in order:
                store.save(result)
            found = rows(store, "SELECT name, given_name, function, organisation FROM people")
        assert found == [("Bodo Vries", "Bodo", "Hausmeister", "Bauhof")]


def test_people_no_longer_named_are_removed(store: Store) -> None:
    store.save(with_people("a.pdf", Person("Bodo Vries"), Person("Ulla Kern")))
    store.save(with_people("b.pdf", Person("Ulla Kern")))
    store.save(with_people("a.pdf", Person("Bodo Friese")))
    assert rows(store, "SELECT name FROM people ORDER BY name") == [
        ("Bodo Friese",),
        ("Ulla Kern",),
    ]
    assert hits(store, "people", "Vries") == 0


def test_places_of_one_name_stay_apart_by_their_geonames_number(store: Store) -> None:
    at = evidence(transcript(), 1, "Mühlhausen")
    for file, number in (("a.pdf", 1), ("b.pdf", 2)):
        place = Place("Neustadt", geonames_id=number)
        mention = PlaceMention("Neustadt", "Neustadt", at)
        store.save(replace(ingested(file), facts=Facts(places=(place,), place_mentions=(mention,))))
    assert rows(store, "SELECT count(*) FROM places WHERE name = 'Neustadt'") == [(2,)]


def test_failed_document_keeps_a_row_with_its_reason(store: Store) -> None:
    store.save(ingested())
    store.fail(source(), "Die Datei ist verschlüsselt.", "Ohne Kennwort speichern.", "pages")
    assert rows(store, "SELECT status, error, title FROM documents") == [
        ("failed", "Die Datei ist verschlüsselt.", "ortsrat-2021")
    ]
    assert rows(store, "SELECT stage, severity, hint FROM issues") == [
        ("pages", "error", "Ohne Kennwort speichern.")
    ]
    assert rows(store, "SELECT count(*) FROM pages") == [(0,)]
    assert rows(store, "SELECT count(*) FROM people") == [(0,)]


def test_failed_page_becomes_an_issue(store: Store) -> None:
    result = replace(ingested(), status="partial", pages_failed=((3, "Zeit abgelaufen."),))
    store.save(result)
    assert rows(store, "SELECT status, page_count FROM documents") == [("partial", 3)]
    assert rows(store, "SELECT page, page_id, severity FROM issues WHERE page = 3") == [
        (3, None, "error")
    ]


def test_issues_of_all_stages_are_stored_once(store: Store) -> None:
    document = transcript()
    known = outline(document).issues + facts(document).issues
    extra = Issue("layout", "warning", "Zwei Spalten?", page=1)
    store.save(replace(ingested(), issues=(*known, extra)))
    assert rows(store, "SELECT stage FROM issues ORDER BY stage") == [
        ("extract",),
        ("layout",),
        ("structure",),
    ]


def test_copy_points_at_its_document(store: Store) -> None:
    original = store.save(ingested())
    copy = replace(source(), path="kopie.pdf")
    number = store.duplicate(copy)
    assert store.duplicate(copy) == number
    assert rows(
        store, "SELECT status, duplicate_of, sha256 FROM documents WHERE id = ?", number
    ) == [("duplicate", original, None)]


def test_copy_of_an_unknown_document_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="copy"):
        store.duplicate(source())


def test_moved_file_keeps_its_number(store: Store) -> None:
    number = store.save(ingested("alt.pdf"))
    store.duplicate(replace(source("alt.pdf"), path="neu.pdf"))
    moved = replace(source("alt.pdf"), path="neu.pdf")
    assert store.register([moved]) == {moved.sha256: number}
    assert [(stored.id, stored.path) for stored in store.documents()] == [(number, "neu.pdf")]


def test_file_changed_in_place_keeps_its_number(store: Store) -> None:
    number = store.save(ingested("a.pdf"))
    changed = replace(ingested("a.pdf"), source=replace(source("a.pdf"), sha256="f" * 64))
    store.register([changed.source])
    assert store.save(changed) == number
    assert [stored.sha256 for stored in store.documents()] == ["f" * 64]


def test_two_refused_files_of_one_content_are_two_rows(store: Store) -> None:
    for path in ("leer.pdf", "auch leer.pdf", "leer.pdf"):
        store.fail(replace(source("leer.pdf"), path=path), "Die Datei ist leer.")
    assert [(row.path, row.status) for row in store.documents()] == [
        ("leer.pdf", "failed"),
        ("auch leer.pdf", "failed"),
    ]


def test_file_without_hash_gives_its_row_to_the_readable_one(store: Store) -> None:
    number = store.fail(replace(source("a.pdf"), sha256=""), "Die Datei ist nicht lesbar.")
    assert store.save(ingested("a.pdf")) == number
    assert [row.status for row in store.documents()] == ["done"]


def test_half_characters_cost_nothing_else(store: Store) -> None:
    issue = Issue("ocr", "info", "Zeichen \ud835 unbekannt: ä")
    store.save(replace(ingested(), issues=(issue,)))
    assert ("Zeichen ? unbekannt: ä",) in rows(store, "SELECT message FROM issues")


def test_run_is_recorded(store: Store) -> None:
    run = store.start_run("1.0", "de_core_news_md")
    store.finish_run(run, RunTotals(3, 9, 1, 2.5))
    assert rows(
        store, "SELECT documents, pages, failed, seconds, version, language_model FROM runs"
    ) == [(3, 9, 1, 2.5, "1.0", "de_core_news_md")]
    assert rows(store, "SELECT finished_at IS NOT NULL FROM runs") == [(1,)]


def hits(store: Store, table: str, query: str) -> int:
    sql = f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?"
    return int(str(rows(store, sql, match_expression(query))[0][0]))


@pytest.mark.parametrize(
    "query",
    [
        "Strasse",
        "Straße",
        "strasse",
        "STRASSE",
        "Gartenstraße",
        "gartenstrasse",
        "garten",
        "Muehlhausen",
        "Mühlhausen",
        "Muhlhausen",
        "mühlh",
        "Neueinstellung",
        "einstellung",
        "Tannhöfer",
        "Tannhoefer",
        "beschlieBt",
        "beschließt",
        "beschliesst",
        '"Ausbau\xa0der\xa0Gartenstraße"',
    ],
)
def test_search_finds(store: Store, query: str) -> None:
    store.save(ingested())
    assert hits(store, "pages", query.replace("\xa0", " ")) >= 1


@pytest.mark.parametrize("query", ["", "  ", "ab", '"', '""', "Zeppelin", "Ausbau Zeppelin", "*"])
def test_search_finds_nothing_without_error(store: Store, query: str) -> None:
    store.save(ingested())
    assert hits(store, "pages", query) == 0


def test_search_forgets_what_is_replaced(store: Store) -> None:
    store.save(ingested())
    store.fail(source(), "weg")
    assert hits(store, "pages", "Gartenstraße") == 0
    assert hits(store, "agenda_items", "Gartenstraße") == 0


@settings(deadline=None, max_examples=60)
@given(st.text(), st.text(min_size=3))
def test_every_word_is_found_where_it_stands(before: str, word: str) -> None:
    text = indexed(f"{before} {word}")
    assert fold(word) in text
    for part in fold(word).split():
        assert narrow(part) in narrow(text)


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_second_writer_is_told(store: Store, path: Path) -> None:
    with pytest.raises(StoreError, match="another ingest"):
        Store.open(path)


def test_lock_is_given_back(path: Path) -> None:
    Store.open(path).close()
    Store.open(path).close()


def test_reading_beside_a_writer(store: Store, path: Path) -> None:
    store.save(ingested())
    with Store.read(path) as reader:
        assert len(reader.documents()) == 1
        with pytest.raises(sqlite3.OperationalError):
            reader.connection.execute("DELETE FROM documents")


def test_reading_without_a_database(path: Path) -> None:
    with pytest.raises(StoreError, match="no database yet"):
        Store.read(path)


def test_damaged_file_is_named(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"kein Datenbankformat" * 100)
    with pytest.raises(StoreError, match=r"damaged.*Move it away"):
        Store.open(path)
    path.unlink()
    Store.open(path).close()


def test_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "processed").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open(tmp_path / "processed" / "protokolle.db")


def test_newer_database_is_refused(path: Path) -> None:
    with Store.open(path) as store:
        store.connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('protokolle', '9999_future', '2030')"
        )
    with pytest.raises(StoreError, match="newer version"):
        Store.open(path)


def test_changed_views_are_renewed(path: Path) -> None:
    with Store.open(path) as store:
        store.connection.execute("DROP VIEW aufgaben")
        store.connection.execute("CREATE VIEW veraltet AS SELECT 1")
    with Store.open(path) as store:
        views = {row[0] for row in rows(store, "SELECT name FROM sqlite_master WHERE type='view'")}
    assert "aufgaben" in views
    assert "veraltet" not in views


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 200), st.integers(1, 60))
def test_boxes_are_those_of_the_transcript(start: int, length: int) -> None:
    document = transcript()
    stretch = Evidence(1, start, start + length)
    box = document.box(stretch)
    found = Placing(1, document, None).of(stretch)
    assert [found[side] for side in ("left", "top", "right", "bottom")] == (
        [None] * 4 if box is None else [box.left, box.top, box.right, box.bottom]
    )


SAVING_FOR_EVER = """
import sys
from pathlib import Path
from pipeline.store import Store
from tests.protocols import ingested

with Store.open(Path(sys.argv[1])) as store:
    for number in range(10_000):
        store.save(ingested(f"{number % 7}.pdf"))
        print(number, flush=True)
"""


@pytest.mark.parametrize("seen", [1, 9, 23])
def test_killed_while_saving_leaves_whole_documents(path: Path, seen: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SAVING_FOR_EVER, str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
    ) as process:
        assert process.stdout is not None
        for _ in range(seen):
            process.stdout.readline()
        process.kill()
    with Store.open(path) as store:
        assert rows(store, "PRAGMA integrity_check") == [("ok",)]
        assert rows(store, "PRAGMA foreign_key_check") == []
        documents = len(store.documents())
        assert documents >= min(seen, 7)
        assert rows(store, "SELECT count(*) FROM pages") == [(2 * documents,)]
        assert hits(store, "pages", "Gartenstraße") == documents
        store.save(ingested("0.pdf"))
