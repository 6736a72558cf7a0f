"""The word lists shipped in ``pipeline/data``, read once."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """Return the lines of a list without comments and blank lines."""
    text = files("pipeline.data").joinpath(name).read_text("utf-8")
    lines = (line.split(" #")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a list as they are printed there."""
    return frozenset(lines_of(name))


@cache
def rows_of(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table without comments and its header."""
    return tuple(tuple(row) for row in csv.reader(lines_of(name)))[1:]
