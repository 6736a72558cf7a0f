"""What Tesseract's library found, as words: the runner-up of each sign tells how sure it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.ocr import chosen_engine
from pipeline.ocr.library_words import Sign, doubt_of, words_of_result
from pipeline.settings import OcrSettings
from tests.test_ocr import needs_library, needs_tesseract, page_image


def test_the_nearest_other_letter_makes_the_rival() -> None:
    signs = [Sign("z", 0.99, "t", 0.7), Sign("u", 0.98, "ü", 0.2), Sign("r", 0.99)]
    assert doubt_of(signs) == (0.86, "zür", 0.2)


def test_punctuation_says_nothing_about_the_letters() -> None:
    assert doubt_of([Sign("3", 0.99), Sign(",", 0.6, ".", 0.1)]) == (0.93, "", 1.0)
    assert doubt_of([Sign("—", 0.6, "-", 0.1)]) == (None, "", 1.0)
    assert doubt_of([Sign("§", 0.9, "$", 0.1)]) == (0.3, "$", 0.1)


@pytest.mark.tesseract
@needs_tesseract
@needs_library
def test_both_engines_find_the_same_words_in_the_same_lines(tmp_path: Path) -> None:
    image = page_image(tmp_path, "Die Bürger grüßen\nüber Äcker\n\n\n12 Stimmen", height=500)
    library, program = (
        [
            (word.text, word.box, word.block, word.paragraph, word.line)
            for word in chosen_engine(OcrSettings(engine=kind)).read(image)
        ]
        for kind in ("library", "program")
    )
    assert library == program


class Unsayable:
    """A result that saw one sign and cannot say which, as tesserocr does with some specks."""

    def IsAtBeginningOf(self, level: int) -> bool:  # noqa: N802
        return True

    def BoundingBox(self, level: int) -> tuple[int, int, int, int]:  # noqa: N802
        return 10, 10, 20, 20

    def Confidence(self, level: int) -> float:  # noqa: N802
        return 90.0

    def GetUTF8Text(self, level: int) -> str:  # noqa: N802
        raise RuntimeError("No text returned")

    def GetChoiceIterator(self) -> None:  # noqa: N802
        return None

    def Next(self, level: int) -> bool:  # noqa: N802
        return False


def test_a_sign_without_text_costs_no_other_word() -> None:
    assert tuple(words_of_result(Unsayable())) == ()
