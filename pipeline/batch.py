"""The documents that need work: read page by page, ingested and stored, one after the other.

When all are done, those whose words the names of other documents explain are repaired once more.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace

from rich.console import Console

from pipeline import __version__
from pipeline.bookkeeping import Run
from pipeline.correct import DocumentNames, confirmed
from pipeline.errors import StoreError
from pipeline.executors import make_executor, worker_count
from pipeline.extract.language import model_name
from pipeline.fingerprints import reading_fingerprint
from pipeline.ingest import Ingest
from pipeline.ocr import chosen_engine
from pipeline.page_reading import Reader, explained
from pipeline.pages.programs import check_poppler
from pipeline.progress import PageProgress
from pipeline.reading import ReadDocument, read_documents
from pipeline.records import SourceDocument
from pipeline.store import RunTotals, Store
from pipeline.summary import Summary


def ingest_documents(
    work: tuple[SourceDocument, ...],
    everything: tuple[SourceDocument, ...],
    run: Run,
    store: Store,
    console: Console,
    summary: Summary,
) -> None:
    """Read the documents over all cores and take each, once complete, the rest of the way.

    ``everything`` are all documents of the archive, with those that need no work.
    """
    started = time.monotonic()
    reader = _reader(run)
    number = store.start_run(__version__, model_name(run.settings.extract))
    run.workspace.names_due.touch()
    with _workers(run) as executor:
        ingest = Ingest(run.workspace, run.settings, run.rules)
        for read in _read(work, reader, executor, run, console):
            summary.pages += len(read.pages)
            _finish(read, ingest, run, store, summary)
        known = _known_names(everything, run)
        ingest = Ingest(run.workspace, run.settings, run.rules, confirmed(known.values()))
        drawn = ingest.corrector.drawn(known)
        again = tuple(one for one in everything if _helped(one, known, drawn))
        for read in _read(again, replace(reader, anew=False), executor, run, console):
            path = read.source.path
            helped = replace(known[path], drawn=drawn[path])
            _finish(read, ingest, run, store, summary, helped)
    run.workspace.names_due.unlink(missing_ok=True)
    seconds, failed = time.monotonic() - started, len(summary.failures)
    store.finish_run(number, RunTotals(summary.documents, summary.pages, failed, seconds))


@contextmanager
def _workers(run: Run) -> Iterator[Executor]:
    executor = make_executor(run.settings.ingest)
    shutil.rmtree(run.workspace.temporary, ignore_errors=True)
    run.workspace.temporary.mkdir()
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        shutil.rmtree(run.workspace.temporary, ignore_errors=True)


def _read(
    work: tuple[SourceDocument, ...], reader: Reader, executor: Executor, run: Run, console: Console
) -> Iterator[ReadDocument]:
    if not work:
        return
    with PageProgress(console, len(work)) as progress:
        at_once = 3 * worker_count(run.settings.ingest)
        yield from read_documents(work, reader, executor, progress, at_once)


def _known_names(documents: tuple[SourceDocument, ...], run: Run) -> dict[str, DocumentNames]:
    """What the documents tell about names, by path; those that failed tell nothing."""
    found = {one.path: run.workspace.load_names(one.sha256, DocumentNames) for one in documents}
    return {path: names for path, names in found.items() if names is not None}


def _helped(
    source: SourceDocument, known: dict[str, DocumentNames], drawn: dict[str, dict[str, str]]
) -> bool:
    """Whether the archive explains other words of the document than when it was last repaired."""
    return source.path in known and drawn[source.path] != known[source.path].drawn


def _finish(
    read: ReadDocument,
    ingest: Ingest,
    run: Run,
    store: Store,
    summary: Summary,
    names: DocumentNames | None = None,
) -> None:
    """Take one read document to the database; whatever goes wrong costs this document only.

    ``names`` is given when it comes again, with the names of other documents.
    """
    try:
        if read.unusable:
            raise read.unusable
        result = ingest.document(read, run.fingerprint)
        if names is None and result.transcript is not None:
            alone = ingest.corrector.names(result.transcript)
            run.workspace.save_names(read.source.sha256, alone)
        store.save(result)
        if names is None:
            summary.stored.add(read.source.path)
        else:
            run.workspace.save_names(read.source.sha256, names)
        problem = (result.error, "The other pages were ingested.") if result.error else None
    except StoreError:
        raise
    except Exception as error:
        problem = explained(error)
        store.fail(read.source, *problem)
    failure = (read.source.path, " ".join(problem)) if problem else None
    if failure and failure not in summary.failures:
        summary.failures.append(failure)


def _reader(run: Run) -> Reader:
    """Return the reader; raises MissingProgramError when a program or language is missing."""
    check_poppler()
    return Reader(
        workspace=run.workspace,
        engine=chosen_engine(run.settings.ocr),
        settings=run.settings.pages,
        fingerprint=reading_fingerprint(run.settings),
        anew=run.order.read_again,
    )
