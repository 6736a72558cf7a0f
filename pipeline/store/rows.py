"""One ingested document into rows: every fact with its page, agenda item, raw quote and box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from pipeline.records import (
    AgendaItem,
    Evidence,
    Facts,
    Issue,
    LaidOutPage,
    Transcript,
)
from pipeline.store.folding import indexed
from pipeline.store.ingested import IngestedDocument
from pipeline.store.numbering import row_id
from pipeline.store.placing import Placing, Row, Value, box_columns


@dataclass(frozen=True, slots=True)
class Subjects:
    """Numbers of the archive's people, places and organisations by this document's names."""

    people: Mapping[str, int]
    places: Mapping[str, int]
    organisations: Mapping[str, int]


def page_rows(document: int, transcript: Transcript) -> list[Row]:
    """Rows of ``pages``."""
    repaired: dict[int, list[str]] = {}
    for line in transcript.lines:
        if line.text:
            repaired.setdefault(line.line.page, []).append(line.text)
    return [
        _page_row(document, page, "\n".join(repaired.get(page.number, ())))
        for page in transcript.pages
    ]


def _page_row(document: int, laid_out: LaidOutPage, text: str) -> Row:
    page = laid_out.page
    return {
        "id": row_id(document, page.number),
        "document_id": document,
        "number": page.number,
        "source": page.source,
        "why": page.why,
        "image_path": page.image_path,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "rotation": page.rotation,
        "skew": page.skew,
        "confidence": page.confidence,
        "raw_text": laid_out.raw_text,
        "text": text,
    }


def item_rows(items: Iterable[AgendaItem], placing: Placing) -> list[Row]:
    """Rows of ``agenda_items``; an item belongs to itself."""
    return [
        {
            "id": row_id(placing.document, position),
            "parent_id": None if item.parent is None else row_id(placing.document, item.parent + 1),
            "position": position,
            "number": item.number,
            "title": item.title,
            "page_from": item.page_from,
            "page_to": item.page_to,
            "text": item.text,
            **placing.of(item.evidence, position),
        }
        for position, item in enumerate(items, 1)
    ]


def fact_rows(facts: Facts, placing: Placing, subjects: Subjects) -> dict[str, list[Row]]:
    """Rows of every fact table, by table."""
    kinds: dict[str, tuple[object, ...]] = {
        "meetings": () if facts.meeting is None else (facts.meeting,),
        "person_mentions": facts.person_mentions,
        "attendance": facts.attendance,
        "place_mentions": facts.place_mentions,
        "organisation_mentions": facts.organisation_mentions,
        "statistics": facts.statistics,
        "decisions": facts.decisions,
        "tasks": facts.tasks,
        "dates": facts.dates,
    }
    return {
        table: [
            {"id": row_id(placing.document, position)} | _fact_row(fact, placing, subjects)
            for position, fact in enumerate(found, 1)
        ]
        for table, found in kinds.items()
    }


def _fact_row(fact: object, placing: Placing, subjects: Subjects) -> Row:
    """The record's fields as columns; names of subjects become their numbers."""
    row: Row = {}
    for field in fields(fact):  # type: ignore[arg-type]
        value = getattr(fact, field.name)
        match field.name:
            case "evidence":
                row |= placing.of(value)
            case "person":
                row["person_id"] = None if value is None else subjects.people[value]
            case "place" if not _has_free_place(fact):
                row["place_id"] = None if value is None else subjects.places[value]
            case "organisation" if _is_organisation_mention(fact):
                row["organisation_id"] = subjects.organisations[value]
            case name:
                row[name] = int(value) if isinstance(value, bool) else value
    return row


def _has_free_place(fact: object) -> bool:
    """A meeting's place is text as printed (a hall), not one of the archive's places."""
    return type(fact).__name__ == "Meeting"


def _is_organisation_mention(fact: object) -> bool:
    return type(fact).__name__ == "OrganisationMention"


def correction_rows(placing: Placing) -> list[Row]:
    """Rows of ``corrections``, in reading order."""
    rows: list[Row] = []
    for line in placing.transcript.lines:
        for correction in line.corrections:
            start = line.line.start + correction.start
            place = placing.of(Evidence(line.line.page, start, start + len(correction.before)))
            if correction.box is not None:
                place |= box_columns(correction.box)
            rows.append(
                {
                    "id": row_id(placing.document, len(rows) + 1),
                    "line": correction.line,
                    "start": correction.start,
                    "before": correction.before,
                    "after": correction.after,
                    "rule": correction.rule,
                    "confidence": correction.confidence,
                    "status": correction.status,
                    **place,
                }
            )
    return rows


def issue_rows(document: int, result: IngestedDocument) -> list[Row]:
    """Rows of ``issues``: what the stages doubted, then the pages that failed."""
    pages = {page.number for page in result.transcript.pages} if result.transcript else set()
    issues = dict.fromkeys(
        (
            *result.issues,
            *(result.outline.issues if result.outline else ()),
            *(result.facts.issues if result.facts else ()),
            *(Issue("pages", "error", why, page=number) for number, why in result.pages_failed),
        )
    )
    return [
        {
            "id": row_id(document, position),
            "document_id": document,
            "page_id": row_id(document, issue.page) if issue.page in pages and issue.page else None,
            "page": issue.page,
            "stage": issue.stage,
            "severity": issue.severity,
            "message": issue.message,
            "hint": issue.hint,
            **box_columns(issue.box),
        }
        for position, issue in enumerate(issues, 1)
    ]


SEARCHED: dict[str, tuple[str, ...]] = {
    "pages": ("text", "raw_text"),
    "agenda_items": ("title", "text"),
    "statistics": ("subject", "unit", "sentence"),
    "decisions": ("text", "quote"),
    "tasks": ("text", "quote"),
}
"""Columns of the per-document tables that go into the search table beside each."""


def search_rows(table: str, rows: Iterable[Row]) -> list[tuple[Value, Value]]:
    """Row number and folded words of each row, for the search table."""
    return [
        (row["id"], indexed(*(str(row[column] or "") for column in SEARCHED[table])))
        for row in rows
    ]
