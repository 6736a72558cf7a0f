"""How many words a second become facts, everything warm: one core, structure and extraction."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import msgspec

from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import CACHE, measure
from benchmarks.render.scan import fixture_names
from pipeline.correct import Corrector
from pipeline.dictionaries import load_dictionaries
from pipeline.extract import Extractor, merge
from pipeline.extract.facts import extractors
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, LaidOutPage, Transcript
from pipeline.settings import Settings
from pipeline.structure import outline
from pipeline.workspace import WORDS, ReadPage, Workspace, shipped_corrections

EVERY = 4
"""Each so many-th protocol is measured."""
WARMING = 16
"""Each so many-th of the others is extracted before, so that lists and patterns are loaded."""
ROUNDS = 3
"""The best of so many rounds counts; each is a new process that sees the protocols once."""


def main() -> int:
    """Measure, print, write the section ``extraction speed`` of RESULTS.md."""
    argparse.ArgumentParser(
        prog="python -m benchmarks.extraction_speed", description=__doc__
    ).parse_args()
    names = fixture_names()
    measured, warming = names[::EVERY], names[2::WARMING]
    archive = CACHE / "digital-speed"
    measure([*measured, *warming], "digital", archive)
    task = (archive, tuple(measured), tuple(warming))
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        rounds = list(processes.map(_round, [task] * ROUNDS))
    best, words = min(rounds, key=lambda one: one[0].total())
    text = _section(len(measured), words, best)
    print(text)
    write_results("extraction speed", text)
    return 0


def _round(task: tuple[Path, tuple[str, ...], tuple[str, ...]]) -> tuple[Counter[str], int]:
    """Return the CPU seconds that each part took, and the words, in a process of its own."""
    archive, measured, warming = task
    settings, lexicon = Settings(), Lexicon.load()
    rules = load_dictionaries(shipped_corrections())
    corrector = Corrector(rules, lexicon, settings.correct, ())
    chain = extractors(rules, lexicon, settings.extract)
    first, documents = (
        [corrector.correct(_laid_out(_folder(archive, name), settings), name) for name in names]
        for names in (warming, measured)
    )
    _extract(first, chain)
    words = sum(len(line.text.split()) for one in documents for line in one.lines)
    return _extract(documents, chain), words


def _folder(archive: Path, name: str) -> Path:
    """Return where the words of a protocol lie."""
    file = archive / "data" / "raw" / f"{name}.pdf"
    return Workspace(archive).folder(sha256(file.read_bytes()).hexdigest()) / WORDS


def _laid_out(folder: Path, settings: Settings) -> tuple[LaidOutPage, ...]:
    files = sorted(folder.glob("*.json"))
    pages = tuple(msgspec.json.decode(one.read_bytes(), type=ReadPage).page for one in files)
    return lay_out(pages, settings.layout)


def _extract(documents: list[Transcript], chain: tuple[Extractor, ...]) -> Counter[str]:
    """Return the CPU seconds that each part took."""
    seconds: Counter[str] = Counter()
    for transcript in documents:
        began = time.process_time()
        parts = outline(transcript)
        seconds["structure"] += time.process_time() - began
        known = Facts()
        for extractor in chain:
            began = time.process_time()
            known = merge(known, extractor.extract(transcript, parts, known))
            seconds[extractor.name] += time.process_time() - began
    return seconds


def _section(protocols: int, words: int, seconds: Counter[str]) -> str:
    total = seconds.total()
    rows = [f"| {part} | {spent:.2f} | {spent / total:.0%} |" for part, spent in seconds.items()]
    return "\n".join(
        [
            "## Speed of extraction",
            "",
            f"`make bench-extraction`: {words / total:,.0f} words a second of CPU, warm, on one "
            f"core; {protocols} invented protocols as digital text, {words:,} words, each for the "
            f"first time; best of {ROUNDS} processes, which others had warmed.",
            "",
            "| part | CPU s | share |",
            "|---|--:|--:|",
            *rows,
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
