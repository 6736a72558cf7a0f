"""The lines of the head with each label before its value, however a form sets the two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.extract.meeting.head import of, unmarked
from pipeline.extract.meeting.head_lines import cells_in
from pipeline.records import Box, CorrectedLine

_LABELLED = re.compile(r"[A-ZÄÖÜ][\w ./&-]{1,25}:")
"""``Ort: Bad Muster`` · ``Beginn:``"""


LEAST_SHARED, WHOLLY_SHARED = 0.2, 0.6
"""A value of two lines shares less of its label's height, in the middle, than one of one line."""
SAME_COLUMN = 40
"""So many pixels may the begins of one column's lines differ."""


@dataclass(frozen=True, slots=True)
class Field:
    """A line of the head, and the texts of its cells."""

    text: str
    cells: tuple[str, ...]


def fields_of(head: list[CorrectedLine], below_head: Iterable[CorrectedLine] = ()) -> list[Field]:
    """Return the lines of the head; a value that stands elsewhere joins its label.

    A form's values may have been taken for the lines ``below_head``.

    ``Termin: | Ort: | Beginn:`` above ``3.5.2018 | Rathaus | 19 Uhr`` becomes ``Termin: 3.5.2018``,
    ``Ort: Rathaus``, ``Beginn: 19 Uhr``, and the line below is empty.
    """
    fields = [Field(unmarked(line.text), _cells(line)) for line in head]
    near = [*head, *below_head]
    for place, line in enumerate(head):
        cells = fields[place].cells
        below = fields[place + 1].cells if place + 1 < len(head) else ()
        if _are_labels(cells) and _are_values(below, len(cells)):
            joined = (" ".join(pair) for pair in zip(cells, below, strict=True))
            _join(fields, place, place + 1, tuple(joined))
        elif _alone().fullmatch(fields[place].text.strip()):
            values = [one for one in _beside(line, near) if _are_values(_cells(near[one]))]
            told = " ".join(" ".join(_cells(near[one])) for one in values)
            fields[place] = _labelled(cells, told) if told else fields[place]
            for one in values:
                if one < len(head):
                    fields[one] = Field("", ("",))
    return fields


def _labelled(cells: tuple[str, ...], value: str) -> Field:
    """Join a label and its value, whose words may be torn at the end of a line."""
    value = re.sub(r"(?<=[a-zäöüß]-)\s(?=[A-ZÄÖÜ])", "", value)
    return Field(" ".join((*cells, value)), (*cells, value))


def _cells(line: CorrectedLine) -> tuple[str, ...]:
    return tuple(unmarked(cell) for cell in cells_in(line))


def _join(fields: list[Field], label: int, value: int, cells: tuple[str, ...]) -> None:
    fields[label] = Field(" ".join(cells), cells)
    fields[value] = Field("", ("",))


def _are_labels(cells: tuple[str, ...]) -> bool:
    """``Termin: | Ort: Rathaus, | Beginn:``: labels alone, or with the beginning of a value."""
    labelled = len(cells) > 1 and all(map(_LABELLED.match, cells))
    return labelled and any(cell.rstrip().endswith(":") for cell in cells)


def _are_values(cells: tuple[str, ...], many: int = 0) -> bool:
    """Whether no cell is a label; where ``many`` is given, there are as many cells."""
    return len(cells) == (many or len(cells)) and not any(map(_LABELLED.match, cells))


@cache
def _alone() -> re.Pattern[str]:
    """``Beginn:`` and nothing else: a label of the head without its value."""
    names = "|".join(of(name) for name in ("place", "start", "end", "range", "date"))
    return re.compile(rf"(?:{names})\s?:")


def _beside(label: CorrectedLine, lines: list[CorrectedLine]) -> list[int]:
    """Return the lines that stand at the label's height, in the next column to its right."""
    found = []
    for other, line in enumerate(lines):
        if line is label or line.line.page != label.line.page:
            continue
        shared, gap = _shared(label.line.box, line.line.box)
        if shared > LEAST_SHARED:
            found.append((gap, shared, other))
    column = [one for one in found if one[0] <= min(found)[0] + SAME_COLUMN]
    whole = [one for one in column if one[1] > WHOLLY_SHARED]
    return [one[2] for one in whole or column]


def _shared(left: Box | None, right: Box | None) -> tuple[float, int]:
    """Return which part of its height a box at the right shares, and the blank between the two."""
    if left is None or right is None or right.left < left.right:
        return 0.0, 0
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    return shared / max(min(left.height, right.height), 1), right.left - left.right
