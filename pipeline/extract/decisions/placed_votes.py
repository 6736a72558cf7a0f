"""Rows of a table of votes whose cells were lost: a figure belongs to the side it stands below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from pipeline.records import Passage

Told = Callable[[str], bool]
"""Tells of a word whether it is a side (``ja``), or a count (``28``)."""
Place = tuple[str, float]
"""A word, and how far right its middle stands, in pixels."""


def placed_votes(heading: Passage, row: Passage, is_side: Told, is_count: Told) -> list[str] | None:
    """Return the row's text and ``side: count`` for each count below a side, None where unsure.

    ``Gegenstand | ja | nein | enth.`` over ``Satzung 28 5``: nobody read a third count. There is
    no text where nothing but crosses stands beside the counts: ``X 6 2 1 X``.
    """
    sides = [(word.strip(" :."), middle) for word, middle in _places(heading) if is_side(word)]
    words = list(_places(row))
    if len(sides) < 2 or not words:
        return None
    first, last = sides[0][1], sides[-1][1]
    reach = min(right - left for (_, left), (_, right) in pairwise(sides)) / 2
    counts: dict[str, str] = {}
    text: list[str] = []
    for word, middle in words:
        side, away = min(((one, abs(middle - place)) for one, place in sides), key=lambda s: s[1])
        outside = not first < middle < last and away > reach
        if outside or not (is_count(word) or word[:1].isdigit()):
            text.append(word)
        elif side in counts or not is_count(word):
            return None  # a second count, or one that was misread
        else:
            counts[side] = word
    counted = any(map(str.isdigit, counts.values()))
    if not counted or not any(map(str.isalpha, text)):
        return None
    told = [] if all(len(word) == 1 for word in text) else text
    return [" ".join(told), *(f"{side}: {count}" for side, count in counts.items())]


def _places(passage: Passage) -> Iterator[Place]:
    """Yield the words, repaired where as many stand on the line, that have a place on the page."""
    for line in passage.lines:
        repaired = line.text.split(" ")
        read = line.line.words
        texts = repaired if len(repaired) == len(read) else [word.text for word in read]
        for text, word in zip(texts, read, strict=True):
            if word.box is not None:
                yield text, (word.box.left + word.box.right) / 2
