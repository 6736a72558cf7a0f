"""Whether the outside programs that draw pages are there."""

from __future__ import annotations

import shutil

from pipeline.errors import MissingProgramError

PROGRAMS = ("pdftoppm", "pdfinfo")


def check_poppler() -> None:
    """Raise MissingProgramError, with what to type, when poppler is not installed."""
    if any(shutil.which(program) is None for program in PROGRAMS):
        raise MissingProgramError(
            "poppler is not installed.",
            "Type: sudo apt-get install poppler-utils (macOS: brew install poppler)",
        )
