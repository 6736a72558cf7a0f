"""Turns the words of a document's pages into lines in reading order."""

from pipeline.layout.document import lay_out
from pipeline.layout.unreadable import unreadable

__all__ = ["lay_out", "unreadable"]
