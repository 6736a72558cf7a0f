"""Makes a page image ready to be read: soft edges, dark print, no frame or shadow, level lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image, ImageChops, ImageFilter

from pipeline.pages.frame import black_frame
from pipeline.pages.skew import slope
from pipeline.pages.softening import softened
from pipeline.records import PageImage

OVERVIEW = 600
"""Longer side in pixels of the small picture on which a page is judged."""
DARK, NEGATIVE = 90, 0.7
"""A page is white on black when more than this share of it is darker than that."""
SHADOW = 50
"""Grey levels between the lightest and the darkest paper of a page from which on it is evened."""
SHADED = 0.03
"""Share of the page that must lie in such a shadow."""
LETTERS = 8
"""Half sizes of pixels: within so many of any print there is paper."""
DARKEST_PAPER = 110
"""What is darker is no paper in a shadow but a picture."""


def clean_page(image: PageImage) -> PageImage:
    """Return a cleaned page beside the given one; where nothing is wrong with it, it is softened.

    Boxes found on the cleaned image point onto it, so it is the one to be kept; ``skew`` says what
    was turned back.
    """
    with Image.open(image.path) as picture:
        page = softened(picture.convert("L"))
    small = overview(page)
    cleaned = _positive(page, small)
    if cleaned is not page:
        small = overview(cleaned)
    cleaned = _evenly_lit(_unframed(cleaned, small), small)
    degrees = slope(cleaned)
    if degrees:
        cleaned = cleaned.rotate(
            -degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=paper_level(cleaned)
        )
    target = Path(image.path).with_suffix(".clean.pgm")
    cleaned.save(target)
    return replace(
        image,
        path=str(target),
        width=cleaned.width,
        height=cleaned.height,
        skew=image.skew + degrees,
        drawn=image.path,
    )


def overview(page: Image.Image) -> Image.Image:
    """The page in small."""
    return page.reduce(max(max(page.size) // OVERVIEW, 1))


def paper_level(page: Image.Image) -> int:
    """The most frequent light grey of the page."""
    histogram = overview(page).histogram()
    return max(range(128, 256), key=lambda level: histogram[level])


def _positive(page: Image.Image, small: Image.Image) -> Image.Image:
    """White on black becomes black on white."""
    histogram = small.histogram()
    dark = sum(histogram[:DARK])
    return ImageChops.invert(page) if dark > NEGATIVE * sum(histogram) else page


def _unframed(page: Image.Image, small: Image.Image) -> Image.Image:
    """Black that surrounds the sheet becomes paper."""
    frame = black_frame(small)
    if frame is None:
        return page
    mask = frame.filter(ImageFilter.MaxFilter(3)).resize(page.size, Image.Resampling.NEAREST)
    clean = page.copy()
    clean.paste(paper_level(page), mask=mask)
    return clean


def _evenly_lit(page: Image.Image, small: Image.Image) -> Image.Image:
    """Shadows are lifted until all paper is as light as the lightest: one threshold then serves."""
    paper = _lightest_near(small.reduce(2), LETTERS)
    histogram = paper.histogram()
    lightest = max(level for level in range(256) if histogram[level])
    shaded = sum(histogram[DARKEST_PAPER : max(lightest - SHADOW, DARKEST_PAPER)])
    if shaded < SHADED * sum(histogram):
        return page
    lift = paper.point([max(lightest - max(level, DARKEST_PAPER), 0) for level in range(256)])
    smooth = lift.filter(ImageFilter.GaussianBlur(4))
    return ImageChops.add(page, smooth.resize(page.size, Image.Resampling.BILINEAR))


def _lightest_near(picture: Image.Image, reach: int) -> Image.Image:
    """Each pixel as light as the lightest within ``reach`` of it, across and down."""
    grey = np.asarray(picture)
    for axis in (0, 1):
        wide = np.pad(grey, [(reach, reach) if one == axis else (0, 0) for one in (0, 1)], "edge")
        grey = sliding_window_view(wide, 2 * reach + 1, axis).max(axis=-1)
    return Image.fromarray(grey)
