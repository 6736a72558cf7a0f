"""The Datasette plugin: page viewer, start page, search that folds, links to the scan, guard."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Any
from urllib.parse import quote

from datasette import hookimpl  # type: ignore[import-untyped]
from datasette.app import Datasette  # type: ignore[import-untyped]
from datasette.utils.asgi import NotFound, Request, Response  # type: ignore[import-untyped]
from markupsafe import Markup, escape

from pipeline.store.folding import fold, match_expression, narrow
from pipeline.store.numbering import SCALE
from pipeline.web.excerpt import excerpt, whole_words
from pipeline.web.guard import Application, guarded
from pipeline.web.spreadsheet import as_text
from pipeline.web.startpage import start_page
from pipeline.web.viewer import FACTS, show_image, show_page

NAME = "protokolle"
"""Under this name the plugin is registered and configured (``processed``, ``hosts``)."""


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """The pages of ours beside Datasette's."""
    return [
        (r"^/-/seite/(?P<document>\d{1,12})/(?P<page>\d{1,7})$", show_page),
        (r"^/-/seitenbild/(?P<document>\d{1,12})/(?P<page>\d{1,7})$", show_image),
    ]


@hookimpl(trylast=True)  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """SQL functions of the reader's queries; Datasette's own search box folds through the first."""
    conn.create_function("escape_fts", 1, match_expression, deterministic=True)
    conn.create_function("gefaltet", 1, _folded, deterministic=True)
    conn.create_function("treffer", 2, excerpt, deterministic=True)
    conn.create_function("ganze_woerter", 2, whole_words, deterministic=True)
    conn.create_function("in_adresse", 1, _in_address, deterministic=True)


def _folded(text: str | float | None) -> str | None:
    """For comparing names with LIKE: Mühlhausen, Muehlhausen and Muhlhausen become one."""
    return None if text is None else narrow(fold(str(text)))


def _in_address(text: str | float | None) -> str:
    return quote("" if text is None else str(text), safe="")


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Mapping[str, Any], value: object, column: str, table: str | None, datasette: Datasette
) -> Markup | None:
    """Links to the place on the scan, and marks around hits."""
    if not isinstance(value, str) or not value:
        return None
    if column == "fundstelle" and value.startswith("/-/seite/"):
        page = value.split("?")[0].rsplit("/", 1)[-1]
        return Markup('<a href="{}">Seite {}</a>').format(datasette.urls.path(value), page)
    if column == "quote" and table in FACTS:
        return _quote_link(row, value, table, datasette)
    if column == "stelle" and "**" in value:
        parts = value.split("**")
        return Markup("").join(
            Markup("<mark>{}</mark>").format(part) if index % 2 else escape(part)
            for index, part in enumerate(parts)
        )
    return None


def _quote_link(
    row: Mapping[str, Any], wording: str, table: str, datasette: Datasette
) -> Markup | None:
    try:
        number, page_id = row["id"], row["page_id"]
    except (KeyError, IndexError):
        return None
    page = page_id["value"] if isinstance(page_id, dict) else page_id
    path = f"/-/seite/{page // SCALE}/{page % SCALE}?table={table}&id={number}#stelle"
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(path), wording)


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(
    template: str, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """What the start page shows."""

    async def variables() -> dict[str, Any]:
        return await start_page(datasette) if template == "index.html" else {}

    return variables


@hookimpl(hookwrapper=True)  # type: ignore[untyped-decorator]
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Generator[None, Any, None]:
    """What does not exist is no failure: a page in German, and no traceback in the log.

    A wrapper, because Datasette otherwise runs its own answer too, which fails on an address
    without a route when rich is installed.
    """
    outcome = yield
    if isinstance(exception, NotFound):
        outcome.force_result([_not_found(datasette, request, str(exception))])


async def _not_found(datasette: Datasette, request: Request, told: str) -> Response:
    message = told if " " in told else "Diese Adresse gibt es nicht."
    if request.path.endswith(".json"):
        return Response.json({"ok": False, "error": message, "status": 404}, status=404)
    page = await datasette.render_template("fehlt.html", {"message": message}, request=request)
    return Response.html(page, status=404)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[Application], Application]:
    """Check Host and origin of each request; take the formulas out of CSV."""
    hosts = (datasette.plugin_config(NAME) or {}).get("hosts", ())
    return lambda app: guarded(as_text(app), hosts)
