"""The head's numbers: the day of the meeting, when it began and ended, when the next one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.extract.dates.extractor import find_dates
from pipeline.extract.meeting.head import of
from pipeline.wordlists import word_set

WEEKDAY = re.compile(
    r"(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend)\w*|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\."
)
CLOCK = (
    r"(?P<hour{0}>[01]?\d|2[0-4])"
    r"(?:(?:\s?[.:,]\s?|(?=[0-5]\d\sUhr)|\s(?=(?:00|15|30|45)\s?Uhr))(?P<minute{0}>[0-5]\d))?"
)
"""``19.30`` · ``1930 Uhr`` and ``19 30 Uhr``, where the minutes were raised"""
_TYPED = re.compile(r"\b[0-3]?(?:\do|o\d)(?=\.)|\b[12o]?[\do][.:][0-5o]o(?=\sUhr)")
_CLOCK_BEHIND = re.compile(r"[\d.]+(?:\s\w+\s\d{4})?,\s\d{1,2}(?:[.:]\d\d)?\s?(?:[–-]|bis|Uhr)")
"""``Erfurt, 21.10.2015, 19–21 Uhr``: with the hours it is the day of the meeting"""
_BARE_CLOCK = re.compile(r"(?<=\.(?:19|20)\d\d, )([01]\d|2[0-3])([0-5]\d)(?:h\b)?(?=\s*(?:\n|$))")
"""``Datum und Zeit: 02.02.2017, [1800]``"""
_ALONE = re.compile(r"[\d. ]+(?:[A-ZÄ]\w+\s)?\d{2,4}(?:\n|$)")
"""``23.03.2015``, a line by itself"""
_NAMED_SPAN = re.compile(r"(?:[A-ZÄÖÜ][\w/ -]{2,30}:\s)?")
"""``[Besprechung: ]20.30-22.00``, a line by itself"""
LEAST_PARTS = 3
"""Fewer lines that open with a time are no programme."""
_PROGRAMME_PART = re.compile(
    r"^(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\sUhr)?\s+(?=[A-ZÄÖÜ])", re.MULTILINE
)
"""``[14:10] Lagebild``"""
_ABOUT = r"(?:ca\.|etwa|gegen|rund|kurz\s(?:vor|nach))"
LETTERHEAD = re.compile(r"^[A-ZÄÖÜ][\w./ -]{2,30},\s*(?:den\s+|d\.\s+)?$")


_VERHANDELT = re.compile(r"(?:zu\s)?(?:Verhandelt|Geschehen|Gegeben|V\se\sr\sh)")
"""``Verhandelt zu Altenburg, den 14. März``: the old formula dates the meeting itself"""
_SENTENCE = re.compile(r"(?:[a-zäöüß]{2}[.!?]|:)\s|\n(?=[A-ZÄÖÜ])")
_APPROVED = re.compile(
    r"(?:Protokoll|Niederschrift).*\b(?:genehmig|bestätig|angenommen|gebilligt|verlesen)", re.DOTALL
)
"""``werden die Protokolle der Sitzung vom 3.5. bestätigt``: a meeting before this one"""
_STAMP = re.compile(r"\d{1,2}\.?\s?\w+\.?\s?\d{4},?\s\d\d:\d\d:\d\d")
"""``Datum: Fri, [15 Okt 2015 21:14:33] +0200``: when a mail was sent"""
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
    if LETTERHEAD.match(line) and not (_CLOCK_BEHIND.match(text, start) or _VERHANDELT.match(line)):
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
    if told and _APPROVED.search(before + behind):
        return True
    return told and not (re.search(meeting, before) or _MEETS.search(before + behind))


@cache
def _clock(which: str) -> re.Pattern[str]:
    # Beginn: 19.30 Uhr · Ende der Sitzung: 0,10 Uhr · Ende: 14. Mai 1994, 12.15 Uhr
    words = of(which).replace(" ", r"\s")
    return re.compile(
        rf"(?:^|(?<=[\s(·|])){words}\s*(?::|\||\(|um|gegen|ca\.|\s)*\s*"
        rf"(?:\([^()\n]{{3,30}}\)\s|(?:\w+,\s)?\d{{1,2}}\.\s?\w+\.?\s?\d{{4}},\s)?{CLOCK.format('')}(?!\d|\.\d)"
    )


def _plain_clock(text: str) -> str:
    """Return the text with its clock times written alike.

    ``19 Uhr 30`` becomes ``19.30 Uhr``, ``22 Uhr 5`` becomes ``22.05 Uhr``, and ``2.2.2017, 1800``
    becomes ``2.2.2017, 18.00 Uhr``.
    """
    text = _BARE_CLOCK.sub(r"\1.\2 Uhr", text)
    return re.sub(
        r"(?<![\d.,:])(\d{1,2})\sUhr ([0-5]\d|\d(?=[.,;\n]|$))\b(?![.:]\s?\d)",
        lambda found: f"{found[1]}.{found[2]:0>2} Uhr",
        text,
    )


def lowered(text: str) -> str:
    """Return the text with its lines in capitals as they are said: ``Beginn: 19 Uhr``."""
    lines = text.split("\n")
    return "\n".join(line.title() if line.isupper() else line for line in lines)


def time_of(which: str, text: str) -> str | None:
    """Return ``HH:MM`` behind the first label for ``start``, ``end``, ``range``."""
    return next(_times_of(which, text), None)


def last_time_of(which: str, text: str) -> str | None:
    """Return ``HH:MM`` behind the last such label: the public part ended before."""
    return next(iter([*_times_of(which, text)][-1:]), None)


def _times_of(which: str, text: str) -> Iterator[str]:
    text = _plain_clock(text)
    for match in _clock(which).finditer(text):
        hour = match["minute"] is None
        if hour and not re.match(r"\s*(?:Uhr|h\b)", text[match.end() :]):
            continue
        if re.match(r"\s?\.?\s?\d", text[match.end() :]):
            continue
        yield _written(match["hour"], match["minute"])


def programme_begin(text: str) -> str | None:
    """Return the first time of a programme, whose parts open with theirs: ``14:00 Willkommen``."""
    parts = list(_PROGRAMME_PART.finditer(text))
    return _written(parts[0]["hour"], parts[0]["minute"]) if len(parts) >= LEAST_PARTS else None


def span_of(text: str) -> tuple[str, str] | None:
    """Return begin and end from ``14:00 – 16:15 Uhr`` or ``von 20:00 bis 23:00``.

    The parts of one meeting, each with its hours, make one.
    """
    pattern = (
        rf"(?<![\d.,:]){CLOCK.format('1')}(?:\s*(?:Uhr|h))?(?:\s[cs]\.\s?t\.)?\s*(?:–|-|—|/|bis)\s*(?:{_ABOUT}\s)?{CLOCK.format('2')}(?P<unit>\s*(?:Uhr|h)\b)?"
        r"(?! ?[.,:]?\d)"
    )
    text = _plain_clock(text)
    spans: list[tuple[str, str]] = []
    for match in re.finditer(pattern, text):
        clear = match["minute1"] and match["minute2"]
        before = text[: match.start()].rsplit("\n", 1)[-1]
        labelled = (
            re.search(rf"(?:{of('range')}|von|Uhrzeit|{of('start')})\W*$", text[: match.start()])
            or re.match(rf"\s*(?:{of('date')}|{of('place')})\s*:", before)
            or re.search(r"(?:19|20)\d\d\W{1,3}$", before)
            or (clear and _NAMED_SPAN.fullmatch(before) and not text[match.end() :].split("\n")[0])
        )
        half = labelled and (match["minute1"] or match["minute2"])
        if (match["unit"] and (clear or labelled)) or half:
            begun = _written(match["hour1"], match["minute1"])
            if not spans or spans[-1][1] <= begun:
                spans.append((begun, _written(match["hour2"], match["minute2"])))
    return (spans[0][0], spans[-1][1]) if spans else None


def time_beside(text: str, day: str | None) -> str | None:
    """Return the clock time behind the day: ``am 3. Mai 2019, 19.30 Uhr``, ``… um 20 Uhr``."""
    plain = _plain_clock(text)
    clock = re.compile(
        rf"\s*[,·|]?\s*(?:[A-ZÄÖÜ][^,:\n\d]{{3,40}},\s)?(?:um|ab|von)?\s*{CLOCK.format('')}\s*(?:Uhr|h\b)"
    )
    for found in find_dates(plain):
        match = clock.match(plain, found.end)
        ended = re.search(rf"(?:^|\s){of('end')}\W*$", plain[: found.start])
        if found.iso == day and match and not ended:
            return _written(match["hour"], match["minute"])
    return None


def _written(hour: str, minute: str | None) -> str:
    return f"{int(hour) % 24:02d}:{int(minute or 0):02d}"
