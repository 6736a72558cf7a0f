"""The record that says where a page's words come from."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import OcrPage, PageSource


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page, judged: to be read from its image, or read already."""

    number: int
    source: PageSource
    why: str
    """One sentence for the reader of the database."""
    media_type: str
    dpi: int = 0
    """Resolution at which ``render_page`` draws the page; boxes of ``page`` are in its pixels."""
    width: int = 0
    height: int = 0
    """Size in pixels the drawn page should have, before any turning; 0 for text input."""
    page: OcrPage | None = None
    """The page as read where no reading from the image is needed, else None."""
