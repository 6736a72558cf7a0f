"""Moves boxes from PDF points, origin bottom left, to pixels of the upright page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pypdfium2 as pdfium

_Pixels = tuple[float, float, float, float]
Place = Callable[[float, float, float, float], _Pixels]
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

    def upright(x0: float, y0: float, x1: float, y1: float) -> _Pixels:
        return (x0 - left) * scale, (top - y1) * scale, (x1 - left) * scale, (top - y0) * scale

    def quarter(x0: float, y0: float, x1: float, y1: float) -> _Pixels:
        a, b, c, d = y0 - bottom, x0 - left, y1 - bottom, x1 - left
        return a * scale, b * scale, c * scale, d * scale

    def half(x0: float, y0: float, x1: float, y1: float) -> _Pixels:
        a, b, c, d = right - x1, y0 - bottom, right - x0, y1 - bottom
        return a * scale, b * scale, c * scale, d * scale

    def three_quarters(x0: float, y0: float, x1: float, y1: float) -> _Pixels:
        a, b, c, d = top - y1, right - x1, top - y0, right - x0
        return a * scale, b * scale, c * scale, d * scale

    turn = {0: upright, 90: quarter, 180: half, 270: three_quarters}[page.get_rotation() % 360]

    def place(x0: float, y0: float, x1: float, y1: float) -> _Pixels:
        """Boxes of mirrored letters come with their edges swapped."""
        if x0 > x1:
            x0, x1 = x1, x0
        if y0 > y1:
            y0, y1 = y1, y0
        return turn(x0, y0, x1, y1)

    return place
