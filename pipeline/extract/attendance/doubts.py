"""Lists of people that gave too few rows, or rows that are not sure, into doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import LISTS, opening
from pipeline.extract.attendance.remarks import status_of
from pipeline.extract.people.notes import is_note
from pipeline.records import Attendance, CorrectedLine, Issue, Outline, Transcript
from pipeline.wordlists import words

LEAST_APART = 2
"""So many words for absence below each other are a column that was read apart from its names."""
LEAST = 3
"""So many lines that nothing was read from make a list doubtful."""
COUNTED = re.compile(r"\d|[Aa]nwesenheitsliste|[Tt]eilnehmerliste")
"""63 Mitglieder, laut Anwesenheitsliste: such a line names nobody."""


def doubtful_attendance(
    transcript: Transcript, outline: Outline, found: Sequence[Attendance]
) -> Iterator[Issue]:
    """Yield one doubt a list of which more lines were left out than read."""
    places = [(row.evidence.page, row.evidence.start) for row in found]
    for section in outline.of_kind("attendance"):
        lines = transcript.body(section.first, section.last)
        read = [line for line in lines if _is_read(line, places)]
        left = [line for line in lines if line not in read and _may_name(line)]
        if len(left) >= LEAST and len(left) > len(read):
            yield Issue(
                stage="extract",
                severity="warning",
                message=f"Attendance not understood: {len(left)} lines named nobody, "
                f'the first is "{left[0].text}".',
                hint="Compare the list with the page; corrections/names.csv mends misread names.",
                page=left[0].line.page,
            )


def statuses_apart(
    transcript: Transcript, outline: Outline, found: Sequence[Attendance]
) -> tuple[tuple[Attendance, ...], tuple[Issue, ...]]:
    """Return the rows that can be believed, and a doubt where a column was read behind its names.

    ``Ida Muster`` / ``Ulf Beispiel`` / ``entschuldigt`` / ``unentschuldigt``: nobody can tell any
    more who of those above was not there.
    """
    kept, issues = tuple(found), []
    for section in outline.of_kind("head", "attendance"):
        lines = transcript.body(section.first, section.last)
        run = next(_runs_of_statuses(lines), None)
        if run is None:
            continue
        first = run[0]
        above = lines[: lines.index(first)]
        doubtful = [
            row
            for row in kept
            if _is_read_in(row, above[-1:]) or (row.role == "present" and _is_read_in(row, above))
        ]
        if not doubtful:
            continue
        kept = tuple(row for row in kept if row not in doubtful)
        issues.append(
            Issue(
                stage="extract",
                severity="warning",
                message=f"Attendance not understood: {len(run)} lines, the first is "
                f'"{first.text}", tell of {len(doubtful)} people above who was not there.',
                hint="Compare the list with the page: the column stands apart from the names.",
                page=first.line.page,
            )
        )
    return kept, tuple(issues)


def _runs_of_statuses(lines: Sequence[CorrectedLine]) -> Iterator[list[CorrectedLine]]:
    """Yield lines that follow each other and hold nothing but who was excused or absent."""
    for told, run in groupby(lines, key=lambda line: _is_status(line.text)):
        group = list(run)
        away = [line for line in group if status_of(line.text) in ("excused", "absent")]
        if told and len(away) >= LEAST_APART:
            yield group


def _is_status(text: str) -> bool:
    """Whether a line is the cell of a column: ``entschuldigt``, ``ab TOP 3``, but no heading."""
    if not text[:1].islower() or text.endswith(":"):
        return False
    return status_of(text) in LISTS or is_note(text)


def _is_read_in(row: Attendance, lines: Sequence[CorrectedLine]) -> bool:
    place = [(row.evidence.page, row.evidence.start)]
    return any(_is_read(line, place) for line in lines)


def _is_read(line: CorrectedLine, places: Sequence[tuple[int, int]]) -> bool:
    start, end = line.line.start, line.line.end
    return any(page == line.line.page and start <= at < end for page, at in places)


def _may_name(line: CorrectedLine) -> bool:
    """Whether a line could name somebody: no label, count or sentence."""
    if COUNTED.search(line.text) or labels_in(line.text) or opening(line) is not None:
        return False
    verbs = words("sentence_words.txt")
    parts = line.text.split()
    return any(part[:1].isupper() for part in parts) and not any(part in verbs for part in parts)
