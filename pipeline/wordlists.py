"""Word lists shipped in ``pipeline/data``, read once; ``#`` opens a comment line."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


def _lines(name: str) -> tuple[str, ...]:
    text = (files("pipeline") / "data" / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the lines of ``pipeline/data/<name>``, one entry each."""
    return tuple(line.strip() for line in _lines(name))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the CSV ``pipeline/data/<name>`` without its head row."""
    return tuple(tuple(cell.strip() for cell in row) for row in csv.reader(_lines(name)[1:]))


def either(patterns: Iterable[str]) -> str:
    """Return one regex alternation, longest first: a name before the one it begins with."""
    return "|".join(sorted(patterns, key=len, reverse=True))


@cache
def alternatives(name: str) -> str:
    """Return the entries of a list as one regex alternation, longest first."""
    return either(words(name))


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the entries of a list for quick look-up, as they are printed there."""
    return frozenset(words(name))
