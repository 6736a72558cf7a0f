"""An engine that counts the pixels it is given: what a reading costs, on a busy machine too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.ocr.reading_size import reading_scale
from pipeline.records import PageImage, Word


@dataclass(slots=True)
class CountingEngine:
    """Reads as ``engine`` does."""

    engine: OcrEngine
    pages: int = 0
    """Pixels of whole pages, as small as they are read."""
    pieces: int = 0
    """Pixels of what was cut out of them and read again."""

    @property
    def name(self) -> str:
        """The engine's."""
        return self.engine.name

    @property
    def version(self) -> str:
        """The engine's."""
        return self.engine.version

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Read a page."""
        self.pages += _pixels([image], reading_scale(image.dpi))
        return self.engine.read(image)

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        """Read some pages."""
        self.pages += sum(_pixels([image], reading_scale(image.dpi)) for image in images)
        return self.engine.read_all(images)

    def orientation(self, image: PageImage) -> int:
        """Ask how a page lies."""
        return self.engine.orientation(image)

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        """Read pieces."""
        self.pieces += _pixels(pieces, 1.0)
        return self.engine.read_pieces(pieces, way)


def _pixels(images: Iterable[PageImage], scale: float) -> int:
    return round(sum(image.width * image.height for image in images) * scale**2)
