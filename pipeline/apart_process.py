"""The process that opens and reads files for ``apart.py``: it limits its own memory and time."""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

MEMORY = 1024**3
"""Bytes of address space."""


@dataclass(frozen=True, slots=True)
class Work:
    """A function to call and how much CPU time each of its results may take."""

    seconds: float
    function: Callable[..., Iterable[Any]]
    given: tuple[Any, ...]
    named: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """One result; the last answer brings none, but perhaps the error that ended the work."""

    result: Any = None
    last: bool = False
    error: Exception | None = None


def main() -> None:
    """Do what comes over the connection until its other end is closed."""
    # Ctrl-C reaches the run, and the run decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # macOS knows the limit but does not keep it
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    connection: Connection[Answer, Work] = Connection(int(sys.argv[1]))
    with suppress(EOFError, OSError):
        while True:
            _answer(connection, connection.recv())


def _answer(connection: Connection[Answer, Work], work: Work) -> None:
    """Send each result; when one takes too long, SIGPROF ends the process, wherever it is."""
    error = None
    try:
        _allow(work.seconds)
        for result in work.function(*work.given, **work.named):
            connection.send(Answer(result))
            _allow(work.seconds)
    except Exception as raised:
        error = raised
    _allow(0)
    connection.send(Answer(last=True, error=error))


def _allow(seconds: float) -> None:
    """Count CPU time from now on, so that a busy machine ends nothing; 0 counts no more."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
