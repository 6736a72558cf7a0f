"""One scanned page with the facts drawn from it: the picture, boxes over it, the text beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from datasette.app import Datasette  # type: ignore[import-untyped]
from datasette.database import Database  # type: ignore[import-untyped]
from datasette.utils.asgi import AsgiFileDownload, NotFound, Request, Response  # type: ignore[import-untyped]

from pipeline.web.archive import archive, processed_folder
from pipeline.web.excerpt import marked


@dataclass(frozen=True, slots=True)
class FactKind:
    """How one fact table is shown beside the page."""

    heading: str
    label: str
    """SQL for the one line that names the fact; ``f`` is the table."""
    only: str = "true"
    """SQL for which rows of the table are meant."""


FACTS = {
    "meetings": FactKind("Sitzung", "coalesce(f.title, f.body, f.date)"),
    "agenda_items": FactKind(
        "Tagesordnungspunkte", "coalesce('TOP ' || f.number || ': ', '') || f.title"
    ),
    "decisions": FactKind("Beschlüsse", "f.text"),
    "tasks": FactKind("Aufgaben", "f.text || coalesce(' (bis ' || f.due_date || ')', '')"),
    "statistics": FactKind("Zahlen", "f.quote || coalesce(': ' || f.subject, '')"),
    "attendance": FactKind(
        "Anwesenheit",
        "(SELECT p.name FROM people AS p WHERE p.id = f.person_id) || ': ' || "
        "(SELECT l.german FROM labels AS l WHERE l.value = f.role)",
    ),
    "person_mentions": FactKind(
        "Personen", "(SELECT p.name FROM people AS p WHERE p.id = f.person_id)"
    ),
    "place_mentions": FactKind("Orte", "(SELECT p.name FROM places AS p WHERE p.id = f.place_id)"),
    "organisation_mentions": FactKind(
        "Organisationen", "(SELECT o.name FROM organisations AS o WHERE o.id = f.organisation_id)"
    ),
    "dates": FactKind("Daten", "f.date || coalesce(' bis ' || f.date_to, '')"),
    "corrections": FactKind(
        "Verbesserungen",
        "f.before || coalesce(' → ' || nullif(f.after, ''), '') || "
        "CASE f.status WHEN 'suggested' THEN ' (vorgeschlagen)' "
        "WHEN 'rejected' THEN ' (abgelehnt)' ELSE '' END",
    ),
    "issues": FactKind("Nicht gelesene Stellen", "f.message", 'f."left" IS NOT NULL'),
}

_PICTURES = {
    ".webp": "image/webp",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_DOCUMENT = """
SELECT d.*, m.date AS date, m.body AS body FROM documents AS d
LEFT JOIN meetings AS m ON m.document_id = d.id WHERE d.id = ?
"""
_ISSUES = """
SELECT message, hint FROM issues
WHERE document_id = ? AND (page IS NULL OR page = ?) AND "left" IS NULL
"""


async def show_page(request: Request, datasette: Datasette) -> Response:
    """``/-/seite/<document>/<page>``, with ``?table=…&id=…`` for the fact to be marked."""
    database = archive(datasette)
    await _allow(request, datasette, database)
    document, number = _numbers(request)
    row = (await database.execute(_DOCUMENT, (document,))).first()
    if row is None:
        raise NotFound(f"Ein Protokoll {document} gibt es nicht.")
    page = await _page(database, document, number)
    last = row["page_count"] or 1
    if page is None and number > last:
        raise NotFound(f"Das Protokoll {document} hat {last} Seiten.")
    facts = [] if page is None else await _facts(database, page["id"], request)
    selected = next((fact for _, group in facts for fact in group if fact["selected"]), None)
    issues = (await database.execute(_ISSUES, (document, number))).rows
    context = {
        "archiv": database.name,
        "document": row,
        "number": number,
        "last": last,
        "page": page,
        "facts": facts,
        "selected": selected,
        "raw": _split(page["raw_text"], selected) if page is not None else ("", "", ""),
        "issues": issues,
        "text": marked(page["text"], request.args.get("suchwort") or "") if page else [],
    }
    return Response.html(await datasette.render_template("seite.html", context, request=request))


async def show_image(request: Request, datasette: Datasette) -> AsgiFileDownload:
    """``/-/seitenbild/<document>/<page>``: the kept picture, only from the folder of results."""
    database = archive(datasette)
    await _allow(request, datasette, database)
    page = await _page(database, *_numbers(request))
    if page is None or not page["image_path"]:
        raise NotFound("Zu dieser Seite gibt es kein Bild.")
    folder = processed_folder(datasette)
    path = (folder / page["image_path"]).resolve()
    kind = _PICTURES.get(path.suffix.lower())
    if not path.is_relative_to(folder) or not path.is_file() or kind is None:
        raise NotFound("Das Bild dieser Seite fehlt in data/processed.")
    return AsgiFileDownload(
        str(path), content_type=kind, headers={"cache-control": "private, max-age=600"}
    )


async def _allow(request: Request, datasette: Datasette, database: Database) -> None:
    await datasette.ensure_permissions(
        request.actor,
        [
            ("view-table", (database.name, "pages")),
            ("view-database", database.name),
            "view-instance",
        ],
    )


def _numbers(request: Request) -> tuple[int, int]:
    return int(request.url_vars["document"]), int(request.url_vars["page"])


async def _page(database: Database, document: int, number: int) -> Mapping[str, Any] | None:
    found = await database.execute(
        "SELECT * FROM pages WHERE document_id = ? AND number = ?", (document, number)
    )
    row: Mapping[str, Any] | None = found.first()
    return row


async def _facts(
    database: Database, page_id: int, request: Request
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Heading and facts of each kind on the page; the one asked for is ``selected``."""
    asked = (request.args.get("table"), request.args.get("id"))
    groups = []
    for table, kind in FACTS.items():
        found = await database.execute(
            f"SELECT f.*, {kind.label} AS label FROM {table} AS f "  # noqa: S608
            f"WHERE f.page_id = ? AND {kind.only} ORDER BY f.id",
            (page_id,),
            page_size=5_000,
        )
        rows = [
            {"quote": ""}
            | dict(row)
            | {"table": table, "selected": asked == (table, str(row["id"]))}
            for row in found.rows
        ]
        if rows:
            groups.append((kind.heading, rows))
    return groups


def _split(raw: str, selected: dict[str, Any] | None) -> tuple[str, str, str]:
    """The raw text before, in and after the selected quote."""
    quoted = selected["quote"] if selected else ""
    before, quote, after = raw.partition(quoted) if quoted else (raw, "", "")
    return before, quote, after
