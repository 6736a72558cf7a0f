"""What a whole document tells of a name: which places it surely names, and which people."""

from __future__ import annotations

import math

from pipeline.gazetteer import Gazetteer, GazetteerPlace

NEAR = 30.0
"""Kilometres within which a name in doubt (``in Kamen``) is taken for the place."""
_KM_PER_DEGREE = 111.0


class Surroundings:
    """The places a document surely names, and the surnames that people bear in it.

    ``bearers`` are the surnames behind a given name, ``called`` the given names before one;
    ``towns`` are named as a part of where the meeting was: ``Kleiner Saal, Lauterbach``.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        sure: frozenset[str],
        surnames: frozenset[str] = frozenset(),
        towns: frozenset[str] = frozenset(),
        bearers: frozenset[str] = frozenset(),
        called: frozenset[str] = frozenset(),
    ) -> None:
        self.sure = sure
        self.surnames = surnames
        self.towns = towns
        self.bearers = bearers
        self.called = called
        names = sorted(sure)
        regions = gazetteer.regions_of(names)
        chosen = (gazetteer.choose(name, regions) for name in names)
        self._centres = tuple(
            one for one in chosen if one is not None and one.kind == "municipality"
        )
        self._gazetteer = gazetteer

    def holds(self, name: str) -> bool:
        """Whether a place called ``name`` lies near one of them."""
        return any(
            _distance(centre, one) <= NEAR
            for one in self._gazetteer.places(name)
            for centre in self._centres
            if centre.name != name
        )


def _distance(first: GazetteerPlace, second: GazetteerPlace) -> float:
    """Kilometres, flat earth: good enough within a county."""
    if first.latitude is None or first.longitude is None:
        return math.inf
    if second.latitude is None or second.longitude is None:
        return math.inf
    north = first.latitude - second.latitude
    east = (first.longitude - second.longitude) * math.cos(math.radians(first.latitude))
    return math.hypot(north, east) * _KM_PER_DEGREE
