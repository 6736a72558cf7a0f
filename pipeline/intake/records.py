"""What a look into ``data/raw`` found: documents, copies, refused and waiting files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.records import SourceDocument


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What an earlier run learned of a file; valid while size and modification time stay."""

    bytes: int
    mtime_ns: int
    sha256: str
    media_type: str
    """Empty when the file was refused."""
    message: str = ""
    """Why the file was refused; empty when it was taken."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that cannot be read as it is: what is wrong and what to do."""

    path: str
    """Path relative to ``data/raw``, with forward slashes."""
    bytes: int
    sha256: str
    message: str
    hint: str
    modified: float = 0.0


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A byte-for-byte copy of another file; ``original`` is the path of the one that is read."""

    document: SourceDocument
    original: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """All files of ``data/raw``, judged; every tuple is sorted by path."""

    documents: tuple[SourceDocument, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    refused: tuple[Refusal, ...] = ()
    waiting: tuple[str, ...] = ()
    """Files that are still being written; the next run takes them."""
    known: Mapping[str, KnownFile] = field(default_factory=dict)
    """To be handed to the next ``discover``; holds every settled file that is still there."""
