"""Notes the words that were probably misread, for a person to look at; changes none of them.

A logistic model over the signs of ``doubt_signs``: its weights, learned by
``benchmarks/learn/doubt.py``, stand in ``data/doubt.csv`` as log odds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.correct.doubt_document import DocumentPrint
from pipeline.correct.doubt_shape import Signs, core
from pipeline.correct.doubt_signs import SignReader
from pipeline.correct.judge import Judge
from pipeline.lexicon import Lexicon
from pipeline.records import CorrectedLine, Correction, LaidOutPage, Line, Transcript, Word
from pipeline.wordlists import rows

RULE = "doubt"
BASE, THRESHOLD = "(base)", "(threshold)"
UNDOUBTED = frozenset({"debris", "page-number"})
"""Lines that are no text at all, doubted as a region; and numbers of pages, which tell nothing."""
NEAR = 0.35
"""Lead below which the reader's runner-up is worth showing."""
HYPHEN = "hyphen"
"""Joining a word over a line end says nothing about its letters."""


def load_weights() -> dict[str, float]:
    """The weight of each sign."""
    return {name: float(weight) for name, weight, _ in rows("doubt.csv")}


def log_odds(signs: Signs, weights: Mapping[str, float]) -> float:
    """How much speaks for a mis-read, in nats; 0 is even odds."""
    return weights[BASE] + sum(weights.get(name, 0.0) * much for name, much in signs.items())


class Doubter:
    """Adds a suggestion ``doubt`` for each word that was probably misread."""

    def __init__(self, judge: Judge, lexicon: Lexicon) -> None:
        self._judge, self._lexicon = judge, lexicon
        self._weights = load_weights()

    def doubted(self, transcript: Transcript, kept: frozenset[str]) -> Transcript:
        """Return the transcript with its doubts; ``kept`` words stand as a person wants them."""
        read = [page for page in transcript.pages if _was_read(page)]
        reader = SignReader(self._judge, self._lexicon, DocumentPrint.of(read))
        signs = {
            (page.number, line.number): found
            for page in read
            for line, found in zip(page.lines, reader.of_page(page), strict=True)
            if line.kind not in UNDOUBTED
        }
        lines = [
            self._line(line, signs.get((line.line.page, line.line.number)), reader, kept)
            for line in transcript.lines
        ]
        return replace(transcript, lines=tuple(lines))

    def _line(
        self,
        line: CorrectedLine,
        signs: list[Signs] | None,
        reader: SignReader,
        kept: frozenset[str],
    ) -> CorrectedLine:
        if signs is None:
            return line
        found = tuple(self._doubts(line.line, signs, reader, kept))
        taken = [one for one in line.corrections if one.rule != HYPHEN]
        free = tuple(one for one in found if not any(_meet(one, other) for other in taken))
        if not free:
            return line
        every = sorted((*line.corrections, *free), key=lambda one: one.start)
        return replace(line, corrections=tuple(every))

    def _doubts(
        self, line: Line, signs: Sequence[Signs], reader: SignReader, kept: frozenset[str]
    ) -> Iterator[Correction]:
        end = -1
        for at, (word, found) in enumerate(zip(line.words, signs, strict=True)):
            start, end = end + 1, end + 1 + len(word.text)
            bullet = at == 0 and line.kind == "bullet"
            odds = log_odds(found, self._weights)
            if bullet or odds < self._weights[THRESHOLD] or core(word.text) in kept:
                continue
            yield Correction(
                page=line.page,
                line=line.number,
                start=start,
                before=word.text,
                after=word.other or _instead(word.text, reader) or _rival(word),
                rule=RULE,
                confidence=round(1 / (1 + math.exp(odds)), 2),
                status="suggested",
                box=word.box,
            )


def _instead(text: str, reader: SignReader) -> str:
    """The word with the likelier reading of its core; empty when none comes to mind."""
    inner = core(text)
    likelier = reader.likelier(inner) if inner and not text.endswith("-") else ""
    return text.replace(inner, likelier, 1) if likelier else ""


def _rival(word: Word) -> str:
    """The word the reader came near to reading instead; empty where it was far."""
    return word.rival if word.lead < NEAR else ""


def _was_read(page: LaidOutPage) -> bool:
    """Whether the words come from a picture: a text layer has no confidence."""
    return any(word.confidence is not None for word in page.page.words)


def _meet(one: Correction, other: Correction) -> bool:
    return one.start < other.start + len(other.before) and other.start < one.start + len(one.before)
