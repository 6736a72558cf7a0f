"""Reads the doubtful spots of some pages a second time, cut out and enlarged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from pipeline.errors import PageError
from pipeline.lexicon import Lexicon
from pipeline.ocr.cutting import Cutter, Piece
from pipeline.ocr.doubtful import Kind, Spot, doubtful
from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.ocr.settling import settled, with_paragraph_sign, with_raised_digit
from pipeline.records import Box, PageImage, Word

WAYS: dict[Kind, PieceReading] = {
    "word": PieceReading("deu+eng", 8),
    "paragraph": PieceReading("eng", 8),
    "superscript": PieceReading("eng", 10, "23"),
}
"""How each kind of spot is read; the English model knows ``§`` better than the German one."""
DIGIT_HEIGHTS = (40, 50, 60)
"""Pixels: a raised digit is read at each of these sizes, and two must agree."""
SIGN_DPI = (900, 1200)
WORD_DPI = 450
"""A sign or word is enlarged as if it had been scanned at this resolution."""
WORD_PAD, SIGN_PAD, DIGIT_PAD = 6, 8, 2
"""Pixels of the page around what is cut out."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A page image and the words of its first reading."""

    image: PageImage
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Question:
    """One spot of one sheet, cut out as often as it is to be read."""

    sheet: int
    spot: Spot
    pieces: tuple[Piece, ...]


def read_again(
    engine: OcrEngine, sheets: Sequence[ReadSheet], lexicon: Lexicon
) -> list[tuple[Word, ...]]:
    """Return the words of each sheet with what a second reading settled.

    ``other`` holds what it says where it differs. A digit is never changed. All sheets share the
    calls of the program, whose start costs more than the reading; what fails costs only itself.
    """
    questions = [
        question
        for number, sheet in enumerate(sheets)
        for question in _questions(number, sheet, lexicon)
    ]
    found: list[dict[int, tuple[Word, ...]]] = [{} for _ in sheets]
    for kind, way in WAYS.items():
        asked = [question for question in questions if question.spot.kind == kind]
        for question, readings in _answers(engine, asked, way):
            word = sheets[question.sheet].words[question.spot.index]
            answer = _settled(word, question, readings, lexicon)
            found[question.sheet][question.spot.index] = answer
    return [
        tuple(new for index, old in enumerate(sheet.words) for new in answers.get(index, (old,)))
        for sheet, answers in zip(sheets, found, strict=True)
    ]


def _questions(number: int, sheet: ReadSheet, lexicon: Lexicon) -> list[_Question]:
    """Cut out what is doubtful on one sheet."""
    spots = doubtful(sheet.words, lexicon)
    if not spots:
        return []
    try:
        with Image.open(sheet.image.path) as picture:
            cutter = Cutter(sheet.image, picture)
            cut = [
                (spot, _pieces(cutter, spot.kind, sheet.words[spot.index].box)) for spot in spots
            ]
    except OSError:
        return []
    return [_Question(number, spot, pieces) for spot, pieces in cut if pieces]


def _pieces(cutter: Cutter, kind: Kind, box: Box | None) -> tuple[Piece, ...]:
    if box is None:
        return ()
    if kind == "superscript":
        sign = cutter.raised_sign(box)
        sizes = [height / max(sign.height, 1) for height in DIGIT_HEIGHTS] if sign else []
        return tuple(cutter.cut(sign, DIGIT_PAD, size) for size in sizes if sign)
    pad, resolutions = (SIGN_PAD, SIGN_DPI) if kind == "paragraph" else (WORD_PAD, (WORD_DPI,))
    scales = [max(dpi / max(cutter.image.dpi, 1), 1.0) for dpi in resolutions]
    return tuple(cutter.cut(box, pad, scale) for scale in scales)


def _answers(
    engine: OcrEngine, questions: Sequence[_Question], way: PieceReading
) -> Iterator[tuple[_Question, list[tuple[Word, ...]]]]:
    """Yield each question with the words read in each of its pieces; nothing when that fails."""
    images = [piece.image for question in questions for piece in question.pieces]
    try:
        readings = iter(engine.read_pieces(images, way))
    except PageError:
        return
    for question in questions:
        yield question, [next(readings) for _ in question.pieces]


def _settled(
    word: Word, question: _Question, readings: list[tuple[Word, ...]], lexicon: Lexicon
) -> tuple[Word, ...]:
    if question.spot.kind == "word":
        piece, again = question.pieces[0], readings[0]
        return settled(word, tuple(piece.on_page(one) for one in again), lexicon)
    texts = ["".join(one.text for one in reading) for reading in readings]
    if question.spot.kind == "paragraph":
        return (with_paragraph_sign(word, texts),)
    return (with_raised_digit(word, texts),)
