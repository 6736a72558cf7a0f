"""The folder of one archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.records import OcrPage, Word
from pipeline.workspace import ReadPage, Workspace, init, shipped_corrections

PAGE = OcrPage(2, "ocr", "no text layer", (Word("Grüße"),))


def test_init_makes_an_archive_with_the_shipped_dictionaries(tmp_path: Path) -> None:
    init(tmp_path)
    shipped = {file.name for file in shipped_corrections().iterdir() if file.is_file()}
    assert {file.name for file in (tmp_path / "corrections").iterdir()} == shipped
    Workspace(tmp_path).check()


def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    init(tmp_path)
    (tmp_path / "corrections" / "words.csv").write_text("mine", encoding="utf-8")
    assert init(tmp_path) == ()
    assert (tmp_path / "corrections" / "words.csv").read_text(encoding="utf-8") == "mine"


def test_missing_raw_folder_says_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="protokolle init"):
        Workspace(tmp_path).check()


def test_a_page_comes_back_only_for_the_same_fingerprint(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.save_page("ab" * 32, ReadPage("f1", PAGE))
    assert workspace.load_page("ab" * 32, 2, "f1") == PAGE
    assert workspace.load_page("ab" * 32, 2, "f2") is None
    assert workspace.load_page("ab" * 32, 3, "f1") is None


def test_a_half_written_page_counts_as_not_read(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.save_page("ab" * 32, ReadPage("f1", PAGE))
    file = workspace.folder("ab" * 32) / "2-words" / "0002.json"
    file.write_bytes(file.read_bytes()[:30])
    assert workspace.load_page("ab" * 32, 2, "f1") is None
