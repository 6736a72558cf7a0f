"""Turns the words of a text page, which have no boxes, into lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pipeline.layout.flat_counts import with_columns_apart
from pipeline.layout.flat_names import with_names_apart
from pipeline.layout.flat_tasks import with_task_rows
from pipeline.layout.glyphs import glyph_of
from pipeline.layout.invented_blanks import without_invented_blanks
from pipeline.layout.numbered_columns import is_number
from pipeline.records import Line, LineKind, Word


def text_lines(number: int, words: Sequence[Word]) -> list[Line]:
    """Return the lines; blank lines show in ``gap_before``, wide gaps part cells."""
    lines: list[Line] = []
    last = 0
    for at, group in groupby(words, key=lambda word: word.line):
        gap = float(max(at - last - 1, 0)) if lines else 0.0
        line = tuple(group)
        cells = _cells(line)
        kind: LineKind = "table" if cells else "text"
        lines.append(Line(number, 0, 0, line, kind, gap_before=gap, cells=cells))
        last = at
    lines = with_task_rows(without_invented_blanks(lines))
    return with_names_apart(with_columns_apart(lines))


def _cells(line: Sequence[Word]) -> tuple[int, ...]:
    """Index of the first word of each cell; none when only a number or a bullet is set off."""
    starts = [0] + [n for n in range(1, len(line)) if line[n].block != line[n - 1].block]
    if len(starts) == 1:
        return ()
    first = " ".join(word.text for word in line[: starts[1]])
    set_off = is_number(first) or first.isdigit() or glyph_of(first) is not None
    return () if set_off and len(starts) == 2 else tuple(starts)
