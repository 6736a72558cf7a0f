"""Measures by how many degrees the lines of a page slope."""

from __future__ import annotations

from collections.abc import Iterable
from math import radians, tan

import numpy as np
from PIL import Image

STEEPEST = 12
"""Degrees to either side that are looked at."""
HARDLY = 0.8
"""Degrees that Tesseract and the layout stand without harm."""
WIDTH = 600
"""Width in pixels of the picture that is looked at; half as much for the first look."""
CLEARER = 1.2
"""The rows of a sloping page part so many times more clearly once it is level."""


def slope(picture: Image.Image) -> float:
    """Return by how many degrees, counter-clockwise, a grey page lies askew; 0 when hardly.

    The mean darkness of rows changes fastest from one to the next when lines and the gaps between
    them lie level. Method: Postl 1986, by the projection profile; the page is sheared, not turned.
    """
    near = _ink(picture)
    rough = near.reduce(2)
    scores = {float(angle): _score(rough, angle) for angle in range(-STEEPEST, STEEPEST + 1)}
    best = max(scores, key=lambda angle: scores[angle])
    if scores[best] <= CLEARER * scores[0.0]:
        best = 0.0
    if best == 0.0 and not _steepest(near, (0.0, -HARDLY, HARDLY)):
        return 0.0
    best = _steepest(near, (best + step * 0.25 for step in range(-4, 5)))
    best = _steepest(near, (best + step * 0.05 for step in range(-3, 4)))
    return round(best, 2) if abs(best) >= HARDLY else 0.0


def _steepest(ink: Image.Image, angles: Iterable[float]) -> float:
    return max(angles, key=lambda angle: _score(ink, angle))


def _ink(picture: Image.Image) -> Image.Image:
    """A small picture in which paper is 0."""
    small = picture.reduce(max(picture.width // WIDTH, 1))
    histogram = small.histogram()
    paper = max(range(128, 256), key=lambda level: histogram[level])
    return small.point([max(paper - 25 - level, 0) for level in range(256)])


def _score(ink: Image.Image, degrees: float) -> float:
    """How sharply rows part after shearing by ``degrees``."""
    fall = -tan(radians(degrees))
    middle = ink.width / 2
    level = ink.transform(
        ink.size, Image.Transform.AFFINE, (1, 0, 0, fall, 1, -fall * middle), fillcolor=0
    )
    rows = np.asarray(level.resize((1, ink.height), Image.Resampling.BOX), dtype=np.int64)
    return float(np.square(np.diff(rows[:, 0])).sum())
