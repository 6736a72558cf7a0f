"""Decides for each page of a document whether its text can be believed or its image is read."""

from __future__ import annotations

from pathlib import Path

from pipeline.pages.plan import PagePlan
from pipeline.records import SourceDocument
from pipeline.settings import PagesSettings


def plan_pages(path: Path, source: SourceDocument, settings: PagesSettings) -> tuple[PagePlan, ...]:
    """Plan all pages of the document at ``path``, numbered from 1.

    Raises DocumentError when it is encrypted, broken or has too many pages.
    """
    raise NotImplementedError
