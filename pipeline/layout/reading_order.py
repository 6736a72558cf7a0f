"""Brings a page's regions into reading order: tables row by row, columns one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from pipeline.layout.column_edges import parted_at_edges
from pipeline.layout.joined_regions import joined_regions
from pipeline.layout.label_columns import with_centred_labels
from pipeline.layout.margin_titles import beside_sentences, in_register, is_key, margin_blocks
from pipeline.layout.numbered_columns import columns_of, is_number
from pipeline.layout.page_columns import is_justified, is_stretched, page_columns
from pipeline.layout.pieces import Piece, piece_of, stacked
from pipeline.layout.prose_rows import prose_rows
from pipeline.layout.regions import Band, Region, bands_of
from pipeline.layout.runs import Run, level_with
from pipeline.layout.specks import is_turned, without_specks
from pipeline.layout.table_rows import leading_of, table_rows

ORDINARY_GAP = 2.0
"""A lone line torn by less than this many em is a line of text, not a table row."""
INNER = 10
"""Columns within a column of the page are numbered from here on."""


def in_reading_order(runs: Sequence[Run], em: float) -> list[Piece]:
    """Return the page's lines in the order in which a person reads them."""
    streams = count(1)
    readable, specks = without_specks([run for run in runs if not is_turned(run)], em)
    parted = parted_at_edges(readable, em)
    pieces: list[Piece] = []
    if columns := page_columns(parted, em):
        pieces.extend(_in_regions(columns.above, em, streams))
        for number, column in enumerate((columns.left, columns.right), start=1):
            own = _in_regions(column, em, streams, justified=True)
            pieces.extend(replace(piece, column=INNER * piece.column + number) for piece in own)
        pieces.extend(_in_regions(columns.below, em, streams))
    else:
        pieces.extend(_in_regions(parted, em, streams))
    margin = [run for run in runs if is_turned(run)]
    turned = (replace(piece_of([run], next(streams)), turned=True) for run in margin)
    dirt = (replace(piece_of([run], next(streams)), speck=True) for run in specks)
    return [*pieces, *turned, *dirt]


def _in_regions(
    runs: Sequence[Run], em: float, streams: Iterator[int], *, justified: bool = False
) -> Iterator[Piece]:
    """The lines of the page, or of one column of it, region by region.

    ``justified``: up to two lines with wide blanks between the edges may be running text.
    """
    text = next(streams)
    table: Region | None = None
    leading = 0.0
    for region, kind in joined_regions(with_centred_labels(bands_of(runs), em), em):
        filled = is_stretched(region) or (justified and is_justified(region, runs, em))
        if kind == "text" or filled or _torn(region, em):
            for band in region.bands:
                yield from _text(band, text)
        elif kind == "rows" and (rows := prose_rows(region)):
            yield from _prose(rows, em, streams)
            table, text = None, next(streams)
        elif kind == "rows":
            goes_on = table is not None and _one_table(table, region)
            leading = leading_of(region) or (leading if goes_on else 0.0)
            yield from table_rows(region, next(streams), em, leading)
            table, text = region, next(streams)
        elif kind == "margin":
            yield from _beside(region, em, streams)
            text = next(streams)
        else:
            yield from _columns(region, streams)
            text = next(streams)


def _prose(rows: Sequence[Region], em: float, streams: Iterator[int]) -> Iterator[Piece]:
    """The text of each row, then its result; a row of one line, as the heads are, as it stands."""
    for row in rows:
        if len(row.bands) == 1:
            yield from table_rows(row, next(streams), em, 0.0)
        else:
            yield from _columns(row, streams)


def _one_table(above: Region, below: Region) -> bool:
    """Whether the columns of the lower region are those of the upper one."""
    return len(above.gutters) == len(below.gutters) and all(
        one.left < two.right and two.left < one.right
        for one, two in zip(above.gutters, below.gutters, strict=True)
    )


def _torn(region: Region, em: float) -> bool:
    if len(region.bands) > 1 or len(region.gutters) != 1:
        return False
    first, *others = region.bands[0].runs
    if not all(_same_line(run, first) for run in others) and is_key(first.text):
        return False  # Anwesend: beside two lines
    gutter = region.gutters[0]
    return gutter.right - gutter.left < ORDINARY_GAP * em


def _text(band: Band, stream: int) -> Iterator[Piece]:
    """One line from the runs of each baseline."""
    left = list(band.runs)
    while left:
        first = min(left, key=lambda run: run.top)
        line = [run for run in left if run is first or _same_line(run, first)]
        yield piece_of(line, stream)
        left = [run for run in left if not any(run is taken for taken in line)]


def _same_line(run: Run, other: Run) -> bool:
    middle = (run.top + run.bottom) / 2
    return other.top <= middle <= other.bottom


def _beside(region: Region, em: float, streams: Iterator[int]) -> Iterator[Piece]:
    """Each title at the margin, then the text beside it; what was voted on before the vote."""
    left, right = next(streams), next(streams)
    whole = beside_sentences(region, em)
    for title, text in margin_blocks(region, em):
        if title and text and in_register(title):
            yield from _registered(title, text, left, right)
            continue
        if len(title) > 1 and is_number(title[0].text):
            if text and _titled_beside(title, text):
                yield from _labelled(title, text, left, right)
                continue
            yield replace(stacked(title[:2], left), column=1)
            title = title[2:]  # noqa: PLW2901
        elif len(title) > 1 and whole:
            yield replace(stacked(title, left), column=1)
            title = []  # noqa: PLW2901
        for runs, stream, column in ((title, left, 1), (text, right, 2)):
            for band in bands_of(runs):
                for piece in _text(band, stream):
                    yield replace(piece, column=column)


def _titled_beside(block: Sequence[Run], text: Sequence[Run]) -> bool:
    """Whether the title stands in bold type right of its number: ``TOP 3 | Wahlen``."""
    bold = [all(word.bold for word in run.words) for run in text]
    return level_with(block[0], text[0]) and bold[0] and not all(bold)


def _labelled(block: Sequence[Run], text: Sequence[Run], left: int, right: int) -> Iterator[Piece]:
    """The number with its title, then each label below it before the text beside it."""
    yield replace(piece_of([block[0], text[0]], right), column=2)
    labels = [(run.top - run.height / 2, run, left, 1) for run in block[1:]]
    lines = [(run.top, run, right, 2) for run in text[1:]]
    for _, run, stream, column in sorted((*labels, *lines), key=lambda known: known[0]):
        yield replace(piece_of([run], stream), column=column)


def _registered(
    block: Sequence[Run], text: Sequence[Run], left: int, right: int
) -> Iterator[Piece]:
    """The number with the first line beside it, the text, then how it was voted on."""
    first, *others = bands_of(text)
    yield replace(piece_of([block[0], *first.runs], right), column=2)
    for bands, stream, column in ((others, right, 2), (bands_of(block[1:]), left, 1)):
        for band in bands:
            for piece in _text(band, stream):
                yield replace(piece, column=column)


def _columns(region: Region, streams: Iterator[int]) -> Iterator[Piece]:
    """All lines of the first column, then all of the second."""
    for column, runs in enumerate(columns_of(region), start=1):
        stream = next(streams)
        for band in bands_of(runs):
            for piece in _text(band, stream):
                yield replace(piece, column=column)
