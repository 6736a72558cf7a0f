"""A line of a table into the texts of its cells."""

from __future__ import annotations

from itertools import pairwise

from pipeline.records import CorrectedLine


def cells_of(line: CorrectedLine) -> tuple[str, ...]:
    """Return the texts of a row's cells; a bar in plain text parts them too."""
    if not line.line.cells:
        return tuple(part.strip() for part in line.text.split("|")) if "|" in line.text else ()
    words = line.line.words
    if len(words) != len(line.text.split(" ")):
        bounds = [*line.line.cells, len(words)]
        return tuple(
            " ".join(word.text for word in words[first:last]) for first, last in pairwise(bounds)
        )
    parts = line.text.split(" ")
    bounds = [*line.line.cells, len(parts)]
    return tuple(" ".join(parts[first:last]) for first, last in pairwise(bounds))
