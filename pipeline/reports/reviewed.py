"""The repairs in the database that a person decided on."""

from __future__ import annotations

import sqlite3

from pipeline.correct.learning import Review

OFTEN = 3
"""A line of words.csv that nobody marked as accepted counts when it was used so often."""


def reviews(connection: sqlite3.Connection) -> tuple[Review, ...]:
    """Accepted and rejected suggestions, and the lines of ``words.csv`` that are used often."""
    rows = connection.execute(
        """SELECT before, after, count(*), status <> 'rejected' FROM corrections
        WHERE instr(before, char(10)) = 0
            AND (status IN ('accepted', 'rejected') OR rule LIKE 'words.csv:%')
        GROUP BY before, after, status
        HAVING status <> 'applied' OR count(*) >= ?
        ORDER BY before, after, status""",
        (OFTEN,),
    )
    return tuple(Review(before, after, times, bool(good)) for before, after, times, good in rows)
