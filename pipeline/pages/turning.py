"""Turns a page image so that its lines stand upright."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image

from pipeline.pages.cleaning import clean_page
from pipeline.records import PageImage

TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
"""Degrees clockwise, and what Pillow calls the same: it counts the other way round."""


def turn_page(image: PageImage, degrees: int) -> PageImage:
    """Return the page turned clockwise by 90, 180 or 270 degrees and level, beside the old.

    The picture as drawn is turned: what cleaning took for slope may be lines that stand upright.
    """
    target = Path(image.path).with_suffix(f".{degrees}.pgm")
    with Image.open(image.drawn or image.path) as picture:
        turned = picture.transpose(TURNS[degrees])
    turned.save(target)
    upright = replace(
        image,
        path=str(target),
        width=turned.width,
        height=turned.height,
        rotation=(image.rotation + degrees) % 360,
        skew=0.0 if image.drawn else image.skew,
    )
    return clean_page(upright)
