"""Learns what ``eng`` prints where German letters stand: ``pipeline/data/confusions.csv``.

Usage: ``python -m benchmarks.learn.confusions PAGES.jsonl …`` (any files of truth/ocr pages).
The cost of a confusion is -ln P(read | true) in nats; prior counts stand for what is rare.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.learn.alignment import pages, pairs, words
from pipeline.correct.learning import learnable, stretches

OUT = Path(__file__).resolve().parents[2] / "pipeline" / "data" / "confusions.csv"
PRIOR = Path(__file__).with_name("confusions_prior.csv")
HEADER = """\
# What Tesseract prints with the English model where German text stands.
# Learned by benchmarks/learn/confusions.py from rendered pages (official works, CC BY sentences),
# plus the prior counts of benchmarks/learn/confusions_prior.csv. cost = -ln P(read | true), nats.
"""
LEAST = 2


def count(files: Iterable[Path]) -> Counter[tuple[str, str]]:
    """How often each stretch was read as what."""
    found: Counter[tuple[str, str]] = Counter()
    for path in files:
        for page in pages(path):
            truth, read = words(page["truth"]), words(page["ocr"])
            for here, there in pairs(truth, read):
                true, seen = truth[here], read[there]
                if Levenshtein.distance(true, seen) <= max(2, len(true) // 2):
                    found.update(stretches(true, seen))
    return found


def prior() -> Counter[tuple[str, str]]:
    """Counts for confusions known from real documents of many kinds."""
    found: Counter[tuple[str, str]] = Counter()
    with PRIOR.open(encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            found[row["true"], row["read"]] += int(row["count"])
    return found


def costs(counts: Counter[tuple[str, str]]) -> list[tuple[str, str, float]]:
    """Cost of each confusion that happened often enough, in nats."""
    letters: Counter[str] = Counter()
    for (true, _), times in counts.items():
        for letter in true:
            letters[letter] += times
    table = []
    for (true, read), times in sorted(counts.items()):
        if learnable(true, read) and (times >= LEAST or true == read):
            base = min(letters[letter] for letter in true)
            table.append((true, read, round(-math.log(times / (base + 2)), 3)))
    return table


def main() -> None:
    """Learn from the files named on the command line."""
    counts = count(Path(name) for name in sys.argv[1:])
    counts.update(prior())
    table = costs(counts)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("true", "read", "cost"))
        writer.writerows(table)
    print(f"{len(table)} confusions")


if __name__ == "__main__":
    main()
