"""Stores a small picture of a page for the viewer and moves the words' boxes to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.pages.plan import PagePlan
from pipeline.records import OcrPage, PageImage, Word
from pipeline.settings import PagesSettings


class KeptImage(NamedTuple):
    """Size of the kept picture in pixels and its scale against the page image."""

    width: int
    height: int
    scale: float


def keep_image(image: PageImage, target: Path, settings: PagesSettings) -> KeptImage:
    """Write the page image to ``target`` (a ``.webp`` file), small enough for the viewer."""
    raise NotImplementedError


def finish_page(
    plan: PagePlan, image: PageImage, words: Sequence[Word], kept: KeptImage, image_path: str
) -> OcrPage:
    """Return the page as read, its boxes in pixels of the kept picture at ``image_path``."""
    raise NotImplementedError
