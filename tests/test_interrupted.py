"""Runs that are killed or interrupted half-way, and the run after them."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.workspace import Workspace, init

DOCUMENTS = 30
TABLES = ("documents", "pages", "agenda_items", "people", "attendance", "statistics", "decisions")
MINUTES = """Protokoll der {n}. Sitzung des Heimatvereins Beispielheim
am {n}. Mai 2021 in Weimar

Leitung: Hanna Vogelsang
Anwesend: Jörg Immergrün, Käthe Lößnitz{n}

TOP 1: Haushalt

Der Haushalt über {n}2.500 € wird mit {n} Ja-Stimmen beschlossen.
"""


def archive(root: Path) -> Workspace:
    init(root)
    workspace = Workspace(root)
    for number in range(1, DOCUMENTS + 1):
        file = workspace.raw / f"{number:02}.txt"
        file.write_text(MINUTES.format(n=number), encoding="utf-8")
        os.utime(file, (1_600_000_000, 1_600_000_000))
    return workspace


def start(workspace: Workspace) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pipeline", "--root", str(workspace.root), "ingest"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, preexec_fn=hear_ctrl_c)  # noqa: PLW1509


def hear_ctrl_c() -> None:
    """Undo that a shell lets what it starts in the background ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def content(workspace: Workspace) -> dict[str, set[tuple[object, ...]]]:
    connection = sqlite3.connect(workspace.database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found: dict[str, set[tuple[object, ...]]] = {}
        for table in TABLES:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            names = ", ".join(name for name in columns if name != "ingested_at")
            found[table] = set(connection.execute(f"SELECT {names} FROM {table}"))
        return found
    finally:
        connection.close()


def stop_when_stored(run: subprocess.Popen[bytes], workspace: Workspace, at_least: int) -> None:
    """Wait until so many documents have their words on disk."""
    end = time.monotonic() + 30
    while run.poll() is None and time.monotonic() < end:
        if len(list(workspace.processed.glob("*/6-facts.jsonl"))) >= at_least:
            return
        time.sleep(0.005)


def test_killed_runs_leave_nothing_half_done(tmp_path: Path) -> None:
    undisturbed, killed = archive(tmp_path / "a"), archive(tmp_path / "b")
    assert start(undisturbed).wait(60) == 0
    for at_least in (0, 1, 5):
        run = start(killed)
        stop_when_stored(run, killed, at_least)
        run.kill()
        run.wait(30)
    assert start(killed).wait(60) == 0
    assert content(killed) == content(undisturbed)
    assert len(content(killed)["documents"]) == DOCUMENTS


@pytest.mark.skipif(os.name != "posix", reason="signals as on Linux and macOS")
def test_ctrl_c_ends_with_130_and_the_next_run_goes_on(tmp_path: Path) -> None:
    workspace = archive(tmp_path)
    run = start(workspace)
    stop_when_stored(run, workspace, 1)
    run.send_signal(signal.SIGINT)
    assert run.wait(30) == 130
    assert start(workspace).wait(60) == 0
    assert len(content(workspace)["documents"]) == DOCUMENTS
