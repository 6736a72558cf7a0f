"""The SQL files of this folder into the tables, search tables and views of a database."""

from __future__ import annotations

import re
import sqlite3
from importlib.resources import files
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from pipeline.errors import StoreError
from pipeline.store.connection import transaction

_SET = "protokolle"
_VIEW = re.compile(r"CREATE VIEW (\w+)")  # CREATE VIEW protokolle AS


def statements(script: str) -> tuple[str, ...]:
    """The complete SQL statements of a script, without the comments between them."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip().rstrip(";"))
            pending = ""
    return tuple(found)


def migration_files() -> dict[str, str]:
    """Name and text of each migration, in the order in which they apply."""
    folder = files("pipeline.store") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return {
        name.removesuffix(".sql"): (folder / name).read_text(encoding="utf-8") for name in names
    }


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the database to this version's schema. Raises StoreError when it is newer."""
    database = Database(connection)
    migrations = _migrations()
    known = set(migration_files())
    newer = sorted({done.name for done in migrations.applied(database)} - known)
    if newer:
        raise StoreError(
            f"{path}: the database was written by a newer version of this program ({newer[-1]}).",
            "Install that version, or move the file away and run ingest again.",
        )
    if migrations.pending(database):
        migrations.apply(database)
    _renew_views(connection, path)


def _migrations() -> Migrations:
    found = Migrations(_SET)
    for name, script in migration_files().items():

        def apply(database: Database, script: str = script) -> None:
            for statement in statements(script):
                database.conn.execute(statement)

        found(name=name)(apply)
    return found


def view_statements() -> dict[str, str]:
    """Each view's statement by the view's name."""
    script = (files("pipeline.store") / "views.sql").read_text(encoding="utf-8")
    found = {}
    for statement in statements(script):
        named = _VIEW.match(statement)
        if named is None:
            raise ValueError(f"views.sql may only create views, not: {statement[:60]}")
        found[named[1]] = statement
    return found


def _renew_views(connection: sqlite3.Connection, path: Path) -> None:
    """Views hold no data: when one differs from ``views.sql``, all are made anew."""
    wanted = view_statements()
    present = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    if present == wanted:
        return
    with transaction(connection, path):
        for name in present:
            connection.execute(f'DROP VIEW "{name}"')
        for statement in wanted.values():
            connection.execute(statement)
