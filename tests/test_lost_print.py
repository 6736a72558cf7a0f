"""Print beside the words of a first reading is read; scrawl, rules and textures are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import with_lost_print
from pipeline.ocr.cutting import TURNS, Cutter, turned
from pipeline.ocr.engine import PieceReading
from pipeline.ocr.fixed import FixedEngine
from pipeline.ocr.ink_cells import InkCells
from pipeline.records import Box, PageImage, Word

Shown = Callable[[PageImage, PieceReading], tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class Reader(FixedEngine):
    """Reads in each piece what the test says."""

    shown: Shown = lambda piece, way: ()

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        return tuple(self.shown(piece, way) for piece in pieces)


def page(folder: Path, *ink: tuple[int, int, int, int]) -> PageImage:
    """A white page of 800 by 600 pixels with combs of strokes in the given boxes."""
    picture = Image.new("L", (800, 600), 255)
    draw = ImageDraw.Draw(picture)
    for left, top, right, bottom in ink:
        for x in range(left, right, 6):
            draw.rectangle((x, top, x + 2, bottom - 1), fill=90)
    path = folder / "page.pgm"
    picture.save(path)
    return PageImage(1, str(path), 800, 600, 200)


def whole(piece: PageImage, text: str, sure: float = 0.95) -> Word:
    return Word(text, Box(16, 16, piece.width - 16, piece.height - 16), sure)


def found(image: PageImage, shown: Shown, *words: Word) -> list[str]:
    read = with_lost_print(Reader(shown=shown), image, words, shipped_lexicon())
    return [word.text for word in read]


LINE = (100, 100, 260, 122)


def test_a_line_that_was_passed_over_is_read(tmp_path: Path) -> None:
    image = page(tmp_path, LINE)
    (word,) = with_lost_print(
        Reader(shown=lambda piece, _: (whole(piece, "Gemeinde"),)), image, (), shipped_lexicon()
    )
    assert word.text == "Gemeinde"
    assert word.box
    assert abs(word.box.left - LINE[0]) < 12
    assert abs(word.box.bottom - LINE[3]) < 12


@pytest.mark.parametrize(
    ("text", "sure"),
    [("Gemeinde", 0.8), ("ermann", 0.95), ("ter", 0.8), ("12.03.1998", 0.9), ("|", 0.97)],
)
def test_what_is_unsure_or_a_piece_of_a_word_is_left_out(
    tmp_path: Path, text: str, sure: float
) -> None:
    image = page(tmp_path, LINE)
    assert found(image, lambda piece, _: (whole(piece, text, sure),)) == []


def test_a_single_reading_is_not_believed(tmp_path: Path) -> None:
    widths: set[int] = set()

    def shown(piece: PageImage, way: PieceReading) -> tuple[Word, ...]:
        widths.add(piece.width)
        first = piece.width == max(widths) and way.segmentation == 11
        return (whole(piece, "Gemeinde" if first else "Gemeinden"),) if first else ()

    assert found(page(tmp_path, LINE), shown) == []


def test_what_was_read_before_is_not_read_twice_and_scraps_go(tmp_path: Path) -> None:
    image = page(tmp_path, LINE, (300, 100, 460, 122))
    read = Word("Linsen", Box(300, 100, 460, 122), 0.9)
    scrap = Word(".", Box(100, 100, 250, 122), 0.1)
    assert found(image, lambda piece, _: (whole(piece, "Gemeinde"),), read, scrap) == [
        "Linsen",
        "Gemeinde",
    ]


@pytest.mark.parametrize(
    "ink",
    [
        [(50, 300, 700, 303)],  # a rule
        [
            (20 + 120 * x, 20 + 120 * y, 100 + 120 * x, 60 + 120 * y)
            for x in range(6)
            for y in range(4)
        ],
        [(50, 50, 700, 500)],  # a picture
    ],
)
def test_rules_textures_and_pictures_are_not_read(
    tmp_path: Path, ink: list[tuple[int, int, int, int]]
) -> None:
    assert found(page(tmp_path, *ink), lambda piece, _: (whole(piece, "Gemeinde"),)) == []


def test_a_line_along_the_margin_is_turned(tmp_path: Path) -> None:
    image = page(tmp_path, (740, 200, 762, 400))

    def shown(piece: PageImage, _: PieceReading) -> tuple[Word, ...]:
        upwards = piece.path.endswith(".90.pgm")
        return (whole(piece, "www.musterdorf.example" if upwards else "apuɐxǝ"),)

    (word,) = with_lost_print(Reader(shown=shown), image, (), shipped_lexicon())
    assert word.text == "www.musterdorf.example"
    assert word.box
    assert word.box.height > 4 * word.box.width


@pytest.mark.parametrize("degrees", sorted(TURNS))
def test_boxes_of_turned_pieces_point_onto_the_page(tmp_path: Path, degrees: int) -> None:
    image = page(tmp_path)
    with Image.open(image.path) as picture:
        ImageDraw.Draw(picture).rectangle((210, 330, 219, 359), fill=0)
        piece = turned(Cutter(image, picture).cut(Box(200, 300, 240, 400), 0, 1.0), degrees)
    with Image.open(piece.image.path) as picture:
        rows, columns = np.nonzero(np.asarray(picture) < 50)
    box = Box(int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1)
    assert piece.on_page(Word("x", box)).box == Box(210, 330, 220, 360)


def test_cells_close_together_are_one_region() -> None:
    ink = np.zeros((20, 20), dtype=np.bool_)
    ink[2, 2] = ink[4, 4] = ink[4, 6] = True
    ink[12, 2:9] = ink[15, 2] = True
    regions = InkCells(ink, (), 1).regions(2)
    assert regions == [Box(2, 2, 7, 5), Box(2, 12, 9, 13), Box(2, 15, 3, 16)]
