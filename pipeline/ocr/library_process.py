"""What runs in the process apart: Tesseract's library, the models of its languages loaded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from PIL import Image

from pipeline.ocr.library_words import words_of_result
from pipeline.ocr.reading_size import made_smaller
from pipeline.records import Word

Picture = tuple[str, int, float]
"""Path and dpi of an image, and the scale at which it is read."""

CHOICES = {"lstm_choice_mode": "2", "lstm_choice_iterations": "1"}
"""Beside each sign the likeliest other one is kept: a twentieth more CPU time."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model of Tesseract and the way in which it reads."""

    folder: str
    languages: str
    segmentation: int
    letters: str = ""
    """The only signs that may be read; empty for any."""


def library_version(model: Model) -> str:
    """Load the library and the model; return Tesseract's version.

    Raises ImportError or RuntimeError when one of them cannot be loaded.
    """
    import tesserocr  # noqa: PLC0415 - only the process apart loads it

    _loaded(model)
    return str(tesserocr.tesseract_version().split()[1])  # "tesseract 5.5.4\n leptonica-1.87.0"


def read_images(model: Model, pictures: Sequence[Picture]) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each picture; raises RuntimeError when one cannot be read."""
    return tuple(_read(_loaded(model), *picture) for picture in pictures)


def orientation(model: Model, picture: Picture) -> int:
    """Return by how many degrees, clockwise, the page must be turned; 0 when it cannot be told."""
    api = _loaded(model)
    _show(api, *picture)
    found = api.DetectOrientationScript()
    api.Clear()
    return -int(found["orient_deg"]) % 360 if found else 0


def _read(api: Any, path: str, dpi: int, scale: float) -> tuple[Word, ...]:  # noqa: ANN401 - see _loaded
    _show(api, path, dpi, scale)
    if not api.Recognize():
        raise RuntimeError("it cannot read the picture.")
    words = tuple(words_of_result(api.GetIterator()))
    api.Clear()
    return words


def _show(api: Any, path: str, dpi: int, scale: float) -> None:  # noqa: ANN401
    """Hand over the picture; the library's own ``SetImageFile`` packs and unpacks it on the way."""
    try:
        with Image.open(path) as picture:
            grey = made_smaller(picture if picture.mode == "L" else picture.convert("L"), scale)
            api.SetImageBytes(grey.tobytes(), grey.width, grey.height, 1, grey.width)
    except (OSError, Image.DecompressionBombError) as error:
        raise RuntimeError(str(error)) from error
    api.SetSourceResolution(round(dpi * scale))


def _loaded(model: Model) -> Any:  # noqa: ANN401 - tesserocr has no types
    """The library ready to read in the model's way; ways of the same languages share one."""
    api = _of_languages(model.folder, model.languages)
    api.SetPageSegMode(model.segmentation)
    api.SetVariable("tessedit_char_whitelist", model.letters)
    return api


@cache
def _of_languages(folder: str, languages: str) -> Any:  # noqa: ANN401 - tesserocr has no types
    import tesserocr  # noqa: PLC0415

    api = tesserocr.PyTessBaseAPI(path=folder, lang=languages)
    for name, value in CHOICES.items():
        api.SetVariable(name, value)
    return api
