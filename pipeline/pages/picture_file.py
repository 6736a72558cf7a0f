"""Plans and draws the pages of picture files: PNG, JPEG and TIFF of any depth."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from pipeline.errors import DocumentError, PageError
from pipeline.pages.grey import grey_picture, upright
from pipeline.pages.plan import PagePlan
from pipeline.pages.resolution import reading_dpi
from pipeline.records import PageImage
from pipeline.settings import PagesSettings

A4_INCHES = 11.69
"""Length of the longer side assumed for a picture that does not say its resolution."""
READABLE_DPI = (100, 1200)
READING_DPI = 300
LONGEST_SIDE = 32_000
"""Tesseract's limit is 32,767 pixels a side."""


def plan_picture(path: Path, media_type: str, settings: PagesSettings) -> tuple[PagePlan, ...]:
    """Plan every frame; only headers are read, so that a decompression bomb is never decoded."""
    try:
        with Image.open(path) as picture:
            frames = int(getattr(picture, "n_frames", 1))
            if frames > settings.max_pages:
                raise DocumentError(
                    f"{path.name}: {frames} pages are more than {settings.max_pages}.",
                    "Split the file, or raise max_pages under [pages] in pipeline.toml.",
                )
            return tuple(_plan(picture, number, media_type, settings) for number in _each(frames))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise DocumentError(
            f"{path.name}: the picture cannot be opened ({error}).", "Scan or copy it again."
        ) from error


def _each(frames: int) -> range:
    return range(1, frames + 1)


def _plan(picture: Image.Image, number: int, media_type: str, settings: PagesSettings) -> PagePlan:
    picture.seek(number - 1)
    width, height = picture.size
    if width * height > settings.max_pixels:
        raise DocumentError(
            f"Page {number} declares {width} x {height} pixels, more than "
            f"{settings.max_pixels:,} in all.",
            "Save it at a lower resolution, or raise max_pixels under [pages] in pipeline.toml.",
        )
    dpi = resolution(picture)
    factor = reading_dpi(dpi, READING_DPI) / dpi
    factor = min(factor, LONGEST_SIDE / max(width, height))
    size = round(width * factor), round(height * factor)
    change = ", zum Lesen vergrößert" if factor > 1 else ", zum Lesen verkleinert"
    why = f"Bilddatei mit {dpi} dpi" + (change if factor != 1 else "")
    return PagePlan(number, "ocr", why, media_type, round(dpi * factor), *size)


def resolution(picture: Image.Image) -> int:
    """Dots per inch: the tag if it fits a page of usual size, else guessed from A4."""
    width, height = picture.size
    guess = max(width, height) / A4_INCHES
    tag = picture.info.get("dpi", (0, 0))
    tagged = float(tag[0]) if isinstance(tag, tuple) and tag else 0.0
    believable = READABLE_DPI[0] <= tagged <= READABLE_DPI[1] and 0.4 <= tagged / guess <= 2.5
    return max(round(tagged if believable else guess), 50)


def draw_picture(path: Path, plan: PagePlan, folder: Path, settings: PagesSettings) -> PageImage:
    """Decode one frame, turn it as its camera says, make it grey and store it as PGM."""
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > settings.max_pixels:
                raise PageError(f"Page {plan.number}: the picture is too large.")
            if getattr(picture, "n_frames", 1) > 1:
                picture.seek(plan.number - 1)
            grey = upright(grey_picture(picture), picture)
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise PageError(
            f"Page {plan.number}: the picture cannot be decoded ({error}).",
            "Scan or copy it again.",
        ) from error
    size = (plan.width, plan.height)
    turned = (grey.width > grey.height) != (plan.width > plan.height)
    if turned:
        size = (plan.height, plan.width)
    if grey.size != size:
        grey = grey.resize(size, Image.Resampling.LANCZOS)
    target = folder / f"page-{plan.number:04d}.pgm"
    grey.save(target)
    return PageImage(plan.number, str(target), grey.width, grey.height, plan.dpi)
