"""Stores a small picture of a page for the viewer and moves the words' boxes to it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from pipeline.pages.plan import PagePlan
from pipeline.records import Box, OcrPage, PageImage, Word
from pipeline.settings import PagesSettings

KEPT_SIDE = 1754
"""Longer side of the kept picture in pixels: A4 at 150 dpi."""
QUALITIES = (50, 35, 20)


class KeptImage(NamedTuple):
    """Size of the kept picture in pixels and its scale against the page image."""

    width: int
    height: int
    scale: float


def keep_image(image: PageImage, target: Path, settings: PagesSettings) -> KeptImage:
    """Write the page image to ``target``, small enough for the viewer; the suffix says how."""
    scale = min(1.0, KEPT_SIDE / max(image.width, image.height))
    size = max(round(image.width * scale), 1), max(round(image.height * scale), 1)
    with Image.open(image.path) as picture:
        small = _shrunk(picture, size)
    data = b""
    for quality in QUALITIES:
        data = _encoded(small, target.suffix, quality)
        if len(data) <= settings.kept_bytes:
            break
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(target.name + ".part")
    half.write_bytes(data)
    half.replace(target)
    return KeptImage(*size, scale)


def _shrunk(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    if picture.size == size:
        return picture.convert("L")
    factor = max(int(picture.width / size[0]), 1)
    return picture.reduce(factor).resize(size, Image.Resampling.BILINEAR)


def _encoded(picture: Image.Image, suffix: str, quality: int) -> bytes:
    buffer = io.BytesIO()
    if suffix == ".webp":
        picture.save(buffer, "WEBP", quality=quality, method=0)
    else:
        picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def finish_page(
    plan: PagePlan,
    image: PageImage,
    words: Sequence[Word],
    kept: KeptImage,
    image_path: str,
    unread: Sequence[Box] = (),
) -> OcrPage:
    """Return the page as read, its boxes in pixels of the kept picture at ``image_path``."""
    sure = [word.confidence for word in words if word.confidence is not None]
    return OcrPage(
        plan.number,
        plan.source,
        plan.why,
        tuple(_moved(word, kept) for word in words),
        image_path,
        kept.width,
        kept.height,
        round(image.dpi * kept.scale),
        image.rotation,
        image.skew,
        sum(sure) / len(sure) if sure else None,
        plan.page.wrong_language if plan.page else None,
        tuple(_shown(box, kept) for box in unread),
    )


def _moved(word: Word, kept: KeptImage) -> Word:
    if word.box is None:
        return word
    return replace(word, box=_shown(word.box, kept), size=word.size * kept.scale)


def _shown(box: Box, kept: KeptImage) -> Box:
    scale = kept.scale
    left = min(max(int(box.left * scale), 0), kept.width - 1)
    top = min(max(int(box.top * scale), 0), kept.height - 1)
    right = min(max(-int(-box.right * scale // 1), left + 1), kept.width)
    bottom = min(max(-int(-box.bottom * scale // 1), top + 1), kept.height)
    return Box(left, top, right, bottom)
