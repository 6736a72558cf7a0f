"""Passages into numbers with what they measure, where, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.dictionaries import Dictionaries
from pipeline.extract.doubts import doubtful_numbers, lost_units
from pipeline.extract.sentences import sentence_at, sentences
from pipeline.extract.statistics.item_numbers import (
    is_routine_title,
    is_running_number,
    rows_numbered,
    within_title,
)
from pipeline.extract.statistics.measured import Measure, Measures
from pipeline.extract.statistics.numbers import find_broken_numbers
from pipeline.extract.statistics.passages import measured_passages, measured_stretches
from pipeline.extract.statistics.presence import attending
from pipeline.extract.statistics.subject_texts import SubjectTexts
from pipeline.extract.statistics.subjects import StatisticSubjects
from pipeline.extract.statistics.sums import doubtful_parts, doubtful_tables
from pipeline.extract.statistics.surroundings import Surroundings
from pipeline.extract.statistics.tables import TableFigures
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import measures
from pipeline.extract.table_cells import cell_spans, with_figures_apart
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Issue, Outline, Passage, Statistic, Transcript
from pipeline.settings import ExtractSettings

_SPEAKER = re.compile(r"\W*[A-ZÄÖÜ]{2,3}:\s")
"""``IM:`` 37 Plätze sind frei, the initials of who speaks"""


class StatisticExtractor:
    """Passages into numbers with what they measure."""

    name = "statistics"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._settings = settings
        self._measures = Measures(dictionaries, lexicon)
        self._tables = TableFigures(lexicon)
        self._subjects = StatisticSubjects(lexicon)
        self._texts = SubjectTexts(lexicon)

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:
        """Return the statistics of all passages but the printed agenda and item titles."""
        named = Surroundings.of(transcript, outline, known)
        titles = tuple(item.evidence for item in outline.items)
        found: list[Statistic] = []
        issues: list[Issue] = []
        numbered = rows_numbered(transcript.lines)
        for passage in measured_passages(transcript, outline):
            measures = self._measures.of(with_figures_apart(passage))
            if (passage.lines[0].line.page, passage.lines[0].line.start) in numbered:
                measures = tuple(one for one in measures if one.start > 0)
            found.extend(
                one
                for one in self._of(passage, measures, named)
                if not any(within_title(one.evidence, title) for title in titles)
            )
            issues.extend((*_doubts(passage), *lost_units(passage)))
            issues.extend(doubtful_parts(passage, measures))
        taken = {one.evidence for one in found}
        found.extend(one for one in self._tabled(transcript, outline) if one.evidence not in taken)
        issues.extend((*doubtful_numbers(found), *doubtful_tables(transcript.lines)))
        return Facts(statistics=tuple(found), issues=tuple(issues))

    def _tabled(self, transcript: Transcript, outline: Outline) -> Iterator[Statistic]:
        for first, last in measured_stretches(transcript, outline):
            for one in self._tables.of(transcript.body(first, last)):
                yield Statistic(
                    value=one.value,
                    unit=one.unit,
                    evidence=Passage.of((one.line,)).evidence(one.start, one.end),
                    sentence=one.line.text,
                    subject=one.subject,
                )

    def _of(
        self, passage: Passage, measures: tuple[Measure, ...], named: Surroundings
    ) -> Iterator[Statistic]:
        text = passage.text
        spans = sentences(text)
        people = named.people.within(passage) + named.called_in(text)
        places = named.places.within(passage)
        organisations = named.organisations.within(passage)
        topic = named.topics.of(passage.lines[0])
        title = text.find(topic) + len(topic) if topic and topic in text else 0
        listed = (passage.lines[0].line.page, passage.lines[0].line.start) in named.listed
        before: tuple[Measure, Subject] | None = None
        last: str | None = None
        for one in measures:
            if is_running_number(passage, one) or is_routine_title(text, one):
                continue
            if _counts_a_place(one, places):
                continue
            start, end = sentence_at(spans, one.start)
            cell, cell_end = _cell(passage, one)
            speaker = _SPEAKER.match(text, max(start, cell), one.start)
            begin = speaker.end() if speaker else max(start, cell)
            told = Told(text, begin, min(end, cell_end), people, places, organisations)
            near = before if before and before[0].end > cell else None
            subject = self._subjects.of(told, one, near)
            before = one, subject
            measured = (
                f"{last or one.unit}, {one.earlier}"
                if one.earlier
                else attending(told, one, listed, named.body)
                or self._texts.of(
                    told,
                    one,
                    subject,
                    named.of_cell(passage, one.start),
                    topic if one.start >= title else None,
                )
            )
            last = last if one.earlier else measured
            yield Statistic(
                value=one.value,
                unit=one.unit,
                evidence=passage.evidence(one.start, one.end),
                sentence=text[start:end],
                value_to=one.value_to,
                qualifier=one.qualifier,
                subject=measured,
                place=named.statistic_places.of(passage, (start, end), one.start, one.end),
                confidence=_confidence(passage, one),
            )


def _counts_a_place(measure: Measure, places: tuple[tuple[int, int], ...]) -> bool:
    """``9601 Arnoldstein``: a postcode or a year before a town."""
    return not measures(measure.unit) and any(end == measure.end for _, end in places)


def _cell(passage: Passage, measure: Measure) -> tuple[int, int]:
    """Return where the table cell begins and ends that holds the measure, or the whole text.

    The last cell of a row goes on in the lines below.
    """
    line = passage.line_at(measure.start)
    first = passage.starts[passage.lines.index(line)]
    spans = [(first + start, first + end) for start, end in cell_spans(line)]
    starts = [start for start, _ in spans if start <= measure.start]
    ends = [end for _, end in spans if end >= measure.end]
    return starts[-1] if starts else 0, ends[0] if len(ends) > 1 else len(passage.text)


def _confidence(passage: Passage, measure: Measure) -> float | None:
    """The least confidence with which the words around the number were read."""
    words = [
        word.confidence
        for line in (passage.line_at(measure.start),)
        for word in line.line.words
        if word.confidence is not None and any(sign.isdigit() for sign in word.text)
    ]
    return min(words) if words else None


def _doubts(passage: Passage) -> Iterator[Issue]:
    for start, end in find_broken_numbers(passage.text):
        yield Issue(
            stage="extract",
            severity="warning",
            message=f'Broken number "{passage.text[start:end]}" was not taken as a value.',
            hint="Look at the page; an exact line in corrections/words.csv repairs it.",
            page=passage.line_at(start).line.page,
        )
