"""`make bench-reading`: CPU of an ingest against bare Tesseract on the same pages; triage."""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median

from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import CACHE, COMMAND, ROOT, ingest_into, init_archive
from benchmarks.render.degrade import QUALITIES
from benchmarks.render.scan import fixture_names, render
from benchmarks.triage import as_markdown, confusion
from pipeline.executors import worker_count
from pipeline.settings import IngestSettings

MIXED = ("clean300", "office200", "fax")
"""Qualities of the measured documents, one after the other; each is read at its own dpi."""
Clock = Callable[[], tuple[float, float]]


ROUNDS = 5
"""Bare Tesseract and the ingest take turns so often: one pair scatters by more than a tenth."""


@dataclass(frozen=True, slots=True)
class Round:
    """CPU seconds, user and system time of all processes, of one turn each."""

    bare: float
    """With as many pages at once as the ingest reads: cores that are shared run slower."""
    ingest: float
    rest: float
    """Of an ingest whose pages were read before: its start, layout, correction, facts, database."""

    @property
    def ratio(self) -> float:
        """CPU of the whole ingest for one second of bare Tesseract."""
        return self.ingest / self.bare

    @property
    def reading_ratio(self) -> float:
        """The same for the reading alone, from a file to words."""
        return (self.ingest - self.rest) / self.bare


@dataclass(frozen=True, slots=True)
class Figures:
    """What all rounds said, and what one says as well as five."""

    pages: int
    rounds: tuple[Round, ...]
    wall: float
    """Seconds of the last ingest."""
    again_wall: float
    largest: int
    """Memory of the largest process of the ingests, MiB."""


@contextmanager
def stopwatch() -> Iterator[Clock]:
    """Yield a clock: CPU seconds of child processes, and wall seconds, since the beginning."""

    def now() -> tuple[float, float]:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime, time.monotonic()

    cpu, wall = now()
    yield lambda: (now()[0] - cpu, now()[1] - wall)


def draw(documents: list[tuple[Path, int]], work: Path) -> list[Path]:
    """Return the pages of each document, drawn at its dpi, as grey images in ``work``."""
    for document, dpi in documents:
        command = ["pdftoppm", "-gray", "-r", str(dpi), str(document), str(work / document.stem)]
        subprocess.run(command, check=True)
    return sorted(work.glob("*.pgm"))


def bare_tesseract(images: list[Path]) -> float:
    """CPU seconds of `tesseract … tsv`; drawing the pages is not counted."""
    with stopwatch() as clock, ThreadPoolExecutor(worker_count(IngestSettings())) as workers:
        list(workers.map(_read_bare, images))
        return clock()[0]


def _read_bare(image: Path) -> None:
    read = ["tesseract", str(image), str(image.with_suffix("")), "-l", "deu", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(read, check=True, capture_output=True, env=environment)


def measure(pages_wanted: int, rounds: int) -> Figures:
    """Render fixtures in mixed qualities until there are enough pages, and read them both ways."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        names = fixture_names()[: max(1, pages_wanted // 2)]
        documents = [
            (
                render(name, quality, work / "answers", CACHE / "scans").document,
                QUALITIES[quality].dpi,
            )
            for name, quality in zip(names, cycle(MIXED), strict=False)
        ]
        (work / "images").mkdir()
        images = draw(documents, work / "images")
        files = [document for document, _ in documents]
        turns, walls = [], (0.0, 0.0)
        for number in range(rounds):
            bare = bare_tesseract(images)
            ingest, rest, walls = _ingest(files, work / f"archive-{number}")
            turns.append(Round(bare, ingest, rest))
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        return Figures(len(images), tuple(turns), *walls, largest)


def _ingest(files: list[Path], archive: Path) -> tuple[float, float, tuple[float, float]]:
    """CPU of a first ingest and of one behind its reading; wall seconds of the first and a next."""
    raw = init_archive(archive)
    for file in files:
        shutil.copyfile(file, raw / file.name)
    with stopwatch() as clock:
        ingest_into(archive)
        cpu, wall = clock()
    again = [*COMMAND, "--root", str(archive), "ingest"]
    with stopwatch() as clock:
        subprocess.run(again, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        again_wall = clock()[1]
    with stopwatch() as clock:
        anew = [*again, "--from", "layout"]
        subprocess.run(anew, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        return cpu, clock()[0], (wall, again_wall)


def _spread(values: Iterable[float], form: str = ".2f") -> str:
    """Median and ends: ``1.08 (1.05 to 1.12)``."""
    ordered = sorted(values)
    return f"{median(ordered):{form}} ({ordered[0]:{form}} to {ordered[-1]:{form}})"


def as_table(figures: Figures) -> str:
    """The figures as Markdown."""
    turns = figures.rounds
    return (
        f"## Reading\n\n`make bench-reading`: fixtures as {', '.join(MIXED)}, each at its "
        f"own dpi, {os.cpu_count()} cores; bare Tesseract and the ingest in turn, "
        f"{len(turns)} times: median (least to most).\n\n"
        "| what | figure |\n|---|--:|\n"
        f"| pages | {figures.pages} |\n"
        "| CPU of bare `tesseract … -l deu tsv`, OMP_THREAD_LIMIT=1, s | "
        f"{_spread((one.bare for one in turns), '.1f')} |\n"
        f"| CPU of the whole ingest, s | {_spread((one.ingest for one in turns), '.1f')} |\n"
        "| of this, layout, facts and database, with the start, s | "
        f"{_spread((one.rest for one in turns), '.1f')} |\n"
        "| ratio, the reading: from files to words | "
        f"{_spread(one.reading_ratio for one in turns)} |\n"
        f"| ratio, whole ingest | {_spread(one.ratio for one in turns)} |\n"
        f"| memory of the largest process | {figures.largest} MiB |\n"
        f"| wall time of the ingest | {figures.wall:.1f} s |\n"
        f"| wall time of a second run, nothing changed | {figures.again_wall:.2f} s |\n"
    )


def main() -> int:
    """Measure, print, write benchmarks/RESULTS.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--pages", type=int, default=44, help="about so many pages")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="turns of each")
    asked = parser.parse_args()
    figures = measure(asked.pages, asked.rounds)
    text = as_table(figures)
    print(text)
    write_results("reading", text)
    judged = as_markdown(confusion(fixture_names()))
    print(judged)
    write_results("triage", judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
