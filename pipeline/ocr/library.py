"""Reads page images with the library Tesseract is made of: no program is started for a page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.apart import EndedError, apart, hand_on
from pipeline.errors import PageError
from pipeline.ocr.engine import PieceReading
from pipeline.ocr.library_process import (
    Model,
    Picture,
    library_version,
    orientation,
    read_images,
)
from pipeline.ocr.reading_size import on_page, reading_scale
from pipeline.records import PageImage, Word
from pipeline.settings import OcrSettings

START_SECONDS = 30.0
"""CPU time for loading the library and a model once."""


def loaded_library(settings: OcrSettings, folder: Path) -> str:
    """Return the version of the library, loaded and with its models from ``folder``; else ``""``.

    It is loaded in the process apart: one that does not fit this machine ends that process only.
    """
    model = Model(str(folder), settings.languages, settings.page_segmentation)
    try:
        return apart(START_SECONDS, library_version, model)
    except (EndedError, ImportError, RuntimeError):
        return ""
    finally:
        hand_on()


@dataclass(frozen=True, slots=True)
class LibraryEngine:
    """Tesseract as a library in the process apart, which keeps its models from page to page."""

    settings: OcrSettings
    folder: Path
    """Where the models lie."""
    version: str
    """What :func:`loaded_library` returned."""
    name: str = "tesserocr"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the words of the page, boxes in pixels of ``image``, confidence 0-1."""
        settings = self.settings
        model = Model(str(self.folder), settings.languages, settings.page_segmentation)
        scale = reading_scale(image.dpi)
        return on_page(self._read(model, [image], scale)[0], scale, image)

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        """Return the words of each image; there is nothing to be saved by reading them at once."""
        return tuple(self.read(image) for image in images)

    def orientation(self, image: PageImage) -> int:
        """Ask Tesseract's script detection; 0 when it cannot tell."""
        model = Model(str(self.folder), "osd", 0)
        try:
            picture = _picture(image, reading_scale(image.dpi))
            return apart(self.settings.page_seconds, orientation, model, picture)
        except (EndedError, RuntimeError):
            return 0

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        """Read all pieces in the given way."""
        if not pieces:
            return ()
        return self._read(
            Model(str(self.folder), way.languages, way.segmentation, way.letters), pieces
        )

    def _read(
        self, model: Model, images: Sequence[PageImage], scale: float = 1.0
    ) -> tuple[tuple[Word, ...], ...]:
        """The words of each image read at ``scale``, boxes in pixels as they were read."""
        pictures = [_picture(image, scale) for image in images]
        try:
            return apart(self.settings.page_seconds, read_images, model, pictures)
        except EndedError as error:
            raise PageError(
                f"Page {images[0].number}: reading it {error}.",
                "Look at the page; set a larger page_seconds under [ocr] in pipeline.toml.",
            ) from error
        except RuntimeError as error:
            raise PageError(
                f"Page {images[0].number}: Tesseract stopped: {error}",
                "Look at the page; scan it again if the picture is damaged.",
            ) from error


def _picture(image: PageImage, scale: float) -> Picture:
    return os.fspath(image.path), image.dpi, scale
