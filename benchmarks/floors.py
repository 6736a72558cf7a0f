"""Floors of quality: checked by `python -m benchmarks.floors`, lifted by its `--raise`."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.fixture_archive import CACHE, measure
from benchmarks.render.scan import FIXTURES, fixture_names
from pipeline.evaluate import Report

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.03
"""A floor lies this much below what was measured: about one fact, for another Tesseract's sake."""


@dataclass(frozen=True, slots=True)
class Floors:
    """Least F1 a kind of fact for some fixtures in one quality."""

    name: str
    quality: str
    documents: tuple[str, ...]
    """Names of fixtures; empty for all."""
    corpus: str
    """Hash of these fixtures; figures of another corpus are no measure."""
    least_f1: dict[str, float]

    @property
    def fixtures(self) -> tuple[str, ...]:
        """The fixtures meant."""
        return self.documents or fixture_names()

    @property
    def archive(self) -> Path:
        """Where they are read: all of them where `make evaluate` has read them already."""
        return CACHE / (f"floors-{self.name}" if self.documents else self.quality)


def read_floors() -> tuple[Floors, ...]:
    """Read ``floors.json``."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        Floors(name, x["quality"], tuple(x["documents"]), x["corpus"], x["least_f1"])
        for name, x in content.items()
    )


def broken_floors(floors: Floors, report: Report) -> tuple[str, ...]:
    """One line for each kind of fact that is below its floor."""
    reached = {score.kind: score.f1 for score in report.totals()}
    return tuple(
        f"{floors.name}: {kind} F1 {reached.get(kind, 0.0):.3f}, floor {least:.3f}"
        for kind, least in floors.least_f1.items()
        if reached.get(kind, 0.0) < least
    )


def corpus_hash(names: Sequence[str]) -> str:
    """Hash over source and gold of these fixtures."""
    digest = hashlib.sha256()
    for name in sorted(names):
        for suffix in (".protokoll", ".gold.json"):
            digest.update((FIXTURES / (name + suffix)).read_bytes())
    return digest.hexdigest()[:16]


def moved(floors: Floors, report: Report, lower: bool) -> Floors:
    """Floors just below what was reached; none goes down unless ``lower``."""
    least: dict[str, float] = {}
    for kind, floor in floors.least_f1.items():
        reached = max(0.0, round(report.total(kind).f1 - SLACK, 3))
        least[kind] = reached if lower else max(floor, reached)
    return replace(floors, corpus=corpus_hash(floors.fixtures), least_f1=least)


def write_floors(all_floors: Sequence[Floors]) -> None:
    """Write ``floors.json``."""
    content = {
        x.name: {
            "quality": x.quality,
            "documents": list(x.documents),
            "corpus": x.corpus,
            "least_f1": x.least_f1,
        }
        for x in all_floors
    }
    FILE.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Check or move the floors."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floors", description=__doc__)
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors")
    parser.add_argument(
        "--lower", action="store_true", help="set them to what is reached, even if that is less"
    )
    chosen = parser.parse_args()
    kept: list[Floors] = []
    broken: list[str] = []
    for floors in read_floors():
        report = measure(floors.fixtures, floors.quality, floors.archive)
        broken += broken_floors(floors, report)
        kept.append(moved(floors, report, chosen.lower))
    if chosen.lift or chosen.lower:
        write_floors(kept)
        return 0
    print("\n".join(broken) or "All floors hold.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
