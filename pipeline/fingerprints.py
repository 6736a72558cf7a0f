"""Settings, dictionaries and code of a stage into a short hash: same hash, same result."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from pipeline import __version__
from pipeline.settings import Settings

HERE = Path(__file__).parent
READING_VERSION = "20"
"""Raised by hand when pages would be read differently: reading is what costs hours."""
QUICK_ROOMS = (
    "records.py",
    "lexicon",
    "type_size",
    "sieve",
    "pattern_needs",
    "wordlists",
    "gazetteer",
    "layout",
    "correct",
    "structure",
    "extract",
    "data",
)
"""Rooms whose code and data count towards a document's fingerprint; their work costs seconds."""


def fingerprint(*parts: object) -> str:
    """Return 16 hexadecimal digits that change when any part changes."""
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:16]


@cache
def code_fingerprint(rooms: tuple[str, ...] = QUICK_ROOMS) -> str:
    """Return a hash over the files of these rooms; big data files count by size alone."""
    seen: list[tuple[str, str | int]] = []
    for room in rooms:
        start = HERE / room
        files = [start] if start.is_file() else [*start.rglob("*"), *HERE.glob(f"{room}.py")]
        for file in sorted(files):
            if file.is_file() and file.suffix != ".pyc":
                small = file.stat().st_size < 200_000
                content = hashlib.sha256(file.read_bytes()).hexdigest() if small else ""
                seen.append((file.relative_to(HERE).as_posix(), content or file.stat().st_size))
    return fingerprint(*seen)


def reading_fingerprint(settings: Settings) -> str:
    """Return what decides, besides the file, how its pages are read."""
    return fingerprint(READING_VERSION, msgspec.to_builtins((settings.pages, settings.ocr)))


def document_fingerprint(settings: Settings, dictionaries: str, model: str) -> str:
    """Return what decides, besides the file, what a document's rows look like."""
    stages = msgspec.to_builtins((settings.layout, settings.correct, settings.extract))
    reading = reading_fingerprint(settings)
    return fingerprint(reading, stages, dictionaries, model, code_fingerprint(), __version__)
