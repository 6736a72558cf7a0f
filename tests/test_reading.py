"""Pages spread over an executor, and what a failing one costs."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from pipeline.errors import MissingProgramError, PageError
from pipeline.ocr import FixedEngine, OcrEngine, PieceReading
from pipeline.page_reading import Reader
from pipeline.reading import ReadDocument, read_documents
from pipeline.records import Box, PageImage, SourceDocument, Word
from pipeline.settings import PagesSettings
from pipeline.workspace import Workspace

WORD = Word("Niederschrift", Box(100, 100, 400, 140), 0.9)


class Listener:
    """Counts what it is told."""

    def __init__(self) -> None:
        self.total = self.done = 0

    def planned(self, pages: int) -> None:
        self.total += pages

    def page_done(self) -> None:
        self.done += 1


@dataclass(frozen=True)
class Stumbling:
    """Reads every page but one, where it raises ``error``."""

    number: int
    error: Exception
    name: str = "stumbling"
    version: str = "1"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        if image.number == self.number:
            raise self.error
        return (WORD,)

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        return tuple(self.read(image) for image in images)

    def orientation(self, image: PageImage) -> int:
        return 0

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        return tuple(() for _ in pieces)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace(tmp_path)
    made.raw.mkdir(parents=True)
    made.temporary.mkdir(parents=True)
    return made


def scan(workspace: Workspace, name: str, pages: int) -> SourceDocument:
    frames = [Image.new("L", (1240, 1754), 255 - number) for number in range(pages)]
    path = workspace.raw / name
    frames[0].save(path, save_all=True, append_images=frames[1:], dpi=(150, 150))
    return SourceDocument(name, name.encode().hex().ljust(64, "0"), "image/tiff", 1)


def read(
    workspace: Workspace, engine: OcrEngine, sources: Sequence[SourceDocument], at_once: int = 2
) -> tuple[list[ReadDocument], Listener]:
    listener = Listener()
    reader = Reader(workspace, engine, PagesSettings(), "f1")
    with ThreadPoolExecutor(2) as executor:
        found = list(read_documents(sources, reader, executor, listener, at_once))
    return sorted(found, key=lambda document: document.source.path), listener


def test_every_page_of_every_document_comes_back_in_order(workspace: Workspace) -> None:
    sources = [scan(workspace, f"{name}.tif", 3) for name in "abc"]
    found, listener = read(workspace, Stumbling(0, PageError("never")), sources)
    assert [[page.number for page in document.ordered] for document in found] == [[1, 2, 3]] * 3
    assert (listener.total, listener.done) == (9, 9)
    for page in found[0].ordered:
        assert page.image_path is not None
        with Image.open(workspace.processed / page.image_path) as kept:
            assert kept.size == (page.width, page.height)


@pytest.mark.parametrize("error", [PageError("dark", "scan it anew"), ValueError("odd")])
def test_a_failed_page_costs_that_page(workspace: Workspace, error: Exception) -> None:
    found, listener = read(workspace, Stumbling(2, error), [scan(workspace, "a.tif", 3)])
    assert [page.number for page in found[0].ordered] == [1, 3]
    assert [page.number for page in found[0].failed] == [2]
    assert found[0].unusable is None
    assert listener.done == 3


def test_a_document_without_a_single_page_is_unusable(workspace: Workspace) -> None:
    found, _ = read(workspace, Stumbling(1, PageError("dark")), [scan(workspace, "a.tif", 1)])
    assert "Page 1: dark" in str(found[0].unusable)


def test_a_vanished_file_costs_that_document(workspace: Workspace) -> None:
    gone = replace(scan(workspace, "b.tif", 1), path="gone.tif")
    engine = FixedEngine({1: (WORD,)})
    found, _ = read(workspace, engine, [gone, scan(workspace, "c.tif", 1)])
    assert [document.unusable is None for document in found] == [True, False]


def test_a_missing_program_ends_the_run(workspace: Workspace) -> None:
    engine = Stumbling(1, MissingProgramError("Tesseract is not installed."))
    with pytest.raises(MissingProgramError):
        read(workspace, engine, [scan(workspace, "a.tif", 1)])


def test_a_page_read_before_is_not_read_again(workspace: Workspace) -> None:
    source = scan(workspace, "a.tif", 2)
    first, _ = read(workspace, FixedEngine({1: (WORD,), 2: (WORD,)}), [source])
    again, _ = read(workspace, FixedEngine(), [source])
    assert again[0].ordered == first[0].ordered


@dataclass
class Counting:
    """Counts its calls; a page's word names the page."""

    calls: list[int]
    name: str = "counting"
    version: str = "1"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        self.calls.append(1)
        return (replace(WORD, text=f"Blatt{image.number}"),)

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        self.calls.append(len(images))
        return tuple((replace(WORD, text=f"Blatt{image.number}"),) for image in images)

    def orientation(self, image: PageImage) -> int:
        return 0

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        return tuple(() for _ in pieces)


def test_pages_are_read_together_where_there_is_much_work(workspace: Workspace) -> None:
    engine = Counting([])
    (document,), _ = read(workspace, engine, [scan(workspace, "a.tif", 9)], at_once=3)
    assert sorted(engine.calls) == [3, 3, 3]
    words = [page.words[0].text for page in document.ordered]
    assert words == [f"Blatt{number}" for number in range(1, 10)]


def test_few_pages_are_read_one_by_one_at_once(workspace: Workspace) -> None:
    engine = Counting([])
    read(workspace, engine, [scan(workspace, "a.tif", 4)], at_once=6)
    assert engine.calls == [1, 1, 1, 1]


def test_when_one_page_of_a_stretch_fails_the_others_are_read(workspace: Workspace) -> None:
    engine = Stumbling(3, PageError("dark"))
    (document,), listener = read(workspace, engine, [scan(workspace, "a.tif", 8)], at_once=2)
    assert [page.number for page in document.failed] == [3]
    assert len(document.pages) == 7
    assert listener.done == 8
