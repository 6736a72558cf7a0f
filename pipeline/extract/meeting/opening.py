"""When and where the meeting was, where no head says so but the first item does."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.dates.forms import find_dates
from pipeline.extract.meeting.head import of
from pipeline.extract.sentences import sentences
from pipeline.records import CorrectedLine, Outline, Passage, Transcript

OPENING_LINES = 20
"""An opening is told within so many lines from the first item on."""
LABEL_LINES = 8
"""So many lines of the first item may be labels that belong into the head."""
_HELD = re.compile(
    r"\b(?:[Ff](?:and|indet)|[Ee]röffne\w*|[Bb]egrüß\w*|[Bb]eg(?:inn|ann)\w*|tagte\w*|tr[aei]ff?t?\w*"
    r"|versammel\w+|zusammen\w*|abgehalten\w*|hielt\w*|stattgefunden\w*)\b"
)
"""``Die Jahreshauptversammlung [fand] am 13. Januar statt``"""


def opening_of(transcript: Transcript, outline: Outline) -> str:
    """Return the sentences of the first item that tell on which day the meeting was held."""
    first = next((one.first for one in outline.sections if one.kind == "item"), None)
    if first is None:
        return ""
    last = min(first + OPENING_LINES, len(transcript.lines)) - 1
    text = Passage.of(transcript.body(first, last)).text
    told = (text[start:end] for start, end in sentences(text))
    return next((one for one in told if _tells_day(one)), "")


def labels_of(transcript: Transcript, outline: Outline) -> list[CorrectedLine]:
    """Return the lines ``Ort: …``, ``Zeit: …`` of a first item ``Ort und Zeit``."""
    first = next((one for one in outline.sections if one.kind == "item"), None)
    if first is None:
        return []
    last = min(first.first + LABEL_LINES, first.last)
    lines = transcript.body(first.first, last)
    return [line for line in lines if _labels().match(line.text)]


@cache
def _labels() -> re.Pattern[str]:
    names = "|".join(of(name) for name in ("place", "start", "end", "range", "date"))
    return re.compile(rf"(?:{names})\s?:\s")


def _tells_day(sentence: str) -> bool:
    dated = any(len(found.iso) == 10 for found in find_dates(sentence))
    return dated and bool(_HELD.search(sentence) and _names_meeting().search(sentence))


@cache
def _names_meeting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{of('assembly')}|{of('gathering')})")
