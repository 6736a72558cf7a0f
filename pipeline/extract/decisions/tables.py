"""Tables with a column of results into the rows decided: ``Antrag | Summe | Ergebnis``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result, opens_result
from pipeline.extract.decisions.votes import read_vote
from pipeline.extract.table_cells import unruled_cells
from pipeline.records import Passage
from pipeline.wordlists import rows

_REMARK = re.compile(r"\s*\([^()]*\)|[:.]\s*$")
"""``Ergebnis (Ja/Nein/Enth.)``"""
_AMOUNT = re.compile(r"\d[\d.,-]*\s?(?:€|Euro|EUR|DM|S|Fr\.?)\s(?=[a-zäöü])")
"""``[850 Euro] angenommen``"""
_ELECTED = re.compile(r"(?P<who>.*[^\d\s])\s(?P<count>\d{1,4})\sgewählt\.?")
"""``Liste Muster | 62 | gewählt``, of which narrow columns may be read as one"""
_OFFICE = 3
"""Words of an office at most: ``1. stellvertretende Vorsitzende``."""
_NAME = 4
"""Words of who is elected: ``Dr. Ida Muster-Probst, Jena``."""
_SIDES = re.compile(r"ja\s?/\s?nein(?:\s?/\s?enth\w*\.?)?", re.IGNORECASE)
"""``ja / nein / enth.`` over ``10 / 0 / 0``"""
_TRIPLE = re.compile(r"\d{1,3}(\s?/\s?)\d{1,3}\1\d{1,3}")
_VOTES = re.compile(r"\d{1,4}\sStimmen")
"""``2. Vorstand | Ida Muster | 49 Stimmen``"""
_LONG = 8
"""Words from which on a cell tells more than a result."""
_WORD = re.compile(r"[^\W\d_]{2,}|\d+\.\d*")
_RUNNING = 12
"""Words of the other cells from which on they are minutes: their first sentence tells the thing."""
_FIRST = re.compile(r"(?:(?<=[^\W\d]{3})|(?<=\d{4}))\.\s")
"""``2 Fahrtenkonzept[.] Frau Muster stellt vor: …``"""
_SEVERAL = re.compile(r";\s")
"""``Pauschale abgelehnt (5 j / 9 n)[;] Budget beschlossen``"""
ToldRow = tuple[Passage, tuple[str, ...]]
"""A row of a table, and what it tells as decided."""


def heads_results(passage: Passage) -> bool:
    """Whether the row heads a table with a column of results: ``TOP | Beratung | Ergebnis``."""
    heads = [_REMARK.sub("", head).lower() for head in _cells(passage)]
    if len(heads) < 2 or any(map(str.isdigit, passage.text)):
        return False
    return any(head in _labels() for head in heads[1:])


def result_rows(heading: Passage, below: Sequence[Passage]) -> tuple[ToldRow, ...]:
    """Return the rows below a ``heading`` with a column of results, each with its sentences.

    ``a) | Trikots | 780 € | 10/0/0 bewilligt`` becomes ``a) Trikots 780 €: 10/0/0 bewilligt``;
    there is none where the cell tells no result. Nothing is returned when no cell does.
    """
    heads = _cells(heading)
    columns = [
        index
        for index, head in enumerate(heads)
        if _REMARK.sub("", head).lower() in _labels() or _SIDES.fullmatch(head)
    ]
    if len(heads) < 2 or len(columns) != 1:
        return ()
    found: list[ToldRow] = []
    for row in below:
        cells = _cells(row)
        if len(cells) < 2 or row.lines[0].line.kind != "table":
            break
        found.append((row, _decided(cells, columns[0] + len(cells) - len(heads))))
    return tuple(found) if any(told for _, told in found) else ()


def bare_result_rows(table: Sequence[Passage]) -> tuple[ToldRow, ...]:
    """Return the first rows of a table without heading that end with a column of results.

    ``Trommelkurs | 1.100 € | abgelehnt`` becomes ``Trommelkurs 1.100 €: abgelehnt``; at least half
    of the rows, and two, tell a result there.
    """
    width = len(_cells(table[0]))
    found: list[ToldRow] = []
    for row in table:
        cells = _cells(row)
        if len(cells) != width or width < 2 or row.lines[0].line.kind != "table":
            break
        amount, result = _split_amount(cells[-1])
        office = len(cells[0].split()) <= _OFFICE and len(" ".join(cells[1:-1]).split()) <= _NAME
        if office and width > 2 and _VOTES.fullmatch(result):
            result = f"mit {result} gewählt"
        sure = is_bare_result(result) and not _names_column(result)
        sure = sure or _tells_vote(result, office or bool(amount))
        sure = sure or _TRIPLE.fullmatch(result) is not None
        found.append((row, _decided([*cells[:-1], amount, result], width) if sure else ()))
    told = sum(bool(texts) for _, texts in found)
    return tuple(found) if told > 1 and 2 * told >= len(found) else ()


def elected_row(row: Passage) -> str | None:
    """Return ``Liste Muster: mit 62 Stimmen gewählt`` for ``Liste Muster | 62 | gewählt``."""
    cells = _cells(row)
    told = _ELECTED.fullmatch(" ".join(cells)) if len(cells) > 1 else None
    return f"{told['who']}: mit {told['count']} Stimmen gewählt" if told else None


def elected_rows(heading: Passage, below: Sequence[Passage]) -> tuple[ToldRow, ...]:
    """Return ``Kassier: Ida Muster mit 76 Stimmen gewählt`` for each row of a table of elections.

    Its heads are ``Funktion | gewählt | Stimmen``; a row without a name or count tells nothing.
    """
    heads = [_election_heads().get(head.lower()) for head in _cells(heading)]
    if heads.count("elected") != 1 or heads.count("votes") != 1:
        return ()
    elected, votes = heads.index("elected"), heads.index("votes")
    found: list[ToldRow] = []
    for row in below:
        cells = _cells(row)
        if len(cells) != len(heads) or row.lines[0].line.kind != "table":
            break
        office = " ".join(cells[: min(elected, votes)])
        told = f"{office}: {cells[elected]} mit {cells[votes]} Stimmen gewählt"
        found.append((row, (told.lstrip(": "),) if cells[votes].isdigit() else ()))
    return tuple(found) if any(told for _, told in found) else ()


def _names_column(result: str) -> bool:
    """``bewilligt Abstimmung``: two heads that were read as one."""
    return any(word.lower() in _labels() for word in result.split())


def _tells_vote(cell: str, office: bool) -> bool:
    """``einstimmig`` · ``angenommen bei 1 Gegenstimme``, but not ``33 Ja-Stimmen`` alone.

    Behind an office also ``Ida Muster, 36 Ja, 2 Enth.`` and ``(bei 1 Enthaltung)``.
    """
    vote = read_vote(cell)
    if vote is None or not vote.counted or worded_outcome(cell) is not None:
        return vote is not None
    return office and (vote.no, vote.abstain) != (None, None)


def _split_amount(cell: str) -> tuple[str, str]:
    """``850 Euro angenommen``: two narrow columns that were read as one."""
    amount = _AMOUNT.match(cell)
    return (amount[0], cell[amount.end() :]) if amount else ("", cell)


def _decided(cells: list[str], column: int) -> tuple[str, ...]:
    """Return a row as sentences that end with its results: ``Mensa: vertagt``."""
    if not 0 < column < len(cells):
        return ()
    others = " ".join(cell for index, cell in enumerate(cells) if cell and index != column)
    if len(others.split()) > _RUNNING:
        others = _FIRST.split(others, maxsplit=1)[0]
    results = (one for one in _SEVERAL.split(cells[column]) if _tells_result(one))
    return tuple(f"{others.rstrip(' :.')}: {one}" for one in results)


def _tells_result(result: str) -> bool:
    told = is_bare_result(result) or read_vote(result, labelled=True) is not None
    told = told or (opens_result(result) and worded_outcome(result) is not None)
    return told and len(_WORD.findall(result)) <= _LONG


def _cells(passage: Passage) -> list[str]:
    return [cell for line in passage.lines for cell in unruled_cells(line)]


@cache
def _election_heads() -> dict[str, str]:
    return {head: column for head, column in rows("election_heads.csv")}  # noqa: C416 - typed


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        row[0].lower() for row in rows("decision_labels.csv") if row[1] in ("vote", "decision")
    )
