"""Walks ``data/raw`` and sorts its files into documents, copies, refused and waiting ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pipeline.intake.records import Discovery, KnownFile
from pipeline.settings import IntakeSettings


def discover(
    raw: Path, settings: IntakeSettings, known: Mapping[str, KnownFile] | None = None
) -> Discovery:
    """Judge every file below ``raw``; files that ``known`` holds unchanged are not read again."""
    raise NotImplementedError
