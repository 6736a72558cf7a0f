"""Every table and view of the database into CSV files that open safely in a spreadsheet."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""


def export_tables(connection: sqlite3.Connection, folder: Path) -> dict[str, int]:
    """Write one CSV (UTF-8 with byte order mark) for each table and view; return their rows."""
    folder.mkdir(parents=True, exist_ok=True)
    names = connection.execute(
        """SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%fts%' AND name NOT LIKE '\\_%' ESCAPE '\\'
        ORDER BY name"""
    ).fetchall()
    counts: dict[str, int] = {}
    for (name,) in names:
        rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608  (from the schema)
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(column[0] for column in rows.description)
            counts[name] = 0
            for row in rows:
                writer.writerow(_harmless(value) for value in row)
                counts[name] += 1
    return counts


def _harmless(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return "'" + value
    return value
