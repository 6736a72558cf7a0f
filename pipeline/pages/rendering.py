"""Draws one page of a document as a grey PGM file, ready to be read."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from pathlib import Path

from pdf2image import convert_from_path
from pdf2image.exceptions import (
    PDFInfoNotInstalledError,
    PDFPageCountError,
    PDFPopplerTimeoutError,
    PDFSyntaxError,
)
from PIL import Image

from pipeline.apart import EndedError, apart
from pipeline.errors import MissingProgramError, PageError
from pipeline.limits import limits_folder
from pipeline.pages.embedded import take_embedded
from pipeline.pages.picture_file import draw_picture
from pipeline.pages.plan import PagePlan
from pipeline.pages.programs import PROGRAMS
from pipeline.records import PageImage
from pipeline.settings import PagesSettings

SIZE_TOLERANCE = 0.02
LEAST_SIDE = 16
"""A page whose declared size is unknown must at least have so many pixels a side."""
POPPLER = "Type: sudo apt-get install poppler-utils (macOS: brew install poppler)."


def render_page(path: Path, plan: PagePlan, folder: Path, settings: PagesSettings) -> PageImage:
    """Draw the planned page into ``folder``; the caller deletes the file after reading.

    Raises PageError when the page cannot be drawn in time or at the size it declares.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if plan.media_type != "application/pdf":
        return _draw_picture(path, plan, folder, settings)
    whole = folder / f"page-{plan.number:04d}.pgm"
    if size := _take_embedded(path, plan, whole, settings):
        return PageImage(plan.number, str(whole), *size, plan.dpi)
    try:
        drawn = _draw(path, plan, folder, settings)
    except PDFInfoNotInstalledError as error:
        raise MissingProgramError("poppler is not installed.", POPPLER) from error
    except PDFPopplerTimeoutError as error:
        raise PageError(
            f"Page {plan.number}: not drawn after {settings.render_seconds:g} seconds.",
            "Print the PDF anew (print to PDF), or raise render_seconds under [pages].",
        ) from error
    except (PDFPageCountError, PDFSyntaxError) as error:
        raise PageError(f"Page {plan.number}: poppler cannot draw it.", REPAIR) from error
    width, height = _checked_size(plan, drawn)
    return PageImage(plan.number, str(drawn), width, height, plan.dpi)


REPAIR = "Open the PDF in a viewer and print it to a new PDF."


def _draw_picture(path: Path, plan: PagePlan, folder: Path, settings: PagesSettings) -> PageImage:
    try:
        return apart(settings.render_seconds, draw_picture, path, plan, folder, settings)
    except EndedError as ended:
        raise PageError(f"Page {plan.number}: to draw it {ended}.", SMALLER) from ended


SMALLER = "Save the picture at a lower resolution or in grey."


def _take_embedded(
    path: Path, plan: PagePlan, target: Path, settings: PagesSettings
) -> tuple[int, int] | None:
    if not plan.width:  # the page could not be opened when it was planned
        return None
    try:
        bare = replace(plan, page=None)
        return apart(settings.render_seconds, take_embedded, path, bare, target)
    except EndedError:
        return None


def _draw(path: Path, plan: PagePlan, folder: Path, settings: PagesSettings) -> Path:
    paths = convert_from_path(
        path,
        dpi=plan.dpi,
        first_page=plan.number,
        last_page=plan.number,
        fmt="ppm",
        grayscale=True,
        use_cropbox=True,
        output_folder=folder,
        output_file=f"page-{plan.number:04d}",
        paths_only=True,
        timeout=ceil(settings.render_seconds),
        poppler_path=limits_folder(*PROGRAMS),  # type: ignore[arg-type]  # None is its default
    )
    if not paths:
        raise PageError(f"Page {plan.number}: poppler drew nothing.", REPAIR)
    return Path(str(paths[0]))


def _checked_size(plan: PagePlan, drawn: Path) -> tuple[int, int]:
    """Poppler may end well with a picture of one pixel: compare with the declared size."""
    with Image.open(drawn) as picture:
        width, height = picture.size
    if not plan.width or not plan.height:
        if min(width, height) < LEAST_SIDE:
            raise PageError(f"Page {plan.number}: drawn as {width} x {height} pixels.", REPAIR)
        return width, height
    off = max(abs(width - plan.width) / plan.width, abs(height - plan.height) / plan.height)
    if off > SIZE_TOLERANCE and abs(width - plan.width) + abs(height - plan.height) > 4:
        raise PageError(
            f"Page {plan.number}: drawn as {width} x {height} pixels instead of "
            f"{plan.width} x {plan.height}.",
            REPAIR,
        )
    return width, height
