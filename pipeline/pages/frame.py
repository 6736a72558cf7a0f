"""Finds the black that a scanner leaves around a sheet."""

from __future__ import annotations

from PIL import Image

BLACK = 90
"""Grey level below which a pixel of the small picture belongs to the frame."""
LEAST_EDGE = 0.1
"""Share of the picture's edge that must be black: less is a stain."""
MOST_AREA = 0.4
"""A frame covers less of the picture; more is a dark photograph."""


def black_frame(small: Image.Image) -> Image.Image | None:
    """Return a mask of the black that touches the edge of a small grey page; None without any."""
    width, height = small.size
    dark = small.point([255 if level < BLACK else 0 for level in range(256)])
    edge = _edge(width, height)
    pixels = bytearray(dark.tobytes())
    waiting = [place for place in edge if pixels[place]]
    if len(waiting) < LEAST_EDGE * len(edge):
        return None
    frame = bytearray(len(pixels))
    while waiting:
        place = waiting.pop()
        if not pixels[place]:
            continue
        pixels[place], frame[place] = 0, 255
        column = place % width
        if column:
            waiting.append(place - 1)
        if column < width - 1:
            waiting.append(place + 1)
        if place >= width:
            waiting.append(place - width)
        if place < len(pixels) - width:
            waiting.append(place + width)
    if frame.count(255) > MOST_AREA * len(frame):
        return None
    return Image.frombytes("L", small.size, bytes(frame))


def _edge(width: int, height: int) -> list[int]:
    """Places of the pixels along the four edges."""
    top = list(range(width))
    sides = [row * width + column for row in range(1, height - 1) for column in (0, width - 1)]
    return [*top, *sides, *(place + (height - 1) * width for place in top)]
