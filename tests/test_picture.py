"""Boxes drawn over the picture of a page."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PIL import Image

from pipeline.errors import UsageError
from pipeline.records import Box, OcrPage, SourceDocument, Word
from pipeline.reports.picture import FACT, LINE, WORD, draw_page
from pipeline.reports.rows import find_document, reading
from pipeline.store import IngestedDocument, Store
from pipeline.workspace import WORDS, ReadPage, Workspace, init

SOURCE = SourceDocument("a.pdf", "a" * 64, "application/pdf", 1)


def archive(folder: Path, page: OcrPage) -> Workspace:
    init(folder)
    workspace = Workspace(folder)
    words = workspace.folder(SOURCE.sha256) / WORDS
    words.mkdir(parents=True)
    (words / "0001.json").write_bytes(msgspec.json.encode(ReadPage("f", page)))
    with Store.open(workspace.database) as store:
        store.save(IngestedDocument(SOURCE, "done", page_count=1))
    return workspace


def draw(workspace: Workspace, number: int, target: Path) -> None:
    with reading(workspace.database) as connection:
        draw_page(connection, workspace, find_document(connection, "1"), number, target)


def test_words_and_lines_are_framed(tmp_path: Path) -> None:
    words = (
        Word("Die", Box(50, 50, 90, 70), 0.9, 1),
        Word("Satzung", Box(100, 50, 180, 70), 0.9, 1),
    )
    workspace = archive(tmp_path, OcrPage(1, "ocr", "", words, "page.jpg", 300, 200))
    Image.new("L", (300, 200), 255).save(workspace.processed / "page.jpg")
    draw(workspace, 1, tmp_path / "out.png")
    with Image.open(tmp_path / "out.png") as picture:
        seen = {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in picture.getcolors()}
        assert picture.size == (300, 200)
    assert {WORD, LINE} <= seen
    assert FACT not in seen


def test_a_page_that_was_not_read_and_a_text_have_no_picture(tmp_path: Path) -> None:
    workspace = archive(tmp_path, OcrPage(1, "text", "", (Word("Die"),)))
    with pytest.raises(UsageError, match="no page 2"):
        draw(workspace, 2, tmp_path / "out.png")
    with pytest.raises(UsageError, match="no picture"):
        draw(workspace, 1, tmp_path / "out.png")
