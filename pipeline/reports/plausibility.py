"""What in one document cannot be quite right, as tables for a terminal of 80 columns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

_DOUBTS = """
    SELECT coalesce(pages.number, '') AS page, severity,
      message || coalesce(' ' || hint, '') AS doubt
    FROM issues LEFT JOIN pages ON pages.id = page_id
    WHERE issues.document_id = :id AND stage = :stage
    ORDER BY severity DESC, pages.number"""
_NAMELESS = """
    SELECT DISTINCT people.name, group_concat(DISTINCT attendance.role) AS roles
    FROM attendance JOIN people ON people.id = person_id
    WHERE attendance.document_id = :id AND people.given_name IS NULL
    GROUP BY people.name ORDER BY people.name"""
_SUBJECTLESS = """
    SELECT pages.number AS page, value, unit, sentence
    FROM statistics LEFT JOIN pages ON pages.id = page_id
    WHERE statistics.document_id = :id AND subject IS NULL ORDER BY statistics.rowid"""
_STAGES = {
    "structure": "Agenda: gaps, jumps and repeats",
    "extract": "Facts: votes, sums and broken numbers",
}
LONGEST_SENTENCE = 90
"""Characters of a sentence that are shown."""


def print_plausibility(connection: sqlite3.Connection, document: int, console: Console) -> None:
    """Print one table for each kind of doubt; nothing where there is none."""
    for (stage,) in connection.execute(
        "SELECT DISTINCT stage FROM issues WHERE document_id = ? ORDER BY stage", (document,)
    ).fetchall():
        rows = connection.execute(_DOUBTS, {"id": document, "stage": stage})
        heading = _STAGES.get(stage, f"Stage {stage}")
        _print(console, heading, ("page", "severity", "doubt"), rows)
    one = {"id": document}
    nameless = connection.execute(_NAMELESS, one)
    _print(console, "People present without a first name", ("name", "roles"), nameless)
    bare = (
        (row["page"], f"{row['value']:.15g} {row['unit'] or ''}", _cut(row["sentence"]))
        for row in connection.execute(_SUBJECTLESS, one)
    )
    _print(console, "Numbers without a subject", ("page", "number", "sentence"), bare)


def _print(
    console: Console, heading: str, columns: tuple[str, ...], rows: Iterable[Iterable[object]]
) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column == "page" else "left")
    for row in rows:
        table.add_row(*("" if value is None else escape(str(value)) for value in row))
    if table.row_count:
        console.print(f"\n{heading}", highlight=False)
        console.print(table)


def _cut(sentence: str | None) -> str:
    text = " ".join((sentence or "").split())
    return text if len(text) <= LONGEST_SENTENCE else f"{text[:LONGEST_SENTENCE]}…"
