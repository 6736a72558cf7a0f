"""The files of ``corrections/`` into one record of rules."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pipeline.dictionaries.rules import (
    BodyRule,
    ConfusionRule,
    Dictionaries,
    NameRule,
    PlaceRule,
    UnitRule,
    WordRule,
)
from pipeline.dictionaries.table import Row, read_table, read_text

FILES = (
    "words.csv",
    "names.csv",
    "places.csv",
    "units.csv",
    "bodies.csv",
    "protected.txt",
    "confusions.csv",
)
MOST_COST = 20.0
"""Confusions dearer than this never happen."""
SCOPES = ("always", "wrong-language")
KINDS = frozenset({"", "state", "county", "municipality", "district", "street", "site"})


def read_dictionaries(folder: Path) -> Dictionaries:
    """Read all files of ``folder``; a missing one counts as empty.

    Raises DictionaryError for a line that cannot be read.
    """
    return Dictionaries(
        words=_words(folder / "words.csv"),
        names=_names(folder / "names.csv"),
        places=_places(folder / "places.csv"),
        units=_units(folder / "units.csv"),
        bodies=_bodies(folder / "bodies.csv"),
        protected=_protected(folder / "protected.txt"),
        confusions=_confusions(folder / "confusions.csv"),
        fingerprint=_fingerprint(folder),
    )


def _words(path: Path) -> tuple[WordRule, ...]:
    columns = ("misread", "correct", "scope", "reason")
    return tuple(
        WordRule(
            row.required("misread"),
            row.required("correct"),
            _scope(row),
            row.cells.get("reason", ""),
            row.source,
        )
        for row in read_table(path, columns, columns[:2])
    )


def _scope(row: Row) -> str:
    scope = row.cells.get("scope", "") or "always"
    if scope in SCOPES or (scope.startswith("document:") and len(scope) > len("document:")):
        return scope
    raise row.error(
        f'the scope "{scope}" is not known.',
        'Write "always", "wrong-language" or "document:" and a path such as "2019/*.pdf".',
    )


def _names(path: Path) -> tuple[NameRule, ...]:
    columns = ("name", "aliases", "not a person", "note")
    return tuple(
        NameRule(row.required("name"), row.several("aliases"), row.flag("not a person"), row.source)
        for row in read_table(path, columns, columns[:1])
    )


def _places(path: Path) -> tuple[PlaceRule, ...]:
    columns = ("name", "aliases", "kind", "latitude", "longitude", "not a place", "note")
    found = []
    for row in read_table(path, columns, columns[:1]):
        kind = row.cells.get("kind", "").lower()
        if kind not in KINDS:
            raise row.error(
                f'the kind "{kind}" is not known.',
                f"Leave it empty or write one of: {', '.join(sorted(KINDS - {''}))}.",
            )
        found.append(
            PlaceRule(
                row.required("name"),
                row.several("aliases"),
                kind,
                row.number_in("latitude"),
                row.number_in("longitude"),
                row.flag("not a place"),
                row.source,
            )
        )
    return tuple(found)


def _units(path: Path) -> tuple[UnitRule, ...]:
    columns = ("unit", "forms", "note")
    return tuple(
        UnitRule(row.required("unit"), row.several("forms"), row.source)
        for row in read_table(path, columns, columns[:1])
    )


def _bodies(path: Path) -> tuple[BodyRule, ...]:
    columns = ("name", "aliases", "note")
    return tuple(
        BodyRule(row.required("name"), row.several("aliases"), row.source)
        for row in read_table(path, columns, columns[:1])
    )


def _protected(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    lines = (line.strip() for line in read_text(path).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _confusions(path: Path) -> tuple[ConfusionRule, ...]:
    columns = ("true", "read", "cost", "reason")
    found: dict[tuple[str, str], ConfusionRule] = {}
    for row in read_table(path, columns, columns[:3]):
        true, read, cost = row.required("true"), row.cells.get("read", ""), row.number_in("cost")
        if cost is None or not 0 < cost <= MOST_COST:
            raise row.error(
                "the cost has to be above 0 and at most 20.",
                "Correct it, or delete the file and type: protokolle learn",
            )
        if (true, read) in found:
            raise row.error(
                f'"{true}" read as "{read}" has a cost already.', "Remove one of the two lines."
            )
        found[true, read] = ConfusionRule(true, read, cost, row.cells.get("reason", ""))
    return tuple(found.values())


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in FILES:
        path = folder / name
        digest.update(f"\n{name}\n".encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()
