"""Start page and page viewer show what is stored; pictures stay in their folder; guard refuses."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from datasette.app import Datasette

from pipeline.publish import site
from pipeline.records import LaidOutPage, Transcript
from pipeline.store import IngestedDocument, Store
from pipeline.web.excerpt import excerpt
from pipeline.web.guard import refusal
from pipeline.web.spreadsheet import CsvCells
from tests.protocols import ingested, source

STATISTIC = "/-/seite/1/1?table=statistics&id=10000001"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def with_images(*paths: str | None) -> IngestedDocument:
    result = ingested()
    assert result.transcript is not None
    pages = tuple(
        LaidOutPage(replace(page.page, image_path=path), page.lines)
        for page, path in zip(result.transcript.pages, paths, strict=True)
    )
    return replace(result, transcript=Transcript(pages, result.transcript.lines))


def archive_of(folder: Path, result: IngestedDocument) -> Datasette:
    with Store.open(folder / "protokolle.db") as store:
        store.save(result)
        store.fail(source("kaputt.pdf"), "Die Datei ist verschlüsselt.")
    return site(folder / "protokolle.db", folder)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    folder = tmp_path_factory.mktemp("processed")
    (folder / "1.png").write_bytes(PNG)
    (folder.parent / "geheim.png").write_bytes(PNG)
    return archive_of(folder, with_images("1.png", "../geheim.png"))


def get(archive: Datasette, path: str, **headers: str) -> httpx.Response:
    answer: httpx.Response = asyncio.run(archive.client.get(path, headers=headers))
    return answer


def test_start_page_says_what_there_is_and_what_to_ask(archive: Datasette) -> None:
    page = get(archive, "/").text
    assert '<html lang="de">' in page
    assert 'action="/protokolle/suche"' in page
    assert "Sitzungen von 2021-05-05 bis 2021-05-05" in page
    assert "/protokolle/aufgaben_von" in page
    assert "/protokolle/abstimmungen" in page


def test_start_page_of_an_empty_archive(tmp_path: Path) -> None:
    Store.open(tmp_path / "protokolle.db").close()
    page = get(site(tmp_path / "protokolle.db", tmp_path), "/")
    assert page.status_code == 200
    assert "data/raw" in page.text


def test_nothing_is_loaded_from_elsewhere(archive: Datasette) -> None:
    for path in ("/", STATISTIC, "/protokolle/protokolle"):
        page = get(archive, path).text
        assert 'src="http' not in page
        assert 'rel="stylesheet" href="http' not in page


def test_viewer_marks_the_fact_that_was_opened(archive: Datasette) -> None:
    page = get(archive, STATISTIC).text
    assert 'class="gewaehlt" x="264" y="344" width="212" height="52"' in page
    assert "„ca. 1.250 Einwohner“" in page
    assert 'alt="Scan von Seite 1' in page
    assert "Seite 2 →" in page
    assert "Ausbau der Gartenstraße" in page


def test_viewer_shows_text_where_there_is_no_scan(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, with_images(None, None))
    page = get(archive, STATISTIC).text
    assert '<mark id="stelle">ca. 1.250 Einwohner</mark>' in page
    assert "<img" not in page


def test_viewer_of_a_failed_document_says_why(archive: Datasette) -> None:
    page = get(archive, "/-/seite/2/1")
    assert page.status_code == 200
    assert "verschlüsselt" in page.text


@pytest.mark.parametrize("path", ["/-/seite/99/1", "/-/seite/1/99", "/-/seite/a/1", "/x"])
def test_viewer_of_what_does_not_exist(archive: Datasette, path: str) -> None:
    assert get(archive, path).status_code == 404


def test_picture_is_served(archive: Datasette) -> None:
    answer = get(archive, "/-/seitenbild/1/1")
    assert answer.content == PNG
    assert answer.headers["content-type"] == "image/png"


@pytest.mark.parametrize("path", ["/-/seitenbild/1/2", "/-/seitenbild/1/3", "/-/seitenbild/../1"])
def test_no_picture_from_outside_of_the_folder(archive: Datasette, path: str) -> None:
    assert get(archive, path).status_code == 404


def test_text_of_a_scan_is_escaped(tmp_path: Path) -> None:
    result = ingested()
    assert result.facts is not None
    assert result.facts.meeting is not None
    meeting = replace(result.facts.meeting, title="<script>alert(1)</script>")
    archive = archive_of(tmp_path, replace(result, facts=replace(result.facts, meeting=meeting)))
    for path in ("/-/seite/1/1", "/protokolle/protokolle", "/protokolle/suche?suchwort=alert"):
        assert "<script>alert" not in get(archive, path).text


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8001", "localhost", "[::1]:8001", "192.168.0.7", "archiv.example"]
)
def test_own_names_are_answered(host: str) -> None:
    assert refusal("GET", {"host": host}, ["archiv.example"]) is None


@pytest.mark.parametrize("host", ["boese.example", "127.0.0.1.boese.example", "", "[::1"])
def test_foreign_names_are_refused(host: str) -> None:
    assert refusal("GET", {"host": host}, ["archiv.example"]) is not None


@pytest.mark.parametrize(
    ("method", "headers", "allowed"),
    [
        ("POST", {"origin": "http://localhost"}, True),
        ("POST", {}, True),
        ("POST", {"origin": "http://boese.example"}, False),
        ("POST", {"origin": "null"}, False),
        ("POST", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, False),
        ("POST", {"sec-fetch-site": "same-origin", "origin": "http://localhost"}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, False),
    ],
)
def test_requests_of_other_sites(method: str, headers: dict[str, str], allowed: bool) -> None:
    assert (refusal(method, {"host": "localhost"} | headers) is None) is allowed


def test_guard_stands_before_the_site(archive: Datasette) -> None:
    assert get(archive, "/", host="boese.example").status_code == 403
    assert get(archive, "/").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("text", "query", "wanted"),
    [
        ("Ausbau der Gartenstraße", "strasse", "Ausbau der Garten**straße**"),
        ("in Mühlhausen", "Muehlhausen", "in **Mühlhausen**"),
        ("in Muehlhausen", "Mühlhausen", "in **Muehlhausen**"),
        ("Neueinstellung", "einstellung", "Neu**einstellung**"),
        ("nichts davon", "Zeppelin", "nichts davon"),
        (None, None, ""),
    ],
)
def test_excerpt_marks_hits(text: str | None, query: str | None, wanted: str) -> None:
    assert excerpt(text, query) == wanted


def test_excerpt_is_short() -> None:
    assert len(excerpt("wort " * 500 + "Treffer" + " wort" * 500, "treffer")) < 220


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("=1+1", "'=1+1"),
        ('"=HYPERLINK(""x"",1)"', """"'=HYPERLINK(""x"",1)\""""),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+ Punkt", "'+ Punkt"),
        ("- Punkt", "'- Punkt"),
        ("-5", "-5"),
        ("-5.5", "-5.5"),
        ("a=b", "a=b"),
        ('"a,=b"', '"a,=b"'),
        ("-", "'-"),
    ],
)
def test_csv_cells_are_no_formulas(cell: str, wanted: str) -> None:
    text = f"kopf,{cell}\r\n{cell},ende\r\n"
    rewritten = f"kopf,{wanted}\r\n{wanted},ende\r\n"
    whole, pieces = CsvCells(), CsvCells()
    assert whole.rewrite(text) + whole.rest() == rewritten
    assert "".join(pieces.rewrite(letter) for letter in text) + pieces.rest() == rewritten


def test_csv_of_the_site_has_no_formulas(tmp_path: Path) -> None:
    result = ingested()
    assert result.facts is not None
    task = replace(result.facts.tasks[0], text="=HYPERLINK(1)")
    archive = archive_of(tmp_path, replace(result, facts=replace(result.facts, tasks=(task,))))
    for path in ("/protokolle/tasks.csv", "/protokolle/tasks.csv?_dl=1&_stream=1"):
        lines = get(archive, path).text.splitlines()
        assert lines[1].split(",")[1] == "'=HYPERLINK(1)"
