"""Replaces all rows of one document by what was ingested, within the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import PurePosixPath

from pipeline.records import Facts
from pipeline.store import subjects
from pipeline.store.folding import indexed
from pipeline.store.ingested import IngestedDocument
from pipeline.store.numbering import SCALE, content_of, number_of
from pipeline.store.placing import Placing, Row, storable
from pipeline.store.rows import (
    SEARCHED,
    correction_rows,
    fact_rows,
    issue_rows,
    item_rows,
    page_rows,
    search_rows,
)
from pipeline.store.settling import settle

_CHILDREN_FIRST = (
    "issues",
    "corrections",
    "dates",
    "tasks",
    "decisions",
    "statistics",
    "organisation_mentions",
    "place_mentions",
    "attendance",
    "person_mentions",
    "meetings",
    "document_people",
    "document_places",
    "agenda_items",
    "pages",
)


def replace(connection: sqlite3.Connection, result: IngestedDocument) -> int:
    """Write the document and everything drawn from it; return its id."""
    source = result.source
    content = content_of(connection, source, failed=result.status == "failed")
    document = number_of(connection, content, source.path, {content})
    touched = subjects.mentioned_before(connection, document)
    _clear(connection, document)
    _write_document(connection, document, content, result)
    if result.transcript is not None:
        _write_contents(connection, document, result)
    _insert(connection, "issues", [storable(row) for row in issue_rows(document, result)])
    for table, numbers in subjects.mentioned_before(connection, document).items():
        touched[table] |= numbers
    settle(connection, touched)
    return document


def _clear(connection: sqlite3.Connection, document: int) -> None:
    first, behind = document * SCALE, (document + 1) * SCALE
    for table in SEARCHED:
        connection.execute(
            f"DELETE FROM {table}_fts WHERE rowid IN "  # noqa: S608
            f"(SELECT id FROM {table} WHERE id >= ? AND id < ?)",
            (first, behind),
        )
    for table in _CHILDREN_FIRST:
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document,))  # noqa: S608


def _write_document(
    connection: sqlite3.Connection, document: int, content: str, result: IngestedDocument
) -> None:
    source, transcript = result.source, result.transcript
    pages = result.page_count
    if pages is None and transcript is not None:
        pages = len(transcript.pages) + len(result.pages_failed)
    meeting = result.facts.meeting if result.facts else None
    row: Row = {
        "id": document,
        "sha256": content if content == source.sha256 else None,
        "path": source.path,
        "media_type": source.media_type,
        "bytes": source.bytes,
        "page_count": pages,
        "status": result.status,
        "error": result.error,
        "duplicate_of": None,
        "title": (meeting.title if meeting else None) or PurePosixPath(source.path).stem,
        "ingested_at": result.ingested_at or datetime.now(UTC).isoformat(timespec="seconds"),
        "pipeline_version": result.pipeline_version,
        "settings_hash": result.settings_hash,
        "dictionary_hash": result.dictionary_hash,
    }
    changes = ", ".join(f"{column} = excluded.{column}" for column in row if column != "id")
    _insert(connection, "documents", [row], f"ON CONFLICT (id) DO UPDATE SET {changes}")
    connection.execute("DELETE FROM documents_fts WHERE rowid = ?", (document,))
    connection.execute(
        "INSERT INTO documents_fts (rowid, words) VALUES (?, ?)",
        (document, indexed(str(row["title"]), source.path, meeting.body if meeting else None)),
    )


def _write_contents(
    connection: sqlite3.Connection, document: int, result: IngestedDocument
) -> None:
    if result.transcript is None:
        return
    facts = result.facts or Facts()
    placing = Placing(document, result.transcript, result.outline)
    known = subjects.enter(connection, document, facts)
    tables = {
        "pages": page_rows(document, result.transcript),
        "agenda_items": item_rows(result.outline.items if result.outline else (), placing),
        **fact_rows(facts, placing, known),
        "corrections": correction_rows(placing),
    }
    for table, found in tables.items():
        rows = [storable(row) for row in found]
        _insert(connection, table, rows)
        if table in SEARCHED:
            connection.executemany(
                f"INSERT INTO {table}_fts (rowid, words) VALUES (?, ?)",  # noqa: S608
                search_rows(table, rows),
            )


def _insert(
    connection: sqlite3.Connection, table: str, rows: Sequence[Row], conflict: str = ""
) -> None:
    if not rows:
        return
    columns = ", ".join(f'"{column}"' for column in rows[0])
    values = ", ".join(f":{column}" for column in rows[0])
    connection.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({values}) {conflict}",  # noqa: S608
        rows,
    )
