"""The ink of a page: which of its pixels are dark, and where white parts it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.ocr.greys import Grey, paper_and_ink
from pipeline.records import Box, PageImage

Dark = NDArray[np.bool_]

FAINT = 0.6
"""Thin strokes are lighter than half way between ink and paper; they reach so far above it."""
WIDE = 1.2
"""Only what is wider than so many times its height may be a word with a rule below it."""
RULED = 0.95
"""A rule fills its rows of pixels, but for so little."""
RULE_BELOW = 0.6
"""It lies in the part of a word's box that begins there, in heights of the box."""


@dataclass(frozen=True, slots=True)
class PageInk:
    """A grey page and the level below which it is ink."""

    grey: Grey
    darkest_paper: float

    def dark(self, box: Box) -> Dark:
        """The pixels of the box that are ink."""
        part = self.grey[box.top : box.bottom, box.left : box.right]
        return np.asarray(part < self.darkest_paper)

    def faint(self, box: Box) -> Dark:
        """The pixels of the box that are darker than its paper: thin strokes too."""
        part = self.grey[box.top : box.bottom, box.left : box.right]
        lightest = int(part.max()) if part.size else 0
        return np.asarray(part < self.darkest_paper + FAINT * (lightest - self.darkest_paper))

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
        """Left and right edge of each stretch of ink that white parts from top to bottom.

        The rule below an underlined word is left aside.
        """
        return [(box.left + begin, box.left + end) for begin, end in self._columns(box)[0]]

    def signs(self, box: Box) -> list[Box]:
        """The stretches of ink that white parts from top to bottom, from left to right."""
        found, height = self._columns(box)
        boxes = (
            self.within(Box(box.left + begin, box.top, box.left + end, box.top + height))
            for begin, end in found
        )
        return [one for one in boxes if one]

    def _columns(self, box: Box) -> tuple[list[tuple[int, int]], int]:
        """The stretches of ink within the box, and how much of its height they were sought in."""
        dark = self.dark(box)
        found = stretches(dark, axis=0)
        if len(found) > 1 or box.width < WIDE * box.height:
            return found, box.height
        above = _rule(dark)
        return stretches(dark[:above], axis=0), above


def ink_of(image: PageImage) -> PageInk:
    """Open the page image and tell its ink from its paper."""
    with Image.open(image.path) as picture:
        return page_ink(picture)


def page_ink(picture: Image.Image) -> PageInk:
    """Tell the ink of an open page image from its paper."""
    grey: Grey = np.asarray(picture if picture.mode == "L" else picture.convert("L"))
    paper, black = paper_and_ink(grey)
    return PageInk(grey, (paper + black) / 2)


def _rule(dark: Dark) -> int:
    """The row in which the rule below a word begins; the number of rows where there is none."""
    below = int(RULE_BELOW * len(dark))
    ruled = np.flatnonzero(dark[below:].mean(axis=1) >= RULED)
    return below + int(ruled[0]) if len(ruled) else len(dark)


def stretches(dark: Dark, axis: int) -> list[tuple[int, int]]:
    """Begin and end of each stretch of columns, or with ``axis`` 1 of rows, that hold ink.

    >>> stretches(np.array([[False, True, True, False, True]]), axis=0)
    [(1, 3), (4, 5)]
    """
    ink = np.zeros(dark.shape[1 - axis] + 2, dtype=np.bool_)
    ink[1:-1] = dark.any(axis=axis)
    edges = np.flatnonzero(ink[1:] != ink[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
