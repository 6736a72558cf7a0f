"""How a run goes on, for the person who waits: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

PLAIN_SECONDS = 10.0
"""Least time between two plain lines."""


class PageProgress:
    """Counts pages; the total grows from an estimate as documents are opened."""

    def __init__(self, console: Console, documents: int) -> None:
        self.console, self.documents = console, documents
        self.opened = self.planned_pages = self.done = 0
        self.started = self.spoken = time.monotonic()
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TextColumn("pages, {task.fields[rate]:.1f}/s,"),
            TimeRemainingColumn(compact=True),
            console=console,
            disable=not console.is_terminal,
            transient=True,
            expand=True,
        )
        self.task = self.bar.add_task("Reading", total=None, rate=0.0)

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.bar.stop()

    @property
    def total(self) -> int:
        """Pages of all documents; those not opened yet count as the mean of the others."""
        mean = self.planned_pages / self.opened if self.opened else 1.0
        return round(self.planned_pages + mean * (self.documents - self.opened))

    @property
    def rate(self) -> float:
        """Pages a second since the start."""
        return self.done / max(time.monotonic() - self.started, 0.001)

    def planned(self, pages: int) -> None:
        """One more document turned out to have this many pages."""
        self.opened += 1
        self.planned_pages += pages
        self.bar.update(self.task, total=self.total)

    def page_done(self) -> None:
        """One more page was read or has failed."""
        self.done += 1
        self.bar.update(self.task, completed=self.done, total=self.total, rate=self.rate)
        now = time.monotonic()
        if not self.console.is_terminal and now - self.spoken > PLAIN_SECONDS:
            self.spoken = now
            left = (self.total - self.done) / max(self.rate, 0.001)
            self.console.print(
                f"{self.done} of {self.total} pages, {self.rate:.1f}/s, about {left:.0f} s left"
            )
