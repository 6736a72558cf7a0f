"""Finds print beside the words of a line that the first reading left out: lone numbers mostly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from pipeline.ocr.page_ink import Dark
from pipeline.ocr.uncovered import Uncovered, is_read
from pipeline.records import Box, Word

PARTED = 0.6
"""White of so many letter heights parts one sign from the next word."""
WIDTH = (0.15, 6.0)
HEIGHT = (0.5, 1.6)
"""What is no sign is narrower, wider, lower or higher, in letter heights."""
LEAST_INK = 0.06
"""Share of a letter's square that is dark at least."""
SOLID = 0.75
"""Strokes fill less of their own box; a rule fills it whole."""
BEYOND = 0.5
"""In letter heights: ink that goes on so far above or below the line is a rule or a stamp."""
UPRIGHT, LEVEL = 0.6, 0.3
"""Share of a strip's height, or width, that a rule fills; the stem of a 1 fills less."""
SURE_LINE = 0.4
"""Mean confidence of a line's words; beside the scrawl of a signature nothing is looked for."""
MOST, MOST_LINES = 20, 0.5
"""More finds on one page, and beside more than this share of its lines, are a texture."""
NEIGHBOURS = 2
FAR = 10.0
"""So many words beside a find, no farther away in letter heights, show its line to the reader."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place with print but no word: ``index`` is the word of its line that it stands beside."""

    box: Box
    index: int
    before: bool
    """Whether it stands before that word or behind it."""
    shown: Box
    """The place and the words next to it: in its line a sign is read better than alone."""
    numbers_page: bool = False
    """Whether it stands above or below all words, on a line of its own."""


def left_out(page: Uncovered, words: Sequence[Word]) -> tuple[LeftOut, ...]:
    """Return what stands on the lines of a page without having been read."""
    letter = page.letter
    lines = list(_lines(words))
    found = [place for line in lines for place in _beside(page.dark, words, line, letter)]
    places = _each_once(found)
    return places if len(places) <= max(MOST, MOST_LINES * len(lines)) else ()


def _each_once(found: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    """Of lines of two blocks at one height, the nearer one has the sign."""
    nearest: list[LeftOut] = []
    for place in sorted(found, key=lambda place: (place.shown == place.box, place.shown.width)):
        if not any(overlap(place.box, other.box) for other in nearest):
            nearest.append(place)
    return tuple(sorted(nearest, key=lambda place: (place.index, place.box.left)))


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share a part of the page."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0 and down > 0


def _lines(words: Sequence[Word]) -> Iterator[list[int]]:
    """Yield the places of the words of each line that was read with confidence."""
    lines: dict[tuple[int, int, int], list[int]] = {}
    for index, word in enumerate(words):
        if word.box and is_read(word):
            lines.setdefault((word.block, word.paragraph, word.line), []).append(index)
    for line in lines.values():
        if np.mean([words[index].confidence or 0.0 for index in line]) >= SURE_LINE:
            yield line


def _beside(
    uncovered: Dark, words: Sequence[Word], line: Sequence[int], letter: float
) -> Iterator[LeftOut]:
    boxes = {index: box for index in line if (box := words[index].box)}
    top = round(median(box.top for box in boxes.values()) - letter / 4)
    bottom = round(median(box.bottom for box in boxes.values()) + letter / 4)
    if not HEIGHT[0] * letter <= bottom - top <= 2 * HEIGHT[1] * letter:
        return
    for box in _signs(uncovered, max(top, 0), bottom, letter):
        behind = sorted(
            (other.left - box.right, index)
            for index, other in boxes.items()
            if other.left >= box.right
        )
        ahead = sorted(
            (box.left - other.right, index)
            for index, other in boxes.items()
            if other.right <= box.left
        )
        beside = (behind or ahead)[:NEIGHBOURS]
        if beside:
            near = [boxes[index] for gap, index in beside if gap <= FAR * letter]
            shown = Box.around((box, *near)) or box
            yield LeftOut(box, beside[0][1], before=bool(behind), shown=shown)


def _signs(uncovered: Dark, top: int, bottom: int, letter: float) -> Iterator[Box]:
    """Yield the boxes of what looks like one or more printed signs between two heights."""
    start = max(top - round(BEYOND * letter), 0)
    around = _without_rules(uncovered[start : bottom + round(BEYOND * letter)])
    for box in _stretches(around, top - start, bottom - start, letter):
        yield Box(box.left, box.top + start, box.right, box.bottom + start)


def _without_rules(strip: Dark) -> Dark:
    """Return a strip of the page without the rules of a table: ``| 3 |`` leaves the number."""
    down, across = strip.mean(axis=0) >= UPRIGHT, strip.mean(axis=1) >= LEVEL
    if not (down.any() or across.any()):
        return strip
    clean = strip.copy()
    clean[:, _widened(down)] = False
    clean[_widened(across)] = False
    return clean


def _widened(found: Dark) -> Dark:
    """Return the places with those beside them: the grey edge of a rule."""
    wide: Dark = np.convolve(found, np.ones(3, dtype=int), "same") > 0
    return wide


def _stretches(uncovered: Dark, top: int, bottom: int, letter: float) -> Iterator[Box]:
    columns = np.flatnonzero(uncovered[top:bottom].any(axis=0))
    if not len(columns):
        return
    for stretch in np.split(columns, np.flatnonzero(np.diff(columns) > PARTED * letter) + 1):
        left, right = int(stretch[0]), int(stretch[-1]) + 1
        part = uncovered[top:bottom, left:right]
        rows = np.flatnonzero(part.any(axis=1))
        box = Box(left, top + int(rows[0]), right, top + int(rows[-1]) + 1)
        if _is_print(part, box, letter) and not _goes_on(uncovered, box, letter):
            yield box


def _is_print(part: Dark, box: Box, letter: float) -> bool:
    ink = int(part.sum())
    shaped = WIDTH[0] * letter <= box.width <= WIDTH[1] * letter
    high = HEIGHT[0] * letter <= box.height <= HEIGHT[1] * letter
    narrow = box.width < letter / 3 and ink > SOLID * box.width * box.height
    return shaped and high and not narrow and ink >= LEAST_INK * letter * letter


def _goes_on(uncovered: Dark, box: Box, letter: float) -> bool:
    """Whether ink goes on above or below: a rule, a stamp, a line of its own."""
    far = round(BEYOND * letter)
    above = uncovered[max(box.top - far, 0) : box.top, box.left : box.right]
    below = uncovered[box.bottom : box.bottom + far, box.left : box.right]
    return bool(above.sum() > 2 or below.sum() > 2)
