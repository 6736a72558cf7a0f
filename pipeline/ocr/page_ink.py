"""The ink of a page: which of its pixels are dark, and where white parts it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.ocr.greys import Grey, paper_and_ink
from pipeline.records import Box, PageImage

Dark = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PageInk:
    """A grey page and the level below which it is ink."""

    grey: Grey
    darkest_paper: float

    def dark(self, box: Box) -> Dark:
        """The pixels of the box that are ink."""
        part = self.grey[box.top : box.bottom, box.left : box.right]
        return np.asarray(part < self.darkest_paper)

    def within(self, box: Box) -> Box | None:
        """The smallest box around the ink in ``box``."""
        dark = self.dark(box)
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        if not len(rows):
            return None
        left, top = box.left + int(columns[0]), box.top + int(rows[0])
        return Box(left, top, box.left + int(columns[-1]) + 1, box.top + int(rows[-1]) + 1)

    def filled(self, box: Box) -> float:
        """Share of the box that is dark."""
        return float(self.dark(box).mean())

    def columns(self, box: Box) -> list[tuple[int, int]]:
        """Left and right edge of each stretch of ink that white parts from top to bottom."""
        return [
            (box.left + begin, box.left + end) for begin, end in stretches(self.dark(box), axis=0)
        ]

    def signs(self, box: Box) -> list[Box]:
        """The stretches of ink that white parts from top to bottom, from left to right."""
        boxes = (
            self.within(Box(left, box.top, right, box.bottom)) for left, right in self.columns(box)
        )
        return [one for one in boxes if one]


def ink_of(image: PageImage) -> PageInk:
    """Open the page image and tell its ink from its paper."""
    with Image.open(image.path) as picture:
        return page_ink(picture)


def page_ink(picture: Image.Image) -> PageInk:
    """Tell the ink of an open page image from its paper."""
    grey: Grey = np.asarray(picture if picture.mode == "L" else picture.convert("L"))
    paper, black = paper_and_ink(grey)
    return PageInk(grey, (paper + black) / 2)


def stretches(dark: Dark, axis: int) -> list[tuple[int, int]]:
    """Begin and end of each stretch of columns, or with ``axis`` 1 of rows, that hold ink.

    >>> stretches(np.array([[False, True, True, False, True]]), axis=0)
    [(1, 3), (4, 5)]
    """
    places = np.flatnonzero(dark.any(axis=axis))
    if not len(places):
        return []
    parts = np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)
    return [(int(part[0]), int(part[-1]) + 1) for part in parts]
