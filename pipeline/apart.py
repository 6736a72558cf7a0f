"""Opens and reads files in a process apart, so that a hostile one ends that process only.

A page may keep PDFium busy for ever, a picture may ask Pillow for all memory or make Tesseract's
library crash. Each thread that plans, draws or reads pages has one process for such work
(``apart_process.py``); it lives from file to file and is started anew after a page has ended it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGPROF
from typing import Any, ParamSpec, TypeVar

from pipeline.apart_process import MEMORY, Answer, Work

Given = ParamSpec("Given")
Result = TypeVar("Result")


class EndedError(Exception):
    """The process apart did not survive its work; the message says why: `takes longer than …`."""


def results_apart(
    seconds: float,
    work: Callable[Given, Iterable[Result]],
    *given: Given.args,
    **named: Given.kwargs,
) -> Iterator[Result]:
    """Yield what ``work`` yields in the process apart; its errors are raised here.

    Raises EndedError when one result takes more than ``seconds`` of CPU, or all too much memory.
    ``work`` is a function of a module, and everything that goes in or out can be pickled.
    """
    opener = _opener()
    finished = False
    try:
        opener.connection.send(Work(seconds, work, given, named))
        while not (answer := opener.connection.recv()).last:
            yield answer.result
        finished = not isinstance(answer.error, MemoryError)
    except (EOFError, OSError) as error:
        raise EndedError(_why(opener.process.wait(), seconds)) from error
    finally:
        if not finished:
            opener.end()
    if answer.error is not None:
        raise answer.error if finished else EndedError(TOO_MUCH)


def apart(
    seconds: float, work: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> Result:
    """Return what ``work`` returns in the process apart; see :func:`results_apart`."""
    (result,) = results_apart(seconds, _alone, work, given, named)
    return result


def _alone(
    work: Callable[..., Result], given: tuple[Any, ...], named: dict[str, Any]
) -> Iterator[Result]:
    yield work(*given, **named)


TOO_MUCH = f"takes more than {MEMORY >> 20:,} MiB of memory"


def _why(code: int, seconds: float) -> str:
    if code == -SIGPROF:
        return f"takes longer than {seconds:g} seconds"
    if code >= 0:
        return f"ends with exit code {code}: files of this program itself may be missing"
    return f"{TOO_MUCH} or makes the program that opens it crash"


START = "from pipeline.apart_process import main; main()"
SURROUNDINGS = {"OMP_THREAD_LIMIT": "1"}
"""One core for each process: Tesseract's own threads cost three times the CPU."""


class _Opener:
    """One process apart and the line to it."""

    def __init__(self) -> None:
        self.connection, theirs = Pipe()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-c", START, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                env={**os.environ, **SURROUNDINGS, "PYTHONPATH": os.pathsep.join(_search_path())},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self.made_in = os.getpid()
        self.end = weakref.finalize(self, _end, self.process, self.connection)


def _search_path() -> list[str]:
    """Where this process finds its modules; an empty entry means the current folder."""
    return [entry or str(Path.cwd()) for entry in sys.path]


def _end(process: subprocess.Popen[bytes], connection: Connection[Work, Answer]) -> None:
    with suppress(OSError):
        connection.close()
    process.kill()
    process.wait()


class _Here(threading.local):
    """What each thread has for itself."""

    opener: _Opener | None = None


_here = _Here()
_idle: list[_Opener] = []
"""Processes that were handed on and wait for the next thread."""


def hand_on() -> None:
    """Leave this thread's process, with the models it has loaded, to the next that needs one."""
    if opener := _here.opener:
        _here.opener = None
        _idle.append(opener)


def _opener() -> _Opener:
    """Return this thread's process; a forked process must not talk over the line of its parent."""
    opener = _here.opener or (_idle.pop() if _idle else None)
    if opener is None or not opener.end.alive or opener.made_in != os.getpid():
        opener = _Opener()
    _here.opener = opener
    return opener
