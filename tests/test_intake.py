"""A folder of files in, documents, copies, refusals and waiting files out."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PIL import Image

from pipeline.intake import Discovery, discover
from pipeline.settings import IntakeSettings

QUICK = IntakeSettings(settle_seconds=0.0)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"


def look(raw: Path, before: Discovery | None = None) -> Discovery:
    return discover(raw, QUICK, before.known if before else {})


def put(raw: Path, name: str, content: bytes) -> Path:
    path = raw / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_kind_is_judged_by_content_not_by_suffix(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", PDF)
    put(tmp_path, "b.pdf", "Protokoll über die Sitzung".encode())
    put(tmp_path, "c.dat", "Begrüßung\r\n".encode("cp1252"))
    Image.new("L", (9, 9), 255).save(tmp_path / "d.xyz", "TIFF")
    Image.new("L", (9, 9), 255).save(tmp_path / "e.png", "JPEG")
    Image.new("L", (9, 9), 255).save(tmp_path / "f", "PNG")
    assert [document.media_type for document in look(tmp_path).documents] == [
        "application/pdf",
        "text/plain",
        "text/plain",
        "image/tiff",
        "image/jpeg",
        "image/png",
    ]


def test_folders_are_searched_and_paths_are_relative(tmp_path: Path) -> None:
    put(tmp_path, "2019/mai/sitzung ü.pdf", PDF)
    assert [document.path for document in look(tmp_path).documents] == ["2019/mai/sitzung ü.pdf"]


@pytest.mark.parametrize(
    "name",
    [".gitkeep", "README.md", "~$brief.pdf", "x.pdf.part", "y.crdownload", "z.tmp", ".trash/a.pdf"],
)
def test_hidden_temporary_and_readme_are_left_alone(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, PDF)
    assert look(tmp_path) == Discovery()


def test_copies_point_at_the_first_path(tmp_path: Path) -> None:
    put(tmp_path, "b.pdf", PDF)
    put(tmp_path, "a.pdf", PDF)
    found = look(tmp_path)
    assert [document.path for document in found.documents] == ["a.pdf"]
    assert [(d.document.path, d.original) for d in found.duplicates] == [("b.pdf", "a.pdf")]
    assert found.duplicates[0].document.sha256 == found.documents[0].sha256


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"  \n\n ", "nothing but blanks"),
        (b"%PDF-1.4\n1 0 obj\n", "cut short"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "cut short"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "cut short"),
        (b"PK\x03\x04\x14\x00\x06\x00", "ZIP file or an office document"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (bytes(range(256)), "neither PDF"),
    ],
)
def test_unreadable_files_are_refused_with_what_to_do(
    tmp_path: Path, content: bytes, said: str
) -> None:
    put(tmp_path, "x.pdf", content)
    refusal = look(tmp_path).refused[0]
    assert refusal.path == "x.pdf"
    assert said in refusal.message
    assert refusal.message.startswith("x.pdf: ")
    assert refusal.hint


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "x.pdf", PDF)
    found = discover(tmp_path, IntakeSettings(settle_seconds=0, max_bytes=10))
    assert "more than 10" in found.refused[0].message


def test_known_files_are_not_read_again(tmp_path: Path) -> None:
    path = put(tmp_path, "x.pdf", PDF)
    first = look(tmp_path)
    state = path.stat()
    path.write_bytes(PDF.replace(b"1.4", b"1.5"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert look(tmp_path, first).documents == first.documents
    os.utime(path)
    assert look(tmp_path, first).documents != first.documents


def test_a_thousand_known_files_take_a_moment(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.pdf").write_bytes(PDF + b"%%%d %%%%EOF" % number)
    first = look(tmp_path)
    start = time.perf_counter()
    assert len(look(tmp_path, first).documents) == 1000
    assert time.perf_counter() - start < 1.0


def test_a_young_file_is_looked_at_twice(tmp_path: Path) -> None:
    path = put(tmp_path, "x.pdf", PDF)
    start = time.monotonic()
    found = discover(tmp_path, IntakeSettings(settle_seconds=0.2))
    assert time.monotonic() - start > 0.1
    assert [document.bytes for document in found.documents] == [path.stat().st_size]


def test_known_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    path = put(tmp_path, "x.pdf", PDF)
    first = look(tmp_path)
    path.unlink()
    assert look(tmp_path, first) == Discovery()
