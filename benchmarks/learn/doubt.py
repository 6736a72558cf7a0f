"""Learns what tells a misread word: the weights of ``pipeline/data/doubt.csv``.

Usage: ``python -m benchmarks.learn.doubt``. A logistic regression (Newton's method, small ridge)
over the words of the fixtures in ``doubt_fixtures.txt``; ``benchmarks/flagging.py`` reports the
others. The threshold is the log odds above which a given share of these words lies.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fixture_archive import CACHE
from benchmarks.flagging import DEFAULT_QUALITIES, ReadFixture, read_fixtures, teaching
from benchmarks.word_verdicts import verdicts
from pipeline.correct import Corrector
from pipeline.correct.doubt import BASE, HYPHEN, RULE, THRESHOLD, UNDOUBTED
from pipeline.correct.doubt_document import DocumentPrint
from pipeline.correct.doubt_shape import Signs
from pipeline.correct.doubt_signs import SignReader
from pipeline.dictionaries import load_dictionaries
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.records import Correction, Line
from pipeline.settings import Settings
from pipeline.workspace import Workspace

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "doubt.csv"
HEADER = """\
# What speaks for and against a word as read, as log odds of a mis-read; pipeline/correct/doubt.py
# adds up what is there. "…, unsure" is multiplied with the reader's doubt in log odds. Learned by
# benchmarks/learn/doubt.py from {words} words of invented fixtures, {wrong} of them misread.
sign,weight,seen
"""
RIDGE, STEPS = 2.0, 40
SHARE = 0.0325
"""Share of the words learned from that may be flagged: worn scans are among them, of clean ones
it is 3 %."""
Example = tuple[Signs, bool]
Vector = NDArray[np.float64]


def examples(
    fixture: ReadFixture, corrector: Corrector, lexicon: Lexicon
) -> Iterator[Example | None]:
    """Yield the signs of each word of the text, and whether it was misread.

    None stands for a word that is shown as doubtful for another reason.
    """
    pages = lay_out(fixture.pages, Settings().layout)
    transcript = corrector.correct(pages, "")
    repairs = {(line.line.page, line.line.number): line.corrections for line in transcript.lines}
    reader = SignReader(corrector.judge, lexicon, DocumentPrint.of(pages))
    for page in pages:
        words = [
            (word.text, signs, line.kind in UNDOUBTED or (at == 0 and line.kind == "bullet"), taken)
            for line, found in zip(page.lines, reader.of_page(page), strict=True)
            for at, (word, signs, taken) in enumerate(
                zip(line.words, found, _taken(line, repairs[page.number, line.number]), strict=True)
            )
        ]
        judged = verdicts([text for text, *_ in words], fixture.truths[page.number - 1])
        for (_, signs, apart, taken), verdict in zip(words, judged, strict=True):
            if verdict is not None and not apart and taken != "repaired":
                yield None if taken else (signs, verdict != "right")


def _taken(line: Line, repairs: Sequence[Correction]) -> Iterator[str]:
    """Whether each word of the line is repaired, shown as doubtful for another reason, or free."""
    start = 0
    for word in line.words:
        end = start + len(word.text)
        found = [
            "repaired" if one.status == "applied" else "shown"
            for one in repairs
            if one.rule not in (RULE, HYPHEN)
            and one.start < end
            and start < one.start + len(one.before)
        ]
        yield found[0] if found else ""
        start = end + 1


def fit(matrix: Vector, wrong: Vector) -> Vector:
    """Weights of a logistic regression."""
    weights = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (chance - wrong) + RIDGE * weights
        bend = (matrix * (chance * (1 - chance))[:, None]).T @ matrix
        weights -= np.linalg.solve(bend + RIDGE * np.eye(len(weights)), slope)
    return weights


def write(every: list[Example | None], target: Path, share: float) -> None:
    """Learn from the examples and write the weights with how often each sign was seen."""
    found = [one for one in every if one is not None]
    shown = len(every) - len(found)
    names = [BASE, *sorted({name for signs, _ in found for name in signs})]
    matrix = np.array(
        [[signs.get(name, float(name == BASE)) for name in names] for signs, _ in found]
    )
    wrong = np.array([float(misread) for _, misread in found])
    weights = fit(matrix, wrong)
    odds = np.sort(matrix @ weights)[::-1]
    threshold = odds[max(int(share * (len(odds) + shown)) - shown, 0)]
    rows = [f"{THRESHOLD},{threshold:.2f},{len(found)}\n"]
    seen = (matrix != 0).sum(axis=0)
    rows += [
        f'"{name}",{weight:.2f},{times}\n'
        for name, weight, times in zip(names, weights, seen, strict=True)
    ]
    head = HEADER.format(words=len(found), wrong=int(wrong.sum()))
    target.write_text(head + "".join(rows), encoding="utf-8")


def main() -> int:
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learn.doubt", description=__doc__)
    parser.add_argument("--share", type=float, default=SHARE)
    share = parser.parse_args().share
    lexicon = Lexicon.load()
    found: list[Example | None] = []
    for quality in DEFAULT_QUALITIES:
        rules = load_dictionaries(Workspace(CACHE / quality).corrections)
        corrector = Corrector(rules, lexicon, Settings().correct)
        for fixture in read_fixtures(quality, teaching()):
            found += examples(fixture, corrector, lexicon)
    write(found, TARGET, share)
    return 0


if __name__ == "__main__":
    sys.exit(main())
