"""Fictional protocols into a measured archive: rendered, ingested, evaluated."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.render.scan import render
from pipeline.evaluate import Report, evaluate

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "pipeline")
CACHE = ROOT / ".cache" / "fixtures"


class IngestFailedError(Exception):
    """The run as a whole ended early; its message has been printed."""


def init_archive(archive: Path) -> Path:
    """Make an archive that is kept from run to run; return its ``data/raw``."""
    subprocess.run([*COMMAND, "init", archive], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return archive / "data" / "raw"


def ingest_into(archive: Path) -> None:
    """Ingest what is new or changed; raises IngestFailedError unless the run came to its end."""
    done = subprocess.run([*COMMAND, "--root", archive, "ingest"], check=False, cwd=ROOT)
    if done.returncode not in (0, 1):  # 1: some documents failed, and the report says which
        raise IngestFailedError(f"protokolle ingest ended with exit code {done.returncode}")


def measure(names: Sequence[str], quality: str, archive: Path) -> Report:
    """Render ``names`` in one quality, ingest what is new into ``archive``, compare with the gold.

    The archive is kept, so that a change of rules costs no reading the next time.
    """
    raw, answers = init_archive(archive), archive / "answers"
    answers.mkdir(exist_ok=True)
    _forget(raw, answers, names)
    for name in names:
        scan = render(name, quality, answers, CACHE / "scans")
        target = raw / scan.document.name
        if not target.is_file() or target.read_bytes() != scan.document.read_bytes():
            shutil.copyfile(scan.document, target)
        scan.document.unlink()
    ingest_into(archive)
    return evaluate(archive / "data" / "processed" / "protokolle.db", answers)


def _forget(raw: Path, answers: Path, names: Sequence[str]) -> None:
    """Take away what belongs to protocols that are no longer measured here."""
    for file in (*raw.iterdir(), *answers.iterdir()):
        if file.name != "README.md" and file.name.split(".")[0].split("@")[0] not in names:
            file.unlink()
