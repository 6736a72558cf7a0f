"""People, places and organisations of single documents into one row each for the whole archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from pipeline.records import Facts, Person, Place
from pipeline.store.folding import indexed
from pipeline.store.numbering import subject_id
from pipeline.store.rows import Subjects


def mentioned_before(connection: sqlite3.Connection, document: int) -> dict[str, set[int]]:
    """Numbers of all subjects the stored document names, by table."""
    kinds = {
        "people": ("document_people", "person_id"),
        "places": ("document_places", "place_id"),
        "organisations": ("organisation_mentions", "organisation_id"),
    }
    return {
        table: {
            int(row[0])
            for row in connection.execute(
                f"SELECT DISTINCT {column} FROM {source} WHERE document_id = ?",  # noqa: S608
                (document,),
            )
        }
        for table, (source, column) in kinds.items()
    }


def enter(connection: sqlite3.Connection, document: int, facts: Facts) -> Subjects:
    """Number this document's subjects and note what it says of them."""
    people = {person.name: _enter_person(connection, document, person) for person in _people(facts)}
    places = {place.name: _enter_place(connection, document, place) for place in _places(facts)}
    organisations = {
        name: _numbered(connection, "organisations", name)
        for name in dict.fromkeys(mention.organisation for mention in facts.organisation_mentions)
    }
    return Subjects(people, places, organisations)


def _people(facts: Facts) -> Sequence[Person]:
    """The document's people, and those that are only named by a fact."""
    found: dict[str, Person] = {}
    for person in facts.people:
        found.setdefault(person.name, person)
    named = (
        *(mention.person for mention in facts.person_mentions),
        *(attendance.person for attendance in facts.attendance),
        *(task.person for task in facts.tasks if task.person is not None),
    )
    for name in named:
        found.setdefault(name, Person(name))
    return tuple(found.values())


def _places(facts: Facts) -> Sequence[Place]:
    found: dict[str, Place] = {}
    for place in facts.places:
        found.setdefault(place.name, place)
    named = (
        *(mention.place for mention in facts.place_mentions),
        *(statistic.place for statistic in facts.statistics if statistic.place is not None),
    )
    for name in named:
        found.setdefault(name, Place(name))
    return tuple(found.values())


def _numbered(connection: sqlite3.Connection, table: str, name: str) -> int:
    row = connection.execute(
        f"SELECT id FROM {table} WHERE name = ?",  # noqa: S608
        (name,),
    ).fetchone()
    if row is not None:
        return int(row[0])
    number = subject_id(connection, table, name)
    connection.execute(
        f"INSERT INTO {table} (id, name) VALUES (?, ?)",  # noqa: S608
        (number, name),
    )
    return number


def _enter_person(connection: sqlite3.Connection, document: int, person: Person) -> int:
    number = _numbered(connection, "people", person.name)
    connection.execute(
        "INSERT INTO document_people VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            number,
            person.given_name,
            person.surname,
            person.title,
            person.function,
            person.organisation,
        ),
    )
    return number


def _enter_place(connection: sqlite3.Connection, document: int, place: Place) -> int:
    key = (place.name, place.geonames_id)
    row = connection.execute(
        "SELECT id FROM places WHERE name = ? AND geonames_id IS ?", key
    ).fetchone()
    number = row[0] if row else subject_id(connection, "places", *map(str, key))
    if row is None:
        connection.execute(
            "INSERT INTO places (id, name, geonames_id) VALUES (?, ?, ?)", (number, *key)
        )
    connection.execute(
        "INSERT INTO document_places VALUES (?, ?, ?, ?, ?, ?)",
        (document, number, place.kind, place.latitude, place.longitude, place.population),
    )
    return int(number)


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
