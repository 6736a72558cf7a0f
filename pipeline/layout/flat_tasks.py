"""Parts the rows of a table of tasks that a text file runs together: ``Nr. Was Wer Bis``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.records import Line
from pipeline.wordlists import rows

LEAST = 3
"""So many columns, and so many words of their heads at most a column."""
LAST = ("person", "due")
"""Rows can be parted where these two are the last columns, in this order."""
ROWS = 2
"""So many rows below the heads make a table."""
MOST_BELOW = 2
"""Lines without a name or a day in which the work of a row goes on."""
NAME = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ]\.)\s?)+[A-ZÄÖÜ][\w-]+"
DAY = r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?|KW\s\d{1,2}|sofort|offen|laufend)"
ROW = re.compile(rf"(?P<work>\S.*?\S)\s(?P<who>{NAME}(?:\s?[,/]\s?{NAME})*)(?:\s(?P<due>{DAY}))?")
"""``2 Mandat erteilen K. Muster, Herr Olm 18.08.2022``"""


def with_task_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, work, person and day as cells below the heads of such a table."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        table = _rows(lines, at + 1) if heads else []
        if len(table) >= ROWS:
            result.append(_celled(lines[at], heads))
            result += [_row(match, row) for match, row in table]
            at += 1 + sum(len(row) for _, row in table)
        else:
            result.append(lines[at])
            at += 1
    return result


def _heads(line: Line) -> tuple[int, ...]:
    """Return where the heads of the columns begin; nothing where the line is no such heading."""
    texts = [word.text.strip(":") for word in line.words]
    if line.box or line.cells or not LEAST <= len(texts) <= 2 * LEAST:
        return ()
    starts: list[int] = []
    kinds: list[str] = []
    at = 0
    while at < len(texts):
        width = next((n for n in (2, 1) if _holds(" ".join(texts[at : at + n]))), 0)
        if not width:
            return ()
        starts.append(at)
        kinds.append(_holds(" ".join(texts[at : at + width])))
        at += width
    told = tuple(kinds[-2:]) == LAST and {"text", "result"} & set(kinds)
    return tuple(starts) if told and len(starts) >= LEAST else ()


@cache
def _holds(head: str) -> str:
    """Return what stands below a head, nothing where it is none."""
    kinds = rows("task_columns.csv")
    return next((held for form, held in kinds if re.fullmatch(form, head, re.IGNORECASE)), "")


def _rows(lines: Sequence[Line], at: int) -> list[tuple[re.Match[str], list[Line]]]:
    """Return the lines of each row from ``at`` on, and what its first line holds."""
    found: list[tuple[re.Match[str], list[Line]]] = []
    for line in lines[at:]:
        if line.box or line.cells:
            break
        if match := ROW.fullmatch(line.text):
            found.append((match, [line]))
        elif found and not line.gap_before and len(found[-1][1]) <= MOST_BELOW:
            found[-1][1].append(line)
        else:
            break
    return found


def _row(match: re.Match[str], lines: Sequence[Line]) -> Line:
    """Return one row as a line with cells, the rest of its work behind the begin of it."""
    first, rest = lines[0], tuple(word for line in lines[1:] for word in line.words)
    words = first.words
    work = len(match["work"].split())
    who = work + len(match["who"].split())
    starts = [0, work + len(rest), *([who + len(rest)] if match["due"] else [])]
    if re.fullmatch(r"\S{1,3}[.):]?", words[0].text) and work > 1:
        starts.insert(1, 1)
    return _celled(replace(first, words=words[:work] + rest + words[work:]), tuple(starts))


def _celled(line: Line, starts: tuple[int, ...]) -> Line:
    return replace(line, kind="table", cells=starts)
