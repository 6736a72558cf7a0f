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
from pipeline.ocr.left_out import LeftOut, left_out
from pipeline.ocr.settling import (
    settled,
    with_left_out,
    with_paragraph_sign,
    with_raised_digit,
)
from pipeline.records import Box, PageImage, Word

ONE_WORD = PieceReading("deu+eng", 8)
WAYS: dict[Kind, PieceReading] = {
    "word": ONE_WORD,
    "left-out": ONE_WORD,
    "paragraph": PieceReading("eng", 8),
    "superscript": PieceReading("eng", 10, "23"),
}
"""How each kind of spot is read; the English model knows ``§`` better than the German one."""
DIGIT_HEIGHTS = (40, 50, 60)
"""Pixels: a raised digit is read at each of these sizes, and two must agree."""
SIGN_DPI = (900, 1200)
LEFT_OUT_DPI: tuple[int, ...] = (400, 500, 600)
WORD_DPI = 450
"""A sign or word is enlarged as if it had been scanned at this resolution; several must agree."""
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
    place: LeftOut | None = None
    """The place, if nothing was read there the first time."""


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
    more: list[list[tuple[LeftOut, Word]]] = [[] for _ in sheets]
    for way in dict.fromkeys(WAYS.values()):
        asked = [question for question in questions if WAYS[question.spot.kind] == way]
        for question, readings in _answers(engine, asked, way):
            word = sheets[question.sheet].words[question.spot.index]
            if place := question.place:
                if new := with_left_out(word, readings):
                    piece = question.pieces[0]
                    more[question.sheet].append((place, piece.on_page(new)))
                continue
            answer = _settled(word, question, readings, lexicon)
            found[question.sheet][question.spot.index] = answer
    return [
        _together(sheet.words, answers, added)
        for sheet, answers, added in zip(sheets, found, more, strict=True)
    ]


def _together(
    words: Sequence[Word],
    answers: dict[int, tuple[Word, ...]],
    added: Sequence[tuple[LeftOut, Word]],
) -> tuple[Word, ...]:
    """Return the words with the answers in their places and what was left out beside them."""
    result: list[Word] = []
    for index, old in enumerate(words):
        beside = sorted(
            ((place.before, word) for place, word in added if place.index == index),
            key=lambda known: known[1].box.left if known[1].box else 0,
        )
        result += [word for before, word in beside if before]
        result += answers.get(index, (old,))
        result += [word for before, word in beside if not before]
    return tuple(result)


def _questions(number: int, sheet: ReadSheet, lexicon: Lexicon) -> list[_Question]:
    """Cut out what is doubtful on one sheet."""
    spots: list[tuple[Spot, Box | None, LeftOut | None]] = [
        (spot, sheet.words[spot.index].box, None) for spot in doubtful(sheet.words, lexicon)
    ]
    try:
        with Image.open(sheet.image.path) as picture:
            spots += [
                (Spot(place.index, "left-out"), place.box, place)
                for place in left_out(picture, sheet.words)
            ]
            cutter = Cutter(sheet.image, picture)
            cut = [(spot, _pieces(cutter, spot.kind, box), place) for spot, box, place in spots]
    except OSError:
        return []
    return [_Question(number, spot, pieces, place) for spot, pieces, place in cut if pieces]


def _pieces(cutter: Cutter, kind: Kind, box: Box | None) -> tuple[Piece, ...]:
    if box is None:
        return ()
    if kind == "superscript":
        sign = cutter.raised_sign(box)
        sizes = [height / max(sign.height, 1) for height in DIGIT_HEIGHTS] if sign else []
        return tuple(cutter.cut(sign, DIGIT_PAD, size) for size in sizes if sign)
    pad, resolutions = SIGN_PAD, tuple(SIGN_DPI)
    if kind != "paragraph":
        pad, resolutions = WORD_PAD, LEFT_OUT_DPI if kind == "left-out" else (WORD_DPI,)
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
