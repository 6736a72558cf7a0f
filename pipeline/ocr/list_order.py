"""Bears out a number by its place in a list: ``5.`` between ``4.`` and ``6.``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.records import Box, Word

ENTRY = re.compile(r"\(?(\d{1,2})[.,)]{1,2}|\d{1,2}")
"""``5.``, ``(5)``, ``5.)``, ``5``, ``4,``: the number of an entry."""
ALIGNED = 1.0
"""Numbers of one list begin, or end, so near one another, in heights of their letters."""


def fits_its_list(word: Word, words: Sequence[Word]) -> bool:
    """Whether the numbers next above and below in the word's column are one less and one more."""
    number = _number(word)
    if number is None or not word.box:
        return False
    column = sorted(_column(word.box, words))
    above = [value for top, value in column if top < word.box.top]
    below = [value for top, value in column if top > word.box.top]
    return above[-1:] == [number - 1] and below[:1] == [number + 1]


def _column(box: Box, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Upper edge and value of each number that stands above or below ``box``."""
    near = ALIGNED * box.height
    for word in words:
        number = _number(word)
        if number is None or not word.box or word.box == box:
            continue
        level = min(box.bottom, word.box.bottom) > max(box.top, word.box.top)
        aligned = abs(word.box.left - box.left) <= near or abs(word.box.right - box.right) <= near
        if aligned and not level:
            yield word.box.top, number


def _number(word: Word) -> int | None:
    found = ENTRY.fullmatch(word.text)
    return int(found[1] or found[0]) if found else None
