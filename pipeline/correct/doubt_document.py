"""What a document as a whole tells of each of its words: how often, how surely, how wide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.correct.doubt_order import Opener, neighbours, openers
from pipeline.correct.doubt_shape import Signs, core, nats
from pipeline.correct.doubt_width import LetterWidths
from pipeline.records import LaidOutPage, Word


@dataclass(frozen=True, slots=True)
class DocumentPrint:
    """The words of a document, each form with its count and its least sure reading."""

    times: Counter[str] = field(default_factory=Counter)
    least: Mapping[str, float] = field(default_factory=dict)
    widths: LetterWidths = field(default_factory=LetterWidths)
    openers: frozenset[Opener] = frozenset()
    """The numbers and letters that lines begin with."""

    @staticmethod
    def of(pages: Sequence[LaidOutPage]) -> DocumentPrint:
        """Look over all pages once."""
        every = [word for page in pages for line in page.lines for word in line.words]
        least: dict[str, float] = {}
        for word in every:
            form = core(word.text)
            least[form] = min(least.get(form, 1.0), sureness(word))
        return DocumentPrint(
            Counter(core(word.text) for word in every),
            least,
            LetterWidths.of(pages),
            openers(pages),
        )

    def is_repeated(self, word: Word) -> bool:
        """Whether the document holds the word more than once."""
        return self.times[core(word.text)] > 1

    def of_page(self, page: LaidOutPage) -> list[list[Signs]]:
        """The signs that each word of each line has beside those of its own form."""
        size = self.widths.size(page)
        return [
            [
                self._of_word(word, off) | (self._order(word) if at == 0 else {})
                for at, (word, off) in enumerate(
                    zip(line.words, self.widths.of_line(line, size), strict=True)
                )
            ]
            for line in page.lines
        ]

    def _order(self, word: Word) -> Signs:
        """``c)`` where other lines begin with ``b)`` and ``d)``."""
        near = neighbours(word.text, self.openers)
        return dict.fromkeys(("counts on", "counts on both ways")[:near], 1.0)

    def _of_word(self, word: Word, off: float) -> Signs:
        """What was misread once may have been misread wherever it stands."""
        found = {"width off": abs(off), "width far off": max(abs(off) - 1.0, 0.0)}
        if self.is_repeated(word):
            found["least of repeats"] = -nats(self.least[core(word.text)])
        return found


def sureness(word: Word) -> float:
    """How sure the reader was of the least sure letter, 0-1."""
    return (word.letters if word.letters is not None else word.confidence) or 0.0
