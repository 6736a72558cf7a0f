"""An engine that returns words it was given: for tests and for pages read before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.errors import PageError
from pipeline.ocr.engine import PieceReading
from pipeline.records import PageImage, Word


@dataclass(frozen=True, slots=True)
class FixedEngine:
    """Knows the words of each page by its number."""

    pages: Mapping[int, tuple[Word, ...]] = field(default_factory=dict)
    name: str = "fixed"
    version: str = "1"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the stored words; raises PageError for a page that was not stored."""
        try:
            return self.pages[image.number]
        except KeyError:
            raise PageError(f"Page {image.number}: no words are stored for it.") from None

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        """Return the stored words of each image."""
        return tuple(self.read(image) for image in images)

    def orientation(self, image: PageImage) -> int:
        """Return what is left to turn: stored words were read upright."""
        return -image.rotation % 360

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        """Return nothing for each piece, whatever the way: stored words are beyond doubt."""
        del way
        return tuple(() for _ in pieces)
