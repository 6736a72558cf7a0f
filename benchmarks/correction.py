"""Measures the corrector: precision, recall, umlaut recall, word error, false changes, speed.

Usage: ``python -m benchmarks.correction [PAGES.jsonl …]``; without files, the development sets and
the reference document beside the checkout. ``--show`` lists what went wrong.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.learn.alignment import PUNCTUATION, pages, pairs, word_error, words
from benchmarks.learn.plain_text import SHARED
from pipeline.correct import Corrector
from pipeline.dictionaries import load_dictionaries
from pipeline.lexicon import Lexicon
from pipeline.pages.text_file import split_pages
from pipeline.records import LaidOutPage, Line, OcrPage, Transcript, Word
from pipeline.settings import CorrectSettings

ROOT = Path(__file__).resolve().parents[1]


def plain_page(text: str, number: int = 1, wrong_language: bool | None = None) -> LaidOutPage:
    """A page of plain text lines, as layout would hand it over."""
    lines = []
    start, paragraph = 0, 1
    for count, line in enumerate(text.split("\n"), start=1):
        paragraph += not line.strip()
        found = tuple(Word(word) for word in line.split())
        lines.append(Line(number, count, start, found, paragraph=paragraph))
        start = lines[-1].end + 1
    page = OcrPage(number, "text", "benchmark", (), wrong_language=wrong_language)
    return LaidOutPage(page, tuple(lines))


@dataclass
class Score:
    """Counts of words, added up over pages."""

    words: int = 0
    misread: int = 0
    fixed: int = 0
    umlauts: int = 0
    umlauts_fixed: int = 0
    changed: int = 0
    right: int = 0
    errors_before: int = 0
    errors_after: int = 0
    seconds: float = 0.0
    wrongly: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    missed: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, truth: list[str], read: list[str], repaired: list[str]) -> None:
        """Count one page; ``read`` and ``repaired`` have the same words in the same places."""
        self.words += len(truth)
        self.errors_before += word_error(truth, read)
        self.errors_after += word_error(truth, repaired)
        true_at = {there: truth[here] for here, there in pairs(truth, repaired)}
        true_at.update({there: truth[here] for here, there in pairs(truth, read)})
        for at, (before, after) in enumerate(zip(read, repaired, strict=True)):
            true = true_at.get(at)
            if before != after:
                self.changed += 1
                self.right += after == true
                if after != true:
                    self.wrongly[before, after, true or "?"] += 1
            if true is not None and before != true:
                self.misread += 1
                self.fixed += after == true
                umlaut = bool(set(true) & set("äöüßÄÖÜ"))
                self.umlauts += umlaut
                self.umlauts_fixed += umlaut and after == true
                if after != true:
                    self.missed[before, after, true] += 1

    def row(self, name: str) -> str:
        """One line of the table."""
        per_word = 100 / max(self.words, 1)
        return (
            f"{name:<24}{self.words:>7} {self.right / max(self.changed, 1):>8.4f}"
            f"{self.fixed / max(self.misread, 1):>8.4f}"
            f"{self.umlauts_fixed / max(self.umlauts, 1):>8.4f}"
            f"{self.errors_before * per_word:>8.2f}{self.errors_after * per_word:>8.2f}"
            f"{self.changed - self.right:>6}{self.words / max(self.seconds, 1e-9):>9.0f}"
        )


HEAD = f"{'set':<24}{'words':>7} {'prec.':>8}{'recall':>8}{'umlaut':>8}{'WER':>8}{'after':>8}" + (
    f"{'false':>6}{'words/s':>9}"
)


def score(corrector: Corrector, texts: list[tuple[str, str]], wrong: bool | None) -> Score:
    """Correct each read text as a document of its own and compare it with its truth."""
    found = Score()
    for truth, read in texts:
        document = [
            plain_page("\n".join(lines), number, wrong)
            for number, (_, lines) in enumerate(split_pages(read), start=1)
        ]
        begin = time.process_time()
        transcript = corrector.correct(document, "benchmark.txt")
        found.seconds += time.process_time() - begin
        before, after = aligned(transcript)
        found.add(words(truth), before, after)
    return found


def aligned(transcript: Transcript) -> tuple[list[str], list[str]]:
    """Words as read and as repaired, in the same places."""
    before: list[str] = []
    after: list[str] = []
    for line in transcript.lines:
        old, new = line.line.text.split(" "), line.text.split(" ")
        if len(old) != len(new):
            old = new
        for one, other in zip(old, new, strict=True):
            core, fixed = one.strip(PUNCTUATION), other.strip(PUNCTUATION)
            if any(sign.isalnum() for sign in core):
                before.append(core)
                after.append(fixed)
    return before, after


def sets(files: list[Path]) -> dict[str, list[tuple[str, str]]]:
    """The sets to measure: name to pairs of truth and read text."""
    names = files or sorted((SHARED / "data" / "correction").glob("dev-*.jsonl"))
    found = {path.stem: [(page["truth"], page["ocr"]) for page in pages(path)] for path in names}
    reference = SHARED / "reference" / "000_6ca268f28978aafd.txt"
    if not files and reference.exists():
        truth = reference.with_suffix(".truth.txt").read_text(encoding="utf-8")
        found["reference"] = [(truth, reference.read_text(encoding="utf-8"))]
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--margin", type=float, default=CorrectSettings().margin)
    options = parser.parse_args()
    begin = time.perf_counter()
    lexicon = Lexicon.load()
    settings = replace(CorrectSettings(), margin=options.margin)
    corrector = Corrector(load_dictionaries(ROOT / "corrections"), lexicon, settings)
    print(f"load {time.perf_counter() - begin:.3f} s\n{HEAD}")
    found = sets(options.files)
    if not found:
        print("no pages to measure: name files of truth/ocr pages (benchmarks/learn/misreads.py)")
    for name, texts in found.items():
        for title, pages_, wrong in (
            (name, texts, None),
            ("  truth", [(true, true) for true, _ in texts], None),
            ("  truth, forced", [(true, true) for true, _ in texts], True),
        ):
            result = score(corrector, pages_, wrong)
            print(result.row(title))
            for kind, table in (("wrong", result.wrongly), ("missed", result.missed)):
                for (before, after, true), times in table.most_common(options.show):
                    print(f"    {kind}: {before} -> {after} (true: {true}) {times}")


if __name__ == "__main__":
    main()
