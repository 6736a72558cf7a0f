"""Decides for each page of a document whether its text can be believed or its image is read."""

from __future__ import annotations

from pathlib import Path

from pipeline.apart import EndedError, apart
from pipeline.errors import DocumentError
from pipeline.pages.pdf_file import PAGE_SECONDS, plan_pdf
from pipeline.pages.picture_file import plan_picture
from pipeline.pages.plan import PagePlan
from pipeline.pages.text_file import read_text_pages
from pipeline.records import SourceDocument
from pipeline.settings import PagesSettings


def plan_pages(path: Path, source: SourceDocument, settings: PagesSettings) -> tuple[PagePlan, ...]:
    """Plan all pages of the document at ``path``, numbered from 1.

    Raises DocumentError when it is encrypted, broken or has too many pages.
    """
    if source.media_type == "application/pdf":
        return plan_pdf(path, settings)
    if source.media_type == "text/plain":
        return _plan_text(path, settings)
    try:
        return apart(PAGE_SECONDS, plan_picture, path, source.media_type, settings)
    except EndedError as ended:
        raise DocumentError(f"{path.name}: to open it {ended}.", "Scan it again.") from ended


def _plan_text(path: Path, settings: PagesSettings) -> tuple[PagePlan, ...]:
    pages = read_text_pages(path)
    if len(pages) > settings.max_pages:
        raise DocumentError(
            f"{path.name}: {len(pages)} pages are more than {settings.max_pages}.",
            "Split the file, or raise max_pages under [pages] in pipeline.toml.",
        )
    return tuple(PagePlan(page.number, "text", page.why, "text/plain", page=page) for page in pages)
