"""Every table, view and question opens, is described in German, and search folds."""

from __future__ import annotations

import asyncio
import re
import socket
import sqlite3
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from datasette.app import Datasette

from pipeline.errors import StoreError, UsageError
from pipeline.publish import metadata, serve, site
from pipeline.store import Store
from tests.protocols import ingested, source


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "protokolle.db"
    with Store.open(path) as store:
        store.save(ingested())
        store.duplicate(replace(source(), path="kopie.pdf"))
        store.fail(source("kaputt.pdf"), "Die Datei ist leer.")
        store.start_run("0")
    return path


@pytest.fixture(scope="module")
def archive(database: Path) -> Datasette:
    return site(database, database.parent)


def get(archive: Datasette, path: str) -> httpx.Response:
    answer: httpx.Response = asyncio.run(archive.client.get(path))
    return answer


def schema(database: Path, kind: str) -> dict[str, list[str]]:
    """Columns of each table or view that readers see."""
    connection = sqlite3.connect(database)
    hidden = {name for name, told in TOLD["tables"].items() if told.get("hidden")}
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
        if name not in hidden and "_fts_" not in name
    ]
    found = {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names
    }
    connection.close()
    return found


TOLD = metadata(Path("protokolle.db"), Path())["databases"]["protokolle"]
QUERIES = TOLD["queries"]


@pytest.mark.parametrize("kind", ["table", "view"])
def test_everything_readers_see_is_described(database: Path, kind: str) -> None:
    for name, columns in schema(database, kind).items():
        told = TOLD["tables"][name]
        assert told["title"], name
        assert told["description"], name
        assert set(columns) <= set(told["columns"]), name


def test_descriptions_name_nothing_that_is_gone(database: Path) -> None:
    known = schema(database, "table") | schema(database, "view")
    for name, told in TOLD["tables"].items():
        if told.get("hidden"):
            continue
        wanted = [*told.get("facets", ()), told.get("sort"), told.get("sort_desc")]
        assert {column for column in wanted if column} <= set(known[name]), name


def test_there_is_enough_to_ask() -> None:
    assert len(QUERIES) >= 6
    assert all(query["title"] and query["description"] for query in QUERIES.values())


def test_every_table_and_view_opens(archive: Datasette, database: Path) -> None:
    for name in schema(database, "table") | schema(database, "view"):
        answer = get(archive, f"/protokolle/{name}")
        assert answer.status_code == 200, name
        assert "message-error" not in answer.text, name


@pytest.mark.parametrize("name", QUERIES)
def test_every_question_opens_with_and_without_values(archive: Datasette, name: str) -> None:
    values = "&".join(f"{parameter}=a" for parameter in QUERIES[name].get("params", ()))
    for path in (f"/protokolle/{name}", f"/protokolle/{name}?{values}"):
        answer = get(archive, path)
        assert answer.status_code == 200
        assert "message-error" not in answer.text


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("suche?suchwort=einstellung", "Neu**einstellung**"),
        ("suche?suchwort=Tannhoefer", "Ulrike Tannhöfer"),
        ("seiten_suche?suchwort=Muehlhausen", "**Mühlhausen**"),
        ("sitzungen_im_zeitraum?von=2021&bis=2021", "Ortsrat Quellbach"),
        ("person_im_lauf_der_jahre?name=vries", "Bodo Vries"),
        ("wer_war_wann_dabei?name=tannhofer&jahr=2021", "Vorsitz"),
        ("aufgaben_von?name=Vries", "die Stelle ausschreiben"),
        ("beschluesse_zu?stichwort=Hausmeister&ergebnis=angenommen", "7 Ja-Stimmen"),
        ("zahlen_zu?ort=Gartenstrasse", "1250"),
        ("was_ist_zu_pruefen", "kaputt.pdf"),
    ],
)
def test_questions_find(archive: Datasette, path: str, wanted: str) -> None:
    name, _, values = path.partition("?")
    answer = get(archive, f"/protokolle/{name}.json?{values}&_shape=array")
    assert any(wanted in str(row) for row in answer.json())


@pytest.mark.parametrize("word", ["Strasse", "Straße", "strasse", "Muehlhausen", "Mühlhausen"])
def test_search_box_of_a_table_folds(archive: Datasette, word: str) -> None:
    answer = get(archive, f"/protokolle/pages.json?_search={quote(word)}&_shape=array")
    assert [row["number"] for row in answer.json()] == [1]


def test_search_box_of_a_view(archive: Datasette) -> None:
    answer = get(archive, "/protokolle/abstimmungen.json?_search=beschliesst&_shape=array")
    assert [row["ergebnis"] for row in answer.json()] == ["angenommen"]


@pytest.mark.parametrize(
    "name", [name for name, told in TOLD["tables"].items() if told.get("fts_table")]
)
def test_every_search_box_answers(archive: Datasette, name: str) -> None:
    for query in ("Gartenstra%C3%9Fe", "%22", "a", "Kita+OR+NOT"):
        answer = get(archive, f"/protokolle/{name}.json?_search={query}&_shape=array")
        assert answer.status_code == 200
        assert isinstance(answer.json(), list)


def test_whole_words_come_before_parts_of_words(archive: Datasette) -> None:
    answer = get(archive, "/protokolle/seiten_suche.json?suchwort=Stelle&_shape=array")
    assert [row["seite"] for row in answer.json()] == [2]
    pages = archive.get_database().execute(
        "SELECT ganze_woerter('gartenstrasse', 'Straße'), ganze_woerter('die strasse.', 'Straße')"
    )
    assert tuple(asyncio.run(pages).first()) == (0, 1)


def test_page_found_by_a_word_marks_it(archive: Datasette) -> None:
    answer = get(archive, "/protokolle/seiten_suche.json?suchwort=Gartenstrasse&_shape=array")
    page = get(archive, answer.json()[0]["fundstelle"].split("#")[0])
    assert "<mark>Gartenstraße</mark>" in page.text


def test_every_row_of_a_view_opens_its_page(archive: Datasette, database: Path) -> None:
    for view, columns in schema(database, "view").items():
        assert "fundstelle" in columns, view
        for row in get(archive, f"/protokolle/{view}.json?_shape=array").json():
            page = get(archive, row["fundstelle"].split("#")[0])
            assert page.status_code == 200, row["fundstelle"]
            if "?table=" in row["fundstelle"]:
                assert "Gewählte Angabe" in page.text, row["fundstelle"]


def test_links_to_the_scan_stand_in_the_tables(archive: Datasette) -> None:
    assert re.search(
        r'href="/-/seite/1/1\?table=statistics&amp;id=\d+#stelle">ca. 1.250 Einwohner',
        get(archive, "/protokolle/statistics").text,
    )
    assert "Seite 2</a>" in get(archive, "/protokolle/aufgaben").text


def test_serving_without_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database yet"):
        serve(tmp_path / "protokolle.db", tmp_path)


def test_serving_on_a_taken_port(database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="another port"):
            serve(database, database.parent, taken.getsockname()[1])
