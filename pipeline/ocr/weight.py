"""Tells bold words of a page image from ordinary ones: their strokes are wider."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
from PIL import Image

from pipeline.ocr.greys import Grey, paper_and_ink
from pipeline.records import Box, PageImage, Word
from pipeline.type_size import height_share

BOLD = 1.2
"""Bold strokes are at least so many times as wide as the page's usual ones."""
HEIGHT_TOLERANCE = 0.05
"""Heights of letters are known so well: the share by which a word may seem taller than it is."""
CLEARLY = 1.3
"""Bold words that open a line of ordinary type stand out by so much."""
SURPRISE = 0.4
"""A word speaks for or against bold type with no more than this."""
LEAST_LETTERS = 4
"""Fewer letters say too little."""
LEAST_WORDS = 20
"""A page with fewer words of three letters has no usual width."""
CELL_GAP = 1.5
"""White of more than so many letter heights parts a line: cells of a table, columns."""
LEAST_CONTRAST = 40
"""Grey levels between paper and ink; less is no print."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How wide a word's strokes are, in pixels and against the height of its letters."""

    width: float
    height: float
    letters: int

    @property
    def weight(self) -> float:
        """Large type has wide strokes without being bold."""
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Weight:
    """How much wider than the page's usual a word's strokes are: 1 is ordinary."""

    share: float
    letters: int


def with_weight(image: PageImage, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, those marked that are clearly bold; boxes in pixels of ``image``."""
    with Image.open(image.path) as picture:
        grey: Grey = np.asarray(picture if picture.mode == "L" else picture.convert("L"))
    weights = _weights(_strokes(grey, words))
    bold = {at for stretch in _stretches(words, weights) for at in _bold(stretch, weights)}
    return tuple(replace(word, bold=True) if at in bold else word for at, word in enumerate(words))


def _strokes(grey: Grey, words: Sequence[Word]) -> dict[int, Stroke]:
    """The strokes of each word that can be measured, by its place."""
    paper, ink = paper_and_ink(grey)
    if paper - ink < LEAST_CONTRAST:
        return {}
    strokes: dict[int, Stroke] = {}
    for at, word in enumerate(words):
        letters = sum(letter.isalnum() for letter in word.text)
        if word.box and letters > 1 and letters * 2 > len(word.text):
            width = _stroke_width(grey, word.box, (paper + ink) / 2)
            strokes[at] = Stroke(width, word.box.height / height_share(word.text), letters)
    return strokes


def _stroke_width(grey: Grey, box: Box, threshold: float) -> float:
    """Half the harmonic mean of the strokes' extent across and down: ink by begun strokes."""
    dark = grey[box.top : box.bottom, box.left : box.right] < threshold
    across = np.count_nonzero(dark[:, 1:] > dark[:, :-1]) + np.count_nonzero(dark[:, :1])
    down = np.count_nonzero(dark[1:] > dark[:-1]) + np.count_nonzero(dark[:1])
    return int(np.count_nonzero(dark)) / max(int(across + down), 1)


def _weights(strokes: dict[int, Stroke]) -> dict[int, Weight]:
    """The weight of each measured word; none where a page is too short to know its usual."""
    usual = [stroke for stroke in strokes.values() if stroke.letters > 2 and stroke.width]
    if len(usual) < LEAST_WORDS:
        return {}
    width, weight = median(x.width for x in usual), median(x.weight for x in usual)
    return {
        at: Weight(min(x.width / width, x.weight / weight + HEIGHT_TOLERANCE), x.letters)
        for at, x in strokes.items()
    }


def _stretches(words: Sequence[Word], weights: dict[int, Weight]) -> Iterator[list[int]]:
    """Yield the places of words that stand together in one line of the reader.

    What is too short to be weighed, such as a number set off from its title, goes with what
    follows it.
    """
    stretch: list[int] = []
    for at, word in enumerate(words):
        last = words[at - 1] if stretch else None
        weighed = sum(weights[place].letters for place in stretch if place in weights)
        if last and (not _one_line(last, word) or (weighed >= LEAST_LETTERS and _far(last, word))):
            yield stretch
            stretch = []
        stretch.append(at)
    yield stretch


def _one_line(last: Word, word: Word) -> bool:
    return (last.block, last.paragraph, last.line) == (word.block, word.paragraph, word.line)


def _far(last: Word, word: Word) -> bool:
    """Whether the words stand in two cells, or in two columns."""
    if not last.box or not word.box:
        return True
    return word.box.left - last.box.right > CELL_GAP * max(last.box.height, word.box.height)


def _bold(stretch: Sequence[int], weights: dict[int, Weight]) -> Sequence[int]:
    """The bold words of a stretch: all of it, or those that open it."""
    best, end, spoken = 0.0, 0, 0.0
    for count, at in enumerate(stretch, start=1):
        if at in weights:
            surplus = min(max(weights[at].share - BOLD, -SURPRISE), SURPRISE)
            spoken += surplus * weights[at].letters
        if spoken > best or (spoken == best and at not in weights and end == count - 1):
            best, end = spoken, count
    opening = [weights[at] for at in stretch[:end] if at in weights]
    letters = sum(weight.letters for weight in opening)
    if letters < LEAST_LETTERS:
        return ()
    mean = sum(weight.share * weight.letters for weight in opening) / letters
    return stretch[:end] if mean >= (BOLD if end == len(stretch) else CLEARLY) else ()
