"""Rows of no headed table whose last cells name who and until when into rows of work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.extract.table_cells import cells_of
from pipeline.extract.tasks.assigned import names_work
from pipeline.extract.tasks.columns import NUMBER
from pipeline.extract.tasks.due import is_promptly
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.shares import Share, is_share_label
from pipeline.extract.tasks.tables import TaskRow, without_number
from pipeline.records import CorrectedLine
from pipeline.wordlists import alternatives

_CAPITAL = r"[^\W\d_a-zäöüß]"
_NAME = rf"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s)*{_CAPITAL}[\w-]*\.?(?:\s{_CAPITAL}[\w-]+)?"
_ENDS = re.compile(rf"(?P<text>.*[.!?])\s(?P<who>{_NAME})", re.DOTALL)
"""``Der Schotter wird nachgelegt. [Ha]``: a narrow column read with the cell before it"""
_WORDS = 2
"""Words that tell of work at least."""


def margin_rows(lines: Iterable[CorrectedLine], reader: TaskReader) -> Iterator[TaskRow]:
    """Yield the rows whose last cells hold somebody known and a day to come."""
    waiting: TaskRow | None = None
    for line in lines:
        row = _row(line)
        if row is None:
            waiting = None
            continue
        if waiting and row.due and not row.person:  # who on one line, the day on the next
            row = TaskRow(
                waiting.lines + row.lines, f"{waiting.text} {row.text}", waiting.person, row.due
            )
        waiting = row if row.person and not row.due else None
        if _is_work(row, reader):
            yield row


def _row(line: CorrectedLine) -> TaskRow | None:
    cells = [cell for cell in cells_of(line) if cell] if line.line.cells else []
    for count in (2, 1):
        last = _last().fullmatch(" ".join(cells[-count:])) if len(cells) > count else None
        if last is None or not last[0].strip():
            continue
        told = [cell for cell in cells[:-count] if not NUMBER.fullmatch(cell)]
        text, who = without_number(" ".join(told)), last["who"] or ""
        if is_share_label(text.rstrip(" :")):
            return None
        if not who and (close := _ENDS.fullmatch(text)):
            text, who = close["text"], close["who"]
        return TaskRow((line,), text, who, last["due"] or "")
    return None


def _is_work(row: TaskRow, reader: TaskReader) -> bool:
    if not row.person or len(row.text.split()) < _WORDS:
        return False
    bearer = reader.bearer(Share("", row.person, row.due))
    if bearer is None or not bearer.people or reader.calendar.past(bearer.due):
        return False
    named = not row.due and names_work(row.text.strip(" –-•"))
    return named or bearer.due is not None or is_promptly(row.due)


@cache
def _last() -> re.Pattern[str]:
    """``Ha, Ku  27.03.2009`` · ``Frau Muster / Lena`` · ``bis 8.5.`` · ``Lena, vor Baubeginn``."""
    return re.compile(
        rf"(?P<who>{_NAME}(?:(?:\s?[,;/&+]\s?|\sund\s){_NAME})*)?[\s,;:]*"
        r"(?P<due>(?:bis\s)?(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|(?:\d{1,2}\.\s?)?KW\s?\d{0,2}"
        rf"|(?:Anfang|Mitte|Ende)\s[\w. ]{{3,16}}|{alternatives('soft_deadlines.txt')}))?"
    )
