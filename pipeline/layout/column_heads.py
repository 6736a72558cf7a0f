"""Reads which words at the head of a column mark a table and which mark lists side by side."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Reading = Literal["rows", "columns"]


@lru_cache(maxsize=1)
def column_heads() -> dict[str, Reading]:
    """Return the shipped list, heads in lower case."""
    text = (files("pipeline") / "data" / "column_heads.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {
        row["word"].lower(): "rows" if row["read"] == "rows" else "columns"
        for row in csv.DictReader(lines)
    }
