"""Names of outside programs into names of the same within limits on memory and CPU time.

A hostile page can make a program take all memory, and ``kill -9`` of a run leaves its programs
working. Where Linux's ``prlimit`` and ``setpriv`` are there, the small scripts in
``data/limited`` start the program within limits and let it end with the thread that started it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "limited"
LAUNCHERS = ("prlimit", "setpriv")


def limited(program: str) -> str:
    """Return what to call for ``program``: its script, or its plain name where that cannot run."""
    folder = limits_folder(program)
    return str(folder / program) if folder else program


def limits_folder(*programs: str) -> Path | None:
    """Return the folder of scripts that start ``programs``; None where they cannot run."""
    there = all(shutil.which(name) for name in (*LAUNCHERS, *programs))
    runnable = all(os.access(FOLDER / program, os.X_OK) for program in programs)
    return FOLDER if there and runnable else None
