"""Finds files that are broken as a whole: cut short, encrypted, empty, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.intake.media_type import HEAD_BYTES, MediaType, foreign_kind, media_type

TAIL_BYTES = 4_096
COPY_AGAIN = "Copy the file again; if it stays broken, scan or export it anew."
TAKES = "Export it as PDF; PDF, PNG, JPEG, TIFF and plain text are read."


@dataclass(frozen=True, slots=True)
class Finding:
    """What a file is, or why it cannot be read and what to do."""

    media_type: MediaType | None
    message: str = ""
    hint: str = ""


def inspect(path: Path, size: int) -> Finding:
    """Look at the file's beginning and end; raises OSError when it cannot be opened."""
    if size == 0:
        return Finding(None, "the file is empty.", COPY_AGAIN)
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        file.seek(max(size - TAIL_BYTES, 0))
        tail = file.read(TAIL_BYTES)
    found = media_type(head)
    if found is None:
        kind = foreign_kind(head)
        named = f"this is {kind}, not a protocol that can be read." if kind else UNKNOWN
        return Finding(None, named, TAKES)
    if _blank(head, size) or (found == "text/plain" and not head.strip()):
        return Finding(None, "the file holds nothing but blanks.", COPY_AGAIN)
    if _cut_short(found, head, tail):
        return Finding(None, f"the {NAMES[found]} is cut short: its end is missing.", COPY_AGAIN)
    return Finding(found)


UNKNOWN = "the content is neither PDF, PNG, JPEG, TIFF nor text."
NAMES = {
    "application/pdf": "PDF",
    "image/png": "PNG picture",
    "image/jpeg": "JPEG picture",
    "image/tiff": "TIFF picture",
    "text/plain": "text",
}


def _blank(head: bytes, size: int) -> bool:
    return size <= HEAD_BYTES and not head.strip(b"\x00 \t\r\n\f")


def _cut_short(found: MediaType, head: bytes, tail: bytes) -> bool:
    """Whether the mark that ends a file of this kind is missing."""
    if found == "application/pdf":
        return b"%%EOF" not in tail
    if found == "image/png":
        return b"IEND" not in tail
    if found == "image/jpeg":
        return b"\xff\xd9" not in tail
    if found == "image/tiff":
        return len(head) < 8 or (len(head) < HEAD_BYTES and _first_directory(head) >= len(head))
    return False


def _first_directory(head: bytes) -> int:
    order = "little" if head[:2] == b"II" else "big"
    wide = head[2:4] in (b"+\x00", b"\x00+")
    where = head[8:16] if wide else head[4:8]
    return int.from_bytes(where, "little" if order == "little" else "big")
