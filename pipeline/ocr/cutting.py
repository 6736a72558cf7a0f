"""Cuts words and signs out of a page image, enlarged so that they can be read on their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, ImageOps

from pipeline.records import Box, PageImage, Word

BORDER = 16
"""Pixels of white around a piece."""
RAISED_ENDS = 0.75
RAISED_HEIGHT = (0.35, 0.75)
"""A raised digit ends above this share of the word's height and is that high."""
DUST = 1.5
"""A column of a sign holds more dark pixels than this."""
LEAST_SIDE = 4
TURNS = {90: Image.Transpose.ROTATE_270, 270: Image.Transpose.ROTATE_90}
"""How a piece is turned by so many degrees, clockwise."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the page as a picture of its own."""

    image: PageImage
    origin: Box
    """Where it was cut out, in pixels of the page."""
    scale: float

    def on_page(self, word: Word) -> Word:
        """The word with its box moved from the piece to the page."""
        if word.box is None:
            return word
        left, top, right, bottom = (
            round((edge - BORDER) / self.scale)
            for edge in (word.box.left, word.box.top, word.box.right, word.box.bottom)
        )
        x, y = self.origin.left, self.origin.top
        return replace(
            word, box=_within(Box(x + left, y + top, x + right, y + bottom), self.origin)
        )


@dataclass(frozen=True, slots=True)
class Turned:
    """A piece, and by how many degrees, clockwise, its picture was turned."""

    piece: Piece
    image: PageImage
    degrees: int = 0

    def on_page(self, word: Word) -> Word:
        """The word with its box on the page, as :meth:`Piece.on_page` gives it."""
        box, width, height = word.box, self.piece.image.width, self.piece.image.height
        if box and self.degrees == 90:
            box = Box(box.top, height - box.right, box.bottom, height - box.left)
        elif box and self.degrees == 270:
            box = Box(width - box.bottom, box.left, width - box.top, box.right)
        return self.piece.on_page(replace(word, box=box))


def turned(piece: Piece, degrees: int) -> Turned:
    """Turn the picture of a piece; the file goes beside it."""
    path = Path(piece.image.path).with_suffix(f".{degrees}.pgm")
    with Image.open(piece.image.path) as picture:
        picture.transpose(TURNS[degrees]).save(path)
    image = replace(piece.image, path=str(path), width=piece.image.height, height=piece.image.width)
    return Turned(piece, image, degrees)


class Cutter:
    """Cuts pieces out of one open page image; files go beside it."""

    def __init__(self, image: PageImage, picture: Image.Image) -> None:
        self.image, self.picture = image, picture
        self.made = 0

    def scale(self, dpi: float) -> float:
        """By how much the page is enlarged to ``dpi``; never made smaller."""
        return max(dpi / max(self.image.dpi, 1), 1.0)

    def cut(self, box: Box, pad: int, scale: float) -> Piece:
        """Write ``box``, widened by ``pad`` pixels and enlarged, to a file."""
        page = Box(0, 0, self.picture.width, self.picture.height)
        wide = Box(box.left - pad, box.top - pad, box.right + pad, box.bottom + pad)
        origin = _within(wide, page)
        part = self.picture.crop((origin.left, origin.top, origin.right, origin.bottom))
        size = max(round(part.width * scale), 1), max(round(part.height * scale), 1)
        grown = part.resize(size, Image.Resampling.LANCZOS) if scale != 1 else part
        framed = ImageOps.expand(grown, BORDER, fill=_paper(part))
        self.made += 1
        path = Path(self.image.path).with_suffix(f".piece-{self.made:03}.pgm")
        framed.save(path)
        made = replace(self.image, path=str(path), width=framed.width, height=framed.height)
        return Piece(made, origin, scale)

    def raised_sign(self, box: Box) -> Box | None:
        """Find the last sign of the word in ``box`` that stands above its line, as ``²`` does."""
        part = self.picture.crop((box.left, box.top, box.right, box.bottom)).convert("L")
        ink = part.point(_threshold(part)).convert("L")
        for left, right in reversed(tuple(_columns(ink))):
            bounds = ink.crop((left, 0, right, ink.height)).getbbox()
            if bounds is None:
                continue
            _, top, _, bottom = bounds
            share = (bottom - top) / ink.height
            raised = bottom <= RAISED_ENDS * ink.height
            if raised and RAISED_HEIGHT[0] <= share <= RAISED_HEIGHT[1]:
                x, y = box.left, box.top
                return Box(x + left, y + top, x + right, y + bottom)
        return None


def _threshold(part: Image.Image) -> list[int]:
    """A table that turns dark pixels into 255 and paper into 0."""
    present = [level for level, count in enumerate(part.histogram()) if count]
    middle = (present[0] + present[-1]) / 2
    return [255 if level < middle else 0 for level in range(256)]


def _columns(ink: Image.Image) -> Iterable[tuple[int, int]]:
    """Yield begin and end of each stretch of columns that hold ink."""
    least = DUST * 255 / max(ink.height, 1)
    means = ink.resize((ink.width, 1), Image.Resampling.BOX).tobytes()
    begin = None
    for column, mean in enumerate([*means, 0]):
        if mean > least and begin is None:
            begin = column
        elif mean <= least and begin is not None:
            if column - begin >= LEAST_SIDE:
                yield begin, column
            begin = None


def _paper(part: Image.Image) -> int:
    """The lightest grey that is common in the piece: white of this page."""
    histogram = part.histogram()[:256]
    return max(range(128, 256), key=lambda level: histogram[level])


def _within(box: Box, outer: Box) -> Box:
    left = min(max(box.left, outer.left), outer.right - 1)
    top = min(max(box.top, outer.top), outer.bottom - 1)
    right = max(min(box.right, outer.right), left + 1)
    return Box(left, top, right, max(min(box.bottom, outer.bottom), top + 1))
