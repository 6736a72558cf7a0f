"""Turns a plain-text file into pages of words that remember their line, without boxes."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

from pipeline.records import OcrPage, Word

CELL_GAP = re.compile(r"\s{3,}")
"""``Beginn:      18:30 Uhr``"""
MINIMUM_PAGE_MARKS = 2
MARKED_SHARE = 0.1


def read_text_pages(path: Path) -> tuple[OcrPage, ...]:
    """Split the file into pages; blank lines show as jumps in ``Word.line``."""
    return tuple(
        OcrPage(number, "text", why, _words(lines))
        for number, (why, lines) in enumerate(split_pages(decode(path.read_bytes())), start=1)
    )


def decode(data: bytes) -> str:
    """Return the text as NFC: UTF-8 or UTF-16 with byte order mark, UTF-8, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def split_pages(text: str) -> list[tuple[str, list[str]]]:
    """Return each page's lines and the reason for the cut: form feeds, marks, or one page."""
    if "\f" in text.strip("\f\n "):
        pages = text.rstrip("\f\n ").split("\f")
        return [("Textdatei, Seiten durch Seitenvorschub getrennt", p.split("\n")) for p in pages]
    lines = text.split("\n")
    marks = _page_marks(lines)
    if not marks:
        return [("Textdatei ohne Seitengrenzen", lines)]
    bounds = [0, *marks, len(lines)] if marks[0] else [*marks, len(lines)]
    return [
        ("Textdatei, Seitenanfang an eingerückter Zeile erkannt", lines[first:last])
        for first, last in pairwise(bounds)
    ]


def _page_marks(lines: list[str]) -> list[int]:
    """Lines at which a page begins in a dump that turned form feeds into single blanks.

    Only a text whose other lines have no leading blanks at all, apart from a few, says so:
    `` TOP 2 - Haushalt`` among unindented lines.
    """
    marked = [n for n, line in enumerate(lines) if line[:1] == " " and line[1:2].strip()]
    deeper = sum(1 for line in lines if line[:2] in ("  ", " \t") and line.strip())
    filled = sum(1 for line in lines if line.strip())
    if len(marked) < MINIMUM_PAGE_MARKS or deeper or len(marked) > MARKED_SHARE * filled:
        return []
    return [n for n in marked if n > 0]


def _words(lines: list[str]) -> tuple[Word, ...]:
    """``Word.block`` is the cell, from 1, ``Word.paragraph`` the line's indent in letters."""
    return tuple(
        Word(text, block=cell, line=number, paragraph=len(line) - len(line.lstrip()))
        for number, line in enumerate((line.expandtabs() for line in lines), start=1)
        for cell, part in enumerate(CELL_GAP.split(line.strip()), start=1)
        for text in part.split()
    )
