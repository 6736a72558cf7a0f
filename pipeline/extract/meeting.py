"""What the head says: title, body, date, time and place of the meeting."""

from __future__ import annotations

from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Outline, Transcript
from pipeline.settings import ExtractSettings


class MeetingExtractor:
    """What the head says: title, body, date, time and place of the meeting."""

    name = "meeting"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self.dictionaries = dictionaries
        self.lexicon = lexicon
        self.settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the new facts."""
        return Facts()
