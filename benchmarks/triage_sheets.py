"""Pages of fixtures taken apart: words with their places, and the picture a scanner would take."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.render.faces import FONT_ROOT
from pipeline.pages.text_layer import read_text_layer

REGULAR, BOLD = "layer", "layer-bold"
FILES = {
    REGULAR: "truetype/dejavu/DejaVuSansCondensed.ttf",
    BOLD: "truetype/dejavu/DejaVuSansCondensed-Bold.ttf",
}
FINER = 4
"""Words are measured in quarters of a point."""
SCAN_DPI = 100
INVISIBLE = 3
DESCENDING = frozenset("gjpqyß,;()§Q")
DESCENT = 0.2
"""Of the type size, below the line."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word and where it stands, in points from the lower left corner."""

    text: str
    left: float
    baseline: float
    width: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class SheetOfWords:
    """One page: its words, its picture as a JPEG, its size in points."""

    words: tuple[PlacedWord, ...]
    picture: bytes
    width: float
    height: float
    neighbour: tuple[PlacedWord, ...] = ()
    """The words of another page of the same document."""

    @property
    def text(self) -> str:
        """All words, parted by blanks."""
        return " ".join(word.text for word in self.words)


def sheets_of(path: Path) -> tuple[SheetOfWords, ...]:
    """Take the pages of a digital PDF apart."""
    document = pdfium.PdfDocument(path)
    try:
        found = [_sheet(page) for page in document]
    finally:
        document.close()
    if len(found) < 2:
        return tuple(found)
    return tuple(
        replace(sheet, neighbour=found[at - 1 if at else 1].words) for at, sheet in enumerate(found)
    )


def _sheet(page: pdfium.PdfPage) -> SheetOfWords:
    width, height = page.get_size()
    words: list[PlacedWord] = []
    for word in read_text_layer(page, FINER).words:
        if word.box is None:
            continue
        size = word.size / FINER
        descends = any(letter in DESCENDING for letter in word.text)
        baseline = height - word.box.bottom / FINER + descends * DESCENT * size
        wide = (word.box.right - word.box.left) / FINER
        words.append(PlacedWord(word.text, word.box.left / FINER, baseline, wide, size, word.bold))
    picture = page.render(scale=SCAN_DPI / 72, grayscale=True).to_pil()
    return SheetOfWords(tuple(words), _jpeg(picture), width, height)


def _jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("L").save(buffer, "JPEG", quality=60)
    return buffer.getvalue()


def draw_picture(canvas: Canvas, sheet: SheetOfWords) -> None:
    """Draw the scan over the whole page."""
    size = (sheet.width, sheet.height)
    canvas.drawImage(ImageReader(io.BytesIO(sheet.picture)), 0, 0, *size)


def draw_words(canvas: Canvas, words: Sequence[PlacedWord], hidden: bool) -> None:
    """Draw each word as wide as it stands on the page, so that a layer lies on its picture."""
    _register()
    for word in words:
        face = BOLD if word.bold else REGULAR
        natural = pdfmetrics.stringWidth(word.text, face, word.size)
        block = canvas.beginText(word.left, word.baseline)
        block.setFont(face, word.size)
        block.setTextRenderMode(INVISIBLE if hidden else 0)
        block.setHorizScale(100 * word.width / natural if natural else 100)
        block.textOut(word.text)
        canvas.drawText(block)


def changed(words: Sequence[PlacedWord], texts: Sequence[str]) -> tuple[PlacedWord, ...]:
    """The same places with other texts; a word that became empty is gone."""
    pairs = zip(words, texts, strict=True)
    return tuple(replace(word, text=text) for word, text in pairs if text)


def set_in_lines(words: Sequence[PlacedWord], texts: Iterable[str]) -> Iterator[PlacedWord]:
    """Set a text into the lines of a page, in each line's type, as wide as its words are."""
    _register()
    said = iter(texts)
    for _, line in groupby(words, key=lambda word: word.baseline):
        first, *others = line
        end = max(word.left + word.width for word in (first, *others))
        face, left = BOLD if first.bold else REGULAR, first.left
        blank = pdfmetrics.stringWidth(" ", face, first.size)
        while left < end and (text := next(said, None)) is not None:
            wide = pdfmetrics.stringWidth(text, face, first.size)
            yield replace(first, text=text, left=left, width=wide)
            left += wide + blank


def _register() -> None:
    for name, file in FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(FONT_ROOT / file)))
