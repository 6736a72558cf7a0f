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
from pipeline.ocr.left_out import LeftOut, is_read, left_out, overlap
from pipeline.ocr.settling import (
    settled,
    with_left_out,
    with_paragraph_sign,
    with_raised_digit,
)
from pipeline.records import Box, PageImage, Word

ONE_WORD = PieceReading("deu+eng", 8)
ONE_LINE = PieceReading("deu+eng", 7)
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
LEFT_OUT_DPI = (400, 500)
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
class _Cut:
    """A piece of a sheet, and how it is read."""

    piece: Piece
    way: PieceReading


@dataclass(frozen=True, slots=True)
class _Question:
    """One spot of one sheet, cut out as often as it is to be read."""

    sheet: int
    spot: Spot
    cuts: tuple[_Cut, ...]
    place: LeftOut | None = None
    """The place, if nothing was read there the first time."""


Reading = tuple[Word, ...]
"""What was read in one piece, boxes in pixels of the page."""


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
    for question, readings in _answers(engine, questions):
        word = sheets[question.sheet].words[question.spot.index]
        if place := question.place:
            in_line, *alone = readings
            there = [one for one in in_line if one.box and overlap(one.box, place.box)]
            if new := with_left_out(word, there, alone):
                more[question.sheet].append((place, new))
        else:
            answer = _settled(word, question.spot.kind, readings, lexicon)
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
    again = [
        *(word for _, word in added),
        *(word for answer in answers.values() for word in answer),
    ]
    boxes = [word.box for word in again if word.box and is_read(word)]
    return tuple(word for word in result if is_read(word) or not _is_held(word, boxes))


def _is_held(point: Word, boxes: Sequence[Box]) -> bool:
    """Whether a full stop, read as a word, belongs to a number that was now read with it."""
    spot = point.box
    return spot is not None and any(
        overlap(spot, box) and spot.height <= box.height / 2 for box in boxes
    )


def _questions(number: int, sheet: ReadSheet, lexicon: Lexicon) -> list[_Question]:
    """Cut out what is doubtful on one sheet."""
    spots = doubtful(sheet.words, lexicon)
    try:
        with Image.open(sheet.image.path) as picture:
            places = left_out(picture, sheet.words)
            cutter = Cutter(sheet.image, picture)
            asked = [
                _Question(number, spot, _cuts(cutter, spot.kind, box))
                for spot in spots
                if (box := sheet.words[spot.index].box)
            ]
            asked += [
                _Question(number, Spot(place.index, "left-out"), _in_two_ways(cutter, place), place)
                for place in places
            ]
    except OSError:
        return []
    return [question for question in asked if question.cuts]


def _cuts(cutter: Cutter, kind: Kind, box: Box) -> tuple[_Cut, ...]:
    """A word, or the sign in question, as large as it is read best."""
    way = WAYS[kind]
    if kind == "superscript":
        sign = cutter.raised_sign(box)
        sizes = [height / max(sign.height, 1) for height in DIGIT_HEIGHTS] if sign else []
        return tuple(_Cut(cutter.cut(sign, DIGIT_PAD, size), way) for size in sizes if sign)
    pad, resolutions = (SIGN_PAD, SIGN_DPI) if kind == "paragraph" else (WORD_PAD, (WORD_DPI,))
    return tuple(_Cut(cutter.cut(box, pad, cutter.scale(dpi)), way) for dpi in resolutions)


def _in_two_ways(cutter: Cutter, place: LeftOut) -> tuple[_Cut, ...]:
    """What was left out, in its line and alone."""
    in_line = _Cut(cutter.cut(place.shown, WORD_PAD, 1.0), ONE_LINE)
    alone = (cutter.cut(place.box, WORD_PAD, cutter.scale(dpi)) for dpi in LEFT_OUT_DPI)
    return (in_line, *(_Cut(piece, WAYS["left-out"]) for piece in alone))


def _answers(
    engine: OcrEngine, questions: Sequence[_Question]
) -> Iterator[tuple[_Question, list[Reading]]]:
    """Yield each question with what was read in each of its pieces; nothing where that fails."""
    cuts = [cut for question in questions for cut in question.cuts]
    readings: list[Reading] = [()] * len(cuts)
    for way in dict.fromkeys(cut.way for cut in cuts):
        asked = [at for at, cut in enumerate(cuts) if cut.way == way]
        try:
            found = engine.read_pieces([cuts[at].piece.image for at in asked], way)
        except PageError:
            continue
        for at, words in zip(asked, found, strict=True):
            readings[at] = tuple(cuts[at].piece.on_page(word) for word in words)
    answers = iter(readings)
    for question in questions:
        yield question, [next(answers) for _ in question.cuts]


def _settled(
    word: Word, kind: Kind, readings: Sequence[Reading], lexicon: Lexicon
) -> tuple[Word, ...]:
    if kind == "word":
        return settled(word, readings[0], lexicon)
    texts = ["".join(one.text for one in reading) for reading in readings]
    if kind == "paragraph":
        return (with_paragraph_sign(word, texts),)
    return (with_raised_digit(word, texts),)
