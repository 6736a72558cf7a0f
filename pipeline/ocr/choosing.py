"""Chooses between the program and the library that read page images."""

from __future__ import annotations

from pipeline.errors import MissingProgramError, UsageError
from pipeline.ocr.engine import OcrEngine
from pipeline.ocr.library import LibraryEngine, loaded_library
from pipeline.ocr.tesseract import TesseractEngine, check_tesseract, models_folder
from pipeline.settings import OcrSettings

KINDS = ("auto", "library", "program")


def chosen_engine(settings: OcrSettings) -> OcrEngine:
    """Return the engine of ``settings.engine``; ``auto`` takes the library where it can be loaded.

    The program must be there in any case: its models are what the library reads with. Raises
    MissingProgramError when something is missing, UsageError for an unknown kind of engine.
    """
    if settings.engine not in KINDS:
        raise UsageError(
            f'There is no engine "{settings.engine}".', f"Use one of: {', '.join(KINDS)}."
        )
    program = TesseractEngine(settings, check_tesseract(settings.languages))
    if settings.engine == "program":
        return program
    folder = models_folder()
    version = loaded_library(settings, folder) if folder else ""
    if folder and version:
        return LibraryEngine(settings, folder, version)
    if settings.engine == "auto":
        return program
    raise MissingProgramError(
        "The library tesserocr cannot be loaded, or does not find Tesseract's models.",
        "Type: .venv/bin/pip install --only-binary tesserocr tesserocr",
    )
