"""A run over ``data/raw``: what is new is read page by page, ingested and stored."""

from __future__ import annotations

import time

from rich.console import Console

from pipeline.bookkeeping import Order, Run, choose, look, record_copies, record_files
from pipeline.dictionaries import load_dictionaries
from pipeline.settings import Settings
from pipeline.store import Store
from pipeline.summary import Summary
from pipeline.workspace import Workspace


def run(workspace: Workspace, settings: Settings, order: Order, console: Console) -> Summary:
    """Ingest what is new or changed; raises PipelineError when the run as a whole cannot go on."""
    started = time.monotonic()
    workspace.check()
    this = Run(workspace, settings, order, load_dictionaries(workspace.corrections))
    found = look(workspace, settings)
    summary = Summary(duplicates=len(found.duplicates), waiting=found.waiting)
    with Store.open(workspace.database) as store:
        work = choose(found, store.documents(), this.fingerprint, order)
        summary.unchanged = len(found.documents) - len(work)
        if order.dry_run:
            summary.planned = tuple(source.path for source in work)
            return summary
        record_files(store, found, summary)
        if work or workspace.names_due.exists():
            # Opened only here: a run without work never pays for the rooms that read and extract.
            from pipeline.batch import ingest_documents  # noqa: PLC0415

            ingest_documents(work, found.documents, this, store, console, summary)
        record_copies(store, found)
    summary.seconds = time.monotonic() - started
    return summary
