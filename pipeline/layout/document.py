"""Lays out a whole document: lines, bullets, tables, paragraphs, running heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.bullets import mark_bullets
from pipeline.layout.debris import mark_debris
from pipeline.layout.from_text import text_lines
from pipeline.layout.lines import lines_of_pieces, with_sizes
from pipeline.layout.lone_numbers import with_lone_numbers
from pipeline.layout.paragraphs import join_paragraphs
from pipeline.layout.reading_order import in_reading_order
from pipeline.layout.repeated_lines import mark_repeated
from pipeline.layout.runs import em_of, runs_of
from pipeline.layout.slides import mark_slides
from pipeline.records import LaidOutPage, Line, OcrPage
from pipeline.settings import LayoutSettings


def lay_out(pages: Sequence[OcrPage], settings: LayoutSettings) -> tuple[LaidOutPage, ...]:
    """Return each page with its lines in reading order; no word is lost."""
    drafts = with_sizes(with_lone_numbers([page_lines(page) for page in pages]))
    drafts = mark_repeated(drafts, [page.height for page in pages], settings)
    drafts = join_paragraphs(mark_bullets(mark_slides(mark_debris(drafts))))
    return tuple(
        LaidOutPage(page, _numbered(lines)) for page, lines in zip(pages, drafts, strict=True)
    )


def page_lines(page: OcrPage) -> list[Line]:
    """Return the lines of one page in reading order, not yet numbered."""
    boxed = [word for word in page.words if word.box]
    loose = [word for word in page.words if not word.box]
    lines: list[Line] = []
    if boxed:
        em = em_of(boxed)
        lines = lines_of_pieces(page.number, in_reading_order(runs_of(boxed, em), em), em)
    return [*lines, *text_lines(page.number, loose)]


def _numbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    numbered: list[Line] = []
    start = 0
    for number, line in enumerate(lines, start=1):
        numbered.append(replace(line, number=number, start=start))
        start += len(line.text) + 1
    return tuple(numbered)
