"""All extractors over one transcript, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.dictionaries import Dictionaries
from pipeline.extract import Extractor, merge
from pipeline.extract.dates.extractor import DateExtractor
from pipeline.extract.decisions.extractor import DecisionExtractor
from pipeline.extract.meeting.extractor import MeetingExtractor
from pipeline.extract.organisations.extractor import OrganisationExtractor
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.extract.places.extractor import PlaceExtractor
from pipeline.extract.statistics.extractor import StatisticExtractor
from pipeline.extract.tasks.extractor import TaskExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Transcript
from pipeline.settings import ExtractSettings

ORDER = (
    MeetingExtractor,
    PlaceExtractor,
    OrganisationExtractor,
    PeopleExtractor,
    StatisticExtractor,
    DecisionExtractor,
    TaskExtractor,
    DateExtractor,
)


def extractors(
    dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
) -> tuple[Extractor, ...]:
    """Return one extractor for each kind of fact, to be used for many documents."""
    return tuple(made(dictionaries, lexicon, settings) for made in ORDER)


def _with_short_dashes(transcript: Transcript) -> Transcript:
    """Return the transcript with ``–`` for ``—``, as which OCR often reads it; offsets stay."""
    if not any("—" in line.text for line in transcript.lines):
        return transcript
    lines = (replace(line, text=line.text.replace("—", "–")) for line in transcript.lines)
    return replace(transcript, lines=tuple(lines))


def extract_facts(transcript: Transcript, outline: Outline, chain: Sequence[Extractor]) -> Facts:
    """Return all facts of one document; each extractor sees what those before it found."""
    transcript, known = _with_short_dashes(transcript), Facts()
    for extractor in chain:
        known = merge(known, extractor.extract(transcript, outline, known))
    return known
