"""The database as the pipeline sees it: open, save a document, record a run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from pipeline.records import SourceDocument
from pipeline.store.ingested import IngestedDocument, RunTotals, StoredDocument


class Store:
    """The one writer of ``protokolle.db``; use it from one thread, close it at the end."""

    @staticmethod
    def open(path: Path) -> Store:
        """Open for writing; create or migrate first. Raises StoreError."""
        raise NotImplementedError

    @staticmethod
    def read(path: Path) -> Store:
        """Open for reading only, beside a writer if need be. Raises StoreError."""
        raise NotImplementedError

    def close(self) -> None:
        """Give the database and its lock back."""

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def register(self, sources: Iterable[SourceDocument]) -> dict[str, int]:
        """Give every file its document number (by sha256), in the given order; note moved files.

        Call it once at the start of a run with all files found, sorted by path.
        """
        raise NotImplementedError

    def documents(self) -> tuple[StoredDocument, ...]:
        """All rows of ``documents`` in order of their ids."""
        raise NotImplementedError

    def save(self, result: IngestedDocument) -> int:
        """Replace all of this document in one transaction; return its id."""
        raise NotImplementedError

    def fail(self, source: SourceDocument, error: str, hint: str = "", stage: str = "ingest") -> int:
        """Record that this document could not be ingested; return its id."""
        raise NotImplementedError

    def duplicate(self, source: SourceDocument) -> int:
        """Record that this file is a copy of the document with the same sha256; return its id."""
        raise NotImplementedError

    def start_run(self, version: str, language_model: str = "") -> int:
        """Begin a row of ``runs``; return its id."""
        raise NotImplementedError

    def finish_run(self, run: int, totals: RunTotals) -> None:
        """Complete the row of ``runs``."""
        raise NotImplementedError
