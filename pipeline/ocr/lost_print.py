"""Reads print that the first reading passed over: below signatures, pale, along the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PIL import Image

from pipeline.errors import PageError
from pipeline.lexicon import Lexicon
from pipeline.ocr.cutting import TURNS, Cutter, Turned, turned
from pipeline.ocr.doubtful import EDGES, has_digit
from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.ocr.ink_cells import InkCells, ink_cells
from pipeline.ocr.uncovered import is_read
from pipeline.records import Box, PageImage, Word

BLOCK, SCATTERED = PieceReading("deu", 6), PieceReading("deu", 11)
REACH = 3
"""Cells: print so close together is read as one piece."""
PALE = 20
"""Grey levels by which a cell with a pale stroke is darker than the paper."""
MOST_INK, MOST_AREA, MOST_PLACES = 0.12, 0.15, 12
"""Share of a page's cells: where more is unread, or more would be read anew, a picture is shown;
nor are more places print: they are a texture, or the other side of the paper."""
SHORT, LONG = 2, 7
"""Least sides of a region in cells: 1.4 by 5 mm."""
WORDS_INSIDE = 2
"""A region around so many words is a frame, a table, a grey background."""
UPRIGHT = 2.5
"""A region so many times as high as wide may be a line along the margin."""
WIDEST_TURNED = 12
FILLED = 0.15
"""Share of a region's cells that hold ink; print fills a quarter, frames and drawings less."""
RULED, RULE = 0.97, 2.0
"""Ink in so many of its columns or rows, of so few cells each, is a rule."""
SCALES = (1.0, 0.67)
"""Each piece is read in these sizes."""
PAD = 4
"""Pixels of the page around what is cut out."""
SURE, SURE_NUMBER = 0.86, 0.94
"""Confidence of what is taken for print; scrawl is read with less than 0.8."""
LEAST_LETTERS, LEAST_UNKNOWN = 3, 8
"""Of a word in the lexicon or with a digit, and of any other."""
SAME_PLACE = 0.3
"""Words that share so much of the smaller one's box are the same print."""


def with_lost_print(
    engine: OcrEngine, image: PageImage, words: tuple[Word, ...], lexicon: Lexicon
) -> tuple[Word, ...]:
    """Return the words with those that two readings of the ink beside them show alike."""
    try:
        for readings in _readings(engine, _pieces(image, words), lexicon):
            words = _with_found(words, list(_agreed(readings, lexicon)))
    except PageError:
        pass
    return words


def _readings(
    engine: OcrEngine, pieces: Sequence[tuple[Turned, ...]], lexicon: Lexicon
) -> Iterator[list[Word]]:
    """Yield what all readings of each piece show; those without a sure word are read once."""
    at_once = engine.read_pieces([first.image for first, *_ in pieces], SCATTERED)
    printed = [
        sizes
        for sizes, reading in zip(pieces, at_once, strict=True)
        if any(_is_sure(word, lexicon) for word in reading)
    ]
    cut = [piece for sizes in printed for piece in sizes]
    ways = [engine.read_pieces([piece.image for piece in cut], way) for way in (SCATTERED, BLOCK)]
    shown = [
        [piece.on_page(word) for reading in readings for word in reading]
        for piece, *readings in zip(cut, *ways, strict=True)
    ]
    for one, other in zip(shown[::2], shown[1::2], strict=True):
        yield [*one, *other]


def _pieces(image: PageImage, words: Sequence[Word]) -> list[tuple[Turned, ...]]:
    """What may hold print, each cut out in two sizes; files go beside the page's image."""
    read = [word for word in words if is_read(word)]
    try:
        with Image.open(image.path) as picture:
            cells = ink_cells(picture, image.dpi, read, PALE)
            cutter = Cutter(image, picture)
            return [sizes for place in _places(cells) for sizes in _cut(cutter, cells, place)]
    except OSError:
        return []


def _places(cells: InkCells) -> list[Box]:
    """The regions of unread ink that may be print; none on a page that is mostly picture."""
    if cells.ink.mean() > MOST_INK:
        return []
    found = [region for region in cells.regions(REACH) if _may_be_print(region, cells)]
    area = sum(region.width * region.height for region in found)
    few = len(found) <= MOST_PLACES and area <= MOST_AREA * cells.ink.size
    return found if few else []


def _may_be_print(region: Box, cells: InkCells) -> bool:
    short, long = sorted((region.width, region.height))
    if short < SHORT or long < LONG or cells.inside(region) >= WORDS_INSIDE:
        return False
    if cells.of(region).mean() < FILLED:
        return False
    along = cells.of(region).sum(axis=0 if region.width >= region.height else 1)
    return not ((along > 0).mean() >= RULED and along.mean() <= RULE)


def _cut(cutter: Cutter, cells: InkCells, region: Box) -> Iterator[tuple[Turned, ...]]:
    """The region with the words it touches; a high and narrow one turned to either side."""
    if region.height >= UPRIGHT * region.width and region.width <= WIDEST_TURNED:
        alone = [cutter.cut(cells.on_page(region), PAD, scale) for scale in SCALES]
        for degrees in TURNS:
            yield tuple(turned(piece, degrees) for piece in alone)
    else:
        touched = [box for box in cells.words if _shared(box, region)]
        place = cells.on_page(Box.around((region, *touched)) or region)
        pieces = [cutter.cut(place, PAD, scale) for scale in SCALES]
        yield tuple(Turned(piece, piece.image) for piece in pieces)


def _agreed(readings: Sequence[Word], lexicon: Lexicon) -> Iterator[Word]:
    """Yield each word that was read surely, and the same in its place by another reading."""
    taken: list[Word] = []
    for word in sorted(readings, key=lambda word: -(word.confidence or 0.0)):
        if _is_sure(word, lexicon) and not _lies_on(word, taken):
            inner = EDGES.sub("", word.text)
            others = (one for one in readings if one is not word)
            if _lies_on(word, [one for one in others if EDGES.sub("", one.text) == inner]):
                taken.append(word)
                yield word


def _is_sure(word: Word, lexicon: Lexicon) -> bool:
    """Pieces of a word that a stroke runs through are short and unknown."""
    inner = EDGES.sub("", word.text)
    sure = SURE_NUMBER if has_digit(inner) else SURE
    least = LEAST_LETTERS if has_digit(inner) or inner in lexicon else LEAST_UNKNOWN
    return (word.confidence or 0.0) >= sure and sum(map(str.isalnum, inner)) >= least


def _with_found(words: tuple[Word, ...], found: Sequence[Word]) -> tuple[Word, ...]:
    """Add what was not read before, each word as a line of its own; scraps in its place go."""
    read = [word for word in words if is_read(word)]
    new = [word for word in found if not _lies_on(word, read)]
    kept = [word for word in words if is_read(word) or not _lies_on(word, new)]
    block = max((word.block for word in words), default=0) + 1
    return (*kept, *(replace(word, block=block, line=line) for line, word in enumerate(new)))


def _lies_on(word: Word, others: Sequence[Word]) -> bool:
    """Whether one of the others has a good part of the smaller one's box in common with it."""
    box = word.box
    return box is not None and any(
        _shared(box, other.box)
        >= SAME_PLACE * min(box.width * box.height, other.box.width * other.box.height)
        for other in others
        if other.box
    )


def _shared(one: Box, other: Box) -> int:
    """How many pixels or cells two boxes have in common."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(across, 0) * max(down, 0)
