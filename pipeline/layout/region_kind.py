"""Judges whether runs that stand side by side are a table's rows or columns of text."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Literal

from pipeline.layout.column_heads import heads_lists, reading_of
from pipeline.layout.glyphs import glyph_of
from pipeline.layout.label_columns import colons, heads_groups, keys, labels
from pipeline.layout.list_columns import by_turns, tell_of_each, tell_of_some
from pipeline.layout.margin_titles import beside_sentences, has_margin_titles
from pipeline.layout.name_columns import names_in_one, offices_in_one
from pipeline.layout.numbered_columns import NUMBERING, columns_of, counts_down
from pipeline.layout.regions import Region
from pipeline.layout.runs import Run, level_with
from pipeline.layout.signatures import are_signatures
from pipeline.type_size import capital_height
from pipeline.wordlists import rows

RegionKind = Literal["text", "rows", "columns", "margin"]
GLYPH = re.compile(r"[^\w\s]{1,2}|[eos]")
"""A bullet, printed or as misread: ``•``, ``-``, ``e``."""
KEY = re.compile(r"\[(?![xX]\])[^\W\d_]{1,3}\]")
"""What kind of entry follows, set off like a number: ``[I]`` information, ``[A]``; no tick."""
NUMBER_WIDTH = 4.5
NUMBERED_SHARE = 0.7
STACKED_SHARE = 0.1
"""So many bands of a table may touch each other by accident."""
PROSE_FILL = 0.6
PROSE_WORDS = 3.5
PROSE_LINES = 6
PROSE_WIDTH = 10.0
LIST_LIKE_WORDS = 1.5
ALIKE = 2.0
"""Lists side by side hold entries of like length; the columns of a table do not."""
TEXT_WORDS = 6
"""A line of so many words is running text, not the cell of a table."""
NOTE_WORDS = 2.5
NOTE_SIZE = 0.92
"""Margin notes are set in type below this share of the text's."""
LIST_WORDS = 6.0
DIGIT_SHARE = 0.5
LEAST_MARKS = 3
AWAY = ("e", "u", "ue")
"""Letters for those who are not there, which alone may be misread bullets."""
MARK_SHARE = 0.7
"""So many cells below the head of a column of marks are such: some hold a remark."""


def region_kind(region: Region, em: float) -> RegionKind:
    """Return how the region is read; a region without gutters is text."""
    if not region.gutters:
        return "text"
    columns = columns_of(region)
    if len(columns) == 2 and _numbers(columns[0], em):
        return "text"
    if len(region.bands) == 1 and _aligned(region):
        return "columns" if _margin_note(columns) else "rows"
    heads = [run.text for run in region.bands[0].runs]
    return _by_form(region, columns, em) or reading_of(heads) or _by_content(region, columns, em)


def _by_form(region: Region, columns: list[list[Run]], em: float) -> RegionKind | None:
    """What numbers or marks in the columns say, whatever stands at their heads."""
    if has_margin_titles(region, em):
        return "margin"
    if by_turns(columns):
        return "text"
    if counts_down(columns) or are_signatures(columns) or heads_lists(columns):
        return "columns"
    keyed = (keys(columns) and labels(columns)) or colons(columns)
    remarks = tell_of_some(columns) or tell_of_each(columns)
    return "rows" if keyed or _marked(columns) or remarks else None


def _margin_note(columns: list[list[Run]]) -> bool:
    """Whether a note stands beside a line of running text."""
    text, beside = columns[0], columns[-1]
    noted = not any(letter.isdigit() for run in beside for letter in run.text)
    if len(columns) == 2 and noted and max(len(run.text) for run in beside) == 1:
        return True
    return len(columns) == 2 and noted and all(len(run.words) >= TEXT_WORDS for run in text)


def _margin_notes(columns: list[list[Run]]) -> bool:
    """Whether short lines of smaller type stand beside running text."""
    if len(columns) != 2:
        return False
    text, notes = columns
    sizes = [capital_height(word for run in column for word in run.words) for column in columns]
    long = sum(len(run.words) for run in text) >= TEXT_WORDS * len(text)
    short = sum(len(run.words) for run in notes) <= NOTE_WORDS * len(notes)
    return long and short and 0 < sizes[1] < NOTE_SIZE * sizes[0]


def _by_content(region: Region, columns: list[list[Run]], em: float) -> RegionKind:
    if not _aligned(region) or _prose(columns, em) or _margin_notes(columns):
        return "margin" if beside_sentences(region, em) else "columns"
    if keys(columns) or labels(columns) or heads_groups(columns) or _numeric(columns):
        return "rows"
    if any(_bracketed(column) for column in columns[1:]):
        return "rows"
    if names_in_one(columns) or offices_in_one(columns):
        return "rows"
    words = [sum(len(run.words) for run in column) / len(column) for column in columns if column]
    alike = min(words) >= LIST_LIKE_WORDS and max(words) <= ALIKE * min(words)
    return "columns" if alike and max(words) <= LIST_WORDS else "rows"


def _numbers(column: list[Run], em: float) -> bool:
    """Whether the column holds nothing but item numbers, bullets or keys, some perhaps misread."""
    right, left = max(run.right for run in column), min(run.left for run in column)
    formed = [any(form.fullmatch(run.text) for form in (NUMBERING, GLYPH, KEY)) for run in column]
    if all(formed) or right - left > NUMBER_WIDTH * em:
        return all(formed)
    numbered = sum(
        plain or run.text[-1:].isdigit() or run.text[-1:] in ".)"
        for plain, run in zip(formed, column, strict=True)
    )
    return len(column) > 1 and numbered >= NUMBERED_SHARE * len(column)


def _aligned(region: Region) -> bool:
    """Whether each band holds at most one line in each column: rows on common baselines."""
    stacked = sum(
        any(
            region.column_of(run) == region.column_of(other) and not level_with(run, other)
            for run, other in combinations(band.runs, 2)
        )
        for band in region.bands
    )
    return stacked <= STACKED_SHARE * len(region.bands)


def _prose(columns: list[list[Run]], em: float) -> bool:
    """Whether all columns are wide and tall, and one at least is filled with running text."""
    filled = False
    for column in columns:
        if len(column) < PROSE_LINES:
            return False
        width = max(run.right for run in column) - min(run.left for run in column)
        fill = sum(run.width for run in column) / len(column) / max(width, 1.0)
        words = sum(len(run.words) for run in column) / len(column)
        if width < PROSE_WIDTH * em or words < LIST_LIKE_WORDS:
            return False
        filled = filled or (fill >= PROSE_FILL and words >= PROSE_WORDS)
    return filled


def _bracketed(column: list[Run]) -> bool:
    """Whether a column holds remarks in brackets on what stands before: ``(SPD)``."""
    return sum(run.text.startswith("(") for run in column) >= MARK_SHARE * len(column)


def _marked(columns: list[list[Run]]) -> bool:
    """Whether a column holds nothing but ``X``, ``ja`` and the like, below its head if it has one.

    ``e`` and ``u`` tell who is excused or absent where others are ticked: ``x`` / ``u`` / ``e``.
    """
    marks = {mark for mark, *_ in rows("attendance_marks.csv") if not glyph_of(mark)}
    for column in columns:
        cells = [run.text.lower() for run in column]
        below = cells if cells[:1] and cells[0] in marks else cells[1:]
        marked = sum(cell in marks for cell in below)
        told = marked + sum(cell in AWAY for cell in below) if marked else 0
        if len(below) >= LEAST_MARKS and told >= MARK_SHARE * len(below):
            return True
    return False


def _numeric(columns: list[list[Run]]) -> bool:
    """Whether a column behind the first holds numbers, dates or times below its head."""
    for column in columns[1:]:
        cells = [run for run in column if run.words]
        digits = sum(any(letter.isdigit() for letter in run.text) for run in cells)
        if cells and digits >= DIGIT_SHARE * len(cells):
            return True
    return False
