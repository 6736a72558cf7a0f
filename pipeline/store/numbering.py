"""Files into document numbers that stay when a file moves, changes or is ingested again."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Sequence

from pipeline.records import SourceDocument

SCALE = 10_000_000
"""Rows of a document have ids from ``number * SCALE + 1``, so they do not depend on others."""


def row_id(document: int, position: int) -> int:
    """Id of a document's row by its position, from 1."""
    if not 0 < position < SCALE:
        raise ValueError(f"a document cannot have {position} rows of one kind")
    return document * SCALE + position


def subject_id(connection: sqlite3.Connection, table: str, *key: str) -> int:
    """Id of a person, place or organisation, made from the name alone.

    It does not depend on when the name was first met, and links stay when the database is made
    anew. 48 bits stay a whole number in a browser; two names that share one get neighbours.
    """
    digest = hashlib.blake2b("\0".join(key).encode(), digest_size=6).digest()
    number = int.from_bytes(digest, "big")
    taken = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608
    while connection.execute(taken, (number,)).fetchone():
        number += 1
    return number


def register(connection: sqlite3.Connection, sources: Sequence[SourceDocument]) -> dict[str, int]:
    """Number all files found; a known content at a new path is a move, not a new document."""
    present = {source.sha256: {source.path} for source in sources}
    for source in sources:
        present[source.sha256].add(source.path)
    numbers: dict[str, int] = {}
    for source in sources:
        if source.sha256 in numbers:
            _number(connection, f"copy:{source.path}")
            continue
        _follow_move(connection, source, present[source.sha256])
        numbers[source.sha256] = number_of(connection, source.sha256, source.path, present)
    return numbers


def _follow_move(connection: sqlite3.Connection, source: SourceDocument, paths: set[str]) -> None:
    """Write the new path of a document whose file is no longer where it was."""
    row = connection.execute(
        "SELECT id, path FROM documents WHERE sha256 = ?", (source.sha256,)
    ).fetchone()
    if row is None or row[1] in paths:
        return
    copy = connection.execute(
        "SELECT id FROM documents WHERE path = ? AND status = 'duplicate'", (source.path,)
    ).fetchone()
    if copy is not None:
        drop_copy(connection, copy[0])
    connection.execute("UPDATE documents SET path = ? WHERE id = ?", (source.path, row[0]))


def drop_copy(connection: sqlite3.Connection, document: int) -> None:
    """Remove the row of a duplicate and its number."""
    connection.execute("DELETE FROM issues WHERE document_id = ?", (document,))
    connection.execute("DELETE FROM documents_fts WHERE rowid = ?", (document,))
    connection.execute("DELETE FROM documents WHERE id = ?", (document,))
    connection.execute("DELETE FROM document_numbers WHERE id = ?", (document,))


def content_of(connection: sqlite3.Connection, source: SourceDocument, *, failed: bool) -> str:
    """What identifies this file: its hash, else its path.

    The path where there is no hash, or where it failed and another file of the same content (two
    empty ones) has its row already.
    """
    if source.sha256 and not failed:
        return source.sha256
    taken = connection.execute(
        "SELECT 1 FROM documents WHERE sha256 = ? AND path <> ?", (source.sha256, source.path)
    ).fetchone()
    return source.sha256 if source.sha256 and taken is None else f"path:{source.path}"


def number_of(
    connection: sqlite3.Connection, content: str, path: str, present: Collection[str]
) -> int:
    """Number of this content; a file changed in place takes over its former content's number."""
    row = connection.execute(
        "SELECT id FROM document_numbers WHERE content = ?", (content,)
    ).fetchone()
    if row is not None:
        return int(row[0])
    for former, sha256 in connection.execute(
        "SELECT id, sha256 FROM documents WHERE path = ? ORDER BY id", (path,)
    ).fetchall():
        if sha256 not in present:
            connection.execute(
                "UPDATE document_numbers SET content = ? WHERE id = ?", (content, former)
            )
            return int(former)
    return _number(connection, content)


def number_of_copy(connection: sqlite3.Connection, source: SourceDocument) -> int:
    """Number of the row that says this file is a copy."""
    return _number(connection, f"copy:{source.path}")


def _number(connection: sqlite3.Connection, content: str) -> int:
    connection.execute("INSERT OR IGNORE INTO document_numbers (content) VALUES (?)", (content,))
    row = connection.execute(
        "SELECT id FROM document_numbers WHERE content = ?", (content,)
    ).fetchone()
    return int(row[0])
