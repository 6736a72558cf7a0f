"""Passages into the places they name: municipalities, districts, streets, counties, states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.dictionaries import Dictionaries, PlaceRule
from pipeline.extract.places.adjectives import PlaceAdjectives
from pipeline.extract.places.bearers import bearers_in, called_in, surnames_in
from pipeline.extract.places.districts import DistrictNames
from pipeline.extract.places.forms import FoundPlace, name_key
from pipeline.extract.places.names import PlaceNames
from pipeline.extract.places.streets import find_streets
from pipeline.extract.places.surroundings import Surroundings
from pipeline.extract.places.tables import tabled_places
from pipeline.extract.places.told import ToldPlaces
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Passage, Place, PlaceKind, PlaceMention, Transcript
from pipeline.settings import ExtractSettings

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\b[\w-]+\.(?:de|at|org|com|eu|net)\b")
"""``rathaus@example.org`` · ``www.example.org`` name no place."""


class PlaceExtractor:
    """Passages into the places they name."""

    name = "places"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._rules = tuple(rule for rule in dictionaries.places if not rule.not_a_place)
        self._refused = frozenset(
            name_key(form)
            for rule in dictionaries.places
            if rule.not_a_place
            for form in (rule.name, *rule.aliases)
        )
        self._settings = settings
        self._lexicon = lexicon
        self._gazetteer = Gazetteer.load()
        self._names = PlaceNames(self._gazetteer, lexicon)
        self._adjectives = PlaceAdjectives(self._gazetteer, lexicon)
        self._districts = DistrictNames(self._gazetteer, lexicon)
        self._told = ToldPlaces(self._gazetteer, lexicon)

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the places of all passages, one record for each name, and their mentions."""
        passages = (*transcript.paragraphs(), *_running_heads(transcript))
        around = self._surroundings(passages, self._towns(known))
        present = frozenset(
            line.line
            for section in outline.of_kind("attendance")
            for line in transcript.lines[section.first : section.last]
        )
        mentions: list[PlaceMention] = []
        kinds: dict[str, PlaceKind | None] = {}
        spelt: dict[str, str] = {}
        named = [
            (passage, one)
            for passage in passages
            for one in self._found(passage.text, around, passage.lines[0].line in present)
        ]
        taken = {passage.evidence(one.start, one.end) for passage, one in named}
        named += [
            (row, one)
            for row, one in tabled_places(transcript)
            if row.evidence(one.start, one.end) not in taken
        ]
        for passage, one in named:
            name = spelt.setdefault(name_key(one.name), re.sub(r"strasse$", "straße", one.name))
            kinds[name] = kinds.get(name) or one.kind
            mentions.append(_mention(passage, one, name))
        regions = self._regions(kinds)
        places = tuple(self._place(name, kind, regions) for name, kind in kinds.items())
        return Facts(places=places, place_mentions=tuple(mentions))

    def _towns(self, known: Facts) -> frozenset[str]:
        """Return the parts of the meeting's place that are names of the gazetteer."""
        place = known.meeting.place if known.meeting else None
        parts = re.split(r",\s", place or "")[1:]
        return frozenset(part for part in parts if part in self._gazetteer)

    def _surroundings(
        self, passages: tuple[Passage, ...], towns: frozenset[str] = frozenset()
    ) -> Surroundings:
        texts = [passage.text for passage in passages]
        surnames = surnames_in(texts, self._lexicon)
        bearers = bearers_in(texts, self._lexicon)
        called = called_in(texts, self._lexicon)
        people = (surnames, towns, bearers, called)
        nothing = Surroundings(self._gazetteer, frozenset(), *people)
        sure = frozenset(
            one.name for passage in passages for one in self._names.find(passage.text, nothing)
        )
        return Surroundings(self._gazetteer, sure, *people)

    def _found(self, text: str, around: Surroundings, people: bool) -> tuple[FoundPlace, ...]:
        """Return what the rules find, in order; the surer and longer wins where two overlap.

        ``people`` says that the text lists those present.
        """
        candidates = [
            *self._ruled(text),
            *(one for one in find_streets(text) if not self._opens_with_noun(one)),
            *self._districts.find(text),
            *self._names.find(text, around, people),
            *self._adjectives.find(text, around.sure),
            *self._told.find(text),
        ]
        taken: list[FoundPlace] = []
        closed = [match.span() for match in _ADDRESS.finditer(text)]
        for one in candidates:
            overlaps = any(one.start < other.end and other.start < one.end for other in taken)
            inside = any(start <= one.start < end for start, end in closed)
            if not overlaps and not inside and name_key(one.name) not in self._refused:
                taken.append(one)
                taken.extend(self._town_within(one))
        return tuple(sorted(taken, key=lambda one: (one.start, one.end)))

    def _opens_with_noun(self, street: FoundPlace) -> bool:
        """``[Gebäude] Hauptstraße``: a noun before the street is no part of its name."""
        first, _, rest = street.name.partition(" ")
        noun = first.endswith("e") and not first.endswith("sche")  # Lübsche Straße
        return bool(rest) and noun and self._lexicon.is_noun(first)

    def _town_within(self, found: FoundPlace) -> Iterator[FoundPlace]:
        """``Erfurt-Nord`` names ``Erfurt`` too."""
        town = re.match(r"([A-ZÄÖÜ][a-zäöüß]+)[ -](?:Nord|Süd|Ost|West|Mitte)$", found.name)
        if town and town[1] in self._gazetteer and found.kind == "district":
            yield FoundPlace(found.start, found.start + len(town[1]), town[1], None, 0.8)

    def _ruled(self, text: str) -> Iterator[FoundPlace]:
        for rule in self._rules:
            for form in (rule.name, *rule.aliases):
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                    yield FoundPlace(match.start(), match.end(), rule.name, _kind(rule), 1.0)

    def _regions(self, names: Iterable[str]) -> Counter[str]:
        regions = self._gazetteer.regions_of(names)
        if self._settings.region:
            regions[self._settings.region] += 1_000
        return regions

    def _place(self, name: str, kind: PlaceKind | None, regions: Counter[str]) -> Place:
        for rule in self._rules:
            if rule.name == name:
                return Place(name, _kind(rule), rule.latitude, rule.longitude)
        if kind == "street" or name not in self._gazetteer:
            return Place(name, kind)
        best = self._gazetteer.choose(name, regions)
        if best is None:
            return Place(name, kind)
        if kind == "district" and best.kind != "district" and len(regions) > 1:
            return Place(name, kind)
        return Place(
            name,
            best.kind if kind in (None, best.kind) else kind,
            best.latitude,
            best.longitude,
            best.geonames_id,
            best.population,
        )


def _running_heads(transcript: Transcript) -> tuple[Passage, ...]:
    """Return each line once that stands at the head or foot of the pages: they name the town."""
    lines = {
        line.text: line for line in reversed(transcript.lines) if line.line.kind == "running-head"
    }
    return tuple(Passage.of((line,)) for line in lines.values())


def _mention(passage: Passage, found: FoundPlace, name: str) -> PlaceMention:
    evidence = passage.evidence(found.start, found.end)
    printed = passage.text[found.start : found.end]
    return PlaceMention(name, printed, evidence, found.confidence)


def _kind(rule: PlaceRule) -> PlaceKind | None:
    table: dict[str, PlaceKind] = {
        "state": "state",
        "county": "county",
        "municipality": "municipality",
        "district": "district",
        "street": "street",
        "site": "site",
    }
    return table.get(rule.kind)
