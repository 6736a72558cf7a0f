"""What a run did, as the last lines on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.console import Console


@dataclass(slots=True)
class Summary:
    """Counts of one run; ``failures`` are (path, what is wrong and what to do)."""

    stored: set[str] = field(default_factory=set)
    """Paths of documents of which at least something was stored."""
    pages: int = 0
    unchanged: int = 0
    duplicates: int = 0
    waiting: tuple[str, ...] = ()
    seconds: float = 0.0
    planned: tuple[str, ...] | None = None
    """Paths that would be ingested, for a dry run."""
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """How many documents were stored."""
        return len(self.stored)

    def show(self, console: Console) -> None:
        """Print what was done, what was not and why."""

        def say(text: str) -> None:
            console.print(text, highlight=False, markup=False, soft_wrap=True)

        if self.planned is not None:
            for path in self.planned:
                say(f"would ingest {path}")
            say(f"{len(self.planned)} to ingest, {self.unchanged} unchanged")
            return
        say(
            f"{self.documents} documents ingested ({self.pages} pages, {self.seconds:.1f} s), "
            f"{self.unchanged} unchanged, {self.duplicates} copies, {len(self.failures)} failed"
        )
        for path, problem in self.failures:
            said = problem if problem.startswith(f"{path}:") else f"{path}: {problem}"
            say(f"  failed: {said}")
        for path in self.waiting:
            say(f"  still being copied, the next run takes it: {path}")
