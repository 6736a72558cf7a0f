"""Finds print on a page that the reader passed over: lone numbers, most of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from PIL import Image, ImageDraw

from pipeline.records import Box, Word

LOOK_DPI = 100
"""The page is looked at in about this resolution."""
LETTER_HEIGHT = (0.55, 1.3)
"""Height of a letter against the page's median word, which may reach above and below the line."""
NARROWEST, WIDEST = 0.1, 1.4
"""Width of a letter against its height."""
GAP = 0.9
"""Letters of one word, or of a number and its full stop, are nearer than this, in their height."""
APART = 0.35
"""A sign of its own keeps such a distance, in its height, from the words beside it."""
LONGEST = 3
"""More letters side by side were seen by the reader, and are a drawing or a pattern."""
STACK, GUESSED = 2.5, 0.6
"""A word so many times as high as usual, and read with less confidence, is none."""
MOST_INK = 40_000
"""More ink outside all words, in pixels: a picture or noise, nothing to look for."""
MOST_PLACES = 24


def overlooked(
    picture: Image.Image, words: Sequence[Word], unread: Sequence[Box], dpi: int
) -> tuple[Box, ...]:
    """Return where one to three letters stand that no word covers, from top to bottom.

    ``unread`` are regions where nothing is looked for.
    """
    usual = usual_height(words)
    boxes = [word.box for word in words if word.box and not is_stack(word, usual)]
    if not boxes:
        return ()
    factor = max(round(dpi / LOOK_DPI), 1)
    small = picture.reduce(factor)
    ink = _ink(small)
    draw = ImageDraw.Draw(ink)
    for box in (*boxes, *unread):
        edges = (box.left, box.top, box.right, box.bottom)
        left, top, right, bottom = (edge // factor for edge in edges)
        draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=0)
    letters = [blob for blob in _blobs(ink) if _letter_like(blob, usual / factor)]
    places = [group for group in _side_by_side(letters) if len(group) <= LONGEST]
    large = [place for group in places if (place := _enlarged(group, factor))]
    alone = [place for place in large if not any(_adjoins(place, box) for box in boxes)]
    return tuple(alone) if len(alone) <= MOST_PLACES else ()


def _enlarged(letters: Sequence[Box], factor: int) -> Box | None:
    """The box around some letters of the small picture, in pixels of the page."""
    small = Box.around(letters)
    if small is None:
        return None
    edges = (small.left, small.top, small.right, small.bottom)
    return Box(*(edge * factor for edge in edges))


def _adjoins(place: Box, word: Box) -> bool:
    """Whether the ink is a part of the word that its box left out."""
    apart = max(word.left - place.right, place.left - word.right)
    level = min(place.bottom, word.bottom) > max(place.top, word.top)
    return level and apart < APART * place.height


def usual_height(words: Sequence[Word]) -> float:
    """The height of the page's median word in pixels."""
    return median([word.box.height for word in words if word.box] or [0])


def is_stack(word: Word, usual: float) -> bool:
    """Whether the numbers of several lines were taken for one word: ``oo`` for ``1. 2. 3.``."""
    box = word.box
    if box is None or word.confidence is None or word.confidence >= GUESSED:
        return False
    return box.height >= STACK * usual and box.height > box.width


def _ink(small: Image.Image) -> Image.Image:
    """Ink as 255, thin strokes too, lest a sign fall into pieces."""
    histogram = small.histogram()
    paper = max(range(128, 256), key=lambda level: histogram[level])
    darkest = next((level for level in range(256) if sum(histogram[: level + 1]) > 50), 0)
    middle = 0.7 * paper + 0.3 * darkest
    return small.point([255 if level < middle else 0 for level in range(256)])


def _blobs(ink: Image.Image) -> list[Box]:
    """The boxes of connected ink; none where there is too much of it."""
    pixels, width = bytearray(ink.tobytes()), ink.width
    if pixels.count(255) > MOST_INK:
        return []
    blobs: list[Box] = []
    start = pixels.find(255)
    while start >= 0:
        columns, rows = zip(*_connected(pixels, width, start), strict=True)
        blobs.append(Box(min(columns), min(rows), max(columns) + 1, max(rows) + 1))
        start = pixels.find(255, start)
    return blobs


def _connected(pixels: bytearray, width: int, start: int) -> Iterator[tuple[int, int]]:
    """Yield column and row of each pixel connected with ``start``, and wipe it out."""
    waiting = [start]
    while waiting:
        place = waiting.pop()
        if not 0 <= place < len(pixels) or not pixels[place]:
            continue
        pixels[place] = 0
        yield place % width, place // width
        waiting += [place + step + side for step in (-width, 0, width) for side in (-1, 0, 1)]


def _letter_like(blob: Box, usual: float) -> bool:
    return (
        LETTER_HEIGHT[0] * usual <= blob.height <= LETTER_HEIGHT[1] * usual
        and NARROWEST * blob.height <= blob.width <= WIDEST * blob.height
    )


def _side_by_side(letters: Iterable[Box]) -> list[list[Box]]:
    """Letters that stand on one line with little space between them."""
    groups: list[list[Box]] = []
    for letter in sorted(letters, key=lambda box: box.left):
        for group in groups:
            last = group[-1]
            near = letter.left - last.right <= GAP * max(letter.height, last.height)
            level = min(letter.bottom, last.bottom) - max(letter.top, last.top)
            if near and level > 0.5 * min(letter.height, last.height):
                group.append(letter)
                break
        else:
            groups.append([letter])
    return sorted(groups, key=lambda group: group[0].top)
