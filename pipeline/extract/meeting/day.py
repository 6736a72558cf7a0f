"""The day of the meeting among all days that its head names."""

from __future__ import annotations

import re

from pipeline.extract.dates.extractor import find_dates
from pipeline.extract.meeting.head import of
from pipeline.wordlists import word_set

WEEKDAY = re.compile(
    r"(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend)\w*|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\."
)
_TYPED = re.compile(r"\b[0-3]?(?:\do|o\d)(?=\.)|\b[12o]?[\do][.:][0-5o]o(?=\sUhr)")
_CLOCK_BEHIND = re.compile(r"[\d.]+(?:\s\w+\s\d{4})?,\s\d{1,2}(?:[.:]\d\d)?\s?(?:[–-]|bis|Uhr)")
"""``Erfurt, 21.10.2015, 19–21 Uhr``: with the hours it is the day of the meeting"""
_ALONE = re.compile(r"[\d. ]+(?:[A-ZÄ]\w+\s)?\d{2,4}(?:\n|$)")
"""``23.03.2015``, a line by itself"""
LETTERHEAD = re.compile(r"^[A-ZÄÖÜ][\w./ -]{2,30},\s*(?:den\s+|d\.\s+)?$")
_VERHANDELT = re.compile(r"(?:zu\s)?(?:Verhandelt|Geschehen|Gegeben|V\se\sr\sh)")
"""``Verhandelt zu Altenburg, den 14. März``: the old formula dates the meeting itself"""
_SENTENCE = re.compile(
    r"(?:[a-zäöüß]{2}[.!?]|:)\s|(?<!\sder)(?<!\sdes)(?<!\sdie)(?<!\sden)(?<!\sdem)\n(?=[A-ZÄÖÜ])"
)
"""A line ends a sentence unless it asks for the next: ``Das Protokoll der`` / ``Sitzung``"""
_APPROVED = re.compile(
    r"(?:Protokoll|[Nn]iederschrift).*\b(?:genehmig|bestätig|angenommen|gebilligt|verlesen|aufl(?:iegt|ag|iege)|zugegangen)",
    re.DOTALL,
)
"""``werden die Protokolle der Sitzung vom 3.5. bestätigt``: a meeting before this one"""
_STAMP = re.compile(r"\d{1,2}\.?\s?\w+\.?\s?\d{4},?\s\d\d:\d\d:\d\d")
"""``Datum: Fri, [15 Okt 2015 21:14:33] +0200``: when a mail was sent"""
_TODAY = re.compile(r"\bheut(?:e|igen)\b")
"""``Olm, den 28. April 1977``, and below ``Zu der auf [heute] anberaumten Sitzung``"""
_MEETS = re.compile(r"zusammen|statt|versammel|tagt|tr[aio]f|abgehalten|einberufen|heute")


def typed_noughts(text: str) -> str:
    """Read a letter typed for a nought beside a figure: ``am 2o. Juni``, ``2o.oo Uhr``."""
    return _TYPED.sub(lambda found: found[0].replace("o", "0"), text)


def day_of(text: str, title: tuple[int, int] | None, year: int | None = None) -> str | None:
    """Return the day on which the meeting took place, ISO; ``title`` are offsets of the title.

    ``year`` is that of days printed without theirs: ``Am 9. März fand die Versammlung statt``.
    """
    text = typed_noughts(text)
    best: tuple[float, str] | None = None
    for found in find_dates(text, year):
        if len(found.iso) != 10:
            continue
        score = _score(text, found.start, title)
        if best is None or score > best[0]:
            best = (score, found.iso)
    return best[1] if best and best[0] > -2 else None


def only_day(cells: list[str]) -> str | None:
    """Return the day in the pages' running heads, if it is the only one that stands there."""
    days = {found.iso for cell in cells for found in find_dates(cell) if len(found.iso) == 10}
    return days.pop() if len(days) == 1 else None


def _score(text: str, start: int, title: tuple[int, int] | None) -> float:
    before = text[max(0, start - 70) : start]
    line = before.rsplit("\n", 1)[-1] if "\n" in before else before
    near = re.sub(r"\s+", " ", before)[-40:]
    score = -0.001 * start
    if _tells_otherwise(text, start):
        score -= 6
    if re.search(rf"(?:^|[\s(]){of('date')}\s*:?\s*(?:\w+,?\s*)?(?:dem|den)?\s*$", near):
        score += 2
    if WEEKDAY.search(near[-25:]):
        score += 2
    if not line and _ALONE.match(text, start):
        score += 1
    written = LETTERHEAD.match(line) and not _TODAY.search(text, start, start + 120)
    if written and not (_CLOCK_BEHIND.match(text, start) or _VERHANDELT.match(line)):
        score -= 3
    if re.search(rf"\b{of('other-date')}\b[^.\n]{{0,25}}$", before):
        score -= 4
    if re.search(rf"\b{of('other-date')}\s(?:vom|am)\s$", near):
        score -= 3
    if title is not None and title[0] <= start <= title[1] + 200:
        score += 2
    if re.search(r"(?:[Ss]itzung|[Vv]ersammlung|[Bb]esprechung) (?:am|vom)\W*$", near):
        score += 1
    return score


def _tells_otherwise(text: str, start: int) -> bool:
    """Whether a sentence tells of that day, but not of the meeting: ``Eingeladen wurde am …``."""
    before = _SENTENCE.split(text[max(0, start - 200) : start])[-1]
    behind = re.split(r"(?<=[a-zäöüß]{2})\.\s", text[start + 10 : start + 200])[0]
    if _STAMP.match(text, start):
        return True
    told = any(word in word_set("sentence_words.txt") for word in before.split())
    meeting = rf"{of('assembly')}|{of('gathering')}"
    tells = told or any(word in word_set("sentence_words.txt") for word in behind.split())
    if tells and _APPROVED.search(before + behind):
        return True
    return told and not (re.search(meeting, before) or _MEETS.search(before + behind))
