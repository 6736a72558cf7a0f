"""Which files of ``data/raw`` are new or changed, and the rows every file gets."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from pipeline.dictionaries import Dictionaries
from pipeline.extract.language import model_name
from pipeline.fingerprints import document_fingerprint
from pipeline.intake import Discovery, KnownFile, discover
from pipeline.records import SourceDocument
from pipeline.settings import Settings
from pipeline.store import Store, StoredDocument
from pipeline.summary import Summary
from pipeline.workspace import Workspace, write_whole


@dataclass(frozen=True, slots=True)
class Order:
    """What a run shall do beyond the new and the changed."""

    anew_from: str = ""
    """Stage from which every document is done again; empty for none."""
    dry_run: bool = False

    @property
    def read_again(self) -> bool:
        """Whether pages that were read before are read again."""
        return self.anew_from in ("pages", "ocr")


@dataclass(frozen=True, slots=True)
class Run:
    """One run: the archive, its settings and dictionaries, and what was asked for."""

    workspace: Workspace
    settings: Settings
    order: Order
    rules: Dictionaries

    @property
    def fingerprint(self) -> str:
        """What decides, besides a file itself, what its rows look like."""
        model = model_name(self.settings.extract)
        return document_fingerprint(self.settings, self.rules.fingerprint, model)


def look(workspace: Workspace, settings: Settings) -> Discovery:
    """Look through ``data/raw``, remembering what was hashed before."""
    try:
        known = msgspec.json.decode(workspace.known_files.read_bytes(), type=dict[str, KnownFile])
    except (FileNotFoundError, msgspec.DecodeError):
        known = {}
    found = discover(workspace.raw, settings.intake, known)
    if found.known != known:
        write_whole(workspace.known_files, msgspec.json.encode(found.known))
    return found


def choose(
    found: Discovery, stored: tuple[StoredDocument, ...], wanted: str, order: Order
) -> tuple[SourceDocument, ...]:
    """Return the documents that are new, changed, failed before, or done with other settings."""
    if order.anew_from:
        return found.documents
    done = {row.sha256 for row in stored if row.status == "done" and row.settings_hash == wanted}
    return tuple(source for source in found.documents if source.sha256 not in done)


def record_files(store: Store, found: Discovery, summary: Summary) -> None:
    """Give every file its row before the reading begins; refused ones say why."""
    store.register(found.documents)
    for refusal in found.refused:
        source = SourceDocument(
            refusal.path, refusal.sha256, "", refusal.bytes, modified=refusal.modified
        )
        store.fail(source, refusal.message, refusal.hint, stage="intake")
        summary.failures.append((refusal.path, f"{refusal.message} {refusal.hint}"))


def record_copies(store: Store, found: Discovery) -> None:
    """Link each copy with its original, which has its row by now."""
    known = {row.path for row in store.documents() if row.status == "duplicate"}
    for duplicate in found.duplicates:
        if duplicate.document.path not in known:
            store.duplicate(duplicate.document)
