"""Where the meeting took place, told without a label: beside the date, in a line, in prose."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.meeting.head import of
from pipeline.wordlists import alternatives, word_set

TIMES = r"\d{1,2}[.:]?\d{0,2}\s*(?:Uhr|h)?(?:\s*(?:bis|–|-)\s*\d{1,2}[.:]?\d{0,2}\s*(?:Uhr|h)?)?"
NO_PLACE = re.compile(
    r"(?:siehe|s\.|wie|Uhr|Datum|Zeit|(?:Schul|Geschäfts|Vereins)?[Jj]ahr|\w+semester|Rahmen|"
    r"(?<!Raum )(?<!Zimmer )\d{1,2}[.:]\d{2})\b"
)
CLOCK_BEHIND = re.compile(r",\s(?:von\s|um\s|ab\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:[–-]|bis|Uhr|h\b).*$")
"""``Rathaus, großer Saal[, 18–20 Uhr]``"""


_MORE_DAYS = re.compile(r"^\s*(?:und|u\.|/|–|-|bis)\s*\d{1,2}\.\s?[\w.]+(?:\s\d{4})?")
"""``am 13. [und 14. April 1994] in Weimar``"""


def place_beside_date(text: str, date_end: int) -> str | None:
    """Return the place named behind the date: ``am 3. April 2019 in Erfurt``."""
    behind = _MORE_DAYS.sub("", text[date_end : date_end + 220], count=1)
    match = re.match(
        r"(?:,?\s*(?:von\s+|um\s+|ab\s+)?\d{1,2}[.: ]?\d{0,2}\s*(?:Uhr)?"
        r"(?:\s*(?:bis|–|-)\s*\d{1,2}[.:]?\d{0,2}\s*(?:Uhr)?)?)?"
        r",?\s*(?P<word>in\s+de[rnm]|in|im|IN|IM|an\s+der|am|beim|bei\s+der|bei(?=\s[A-ZÄÖÜ][^\n,]*\s(?:AG|GmbH|KG|eG)\b))\s+(?P<place>[^\n;:]+(?:\n\([^()\n]+\)|(?:(?<=\d{5})|(?<=\sde[srm]))\n[^\n;:]+)?)",
        behind,
    )
    if match is not None:
        return _trimmed(match["place"])
    match = re.match(
        rf"(?P<clock>,\s*(?:von\s+|um\s+)?{TIMES})?(?:,\s*|(?<=Uhr) )"
        r"(?P<place>(?:\d{5}\s)?[A-ZÄÖÜ„][^\n:;|]{3,80})(?:\n|$)",
        behind,
    )
    if match is None or NO_PLACE.search(match["place"]):
        match = _BEFORE_CLOCK.match(behind)
        return _trimmed(match["place"]) if match and names_venue(match["place"]) else None
    timed = match["clock"] is not None and "Uhr" in match["clock"]
    return _trimmed(match["place"]) if timed or names_venue(match["place"]) else None


_BEFORE_CLOCK = re.compile(
    r",\s(?P<place>[A-ZÄÖÜ„][^\n:;|\d]{3,80}?)(?=,\s(?:von\s|um\s|ab\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:[–-]|bis|Uhr|h\b))"
)
"""``am 28. November 2012[, Jugendhaus (Kaminzimmer)], 14.30–17.05 Uhr``"""


_ADDRESS = re.compile(
    r"\b(?:im|in\s(?:der|den|dem|die|das)|am|an\sder|in)\s"
    r"(?P<place>(?:[A-ZÄÖÜ][\w.-]*\s){1,3}\d{1,3}\s?[a-z]?,\s\d{5}\s[A-ZÄÖÜ][\w-]+)"
)
"""``versammelten sich in der [Lindenstr. 15, 99099 Talheim]``"""
_STREET_BEHIND = re.compile(r",\s(?:[A-ZÄÖÜ][\w.-]*\s){1,3}\d{1,3}\s?[a-z]?(?=[,\s])(?!\sUhr)")
"""``im Besprechungsraum der Gesellschaft[, Alter Hafen 3], die Sitzung``"""


@cache
def _venue() -> re.Pattern[str]:
    return re.compile(rf"\b[\w-]*(?:{alternatives('venues.txt')})\b", re.IGNORECASE)


def names_venue(text: str) -> bool:
    """Whether a room, a building or an address is named: ``Raum 3``, ``Markt 1, 99084 Erfurt``."""
    return _venue().search(text) is not None or re.search(r"\b\d{5}\s[A-ZÄÖÜ]", text) is not None


def venue_line(line: str) -> str | None:
    """Return a line that is nothing but a place: ``Amtshaus, Markt 2``, ``bei Ida im Keller``."""
    bare = CLOCK_BEHIND.sub("", line).strip(" .,;|·")
    plain = re.fullmatch(r"(?:[A-ZÄÖÜ„\"]|bei\s)[^:;|=]{3,80}", bare)
    if plain is None or NO_PLACE.search(bare) or not names_venue(bare):
        return None
    if "," in bare and re.match(rf"{of('body')}(?!\w)", bare):
        return None  # Fachschaftsrat Bau, Hochschule Muster
    if re.search(
        r"^[\w-]*(?:konferenz|versammlung|beirat|vorstand|synode)\b|(?<!aal\s)\b(?:des|über|der\sSitzung|Tel|Fax|[Ss]itzung|\w+schusses)\b|[a-zß]{3}\.\s[A-ZÄÖÜ]",
        bare,
    ):
        return None
    verbs = word_set("sentence_words.txt")
    return None if any(word in verbs for word in bare.split()[1:]) else bare


def place_in_prose(text: str, date_end: int) -> str | None:
    """``Am 3. Mai hielt der Verein im Gasthaus zum Lamm seine Versammlung ab``."""
    sentence = re.split(r"(?<=[a-zß]{3})\.\s", text[date_end : date_end + 260], maxsplit=1)[0]
    address = _ADDRESS.search(sentence)
    if address:
        return _trimmed(address["place"])
    word = r"(?:[A-ZÄÖÜ][\w-]*|„[^“”]{2,40}[“”]|\"[^\"]{2,40}\"|zu[mr]|in|de[rs](?=\s[A-ZÄÖÜ])"
    word += r"|am(?=\s(?!(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)[A-ZÄÖÜ]))"
    for match in re.finditer(
        rf"\b(?:im|in\s(?:der|das|den|die))\s(?P<place>[A-ZÄÖÜ][\w-]*(?:\s{word})*)", sentence
    ):
        if names_venue(match["place"]):
            address = _STREET_BEHIND.match(sentence, match.end())
            return _trimmed(sentence[match.start("place") : (address or match).end()])
    return None


def place_before_date(text: str, date_start: int) -> str | None:
    """``… zur Vorstandssitzung in Erfurt, Anger 12`` above ``am 12.3.2019``."""
    before = text[max(0, date_start - 160) : date_start]
    match = re.search(
        r"(?:[Ss]itzung|[Vv]ersammlung|[Tt]reffen|[Bb]esprechung|[Tt]agung)\s(?:in|im|in\sder)\s"
        r"(?P<place>[A-ZÄÖÜ„][^\n:;|]{2,70})\n?\s*(?:am|vom)\s(?:\w+,?\s(?:de[nm]\s)?)?$",
        before,
    )
    if match is None or NO_PLACE.match(match["place"]):
        # Sitzung des Bauausschusses im Bürgerhaus, Markt 9, am Montag, 14.06.2004
        match = re.search(
            r"\s(?:im|in\s(?:der|dem))\s(?P<place>[A-ZÄÖÜ„][^\n:;|]{2,70}?),?\n?\s*"
            r"(?:am|vom)\s(?:\w+,?\s(?:de[nm]\s)?)?$",
            before,
        )
        if match is None or not names_venue(match["place"]):
            return None
    return _trimmed(match["place"])


def place_in_segments(text: str, date_end: int) -> str | None:
    """Return the place in ``3. Konferenz | Di, 3.4.2019 | 17:30–19:45 Uhr | Mensa, Schulweg 3``."""
    behind = text[date_end:].split("\n", maxsplit=1)[0]
    segments = [part.strip() for part in re.split(r"\s[|·•]\s", behind)][1:]
    for part in segments:
        if re.match(r"[^\W\d_a-zäöüß]", part) and ":" not in part and not NO_PLACE.search(part):
            return _trimmed(part)
    return None


def place_behind_time(text: str) -> str | None:
    """Return the place in ``um 19.30 Uhr im Gemeindehaus``."""
    match = re.search(
        r"\b(?:um|[Bb]eginn:)\s\d{1,2}(?:[.:,]\d{2})?\sUhr\s(?:im|in\sde[rnm]|in)\s(?P<place>[^\n:;.]+)",
        text,
    )
    if match is None:
        # Beginn: 14.00 Uhr, Rathaus, Zimmer 9
        match = re.search(
            r"(?:\d\sUhr|\d{1,2}[.:]\d{2}),\s(?P<place>[A-ZÄÖÜ„][^\n:;]{3,60})(?:\n|$)", text
        )
        if match is None or NO_PLACE.search(match["place"]) or not names_venue(match["place"]):
            return None
    return _trimmed(match["place"])


def place_online(text: str) -> str | None:
    """``6. Verbundtreffen (online, Zoom)`` · ``Sitzung per Videokonferenz``."""
    word = alternatives("online_venues.txt")
    match = re.search(rf"\((?P<place>[^()\n]{{0,30}}\b(?:{word})\b[^()\n]{{0,30}})\)", text)
    match = match or re.search(
        rf"(?:\b(?:per|via|über|als|mittels|im|in\seiner)\s|\n)(?P<place>(?:{word})\b)", text
    )
    return match["place"].strip() if match else None


def place_opened(text: str) -> str | None:
    """``Um 14.10 Uhr eröffnete der Vorsitzende im Züchterheim die Versammlung``."""
    match = re.search(r"\b(?:eröffnete?|begrüßte?|versammelten\ssich)\b[^;:]{0,160}", text)
    return place_in_prose(match[0], 0) if match else None


def place_held(text: str) -> str | None:
    """Return the place in ``Die Versammlung fand im Gasthof „Zur Mühle“ statt``."""
    match = re.search(
        r"\b(?:fand|findet)\s(?:[\w.,]+\s){0,6}?(?:im|in\sder)\s(?P<place>[A-ZÄÖÜ][^\n:;.]{3,60}?)\sstatt\b",
        text,
    )
    return _trimmed(match["place"]) if match and names_venue(match["place"]) else None


def _trimmed(text: str) -> str | None:
    text = re.split(
        r",?\s+(?:statt(?:ge)?f\w+|anl(?:ä(?:ss|ß))lich\b|abgehalten\w*|(?:einberufen|anberaumt|stattgefunden)\w*|statt\b|um\s+\d|von\s+\d|ab\s+\d|mit\b"
        r"|\d{1,2}[.:]\d{2}\s*(?:Uhr|h\b)|\(?Beginn\b|(?:die|ihre|seine)\s[A-ZÄÖÜ])",
        text,
        maxsplit=1,
    )[0]
    place = re.sub(r"^(?:das|den|die|dem|der)\s(?=[A-ZÄÖÜ])", "", re.sub(r"\s+", " ", text))
    place = re.sub(r"\s(?:die|das|der|eine|ihre|seine)$", "", place).strip(" .,;|·")
    return place if re.match(r"[^\W\d_]", place) and len(place) < 90 else None
