"""Reads page images with Tesseract, one process and one pass a page."""

from __future__ import annotations

import os
from dataclasses import dataclass

import pytesseract

from pipeline.errors import MissingProgramError, PageError
from pipeline.ocr.tsv import words_of_tsv
from pipeline.records import PageImage, Word
from pipeline.settings import OcrSettings

INSTALL = "Type: sudo apt-get install tesseract-ocr {packages} (macOS: brew install {brew})."


def check_tesseract(languages: str) -> str:
    """Return Tesseract's version.

    Raises MissingProgramError, with what to type, when it or one of ``languages`` (joined by
    ``+``) is missing.
    """
    wanted = languages.split("+")
    hint = INSTALL.format(
        packages=" ".join(f"tesseract-ocr-{language}" for language in wanted),
        brew="tesseract tesseract-lang",
    )
    _one_thread()
    try:
        version = str(pytesseract.get_tesseract_version())
        installed = set(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise MissingProgramError("Tesseract is not installed.", hint) from error
    missing = [language for language in wanted if language not in installed]
    if missing:
        raise MissingProgramError(f"Tesseract cannot read {', '.join(missing)}.", hint)
    return version


@dataclass(frozen=True, slots=True)
class TesseractEngine:
    """Tesseract, called by path with ``OMP_THREAD_LIMIT=1``; safe in several threads."""

    settings: OcrSettings
    version: str
    """What :func:`check_tesseract` returned."""
    name: str = "tesseract"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the words of the page, boxes in pixels of ``image``, confidence 0-1."""
        _one_thread()
        config = f"--psm {self.settings.page_segmentation} --dpi {image.dpi}"
        try:
            tsv = pytesseract.run_and_get_output(
                image.path,
                extension="tsv",
                lang=self.settings.languages,
                config=f"{config} -c tessedit_create_tsv=1",
                timeout=self.settings.page_seconds,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgramError("Tesseract is not installed.") from error
        except RuntimeError as error:
            raise PageError(*self._failure(image, error)) from error
        return words_of_tsv(str(tsv))

    def _failure(self, image: PageImage, error: RuntimeError) -> tuple[str, str]:
        if isinstance(error, pytesseract.TesseractError):
            return (
                f"Page {image.number}: Tesseract stopped: {error.message.strip()[:200]}",
                "Look at the page; scan it again if the picture is damaged.",
            )
        return (
            f"Page {image.number}: Tesseract had not finished after "
            f"{self.settings.page_seconds:g} seconds.",
            "Set a larger page_seconds under [ocr] in pipeline.toml.",
        )


def _one_thread() -> None:
    """Keep each Tesseract on one core: its own threads cost three times the CPU."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
