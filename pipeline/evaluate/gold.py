"""Gold and truth files of a folder into records: what a careful reader finds in a document."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError

GOLD, TRUTH = ".gold.json", ".truth.txt"

MEETING_KEYS = ("date", "place", "title", "body", "kind", "start_time", "end_time", "next_date")
LISTS = (
    "items",
    "people",
    "roles",
    "functions",
    "places",
    "organisations",
    "statistics",
    "decisions",
    "tasks",
    "dates",
)
OTHER_KEYS = ("source", "words", "note")

Entry = tuple[Any, ...]
"""One entry of a gold list; a bare string is a tuple of one."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The facts of one document; a list that the file does not name is not judged."""

    meeting: Mapping[str, str | None] = field(default_factory=dict)
    required: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    optional: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """Entries that may be found or not: they count neither way."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Mis-read word -> right word, as they stand in the document."""


@dataclass(frozen=True, slots=True)
class Case:
    """One document's gold and true text, either of which may be missing."""

    name: str
    """Stem of the document's file name, without what follows a ``.`` or ``@``."""
    gold: Gold | None = None
    truth: str | None = None


def read_cases(folder: Path) -> tuple[Case, ...]:
    """Read all ``NAME.gold.json`` and ``NAME.truth.txt``; raises UsageError when there are none.

    A gold file with a ``source`` belongs to that document, whatever its own name is.
    """
    golds: dict[str, Gold] = {}
    for file in sorted(folder.glob(f"*{GOLD}")):
        content = _load(file)
        source = content.get("source")
        name = Path(source).stem if source else file.name.removesuffix(GOLD)
        golds[name] = _gold(content, file)
    truths = {
        file.name.removesuffix(TRUTH): file.read_text(encoding="utf-8")
        for file in sorted(folder.glob(f"*{TRUTH}"))
    }
    if not golds and not truths:
        raise UsageError(
            f"{folder} holds no NAME{GOLD} and no NAME{TRUTH}.",
            "Name the folder with the answers: protokolle evaluate DIR",
        )
    names = sorted(golds.keys() | truths.keys())
    return tuple(Case(name, golds.get(name), truths.get(name)) for name in names)


def _load(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UsageError(f"{file} is not valid JSON: {error}.", "Mend that line.") from error
    if not isinstance(content, dict):
        raise UsageError(f"{file} holds no object.", "It begins with {.")
    known = {*MEETING_KEYS, *LISTS, *(f"{name}_optional" for name in LISTS), *OTHER_KEYS}
    if unknown := sorted(content.keys() - known):
        raise UsageError(f'{file}: unknown key "{unknown[0]}".', f"Known are {sorted(known)}.")
    return content


def _gold(content: Mapping[str, Any], file: Path) -> Gold:
    required: dict[str, tuple[Entry, ...]] = {}
    optional: dict[str, tuple[Entry, ...]] = {}
    for name in LISTS:
        optional[name] = _entries(content.get(f"{name}_optional", ()), file)
        if name in content:
            required[name] = _entries(content[name], file)
    if "items" in required:
        # ["3", "Title", true]: a true in third place says: may be found or not
        maybe = tuple(item for item in required["items"] if len(item) > 2 and item[2])
        required["items"] = tuple(item for item in required["items"] if item not in maybe)
        optional["items"] += maybe
    meeting = {key: content[key] for key in MEETING_KEYS if key in content}
    return Gold(meeting, required, optional, content.get("words", {}))


def _entries(entries: Sequence[Any], file: Path) -> tuple[Entry, ...]:
    if not isinstance(entries, list | tuple):
        raise UsageError(f"{file}: {entries!r} is no list.", "Put it into [ ].")
    return tuple(tuple(x) if isinstance(x, list) else (x,) for x in entries)
