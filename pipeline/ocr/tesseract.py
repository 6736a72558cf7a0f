"""Reads page images with Tesseract, one process and one pass a page."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import PageImage, Word
from pipeline.settings import OcrSettings


def check_tesseract(languages: str) -> str:
    """Return Tesseract's version; raises MissingProgramError saying what to install."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class TesseractEngine:
    """Tesseract, called by path with ``OMP_THREAD_LIMIT=1``."""

    settings: OcrSettings
    version: str
    name: str = "tesseract"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the words of the page, boxes in pixels of ``image``."""
        raise NotImplementedError
