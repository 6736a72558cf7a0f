"""The settings of a run into a ``concurrent.futures.Executor`` that spreads its pages."""

from __future__ import annotations

import importlib
import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

from pipeline.errors import UsageError
from pipeline.settings import IngestSettings

KINDS = ("thread", "process", "dask")


def worker_count(settings: IngestSettings) -> int:
    """Return how many pages are read at once: ``jobs``, or one for each usable core."""
    return settings.jobs if settings.jobs > 0 else len(os.sched_getaffinity(0))


def make_executor(settings: IngestSettings) -> Executor:
    """Return the executor; the reading itself runs in Tesseract's processes, so threads suffice.

    Raises UsageError for an unknown kind, or dask without its package or address.
    """
    if settings.executor == "thread":
        return ThreadPoolExecutor(worker_count(settings), thread_name_prefix="page")
    if settings.executor == "process":
        return ProcessPoolExecutor(worker_count(settings))
    if settings.executor == "dask":
        return _dask_executor(settings.scheduler)
    raise UsageError(
        f'There is no executor "{settings.executor}".', f"Use one of: {', '.join(KINDS)}."
    )


def _dask_executor(address: str) -> Executor:
    if not address:
        raise UsageError("dask needs the address of its scheduler.", "Add --scheduler ADDRESS.")
    try:
        distributed = importlib.import_module("distributed")
    except ImportError as error:
        raise UsageError(
            "The package dask.distributed is not installed.",
            "Type: pip install 'protokoll-pipeline[dask]'",
        ) from error
    executor: Executor = distributed.Client(address).get_executor(pure=False)
    return executor
