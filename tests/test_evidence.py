"""Over all fictional protocols: each fact's quote stands on its page, and its box holds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from benchmarks.fixture_archive import measure
from benchmarks.render.scan import fixture_names
from pipeline.workspace import ReadPage

FACTS = (
    "meetings",
    "agenda_items",
    "attendance",
    "person_mentions",
    "place_mentions",
    "organisation_mentions",
    "statistics",
    "decisions",
    "tasks",
    "dates",
)
SLACK = 1
"""Pixels by which scaling may round."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evidence")
    measure(fixture_names(), "digital", folder)
    return folder / "data" / "processed"


@pytest.fixture
def database(archive: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(archive / "protokolle.db")
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


@pytest.mark.parametrize("table", FACTS)
def test_quotes_stand_on_their_pages(database: sqlite3.Connection, table: str) -> None:
    wrong = database.execute(
        f"""SELECT {table}.id, quote FROM {table} LEFT JOIN pages ON pages.id = page_id
        WHERE raw_text IS NULL OR quote = '' OR instr(raw_text, quote) = 0"""
        if table != "meetings"
        else """SELECT meetings.document_id, quote FROM meetings LEFT JOIN pages
        ON pages.id = page_id WHERE raw_text IS NULL OR instr(raw_text, quote) = 0"""
    ).fetchall()
    assert [tuple(row) for row in wrong] == []
    assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


@pytest.mark.parametrize("table", FACTS)
def test_boxes_hold_the_words_of_their_quotes(
    archive: Path, database: sqlite3.Connection, table: str
) -> None:
    words = _words_by_page(archive, database)
    for row in database.execute(f"SELECT * FROM {table}"):
        wanted = row["quote"].split()
        inside = [
            word.text
            for word in words[row["page_id"]]
            if word.box
            and word.box.left >= row["left"] - SLACK
            and word.box.top >= row["top"] - SLACK
            and word.box.right <= row["right"] + SLACK
            and word.box.bottom <= row["bottom"] + SLACK
        ]
        whole = wanted[1:-1] or wanted[:1]
        letter_spaced = "".join(inside)
        found = all(any(word in text for text in (*inside, letter_spaced)) for word in whole)
        assert found, f"{table}: {row['quote']!r} is not in its box"


def _words_by_page(archive: Path, database: sqlite3.Connection) -> dict[int, tuple]:  # type: ignore[type-arg]
    found = {}
    for page in database.execute(
        "SELECT pages.id, number, sha256 FROM pages JOIN documents ON documents.id = document_id"
    ):
        file = archive / page["sha256"][:16] / "2-words" / f"{page['number']:04}.json"
        found[page["id"]] = msgspec.json.decode(file.read_bytes(), type=ReadPage).page.words
    return found
