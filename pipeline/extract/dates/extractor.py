"""Passages into the dates they name, each with its sentence."""

from __future__ import annotations

import re

from pipeline.dictionaries import Dictionaries
from pipeline.extract.dates.forms import FoundDate, find_dates
from pipeline.extract.dates.words import season_pattern
from pipeline.extract.running_text import running_passages
from pipeline.extract.sentences import sentence_at, sentences
from pipeline.lexicon import Lexicon
from pipeline.records import DateMention, Facts, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings

__all__ = ["DateExtractor", "FoundDate", "find_dates"]


class DateExtractor:
    """Passages into the dates they name."""

    name = "dates"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the dates of all paragraphs; a missing year is the meeting's."""
        del outline  # dates are read everywhere
        meeting = known.meeting.date if known.meeting else None
        year = int(meeting[:4]) if meeting else None
        found: list[DateMention] = []
        for passage in running_passages(transcript):
            found.extend(_mentions(passage, year))
        return Facts(dates=tuple(found))


def _is_exact(printed: str) -> bool:
    """Whether the date is more than ``im Juni`` or ``Frühjahr 2020``."""
    return any(sign.isdigit() for sign in printed.split(maxsplit=1)[0]) or bool(
        re.search(r"(?:19|20)\d\d", printed)
        and not re.match(season_pattern(), printed, re.IGNORECASE)
    )


def _mentions(passage: Passage, year: int | None) -> list[DateMention]:
    spans = sentences(passage.text)
    mentions: list[DateMention] = []
    for one in find_dates(passage.text, year):
        if not _is_exact(passage.text[one.start : one.end]):
            continue
        start, end = sentence_at(spans, one.start)
        evidence = passage.evidence(one.start, one.end)
        mentions.append(DateMention(one.iso, evidence, passage.text[start:end], one.iso_to))
    return mentions
