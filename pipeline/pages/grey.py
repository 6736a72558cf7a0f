"""Makes a picture of any colour model and depth grey, in strips that need little memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PIL import ExifTags, Image, ImageOps

STRIP_PIXELS = 4_000_000
DEEP = ("I", "I;16", "I;16B", "I;16L", "F")
"""Pillow's modes of more than 8 bits."""


def grey_picture(picture: Image.Image) -> Image.Image:
    """Return 8-bit grey: transparency on white, 16-bit scaled down, any colour model."""
    picture.load()
    if picture.mode == "L" and "transparency" not in picture.info:
        return picture
    deep = picture.mode in DEEP
    scale = _scale(picture) if deep else 1.0
    grey = Image.new("L", picture.size)
    for top, strip in _strips(picture):
        grey.paste(_shallow(strip, scale) if deep else _opaque(strip), (0, top))
    return grey


def upright(grey: Image.Image, picture: Image.Image) -> Image.Image:
    """Turn the grey picture as the camera says that took ``picture``."""
    orientation = picture.getexif().get(ExifTags.Base.Orientation, 1)
    grey.getexif()[ExifTags.Base.Orientation] = orientation
    return ImageOps.exif_transpose(grey)


def _strips(picture: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """Bands of the picture, each with its upper edge."""
    rows = max(STRIP_PIXELS // picture.width, 1)
    for top in range(0, picture.height, rows):
        yield top, picture.crop((0, top, picture.width, min(top + rows, picture.height)))


def _scale(picture: Image.Image) -> float:
    """What brings the deepest level of the picture to 8 bits."""
    highest = max(_highest(strip.convert("I")) for _, strip in _strips(picture))
    return 1 / 257 if highest > 255 else 1.0


def _highest(strip: Image.Image) -> float:
    return cast("tuple[float, float]", strip.getextrema())[1]


def _shallow(strip: Image.Image, scale: float) -> Image.Image:
    return strip.convert("I").point(lambda value: value * scale).convert("L")


def _opaque(strip: Image.Image) -> Image.Image:
    if strip.mode in ("RGBA", "LA", "PA") or "transparency" in strip.info:
        layer = strip.convert("RGBA")
        page = Image.new("RGBA", layer.size, "white")
        page.alpha_composite(layer)
        return page.convert("L")
    return strip.convert("L")
