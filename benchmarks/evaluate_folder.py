"""A folder of documents with their answers beside them into figures."""

from __future__ import annotations

import argparse
import shutil
import sys
from fnmatch import fnmatch
from pathlib import Path

from rich.console import Console

from benchmarks.fixture_archive import ROOT, ingest_into, init_archive
from pipeline.evaluate import evaluate, print_report

ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt")
ARCHIVES = ROOT / ".cache" / "folders"


def documents(folder: Path, pattern: str) -> list[Path]:
    """The documents of a folder, without true texts."""
    return [
        file
        for file in sorted(folder.iterdir())
        if file.suffix.lower() in ENDINGS
        and not file.name.endswith(".truth.txt")
        and fnmatch(file.name, pattern)
    ]


def main() -> int:
    """Ingest what is new or changed into a kept archive and compare it with the answers."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.evaluate_folder", description=__doc__
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="documents to take")
    parser.add_argument("--errors", action="store_true", help="list what is missing and wrong")
    parser.add_argument("--json", action="store_true", dest="as_json", help="for machines")
    chosen = parser.parse_args()
    folder = chosen.folder.resolve()
    archive = ARCHIVES / folder.name
    raw = init_archive(archive)
    for file in documents(folder, chosen.only):
        if not (raw / file.name).is_file():
            shutil.copy2(file, raw / file.name)
    ingest_into(archive)
    report = evaluate(archive / "data" / "processed" / "protokolle.db", folder)
    print_report(report, Console(), as_json=chosen.as_json, errors=chosen.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
