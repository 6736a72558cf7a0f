"""A page image with strokes of two widths in, words marked bold out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from pipeline.ocr import with_weight
from pipeline.records import Box, PageImage, Word

HEIGHT = 28
THIN, BOLD = 4, 6
PAPER, INK = 235, 30


class Sheet:
    """A page on which a word is a row of upright strokes, one for each letter."""

    def __init__(self, paper: int = PAPER, ink: int = INK) -> None:
        self.picture = Image.new("L", (1200, 1600), paper)
        self.pen = ImageDraw.Draw(self.picture)
        self.ink = ink
        self.words: list[Word] = []

    def line(self, number: int, text: str, *strokes: int, left: int = 100) -> None:
        """Draw a line; ``strokes`` are the widths of its words' strokes, the last for the rest."""
        top = 60 * number
        for place, word in enumerate(text.split()):
            width = strokes[min(place, len(strokes) - 1)]
            right = left + 16 * len(word)
            for at in range(left, right, 16):
                self.pen.rectangle((at, top, at + width - 1, top + HEIGHT - 1), fill=self.ink)
            box = Box(left, top, right, top + HEIGHT)
            self.words.append(Word(word, box, 0.95, 1, 1, number))
            left = right + 12

    def bold(self, folder: Path) -> list[str]:
        """The words that are found bold."""
        path = folder / "page.pgm"
        self.picture.save(path)
        image = PageImage(1, str(path), *self.picture.size, 300)
        return [word.text for word in with_weight(image, self.words) if word.bold]


def with_text(sheet: Sheet) -> Sheet:
    for number in range(5, 13):
        sheet.line(number, "Lorem fünf Wörter bilden Zeilen", THIN)
    return sheet


@pytest.mark.parametrize(("paper", "ink"), [(PAPER, INK), (250, 150)])
def test_a_bold_heading_is_told_from_text_in_dark_and_pale_print(
    tmp_path: Path, paper: int, ink: int
) -> None:
    sheet = with_text(Sheet(paper, ink))
    sheet.line(2, "3. Haushalt", BOLD)
    assert sheet.bold(tmp_path) == ["3.", "Haushalt"]


def test_a_bold_label_opens_a_line(tmp_path: Path) -> None:
    sheet = with_text(Sheet())
    sheet.line(2, "Beschluss: Der Antrag wird angenommen", BOLD, THIN)
    assert sheet.bold(tmp_path) == ["Beschluss:"]


def test_large_type_is_not_bold(tmp_path: Path) -> None:
    sheet = with_text(Sheet())
    top = 100
    for at in range(100, 360, 32):
        sheet.pen.rectangle((at, top, at + 2 * THIN - 1, top + 2 * HEIGHT - 1), fill=INK)
    sheet.words.append(Word("Protokoll", Box(100, top, 380, top + 2 * HEIGHT), 0.9, 2, 1, 1))
    assert sheet.bold(tmp_path) == []


def test_a_page_of_few_words_has_no_usual_weight(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.line(1, "Haushalt", BOLD)
    sheet.line(2, "zwei Wörter", THIN)
    assert sheet.bold(tmp_path) == []
