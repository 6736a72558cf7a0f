"""Lays out a whole document: lines, bullets, tables, paragraphs, running heads."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.records import LaidOutPage, OcrPage
from pipeline.settings import LayoutSettings


def lay_out(pages: Sequence[OcrPage], settings: LayoutSettings) -> tuple[LaidOutPage, ...]:
    """Return each page with its lines in reading order; no word is lost."""
    raise NotImplementedError
