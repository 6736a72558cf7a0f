"""Reads the text layer of a PDF page into words with boxes, size and weight."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.records import Box, Word

LIGATURES = {ord(sign): unicodedata.normalize("NFKC", sign) for sign in "ﬀﬁﬂﬃﬄﬅﬆ"}
SOFT_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}
BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
"""Parts of the names of bold typefaces: ``URWBookman-Demi``."""
BOLD_WEIGHT = 600
WORD_GAP = 0.8
"""A jump along the line of more than this many font sizes ends a word even without a blank."""
INVISIBLE = 3
"""PDF text rendering mode 3 draws nothing: the mark of a reader's layer under a picture."""


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class LayerText:
    """The words of one page's text layer in the file's order, boxes in pixels."""

    words: tuple[Word, ...]
    broken: int
    """Letters without a Unicode meaning: a broken encoding."""
    letters: int
    invisible: int
    """Letters drawn invisibly, as text readers put them under a picture."""


def read_text_layer(page: pdfium.PdfPage, scale: float) -> LayerText:
    """Return the layer's words; ``scale`` is pixels per point, turned pages are upright."""
    textpage = page.get_textpage()
    count = pdfium_c.FPDFText_CountChars(textpage)
    place = _Placer(page, scale)
    words: list[Word] = []
    gathered: list[_Letter] = []
    line = 1
    broken = letters = invisible = 0

    def flush() -> None:
        if gathered:
            words.append(_word(gathered, line))
            gathered.clear()

    for index in range(count):
        code = pdfium_c.FPDFText_GetUnicode(textpage, index)
        text = _character(code)
        if text in ("\r", "\n"):
            flush()
            line += text == "\n"
            continue
        if text.isspace():
            flush()
            continue
        letters += 1
        unmapped = text.isalnum() and pdfium_c.FPDFText_HasUnicodeMapError(textpage, index) > 0
        broken += unmapped or code in (0, 0xFFFD)
        letter = _letter(textpage, index, text, place)
        if letter is None:
            continue
        if gathered and _apart(gathered[-1], letter):
            flush()
        gathered.append(letter)
    flush()
    invisible = sum(1 for mode in _modes(page) if mode == INVISIBLE)
    return LayerText(tuple(words), broken, letters, invisible)


def _character(code: int) -> str:
    text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return SOFT_HYPHENS.get(text, text).translate(LIGATURES)


def _letter(textpage: pdfium.PdfTextPage, index: int, text: str, place: _Placer) -> _Letter | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium_c.FPDFText_GetCharBox(textpage, index, left, right, bottom, top):
        return None
    x0, y0, x1, y1 = place(left.value, bottom.value, right.value, top.value)
    size = pdfium_c.FPDFText_GetFontSize(textpage, index)
    height = float(size) * place.scale if size > 1.5 else (y1 - y0) * 1.4
    return _Letter(text, x0, y0, x1, y1, height, _bold(textpage, index))


def _bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    pdfium_c.FPDFText_GetFontInfo(textpage, index, buffer, 128, flags)
    name = buffer.value.lower()
    if name:
        return any(weight in name for weight in BOLD_NAMES)
    return bool(pdfium_c.FPDFText_GetFontWeight(textpage, index) >= BOLD_WEIGHT)


def _apart(last: _Letter, letter: _Letter) -> bool:
    middle = (letter.top + letter.bottom) / 2
    other_line = not last.top - last.size <= middle <= last.bottom + last.size
    jump = letter.left - last.right
    return other_line or jump > WORD_GAP * last.size or jump < -2 * last.size


def _word(letters: list[_Letter], line: int) -> Word:
    text = unicodedata.normalize("NFC", "".join(letter.text for letter in letters))
    box = Box(
        int(min(letter.left for letter in letters)),
        int(min(letter.top for letter in letters)),
        int(max(letter.right for letter in letters)) + 1,
        int(max(letter.bottom for letter in letters)) + 1,
    )
    bold = sum(letter.bold for letter in letters) * 2 > len(letters)
    return Word(text, box, line=line, bold=bold, size=letters[0].size)


def _modes(page: pdfium.PdfPage) -> Iterator[int]:
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
        yield pdfium_c.FPDFTextObj_GetTextRenderMode(item)


class _Placer:
    """Moves a box from PDF points, origin bottom left, to pixels of the upright page."""

    def __init__(self, page: pdfium.PdfPage, scale: float) -> None:
        self.scale = scale
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        self._rotation = int(page.get_rotation()) % 360

    def __call__(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, ...]:
        corners = [self._turn(x, y) for x, y in ((x0, y0), (x1, y1))]
        xs = sorted(x * self.scale for x, _ in corners)
        ys = sorted(y * self.scale for _, y in corners)
        return xs[0], ys[0], xs[1], ys[1]

    def _turn(self, x: float, y: float) -> tuple[float, float]:
        if self._rotation == 90:
            return y - self._bottom, x - self._left
        if self._rotation == 180:
            return self._right - x, y - self._bottom
        if self._rotation == 270:
            return self._top - y, self._right - x
        return x - self._left, self._top - y
