"""The lines of the head with each label before its value, however a form sets the two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.meeting.head import of, unmarked
from pipeline.extract.meeting.head_lines import cells_in
from pipeline.records import Box, CorrectedLine

_LABELLED = re.compile(r"[A-ZÄÖÜ][\w ./&-]{1,25}:")
"""``Ort: Bad Muster`` · ``Beginn:``"""


@dataclass(frozen=True, slots=True)
class Field:
    """A line of the head, and the texts of its cells."""

    text: str
    cells: tuple[str, ...]


def fields_of(head: list[CorrectedLine]) -> list[Field]:
    """Return the lines of the head; a value that stands elsewhere joins its label.

    ``Termin: | Ort: | Beginn:`` above ``3.5.2018 | Rathaus | 19 Uhr`` becomes ``Termin: 3.5.2018``,
    ``Ort: Rathaus``, ``Beginn: 19 Uhr``, and the line below is empty.
    """
    fields = [
        Field(unmarked(line.text), tuple(unmarked(cell) for cell in cells_in(line)))
        for line in head
    ]
    for place, line in enumerate(head):
        cells = fields[place].cells
        below = fields[place + 1].cells if place + 1 < len(head) else ()
        if _are_labels(cells) and _are_values(below, len(cells)):
            joined = (" ".join(pair) for pair in zip(cells, below, strict=True))
            _join(fields, place, place + 1, tuple(joined))
        elif _alone().fullmatch(fields[place].text.strip()):
            beside = _beside(line, place, head)
            if beside is not None and _are_values(fields[beside].cells):
                _join(fields, place, beside, (*cells, *fields[beside].cells))
    return fields


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


def _beside(label: CorrectedLine, place: int, head: list[CorrectedLine]) -> int | None:
    """Return the line that stands at the label's height, to its right."""
    nearest: tuple[int, int] | None = None
    for other, line in enumerate(head):
        if other == place or line.line.page != label.line.page:
            continue
        gap = _gap(label.line.box, line.line.box)
        if gap is not None and (nearest is None or gap < nearest[0]):
            nearest = gap, other
    return nearest[1] if nearest else None


def _gap(left: Box | None, right: Box | None) -> int | None:
    """Return the blank between two boxes of one printed line, None where they are not."""
    if left is None or right is None or right.left < left.right:
        return None
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    return right.left - left.right if shared > 0.6 * min(left.height, right.height) else None
