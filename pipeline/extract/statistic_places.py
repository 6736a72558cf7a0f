"""Which place a number speaks of: one named before it in the paragraph, or in the heading above."""

from __future__ import annotations

from pipeline.records import Evidence, Passage, PlaceMention, Transcript

HEADING_REACH = 15
"""A place that opens a line holds for this many lines below, on the same page."""
OPENING = 16
"""Characters of a line within which a place opens it: ``Stadtteil X``, ``Quartier „X“``."""


class StatisticPlaces:
    """The place mentions of one document, ready to be asked."""

    def __init__(self, transcript: Transcript, mentions: tuple[PlaceMention, ...]) -> None:
        self._mentions = sorted(mentions, key=lambda one: one.evidence)
        self._headings = [one for one in self._mentions if _opens_line(transcript, one.evidence)]
        self._lines = {
            (line.line.page, line.line.start): number
            for number, line in enumerate(transcript.lines)
        }
        self._transcript = transcript

    def of(self, passage: Passage, offset: int, sentence_end: int) -> str | None:
        """Return the place of the number at ``offset`` of ``passage``, None when none is told."""
        number = passage.evidence(offset, offset + 1)
        first = passage.lines[0].line
        begin = Evidence(first.page, first.start, first.start)
        before = [one for one in self._mentions if begin <= one.evidence < number]
        if before:
            return before[-1].place
        end = passage.evidence(max(sentence_end - 1, offset), max(sentence_end, offset + 1))
        after = [one for one in self._mentions if number < one.evidence <= end]
        if after:
            return after[0].place
        return self._heading(number)

    def _heading(self, number: Evidence) -> str | None:
        above = [
            one
            for one in self._headings
            if one.evidence.page == number.page
            and one.evidence < number
            and self._distance(one.evidence, number) <= HEADING_REACH
        ]
        return above[-1].place if above else None

    def _distance(self, first: Evidence, second: Evidence) -> int:
        return self._line(second) - self._line(first)

    def _line(self, evidence: Evidence) -> int:
        found = 0
        for (page, start), number in self._lines.items():
            if (page, start) <= (evidence.page, evidence.start):
                found = max(found, number)
        return found


def _opens_line(transcript: Transcript, evidence: Evidence) -> bool:
    for line in transcript.page(evidence.page).lines:
        if line.start <= evidence.start < line.end:
            return evidence.start - line.start <= OPENING and len(line.text) < 60
    return False
