"""Starts Datasette on the archive's database."""

from __future__ import annotations

from pathlib import Path


def serve(database: Path, processed: Path, port: int = 8001, host: str = "127.0.0.1") -> None:
    """Serve until interrupted; raises StoreError (no database) or UsageError (port taken)."""
    raise NotImplementedError
