"""Reads the text layer of a PDF page into words with boxes, size, weight and font."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.pages.accents import joined_accents
from pipeline.pages.placing import Letter, Place, placing
from pipeline.records import Box, Word

LIGATURES = {ord(sign): unicodedata.normalize("NFKC", sign) for sign in "ﬀﬁﬂﬃﬄﬅﬆ"}
LINE_END_HYPHENS = {"\x02": "-", "\ufffe": "-"}
"""What PDFium makes of the hyphen at the end of a line."""
SOFT_HYPHEN = "\xad"
BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
"""Parts of the names of bold typefaces: ``URWBookman-Demi``."""
BOLD_WEIGHT = 600
WORD_GAP = 0.8
"""A jump along the line of more than this many font sizes ends a word even without a blank."""
INVISIBLE = 3
"""PDF text rendering mode 3 draws nothing: the mark of a reader's layer under a picture."""
NO_MEANING = "\ufffd"
WHITE = (" ", "\n")
CONTROLS = frozenset(map(chr, range(0x20))) - frozenset("\t\n\r")
"""Numbers of ligatures in TeX's fonts, when the font has no table."""


@dataclass(frozen=True, slots=True)
class LayerText:
    """The words of one page's text layer in the file's order, boxes in pixels."""

    words: tuple[Word, ...]
    broken: int
    """Letters without a Unicode meaning: a broken encoding."""
    letters: int
    invisible: int
    """Words drawn invisibly, as text readers put them under a picture."""
    fonts: tuple[bytes, ...] = ()
    """The name of each word's font, as the file has it."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How a word is set, taken from its first letter."""

    size: float
    bold: bool
    font: bytes
    invisible: bool


def read_text_layer(page: pdfium.PdfPage, scale: float) -> LayerText:
    """Return the layer's words; ``scale`` is pixels per point, turned pages are upright."""
    textpage = page.get_textpage()
    gathering = _Gathering(_Glyphs(textpage.raw, placing(page, scale), scale))
    gathering.take(pdfium_c.FPDFText_CountChars(textpage))
    return gathering.layer()


@dataclass(slots=True)
class _Glyphs:
    """Asks PDFium about single letters; the answers' places in memory are made once."""

    textpage: Any
    """PDFium's own pointer: its wrapper would be unwrapped again for each letter."""
    place: Place
    scale: float
    edges: tuple[ctypes.c_double, ...] = field(
        default_factory=lambda: tuple(ctypes.c_double() for _ in range(4))
    )
    """Left, right, bottom and top, where PDFium writes them."""
    flags: ctypes.c_int = field(default_factory=ctypes.c_int)
    name: ctypes.Array[ctypes.c_char] = field(
        default_factory=lambda: ctypes.create_string_buffer(128)
    )

    def boxes(self) -> Callable[[int], tuple[float, float, float, float] | None]:
        """Return what asks for a letter's box in pixels; None when the file does not place it."""
        left, right, bottom, top = self.edges
        places = [ctypes.byref(edge) for edge in self.edges]
        ask, textpage, place = pdfium_c.FPDFText_GetCharBox, self.textpage, self.place

        def box(index: int) -> tuple[float, float, float, float] | None:
            if not ask(textpage, index, *places):
                return None
            return place(left.value, bottom.value, right.value, top.value)

        return box

    def unmapped(self, index: int) -> bool:
        """Whether the font has no table that gives this letter its meaning."""
        return bool(pdfium_c.FPDFText_HasUnicodeMapError(self.textpage, index) > 0)

    def style(self, index: int, letter: Letter) -> _Style:
        """How the letter is set."""
        size = float(pdfium_c.FPDFText_GetFontSize(self.textpage, index))
        height = size * self.scale if size > 1.5 else (letter.bottom - letter.top) * 1.4
        self.name.value = b""
        pdfium_c.FPDFText_GetFontInfo(self.textpage, index, self.name, 128, self.flags)
        font = self.name.value
        set_by = pdfium_c.FPDFText_GetTextObject(self.textpage, index)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(set_by) if set_by else 0
        return _Style(height, self._bold(index, font.lower()), font, mode == INVISIBLE)

    def _bold(self, index: int, font: bytes) -> bool:
        if font:
            return any(name in font for name in BOLD_NAMES)
        return bool(pdfium_c.FPDFText_GetFontWeight(self.textpage, index) >= BOLD_WEIGHT)


class _Gathering:
    """Puts letters together to words as they come."""

    def __init__(self, glyphs: _Glyphs) -> None:
        self.glyphs = glyphs
        self.words: list[Word] = []
        self.fonts: list[bytes] = []
        self.line = 1
        self.broken = self.letters = self.invisible = 0
        self._gathered: list[Letter] = []
        self._style = _Style(0.0, False, b"", False)
        self._unmapped = False

    def take(self, count: int) -> None:
        """Add ``count`` letters; a blank or a new line ends a word. This loop is the cost."""
        code_of, textpage = pdfium_c.FPDFText_GetUnicode, self.glyphs.textpage
        box_of = self.glyphs.boxes()
        for index in range(count):
            text = _character(code_of(textpage, index))
            if text in WHITE:
                self._finish()
                self.line += text == "\n"
                continue
            self.letters += 1
            self.broken += text == NO_MEANING
            box = box_of(index)
            if box is None:
                continue
            letter = Letter(text, *box)
            if self._gathered and _apart(self._gathered[-1], letter, self._style.size):
                self._finish()
            if not self._gathered:
                self._style = self.glyphs.style(index, letter)
                self._unmapped = text.isalnum() and self.glyphs.unmapped(index)
            self._gathered.append(letter)

    def layer(self) -> LayerText:
        """All words so far."""
        self._finish()
        counts = self.broken, self.letters, self.invisible
        return LayerText(tuple(self.words), *counts, tuple(self.fonts))

    def _finish(self) -> None:
        if self._gathered:
            self.words.append(_word(self._gathered, self.line, self._style))
            self.fonts.append(self._style.font)
            self.invisible += self._style.invisible
            self.broken += self._unmapped * len(self._gathered)
            self._gathered.clear()


@cache
def _character(code: int) -> str:
    text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else NO_MEANING
    if text in LINE_END_HYPHENS:
        return LINE_END_HYPHENS[text]
    if text.isspace() and text not in CONTROLS:
        return " " if text != "\n" else text
    return NO_MEANING if text in CONTROLS else text.translate(LIGATURES)


def _apart(last: Letter, letter: Letter, size: float) -> bool:
    middle = (letter.top + letter.bottom) / 2
    other_line = not last.top - size <= middle <= last.bottom + size
    jump = letter.left - last.right
    return other_line or jump > WORD_GAP * size or jump < -2 * size


def _word(letters: Sequence[Letter], line: int, style: _Style) -> Word:
    texts, lefts, tops, rights, bottoms = zip(*letters, strict=True)
    text = "".join(texts)
    if not text.isascii():
        text = unicodedata.normalize("NFC", joined_accents(letters))
        text = _without_soft_hyphens(text)
    box = Box(int(min(lefts)), int(min(tops)), int(max(rights)) + 1, int(max(bottoms)) + 1)
    return Word(text, box, line=line, bold=style.bold, size=style.size)


def _without_soft_hyphens(text: str) -> str:
    """A place where a word may be parted shows only where it is: ``Ver-``."""
    if SOFT_HYPHEN not in text:
        return text
    parted = text.endswith(SOFT_HYPHEN)
    return text.replace(SOFT_HYPHEN, "") + "-" * parted
