"""A section's paragraphs into the units decisions are made of: sentences, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.extract.decisions.labels import label_pattern, opened_by
from pipeline.extract.decisions.margin_votes import in_margin
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result
from pipeline.extract.decisions.sentence_units import Unit, sentence_units
from pipeline.extract.decisions.side_results import side_results
from pipeline.extract.decisions.tables import (
    ToldRow,
    bare_result_rows,
    elected_row,
    elected_rows,
    result_rows,
)
from pipeline.extract.decisions.vote_tables import (
    TabledVote,
    heads_votes,
    side_of_row,
    tabled_votes,
)
from pipeline.extract.decisions.votes import read_vote
from pipeline.extract.sentences import sentences
from pipeline.extract.table_cells import cells_of
from pipeline.records import Evidence, Passage

WHOLE = 4
"""Words of a sentence; of two such ones in a table row each is told on its own."""
_CODE = re.compile(r"[A-Z]{1,2}|[A-Z]{1,2}\s?\d{1,3}")
"""``B`` for a decision, ``A 12`` for a point, in the first cell of a row"""
MANY = 3
"""Sentences from which on a table row is running text."""


def units_of(passages: Iterable[Passage], titles: Sequence[Evidence] = ()) -> Iterator[Unit]:
    """Yield the sentences of the passages; a table row is one unit, a table of votes too.

    The labels of agenda items' ``titles`` say what an item is for, not what came of it.
    """
    waiting = tuple(passages)
    taken = 0
    for position, passage in enumerate(waiting, 1):
        if position <= taken:
            continue
        if passage.lines[0].line.kind == "table":
            units, rows_below = _tabled(passage, waiting[position:])
            taken = position + rows_below
            yield from units
        elif in_margin(passage.text):
            yield Unit(passage.text, passage, 0, len(passage.text), "margin")
        elif _is_title(passage, titles):
            yield from (replace(unit, opens=None, label="") for unit in _sentences(passage))
        else:
            yield from _sentences(passage)


def _is_title(passage: Passage, titles: Sequence[Evidence]) -> bool:
    """``TOP 3 Beschluss: Vergabe der Malerarbeiten``, which tells no result."""
    whole = passage.evidence(0, len(passage.text))
    titled = any(one.page == whole.page and one.start < whole.end <= one.end for one in titles)
    told = worded_outcome(passage.text) if titled else None
    return titled and read_vote(passage.text) is None and not (told and told[1])


def _sentences(passage: Passage) -> Iterator[Unit]:
    for start, end in sentences(passage.text):
        yield from sentence_units(passage, start, end)


def _tabled(row: Passage, below: Sequence[Passage]) -> tuple[Iterable[Unit], int]:
    """Return the units of a table row, and how many rows below are told with it."""
    if votes := tabled_votes(row, below):
        return [unit for vote in votes for unit in _read(vote, row)], len(votes)
    stated = side_of_row(row)
    if stated or heads_votes(row):  # or a form whose row below stands elsewhere
        return [Unit(stated, row, 0, len(row.text))] if stated else [], 0
    if results := elected_rows(row, below) or result_rows(row, below):
        return _results(results), len(results)
    beside, more = side_results(row, below)
    if beside:
        return beside, more
    labelled = tuple(_form_row(row))
    if not labelled and (results := bare_result_rows((row, *below))):
        return _results(results), len(results) - 1
    return labelled or _single(row), 0


def _single(row: Passage) -> Iterable[Unit]:
    """Return the units of a row that belongs to no table of votes or results."""
    if elected := elected_row(row):
        return [Unit(elected, row, 0, len(row.text), "result")]
    if coded := _behind_code(row):
        return coded
    return _sentences(row) if _runs(row.text) else sentence_units(row, 0, len(row.text))


def _behind_code(row: Passage) -> list[Unit]:
    """Return the sentences of ``B | Dem Antrag wird zugestimmt.``, without the mark of the row."""
    cells = [cell for line in row.lines for cell in cells_of(line)]
    if len(cells) < 2 or not _CODE.fullmatch(cells[0]) or not row.text.startswith(cells[0]):
        return []
    begin = len(cells[0])
    spans = (
        sentences(row.text[begin:]) if _runs(row.text[begin:]) else ((0, len(row.text) - begin),)
    )
    return [
        unit for start, end in spans for unit in sentence_units(row, begin + start, begin + end)
    ]


def _results(results: Iterable[ToldRow]) -> list[Unit]:
    """Return what each row tells as decided; one that tells nothing is read as any other."""
    units: list[Unit] = []
    for row, told in results:
        units += (Unit(text, row, 0, len(row.text), "result") for text in told)
        if not told:
            units += _sentences(row) if _runs(row.text) else [Unit("", row, 0, len(row.text))]
    return units


def _form_row(row: Passage) -> Iterator[Unit]:
    """``Antrag | Dem Vergleich wird zugestimmt.``: the label of a form in a cell of its own."""
    cells = [cell for line in row.lines for cell in cells_of(line)]
    label = label_pattern().fullmatch(cells[0].strip()) if len(cells) == 2 else None
    if label is None or not cells[1] or not row.text.startswith(cells[0]):
        return
    begin = len(cells[0])
    told = (
        unit
        for start, end in sentences(row.text[begin:])
        for unit in sentence_units(row, begin + start, begin + end)
    )
    for number, unit in enumerate(told):
        first = replace(unit, opens=opened_by(label["label"]), label=cells[0], start=0)
        yield unit if number else first


def _runs(text: str) -> bool:
    """Whether a table row is running text, or ends with a sentence that only tells a result."""
    spans = sentences(text)
    told = [text[start:end] for start, end in spans]
    whole = [one for one in told if len(one.split()) >= WHOLE]
    return len(spans) >= MANY or len(whole) > 1 or (len(spans) > 1 and is_bare_result(told[-1]))


def _read(vote: TabledVote, heading: Passage) -> Iterator[Unit]:
    """Yield the unit of one row of a table of votes; a row that names its subject is a motion."""
    row = vote.row
    if vote.text is None:
        for start, end in sentences(row.text):
            yield from sentence_units(row, start, end)
    elif vote.named:
        yield Unit(vote.text, row, 0, len(row.text), "result" if vote.told else "motion")
    else:
        both = Passage.of(heading.lines + row.lines)
        match = label_pattern().match(vote.text)
        known = opened_by(match["label"]) if match else None
        text = vote.text[match.end() if match else 0 :].strip()
        yield Unit(text, both, 0, len(both.text), known)
