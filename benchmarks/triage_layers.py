"""The kinds of right and wrong text layers that pages come with, made of fixtures."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.triage_sheets import (
    PlacedWord,
    SheetOfWords,
    changed,
    draw_picture,
    draw_words,
)

UMLAUTS = "äöüßÄÖÜ"
ENGLISH = str.maketrans(dict(zip(UMLAUTS, "aouBAOU", strict=True)))
MISREAD = str.maketrans({"ä": "d", "ö": "é", "ü": "ii", "ß": "R", "Ä": "A", "Ö": "O", "Ü": "U"})
"""What English models make of German letters."""
LOST = str.maketrans(dict.fromkeys(UMLAUTS, ""))
MACINTOSH = str.maketrans(dict(zip(UMLAUTS, "‰ˆ¸ﬂƒ÷‹", strict=True)))
"""German letters of the Macintosh table read with the Windows table."""
TWO_SIGNS = str.maketrans(
    {letter: letter.encode().decode("cp1252", "replace") for letter in UMLAUTS}
)
"""UTF-8 read as Windows-1252: ``Ã¼``."""
PRIVATE = str.maketrans({letter: chr(0xE000 + ord(letter)) for letter in UMLAUTS})
UNKNOWN = str.maketrans(dict.fromkeys(UMLAUTS, "\ufffd"))
LIGATURES = ("ffi", "ff", "fi", "fl")


def without_ligatures(text: str, instead: str = "") -> str:
    """``Öffentlich`` as ``Öentlich``: the font's table lacks the ligatures."""
    for ligature in LIGATURES:
        text = text.replace(ligature, instead)
    return text


def shifted(text: str) -> str:
    """``Bericht`` as ``Ehulfkw``: a font whose letters are numbered anew, without a table."""
    return "".join(chr(ord(letter) + 3) if letter.isascii() else letter for letter in text)


Change = Callable[[str], str]
Draw = Callable[[Canvas, SheetOfWords, SheetOfWords], None]
"""Draws a page; the second sheet is a page of another document."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A way to make a page of a sheet."""

    name: str
    believe: bool
    """Whether its text layer is right."""
    draw: Draw


def digital(change: Change) -> Draw:
    """Visible text, changed word by word."""
    return lambda canvas, sheet, _: draw_words(canvas, _each(sheet.words, change), hidden=False)


def scanned(change: Change) -> Draw:
    """A scan over invisible text, changed word by word."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        draw_picture(canvas, sheet)
        draw_words(canvas, _each(sheet.words, change), hidden=True)

    return draw


def _each(words: Sequence[PlacedWord], change: Change) -> tuple[PlacedWord, ...]:
    return changed(words, [change(word.text) for word in words])


def _scan_over_text(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    draw_words(canvas, sheet.words, hidden=False)
    draw_picture(canvas, sheet)


def _skewed(canvas: Canvas, sheet: SheetOfWords, other: SheetOfWords) -> None:
    canvas.rotate(0.7)
    scanned(str)(canvas, sheet, other)


def _another_document(canvas: Canvas, sheet: SheetOfWords, other: SheetOfWords) -> None:
    draw_picture(canvas, sheet)
    draw_words(canvas, other.words, hidden=True)


def _moved(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A layer that slid: each word shows the place of the word two lines further down."""
    draw_picture(canvas, sheet)
    slid = tuple(
        replace(word, baseline=word.baseline - 31, left=word.left + 13) for word in sheet.words
    )
    draw_words(canvas, slid, hidden=True)


def _upper_third(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    draw_picture(canvas, sheet)
    lines = sorted((word.baseline for word in sheet.words), reverse=True)
    third = lines[len(lines) // 3]
    words = tuple(word for word in sheet.words if word.baseline >= third)
    draw_words(canvas, words, hidden=True)


def _only(text: str, hidden: bool) -> Draw:
    """A scan with nothing but this text of somebody else's on it."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        draw_picture(canvas, sheet)
        words = [
            PlacedWord(word, 60 + 62 * at, sheet.height - 14, 55, 8, bold=False)
            for at, word in enumerate(text.split())
        ]
        draw_words(canvas, words, hidden)

    return draw


def _on_letter_paper(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """Digital text on a picture of the body's paper: pale arms and a coloured edge."""
    paper = Image.new("L", (620, 877), 255)
    pen = ImageDraw.Draw(paper)
    pen.ellipse((160, 280, 460, 580), fill=238)
    pen.rectangle((0, 0, 12, 877), fill=120)
    buffer = io.BytesIO()
    paper.save(buffer, "PNG")
    buffer.seek(0)
    canvas.drawImage(ImageReader(buffer), 0, 0, sheet.width, sheet.height)
    draw_words(canvas, sheet.words, hidden=False)


def _headings_shifted(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    texts = [shifted(word.text) if word.bold else word.text for word in sheet.words]
    draw_words(canvas, changed(sheet.words, texts), hidden=False)


def _nothing(_: Canvas, __: SheetOfWords, ___: SheetOfWords) -> None:
    """A blank page of a digital document."""


STAMP = "Eingang 14. Mai Seite 1"
FAX = "14/05/2019 09:31 03643-555019 STADTVERWALTUNG FAXSTELLE S. 02/05"
HEADER = "Gemeinderat Sitzungsunterlagen Anlage 4 Seite 17"

LAYERS = (
    Layer("digital page", True, digital(str)),
    Layer(
        "umlauts of two signs, combining", True, digital(lambda x: unicodedata.normalize("NFD", x))
    ),
    Layer("digital page on a picture of letter paper", True, _on_letter_paper),
    Layer("blank digital page", True, _nothing),
    Layer("right text under a scan", True, scanned(str)),
    Layer("right text under a skewed scan", True, _skewed),
    Layer("right visible text behind a scan", True, _scan_over_text),
    Layer("umlauts read as a, o, u under a scan", False, scanned(lambda x: x.translate(ENGLISH))),
    Layer("umlauts read as d, é, ii under a scan", False, scanned(lambda x: x.translate(MISREAD))),
    Layer("letters spaced out under a scan", False, scanned(" ".join)),
    Layer("another document under a scan", False, _another_document),
    Layer("layer that slid off its scan", False, _moved),
    Layer("layer of the upper third of a scan", False, _upper_third),
    Layer("only a stamp under a scan", False, _only(STAMP, hidden=True)),
    Layer("only a fax header on a scan", False, _only(FAX, hidden=False)),
    Layer("only a page number on a scan", False, _only("- 17 -", hidden=False)),
    Layer("only a running head on a scan", False, _only(HEADER, hidden=False)),
    Layer("digital page, ß shown as ÿ", False, digital(lambda x: x.replace("ß", "ÿ"))),
    Layer("digital page without umlauts", False, digital(lambda x: x.translate(LOST))),
    Layer("digital page, umlauts as Ã¼", False, digital(lambda x: x.translate(TWO_SIGNS))),
    Layer("digital page, umlauts as ¸ and ‰", False, digital(lambda x: x.translate(MACINTOSH))),
    Layer("digital page, umlauts for private use", False, digital(lambda x: x.translate(PRIVATE))),
    Layer("digital page, umlauts as U+FFFD", False, digital(lambda x: x.translate(UNKNOWN))),
    Layer("digital page without ligatures", False, digital(without_ligatures)),
    Layer(
        "digital page, ligatures as U+FFFD",
        False,
        digital(lambda x: without_ligatures(x, "\ufffd")),
    ),
    Layer("digital page, ligatures as blanks", False, digital(lambda x: without_ligatures(x, " "))),
    Layer("digital page, letters shifted", False, digital(shifted)),
    Layer("digital page, letters of headings shifted", False, _headings_shifted),
    Layer("digital page, letters spaced out", False, digital(" ".join)),
)
