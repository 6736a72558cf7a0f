"""The way back from repaired text to the page."""

from __future__ import annotations

import pytest

from pipeline.records import (
    Box,
    CorrectedLine,
    Evidence,
    LaidOutPage,
    Line,
    OcrPage,
    Passage,
    Transcript,
    Word,
)


def line(number: int, start: int, text: str, page: int = 1) -> Line:
    words = tuple(
        Word(word, Box(10 * i, 20 * number, 10 * i + 9, 20 * number + 10))
        for i, word in enumerate(text.split(" "))
    )
    return Line(page, number, start, words)


FIRST, SECOND = line(1, 0, "Der Rat beschlieBt"), line(2, 19, "die Satzung")
REPAIRED = CorrectedLine(
    FIRST,
    "Der Rat beschließt",
    (*range(8), *[8] * 10),
    (*range(1, 9), *[18] * 10),
)
PAGE = LaidOutPage(OcrPage(1, "ocr", "", FIRST.words + SECOND.words), (FIRST, SECOND))
TRANSCRIPT = Transcript((PAGE,), (REPAIRED, CorrectedLine.unchanged(SECOND)))


def test_evidence_of_repaired_text_quotes_what_was_read() -> None:
    passage = Passage.of(TRANSCRIPT.lines)
    at = passage.text.index("beschließt die")
    evidence = passage.evidence(at, at + len("beschließt die"))
    assert TRANSCRIPT.quote(evidence) == "beschlieBt\ndie"
    assert TRANSCRIPT.box(evidence) == Box(0, 20, 29, 50)


def test_evidence_stops_at_the_end_of_its_page() -> None:
    over = CorrectedLine.unchanged(line(1, 0, "und mehr", page=2))
    passage = Passage.of((*TRANSCRIPT.lines, over))
    assert passage.evidence(0, len(passage.text)) == Evidence(1, 0, 30)


def test_evidence_of_nothing_is_an_error() -> None:
    passage = Passage.of(TRANSCRIPT.lines)
    joiner = passage.starts[1] - 1
    with pytest.raises(ValueError, match="nothing was read"):
        passage.evidence(joiner, joiner + 1)


def test_raw_text_is_the_lines_and_each_line_knows_its_offset() -> None:
    assert PAGE.raw_text == "Der Rat beschlieBt\ndie Satzung"
    assert PAGE.raw_text[SECOND.start : SECOND.end] == SECOND.text
