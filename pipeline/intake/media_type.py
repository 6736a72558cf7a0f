"""Tells from a file's first bytes what it is; the suffix is not asked."""

from __future__ import annotations

from typing import Literal

MediaType = Literal["application/pdf", "image/png", "image/jpeg", "image/tiff", "text/plain"]

HEAD_BYTES = 65_536
"""So much of the file is looked at."""
PDF_WITHIN = 1_024
"""PDF readers accept some bytes before ``%PDF-``."""
SIGNATURES: tuple[tuple[bytes, MediaType], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
)
FOREIGN = (
    (b"PK\x03\x04", "a ZIP file or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"RIFF", "a WebP picture, sound or film"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\x00\x00\x00\x18ftyp", "a film or a HEIC picture"),
    (b"\x00\x00\x00\x1cftyp", "a film or a HEIC picture"),
    (b"\x00\x00\x00 ftyp", "a film or a HEIC picture"),
)
CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
CONTROL_SHARE = 0.002
MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<svg")


def media_type(head: bytes) -> MediaType | None:
    """Return what the file is, None when it is nothing that can be read."""
    for signature, found in SIGNATURES:
        if head.startswith(signature):
            return found
    if b"%PDF-" in head[:PDF_WITHIN]:
        return "application/pdf"
    return "text/plain" if foreign_kind(head) is None and _is_text(head) else None


def foreign_kind(head: bytes) -> str | None:
    """Name what the file is when it is a well-known other thing."""
    for signature, name in FOREIGN:
        if head.startswith(signature) and not (signature == b"BM" and _is_text(head)):
            return name
    start = head[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "a web page or XML" if start.startswith(MARKUP) else None


def _is_text(head: bytes) -> bool:
    """UTF-8 or UTF-16 with mark, UTF-8, or Windows-1252 without control characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    whole = head[:-4] if len(head) == HEAD_BYTES else head
    controls = len(whole) - len(whole.translate(None, CONTROL))
    if controls > CONTROL_SHARE * len(whole):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(head) - 4 and len(head) == HEAD_BYTES:
            return True
        try:
            head.decode("cp1252")
        except UnicodeDecodeError:
            return False
    return True
