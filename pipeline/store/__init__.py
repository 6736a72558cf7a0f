"""Ingested documents into SQLite: one transaction a document, one writer, every fact with its place."""

from pipeline.store.ingested import DocumentStatus, IngestedDocument, RunTotals, StoredDocument
from pipeline.store.store import Store

__all__ = ["DocumentStatus", "IngestedDocument", "RunTotals", "Store", "StoredDocument"]
