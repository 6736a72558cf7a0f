"""Walks ``data/raw`` and sorts its files into documents, copies, refused and waiting ones."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.intake.records import Discovery, Duplicate, KnownFile, Refusal
from pipeline.intake.soundness import inspect
from pipeline.records import SourceDocument
from pipeline.settings import IntakeSettings

TEMPORARY_STARTS = (".", "~$", "~", "._")
TEMPORARY_ENDS = (".part", ".crdownload", ".tmp", ".temp", ".download", ".partial", ".swp", "~")
IGNORED = ("readme", "readme.md", "readme.txt", "thumbs.db", "desktop.ini", "icon\r")
"""Left alone in every folder: notes for people and what file managers leave behind."""
PERMISSION = "Give this user the right to read it, e.g. type: chmod u+r FILE"


def discover(
    raw: Path, settings: IntakeSettings, known: Mapping[str, KnownFile] | None = None
) -> Discovery:
    """Judge every file below ``raw``; files that ``known`` holds unchanged are not read again.

    A file changed within the last ``settle_seconds`` is looked at again after that time; when it
    changed meanwhile it waits for the next run.
    """
    judged: dict[str, tuple[KnownFile, float]] = {}
    waiting: list[str] = []
    fresh: list[tuple[str, os.stat_result]] = []
    known = known or {}
    for path, state in _files(raw):
        old = known.get(path)
        if old and (old.bytes, old.mtime_ns) == (state.st_size, state.st_mtime_ns):
            judged[path] = old, state.st_mtime
        else:
            fresh.append((path, state))
    _let_settle(fresh, settings)
    for path, state in fresh:
        found = _judge(raw / path, state, settings)
        if found is None:
            waiting.append(path)
        else:
            judged[path] = found, state.st_mtime
    return _sorted_out(judged, waiting)


def _files(raw: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file that may be a document, by path; links to folders are not followed."""
    for folder, folders, names in os.walk(raw):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _left_alone(name):
                continue
            path = Path(folder) / name
            try:
                state = path.stat()
            except OSError:
                continue
            if path.is_file():
                yield path.relative_to(raw).as_posix(), state


def _left_alone(name: str) -> bool:
    lowered = name.lower()
    return (
        lowered.startswith(TEMPORARY_STARTS)
        or lowered.endswith(TEMPORARY_ENDS)
        or lowered in IGNORED
    )


def _let_settle(fresh: list[tuple[str, os.stat_result]], settings: IntakeSettings) -> None:
    """Wait once, for all new files together, until the youngest has had time to change."""
    now = time.time()
    ages = [now - state.st_mtime for _, state in fresh]
    young = [age for age in ages if 0 <= age < settings.settle_seconds]
    if young:
        time.sleep(settings.settle_seconds - min(young))


def _judge(path: Path, before: os.stat_result, settings: IntakeSettings) -> KnownFile | None:
    """Return what the file is; None when it changed while it was looked at."""
    size, mtime = before.st_size, before.st_mtime_ns
    try:
        if size > settings.max_bytes:
            message = f"{size:,} bytes are more than {settings.max_bytes:,}."
            hint = "Split the file, or raise max_bytes under [intake] in pipeline.toml."
            return KnownFile(size, mtime, "", "", message, hint)
        finding = inspect(path, size)
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        after = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = error.strerror or str(error)
        return KnownFile(size, -1, "", "", f"the file cannot be opened ({reason}).", PERMISSION)
    if (after.st_size, after.st_mtime_ns) != (size, mtime):
        return None
    return KnownFile(size, mtime, sha256, finding.media_type or "", finding.message, finding.hint)


def _sorted_out(judged: Mapping[str, tuple[KnownFile, float]], waiting: list[str]) -> Discovery:
    documents: list[SourceDocument] = []
    duplicates: list[Duplicate] = []
    refused: list[Refusal] = []
    originals: dict[str, str] = {}
    for path, (file, modified) in sorted(judged.items()):
        if file.message:
            message = f"{path}: {file.message}"
            refusal = Refusal(path, file.bytes, file.sha256, message, file.hint, modified)
            refused.append(refusal)
            continue
        document = SourceDocument(path, file.sha256, file.media_type, file.bytes, modified)
        original = originals.setdefault(file.sha256, path)
        if original == path:
            documents.append(document)
        else:
            duplicates.append(Duplicate(document, original))
    known = {path: file for path, (file, _) in judged.items()}
    return Discovery(
        tuple(documents), tuple(duplicates), tuple(refused), tuple(sorted(waiting)), known
    )
