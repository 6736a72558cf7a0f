"""Do the doubts show the words that were read wrongly? Counted on fixtures against their truth.

Usage: ``python -m benchmarks.flagging [--quality clean300 …]``. Some fixtures taught the
weights (``learn/doubt_fixtures.txt``); the figures are of the others. Writes RESULTS.md.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks.evaluate_fixtures import write_results
from benchmarks.fixture_archive import CACHE, measure
from benchmarks.render.degrade import QUALITIES
from benchmarks.render.scan import FORM_FEED, fixture_names
from benchmarks.word_verdicts import Verdict, verdicts
from pipeline.correct import Corrector
from pipeline.dictionaries import load_dictionaries
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.records import CorrectedLine, OcrPage
from pipeline.settings import Settings
from pipeline.workspace import WORDS, ReadPage, Workspace

DEFAULT_QUALITIES = ("clean300", "office200", "fax")
TEACHING = Path(__file__).parent / "learn" / "doubt_fixtures.txt"
"""Names of the fixtures that taught the weights; all others are reported."""
SURE_REPAIR = 0.9
"""A repair of less confidence is shown as a doubt."""


@dataclass(frozen=True, slots=True)
class ReadFixture:
    """The pages of one fixture as read, with what stands on the paper."""

    pages: tuple[OcrPage, ...]
    truths: tuple[str, ...]


@dataclass(slots=True)
class Count:
    """How many words were read and flagged, all of them and the wrong ones."""

    words: int = 0
    flagged: int = 0
    wrong: int = 0
    wrong_flagged: int = 0
    unreadable: int = 0
    """Words in regions that are kept out of the text."""

    def add(self, verdict: Verdict, flagged: bool) -> None:
        """Count one word."""
        wrong = verdict != "right"
        self.words += 1
        self.flagged += flagged
        self.wrong += wrong
        self.wrong_flagged += flagged and wrong


def teaching() -> tuple[str, ...]:
    """The fixtures the weights are learned from."""
    lines = TEACHING.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def read_fixtures(quality: str, names: Sequence[str]) -> Iterator[ReadFixture]:
    """Yield the fixtures of one quality; those not yet read are rendered and read first."""
    archive = CACHE / quality
    measure(names, quality, archive)
    workspace = Workspace(archive)
    with sqlite3.connect(workspace.database) as database:
        rows = database.execute("SELECT path, sha256 FROM documents WHERE sha256 IS NOT NULL")
        hashes = {Path(path).stem: sha256 for path, sha256 in rows}
    for name in names:
        folder = workspace.folder(hashes[name]) / WORDS
        files = sorted(folder.glob("*.json"))
        truth = (archive / "answers" / f"{name}.truth.txt").read_text(encoding="utf-8")
        yield ReadFixture(
            tuple(msgspec.json.decode(file.read_bytes(), type=ReadPage).page for file in files),
            tuple(truth.rstrip(FORM_FEED).split(FORM_FEED)),
        )


def count(fixture: ReadFixture, corrector: Corrector, counted: Count) -> None:
    """Add the fixture's words; what a reviewer is shown counts as flagged."""
    pages = lay_out(fixture.pages, Settings().layout)
    transcript = corrector.correct(pages, "")
    for page in pages:
        lines = [line for line in transcript.lines if line.line.page == page.number]
        read = [(word, shown) for line in lines for word, shown in words_and_flags(line)]
        found = verdicts([text for text, _ in read], fixture.truths[page.number - 1])
        for (_, shown), verdict in zip(read, found, strict=True):
            if shown is None:
                counted.unreadable += 1
            elif verdict is not None:
                counted.add(verdict, shown)


def words_and_flags(line: CorrectedLine) -> Iterator[tuple[str, bool | None]]:
    """Each word as repaired and whether it is shown as doubtful; None in debris and for bullets."""
    start = 0
    for at, word in enumerate(line.line.words):
        apart = line.line.kind == "debris" or (at == 0 and line.line.kind == "bullet")
        end = start + len(word.text)
        text, shown = word.text, False
        for one in line.corrections:
            if one.start >= end or one.start + len(one.before) <= start:
                continue
            if one.status == "applied" and (one.confidence or 0) >= SURE_REPAIR:
                text = text.replace(one.before, one.after, 1)
            else:
                shown |= one.status in ("applied", "suggested")
        for part in text.split():
            yield part, None if apart else shown
        start = end + 1


def table(counts: dict[str, Count]) -> str:
    """The figures as Markdown."""
    lines = [
        "## Doubtful words\n",
        "`python -m benchmarks.flagging`: fixtures that did not teach the weights. "
        "Wrong are words, as repaired, with another letter or blank than the paper; words in "
        "regions kept out of the text (signatures, stamps) are counted apart.\n",
        "| quality | words | wrong | wrong ones flagged | all words flagged | kept out |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for quality, one in counts.items():
        lines.append(
            f"| {quality} | {one.words} | {one.wrong / one.words:.1%} | "
            f"{one.wrong_flagged / max(one.wrong, 1):.0%} | {one.flagged / one.words:.1%} | "
            f"{one.unreadable} |"
        )
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure, print, write benchmarks/RESULTS.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flagging", description=__doc__)
    parser.add_argument("--quality", action="append", choices=sorted(QUALITIES))
    parser.add_argument("--learned", action="store_true", help="the fixtures that taught instead")
    parser.add_argument("names", nargs="*", metavar="NAME", help="default: all others")
    chosen = parser.parse_intermixed_args()
    others = tuple(name for name in chosen.names or fixture_names() if name not in teaching())
    names = teaching() if chosen.learned else others
    counts: dict[str, Count] = {}
    for quality in chosen.quality or DEFAULT_QUALITIES:
        counts[quality] = Count()
        rules = load_dictionaries(Workspace(CACHE / quality).corrections)
        corrector = Corrector(rules, Lexicon.load(), Settings().correct)
        for fixture in read_fixtures(quality, names):
            count(fixture, corrector, counts[quality])
    print(table(counts))
    if not (chosen.learned or chosen.quality or chosen.names):
        write_results("flagging", table(counts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
