"""Lists of people that gave too few rows into doubts for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import opening
from pipeline.records import Attendance, CorrectedLine, Issue, Outline, Transcript
from pipeline.wordlists import words

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
