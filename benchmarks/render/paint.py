"""Draws laid-out pages as a PDF; the same pages give the same bytes."""

import random
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.render.marks import Fill, Glyphs, Mark, Scrawl, Stroke
from benchmarks.render.press import Sheet


def draw(sheets: tuple[Sheet, ...], jitter: float, target: Path, title: str) -> None:
    """Writes the PDF; `jitter` (points) shakes each word as a typewriter does."""
    chance = random.Random(title)
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    canvas.setTitle(title)
    for sheet in sheets:
        for mark in sheet.marks:
            _ink(canvas, mark, chance, jitter)
        canvas.showPage()
    canvas.save()


def _ink(canvas: Canvas, mark: Mark, chance: random.Random, jitter: float) -> None:
    y = A4[1] - mark.y
    match mark:
        case Glyphs():
            grey = mark.grey + chance.uniform(0, 0.35) * min(1.0, jitter)
            canvas.setFillGray(grey)
            canvas.setFont(mark.face.name, mark.face.size)
            canvas.drawString(mark.x, y + chance.gauss(0, jitter), mark.text)
        case Stroke():
            canvas.setStrokeGray(0)
            canvas.setLineWidth(mark.weight)
            canvas.line(mark.x, y, mark.x_end, A4[1] - mark.y_end)
        case Fill():
            canvas.setFillGray(mark.grey)
            canvas.rect(mark.x, y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        case Scrawl():
            _scrawl(canvas, mark, y)


def _scrawl(canvas: Canvas, mark: Scrawl, y: float) -> None:
    chance = random.Random(mark.seed)
    canvas.setStrokeGray(0.15)
    canvas.setLineWidth(1.1)
    path = canvas.beginPath()
    path.moveTo(mark.x, y)
    loops = 6
    for loop in range(loops):
        x = mark.x + mark.width * (loop + 1) / loops
        rise, fall, drift = chance.uniform(4, 20), chance.uniform(4, 14), chance.uniform(-5, 5)
        back, forth = chance.uniform(4, 22), chance.uniform(0, 14)
        path.curveTo(x - back, y + rise, x + forth, y - fall, x, y + drift)
    canvas.drawPath(path)
