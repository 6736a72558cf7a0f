"""Where the meeting took place: a label says so, else what stands beside its day."""

from __future__ import annotations

import re

from pipeline.extract.dates.forms import FoundDate, find_dates
from pipeline.extract.meeting.day import typed_noughts
from pipeline.extract.meeting.fields import Field
from pipeline.extract.meeting.place import (
    names_venue,
    place_before_date,
    place_behind_time,
    place_beside_date,
    place_held,
    place_in_prose,
    place_in_segments,
    place_online,
    place_opened,
    venue_line,
)
from pipeline.extract.meeting.place_label import labelled_place
from pipeline.lexicon import Lexicon

_TOWN = re.compile(
    r",\s(?:\d{1,2}[.:]\d{2}(?:\s?[–-]\s?\d{1,2}[.:]\d{2})?(?:\sUhr)?,\s)?(?P<place>[A-ZÄÖÜ][^:;|]{2,60})"
)


class MeetingPlaces:
    """Finds the place of a meeting; the lexicon tells towns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, fields: list[Field], text: str, day: str | None) -> str | None:
        """Return the place of the meeting on ``day``; a label counts most."""
        place = labelled_place(fields)
        if place is not None:
            return place
        days = [found for found in find_dates(typed_noughts(text)) if found.iso == day]
        for found in days:
            place = place_beside_date(text, found.end) or place_in_segments(text, found.end)
            if place is not None:
                told = place_held(text) or place_opened(text) or place_behind_time(text)
                bare = self._is_town(place) or not (" " in place or names_venue(place))
                return (told or place) if bare else place
        for found in days:
            place = self._place_near(text, found) or place_before_date(text, found.start)
            place = place or self._letterhead_place(text, found)
            if place is not None:
                return place
        prose = (place_in_prose(text, found.end) for found in days)
        town = (self._town_behind(text, found) for found in days)
        told = place_behind_time(text) or next((one for one in (*prose, *town) if one), None)
        return told or place_opened(text) or place_online(text)

    def _is_town(self, place: str) -> bool:
        """Whether a place is nothing but the name of a town: ``Hemer-Sundwig``."""
        return all(map(self._lexicon.is_place, re.split(r"[\s-]", place)))

    def _town_behind(self, text: str, found: FoundDate) -> str | None:
        """``29.08.2009, Karlsruhe`` · ``06.06.2019, 15:31 - 16:04, Potsdam, Aula``."""
        line = text[found.end :].split("\n", maxsplit=1)[0]
        place = _TOWN.fullmatch(line)
        first = place["place"].split(",")[0].split()[0] if place else ""
        return place["place"].strip() if place and self._lexicon.is_place(first) else None

    def _letterhead_place(self, text: str, found: FoundDate) -> str | None:
        """``Gasthof Linde, Talheim, 3.10.2009``, a line below the title."""
        line = text[: found.start].rpartition("\n")[2]
        named = re.fullmatch(r"(?P<place>[A-ZÄÖÜ„][^:;|\n]{2,60}),\s", line)
        if named is None or not self._is_venue(named["place"]):
            return None
        return named["place"]

    def _is_venue(self, place: str) -> bool:
        towns = (part for part in place.split(", ") if self._is_town(part))
        return names_venue(place) or any(towns)

    def _place_near(self, text: str, found: FoundDate) -> str | None:
        """Return the line below or above the date that is a place: ``Potsdam, Raum 3``."""
        below = text[found.end :].split("\n")[1:3]
        above = text[: found.start].split("\n")[-2:-1]
        first, comma, _ = below[0].partition(",") if below else ("", "", "")
        if comma and first and all(map(self._lexicon.is_place, first.split())):
            return below[0].strip(" .,;")
        return next((place for line in below + above if (place := venue_line(line))), None)
