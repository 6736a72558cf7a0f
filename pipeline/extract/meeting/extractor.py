"""What the head says: title, body, date, time and place of the meeting."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.dictionaries import Dictionaries
from pipeline.extract.attendance.blocks import cell_starts
from pipeline.extract.dates.forms import FoundDate, find_dates
from pipeline.extract.meeting.body import association_in, body_in, initials_in
from pipeline.extract.meeting.head import close_up, kind_of, title_lines
from pipeline.extract.meeting.place import (
    labelled_place,
    place_before_date,
    place_behind_time,
    place_beside_date,
    place_held,
    place_in_prose,
    place_in_segments,
    place_online,
    place_opened,
    venue_line,
)
from pipeline.extract.meeting.title import assembly_lines
from pipeline.extract.meeting.when import (
    day_of,
    next_day,
    span_of,
    time_beside,
    time_of,
    typed_noughts,
)
from pipeline.lexicon import Lexicon
from pipeline.records import CorrectedLine, Evidence, Facts, Meeting, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings

_DASH = re.compile(r"\s[–-]\s")
HEAD_LINES = 60
"""No head is longer."""


class MeetingExtractor:
    """What the head says: title, body, date, time and place of the meeting."""

    name = "meeting"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:  # noqa: ARG002
        """Return the meeting; a document without any line has none."""
        lines = list(transcript.body())
        if not lines:
            return Facts()
        head = _head(transcript, outline) or lines[:HEAD_LINES]
        texts = [line.text for line in head]
        printed = title_lines(texts, _same_type(head), _smaller(head))
        sizes = [line.line.size for line in head]
        found = assembly_lines(texts, sizes, printed) or printed
        passage = Passage.of(head, "\n")
        span = _span(passage, found)
        title = _joined(texts[found[0] : found[1] + 1]) if found else None
        day = day_of(passage.text, span)
        whole = Passage.of(lines, "\n").text
        begun, ended = _times(passage.text, whole)
        return Facts(
            meeting=Meeting(
                title=title,
                evidence=_evidence(passage, span),
                body=_body(passage.text, title, texts[: found[0] + 3] if found else texts[:6]),
                kind=kind_of(texts[printed[0]]) if printed else None,
                date=day,
                start_time=begun or time_beside(passage.text, day),
                end_time=ended,
                place=self._place(head, passage.text, day),
                next_date=next_day(whole, day),
            )
        )

    def _place(self, head: list[CorrectedLine], text: str, day: str | None) -> str | None:
        place = labelled_place([(line.text, _cells(line)) for line in head])
        if place is not None:
            return place
        days = [found for found in find_dates(typed_noughts(text)) if found.iso == day]
        for found in days:
            place = place_beside_date(text, found.end) or place_in_segments(text, found.end)
            if place is not None:
                return (place_held(text) or place) if self._is_town(place) else place
        for found in days:
            place = self._place_near(text, found) or place_before_date(text, found.start)
            if place is not None:
                return place
        prose = (place_in_prose(text, found.end) for found in days)
        told = place_behind_time(text) or next((place for place in prose if place), None)
        return told or place_opened(text) or place_online(text)

    def _is_town(self, place: str) -> bool:
        """Whether a place is nothing but the name of a town: ``Hemer-Sundwig``."""
        return all(map(self._lexicon.is_place, re.split(r"[\s-]", place)))

    def _place_near(self, text: str, found: FoundDate) -> str | None:
        """Return the line below or above the date that is a place: ``Potsdam, Raum 3``."""
        below = text[found.end :].split("\n")[1:2]
        above = text[: found.start].split("\n")[-2:-1]
        first, comma, _ = below[0].partition(",") if below else ("", "", "")
        if comma and first and all(map(self._lexicon.is_place, first.split())):
            return below[0].strip(" .,;")
        return next((place for line in below + above if (place := venue_line(line))), None)


def _head(transcript: Transcript, outline: Outline) -> list[CorrectedLine]:
    """Return the lines above the first agenda item, without the printed agenda."""
    lines: list[CorrectedLine] = []
    for section in outline.sections:
        if section.kind == "item":
            break
        if section.kind in ("head", "attendance"):
            lines += transcript.body(section.first, section.last)
    return lines[:HEAD_LINES]


def _joined(texts: list[str]) -> str:
    title = " ".join(close_up(text) for text in texts).strip(" :#")
    return re.sub(r"\s(?:am|vom)$", "", title)


def _same_type(head: list[CorrectedLine]) -> list[bool]:
    """Say of each line whether it is as large as the line above, and larger than running text."""
    sizes = [line.line.size for line in head]
    return [False] + [
        before > 1.15 and abs(before - here) < 0.05 * before for before, here in pairwise(sizes)
    ]


def _smaller(head: list[CorrectedLine]) -> list[bool]:
    """Say of each line whether it is set in clearly smaller type than the line above."""
    sizes = [line.line.size for line in head]
    return [False] + [0 < here < 0.9 * before for before, here in pairwise(sizes)]


def _span(passage: Passage, found: tuple[int, int] | None) -> tuple[int, int] | None:
    if found is None:
        return None
    last = passage.lines[found[1]]
    return passage.starts[found[0]], passage.starts[found[1]] + len(last.text)


def _evidence(passage: Passage, span: tuple[int, int] | None) -> Evidence:
    start, end = span or (0, len(passage.lines[0].text))
    return passage.evidence(start, end)


def _body(text: str, title: str | None, above: list[str]) -> str | None:
    """Return the body that met; where none is named, the association in the letterhead."""
    if title and title.isupper():
        title = " ".join(w.lower() if len(w) < 5 else w.capitalize() for w in title.split())
    body = (body_in(title) if title else None) or body_in(close_up(text))
    if body == "Vorstand":
        # Vorstandssitzung Musterverein e.V. · Musterverein e.V. - Vorstandssitzung am 3.5.
        beside = [part for line in above if "sitzung " in line for part in _DASH.split(line)]
        return association_in(beside) or body
    return body or association_in(above) or initials_in(text)


def _times(head: str, whole: str) -> tuple[str | None, str | None]:
    """Return begin and end; the end often stands on the last page only."""
    begun, ended = time_of("start", head), time_of("end", head)
    if begun is None and ended is None:
        span = span_of(head)
        if span is not None:
            return span
    if begun is not None and ended is None:
        span = span_of(head)
        ended = span[1] if span is not None and span[0] == begun else None
    return begun or time_of("start", whole), ended or time_of("end", whole)


def _cells(line: CorrectedLine) -> list[str]:
    starts = cell_starts(line)
    ends = [*starts[1:], len(line.text)]
    return [line.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
