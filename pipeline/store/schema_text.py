"""The SQL of the migrations, with its comments, into the page SCHEMA.md."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.store.schema import migration_files

_TABLE = re.compile(r"CREATE TABLE (\w+) \( -- (.+)")  # CREATE TABLE runs ( -- one row a run
_ADDED = re.compile(r'ALTER TABLE (\w+) ADD COLUMN "?(\w+)"? ([A-Z]+); -- (.+)')
# ALTER TABLE issues ADD COLUMN "top" INTEGER; -- pixels
_COLUMN = re.compile(r'    "?(\w+)"? ([A-Z]+)(.*?)(?: -- (.+))?$')  # title TEXT, -- as printed


def as_markdown() -> str:
    """The tables with their columns and comments: the text of SCHEMA.md."""
    lines = [
        "# The database, table by table",
        "",
        "Generated from `pipeline/store/migrations` (by `python -m pipeline.store.schema_text`);",
        "a test compares the two. Readers' views are in `pipeline/store/views.sql`, their German",
        "descriptions in `pipeline/publish/metadata.yml`.",
    ]
    tables: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in "\n".join(migration_files().values()).splitlines():
        if table := _TABLE.match(line):
            rows = tables[table[1]] = ["", f"## {table[1]}", "", f"{_sentence(table[2])}", ""]
            rows += ["| column | type | what it holds |", "|---|---|---|"]
        elif added := _ADDED.match(line):
            tables[added[1]].append(f"| `{added[2]}` | {added[3]} | {_sentence(added[4])} |")
        elif (column := _COLUMN.match(line)) and column[4]:
            kind = column[2] + (", required" if "NOT NULL" in column[3] else "")
            rows.append(f"| `{column[1]}` | {kind} | {_sentence(column[4])} |")
    lines += [row for rows in tables.values() for row in rows]
    return "\n".join(lines) + "\n"


def _sentence(comment: str) -> str:
    return comment[:1].upper() + comment[1:]


if __name__ == "__main__":
    Path(__file__).with_name("SCHEMA.md").write_text(as_markdown(), encoding="utf-8")
