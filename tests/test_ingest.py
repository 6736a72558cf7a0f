"""The whole way on text dumps: what is done, what is left alone, what a failure costs."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from pipeline import run as running
from pipeline.bookkeeping import Order
from pipeline.cli import main
from pipeline.settings import IntakeSettings, Settings
from pipeline.summary import Summary
from pipeline.workspace import Workspace, init

MINUTES = """Protokoll der Sitzung des Ortsbeirates Beispielheim
am 3. Mai 2021 in Weimar

Leitung: Hanna Vogelsang
Protokoll: Jörg Immergrün

TOP 1: Begrüßung

Frau Vogelsang begrüßt 14 Gäste.

TOP 2: Haushalt

Der Haushalt über 12.500 € wird einstimmig beschlossen.
"""
SETTINGS = Settings(intake=IntakeSettings(settle_seconds=0.0))
QUIET = Console(quiet=True)


@pytest.fixture
def archive(tmp_path: Path) -> Workspace:
    init(tmp_path)
    workspace = Workspace(tmp_path)
    drop(workspace, "2021-05-03.txt", MINUTES)
    return workspace


def drop(workspace: Workspace, name: str, content: str | bytes) -> Path:
    file = workspace.raw / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    os.utime(file, (1_600_000_000, 1_600_000_000))
    return file


def run(workspace: Workspace, order: Order | None = None) -> Summary:
    return running.run(workspace, SETTINGS, order or Order(), QUIET)


def rows(workspace: Workspace, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(workspace.database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def command(workspace: Workspace, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(workspace.root), *arguments])


def test_a_dump_becomes_rows(archive: Workspace) -> None:
    summary = run(archive)
    assert (summary.documents, summary.pages, summary.failures) == (1, 1, [])
    assert rows(archive, "SELECT date, place FROM meetings") == [("2021-05-03", "Weimar")]
    items = rows(archive, "SELECT number, title FROM agenda_items ORDER BY position")
    assert items == [("1", "Begrüßung"), ("2", "Haushalt")]
    assert rows(archive, "SELECT status, path FROM documents") == [("done", "2021-05-03.txt")]
    stages = {file.name for file in archive.folder(rows(archive, SHA)[0][0]).iterdir()}  # type: ignore[arg-type]
    assert stages >= {"2-words", "3-lines.jsonl", "4-corrected.jsonl", "6-facts.jsonl"}


SHA = "SELECT sha256 FROM documents WHERE sha256 IS NOT NULL"


def test_a_second_run_does_nothing(archive: Workspace) -> None:
    run(archive)
    again = run(archive)
    assert (again.documents, again.unchanged) == (0, 1)
    assert rows(archive, "SELECT count(*) FROM runs") == [(1,)]


def test_an_edited_dictionary_repairs_again_without_reading(archive: Workspace) -> None:
    run(archive)
    words = archive.corrections / "words.csv"
    line = "Ortsbeirates,Ortschaftsrates,always,Probe\n"
    words.write_text(words.read_text(encoding="utf-8") + line, encoding="utf-8")
    page = next(archive.processed.glob("*/2-words/0001.json"))
    read_at = page.stat().st_mtime_ns
    assert run(archive).documents == 1
    assert page.stat().st_mtime_ns == read_at
    assert rows(archive, "SELECT before FROM corrections WHERE status = 'applied'")


def test_a_deleted_database_is_made_again_the_same(archive: Workspace) -> None:
    run(archive)
    before = rows(archive, "SELECT value, unit, quote FROM statistics")
    archive.database.unlink()
    run(archive)
    assert rows(archive, "SELECT value, unit, quote FROM statistics") == before != []


def test_every_quote_stands_in_its_page(archive: Workspace) -> None:
    run(archive)
    for table in ("meetings", "agenda_items", "attendance", "person_mentions", "statistics"):
        wrong = f"""SELECT quote FROM {table} JOIN pages ON pages.id = page_id
            WHERE instr(raw_text, quote) = 0"""
        assert rows(archive, wrong) == []
        assert rows(archive, f"SELECT count(*) FROM {table}") != [(0,)]


def test_bad_files_cost_themselves_only(archive: Workspace) -> None:
    drop(archive, "empty.pdf", b"")
    drop(archive, "broken.pdf", b"%PDF-1.4\nnothing more")
    drop(archive, "copy.txt", MINUTES)
    summary = run(archive)
    assert {path for path, _ in summary.failures} == {"broken.pdf", "empty.pdf"}
    found = dict(rows(archive, "SELECT path, status FROM documents"))  # type: ignore[arg-type]
    assert found["broken.pdf"] == found["empty.pdf"] == "failed"
    assert sorted([found["2021-05-03.txt"], found["copy.txt"]]) == ["done", "duplicate"]
    result = command(archive, "ingest")
    assert result.exit_code == 1
    assert "empty.pdf" in result.output


def test_dry_run_changes_nothing(archive: Workspace) -> None:
    summary = run(archive, Order(dry_run=True))
    assert summary.planned == ("2021-05-03.txt",)
    assert rows(archive, "SELECT count(*) FROM documents") == [(0,)]


def test_contradicting_rules_end_with_their_exit_code(archive: Workspace) -> None:
    words = archive.corrections / "words.csv"
    words.write_text("misread,correct,scope,reason\nXa,Xb,always,a\nXa,Xc,always,b\n")
    result = command(archive, "ingest")
    assert result.exit_code == 3
    assert "words.csv" in result.output


def test_usage_errors_end_with_their_exit_code(tmp_path: Path, archive: Workspace) -> None:
    assert command(Workspace(tmp_path / "nowhere"), "ingest").exit_code == 2
    archive.config.write_text("[ingest]\njbos = 2\n")
    result = command(archive, "ingest")
    assert result.exit_code == 2
    assert "ingest.jbos" in result.output


def test_missing_language_says_what_to_install(archive: Workspace) -> None:
    archive.config.write_text('[ocr]\nlanguages = "xyz"\n')
    result = command(archive, "ingest")
    assert result.exit_code == 4
    assert "xyz" in result.output


def test_status_explain_check_and_export_answer(archive: Workspace, tmp_path: Path) -> None:
    run(archive)
    assert "2021-05-03.txt" in command(archive, "status").output
    assert "Weimar" in command(archive, "status", "2021-05").output
    assert "12.500 €" in command(archive, "explain", "1", "1").output
    assert command(archive, "explain", "1", "9").exit_code == 2
    assert "word rules" in command(archive, "check").output
    assert command(archive, "export", str(tmp_path / "out")).exit_code == 0
    assert (tmp_path / "out" / "statistics.csv").read_text("utf-8-sig").count("\n") > 1
