"""Opens the database file, for one writer or any number of readers, or says why it cannot."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import StoreError

_BUSY_MILLISECONDS = 10_000


def take_lock(database: Path) -> int:
    """Take the writer's lock beside the database; return its descriptor. Raises StoreError."""
    path = database.with_name(database.name + ".lock")
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(
            f"{database.parent}: the folder for results cannot be written ({error.strerror}).",
            f"Give yourself the right to write there (chmod u+w {database.parent}) or name "
            "another folder with --root.",
        ) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise StoreError(
            f"{database}: another ingest is writing to this database.",
            "Wait until it has finished, or stop it, then start again.",
        ) from error
    return descriptor


def connect(database: Path, *, writing: bool) -> sqlite3.Connection:
    """Open with foreign keys on; WAL when writing. Raises StoreError."""
    try:
        if writing:
            connection = sqlite3.connect(database, isolation_level=None)
        else:
            connection = sqlite3.connect(
                f"{database.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None
            )
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if writing:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error as error:
        raise explained(database, error) from error
    return connection


def explained(database: Path, error: sqlite3.Error) -> StoreError:
    """The error as a person needs it: what, where, what to do."""
    text = str(error)
    if "not a database" in text or "malformed" in text:
        return StoreError(
            f"{database}: the file is damaged or no database ({text}).",
            f"Move it away (mv {database} {database}.damaged) and run ingest again; it is "
            "rebuilt from data/raw and corrections.",
        )
    if "locked" in text or "busy" in text:
        return StoreError(
            f"{database}: another program is writing to the database.",
            "Close it, then start again.",
        )
    if "full" in text:
        return StoreError(
            f"{database}: the disk is full.", "Make room, then start again; nothing is lost."
        )
    if "unable to open" in text and not database.exists():
        return StoreError(
            f"{database}: there is no database yet.", "Put scans into data/raw and run ingest."
        )
    return StoreError(
        f"{database}: the database cannot be used ({text}).",
        "Look at the rights of the file and its folder.",
    )


@contextmanager
def transaction(connection: sqlite3.Connection, database: Path) -> Iterator[None]:
    """All or nothing; takes the right to write at once.

    Raises StoreError for what concerns the whole database; what is wrong with one row (a value
    out of range, a broken reference) keeps SQLite's own error, since it costs one document only.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise explained(database, error) from error
