"""Shows that the tenth protocol of a series is repaired better than the first.

Usage: ``python -m benchmarks.correction_series [PAGES.jsonl …]``; without files, two series of
twelve invented minutes are rendered and read once. Each page is a protocol; the archive at its
time are the pages before it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.correction import ROOT, Score, plain_page, score
from benchmarks.learn.alignment import pages
from pipeline.correct import Corrector, DocumentNames, confirmed
from pipeline.dictionaries import load_dictionaries
from pipeline.lexicon import Lexicon
from pipeline.settings import CorrectSettings

CACHE = ROOT / ".cache" / "correction"
SEEDS, LENGTH = (71, 72), 12
STEPS = ((0, 1, "first"), (1, 4, "2nd to 4th"), (4, 9, "5th to 9th"), (9, LENGTH, "10th to 12th"))


def rendered(seed: int) -> Path:
    """A series of pages, rendered and read if that was not done before."""
    file = CACHE / f"series-{seed}.jsonl"
    if not file.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        command = [sys.executable, "-m", "benchmarks.learn.misreads", str(partial), "--series"]
        command += ["--pages", str(LENGTH), "--seed", str(seed)]
        subprocess.run(command, check=True, cwd=ROOT)
        partial.replace(file)
    return file


def with_archive(texts: list[tuple[str, str]], remembering: bool) -> list[Score]:
    """One score a page, with the names of the pages before it or without."""
    rules, lexicon = load_dictionaries(ROOT / "corrections"), Lexicon.load()
    alone = Corrector(rules, lexicon, CorrectSettings())
    told: list[DocumentNames] = []
    found = []
    for truth, read in texts:
        archive = confirmed(told) if remembering else ()
        taught = Corrector(rules, lexicon, CorrectSettings(), archive)
        found.append(score(taught, [(truth, read)], None))
        page = plain_page(read)
        told.append(alone.names(alone.correct([page], "series.txt")))
    return found


def table(files: list[Path]) -> str:
    """Recall and precision by the place in the series, as Markdown."""
    series = [[(page["truth"], page["ocr"]) for page in pages(file)] for file in files]
    lines = [
        "| protocol of the series | recall alone | with the ones before | precision alone | with |",
        "|---|---|---|---|---|",
    ]
    alone = [with_archive(one, remembering=False) for one in series]
    taught = [with_archive(one, remembering=True) for one in series]
    for begin, end, name in STEPS:
        cells = [_rates(scores, begin, end) for scores in (alone, taught)]
        (recall, precision), (better, after) = cells
        lines.append(f"| {name} | {recall:.3f} | {better:.3f} | {precision:.3f} | {after:.3f} |")
    return "\n".join(lines)


def _rates(series: list[list[Score]], begin: int, end: int) -> tuple[float, float]:
    chosen = [one for scores in series for one in scores[begin:end]]
    fixed, misread = sum(one.fixed for one in chosen), sum(one.misread for one in chosen)
    right, changed = sum(one.right for one in chosen), sum(one.changed for one in chosen)
    return fixed / max(misread, 1), right / max(changed, 1)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    print(table(options.files or [rendered(seed) for seed in SEEDS]))


if __name__ == "__main__":
    main()
