"""Outside programs within limits."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.limits import FOLDER, LAUNCHERS, limited, limits_folder

needs_launchers = pytest.mark.skipif(
    not all(shutil.which(name) for name in LAUNCHERS), reason="no prlimit or setpriv here"
)


@needs_launchers
def test_the_scripts_may_be_executed() -> None:
    """A script that lost its bit would silently give way to a program without limits."""
    assert [script.name for script in FOLDER.iterdir() if not os.access(script, os.X_OK)] == []
    assert limits_folder("tesseract", "pdftoppm", "pdfinfo") == FOLDER


def test_a_missing_program_keeps_its_plain_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert limited("tesseract") == "tesseract"
    assert limits_folder("pdftoppm") is None


@pytest.fixture
def hungry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called tesseract that does what the test says, first on the way to programs."""
    program = tmp_path / "tesseract"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c "$1"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return program


@needs_launchers
def test_memory_is_limited(hungry: Path) -> None:
    command = [limited("tesseract"), "bytearray(2 * 1024**3)"]
    assert command[0] == str(FOLDER / "tesseract")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "MemoryError" in done.stderr


@needs_launchers
def test_the_program_ends_with_the_run_that_was_killed(hungry: Path, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    program = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    run = f"import subprocess; subprocess.run([{limited('tesseract')!r}, {program!r}])"
    with subprocess.Popen([sys.executable, "-c", run]) as parent:
        assert _soon(lambda: note.is_file() and note.read_text())
        parent.send_signal(signal.SIGKILL)
    child = int(note.read_text())
    assert _soon(lambda: not _runs(child))


def _soon(happened: object) -> bool:
    for _ in range(200):
        if callable(happened) and happened():
            return True
        time.sleep(0.05)
    return False


def _runs(process: int) -> bool:
    """Whether it works still: a dead process that nobody has waited for does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1]
    except OSError:
        return False
    return state.split()[0] != "Z"
