"""Executors from settings."""

from __future__ import annotations

import os

import pytest

from pipeline.errors import UsageError
from pipeline.executors import make_executor, worker_count
from pipeline.settings import IngestSettings


@pytest.mark.parametrize("kind", ["thread", "process"])
def test_an_executor_works(kind: str) -> None:
    with make_executor(IngestSettings(jobs=1, executor=kind)) as executor:
        assert executor.submit(pow, 2, 5).result(timeout=30) == 32


def test_one_worker_for_each_usable_core() -> None:
    assert worker_count(IngestSettings()) == len(os.sched_getaffinity(0))
    assert worker_count(IngestSettings(jobs=5)) == 5


def test_unknown_kind_and_dask_without_address_say_what_to_do() -> None:
    with pytest.raises(UsageError, match="thread, process, dask"):
        make_executor(IngestSettings(executor="cluster"))
    with pytest.raises(UsageError, match="--scheduler"):
        make_executor(IngestSettings(executor="dask"))
