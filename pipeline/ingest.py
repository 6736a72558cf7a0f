"""Every new or changed file of ``data/raw`` into rows of the database: the whole way, in order."""

from __future__ import annotations

import shutil
import time

import msgspec
from rich.console import Console

from pipeline import __version__
from pipeline.bookkeeping import Order, choose, look, record_copies, record_files
from pipeline.correct import Corrector
from pipeline.dictionaries import load_dictionaries
from pipeline.errors import StoreError
from pipeline.executors import make_executor, worker_count
from pipeline.extract.facts import extract_facts, extractors
from pipeline.extract.language import model_name
from pipeline.fingerprints import READING_VERSION, code_fingerprint, fingerprint
from pipeline.layout import lay_out
from pipeline.lexicon import Lexicon
from pipeline.ocr import TesseractEngine, check_tesseract
from pipeline.pages.programs import check_poppler
from pipeline.progress import PageProgress
from pipeline.reading import ReadDocument, Reader, explained, read_documents
from pipeline.records import SourceDocument
from pipeline.settings import Settings
from pipeline.store import IngestedDocument, RunTotals, Store
from pipeline.structure import outline
from pipeline.summary import Summary
from pipeline.workspace import Workspace


class Stages:
    """The stages between reading and storing, made once and used for every document."""

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        self.workspace, self.settings = workspace, settings
        self.dictionaries = load_dictionaries(workspace.corrections)
        self.fingerprint = fingerprint(
            reading_fingerprint(settings),
            msgspec.to_builtins((settings.layout, settings.correct, settings.extract)),
            (self.dictionaries.fingerprint, code_fingerprint(), __version__),
        )

    def prepare(self) -> None:
        """Load what takes a moment: the lexicon, the corrector, the extractors."""
        lexicon = Lexicon.load()
        self.corrector = Corrector(self.dictionaries, lexicon, self.settings.correct)
        self.extractors = extractors(self.dictionaries, lexicon, self.settings.extract)

    def run(self, read: ReadDocument) -> IngestedDocument:
        """Take a read document the rest of the way; this is the product in five lines."""
        pages = lay_out(read.ordered, self.settings.layout)
        transcript = self.corrector.correct(pages, read.source.path)
        parts = outline(transcript)
        facts = extract_facts(transcript, parts, self.extractors)
        self.workspace.save_stages(read.source.sha256, transcript, parts, facts)
        return IngestedDocument(
            source=read.source,
            status="partial" if read.failed else "done",
            error=read.failed_pages,
            transcript=transcript,
            outline=parts,
            facts=facts,
            pages_failed=tuple((page.number, page.message) for page in read.failed),
            page_count=read.page_count,
            pipeline_version=__version__,
            settings_hash=self.fingerprint,
            dictionary_hash=self.dictionaries.fingerprint,
        )


def ingest(workspace: Workspace, settings: Settings, order: Order, console: Console) -> Summary:
    """Ingest what is new or changed; raises PipelineError when the run as a whole cannot go on."""
    started = time.monotonic()
    workspace.check()
    stages = Stages(workspace, settings)
    found = look(workspace, settings)
    summary = Summary(duplicates=len(found.duplicates), waiting=found.waiting)
    with Store.open(workspace.database) as store:
        work = choose(found, store.documents(), stages.fingerprint, order)
        summary.unchanged = len(found.documents) - len(work)
        if order.dry_run:
            summary.planned = tuple(source.path for source in work)
            return summary
        record_files(store, found, summary)
        if work:
            run = store.start_run(__version__, model_name(settings.extract))
            ingest_documents(work, stages, store, order, console, summary)
            summary.seconds = time.monotonic() - started
            failed = len(summary.failures)
            totals = RunTotals(summary.documents, summary.pages, failed, summary.seconds)
            store.finish_run(run, totals)
        record_copies(store, found)
    summary.seconds = time.monotonic() - started
    return summary


def ingest_documents(
    work: tuple[SourceDocument, ...],
    stages: Stages,
    store: Store,
    order: Order,
    console: Console,
    summary: Summary,
) -> None:
    """Read the documents page by page and take each, once complete, the rest of the way."""
    settings, workspace = stages.settings, stages.workspace
    reader = make_reader(workspace, settings, order)
    executor = make_executor(settings.ingest)
    shutil.rmtree(workspace.temporary, ignore_errors=True)
    workspace.temporary.mkdir()
    at_once = 3 * worker_count(settings.ingest)
    try:
        with PageProgress(console, len(work)) as progress:
            reading = read_documents(work, reader, executor, progress, at_once)
            stages.prepare()
            for read in reading:
                finish(read, stages, store, summary)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        shutil.rmtree(workspace.temporary, ignore_errors=True)


def finish(read: ReadDocument, stages: Stages, store: Store, summary: Summary) -> None:
    """Take one read document to the database; whatever goes wrong costs this document only."""
    summary.documents += 1
    summary.pages += len(read.pages)
    try:
        if read.unusable:
            raise read.unusable
        result = stages.run(read)
        store.save(result)
        problem = (result.error, "The other pages were ingested.") if result.error else None
    except StoreError:
        raise
    except Exception as error:
        problem = explained(error)
        store.fail(read.source, *problem)
    if problem:
        summary.failures.append((read.source.path, " ".join(problem)))


def make_reader(workspace: Workspace, settings: Settings, order: Order) -> Reader:
    """Return the reader; raises MissingProgramError when a program or language is missing."""
    check_poppler()
    version = check_tesseract(settings.ocr.languages)
    return Reader(
        workspace=workspace,
        engine=TesseractEngine(settings.ocr, version),
        settings=settings.pages,
        fingerprint=reading_fingerprint(settings),
        anew=order.read_again,
    )


def reading_fingerprint(settings: Settings) -> str:
    """Return what decides, besides the file, how its pages are read."""
    return fingerprint(READING_VERSION, msgspec.to_builtins((settings.pages, settings.ocr)))
