"""Joins the labels of a form that stand on lines of their own in a text file with their values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from pipeline.layout.numbered_columns import opens_with_number
from pipeline.layout.torn_columns import is_label
from pipeline.records import Line

LEAST = 3
"""So many labels and values by turns make a form."""
MOST_LINES = 8
"""A longer block is a list or a text below the label, not its value."""


def with_lone_labels(page: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, labels joined with the values that follow them by turns.

    So a form is written to a file whose fields stand beside their labels: label, white space,
    value, white space, next label.
    """
    return joined_with_next(page, {at for run in _forms(page) for at in run})


def joined_with_next(page: Sequence[Line], places: Set[int]) -> list[Line]:
    """Return the lines of a page, those at ``places`` as the beginning of the line below them."""
    lines: list[Line] = []
    for at, line in enumerate(page):
        if at in places:
            continue
        if at - 1 in places:
            head = page[at - 1]
            lines.append(replace(line, words=head.words + line.words, gap_before=head.gap_before))
        else:
            lines.append(line)
    return lines


def _forms(page: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the places of the labels of each form."""
    run: list[int] = []
    at = 0
    while at < len(page):
        end = _value_end(page, at)
        if end:
            run.append(at)
            at = end
            continue
        if len(run) >= LEAST:
            yield run
        run = []
        at += 1
    if len(run) >= LEAST:
        yield run


def _value_end(page: Sequence[Line], at: int) -> int:
    """Return where the value of the label at this place ends; 0 where there is none."""
    if not is_label(page[at]) or at + 1 == len(page):
        return 0
    value = page[at + 1]
    begins = value.gap_before >= 1 and not (value.cells or is_label(value))
    if not begins or opens_with_number(value.text):
        return 0
    end = at + 2
    while end < len(page) and page[end].gap_before < 1:
        end += 1
    return end if end - at <= MOST_LINES + 1 else 0
