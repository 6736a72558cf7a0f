"""Draws what was read on a page over its picture: words grey, lines blue, facts red."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
from PIL import Image, ImageDraw

from pipeline.errors import UsageError
from pipeline.layout import lay_out
from pipeline.records import Box, OcrPage
from pipeline.reports.explain import FACT_COLUMNS
from pipeline.settings import LayoutSettings
from pipeline.workspace import WORDS, ReadPage, Workspace

WORD, LINE, FACT = "#9a9a9a", "#2060d0", "#d02020"


def draw_page(
    connection: sqlite3.Connection,
    workspace: Workspace,
    document: sqlite3.Row,
    number: int,
    target: Path,
) -> None:
    """Write the picture to ``target``; raises UsageError when the page has none."""
    file = workspace.folder(document["sha256"]) / WORDS / f"{number:04}.json"
    if not file.is_file():
        raise UsageError(f"{document['path']} has no page {number} that was read.", STATUS)
    page = msgspec.json.decode(file.read_bytes(), type=ReadPage).page
    if page.image_path is None:
        raise UsageError(f"{document['path']} is text: its pages have no picture.", STATUS)
    with Image.open(workspace.processed / page.image_path) as kept:
        picture = kept.convert("RGB")
    pen = ImageDraw.Draw(picture)
    for box in _words(page):
        pen.rectangle(_edges(box, 0), outline=WORD)
    for box in _lines(page):
        pen.rectangle(_edges(box, 2), outline=LINE)
    for box in _facts(connection, document["id"], number):
        pen.rectangle(_edges(box, 4), outline=FACT, width=2)
    try:
        picture.save(target)
    except (OSError, ValueError) as error:
        raise UsageError(f"{target} cannot be written: {error}.", "Name a .png file.") from error


STATUS = "Type: protokolle status"


def _words(page: OcrPage) -> list[Box]:
    return [word.box for word in page.words if word.box]


def _lines(page: OcrPage) -> list[Box]:
    (laid_out,) = lay_out((page,), LayoutSettings())
    return [line.box for line in laid_out.lines if line.box]


def _facts(connection: sqlite3.Connection, document: int, number: int) -> list[Box]:
    """The boxes of all facts of the page, each once."""
    found: dict[Box, None] = {}
    query = "SELECT id FROM pages WHERE document_id = ? AND number = ?"
    for page in connection.execute(query, (document, number)).fetchall():
        for table in FACT_COLUMNS:
            rows = connection.execute(
                f'SELECT "left", top, "right", bottom FROM {table} '  # noqa: S608
                'WHERE page_id = ? AND "left" IS NOT NULL',
                (page["id"],),
            )
            found.update((Box(*row), None) for row in rows)
    return list(found)


def _edges(box: Box, margin: int) -> tuple[int, int, int, int]:
    """The box with a margin, so that frames of words, lines and facts do not hide each other."""
    return box.left - margin, box.top - margin, box.right + margin, box.bottom + margin
