"""Cuts out of a page what is to be read again, and says in which way each piece is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from pipeline.lexicon import Lexicon
from pipeline.ocr.cutting import Cutter, Piece
from pipeline.ocr.doubtful import Kind, Spot, doubtful
from pipeline.ocr.engine import PieceReading
from pipeline.ocr.left_out import LeftOut, left_out
from pipeline.ocr.list_numbers import without_scraps
from pipeline.ocr.page_ink import PageInk, page_ink
from pipeline.ocr.page_numbers import page_numbers
from pipeline.ocr.paragraph_sign import Reach, reach_of
from pipeline.ocr.uncovered import uncovered
from pipeline.records import Box, PageImage, Word

ONE_WORD = PieceReading("deu+eng", 8)
ONE_LINE = PieceReading("deu+eng", 7)
NUMBER = PieceReading("deu", 7, "0123456789.()")
"""Bears out what else was read: by itself it sees a digit in anything."""
WAYS: dict[Kind, PieceReading] = {
    "word": ONE_WORD,
    "left-out": ONE_WORD,
    "number": ONE_WORD,
    "paragraph": PieceReading("eng", 8),
    "superscript": PieceReading("deu", 10),
}
"""How each kind of spot is read; the English model knows ``§`` better than the German one, and
confuses a raised 3 with a 2: of 97 twice, the German model never."""
DIGIT_HEIGHTS = (40, 50, 60)
"""Pixels: a raised digit is read at each of these sizes, and two must agree."""
SIGN_DPI = (900, 1200)
LEFT_OUT_DPI = (400, 500)
WORD_DPI = 450
"""A sign or word is enlarged as if it had been scanned at this resolution; several must agree."""
WORD_PAD, SIGN_PAD, DIGIT_PAD = 6, 8, 2
"""Pixels of the page around what is cut out."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a sheet, and how it is read."""

    piece: Piece
    way: PieceReading


@dataclass(frozen=True, slots=True)
class Question:
    """One spot of one sheet, cut out as often as it is to be read."""

    sheet: int
    """Its number in the list that is read together."""
    spot: Spot
    cuts: tuple[Cut, ...]
    place: LeftOut | None = None
    """The place, if nothing was read there the first time."""
    reach: Reach | None = None
    """Of what may be ``§``: how far its ink reaches beyond the digits beside it."""


def questions(
    sheet: int, image: PageImage, words: Sequence[Word], lexicon: Lexicon
) -> list[Question]:
    """Cut out what is doubtful, and what was left out, on one sheet; files go beside its image."""
    spots = doubtful(words, lexicon)
    try:
        with Image.open(image.path) as picture:
            ink = page_ink(picture)
            places = _places(ink, words)
            cutter = Cutter(image, picture)
            asked = [
                Question(sheet, spot, _cuts(cutter, spot.kind, box), reach=_reach(ink, words, spot))
                for spot in spots
                if (box := words[spot.index].box)
            ]
            asked += [
                Question(sheet, Spot(place.index, "left-out"), _in_all_ways(cutter, place), place)
                for place in places
            ]
    except OSError:
        return []
    return [question for question in asked if question.cuts]


def _reach(ink: PageInk, words: Sequence[Word], spot: Spot) -> Reach | None:
    if spot.kind != "paragraph":
        return None
    return reach_of(ink, words[spot.index], next(iter(words[spot.index + 1 :]), None))


def _places(ink: PageInk, words: Sequence[Word]) -> tuple[LeftOut, ...]:
    """Where print stands that was read as no word."""
    page = uncovered(ink, words)
    if not page:
        return ()
    places = left_out(page, words)
    printed = without_scraps(words, places)
    if printed != tuple(words) and (bared := uncovered(ink, printed)):
        page, places = bared, left_out(bared, printed)
    return (*places, *page_numbers(page, printed))


def _cuts(cutter: Cutter, kind: Kind, box: Box) -> tuple[Cut, ...]:
    """A word, or the sign in question, as large as it is read best."""
    way = WAYS[kind]
    if kind == "number":
        return _alone(cutter, box, max(box.height // 2, WORD_PAD))
    if kind == "superscript":
        sign = cutter.raised_sign(box)
        sizes = [height / max(sign.height, 1) for height in DIGIT_HEIGHTS] if sign else []
        return tuple(Cut(cutter.cut(sign, DIGIT_PAD, size), way) for size in sizes if sign)
    pad, resolutions = (SIGN_PAD, SIGN_DPI) if kind == "paragraph" else (WORD_PAD, (WORD_DPI,))
    return tuple(Cut(cutter.cut(box, pad, cutter.scale(dpi)), way) for dpi in resolutions)


def _in_all_ways(cutter: Cutter, place: LeftOut) -> tuple[Cut, ...]:
    """What was left out, in its line and alone."""
    in_line = Cut(cutter.cut(place.shown, WORD_PAD, 1.0), ONE_LINE)
    return (in_line, *_alone(cutter, place.box, WORD_PAD))


def _alone(cutter: Cutter, box: Box, pad: int) -> tuple[Cut, ...]:
    """What stands by itself, as a word in two sizes and as a number."""
    word = (cutter.cut(box, pad, cutter.scale(dpi)) for dpi in LEFT_OUT_DPI)
    number = Cut(cutter.cut(box, pad, 1.0), NUMBER)
    return (*(Cut(piece, WAYS["left-out"]) for piece in word), number)
