"""Reads a stretch of a document's pages: drawn, read, doubtful words read again, pictures kept."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import MissingProgramError, PipelineError
from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import (
    OcrEngine,
    ReadSheet,
    mended_by_ink,
    read_again,
    read_upright,
    unread_ink,
    with_lost_print,
    with_weight,
    without_scrawl,
)
from pipeline.pages import (
    PagePlan,
    clean_page,
    finish_page,
    keep_image,
    plan_pages,
    render_page,
    turn_page,
)
from pipeline.records import OcrPage, PageImage, SourceDocument, Word
from pipeline.settings import PagesSettings
from pipeline.workspace import PAGES, ReadPage, Workspace


@dataclass(frozen=True, slots=True)
class FailedPage:
    """A page that could not be read, and why."""

    number: int
    message: str
    hint: str = ""


Results = dict[int, OcrPage | FailedPage]
"""What became of each page, by its number."""


@dataclass(frozen=True, slots=True)
class Reader:
    """All that a worker needs to read pages, wherever it runs."""

    workspace: Workspace
    engine: OcrEngine
    settings: PagesSettings
    fingerprint: str
    """Of everything but the file itself that decides how its pages are read."""
    anew: bool = False
    """Read again what was read before."""

    def plan(self, source: SourceDocument) -> tuple[PagePlan, ...]:
        """Return the document's pages; raises DocumentError."""
        return plan_pages(self.workspace.raw / source.path, source, self.settings)

    def read(
        self, source: SourceDocument, plans: Sequence[PagePlan]
    ) -> tuple[OcrPage | FailedPage, ...]:
        """Return these pages as read; from ``2-words/`` those that were read just so before.

        Pages are read together because the start of Tesseract costs as much as three lines of
        text; what one page reads as does not depend on the others.
        """
        results: Results = {}
        for plan in plans:
            known = self.workspace.load_page(source.sha256, plan.number, self.fingerprint)
            if known is not None and not self.anew:
                results[plan.number] = known
            elif plan.source == "text" and plan.page:
                results[plan.number] = self._saved(source, plan.page)
        pictures = [plan for plan in plans if plan.number not in results]
        if pictures:
            self._read_pictures(source, pictures, results)
        return tuple(results[plan.number] for plan in plans)

    def _read_pictures(
        self, source: SourceDocument, plans: Sequence[PagePlan], results: Results
    ) -> None:
        """Add what became of pages that are pictures, or whose picture is kept for the viewer."""
        with tempfile.TemporaryDirectory(dir=self.workspace.temporary) as folder:
            drawn: dict[int, PageImage] = {}
            for plan in plans:
                with _failing(plan.number, results):
                    path = self.workspace.raw / source.path
                    image = render_page(path, plan, Path(folder), self.settings)
                    drawn[plan.number] = image if plan.page else clean_page(image)
            sheets = {
                plan.number: ReadSheet(drawn[plan.number], plan.page.words)
                for plan in plans
                if plan.page and plan.number in drawn
            }
            unread = [image for number, image in drawn.items() if number not in sheets]
            sheets |= self._read_twice(unread, results)
            for plan in plans:
                if plan.number in sheets:
                    with _failing(plan.number, results):
                        results[plan.number] = self._kept(source, plan, sheets[plan.number])

    def _read_twice(self, images: Sequence[PageImage], results: Results) -> dict[int, ReadSheet]:
        """Read the pages, those that lie on their side turned, and their doubtful words again."""
        sheets: dict[int, ReadSheet] = {}
        first = self._first_reading(images, results)
        for image in images:
            if image.number in first:
                with _failing(image.number, results):
                    sheets[image.number] = self._upright(image, first[image.number])
        lexicon = shipped_lexicon()
        again = read_again(self.engine, tuple(sheets.values()), lexicon)
        return {
            number: ReadSheet(
                sheet.image, with_weight(sheet.image, mended_by_ink(sheet.image, words, lexicon))
            )
            for (number, sheet), words in zip(sheets.items(), again, strict=True)
        }

    def _upright(self, image: PageImage, words: tuple[Word, ...]) -> ReadSheet:
        """The page turned where needed, without what was made of signatures, with lost print."""
        upright, words = read_upright(self.engine, image, words, turn_page)
        lexicon = shipped_lexicon()
        printed = without_scrawl(words, lexicon)
        return ReadSheet(upright, with_lost_print(self.engine, upright, printed, lexicon))

    def _first_reading(
        self, images: Sequence[PageImage], results: Results
    ) -> dict[int, tuple[Word, ...]]:
        """The words of all pages; when one cannot be read, each is read by itself."""
        together: Results = {}
        if len(images) > 1:
            with _failing(0, together):
                words = self.engine.read_all(images)
                return {image.number: one for image, one in zip(images, words, strict=True)}
        found: dict[int, tuple[Word, ...]] = {}
        for image in images:
            with _failing(image.number, results):
                found[image.number] = self.engine.read(image)
        return found

    def _kept(self, source: SourceDocument, plan: PagePlan, sheet: ReadSheet) -> OcrPage:
        """Keep the page's picture and words."""
        pictures = self.workspace.folder(source.sha256) / PAGES
        pictures.mkdir(parents=True, exist_ok=True)
        target = pictures / f"{plan.number:04}.jpg"
        kept = keep_image(sheet.image, target, self.settings)
        shown = target.relative_to(self.workspace.processed).as_posix()
        unread = () if plan.page else unread_ink(sheet.image, sheet.words)
        page = finish_page(plan, sheet.image, sheet.words, kept, shown, unread)
        return self._saved(source, page)

    def _saved(self, source: SourceDocument, page: OcrPage) -> OcrPage:
        self.workspace.save_page(source.sha256, ReadPage(self.fingerprint, page))
        return page


@contextmanager
def _failing(number: int, results: Results) -> Iterator[None]:
    """Let an error cost page ``number`` only; a missing program ends the run."""
    try:
        yield
    except MissingProgramError:
        raise
    except Exception as error:
        results[number] = FailedPage(number, *explained(error))


def explained(error: Exception) -> tuple[str, str]:
    """Return what went wrong and what to do, for an error of ours or any other."""
    if isinstance(error, PipelineError):
        return error.message, error.hint
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{message}.", "Please report this, with the file if you may."
