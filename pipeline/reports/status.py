"""Which documents are in the database, how they fared, and what in one of them is doubtful."""

from __future__ import annotations

import sqlite3

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from pipeline.reports.plausibility import print_plausibility

FACTS = (
    "agenda_items",
    "attendance",
    "person_mentions",
    "place_mentions",
    "organisation_mentions",
    "statistics",
    "decisions",
    "tasks",
    "dates",
    "corrections",
    "issues",
)


def print_archive(connection: sqlite3.Connection, console: Console) -> None:
    """Print one line for each document."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("no.", "document", "status", "pages", "TOPs", "doubts"):
        table.add_column(name, justify="right" if name in ("pages", "TOPs", "doubts") else "left")
    query = """
        SELECT id, path, status, error, page_count,
          (SELECT count(*) FROM agenda_items WHERE document_id = documents.id) AS items,
          (SELECT count(*) FROM issues WHERE document_id = documents.id) AS doubts
        FROM documents ORDER BY path"""
    for row in connection.execute(query):
        table.add_row(
            *(str(row[name] or "") for name in ("id", "path", "status")),
            str(row["page_count"] or ""),
            str(row["items"]),
            str(row["doubts"]),
        )
        if row["error"]:
            problem = row["error"].removeprefix(f"{row['path']}: ")
            table.add_row("", f"[red]{escape(problem)}[/red]")
    console.print(table)


def print_document(connection: sqlite3.Connection, document: sqlite3.Row, console: Console) -> None:
    """Print one document: its meeting, its pages, what was found, and every doubt."""
    console.print(f"[bold]{document['path']}[/bold] ({document['status']})", highlight=False)
    one = {"id": document["id"]}
    for meeting in connection.execute("SELECT * FROM meetings WHERE document_id = :id", one):
        for name in ("title", "body", "date", "start_time", "end_time", "place"):
            console.print(f"  {name:11}{meeting[name] or '-'}", highlight=False, markup=False)
    for page in connection.execute("SELECT * FROM pages WHERE document_id = :id", one):
        console.print(f"  page {page['number']}: {page['source']}, {page['why']}", highlight=False)
    for table in FACTS:
        count = connection.execute(
            f"SELECT count(*) FROM {table} WHERE document_id = :id",  # noqa: S608  (constants)
            one,
        ).fetchone()[0]
        console.print(f"  {count:5} {table.replace('_', ' ')}", highlight=False)
    print_plausibility(connection, document["id"], console)
