"""Writes a protocol as a scan of a named quality, with its truth and gold beside it."""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pdf2image import convert_from_path
from PIL import Image

from benchmarks.render.degrade import QUALITIES, Quality, degrade
from benchmarks.render.paint import draw
from benchmarks.render.press import lay_out
from benchmarks.render.source import read_source

FIXTURES = Path(__file__).parent.parent / "fixtures"
HELD_ASIDE = FIXTURES / "held-aside"
"""Protocols that nobody who writes rules reads; measured apart from the others."""
SUFFIX = ".protokoll"
FORM_FEED = "\f"
ENDINGS = {"right-layer": ".pdf", "wrong-layer": ".pdf", "wrong-dump": ".txt", "digital": ".pdf"}
ONE_PAGE = ("png", "jpg")
"""Picture formats that hold the first page only; no gold comes with them."""
EPOCH = time.gmtime(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Scan:
    """One rendered document and the two files that say what is on it."""

    document: Path
    truth: Path
    gold: Path


def fixture_names(folder: Path = FIXTURES) -> tuple[str, ...]:
    """The fictional protocols of one folder, by file name without ending."""
    return tuple(sorted(path.stem for path in folder.glob(f"*{SUFFIX}")))


def fixture_file(name: str, ending: str = SUFFIX) -> Path:
    """The file of a protocol, which may be one of those held aside."""
    held_aside = HELD_ASIDE / (name + ending)
    return held_aside if held_aside.exists() else FIXTURES / (name + ending)


def render(name: str, quality: str, target: Path, cache_folder: Path | None = None) -> Scan:
    """Writes `target/NAME.pdf` (or .txt, .tif, …), `NAME.truth.txt` and `NAME.gold.json`."""
    settings = QUALITIES[quality]
    target.mkdir(parents=True, exist_ok=True)
    document = target / (name + ENDINGS.get(settings.kind, f".{settings.kind}"))
    scan = Scan(document, target / f"{name}.truth.txt", target / f"{name}.gold.json")
    source = read_source(fixture_file(name))
    sheets = lay_out(source)
    one_page = settings.kind in ONE_PAGE
    shown = sheets[:1] if one_page else sheets
    scan.truth.write_text(
        FORM_FEED.join("\n".join(sheet.truth) + "\n" for sheet in shown), encoding="utf-8"
    )
    gold = fixture_file(name, ".gold.json")
    if gold.exists() and not one_page:
        shutil.copyfile(gold, scan.gold)
    kept = (
        cache_folder / f"{_fingerprint(name, quality)}{document.suffix}" if cache_folder else None
    )
    if kept and kept.exists():
        shutil.copyfile(kept, document)
        return scan
    with TemporaryDirectory() as work:
        clean = Path(work) / "clean.pdf"
        draw(sheets, float(source.options.get("jitter", "0")), clean, name)
        _write_scan(clean, settings, document, seed=f"{name} {quality}")
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(document, kept)
    return scan


def page_images(clean: Path, quality: Quality, seed: str) -> list[Image.Image]:
    """The worn pages of a clean PDF."""
    pages = convert_from_path(clean, dpi=quality.dpi, grayscale=True, timeout=120)
    return [
        degrade(page.convert("L"), quality, f"{seed} {number}")
        for number, page in enumerate(pages, 1)
    ]


def _write_scan(clean: Path, quality: Quality, document: Path, seed: str) -> None:
    if quality.kind == "digital":
        shutil.copyfile(clean, document)
        return
    pages = page_images(clean, quality, seed)
    resolution = (quality.dpi, quality.dpi)
    match quality.kind:
        case "pdf":
            _write_pdf(pages, quality, document)
        case "tif":
            compression = "group4" if pages[0].mode == "1" else "tiff_deflate"
            pages[0].save(
                document,
                "TIFF",
                save_all=True,
                append_images=pages[1:],
                compression=compression,
                dpi=resolution,
            )
        case "png" | "jpg":
            pages[0].save(document, dpi=resolution, quality=quality.jpeg)
        case "right-layer":
            _read(pages, quality, document, "deu")
        case "wrong-layer" | "wrong-dump":
            _read(pages, quality, document, "eng")


def _write_pdf(pages: Sequence[Image.Image], quality: Quality, document: Path) -> None:
    grade: dict[str, Any] = {} if pages[0].mode == "1" else {"quality": quality.jpeg}
    pages[0].save(
        document,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=quality.dpi,
        creationDate=EPOCH,
        modDate=EPOCH,
        **grade,
    )


def _read(pages: Sequence[Image.Image], quality: Quality, document: Path, language: str) -> None:
    """Tesseract's own PDF (image and invisible text) or its bare text."""
    with TemporaryDirectory() as work:
        names = []
        for number, page in enumerate(pages, 1):
            file = Path(work) / f"{number}.{'png' if page.mode == '1' else 'jpg'}"
            page.save(file, quality=quality.jpeg, dpi=(quality.dpi, quality.dpi))
            names.append(str(file))
        listing = Path(work) / "pages.txt"
        listing.write_text("\n".join(names), encoding="utf-8")
        ending = document.suffix.removeprefix(".")
        command = ["tesseract", str(listing), str(Path(work) / "read"), "-l", language, ending]
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            timeout=300,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        read = Path(work) / f"read.{ending}"
        if ending == "txt":
            text = read.read_text(encoding="utf-8").rstrip(FORM_FEED)
            document.write_text(text, encoding="utf-8")
        else:
            shutil.copyfile(read, document)


@cache
def _renderer_hash() -> str:
    digest = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _fingerprint(name: str, quality: str) -> str:
    text = fixture_file(name).read_text(encoding="utf-8")
    return hashlib.sha256(f"{text}\0{quality}\0{_renderer_hash()}".encode()).hexdigest()[:20]
