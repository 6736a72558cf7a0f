"""Ways to draw a page whose text layer is right or wrong: digital, under a scan, misplaced."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.render.scan import FIXTURES
from benchmarks.triage_changes import Change, shifted
from benchmarks.triage_sheets import (
    PlacedWord,
    SheetOfWords,
    changed,
    draw_picture,
    draw_words,
    set_in_lines,
)

Draw = Callable[[Canvas, SheetOfWords, SheetOfWords], None]
"""Draws a page; the second sheet is a page of another document."""
LINE = 13.0
"""Points from one line of most fixtures to the next."""


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


def passage(name: str) -> Draw:
    """A digital page that says what stands in fixtures/passages, in the page's own lines."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        text = (FIXTURES / "passages" / f"{name}.txt").read_text(encoding="utf-8").split()
        draw_words(canvas, tuple(set_in_lines(sheet.words, cycle(text))), hidden=False)

    return draw


def scan_over_text(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """Visible text with the scan drawn over it."""
    draw_words(canvas, sheet.words, hidden=False)
    draw_picture(canvas, sheet)


def skewed(canvas: Canvas, sheet: SheetOfWords, other: SheetOfWords) -> None:
    """Scan and layer lie askew together."""
    canvas.rotate(0.7)
    scanned(str)(canvas, sheet, other)


def another_document(canvas: Canvas, sheet: SheetOfWords, other: SheetOfWords) -> None:
    """Good German of somebody else's."""
    draw_picture(canvas, sheet)
    draw_words(canvas, other.words, hidden=True)


def neighbouring_page(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """The layer of another page of the same document, as when one page was scanned twice."""
    if not sheet.neighbour:
        draw_words(canvas, sheet.words, hidden=False)
        return
    draw_picture(canvas, sheet)
    draw_words(canvas, sheet.neighbour, hidden=True)


def moved(right: float, down: float) -> Draw:
    """A layer that slid, by points: words show the places of others."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        draw_picture(canvas, sheet)
        slid = [replace(x, baseline=x.baseline - down, left=x.left + right) for x in sheet.words]
        draw_words(canvas, slid, hidden=True)

    return draw


def upper_part(share: float) -> Draw:
    """A layer that ends in the middle of its page; ``share`` of the words are there."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        draw_picture(canvas, sheet)
        lines = sorted((word.baseline for word in sheet.words), reverse=True)
        last = lines[round((len(lines) - 1) * share)]
        draw_words(canvas, [word for word in sheet.words if word.baseline >= last], hidden=True)

    return draw


def only(text: str, hidden: bool) -> Draw:
    """A scan with nothing but this text of somebody else's on it."""

    def draw(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
        draw_picture(canvas, sheet)
        words = [
            PlacedWord(word, 60 + 62 * at, sheet.height - 14, 55, 8, bold=False)
            for at, word in enumerate(text.split())
        ]
        draw_words(canvas, words, hidden)

    return draw


def watermarked_scan(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A scan without a layer, and over it a stamp across the page."""
    draw_picture(canvas, sheet)
    _watermark(canvas, sheet)


def watermarked(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """Digital text with a stamp across the page."""
    _watermark(canvas, sheet)
    draw_words(canvas, sheet.words, hidden=False)


def _watermark(canvas: Canvas, sheet: SheetOfWords) -> None:
    canvas.saveState()
    canvas.setFillGray(0.85)
    canvas.setFont("Helvetica-Bold", 40)
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(math.degrees(math.atan2(sheet.height, sheet.width)))
    canvas.drawCentredString(0, 20, "ENTWURF – VERTRAULICH")
    canvas.drawCentredString(0, -30, "nur für den Dienstgebrauch")
    canvas.restoreState()


def on_letter_paper(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
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


def headings_shifted(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """Only the bold font has lost its table."""
    texts = [shifted(word.text) if word.bold else word.text for word in sheet.words]
    draw_words(canvas, changed(sheet.words, texts), hidden=False)


def printed_twice(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """Each word twice, a little beside itself: an old way to print bold."""
    beside = [replace(word, left=word.left + 0.3) for word in sheet.words]
    both = [word for pair in zip(sheet.words, beside, strict=True) for word in pair]
    draw_words(canvas, both, hidden=False)


def title_page(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A digital page with the first words of the document alone."""
    for at, word in enumerate(sheet.words[:3]):
        line = replace(word, left=90, baseline=sheet.height / 2 - 40 * at, width=300, size=24)
        draw_words(canvas, tuple(set_in_lines([line], [word.text])), hidden=False)


def signature_page(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A digital page with two lines to sign on."""
    for left, word in zip((90, 330), ("Vorsitz", "Protokoll"), strict=True):
        canvas.line(left, sheet.height - 120, left + 160, sheet.height - 120)
        line = PlacedWord(word, left, sheet.height - 134, 50, 10, bold=False)
        draw_words(canvas, [line], hidden=False)


def scan_on_a_titled_page(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A digital sheet that says ``Anlage 2`` over a scan of less than half its size."""
    width, height = sheet.width * 0.6, sheet.height * 0.6
    picture = ImageReader(io.BytesIO(sheet.picture))
    canvas.drawImage(picture, 80, 80, width, height)
    words = [PlacedWord("Anlage", 80, sheet.height - 80, 60, 16, bold=True)]
    draw_words(canvas, words, hidden=False)


def nothing(_: Canvas, __: SheetOfWords, ___: SheetOfWords) -> None:
    """A blank page of a digital document."""
