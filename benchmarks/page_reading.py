"""Reads fixtures in one quality page by page: words wrong, words out of order, CPU of both ways."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.counting_engine import CountingEngine
from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import CACHE
from benchmarks.render.degrade import QUALITIES
from benchmarks.render.scan import render
from pipeline.apart import apart
from pipeline.evaluate.word_error import bag_distance, moved_words, words
from pipeline.layout import lay_out
from pipeline.ocr import chosen_engine
from pipeline.page_reading import FailedPage, Reader
from pipeline.pages import plan_pages, render_page
from pipeline.records import SourceDocument
from pipeline.settings import Settings
from pipeline.workspace import Workspace

TYPES = {".pdf": "application/pdf", ".tif": "image/tiff", ".png": "image/png", ".jpg": "image/jpeg"}
NAMES = ("ausschuss-umwelt-kurzprotokoll", "feuerwehr-kuppingen-1974", "zweckverband-wasser-soest")
"""Two columns, a typewriter, tables of votes: read in every quality."""
READ_QUALITIES = (
    *("clean300", "clean200", "office300", "office200", "copier300", "fax", "poor150", "tiny110"),
    *("pale", "photo", "binder", "frame", "through", "negative"),
    *("skew5", "skew10", "sideways", "upside-down", "tiff", "wrong-layer"),
)
OPENER_SECONDS = 9.0
"""Time limit for asking the process that opens files how much CPU it has used."""
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """What the reading of some fixtures in one quality came to; CPU in seconds."""

    quality: str
    pages: int
    words: int
    wrong: int
    """Words wrong in order: Levenshtein distance of the sequences of words."""
    wrong_any_order: int
    moved: int
    """Words read right that stand elsewhere."""
    cpu: float
    """Of rendering, reading and keeping the pages."""
    bare_cpu: float
    """Of ``tesseract ... -l deu tsv`` on the same page images; 0 when not asked for."""
    pixels: int
    """Of whole pages, as Tesseract was given them; a page that is turned counts twice."""
    pixels_again: int
    """Of what was cut out and read again."""

    @property
    def again(self) -> float:
        """Share of the pages that was read again."""
        return self.pixels_again / max(self.pixels, 1)

    def share(self, count: int) -> float:
        """``count`` for each true word."""
        return count / max(self.words, 1)


@contextmanager
def cpu_clock() -> Iterator[Clock]:
    """Yield a clock: CPU seconds of this process and its children since the beginning.

    Children count when they have ended; the one that opens files lives on and is asked.
    """

    def now() -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        ended = sum(one.ru_utime + one.ru_stime for one in used)
        return ended + apart(OPENER_SECONDS, time.process_time)

    begin = now()
    yield lambda: now() - begin


def measure_quality(quality: str, names: Sequence[str], bare: bool = True) -> QualityFigures:
    """Render, read and compare ``names`` in ``quality``."""
    parts = [_measure_document(quality, name, bare) for name in names]
    sums = [sum(column) for column in zip(*parts, strict=True)]
    *counts, cpu, bare_cpu, pixels, again = sums
    pages, count, wrong, any_order, moved = map(int, counts)
    return QualityFigures(
        quality, pages, count, wrong, any_order, moved, cpu, bare_cpu, int(pixels), int(again)
    )


def _measure_document(quality: str, name: str, bare: bool) -> tuple[float, ...]:
    """The figures of one document, in the order of QualityFigures."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        for needed in (workspace.raw, workspace.temporary):
            needed.mkdir(parents=True)
        scan = render(name, quality, workspace.raw, CACHE / "scans")
        size = scan.document.stat().st_size
        media = TYPES[scan.document.suffix]
        source = SourceDocument(scan.document.name, "0" * 64, media, size, time.time())
        settings = Settings()
        engine = CountingEngine(chosen_engine(settings.ocr))
        reader = Reader(workspace, engine, settings.pages, "benchmark")
        plans = plan_pages(scan.document, source, settings.pages)
        with cpu_clock() as clock:
            read_pages = reader.read(source, plans)
            cpu = clock()
        pages = [page for page in read_pages if not isinstance(page, FailedPage)]
        laid_out = lay_out(pages, settings.layout)
        true = words(scan.truth.read_text(encoding="utf-8"))
        read = words("\f".join(page.raw_text for page in laid_out))
        bare_cpu = 0.0
        if bare:
            drawn = [
                render_page(scan.document, plan, workspace.temporary, settings.pages).path
                for plan in plans
            ]
            bare_cpu = bare_tesseract(drawn)
        wrong = Levenshtein.distance(true, read)
        any_order, moved = bag_distance(true, read), moved_words(true, read)
        figures = (len(pages), len(true), wrong, any_order, moved, cpu, bare_cpu)
        return (*figures, engine.pages, engine.pieces)


def bare_tesseract(images: Sequence[str]) -> float:
    """CPU seconds of ``tesseract ... tsv`` on page images; drawing them is not counted."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    with cpu_clock() as clock:
        for image in images:
            read = ["tesseract", image, image + ".read", "-l", "deu", "tsv"]
            subprocess.run(read, check=True, capture_output=True, env=environment)
        return clock()


def as_markdown(figures: Sequence[QualityFigures]) -> str:
    """The figures as a table, one quality a row."""
    rows = [
        f"| {x.quality} | {x.pages} | {x.words:,} | {x.share(x.wrong):.1%} "
        f"| {x.share(x.wrong_any_order):.1%} | {x.share(x.moved):.1%} "
        f"| {x.cpu / max(x.pages, 1):.1f} s | {x.cpu / x.bare_cpu if x.bare_cpu else 0:.2f} "
        f"| {x.again:.1%} |"
        for x in figures
    ]
    pages = sum(x.pages for x in figures)
    return (
        f"## Reading by quality\n\n`python -m benchmarks.page_reading`: {pages} pages of fixtures. "
        "Words as read, before any repair; *out of place* are words read right but elsewhere, "
        "*read again* the pixels of what was read a second time, for each of the pages.\n\n"
        "| quality | pages | words | wrong in order | wrong in any order | out of place "
        "| CPU a page | to bare Tesseract | read again |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n" + "\n".join(rows) + "\n"
    )


def main() -> int:
    """Measure and print; write benchmarks/RESULTS.md when all qualities were read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page_reading", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"default: {', '.join(NAMES)}")
    parser.add_argument("--quality", action="append", choices=QUALITIES, help="only this; repeats")
    chosen = parser.parse_intermixed_args()
    found: list[QualityFigures] = []
    for quality in chosen.quality or READ_QUALITIES:
        found.append(measure_quality(quality, chosen.names or NAMES))
        print(as_markdown(found[-1:]).splitlines()[-1], flush=True)
    if not (chosen.quality or chosen.names):
        write_results("reading by quality", as_markdown(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
