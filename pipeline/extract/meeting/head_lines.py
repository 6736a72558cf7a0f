"""The lines that make up the head of a document, and how they are set."""

from __future__ import annotations

from itertools import pairwise

from pipeline.extract.attendance.blocks import cell_starts
from pipeline.records import CorrectedLine, Outline, Transcript

HEAD_LINES = 60
"""No head is longer."""


def head_of(transcript: Transcript, outline: Outline) -> list[CorrectedLine]:
    """Return the lines above the first agenda item, without the printed agenda."""
    lines: list[CorrectedLine] = []
    for section in outline.sections:
        if section.kind == "item":
            break
        early = section.kind == "close" and section is not outline.sections[-1]
        if early or section.kind in ("head", "attendance"):
            lines += transcript.body(section.first, section.last)
    return lines[:HEAD_LINES]


def same_type(head: list[CorrectedLine]) -> list[bool]:
    """Say of each line whether it is as large as the line above, and larger than running text."""
    sizes = [line.line.size for line in head]
    return [False] + [
        before > 1.15 and abs(before - here) < 0.05 * before for before, here in pairwise(sizes)
    ]


def smaller_type(head: list[CorrectedLine]) -> list[bool]:
    """Say of each line whether it is set in clearly smaller type than the line above."""
    sizes = [line.line.size for line in head]
    return [False] + [0 < here < 0.9 * before for before, here in pairwise(sizes)]


def letterhead(transcript: Transcript) -> list[str]:
    """Return the running heads of the first page."""
    return [line.text for line in _running_heads(transcript) if line.line.page == 1]


def running_cells(transcript: Transcript) -> list[str]:
    """Return the texts of the cells of all running heads, each once."""
    cells = (cell for line in _running_heads(transcript) for cell in cells_in(line))
    return list(dict.fromkeys(cells))


def _running_heads(transcript: Transcript) -> list[CorrectedLine]:
    return [line for line in transcript.lines if line.line.kind == "running-head"]


def cells_in(line: CorrectedLine) -> list[str]:
    """Return the texts of the cells of a line, the whole line where it has none."""
    starts = cell_starts(line)
    ends = [*starts[1:], len(line.text)]
    return [line.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
