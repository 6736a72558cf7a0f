"""What the start page tells an archivist: how much there is and what can be asked."""

from __future__ import annotations

from typing import Any

from datasette.app import Datasette  # type: ignore[import-untyped]

from pipeline.web.archive import archive

_NUMBERS = """
SELECT
    (SELECT count(*) FROM documents WHERE status <> 'duplicate') AS protokolle,
    (SELECT count(*) FROM pages) AS seiten,
    (SELECT count(*) FROM agenda_items) AS punkte,
    (SELECT count(*) FROM people) AS personen,
    (SELECT count(*) FROM decisions) AS beschluesse,
    (SELECT count(*) FROM tasks) AS aufgaben,
    (SELECT count(*) FROM statistics) AS zahlen,
    (SELECT count(*) FROM issues WHERE severity <> 'info') AS zweifel,
    (SELECT min(date) FROM meetings) AS von,
    (SELECT max(date) FROM meetings) AS bis
"""


async def start_page(datasette: Datasette) -> dict[str, Any]:
    """Variables of ``index.html``."""
    database = archive(datasette)
    views = await database.view_names()
    tables = datasette.metadata("tables", database=database.name, fallback=False) or {}
    queries = datasette.metadata("queries", database=database.name, fallback=False) or {}
    numbers = (await database.execute(_NUMBERS)).first()
    return {
        "archiv": database.name,
        "anzahl": dict(numbers),
        "sichten": [
            (name, told["title"], told["description"])
            for name, told in tables.items()
            if name in views and not told.get("hidden")
        ],
        "fragen": [
            (name, query["title"], query["description"])
            for name, query in queries.items()
            if name != "suche"
        ],
    }
