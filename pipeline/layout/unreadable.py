"""Turns what is no text (signatures, stamps, handwriting) into issues that show its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.records import Box, Issue, LaidOutPage

NEAR = 1.0
"""Scraps closer than this many times their height are one region."""
LEAST_SIDE = 10
"""Pixels of the kept picture: what is smaller is a speck and no doubt of anybody's."""


def unreadable(pages: Sequence[LaidOutPage]) -> tuple[Issue, ...]:
    """Return an issue for each region of a page whose signs were not taken for text."""
    return tuple(
        Issue(
            "layout",
            "info",
            "Not read: handwriting, a signature, a stamp or a picture.",
            "Look at the page. What stands there is in none of the texts.",
            page.number,
            region,
        )
        for page in pages
        for region in regions((*_debris(page), *page.page.unread))
        if max(region.width, region.height) >= LEAST_SIDE
    )


def _debris(page: LaidOutPage) -> Iterable[Box]:
    return (line.box for line in page.lines if line.kind == "debris" and line.box is not None)


def regions(boxes: Iterable[Box]) -> list[Box]:
    """Join boxes that lie close together, from top to bottom."""
    found = list(boxes)
    merged = True
    while merged:
        merged = False
        for one in found:
            other = next((box for box in found if box is not one and _near(one, box)), None)
            whole = Box.around((one, other)) if other else None
            if whole:
                found = [box for box in found if box is not one and box is not other] + [whole]
                merged = True
                break
    return sorted(found, key=lambda box: (box.top, box.left))


def _near(one: Box, other: Box) -> bool:
    reach = NEAR * max(one.height, other.height)
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return across <= reach and down <= reach
