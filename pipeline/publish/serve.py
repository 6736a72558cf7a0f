"""Starts Datasette on the archive's database."""

from __future__ import annotations

import socket
from importlib.resources import files
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette  # type: ignore[import-untyped]
from datasette.plugins import pm  # type: ignore[import-untyped]
from datasette.utils import parse_metadata  # type: ignore[import-untyped]

from pipeline.errors import StoreError, UsageError
from pipeline.web import plugin

_SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 5_000,
    "sql_time_limit_ms": 10_000,
    "facet_time_limit_ms": 1_000,
    "suggest_facets": False,
    "template_debug": False,
}


def metadata(database: Path, processed: Path, hosts: tuple[str, ...] = ()) -> dict[str, Any]:
    """What Datasette is told about the archive; ``metadata.yml`` without its building blocks."""
    text = (files("pipeline.publish") / "metadata.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = parse_metadata(text)
    told = {key: value for key, value in loaded.items() if not key.startswith("x-")}
    told["databases"] = {database.stem: told["databases"]["protokolle"]}
    told["plugins"] = {plugin.NAME: {"processed": str(processed), "hosts": list(hosts)}}
    return told


def site(database: Path, processed: Path, hosts: tuple[str, ...] = ()) -> Datasette:
    """The archive as a Datasette application; ``hosts`` are further names it answers to."""
    if not database.is_file():
        raise StoreError(
            f"{database}: there is no database yet.", "Put scans into data/raw and run ingest."
        )
    if not pm.is_registered(plugin):
        pm.register(plugin, name=plugin.NAME)
    web = files("pipeline.web")
    return Datasette(
        [str(database)],
        metadata=metadata(database, processed, hosts),
        template_dir=str(web / "templates"),
        static_mounts=[("gestalt", str(web / "static"))],
        settings=_SETTINGS,
    )


def serve(database: Path, processed: Path, port: int = 8001, host: str = "127.0.0.1") -> None:
    """Serve until interrupted; raises StoreError (no database) or UsageError (port taken)."""
    application = site(database, processed, (host,))
    _check_port(host, port)
    uvicorn.run(application.app(), host=host, port=port, access_log=False, lifespan="on")


def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise UsageError(
                f"{host}:{port} cannot be opened ({error.strerror}).",
                f"Stop the program that uses it, or take another port: --port {port + 1}.",
            ) from error
