"""German text into the dates and spans of dates it names."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Transcript
from pipeline.settings import ExtractSettings


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``start:end`` of a text; ``iso`` may be of less precision (``2019-11``)."""

    start: int
    end: int
    iso: str
    iso_to: str | None = None


def find_dates(text: str, year: int | None = None) -> tuple[FoundDate, ...]:
    """Return the dates of ``text`` in order; ``year`` completes dates printed without one."""
    raise NotImplementedError


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
        """Return the new facts only."""
        raise NotImplementedError
