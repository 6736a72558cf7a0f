"""A read-only look into the database for the reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UsageError


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """Open the database for reading; raises UsageError when there is none yet."""
    if not database.is_file():
        raise UsageError(f"There is no database {database} yet.", "Type: protokolle ingest")
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()


def find_document(connection: sqlite3.Connection, name: str) -> sqlite3.Row:
    """Return the document with this number, path, or part of a path; raises UsageError."""
    exact = "SELECT * FROM documents WHERE cast(id AS text) = :name OR path = :name"
    rows = connection.execute(exact, {"name": name}).fetchall()
    if not rows:
        part = "SELECT * FROM documents WHERE instr(lower(path), lower(:name)) ORDER BY path"
        rows = connection.execute(part, {"name": name}).fetchall()
    if len(rows) == 1:
        found: sqlite3.Row = rows[0]
        return found
    if not rows:
        raise UsageError(f'No document is called "{name}".', "Type: protokolle status")
    several = ", ".join(f"{row['id']} ({row['path']})" for row in rows[:5])
    raise UsageError(f'"{name}" may be several documents: {several}.', "Give its number.")
