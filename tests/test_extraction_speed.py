"""Extraction keeps pace: a generous floor, so that only a blunder turns it red."""

from __future__ import annotations

import time

from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.facts import extract_facts, extractors
from pipeline.lexicon import Lexicon
from pipeline.settings import ExtractSettings
from pipeline.structure import outline

WORDS_A_SECOND = 1_500
"""The goal is 5,000 on a quiet core; a busy machine in CI gets a third of it."""
PARAGRAPH = (
    "Frau Zängerle berichtet aus Erfurt, dass die Kosten der Sanierung bei 12.500 € liegen und "
    "der Förderverein Lindenhof e.V. davon 40 % bis zum 30. Juni 2020 übernimmt.\n\n"
)


def test_extraction_keeps_pace() -> None:
    paper = transcript("Niederschrift\n\n" + PARAGRAPH * 120)
    chain = extractors(Dictionaries(), Lexicon.load(), ExtractSettings(model="blank"))
    parts = outline(paper)
    extract_facts(transcript(PARAGRAPH), outline(transcript(PARAGRAPH)), chain)
    begun = time.process_time()
    extract_facts(paper, parts, chain)
    spent = time.process_time() - begun
    words = sum(len(line.text.split()) for line in paper.lines)
    assert words / spent >= WORDS_A_SECOND
