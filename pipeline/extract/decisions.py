"""Passages into decisions with their votes."""

from __future__ import annotations

from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Transcript
from pipeline.settings import ExtractSettings


class DecisionExtractor:
    """Passages into decisions with their votes."""

    name = "decisions"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the new facts only."""
        raise NotImplementedError
