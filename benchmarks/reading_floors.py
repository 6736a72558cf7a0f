"""Ceilings of reading errors and second readings on the few pages that the gate can read."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.floors import corpus_hash
from benchmarks.page_reading import QualityFigures, measure_quality

FILE = Path(__file__).with_name("reading_floors.json")
SLACK = 0.01
"""A ceiling lies this much above what was measured: a few words, for another Tesseract's sake."""
AGAIN_SLACK = 0.03
"""A ceiling of what is read again lies so much above it: a few words or one lost line."""


@dataclass(frozen=True, slots=True)
class ReadingCeiling:
    """The most that may go wrong when one fixture in one quality is read."""

    document: str
    quality: str
    corpus: str
    """Hash of the fixture; figures of another text are no measure."""
    most_wrong: float
    """Share of its words wrong in any order; a wrong text layer believed is ten times that."""
    most_moved: float
    """Share of its words read right that stand elsewhere: the order of reading."""
    most_again: float
    """Pixels that Tesseract is given a second time, for each of the pages: what reading costs."""


def read_ceilings() -> tuple[ReadingCeiling, ...]:
    """Read ``reading_floors.json``."""
    return tuple(ReadingCeiling(**x) for x in json.loads(FILE.read_text(encoding="utf-8")))


def measured(ceiling: ReadingCeiling) -> QualityFigures:
    """Read the pages meant."""
    return measure_quality(ceiling.quality, (ceiling.document,), bare=False)


def broken(ceiling: ReadingCeiling, found: QualityFigures) -> str:
    """What is worse than it may be; empty when nothing is."""
    wrong, moved = found.share(found.wrong_any_order), found.share(found.moved)
    kept = wrong <= ceiling.most_wrong and moved <= ceiling.most_moved
    if kept and found.again <= ceiling.most_again:
        return ""
    return (
        f"{ceiling.document} as {ceiling.quality}: {wrong:.2%} of the words wrong "
        f"(at most {ceiling.most_wrong:.2%}), {moved:.2%} out of place "
        f"(at most {ceiling.most_moved:.2%}), {found.again:.2%} read again "
        f"(at most {ceiling.most_again:.2%})"
    )


def lowered(ceiling: ReadingCeiling, found: QualityFigures, even_up: bool) -> ReadingCeiling:
    """The ceiling just above what was measured; it never goes up unless ``even_up``."""
    wrong = round(found.share(found.wrong_any_order) + SLACK, 4)
    moved = round(found.share(found.moved) + SLACK, 4)
    again = round(found.again + AGAIN_SLACK, 4)
    if not even_up:
        wrong, moved = min(wrong, ceiling.most_wrong), min(moved, ceiling.most_moved)
        again = min(again, ceiling.most_again)
    return ReadingCeiling(
        ceiling.document,
        ceiling.quality,
        corpus_hash((ceiling.document,)),
        most_wrong=wrong,
        most_moved=moved,
        most_again=again,
    )


def main() -> int:
    """Check the ceilings or set them anew."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading_floors", description=__doc__
    )
    parser.add_argument(
        "--tighten", action="store_true", help="bring the ceilings down where that goes"
    )
    parser.add_argument(
        "--set", action="store_true", help="set them to what is reached, even if that is more"
    )
    chosen = parser.parse_args()
    pairs = [(ceiling, measured(ceiling)) for ceiling in read_ceilings()]
    if chosen.tighten or chosen.set:
        rows = [asdict(lowered(ceiling, found, chosen.set)) for ceiling, found in pairs]
        FILE.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return 0
    faults = list(filter(None, (broken(ceiling, found) for ceiling, found in pairs)))
    print("\n".join(faults) or "Nothing is read worse than it may be.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
