"""Lists of people: the lines of one role, as one text with offsets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.records import CorrectedLine, Passage, Role


@dataclass(slots=True)
class Block:
    """People of one part: the text of their list, in lines."""

    role: Role
    label: str
    parts: list[tuple[CorrectedLine, int, int]] = field(default_factory=list)
    """Line, first and last offset in its text."""
    item: bool = False
    """Whether the list stands inside an agenda item."""
    group: bool = False
    """Whether the label names a body or party only: ``Verwaltung:``."""
    lone: bool = False
    """Whether the label stood alone above its list."""
    settled: bool = False
    """Whether the columns of a table tell the role, whatever else stands beside the name."""
    surname_first: bool = False
    """Whether a column of surnames stands before one of given names."""
    remarks: tuple[str, ...] = ()
    """What the other cells of a table's row say of its only person."""
    bracketed: Role | None = None
    """The role of those whose whole entry stands in brackets: ``Anwesend: (verhindert waren)``."""
    signs: Mapping[str, Role] = field(default_factory=dict)
    """What signs behind names mean where the minutes explain them: ``A = anwesend``."""


def cell_starts(line: CorrectedLine) -> list[int]:
    """Return the offsets in the repaired text at which the cells of a table row begin."""
    if len(line.line.cells) < 2:
        return [0]
    starts: list[int] = []
    words = line.line.words
    for cell in line.line.cells:
        raw = line.line.start + sum(len(word.text) + 1 for word in words[:cell])
        at = next((i for i, origin in enumerate(line.raw_from) if origin >= raw), len(line.text))
        starts.append(at)
    return starts


def breaks(line: CorrectedLine) -> list[int]:
    """Return the offsets in the repaired text at which a row's cell goes on in its next line.

    A table row is one line; a word that stands below the word before it begins a printed line.
    """
    words = line.line.words
    raw, found = line.line.start, []
    for before, word in pairwise(words):
        raw += len(before.text) + 1
        if before.box and word.box and word.box.top > before.box.top + 0.6 * before.box.height:
            at = next((i for i, origin in enumerate(line.raw_from) if origin >= raw), None)
            if at is not None:
                found.append(at)
    return found


def passages(block: Block) -> Iterator[tuple[Passage, list[tuple[int, int]]]]:
    """Yield the block's lines as one passage with the stretches of it that belong to the block."""
    if not block.parts:
        return
    passage = Passage.of((line for line, _, _ in block.parts), "\n")
    stretches = [
        (begin + first, begin + last)
        for begin, (_, first, last) in zip(passage.starts, block.parts, strict=True)
    ]
    yield passage, stretches
