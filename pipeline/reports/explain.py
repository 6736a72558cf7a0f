"""One page, or one line of it: as read, as repaired, which rules fired, which facts were drawn."""

from __future__ import annotations

import sqlite3

from rich.console import Console
from rich.table import Table

from pipeline.errors import UsageError

FACT_COLUMNS = {
    "agenda_items": "number || ' ' || title",
    "attendance": "role || coalesce(' ' || (SELECT name FROM people WHERE id = person_id), '')",
    "person_mentions": "(SELECT name FROM people WHERE id = person_id)",
    "place_mentions": "(SELECT name FROM places WHERE id = place_id)",
    "organisation_mentions": "(SELECT name FROM organisations WHERE id = organisation_id)",
    "statistics": "value || ' ' || unit || coalesce(' (' || subject || ')', '')",
    "decisions": "coalesce(outcome, '?') || ': ' || text",
    "tasks": "coalesce(due_date, '?') || ': ' || text",
    "dates": "date",
}


def print_page(
    connection: sqlite3.Connection,
    document: sqlite3.Row,
    number: int,
    line: int | None,
    console: Console,
) -> None:
    """Print the audit trail; raises UsageError when there is no such page or line."""
    page = connection.execute(
        "SELECT * FROM pages WHERE document_id = ? AND number = ?", (document["id"], number)
    ).fetchone()
    if page is None:
        raise UsageError(f"{document['path']} has no page {number}.", "Type: protokolle status")
    console.print(f"[bold]{document['path']}, page {number}[/bold]", highlight=False)
    console.print(f"{page['source']}: {page['why']}", highlight=False, markup=False)
    raw = page["raw_text"].split("\n")
    if line is not None and not 1 <= line <= len(raw):
        raise UsageError(f"Page {number} has {len(raw)} lines, not {line}.", "Choose one of them.")
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    for name in ("line", "as read", "repaired: rule (status)"):
        table.add_column(name, ratio=None if name == "line" else 1, overflow="fold")
    changes = _changes(connection, page["id"])
    for index, text in enumerate(raw, start=1):
        if line in (None, index):
            table.add_row(str(index), text, "\n".join(changes.get(index, ())))
    console.print(table, markup=False)
    _print_facts(connection, page, raw[line - 1] if line else None, console)


def _changes(connection: sqlite3.Connection, page: int) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    query = "SELECT * FROM corrections WHERE page_id = ? ORDER BY line, start"
    for row in connection.execute(query, (page,)):
        change = f"{row['before']} → {row['after'] or '?'}: {row['rule']} ({row['status']})"
        found.setdefault(row["line"], []).append(change)
    return found


def _print_facts(
    connection: sqlite3.Connection, page: sqlite3.Row, within: str | None, console: Console
) -> None:
    for table, shown in FACT_COLUMNS.items():
        rows = connection.execute(
            f"SELECT {shown} AS shown, quote FROM {table} WHERE page_id = ?",  # noqa: S608
            (page["id"],),
        ).fetchall()
        for row in rows:
            if within is None or row["quote"] in within or within in row["quote"]:
                text = f"{table}: {row['shown']}  «{row['quote'][:60]}»".replace("\n", " ")
                console.print(text, highlight=False, markup=False)
