"""The database as the pipeline sees it: open, save a document, record a run."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from pipeline.errors import StoreError
from pipeline.records import Issue, SourceDocument
from pipeline.store import numbering
from pipeline.store.connection import connect, take_lock, transaction
from pipeline.store.ingested import IngestedDocument, RunTotals, StoredDocument
from pipeline.store.saving import replace
from pipeline.store.schema import migrate


class Store:
    """The one writer of ``protokolle.db``; use it from one thread, close it at the end."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: int | None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock

    @staticmethod
    def open(path: Path) -> Store:
        """Open for writing; create or migrate first. Raises StoreError."""
        lock = take_lock(path)
        try:
            connection = connect(path, writing=True)
            try:
                migrate(connection, path)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            os.close(lock)
            raise
        return Store(path, connection, lock)

    @staticmethod
    def read(path: Path) -> Store:
        """Open for reading only, beside a writer if need be. Raises StoreError."""
        return Store(path, connect(path, writing=False), None)

    def close(self) -> None:
        """Give the database and its lock back; closing twice does no harm."""
        self.connection.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

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
        with transaction(self.connection, self.path):
            return numbering.register(self.connection, tuple(sources))

    def documents(self) -> tuple[StoredDocument, ...]:
        """All rows of ``documents`` in order of their ids."""
        return tuple(
            StoredDocument(*row)
            for row in self.connection.execute(
                "SELECT id, sha256, path, status, error, duplicate_of, pipeline_version, "
                "settings_hash, dictionary_hash FROM documents ORDER BY id"
            )
        )

    def save(self, result: IngestedDocument) -> int:
        """Replace all of this document in one transaction; return its id."""
        if result.status == "duplicate":
            return self.duplicate(result.source)
        with transaction(self.connection, self.path):
            return replace(self.connection, result)

    def fail(
        self, source: SourceDocument, error: str, hint: str = "", stage: str = "ingest"
    ) -> int:
        """Record that this document could not be ingested; return its id."""
        issue = Issue(stage, "error", error, hint)
        return self.save(IngestedDocument(source, "failed", error=error, issues=(issue,)))

    def duplicate(self, source: SourceDocument) -> int:
        """Record that this file is a copy of the document with the same sha256; return its id.

        Raises StoreError when no such document is stored.
        """
        with transaction(self.connection, self.path):
            original = self.connection.execute(
                "SELECT id, title FROM documents WHERE sha256 = ?", (source.sha256,)
            ).fetchone()
            if original is None:
                raise StoreError(
                    f"{source.path}: the document it is a copy of is not in the database.",
                    "Ingest that document first.",
                )
            number = numbering.number_of_copy(self.connection, source)
            self.connection.execute(
                "INSERT OR REPLACE INTO documents (id, path, media_type, bytes, status, "
                "duplicate_of, title, ingested_at) VALUES (?, ?, ?, ?, 'duplicate', ?, ?, ?)",
                (
                    number,
                    source.path,
                    source.media_type,
                    source.bytes,
                    original[0],
                    original[1],
                    now(),
                ),
            )
            return number

    def start_run(self, version: str, language_model: str = "") -> int:
        """Begin a row of ``runs``; return its id."""
        with transaction(self.connection, self.path):
            cursor = self.connection.execute(
                "INSERT INTO runs (started_at, version, language_model) VALUES (?, ?, ?)",
                (now(), version, language_model),
            )
        return int(cursor.lastrowid or 0)

    def finish_run(self, run: int, totals: RunTotals) -> None:
        """Complete the row of ``runs``."""
        with transaction(self.connection, self.path):
            self.connection.execute(
                "UPDATE runs SET finished_at = ?, documents = ?, pages = ?, failed = ?, "
                "seconds = ? WHERE id = ?",
                (now(), totals.documents, totals.pages, totals.failed, totals.seconds, run),
            )


def now() -> str:
    """The time in UTC, ISO, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
