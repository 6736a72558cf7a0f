"""What ingest hands to the store: one document with all that was drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.records import Facts, Issue, Outline, SourceDocument, Transcript

DocumentStatus = Literal["done", "partial", "failed", "duplicate"]


@dataclass(frozen=True, slots=True)
class IngestedDocument:
    """A document as it leaves the last stage; what is None was not reached."""

    source: SourceDocument
    status: DocumentStatus
    error: str | None = None
    transcript: Transcript | None = None
    outline: Outline | None = None
    facts: Facts | None = None
    issues: tuple[Issue, ...] = ()
    """Issues of the earlier stages; those inside outline and facts are added by the store."""
    pages_failed: tuple[tuple[int, str], ...] = ()
    """Number and reason of each page that could not be read."""
    page_count: int | None = None
    pipeline_version: str = ""
    settings_hash: str = ""
    dictionary_hash: str = ""
    """Fingerprint of ``corrections/`` at the time."""
    ingested_at: str = ""
    """ISO time in UTC; empty means now."""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A row of ``documents``, as ingest needs it to decide what is left to do."""

    id: int
    sha256: str | None
    path: str
    status: DocumentStatus
    error: str | None
    duplicate_of: int | None
    pipeline_version: str | None
    settings_hash: str | None
    dictionary_hash: str | None


@dataclass(frozen=True, slots=True)
class RunTotals:
    """What a run did, for the table ``runs``."""

    documents: int
    pages: int
    failed: int
    seconds: float
