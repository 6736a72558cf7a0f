"""Names of other documents: the tenth protocol of a series is repaired better than the first."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from rich.console import Console

from pipeline import run as running
from pipeline.bookkeeping import Order
from pipeline.correct import Corrector, DocumentNames, confirmed
from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Line, OcrPage, Word
from pipeline.settings import CorrectSettings, IntakeSettings, Settings
from pipeline.summary import Summary
from pipeline.workspace import Workspace, init

SETTINGS = Settings(intake=IntakeSettings(settle_seconds=0.0))
LEXICON = Lexicon.load()
DAMAGED = """Protokoll der Sitzung des Ortsbeirates am 3. Mai 20{year} in Weimar

TOP 1: Begriifung der Gaste

Frau {name} begriiBt die Burger und erlautert die Griinde fiir die MaBnahmen der Stadt.
Danach erklart {name}, dass die Gespriche mit der Gemeinde fortgefiihrt wiirden.
"""
SOUND = """Protokoll der Sitzung des Ortsbeirates am 3. Mai 2012 in Weimar

TOP 1: Begrüßung der Gäste

Frau Krobäner begrüßt die Bürger und erläutert die Gründe für die Maßnahmen der Stadt.
Danach erklärt Krobäner, dass die Gespräche mit der Gemeinde fortgeführt würden.
"""


def drop(workspace: Workspace, name: str, content: str) -> None:
    file = workspace.raw / name
    file.write_text(content, encoding="utf-8")
    os.utime(file, (1_600_000_000, 1_600_000_000))


def run(workspace: Workspace) -> Summary:
    return running.run(workspace, SETTINGS, Order(), Console(quiet=True))


def texts(workspace: Workspace) -> dict[str, str]:
    connection = sqlite3.connect(workspace.database)
    try:
        query = "SELECT path, text FROM pages JOIN documents ON documents.id = document_id"
        return dict(connection.execute(query).fetchall())
    finally:
        connection.close()


@pytest.fixture
def archive(tmp_path: Path) -> Workspace:
    init(tmp_path)
    return Workspace(tmp_path)


def test_a_name_is_learned_from_another_document_whenever_it_comes(archive: Workspace) -> None:
    drop(archive, "2010.txt", DAMAGED.format(year=10, name="Krobaner"))
    run(archive)
    assert "Frau Krobaner begrüßt" in texts(archive)["2010.txt"]
    drop(archive, "2012.txt", SOUND)
    drop(archive, "2014.txt", DAMAGED.format(year=14, name="Krobdner"))
    assert run(archive).documents == 2
    assert all("Frau Krobäner begrüßt" in text for text in texts(archive).values())
    before = texts(archive)
    assert run(archive).documents == 0
    archive.database.unlink()
    run(archive)
    assert texts(archive) == before


def test_a_run_that_broke_off_is_made_up_for(archive: Workspace) -> None:
    drop(archive, "2010.txt", DAMAGED.format(year=10, name="Krobaner"))
    drop(archive, "2012.txt", SOUND)
    run(archive)
    whole = texts(archive)
    folder = next(
        path
        for path in archive.processed.glob("*/names.json")
        if b"drawn" in path.read_bytes() and b"Krobaner" in path.read_bytes()
    )
    folder.write_bytes(
        folder.read_bytes().replace(b'"drawn":{"Krobaner":"Krob\xc3\xa4ner"}', b'"drawn":{}')
    )
    archive.names_due.touch()
    run(archive)
    assert texts(archive) == whole
    assert b'"drawn":{"Krobaner"' in folder.read_bytes()
    assert not archive.names_due.exists()


def names(**parts: object) -> DocumentNames:
    empty: dict[str, object] = {"printed": {}, "plain": (), "agreed": (), "open": (), "drawn": {}}
    return DocumentNames(**{**empty, **parts})  # type: ignore[arg-type]


def test_who_vouches_for_a_name() -> None:
    once, twice = names(printed={"Krobäner": 1}), names(printed={"Möhlrich": 2})
    agreed = names(agreed=("Krobäner", "Läublich"))
    assert confirmed([once, twice, agreed]) == {"Krobäner", "Möhlrich"}
    assert confirmed([agreed, twice, once]) == {"Krobäner", "Möhlrich"}


def test_a_name_that_is_printed_without_umlaut_too_is_left_open() -> None:
    both = names(printed={"Krobäner": 5}), names(plain=("Krobaner",))
    assert confirmed(both) == frozenset()


def test_every_protocol_of_a_series_may_profit() -> None:
    corrector = Corrector(Dictionaries(), LEXICON, CorrectSettings())
    told = [
        corrector.names(corrector.correct([page("Frau Krobdner und Herr Krobaner, fiir alle")], ""))
        for _ in range(2)
    ]
    assert told[0].agreed == ("Krobäner",)
    taught = Corrector(Dictionaries(), LEXICON, CorrectSettings(), confirmed(told))
    tenth = taught.correct([page("Frau Krobaner sprach fiir alle")], "")
    assert tenth.lines[0].text == "Frau Krobäner sprach für alle"
    assert tenth.lines[0].corrections[0].rule == "archive"


def page(text: str) -> LaidOutPage:
    line = Line(1, 1, 0, tuple(Word(word) for word in text.split()), paragraph=1)
    return LaidOutPage(OcrPage(1, "ocr", "test", (), wrong_language=True), (line,))
