"""Moves boxes from PDF points, origin bottom left, to pixels of the upright page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pypdfium2 as pdfium

Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
"""Left, bottom, right and top in points to left, top, right and bottom in pixels."""


class Letter(NamedTuple):
    """One printed sign, its box in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def placing(page: pdfium.PdfPage, scale: float) -> Place:
    """Return how boxes of this page are moved; ``scale`` is pixels per point."""
    left, bottom, right, top = page.get_cropbox()
    turns: dict[int, Place] = {
        0: lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0),
        90: lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
        180: lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom),
        270: lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0),
    }
    turn = turns[int(page.get_rotation()) % 360]

    def place(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Boxes of mirrored letters come with their edges swapped."""
        x0, x1 = (x0, x1) if x0 <= x1 else (x1, x0)
        y0, y1 = (y0, y1) if y0 <= y1 else (y1, y0)
        a, b, c, d = turn(x0, y0, x1, y1)
        return a * scale, b * scale, c * scale, d * scale

    return place
