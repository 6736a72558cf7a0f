"""Figures below the sides of a vote, in rows whose cells were lost, into counts."""

from __future__ import annotations

from pipeline.extract.decisions.vote_tables import tabled_votes
from pipeline.records import Box, CorrectedLine, Line, Passage, Word


def row(number: int, *words: tuple[str, int]) -> Passage:
    """A line of a table as words with the places where they begin; no cells are known."""
    top = 100 * number
    read = tuple(Word(text, box=Box(left, top, left + 20, top + 20)) for text, left in words)
    cells = tuple(range(len(read))) if number == 0 else ()
    line = Line(page=1, number=number, start=top, words=read, kind="table", cells=cells)
    return Passage.of((CorrectedLine.unchanged(line),))


HEAD = row(0, ("Gegenstand", 10), ("ja", 500), ("nein", 600), ("enth.", 700))


def test_each_count_belongs_to_the_side_it_stands_below() -> None:
    votes = tabled_votes(HEAD, [row(1, ("Satzung", 10), ("28", 502), ("5", 701))])
    assert [vote.text for vote in votes] == ["Satzung, ja: 28, enth: 5"]


def test_a_dash_read_low_is_nobody() -> None:
    votes = tabled_votes(HEAD, [row(1, ("Zaun", 10), ("33", 502), ("_", 603))])
    assert [vote.text for vote in votes] == ["Zaun, ja: 33, nein: –"]


def test_a_count_that_was_misread_leaves_the_row_open() -> None:
    assert not tabled_votes(HEAD, [row(1, ("Zaun", 10), ("8l", 502), ("2", 603), ("4", 701))])


def test_figures_of_the_text_are_no_counts() -> None:
    votes = tabled_votes(HEAD, [row(1, ("12", 10), ("Zaun", 60), ("9", 500), ("0", 600))])
    assert [vote.text for vote in votes] == ["12 Zaun, ja: 9, nein: 0"]


def test_crosses_beside_the_counts_are_no_text() -> None:
    head = row(0, ("einstimmig", 10), ("Ja", 500), ("Nein", 560), ("Enthaltung", 700), ("lt.", 900))
    votes = tabled_votes(head, [row(1, ("X", 10), ("6", 500), ("2", 560), ("1", 650), ("X", 900))])
    assert [(vote.text, vote.named) for vote in votes] == [("Ja: 6, Nein: 2, Enthaltung: 1", False)]
