"""The people, places and organisations of a document numbered for the whole archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pipeline.records import Facts, Person, Place
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
