"""The hours of the meeting: when it began and when it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.extract.dates.extractor import find_dates
from pipeline.extract.meeting.head import of

CLOCK = (
    r"(?P<hour{0}>[01]?\d|2[0-4])"
    r"(?:(?:\s?[.:,]\s?|(?=[0-5]\d\sUhr)|\s(?=(?:00|15|30|45)\s?Uhr))(?P<minute{0}>[0-5]\d))?"
)
"""``19.30`` · ``1930 Uhr`` and ``19 30 Uhr``, where the minutes were raised"""
_BARE_CLOCK = re.compile(r"(?<=\.(?:19|20)\d\d, )([01]\d|2[0-3])([0-5]\d)(?:h\b)?(?=\s*(?:\n|$))")
"""``Datum und Zeit: 02.02.2017, [1800]``"""
_SWISS_CLOCK = re.compile(r"(?<![\d.,:])([01]?\d|2[0-3])h([0-5]\d)\b(?!\sUhr)")
"""``Beginn: 10h00``"""
_EVENING = re.compile(
    r"\b(?P<part>(?:nachmittags|abends)(?:\sum)?)\s(?P<hour>[1-9]|1[01])(?=(?:[.:][0-5]\d)?\sUhr)"
)
"""``abends 8 Uhr`` is ``20 Uhr``"""
_NAMED_SPAN = re.compile(r"(?:[A-ZÄÖÜ][\w/ -]{2,30}:\s)?")
"""``[Besprechung: ]20.30-22.00``, a line by itself"""
LEAST_PARTS = 3
"""Fewer lines that open with a time are no programme."""
_PROGRAMME_PART = re.compile(
    r"^(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\sUhr)?\s+(?=[A-ZÄÖÜ])", re.MULTILINE
)
"""``[14:10] Lagebild``"""
_ABOUT = r"(?:ca\.|etwa|gegen|rund|kurz\s(?:vor|nach))"


@cache
def _clock(which: str) -> re.Pattern[str]:
    # Beginn: 19.30 Uhr · Ende der Sitzung: 0,10 Uhr · Ende: 14. Mai 1994, 12.15 Uhr
    words = of(which).replace(" ", r"\s")
    return re.compile(
        rf"(?:^|(?<=[\s(·|])){words}\s*(?::|\||\(|um|gegen|ca\.|\s)*\s*"
        rf"(?:\([^()\n]{{3,30}}\)\s|(?:[A-Z]\w+(?:tag|abend)|Mittwoch),?\s(?:um\s)?|(?:abends|nachmittags)\s|(?:\w+,\s)?\d{{1,2}}\.\s?\w+\.?\s?\d{{4}},\s)?{CLOCK.format('')}(?!\d|\.\d)"
    )


def _plain_clock(text: str) -> str:
    """Return the text with its clock times written alike.

    ``19 Uhr 30`` and ``19h30`` become ``19.30 Uhr``, ``22 Uhr 5`` becomes ``22.05 Uhr``, and
    ``2.2.2017, 1800`` becomes ``2.2.2017, 18.00 Uhr``.
    """
    text = _EVENING.sub(lambda found: f"{found['part']} {int(found['hour']) + 12}", text)
    text = _SWISS_CLOCK.sub(r"\1.\2 Uhr", _BARE_CLOCK.sub(r"\1.\2 Uhr", text))
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
        rf"\s*[,·|]?\s*(?:[A-ZÄÖÜ][^,:\n\d]{{3,40}},\s)?(?:(?:vormittags|mittags|nachmittags|abends|morgens)\s)?(?:um|ab|von)?\s*{CLOCK.format('')}\s*(?:Uhr|h\b)"
    )
    for found in find_dates(plain):
        match = clock.match(plain, found.end)
        ended = re.search(rf"(?:^|\s){of('end')}\W*$", plain[: found.start])
        if found.iso == day and match and not ended:
            return _written(match["hour"], match["minute"])
    return None


def in_the_evening(head: str, begun: str | None, ended: str | None) -> str | None:
    """Return the end as it is meant below ``abends 8 Uhr``: ``10.40 Uhr`` is 22:40."""
    if not (begun and ended and ended < begun and _EVENING.search(head)):
        return ended
    later = f"{int(ended[:2]) % 12 + 12}{ended[2:]}"
    return later if later > begun else ended


def _written(hour: str, minute: str | None) -> str:
    return f"{int(hour) % 24:02d}:{int(minute or 0):02d}"
