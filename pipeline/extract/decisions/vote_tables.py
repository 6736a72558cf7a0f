"""Tables with a column for each side of a vote into sentences: ``ja | nein`` over ``4 | 7``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from pipeline.extract.decisions.placed_votes import placed_votes
from pipeline.extract.decisions.result_sentences import is_bare_result
from pipeline.extract.decisions.vote_counts import side_patterns
from pipeline.extract.table_cells import unruled_cells
from pipeline.records import Passage

_COUNT = re.compile(r"(\d{1,3}(?:\.\d{3})*|[-–—_]|O)[).,]?")
"""``4``, or a dash for nobody told; a lone letter O is a nought."""

LEAST = 3
"""Sides from which on figures at the end of a row are counts even where its cells were lost."""
_SAID = 5
"""Words from which on a cell tells what was decided, and not who is elected to what."""
_LEADS = re.compile(r"\d{1,3}\b(?![.,]\d)(?!\s[A-ZÄÖÜ]\w+\s\w)")
"""``Dafür | [4] (Lena, Jens)``, but not ``Für | 40 Jahre im Dienst``"""
_BOX = re.compile(r"(?:[Aa]ngenommen|[Aa]bgelehnt)\s?:")
"""``Dagegen: | 1 | [Angenommen: X]``: what the counts tell too"""
_DECIDED = re.compile(r"\bBeschlu(?:ß|ss)\s?:")


@dataclass(frozen=True, slots=True)
class TabledVote:
    """One row of counts as a sentence; ``named`` when cells beside them tell what was voted on.

    The text is None where a count cannot be read.
    """

    text: str | None
    row: Passage
    named: bool = False
    told: bool = False
    """Whether the row tells what was said and decided, as minute books with columns do."""


def tabled_votes(heading: Passage, rows: Sequence[Passage]) -> tuple[TabledVote, ...]:
    """Return the votes in the rows below a ``heading`` of sides, none when it is no such heading.

    ``Abstimmung: ja: 4, nein: 7`` · ``Amt: Kassier, gewählt: Jens Muster, Ja: 69, Nein: 15``
    """
    if not heads_votes(heading):
        return ()
    heads = _cells(heading)
    found: list[TabledVote] = []
    for row in rows:
        cells = _cells(row)
        if told := _told(heads, cells):
            counted = any(_bare(cell).isdigit() for cell in cells[-2:])
            text = told if counted else _result_last(cells)
            found.append(TabledVote(text, row, named=True, told=True))
            continue
        vote = _named(heads, cells) or _run_together(heads, cells)
        placed = None if vote else placed_votes(heading, row, _is_side, _is_count)
        if placed:
            text = _DECIDED.split(placed[0])[-1].strip()
            told = ", ".join([text, *map(_undashed, placed[1:])]).removeprefix(", ")
            found.append(TabledVote(told, row, named=bool(text), told=_prose(placed[0])))
            continue
        vote = vote or (None if found else _alone(heads, cells))
        if vote is None and (result := _result_last(cells)):
            found.append(TabledVote(result, row, named=True, told=True))
            continue
        if vote is None and len(cells) != len(heads) and not (found and found[-1].told):
            break
        found.append(TabledVote(vote, row, named=len(cells) > sum(map(_is_count, cells))))
    while found and found[-1].text is None:
        found.pop()
    return tuple(found)


def heads_votes(passage: Passage) -> bool:
    """Whether the row is the heading of a table with a column for each side of a vote."""
    sides = sum(map(_is_side, _cells(passage)))
    return sides > 1 and not any(sign.isdigit() for sign in passage.text)


def side_of_row(passage: Passage) -> str | None:
    """Return ``Dafür: 4 (Lena, Jens)`` for the row ``Dafür | 4 (Lena, Jens)`` of a form."""
    cells = _cells(passage)
    if len(cells) < 2 or not _is_side(cells[0]) or not _LEADS.match(" ".join(cells[1:])):
        return None
    if any(pattern.search(cells[1]) for _, pattern in side_patterns()):
        return None  # gegen | 1 Stimmenthaltung
    beside = [cell for cell in cells[1:] if not _BOX.match(cell)]
    return f"{cells[0].strip(' :.')}: {' '.join(beside)}"


def _told(heads: list[str], cells: list[str]) -> str | None:
    """``Gegenstand - Beschluß | für | gegen`` over what was said, the decision and ``8 | 0``."""
    sides = [cell.strip(" :.") for cell in heads if _is_side(cell)]
    counts, text = cells[-len(sides) :], " ".join(cells[: -len(sides)])
    if not _prose(text) or [cell.strip(" :.") for cell in heads[-len(sides) :]] != sides:
        return None
    if not all(_is_count(cell) for cell in counts):
        return None
    decided = _DECIDED.split(text)[-1].strip()
    return f"{decided} " + ", ".join(
        f"{one}: {_bare(n)}" for one, n in zip(sides, counts, strict=True)
    )


def _result_last(cells: list[str]) -> str | None:
    """``Der Rat berät über den Steg. vertagt | – | –``: put off, nobody voted."""
    last = next((cell for cell in reversed(cells) if not _is_count(cell)), "")
    told = re.split(r"[.!:]\s", last)[-1]
    return told if is_bare_result(told) else None


def _prose(text: str) -> bool:
    """Whether a row tells what was said, and not who is elected to what."""
    return len(text.split()) >= _SAID and re.search(r"[.:]\s|[.]$", text) is not None


def _alone(heads: list[str], cells: list[str]) -> str | None:
    """``Abstimmung: | ja | nein`` over ``4 | 7``: counts and nothing else."""
    sides = [cell.strip(" :.") for cell in heads if _is_side(cell)]
    others = [cell for cell in heads if cell and not _is_side(cell)]
    counts = [cell for cell in cells if _is_count(cell)]
    if len(counts) == len(sides) + len(others) and len(counts) == len(heads):
        counts = [cell for cell, head in zip(counts, heads, strict=True) if _is_side(head)]
        others = []
    if len(counts) != len(sides) or any(len(cell.split()) >= _SAID for cell in cells):
        return None
    label = f"{others[0].strip(' :')}: " if len(others) == 1 else ""
    return label + ", ".join(f"{side}: {_bare(n)}" for side, n in zip(sides, counts, strict=True))


def _named(heads: list[str], cells: list[str]) -> str | None:
    """``Amt | gewählt | Ja | Nein`` over ``Kassier | Jens Muster | 69 | 15``."""
    if len(cells) != len(heads):
        return None
    pairs = [(head.strip(" :."), cell) for head, cell in zip(heads, cells, strict=True)]
    counts = [cell for head, cell in pairs if _is_side(head)]
    counted = all(map(_is_count, counts)) and any(_bare(cell).isdigit() for cell in counts)
    told = any(cell and not _is_count(cell) for head, cell in pairs if not _is_side(head))
    if not counted or not told:
        return None
    return ", ".join(f"{head}: {_bare(cell)}" for head, cell in pairs if cell)


def _run_together(heads: list[str], cells: list[str]) -> str | None:
    """``Projekt | Antrag Ja Nein Enth.`` over ``Dorfkino | 4.000 € 5 | 1 1``, read as few cells."""
    sides = list(reversed([*takewhile(_is_side, reversed(heads))]))
    words = " ".join(cells).split()
    rest, counts = words[: -len(sides)], words[-len(sides) :]
    if len(sides) < LEAST or not all(map(_is_count, counts)) or not any(map(str.isalpha, rest)):
        return None
    told = [f"{one.strip(' :.')}: {_bare(n)}" for one, n in zip(sides, counts, strict=True)]
    return f"{' '.join(rest)}, {', '.join(told)}"


def _cells(passage: Passage) -> list[str]:
    """Return the cells; the last one is parted where narrow columns ran together: ``8 0``."""
    cells = [cell for line in passage.lines for cell in unruled_cells(line)]
    last = cells[-1].split() if cells else []
    if len(last) > 1 and all(map(_is_count, last)):
        return [*cells[:-1], *last]
    sides = list(reversed([*takewhile(_is_side, reversed(last))]))
    if len(sides) > 1:
        before = " ".join(last[: -len(sides)])
        return [*cells[:-1], *([before] if before else []), *sides]
    return cells


def _bare(cell: str) -> str:
    count = _COUNT.fullmatch(cell)
    return _undashed(count[1]) if count else cell


def _undashed(counted: str) -> str:
    """``nein: _``: so a dash is read."""
    return counted.replace("_", "–")


def _is_count(cell: str) -> bool:
    return _COUNT.fullmatch(cell) is not None


def _is_side(cell: str) -> bool:
    bare = cell.strip(" :.")
    return any(
        match is not None and match.end() == len(bare)
        for _, pattern in side_patterns()
        if (match := pattern.match(f"{bare}:"))
    )
