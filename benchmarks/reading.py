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
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds; CPU is user and system time of all processes."""

    pages: int
    bare_cpu: float
    """With as many pages at once as the ingest reads: cores that are shared run slower."""
    ingest_cpu: float
    facts_cpu: float
    """Of an ingest whose pages were read before: its start, layout, correction, facts, database."""
    ingest_wall: float
    again_wall: float
    largest: int
    """Memory of the largest process of the ingest, MiB."""

    @property
    def ratio(self) -> float:
        """CPU of the whole ingest for one second of bare Tesseract."""
        return self.ingest_cpu / self.bare_cpu

    @property
    def reading_ratio(self) -> float:
        """The same for the reading alone, from a file to words."""
        return (self.ingest_cpu - self.facts_cpu) / self.bare_cpu


@contextmanager
def stopwatch() -> Iterator[Clock]:
    """Yield a clock: CPU seconds of child processes, and wall seconds, since the beginning."""

    def now() -> tuple[float, float]:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime, time.monotonic()

    cpu, wall = now()
    yield lambda: (now()[0] - cpu, now()[1] - wall)


def bare_tesseract(documents: list[tuple[Path, int]], work: Path) -> tuple[int, float]:
    """Pages and CPU seconds of `tesseract … tsv`; drawing the pages at their dpi is not counted."""
    for document, dpi in documents:
        draw = ["pdftoppm", "-gray", "-r", str(dpi), str(document), str(work / document.stem)]
        subprocess.run(draw, check=True)
    images = sorted(work.glob("*.pgm"))
    with stopwatch() as clock, ThreadPoolExecutor(worker_count(IngestSettings())) as workers:
        list(workers.map(_read_bare, images))
        return len(images), clock()[0]


def _read_bare(image: Path) -> None:
    read = ["tesseract", str(image), str(image.with_suffix("")), "-l", "deu", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(read, check=True, capture_output=True, env=environment)


def measure(pages_wanted: int) -> Figures:
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
        raw = init_archive(work / "archive")
        for document, _ in documents:
            shutil.copyfile(document, raw / document.name)
        (work / "images").mkdir()
        pages, bare = bare_tesseract(documents, work / "images")
        with stopwatch() as clock:
            ingest_into(work / "archive")
            cpu, wall = clock()
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        again = [*COMMAND, "--root", str(work / "archive"), "ingest"]
        with stopwatch() as clock:
            subprocess.run(again, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
            again_wall = clock()[1]
        with stopwatch() as clock:
            anew = [*again, "--from", "layout"]
            subprocess.run(anew, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
            facts = clock()[0]
        return Figures(pages, bare, cpu, facts, wall, again_wall, largest)


def as_table(figures: Figures) -> str:
    """The figures as Markdown."""
    return (
        f"## Reading\n\n`make bench-reading`: fixtures as {', '.join(MIXED)}, each at its "
        f"own dpi, {os.cpu_count()} cores.\n\n"
        "| what | figure |\n|---|--:|\n"
        f"| pages | {figures.pages} |\n"
        f"| CPU of bare `tesseract … -l deu tsv`, OMP_THREAD_LIMIT=1 | {figures.bare_cpu:.1f} s |\n"
        f"| CPU of the whole ingest | {figures.ingest_cpu:.1f} s |\n"
        f"| of this, layout, facts and database, with the start | {figures.facts_cpu:.1f} s |\n"
        f"| ratio, from files to words | {figures.reading_ratio:.2f} |\n"
        f"| ratio, whole ingest | {figures.ratio:.2f} |\n"
        f"| memory of the largest process | {figures.largest} MiB |\n"
        f"| wall time of the ingest | {figures.ingest_wall:.1f} s |\n"
        f"| wall time of a second run, nothing changed | {figures.again_wall:.2f} s |\n"
    )


def main() -> int:
    """Measure, print, write benchmarks/RESULTS.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--pages", type=int, default=44, help="about so many pages")
    figures = measure(parser.parse_args().pages)
    text = as_table(figures)
    print(text)
    write_results("reading", text)
    judged = as_markdown(confusion(fixture_names()))
    print(judged)
    write_results("triage", judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
