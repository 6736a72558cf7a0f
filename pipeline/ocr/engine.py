"""The seam between the pipeline and a program that reads words from a page image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pipeline.records import PageImage, Word


@dataclass(frozen=True, slots=True)
class PieceReading:
    """How pieces cut out of a page are read: another way than the page itself."""

    languages: str
    """Tesseract languages, joined by ``+``."""
    segmentation: int
    """Tesseract's page segmentation mode: 8 is one word, 10 one sign."""
    letters: str = ""
    """The only signs that may be read; empty for any."""


class OcrEngine(Protocol):
    """Reads one page image; must be safe to call from several threads."""

    @property
    def name(self) -> str:
        """Short name, for fingerprints and the audit trail."""
        ...

    @property
    def version(self) -> str:
        """Version of the program that reads."""
        ...

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the words in the reader's order, boxes in pixels of ``image``.

        Raises PageError when the page cannot be read in time.
        """
        ...

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        """Return the words of each image, as :meth:`read` does, with as few calls as possible.

        Raises PageError when one of them cannot be read; the caller then reads them one by one.
        """
        ...

    def orientation(self, image: PageImage) -> int:
        """Return by how many degrees, clockwise, the page must be turned to stand upright."""
        ...

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        """Return the words of each piece of a page, boxes in pixels of the piece.

        Raises PageError when the pieces cannot be read in time.
        """
        ...
