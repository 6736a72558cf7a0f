"""Reads page images with the program Tesseract, one process and one pass for some pages."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytesseract
from PIL import Image

from pipeline.errors import MissingProgramError, PageError
from pipeline.limits import limited
from pipeline.ocr.engine import PieceReading
from pipeline.ocr.reading_size import made_smaller, on_page, reading_scale
from pipeline.ocr.tsv import words_of_pages, words_of_tsv
from pipeline.records import PageImage, Word
from pipeline.settings import OcrSettings

INSTALL = "Type: sudo apt-get install tesseract-ocr {packages} (macOS: brew install {brew})."


def check_tesseract(languages: str) -> str:
    """Return Tesseract's version.

    Raises MissingProgramError, with what to type, when it or one of ``languages`` (joined by
    ``+``) is missing.
    """
    wanted = languages.split("+")
    hint = INSTALL.format(
        packages=" ".join(f"tesseract-ocr-{language}" for language in wanted),
        brew="tesseract tesseract-lang",
    )
    _held_back()
    try:
        version = str(pytesseract.get_tesseract_version())
        installed = set(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise MissingProgramError("Tesseract is not installed.", hint) from error
    missing = [language for language in wanted if language not in installed]
    if missing:
        raise MissingProgramError(f"Tesseract cannot read {', '.join(missing)}.", hint)
    return version


def models_folder() -> Path | None:
    """Return the folder of Tesseract's models; None when the program does not name it."""
    _held_back()
    command = [pytesseract.pytesseract.tesseract_cmd, "--list-langs"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    # List of available languages in "/usr/share/tesseract-ocr/5/tessdata/" (3):
    named = re.search(r'in "(.+)" \(\d+\):', listing.stdout + listing.stderr)
    return Path(named[1]) if named and Path(named[1]).is_dir() else None


@dataclass(frozen=True, slots=True)
class TesseractEngine:
    """Tesseract, called by path with ``OMP_THREAD_LIMIT=1``; safe in several threads."""

    settings: OcrSettings
    version: str
    """What :func:`check_tesseract` returned."""
    name: str = "tesseract"

    def read(self, image: PageImage) -> tuple[Word, ...]:
        """Return the words of the page, boxes in pixels of ``image``, confidence 0-1."""
        small, scale = _smaller(image)
        tsv = self._run(small, "tsv", self.settings.languages, self._page_options())
        return on_page(words_of_tsv(tsv), scale, image)

    def read_all(self, images: Sequence[PageImage]) -> tuple[tuple[Word, ...], ...]:
        """Read all images with one call, which loads the model once; one by one if dpi differ."""
        if len(images) < 2 or len({image.dpi for image in images}) > 1:
            return tuple(self.read(image) for image in images)
        options = self._page_options()
        seconds = self.settings.page_seconds * len(images)
        smaller = [_smaller(image) for image in images]
        small = [image for image, _ in smaller]
        pages = self._read_list(small, "pages", self.settings.languages, options, seconds)
        return tuple(
            on_page(words, scale, image)
            for words, (_, scale), image in zip(pages, smaller, images, strict=True)
        )

    def orientation(self, image: PageImage) -> int:
        """Ask Tesseract's script detection; 0 when it cannot tell."""
        try:
            answer = self._run(image, "osd", "osd", "--psm 0")
        except PageError:
            return 0
        found = re.search(r"^Rotate: (\d+)$", answer, re.MULTILINE)  # "Rotate: 180"
        return int(found[1]) if found else 0

    def read_pieces(
        self, pieces: Sequence[PageImage], way: PieceReading
    ) -> tuple[tuple[Word, ...], ...]:
        """Read all pieces with one call."""
        if not pieces:
            return ()
        options = f"--psm {way.segmentation} -c tessedit_create_tsv=1"
        if way.letters:
            options += f" -c tessedit_char_whitelist={way.letters}"
        name = f"pieces-{way.segmentation}"
        return self._read_list(pieces, name, way.languages, options, self.settings.page_seconds)

    def _page_options(self) -> str:
        return f"--psm {self.settings.page_segmentation} -c tessedit_create_tsv=1"

    def _read_list(
        self,
        images: Sequence[PageImage],
        name: str,
        languages: str,
        options: str,
        seconds: float,
    ) -> tuple[tuple[Word, ...], ...]:
        """Read images with one call; their paths go into a list beside the first."""
        first = Path(images[0].path)
        listing = first.with_name(f"{first.stem}.{name}.txt")
        listing.write_text("\n".join(image.path for image in images), encoding="utf-8")
        batch = replace(images[0], path=str(listing))
        tsv = self._run(batch, "tsv", languages, options, seconds)
        return words_of_pages(tsv, len(images))

    def _run(
        self,
        image: PageImage,
        extension: str,
        languages: str,
        options: str,
        seconds: float | None = None,
    ) -> str:
        """Run Tesseract once on the image file, or list of such, and return what it wrote."""
        _held_back()
        try:
            return str(
                pytesseract.run_and_get_output(
                    image.path,
                    extension=extension,
                    lang=languages,
                    config=f"{options} --dpi {image.dpi}",
                    timeout=seconds or self.settings.page_seconds,
                )
            )
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgramError("Tesseract is not installed.") from error
        except RuntimeError as error:
            raise PageError(*self._failure(image, error)) from error

    def _failure(self, image: PageImage, error: RuntimeError) -> tuple[str, str]:
        if isinstance(error, pytesseract.TesseractError):
            return (
                f"Page {image.number}: Tesseract stopped: {error.message.strip()[:200]}",
                "Look at the page; scan it again if the picture is damaged.",
            )
        return (
            f"Page {image.number}: Tesseract had not finished after "
            f"{self.settings.page_seconds:g} seconds.",
            "Set a larger page_seconds under [ocr] in pipeline.toml.",
        )


def _smaller(image: PageImage) -> tuple[PageImage, float]:
    """The image at the size at which it is read, in a file beside it, and the scale."""
    scale = reading_scale(image.dpi)
    if scale == 1.0:
        return image, scale
    target = Path(image.path).with_suffix(".small.pgm")
    try:
        with Image.open(image.path) as picture:
            small = made_smaller(picture.convert("L"), scale)
    except (OSError, Image.DecompressionBombError):
        return image, 1.0
    small.save(target)
    dpi = round(image.dpi * scale)
    return replace(image, path=str(target), width=small.width, height=small.height, dpi=dpi), scale


def _held_back() -> None:
    """Keep each Tesseract on one core, its own threads cost three times the CPU, and in limits."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    pytesseract.pytesseract.tesseract_cmd = limited("tesseract")
