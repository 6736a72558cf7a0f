"""Right and wrong text layers put over pages: how many are believed that should be."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.evaluate_fixtures import write_results
from benchmarks.render.scan import FORM_FEED, fixture_names, render
from pipeline.pages import plan_pages
from pipeline.records import SourceDocument
from pipeline.settings import PagesSettings

PDF = "application/pdf"
ENGLISH = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "B", "Ä": "A", "Ö": "O", "Ü": "U"})
MISREAD = str.maketrans({"ä": "d", "ö": "é", "ü": "ii", "ß": "R", "Ä": "A", "Ö": "O", "Ü": "U"})
"""What English models make of German letters."""
LOST_UMLAUTS = str.maketrans(dict.fromkeys("äöüßÄÖÜ", ""))


def without_ligatures(text: str) -> str:
    """``Öffentlich`` as ``Öentlich``: the font's table lacks the ligatures."""
    for ligature in ("ffi", "ff", "fi", "fl"):
        text = text.replace(ligature, "")
    return text


@dataclass(frozen=True, slots=True)
class Layer:
    """A way to make a text layer of a page's true text."""

    name: str
    believe: bool
    """Whether the layer is right."""
    scan: bool
    """Whether it lies invisible over a scan."""
    change: Callable[[str], str]


LAYERS = (
    Layer("digital page", True, False, str),
    Layer("right text under a scan", True, True, str),
    Layer("umlauts read as a, o, u under a scan", False, True, lambda x: x.translate(ENGLISH)),
    Layer("umlauts read as d, é, ii under a scan", False, True, lambda x: x.translate(MISREAD)),
    Layer("digital page, ß shown as ÿ", False, False, lambda x: x.replace("ß", "ÿ")),
    Layer("digital page without umlauts", False, False, lambda x: x.translate(LOST_UMLAUTS)),
    Layer("digital page without ligatures", False, False, without_ligatures),
    Layer("letters spaced out under a scan", False, True, " ".join),
    Layer("only a stamp over a scan", False, True, lambda _: "Eingang 14. Mai, Seite 1"),
)


def true_pages(names: Iterable[str], folder: Path) -> list[str]:
    """The true text of each page of these fixtures that holds more than a few lines."""
    pages: list[str] = []
    for name in names:
        truth = render(name, "digital", folder).truth.read_text(encoding="utf-8")
        pages += [page for page in truth.split(FORM_FEED) if len(page) > 600]
    return pages


def believed(layer: Layer, pages: Sequence[str], folder: Path) -> list[tuple[str, bool]]:
    """For each page that the layer's fault touches: its text, and whether it was believed."""
    found: list[tuple[str, bool]] = []
    for number, text in enumerate(pages):
        written = layer.change(text)
        if not layer.believe and written == text:
            continue
        path = folder / f"{number}.pdf"
        _write(path, written, layer.scan)
        source = SourceDocument(path.name, "0" * 64, PDF, path.stat().st_size)
        (plan,) = plan_pages(path, source, PagesSettings())
        found.append((text, plan.source == "text-layer"))
    return found


def _write(path: Path, text: str, scan: bool) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    if scan:
        picture = io.BytesIO()
        Image.new("L", (595, 842), 250).save(picture, "PNG")
        picture.seek(0)
        canvas.drawInlineImage(Image.open(picture), 0, 0, *A4)
    block = canvas.beginText(50, 800)
    block.setFont("Helvetica", 9)
    block.setTextRenderMode(3 if scan else 0)
    for line in text.splitlines():
        block.textLine(line)
    canvas.drawText(block)
    canvas.showPage()
    canvas.save()


def confusion(names: Sequence[str]) -> dict[str, Counter[bool]]:
    """For each kind of layer, how many pages were believed and how many read anew."""
    with tempfile.TemporaryDirectory() as folder:
        pages = true_pages(names, Path(folder))
        return {
            layer.name: Counter(right for _, right in believed(layer, pages, Path(folder)))
            for layer in LAYERS
        }


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


def main() -> int:
    """Measure, print, write benchmarks/RESULTS.md when all fixtures were used."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.triage", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="fixtures; all, if none")
    names = parser.parse_args().names
    text = as_markdown(confusion(names or fixture_names()))
    print(text)
    if not names:
        write_results("triage", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
