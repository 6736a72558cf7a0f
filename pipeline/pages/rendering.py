"""Draws one page of a document as a grey PGM file, ready to be read."""

from __future__ import annotations

from pathlib import Path

from pipeline.pages.plan import PagePlan
from pipeline.records import PageImage
from pipeline.settings import PagesSettings


def render_page(path: Path, plan: PagePlan, folder: Path, settings: PagesSettings) -> PageImage:
    """Draw the planned page into ``folder``; the caller deletes the file after reading.

    Raises PageError when the page cannot be drawn in time or at the size it declares.
    """
    raise NotImplementedError
