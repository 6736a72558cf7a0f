"""Documents into pages of words: spreads the pages over an executor, yields whole documents."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from pipeline.errors import DocumentError, MissingProgramError, PipelineError
from pipeline.lexicon import shipped_lexicon
from pipeline.ocr import OcrEngine, read_again, read_upright, with_weight
from pipeline.pages import (
    PagePlan,
    finish_page,
    keep_image,
    plan_pages,
    render_page,
    turn_page,
)
from pipeline.records import OcrPage, SourceDocument
from pipeline.settings import PagesSettings
from pipeline.workspace import PAGES, ReadPage, Workspace


@dataclass(frozen=True, slots=True)
class Reader:
    """All that a worker needs to read one page, wherever it runs."""

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

    def read(self, source: SourceDocument, plan: PagePlan) -> OcrPage:
        """Return one page as read; from ``2-words/`` when it was read just so before."""
        known = self.workspace.load_page(source.sha256, plan.number, self.fingerprint)
        if known is not None and not self.anew:
            return known
        page = plan.page if plan.source == "text" and plan.page else self._picture(source, plan)
        self.workspace.save_page(source.sha256, ReadPage(self.fingerprint, page))
        return page

    def _picture(self, source: SourceDocument, plan: PagePlan) -> OcrPage:
        pictures = self.workspace.folder(source.sha256) / PAGES
        pictures.mkdir(parents=True, exist_ok=True)
        target = pictures / f"{plan.number:04}.jpg"
        with tempfile.TemporaryDirectory(dir=self.workspace.temporary) as folder:
            path = self.workspace.raw / source.path
            image = render_page(path, plan, Path(folder), self.settings)
            if plan.page:
                words = plan.page.words
            else:
                image, words = read_upright(self.engine, image, turn_page)
                words = read_again(self.engine, image, words, shipped_lexicon())
                words = with_weight(image, words)
            kept = keep_image(image, target, self.settings)
        shown = target.relative_to(self.workspace.processed).as_posix()
        return finish_page(plan, image, words, kept, shown)


@dataclass(frozen=True, slots=True)
class FailedPage:
    """A page that could not be read, and why."""

    number: int
    message: str
    hint: str = ""


@dataclass(slots=True)
class ReadDocument:
    """A document whose pages come in one by one, in any order."""

    source: SourceDocument
    page_count: int = 0
    pages: dict[int, OcrPage] = field(default_factory=dict)
    failed: list[FailedPage] = field(default_factory=list)
    error: DocumentError | None = None

    @property
    def complete(self) -> bool:
        """Whether every page was read or has failed."""
        return self.error is not None or len(self.pages) + len(self.failed) == self.page_count

    @property
    def unusable(self) -> DocumentError | None:
        """Why nothing of the document can be used; None when something can."""
        if self.error is None and self.failed and not self.pages:
            hint = self.failed[0].hint
            return DocumentError(f"No page could be read. {self.failed_pages}", hint)
        return self.error

    @property
    def failed_pages(self) -> str | None:
        """One line that names the failed pages and the first reason; None when there is none."""
        if not self.failed:
            return None
        failed = sorted(self.failed, key=lambda page: page.number)
        return f"Page {', '.join(str(page.number) for page in failed)}: {failed[0].message}"

    @property
    def ordered(self) -> tuple[OcrPage, ...]:
        """The pages that were read, by number."""
        return tuple(self.pages[number] for number in sorted(self.pages))


def explained(error: Exception) -> tuple[str, str]:
    """Return what went wrong and what to do, for an error of ours or any other."""
    if isinstance(error, PipelineError):
        return error.message, error.hint
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{message}.", "Please report this, with the file if you may."


class Observer(Protocol):
    """Is told how the work goes on; see ``progress``."""

    def planned(self, pages: int) -> None:
        """One more document turned out to have this many pages."""

    def page_done(self) -> None:
        """One more page was read or has failed."""


class _Desk:
    """Keeps just enough work in the executor's hands, so that memory stays small."""

    def __init__(self, reader: Reader, executor: Executor, observer: Observer) -> None:
        self.reader, self.executor, self.observer = reader, executor, observer
        self.running: dict[Future[Any], tuple[ReadDocument, int | None]] = {}
        """Each job's document and page; None stands for the planning of the document."""

    def open(self, source: SourceDocument) -> None:
        """Let the document be planned."""
        future = self.executor.submit(self.reader.plan, source)
        self.running[future] = (ReadDocument(source), None)

    def wait(self) -> Iterator[ReadDocument]:
        """Wait for the next results; yield the documents they completed."""
        done, _ = wait(self.running, return_when=FIRST_COMPLETED)
        for future in done:
            document, number = self.running.pop(future)
            try:
                result = future.result()
            except MissingProgramError:
                raise
            except Exception as error:
                self._failed(document, number, error)
            else:
                self._came(document, result)
            if document.complete:
                yield document

    def _came(self, document: ReadDocument, result: object) -> None:
        if isinstance(result, OcrPage):
            document.pages[result.number] = result
            self.observer.page_done()
        elif isinstance(result, tuple):
            document.page_count = len(result)
            self.observer.planned(len(result))
            for plan in result:
                future = self.executor.submit(self.reader.read, document.source, plan)
                self.running[future] = (document, plan.number)

    def _failed(self, document: ReadDocument, number: int | None, error: Exception) -> None:
        message, hint = explained(error)
        if number is None:
            document.error = DocumentError(message, hint)
            self.observer.planned(0)
        else:
            document.failed.append(FailedPage(number, message, hint))
            self.observer.page_done()


def read_documents(
    sources: Iterable[SourceDocument],
    reader: Reader,
    executor: Executor,
    observer: Observer,
    at_once: int,
) -> Iterator[ReadDocument]:
    """Yield each document when all its pages were read, ``at_once`` jobs or documents at a time."""
    waiting = deque(sources)
    desk = _Desk(reader, executor, observer)
    try:
        while waiting or desk.running:
            while waiting and len(desk.running) < at_once:
                desk.open(waiting.popleft())
            yield from desk.wait()
    finally:
        for future in desk.running:
            future.cancel()
