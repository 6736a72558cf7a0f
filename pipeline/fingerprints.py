"""Settings, dictionaries and code of a stage into a short hash: same hash, same result."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

HERE = Path(__file__).parent
READING_VERSION = "2"
"""Raised by hand when pages would be read differently: reading is what costs hours."""
QUICK_ROOMS = (
    "records.py",
    "lexicon",
    "layout",
    "correct",
    "structure",
    "extract",
    "store",
    "data",
)
"""Rooms whose code and data count towards a document's fingerprint; their work costs seconds."""


def fingerprint(*parts: object) -> str:
    """Return 16 hexadecimal digits that change when any part changes."""
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:16]


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
