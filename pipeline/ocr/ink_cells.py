"""The ink of a page in coarse cells, without that of its words, and the regions it forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from pipeline.ocr.page_ink import Dark
from pipeline.records import Box, Word

CELL_DPI = 36
"""The page is looked at in cells of so many to the inch: 0.7 mm."""


@dataclass(frozen=True, slots=True)
class InkCells:
    """Which cells of a page hold ink that belongs to no word; boxes in cells."""

    ink: Dark
    words: tuple[Box, ...]
    """What the words cover."""
    factor: int
    """Pixels of the page to a cell."""

    def regions(self, reach: int) -> list[Box]:
        """The boxes of cells no farther apart than ``reach`` each, from top to bottom."""
        runs = list(_runs(self.ink))
        group: list[int] = []
        first = 0
        for at, run in enumerate(runs):
            group.append(at)
            while runs[first].top < run.top - reach:
                first += 1
            for other in range(first, at):
                if _close(runs[other], run, reach):
                    group[_head(group, other)] = _head(group, at)
        members: dict[int, list[Box]] = defaultdict(list)
        for at, run in enumerate(runs):
            members[_head(group, at)].append(run)
        boxes = (Box.around(one) for one in members.values())
        return sorted((box for box in boxes if box), key=lambda box: (box.top, box.left))

    def inside(self, region: Box) -> int:
        """How many words the region holds whole."""
        return sum(
            region.left <= word.left
            and region.top <= word.top
            and word.right <= region.right
            and word.bottom <= region.bottom
            for word in self.words
        )

    def of(self, region: Box) -> Dark:
        """The cells of the region."""
        return self.ink[region.top : region.bottom, region.left : region.right]

    def on_page(self, region: Box) -> Box:
        """The region in pixels of the page."""
        edges = (region.left, region.top, region.right, region.bottom)
        left, top, right, bottom = (edge * self.factor for edge in edges)
        return Box(left, top, right, bottom)


def ink_cells(picture: Image.Image, dpi: int, words: Sequence[Word], darker: float) -> InkCells:
    """Look at an open page image; ink is what is ``darker`` than its paper by so many greys."""
    factor = max(round(dpi / CELL_DPI), 1)
    cells = np.asarray(picture.convert("L").reduce(factor))
    ink: Dark = cells < np.median(cells) - darker
    boxes = tuple(_in_cells(word.box, factor) for word in words if word.box)
    for box in boxes:
        ink[box.top : box.bottom, box.left : box.right] = False
    return InkCells(ink, boxes, factor)


def _in_cells(box: Box, factor: int) -> Box:
    """The cells a word touches, and one more on each side."""
    return Box(
        max(box.left // factor - 1, 0),
        max(box.top // factor - 1, 0),
        -(-box.right // factor) + 1,
        -(-box.bottom // factor) + 1,
    )


def _runs(ink: Dark) -> Iterator[Box]:
    """Yield each stretch of ink in each row, from top to bottom and left to right."""
    padded = np.pad(ink, ((0, 0), (1, 1)))
    change = padded[:, 1:] != padded[:, :-1]
    edges = np.argwhere(change).tolist()
    for (row, begin), (_, end) in zip(edges[::2], edges[1::2], strict=True):
        yield Box(begin, row, end, row + 1)


def _close(one: Box, other: Box, reach: int) -> bool:
    return one.left < other.right + reach and other.left < one.right + reach


def _head(group: list[int], at: int) -> int:
    """The run that stands for the group of another one."""
    while group[at] != at:
        group[at] = group[group[at]]
        at = group[at]
    return at
