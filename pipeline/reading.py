"""Documents into pages of words: spreads the pages over an executor, yields whole documents."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from typing import Any, Protocol

from pipeline.errors import DocumentError, MissingProgramError
from pipeline.page_reading import FailedPage, Reader, explained
from pipeline.pages import PagePlan
from pipeline.records import OcrPage, SourceDocument

STRETCH = 4
"""Pages that are read together where there is work enough for all."""


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


class Observer(Protocol):
    """Is told how the work goes on; see ``progress``."""

    def planned(self, pages: int) -> None:
        """One more document turned out to have this many pages."""

    def page_done(self) -> None:
        """One more page was read or has failed."""


class _Desk:
    """Keeps just enough work in the executor's hands, so that memory stays small."""

    def __init__(
        self, reader: Reader, executor: Executor, observer: Observer, at_once: int
    ) -> None:
        self.reader, self.executor, self.observer = reader, executor, observer
        self.at_once = at_once
        self.running: dict[Future[Any], tuple[ReadDocument, tuple[int, ...]]] = {}
        """Each job's document and pages; without pages it is the planning of the document."""

    def open(self, source: SourceDocument) -> None:
        """Let the document be planned."""
        future = self.executor.submit(self.reader.plan, source)
        self.running[future] = (ReadDocument(source), ())

    def wait(self) -> Iterator[ReadDocument]:
        """Wait for the next results; yield the documents they completed."""
        done, _ = wait(self.running, return_when=FIRST_COMPLETED)
        for future in done:
            document, numbers = self.running.pop(future)
            try:
                result = future.result()
            except MissingProgramError:
                raise
            except Exception as error:
                self._failed(document, numbers, error)
            else:
                if numbers:
                    self._read(document, result)
                else:
                    self._planned(document, result)
            if document.complete:
                yield document

    def _planned(self, document: ReadDocument, plans: tuple[PagePlan, ...]) -> None:
        document.page_count = len(plans)
        self.observer.planned(len(plans))
        for stretch in self._stretches(plans):
            future = self.executor.submit(self.reader.read, document.source, stretch)
            self.running[future] = (document, tuple(plan.number for plan in stretch))

    def _stretches(self, plans: tuple[PagePlan, ...]) -> Iterator[tuple[PagePlan, ...]]:
        """Long stretches where other documents keep every worker busy, short ones at the end."""
        busy = len(self.running) >= self.at_once // 2
        length = STRETCH if busy else min(STRETCH, -(-len(plans) // self.at_once))
        for first in range(0, len(plans), length):
            yield plans[first : first + length]

    def _read(self, document: ReadDocument, results: tuple[OcrPage | FailedPage, ...]) -> None:
        for result in results:
            if isinstance(result, FailedPage):
                document.failed.append(result)
            else:
                document.pages[result.number] = result
            self.observer.page_done()

    def _failed(self, document: ReadDocument, numbers: tuple[int, ...], error: Exception) -> None:
        message, hint = explained(error)
        if not numbers:
            document.error = DocumentError(message, hint)
            self.observer.planned(0)
        for number in numbers:
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
    desk = _Desk(reader, executor, observer, at_once)
    try:
        while waiting or desk.running:
            while waiting and len(desk.running) < at_once:
                desk.open(waiting.popleft())
            yield from desk.wait()
    finally:
        for future in desk.running:
            future.cancel()
