"""Who and what is named where in one document, as far as numbers ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.extract.item_topics import ItemTopics
from pipeline.extract.named_spans import NamedSpans
from pipeline.extract.statistics.places import StatisticPlaces
from pipeline.extract.statistics.subjects import calls_somebody
from pipeline.extract.table_cells import TableHeads
from pipeline.records import Facts, Outline, Passage, Person, Transcript


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who and what is named where in one document."""

    statistic_places: StatisticPlaces
    people: NamedSpans
    places: NamedSpans
    organisations: NamedSpans
    heads: TableHeads
    topics: ItemTopics
    names: re.Pattern[str] | None
    listed: frozenset[tuple[int, int]]
    """Page and offset of the lines of head and attendance."""
    body: str | None

    @staticmethod
    def of(transcript: Transcript, outline: Outline, known: Facts) -> Surroundings:
        """Return what the other extractors know of the document."""
        return Surroundings(
            StatisticPlaces(transcript, outline, known),
            NamedSpans(one.evidence for one in known.person_mentions),
            NamedSpans(one.evidence for one in known.place_mentions),
            NamedSpans(one.evidence for one in known.organisation_mentions),
            TableHeads(transcript.lines),
            ItemTopics(transcript, outline),
            names_pattern(known.people),
            _listed(transcript, outline),
            known.meeting.body if known.meeting else None,
        )

    def called_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where somebody is called by one name alone."""
        return tuple(one.span() for one in self.names.finditer(text)) if self.names else ()

    def of_cell(self, passage: Passage, offset: int) -> str | None:
        """Return the heads over and before the cell at ``offset``."""
        line = passage.line_at(offset)
        head = self.heads.over(line, offset - passage.starts[passage.lines.index(line)])
        return None if head and (self.called_in(head) or calls_somebody(head)) else head


def names_pattern(people: Iterable[Person]) -> re.Pattern[str] | None:
    """Return a pattern of all names, given or surnames, that people of the document have."""
    names = {name for one in people for name in (one.surname, one.given_name) if name}
    joined = "|".join(re.escape(name) for name in sorted(names))
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])") if names else None


def _listed(transcript: Transcript, outline: Outline) -> frozenset[tuple[int, int]]:
    """Return page and offset of each line of the head and of those who were there."""
    return frozenset(
        (line.line.page, line.line.start)
        for section in outline.sections
        if section.kind in ("head", "attendance")
        for line in transcript.body(section.first, section.last)
    )
