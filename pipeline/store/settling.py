"""What all documents say of a person, place or organisation settled into one row and its words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from pipeline.store.folding import indexed


def settle(connection: sqlite3.Connection, touched: dict[str, set[int]]) -> None:
    """Write each touched subject from the documents that name it; drop those no one names."""
    for number in sorted(touched["people"]):
        _settle_person(connection, number)
    for number in sorted(touched["places"]):
        _settle_place(connection, number)
    for number in sorted(touched["organisations"]):
        _settle_organisation(connection, number)


def _fullest(
    rows: Iterable[tuple[str | float | None, ...]],
) -> list[tuple[str | float | None, ...]]:
    """Rows with most values first; equals in order of their text, never of their documents."""
    return sorted(
        rows,
        key=lambda row: (
            -sum(value is not None for value in row),
            tuple("" if value is None else str(value) for value in row),
        ),
    )


def _first(rows: Iterable[tuple[str | float | None, ...]], column: int) -> str | float | None:
    return next((row[column] for row in rows if row[column] is not None), None)


def _settle_person(connection: sqlite3.Connection, number: int) -> None:
    rows = _fullest(
        connection.execute(
            "SELECT given_name, surname, title, function, organisation FROM document_people "
            "WHERE person_id = ?",
            (number,),
        )
    )
    if not rows:
        _drop(connection, "people", number)
        return
    working = next((row[3:] for row in rows if row[3] or row[4]), (None, None))
    values = (_first(rows, 0), _first(rows, 1), _first(rows, 2), *working)
    connection.execute(
        "UPDATE people SET given_name = ?, surname = ?, title = ?, function = ?, organisation = ? "
        "WHERE id = ?",
        (*values, number),
    )
    _index(connection, "people", number, *(str(value) for value in (*values[2:],) if value))


def _settle_place(connection: sqlite3.Connection, number: int) -> None:
    rows = _fullest(
        connection.execute(
            "SELECT kind, latitude, longitude, population FROM document_places WHERE place_id = ?",
            (number,),
        )
    )
    if not rows:
        _drop(connection, "places", number)
        return
    point = next((row[1:3] for row in rows if row[1] is not None), (None, None))
    connection.execute(
        "UPDATE places SET kind = ?, latitude = ?, longitude = ?, population = ? WHERE id = ?",
        (_first(rows, 0), *point, _first(rows, 3), number),
    )
    _index(connection, "places", number)


def _settle_organisation(connection: sqlite3.Connection, number: int) -> None:
    named = connection.execute(
        "SELECT 1 FROM organisation_mentions WHERE organisation_id = ? LIMIT 1", (number,)
    ).fetchone()
    if named is None:
        _drop(connection, "organisations", number)
    else:
        _index(connection, "organisations", number)


def _drop(connection: sqlite3.Connection, table: str, number: int) -> None:
    connection.execute(f"DELETE FROM {table}_fts WHERE rowid = ?", (number,))  # noqa: S608
    connection.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608


def _index(connection: sqlite3.Connection, table: str, number: int, *more: str) -> None:
    """Renew the search entry when it changed; most names stay as they are."""
    row = connection.execute(
        f"SELECT name FROM {table} WHERE id = ?",  # noqa: S608
        (number,),
    ).fetchone()
    words = indexed(row[0], *more)
    present = connection.execute(
        f"SELECT words FROM {table}_fts WHERE rowid = ?",  # noqa: S608
        (number,),
    ).fetchone()
    if present is not None and present[0] == words:
        return
    connection.execute(f"DELETE FROM {table}_fts WHERE rowid = ?", (number,))  # noqa: S608
    connection.execute(
        f"INSERT INTO {table}_fts (rowid, words) VALUES (?, ?)",  # noqa: S608
        (number, words),
    )
