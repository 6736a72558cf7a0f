"""Tells words that are printed wider or narrower than their letters are: ``1l`` read for ``ll``."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from statistics import median

from pipeline.records import LaidOutPage, Line, Word
from pipeline.wordlists import rows

ROUNDS = 6
"""So often the widths of letters are drawn towards what the document shows."""
STAYS = 2.0
"""A letter's shipped width counts as much as so many of the document's."""
USUAL_WIDTH, BEARING = 0.55, 0.06
"""Width of a sign that is not listed, and the white beside a word's last letter, in type sizes."""
LEAST = 0.1
"""No letter is narrower, in sizes of the type."""
LEAST_LETTERS, LEAST_WORDS = 3, 60
"""Shorter words tell little of the size of type; fewer words nothing of the shape of letters."""
SURE, ALIKE = 0.8, 0.22
"""Words that teach: read with such confidence, and not farther off than this (as a logarithm)."""
TOLERANCE, PER_LETTER = 0.05, 0.25
"""A word may be off by so much, as a logarithm, and by so much more the fewer its letters are."""
MOST = 4.0


@cache
def _shipped() -> dict[str, float]:
    return {letter: float(width) for letter, width in rows("letter_widths.csv")}


@dataclass(frozen=True, slots=True)
class LetterWidths:
    """How wide each letter of a document's print is, in sizes of its type."""

    known: Mapping[str, float] = field(default_factory=_shipped)
    texts: dict[str, float] = field(default_factory=dict, compare=False)
    """The width of each text that was asked for: a document repeats its words."""

    @staticmethod
    def of(pages: Sequence[LaidOutPage]) -> LetterWidths:
        """Begin with common type or a typewriter's, end with the document's own."""
        widths = min((LetterWidths(), LetterWidths({})), key=lambda one: one._misfit(pages))
        for _ in range(ROUNDS):
            widths = widths._drawn_towards(pages)
        return widths

    def _misfit(self, pages: Sequence[LaidOutPage]) -> float:
        """How far off the words are as a rule."""
        return median([abs(off) for _, off in self._every(pages)] or [0.0])

    def _every(self, pages: Sequence[LaidOutPage]) -> Iterator[tuple[Word, float]]:
        for page in pages:
            size = self.size(page)
            for line in page.lines:
                yield from zip(line.words, self._off(line, size), strict=True)

    def of_line(self, line: Line, size: float) -> list[float]:
        """How far off each word of a line is, in what may be by chance; less than 0 is narrow.

        ``size`` is the page's size of type; a line of several words shows its own.
        """
        found = []
        for word, off in zip(line.words, self._off(line, size), strict=True):
            chance = TOLERANCE + PER_LETTER / max(len(word.text), 1)
            found.append(max(-MOST, min(off / chance, MOST)))
        return found

    def _off(self, line: Line, size: float) -> list[float]:
        """The logarithm of each word's width over that of its letters; 0 where it has no place."""
        ratios = [self.ratio(word) for word in line.words]
        long = [
            ratio
            for word, ratio in zip(line.words, ratios, strict=True)
            if ratio and len(word.text) >= LEAST_LETTERS
        ]
        own = median([*long, size]) if len(long) > 2 else size
        return [math.log(ratio / own) if ratio and own else 0.0 for ratio in ratios]

    def size(self, page: LaidOutPage) -> float:
        """The usual size of type of a page, in pixels; 0 where it has no words."""
        words = [word for line in page.lines for word in line.words]
        ratios = [self.ratio(word) for word in words if len(word.text) >= LEAST_LETTERS]
        return median([ratio for ratio in ratios if ratio] or [0.0])

    def ratio(self, word: Word) -> float:
        """The size of type that the word's width speaks for; 0 for a word without a place."""
        return word.box.width / self._width(word.text) if word.box else 0.0

    def _width(self, text: str) -> float:
        width = self.texts.get(text)
        if width is None:
            width = self.texts[text] = max(sum(map(self._one, text)) - BEARING, LEAST)
        return width

    def _drawn_towards(self, pages: Sequence[LaidOutPage]) -> LetterWidths:
        """Share what is over or missing in each sure word among its letters."""
        over: dict[str, float] = defaultdict(float)
        times: dict[str, int] = defaultdict(int)
        taught = 0
        for word, off in self._every(pages):
            if _teaches(word) and off and abs(off) <= ALIKE:
                taught += 1
                share = self._width(word.text) * math.expm1(off) / len(word.text)
                for letter in word.text:
                    over[letter] += share
                    times[letter] += 1
        if taught < LEAST_WORDS:
            return self
        drawn = {
            letter: max(LEAST, self._one(letter) + much / (times[letter] + STAYS))
            for letter, much in over.items()
        }
        return LetterWidths({**self.known, **drawn})

    def _one(self, letter: str) -> float:
        return self.known.get(letter, USUAL_WIDTH)


def _teaches(word: Word) -> bool:
    return len(word.text) >= LEAST_LETTERS and (word.confidence or 0.0) > SURE
