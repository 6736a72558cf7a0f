"""How many words a second become facts, everything warm: one core, structure and extraction."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
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
ROUNDS = 3
"""The best of so many rounds counts, after one that warms up."""


def main() -> int:
    """Measure, print, write the section ``extraction speed`` of RESULTS.md."""
    argparse.ArgumentParser(
        prog="python -m benchmarks.extraction_speed", description=__doc__
    ).parse_args()
    names = fixture_names()[::EVERY]
    archive = CACHE / "digital-speed"
    measure(names, "digital", archive)
    settings, lexicon = Settings(), Lexicon.load()
    rules = load_dictionaries(shipped_corrections())
    corrector = Corrector(rules, lexicon, settings.correct, ())
    documents = [
        corrector.correct(_laid_out(folder, settings), folder.name)
        for folder in sorted(Workspace(archive).processed.glob(f"*/{WORDS}"))
    ]
    chain = extractors(rules, lexicon, settings.extract)
    _extract(documents, chain)
    best = min((_extract(documents, chain) for _ in range(ROUNDS)), key=Counter.total)
    text = _section(documents, best)
    print(text)
    write_results("extraction speed", text)
    return 0


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


def _section(documents: list[Transcript], seconds: Counter[str]) -> str:
    words = sum(len(line.text.split()) for one in documents for line in one.lines)
    total = seconds.total()
    rows = [f"| {part} | {spent:.2f} | {spent / total:.0%} |" for part, spent in seconds.items()]
    return "\n".join(
        [
            "## Speed of extraction",
            "",
            f"`make bench-extraction`: {words / total:,.0f} words a second of CPU, warm, on one "
            f"core; {len(documents)} invented protocols as digital text, {words:,} words, best of "
            f"{ROUNDS} rounds.",
            "",
            "| part | CPU s | share |",
            "|---|--:|--:|",
            *rows,
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
