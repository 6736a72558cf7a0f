"""Right and wrong text layers put over pages: how many are believed that should be."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from benchmarks.evaluate_fixtures import write_results
from benchmarks.render.scan import fixture_names, render
from benchmarks.triage_drawing import Draw, digital, scanned
from benchmarks.triage_layers import LAYERS, Layer
from benchmarks.triage_mixes import mixed_files, mixes_as_markdown
from benchmarks.triage_sheets import SheetOfWords, sheets_of
from pipeline.pages import PagePlan, plan_pages
from pipeline.records import SourceDocument
from pipeline.settings import PagesSettings

PDF = "application/pdf"
FEWEST_LETTERS = 600
"""Pages with less text are left out: a table of three words says nothing about its layer."""
PAGES = 40
"""Of all fixtures, evenly chosen, for each kind of layer."""

Judged = tuple[int, PagePlan]
"""Number of the sheet and what became of its page."""


def sheets(names: Sequence[str], folder: Path, most: int = PAGES) -> list[SheetOfWords]:
    """Pages of these fixtures that hold more than a few lines."""
    found: list[SheetOfWords] = []
    for name in names:
        document = render(name, "digital", folder).document
        found += [sheet for sheet in sheets_of(document) if len(sheet.text) > FEWEST_LETTERS]
    step = max(len(found) / most, 1.0)
    return [found[int(at * step)] for at in range(min(most, len(found)))]


def judged(layer: Layer, pages: Sequence[SheetOfWords], folder: Path) -> list[Judged]:
    """The plan of each page that the layer's fault touches."""
    found: list[Judged] = []
    for number, sheet in enumerate(pages):
        data = _written(layer, sheet, pages[(number + len(pages) // 2) % len(pages)])
        if not layer.believe and data in (_right(sheet, digital(str)), _right(sheet, scanned(str))):
            continue
        path = folder / f"{number}.pdf"
        path.write_bytes(data)
        source = SourceDocument(path.name, "0" * 64, PDF, len(data))
        (plan,) = plan_pages(path, source, PagesSettings())
        found.append((number, plan))
    return found


def _written(layer: Layer, sheet: SheetOfWords, other: SheetOfWords) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(sheet.width, sheet.height), invariant=True)
    layer.draw(canvas, sheet, other)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _right(sheet: SheetOfWords, draw: Draw) -> bytes:
    """The page without any fault."""
    return _written(Layer("", True, draw), sheet, sheet)


def confusion(names: Sequence[str], most: int = PAGES) -> dict[str, Counter[bool]]:
    """For each kind of layer, how many pages were believed and how many read anew."""
    with tempfile.TemporaryDirectory() as folder:
        pages = sheets(names, Path(folder), most)
        return {
            layer.name: Counter(
                plan.source == "text-layer" for _, plan in judged(layer, pages, Path(folder))
            )
            for layer in LAYERS
        }


def mixed(names: Sequence[str], most: int = PAGES) -> dict[str, Counter[bool]]:
    """For each mix of pages in one file, how many were judged right and wrong."""
    with tempfile.TemporaryDirectory() as folder:
        return mixed_files(sheets(names, Path(folder), most), Path(folder))


def right_share(matrix: dict[str, Counter[bool]]) -> float:
    """The share of pages that were judged right."""
    right = sum(matrix[layer.name][layer.believe] for layer in LAYERS)
    return right / max(sum(counts.total() for counts in matrix.values()), 1)


def as_markdown(matrix: dict[str, Counter[bool]]) -> str:
    """The matrix as a table."""
    pages = sum(counts.total() for counts in matrix.values())
    rows = [
        f"| {layer.name} | {'yes' if layer.believe else 'no'} "
        f"| {matrix[layer.name][True]} | {matrix[layer.name][False]} |"
        for layer in LAYERS
    ]
    return (
        f"## Triage\n\n`python -m benchmarks.triage`: text layers made of fixtures, {pages} pages, "
        f"{right_share(matrix):.1%} judged right.\n\n"
        "| layer | right | believed | read anew |\n|---|---|--:|--:|\n" + "\n".join(rows) + "\n"
    )


def show_wrong(names: Sequence[str], most: int) -> None:
    """Print why pages were judged wrong."""
    with tempfile.TemporaryDirectory() as folder:
        pages = sheets(names, Path(folder), most)
        for layer in LAYERS:
            for number, plan in judged(layer, pages, Path(folder)):
                if (plan.source == "text-layer") != layer.believe:
                    print(f"{layer.name}: {plan.why} | {pages[number].text[:60]}")


def main() -> int:
    """Measure, print, write benchmarks/RESULTS.md when all fixtures were used."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.triage", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="fixtures; all, if none")
    parser.add_argument("--pages", type=int, default=PAGES, help="of each kind at most")
    parser.add_argument("--errors", action="store_true", help="say why pages were judged wrong")
    chosen = parser.parse_args()
    names = chosen.names or fixture_names()
    if chosen.errors:
        show_wrong(names, chosen.pages)
        return 0
    text = as_markdown(confusion(names, chosen.pages))
    text += mixes_as_markdown(mixed(names, chosen.pages))
    print(text)
    if not chosen.names:
        write_results("triage", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
