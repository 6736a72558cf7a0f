"""Ingested documents into SQLite: one writer, one transaction a document."""

from pipeline.store.ingested import DocumentStatus, IngestedDocument, RunTotals, StoredDocument
from pipeline.store.store import Store

__all__ = ["DocumentStatus", "IngestedDocument", "RunTotals", "Store", "StoredDocument"]
