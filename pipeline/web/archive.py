"""The archive's database among those Datasette serves."""

from __future__ import annotations

from pathlib import Path

from datasette.app import Datasette  # type: ignore[import-untyped]
from datasette.database import Database  # type: ignore[import-untyped]


def archive(datasette: Datasette) -> Database:
    """The first database that is a file."""
    for name, database in datasette.databases.items():
        if name != "_internal" and database.path is not None:
            return database
    return datasette.get_database()


def processed_folder(datasette: Datasette) -> Path:
    """The folder of page images; the one in which the database lies unless configured."""
    configured = (datasette.plugin_config("protokolle") or {}).get("processed")
    return Path(configured or Path(archive(datasette).path or ".").parent).resolve()
