"""The seam between the pipeline and a program that reads words from a page image."""

from __future__ import annotations

from typing import Protocol

from pipeline.records import PageImage, Word


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

    def orientation(self, image: PageImage) -> int:
        """Return by how many degrees, clockwise, the page must be turned to stand upright."""
        ...
