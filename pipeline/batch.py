"""The documents that need work: read page by page, ingested and stored, one after the other."""

from __future__ import annotations

import shutil
import time

from rich.console import Console

from pipeline import __version__
from pipeline.bookkeeping import Run
from pipeline.errors import StoreError
from pipeline.executors import make_executor, worker_count
from pipeline.extract.language import model_name
from pipeline.fingerprints import reading_fingerprint
from pipeline.ingest import Ingest
from pipeline.ocr import TesseractEngine, check_tesseract
from pipeline.pages.programs import check_poppler
from pipeline.progress import PageProgress
from pipeline.reading import ReadDocument, Reader, explained, read_documents
from pipeline.records import SourceDocument
from pipeline.store import RunTotals, Store
from pipeline.summary import Summary


def ingest_documents(
    work: tuple[SourceDocument, ...], run: Run, store: Store, console: Console, summary: Summary
) -> None:
    """Read the documents over all cores and take each, once complete, the rest of the way."""
    started = time.monotonic()
    reader = _reader(run)
    number = store.start_run(__version__, model_name(run.settings.extract))
    executor = make_executor(run.settings.ingest)
    shutil.rmtree(run.workspace.temporary, ignore_errors=True)
    run.workspace.temporary.mkdir()
    at_once = 3 * worker_count(run.settings.ingest)
    try:
        with PageProgress(console, len(work)) as progress:
            documents = read_documents(work, reader, executor, progress, at_once)
            ingest = Ingest(run.workspace, run.settings, run.rules)
            for document in documents:
                _finish(document, ingest, run, store, summary)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        shutil.rmtree(run.workspace.temporary, ignore_errors=True)
    seconds, failed = time.monotonic() - started, len(summary.failures)
    store.finish_run(number, RunTotals(summary.documents, summary.pages, failed, seconds))


def _finish(read: ReadDocument, ingest: Ingest, run: Run, store: Store, summary: Summary) -> None:
    """Take one read document to the database; whatever goes wrong costs this document only."""
    summary.documents += 1
    summary.pages += len(read.pages)
    try:
        if read.unusable:
            raise read.unusable
        result = ingest.document(read, run.fingerprint)
        store.save(result)
        problem = (result.error, "The other pages were ingested.") if result.error else None
    except StoreError:
        raise
    except Exception as error:
        problem = explained(error)
        store.fail(read.source, *problem)
    if problem:
        summary.failures.append((read.source.path, " ".join(problem)))


def _reader(run: Run) -> Reader:
    """Return the reader; raises MissingProgramError when a program or language is missing."""
    check_poppler()
    version = check_tesseract(run.settings.ocr.languages)
    return Reader(
        workspace=run.workspace,
        engine=TesseractEngine(run.settings.ocr, version),
        settings=run.settings.pages,
        fingerprint=reading_fingerprint(run.settings),
        anew=run.order.read_again,
    )
