"""Turns the folder ``data/raw`` into the list of documents to read, each judged by its content."""

from pipeline.intake.discovery import discover
from pipeline.intake.records import Discovery, Duplicate, KnownFile, Refusal

__all__ = ["Discovery", "Duplicate", "KnownFile", "Refusal", "discover"]
