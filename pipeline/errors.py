"""What can go wrong, each with its exit code and a message that says what, where and what to do."""

from __future__ import annotations


class PipelineError(Exception):
    """Base of all errors a user may see; ``exit_code`` ends the command."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(PipelineError):
    """The command line, ``pipeline.toml`` or a path does not fit."""

    exit_code = 2


class DictionaryError(PipelineError):
    """A file in ``corrections/`` cannot be used; the message names file and line."""

    exit_code = 3


class MissingProgramError(PipelineError):
    """Tesseract, a language of it, or poppler is not installed."""

    exit_code = 4


class StoreError(PipelineError):
    """The database or the folder for results cannot be written."""

    exit_code = 5


class DocumentError(PipelineError):
    """One document cannot be read; the run goes on with the others."""


class PageError(PipelineError):
    """One page cannot be read; the document goes on with the others."""
