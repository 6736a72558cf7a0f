"""Associations, companies, offices and ministries named in the text."""

from __future__ import annotations

from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Transcript
from pipeline.settings import ExtractSettings


class OrganisationExtractor:
    """Associations, companies, offices and ministries named in the text."""

    name = "organisations"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self.dictionaries = dictionaries
        self.lexicon = lexicon
        self.settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the new facts."""
        return Facts()
