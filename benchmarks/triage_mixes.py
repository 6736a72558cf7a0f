"""Whole files of digital, scanned and blank pages: what becomes of each page in its company."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from benchmarks.triage_changes import ENGLISH
from benchmarks.triage_drawing import Draw, digital, nothing, scanned
from benchmarks.triage_sheets import SheetOfWords, draw_picture
from pipeline.pages import PagePlan, plan_pages
from pipeline.records import SourceDocument
from pipeline.settings import PagesSettings

DIGITAL, RIGHT, WRONG = digital(str), scanned(str), scanned(lambda text: text.translate(ENGLISH))


def _bare(canvas: Canvas, sheet: SheetOfWords, _: SheetOfWords) -> None:
    """A scan without any text."""
    draw_picture(canvas, sheet)


@dataclass(frozen=True, slots=True)
class Mix:
    """A file: how each page is made, and whether its text is to be believed."""

    name: str
    pages: tuple[tuple[Draw, bool], ...]


MIXES = (
    Mix("digital, blank, bare scan", ((DIGITAL, True), (nothing, True), (_bare, False))),
    Mix("digital, right scan, bare scan", ((DIGITAL, True), (RIGHT, True), (_bare, False))),
    Mix("bare scan, right scan, blank", ((_bare, False), (RIGHT, True), (nothing, True))),
    Mix("digital, wrong scan, blank", ((DIGITAL, True), (WRONG, False), (nothing, True))),
    # One wrong scan condemns what the same reader left under the other ones.
    Mix("right scan, wrong scan, digital", ((RIGHT, False), (WRONG, False), (DIGITAL, True))),
)


def mixed_files(sheets: Sequence[SheetOfWords], folder: Path) -> dict[str, Counter[bool]]:
    """For each mix, how many pages of how many files were judged right."""
    found: dict[str, Counter[bool]] = {}
    for mix in MIXES:
        judged: Counter[bool] = Counter()
        for first in range(0, len(sheets) - len(mix.pages) + 1, len(mix.pages)):
            pages = sheets[first : first + len(mix.pages)]
            plans = _plans(mix, pages, folder / "mix.pdf")
            judged.update(
                (plan.source == "text-layer") == believe
                for plan, (_, believe) in zip(plans, mix.pages, strict=True)
            )
        found[mix.name] = judged
    return found


def _plans(mix: Mix, sheets: Sequence[SheetOfWords], path: Path) -> tuple[PagePlan, ...]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for (draw, _), sheet in zip(mix.pages, sheets, strict=True):
        canvas.setPageSize((sheet.width, sheet.height))
        draw(canvas, sheet, sheet)
        canvas.showPage()
    canvas.save()
    path.write_bytes(buffer.getvalue())
    source = SourceDocument(path.name, "0" * 64, "application/pdf", path.stat().st_size)
    return plan_pages(path, source, PagesSettings())


def mixes_as_markdown(found: dict[str, Counter[bool]]) -> str:
    """One row for each mix."""
    rows = [f"| {name} | {judged[True]} | {judged[False]} |" for name, judged in found.items()]
    return "\n| pages of one file | right | wrong |\n|---|--:|--:|\n" + "\n".join(rows) + "\n"
