"""The database's rows of one document into the same shapes as the gold."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import StoreError
from pipeline.evaluate.gold import MEETING_KEYS, Entry

QUERIES = {
    "items": "select number, title from agenda_items where document_id = ? order by position",
    "people": """select p.name, p.surname from people p where p.id in (
        select person_id from person_mentions where document_id = :d
        union select person_id from attendance where document_id = :d) order by p.id""",
    "roles": """select p.name, a.role, p.surname from attendance a join people p
        on p.id = a.person_id where a.document_id = ? order by a.rowid""",
    "functions": """select p.name,
            trim(coalesce(p.function, '') || ', ' || coalesce(p.organisation, ''), ', '), p.surname
        from people p where (p.function is not null or p.organisation is not null) and p.id in (
            select person_id from person_mentions where document_id = :d
            union select person_id from attendance where document_id = :d) order by p.id""",
    "places": """select distinct p.name from place_mentions m join places p on p.id = m.place_id
        where m.document_id = ? order by p.name""",
    "organisations": """select distinct o.name from organisation_mentions m
        join organisations o on o.id = m.organisation_id where m.document_id = ? order by o.name""",
    "statistics": """select value, unit, subject, value_to, p.name from statistics s
        left join places p on p.id = s.place_id where s.document_id = ? order by s.rowid""",
    "decisions": """select outcome, yes, no, abstain from decisions
        where document_id = ? order by rowid""",
    "tasks": """select p.name, t.due_date, t.text, p.surname from tasks t
        left join people p on p.id = t.person_id where t.document_id = ? order by t.rowid""",
    "dates": "select distinct date from dates where document_id = ? order by date",
}
"""Per kind of fact: its rows in the order of the gold's entries, then what matching needs."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the database holds of one document."""

    path: str
    """Path below ``data/raw``."""
    status: str
    meeting: Mapping[str, str | None]
    entries: Mapping[str, tuple[Entry, ...]]
    raw_text: str
    text: str


def read_found(database: Path) -> tuple[Found, ...]:
    """Read every document but the duplicates; raises StoreError if the database can't be read."""
    if not database.is_file():
        raise StoreError(f"There is no database {database}.", "Type first: protokolle ingest")
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as db:
            documents = db.execute(
                "select id, path, status from documents where status != 'duplicate' order by path"
            ).fetchall()
            return tuple(_document(db, *row) for row in documents)
    except sqlite3.Error as error:
        raise StoreError(
            f"{database} cannot be evaluated: {error}.", "Delete it and type: protokolle ingest"
        ) from error


def _document(db: sqlite3.Connection, number: int, path: str, status: str) -> Found:
    columns = ", ".join(MEETING_KEYS)
    row = db.execute(f"select {columns} from meetings where document_id = ?", [number]).fetchone()  # noqa: S608
    pages = db.execute(
        "select coalesce(raw_text, ''), coalesce(text, '') from pages where document_id = ? "
        "order by number",
        [number],
    ).fetchall()
    return Found(
        path,
        status,
        dict(zip(MEETING_KEYS, row, strict=True)) if row else {},
        {kind: _rows(db, query, number) for kind, query in QUERIES.items()},
        "\f".join(raw for raw, _ in pages),
        "\f".join(text for _, text in pages),
    )


def _rows(db: sqlite3.Connection, query: str, number: int) -> tuple[Entry, ...]:
    parameters: Any = {"d": number} if ":d" in query else [number]
    return tuple(tuple(row) for row in db.execute(query, parameters))
