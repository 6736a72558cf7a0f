"""What the head says: title, body, date, time and place of the meeting."""

from __future__ import annotations

import re

from pipeline.dictionaries import Dictionaries
from pipeline.extract.meeting.body import body_in, named_meeting
from pipeline.extract.meeting.capitals import small_letters
from pipeline.extract.meeting.day import day_of, only_day, typed_noughts
from pipeline.extract.meeting.fields import fields_of
from pipeline.extract.meeting.head import (
    close_up,
    kind_labelled,
    kind_of,
    title_lines,
    undated,
    unmarked,
)
from pipeline.extract.meeting.head_lines import (
    HEAD_LINES,
    head_of,
    letterhead,
    running_cells,
    same_type,
    smaller_type,
)
from pipeline.extract.meeting.letterheads import association_in, body_above, initials_in
from pipeline.extract.meeting.next_meeting import next_day, numbered_day
from pipeline.extract.meeting.opening import labels_of, opening_of
from pipeline.extract.meeting.place_label import labelled_place
from pipeline.extract.meeting.placing import MeetingPlaces
from pipeline.extract.meeting.times import (
    in_the_evening,
    last_time_of,
    lowered,
    programme_begin,
    span_of,
    time_beside,
    time_of,
)
from pipeline.extract.meeting.title import assembly_lines, dated_line
from pipeline.lexicon import Lexicon
from pipeline.records import Evidence, Facts, Meeting, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings

FIRST_LINES = 4
"""Where nothing else tells the day, it is the one among so many first lines."""
MOST_LATE = 30
"""A meeting opened so many minutes later than it was called for began then."""
_PARTS = re.compile(r"\s[–·|-]\s")


class MeetingExtractor:
    """What the head says: title, body, date, time and place of the meeting."""

    name = "meeting"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings
        self._places = MeetingPlaces(lexicon)

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:  # noqa: ARG002
        """Return the meeting; a document without any line has none."""
        lines = list(transcript.body())
        if not lines:
            return Facts()
        head = head_of(transcript, outline) or lines[:HEAD_LINES]
        fields = fields_of(head, [one for one in lines[: 2 * HEAD_LINES] if one not in head])
        texts = [field.text.strip() for field in fields]
        printed = title_lines(texts, same_type(head), smaller_type(head))
        sizes = [line.line.size for line in head]
        found = assembly_lines(texts, sizes, printed) or printed or dated_line(texts)
        text, whole = "\n".join(texts), unmarked(Passage.of(lines, "\n").text)
        span = _span(texts, found)
        title = _joined(undated(texts[found[0] : found[1] + 1])) if found else None
        day, told = day_of(text, span), ""
        if day is None:
            told = opening_of(transcript, outline)
            day = day_of(told, None) or _day_in_year_of(title or "", text, span)
        if day is None:
            told = "\n".join(unmarked(line.text) for line in lines[:FIRST_LINES])
            day = day_of(told, None) or only_day(running_cells(transcript))
        labels = fields_of(labels_of(transcript, outline))
        begun, ended = _times("\n".join((text, *(one.text for one in labels))), whole, day)
        return Facts(
            meeting=Meeting(
                title=title,
                evidence=_evidence(Passage.of(head), found),
                body=self._body(
                    text,
                    title,
                    [*letterhead(transcript), *(texts[: found[0] + 3] if found else texts[:6])],
                    running_cells(transcript),
                ),
                kind=kind_of(texts[printed[0]]) if printed else kind_labelled(text),
                date=day,
                start_time=begun,
                end_time=ended,
                place=self._places.of(fields, text, day)
                or self._places.of([], told, day)
                or labelled_place(labels),
                next_date=numbered_day(text, whole, day) or next_day(title or "", whole, day),
            )
        )

    def _body(
        self, text: str, title: str | None, above: list[str], running: list[str]
    ) -> str | None:
        """Return the body that met; where none is named, the association in the letterhead.

        ``running`` are the cells of the pages' running heads.
        """
        title = small_letters(title, self._lexicon) if title else None
        text = small_letters(close_up(text), self._lexicon)
        named = body_in(text)
        body = (body_in(title) if title else None) or named
        # Vorstandssitzung Musterverein e.V. · Musterverein e.V. - Vorstandssitzung am 3.5.
        beside = [part for line in above for part in _PARTS.split(line)]
        if body == "Vorstand":
            whose = association_in(beside)
            return f"{body}, {whose.removeprefix(f'{body} ')}" if whose else body
        if body and " " not in body:
            fuller = named or body
            above_all = body_above(running) or ""
            if above_all.lower().partition(" ")[0].endswith(body.lower()):
                return above_all
            return fuller if fuller.startswith(f"{body} ") else body
        named = body or association_in(beside) or initials_in(text) or body_above(running)
        return named or association_in(running) or named_meeting(title or "")


def _day_in_year_of(title: str, text: str, span: tuple[int, int] | None) -> str | None:
    """``Hauptversammlung 2019``, and below it ``Am 9. März fand … statt``.

    A mail may name the day alone, ``Betreff: Protokoll vom 13.10.``; the year is that of its date.
    """
    for named in (title, text):
        years = set(re.findall(r"\b(?:19|20)\d\d\b", named))
        if len(years) == 1:
            return day_of(text, span, int(years.pop()))
    return None


def _joined(texts: list[str]) -> str:
    title = " ".join(close_up(text) for text in texts).strip(" :#")
    return re.sub(r"\s(?:am|vom)$", "", title)


def _span(texts: list[str], found: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the offsets of the lines ``found`` in the lines joined by line feeds."""
    if found is None:
        return None
    start = sum(len(text) + 1 for text in texts[: found[0]])
    return start, start + len("\n".join(texts[found[0] : found[1] + 1]))


def _evidence(passage: Passage, found: tuple[int, int] | None) -> Evidence:
    first, last = found or (0, 0)
    end = passage.starts[last] + len(passage.lines[last].text)
    return passage.evidence(passage.starts[first], end)


def _times(head: str, whole: str, day: str | None) -> tuple[str | None, str | None]:
    """Return begin and end; what the head says counts more than when somebody opened the meeting.

    The end often stands on the last page only.
    """
    head, whole = lowered(typed_noughts(head)), typed_noughts(whole)
    begun, ended = time_of("start", head), time_of("end", head)
    span = span_of(head)
    if span is not None and time_of("duration", head) == span[0]:  # for 16:00, begun at 16:05
        return span
    if span is not None and begun in (None, span[0]):
        # Beginn und Ende der Versammlung: 16:10 Uhr bis 17:30 Uhr
        begun, ended = span[0], span[1] if ended in (None, span[0]) else ended
    begun = begun or _opened_late(time_beside(head, day), whole) or time_of("range", head)
    begun = begun or time_of("opened", head)
    begun = begun or time_of("start", whole) or time_of("opened", whole)
    ended = ended or last_time_of("end", whole)
    return begun or programme_begin(whole), in_the_evening(head, begun, ended)


def _opened_late(called: str | None, whole: str) -> str | None:
    """Return when the meeting, called for that time, was opened: soon after it.

    ``am 24. November, 20.00 Uhr``, and below ``Der Bürgermeister eröffnete um 20.05 Uhr …``.
    """
    opened = time_of("opened", whole) if called else None
    if not (called and opened):
        return called
    late = _minutes(opened) - _minutes(called)
    return opened if 0 < late <= MOST_LATE else called


def _minutes(time: str) -> int:
    return 60 * int(time[:2]) + int(time[3:])
