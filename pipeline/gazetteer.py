"""The shipped table of places of Germany and its neighbours, ready to be asked by name."""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from pipeline.records import PlaceKind

SHORT_PART = 5
"""Parts of double names that are no longer are no names: ``Neu-``, ``Groß-``."""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One place of the table; ``doubt`` says how much the text must tell that it is one."""

    name: str
    kind: PlaceKind
    latitude: float | None
    longitude: float | None
    population: int | None
    geonames_id: int | None
    state: str
    county: str
    doubt: int
    """0: a place wherever it stands; 1: after ``in``, ``Stadt`` …; 2: after ``Gemeinde`` … only."""


class Gazetteer:
    """Places by name; several may share one."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows: dict[str, list[str]] = {}
        self._longest: dict[str, int] = {}
        self._parts: set[str] = set()
        for row in rows:
            name = row[: row.index("\t")]
            self._rows.setdefault(name, []).append(row)
            if " " in name:
                first, count = name[: name.index(" ")], name.count(" ") + 1
                self._longest[first] = max(self._longest.get(first, 1), count)
            elif "-" in name:
                self._parts.update(part for part in name.split("-") if len(part) > SHORT_PART)

    @staticmethod
    @cache
    def load() -> Gazetteer:
        """Open the shipped table (about 60 ms, once for a process)."""
        packed = files("pipeline.data").joinpath("gazetteer.tsv.xz").read_bytes()
        return Gazetteer(lzma.decompress(packed).decode("utf-8").split("\n"))

    def __contains__(self, name: object) -> bool:
        """Whether a place is called ``name``."""
        return name in self._rows

    def is_part(self, name: str) -> bool:
        """Whether a place's name is made of this one and another: ``Clausthal``, ``Zellerfeld``."""
        return name in self._parts

    def longest(self, first: str) -> int:
        """Words of the longest name that begins with the word ``first``; 1 when none goes on."""
        return self._longest.get(first, 1)

    def places(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Return all places of this name, the most populous first."""
        found = (_read(row) for row in self._rows.get(name, ()))
        return tuple(sorted(found, key=lambda one: (one.doubt, -(one.population or 0))))

    def doubt(self, name: str) -> int:
        """Return the least doubt of all places called ``name``; KeyError for an unknown name."""
        return min(int(row[-1]) for row in self._rows[name])

    def choose(self, name: str, regions: Counter[str]) -> GazetteerPlace | None:
        """Return the place of this name whose state or county the document points at most.

        Without any pointer the most populous is meant; None when the document points elsewhere
        and several smaller towns may be meant.
        """
        places = self.places(name)
        pointed = any(regions[place.county] or regions[place.state] for place in places)
        if regions and not pointed and len(places) > 1 and not _well_known(places):
            return None
        return max(
            places,
            key=lambda one: (
                regions[one.county] * 2 + regions[one.state],
                -one.doubt,
                one.population or 0,
                one.kind == "state",
            ),
        )

    def regions_of(self, names: Iterable[str]) -> Counter[str]:
        """Count the states and counties that unmistakable names point at."""
        regions: Counter[str] = Counter()
        for name in names:
            places = self.places(name)
            if places and len({place.state for place in places}) == 1 and places[0].state:
                regions[places[0].state] += 1
                if len(places) == 1 and places[0].county:
                    regions[places[0].county] += 1
        return regions


def _well_known(places: tuple[GazetteerPlace, ...]) -> bool:
    """Whether one of the places is a town that needs no county beside it."""
    return any((place.population or 0) > 100_000 for place in places)


def _read(row: str) -> GazetteerPlace:
    name, kind, latitude, longitude, population, geonames_id, state, county, doubt = row.split("\t")
    return GazetteerPlace(
        name=name,
        kind=next(one for one in get_args(PlaceKind) if one == kind),
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        population=int(population) if population else None,
        geonames_id=int(geonames_id) if geonames_id else None,
        state=state,
        county=county,
        doubt=int(doubt),
    )
