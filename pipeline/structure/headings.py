"""Lines that may be headings of agenda items: form, number, title and what speaks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.structure.lines import Row, is_label
from pipeline.structure.numbers import Number
from pipeline.wordlists import words

DIGITS = r"\d{1,2}(?:\.\d{1,2}){0,3}"
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # TOP 1 — Titel · Top 2b: Titel · Zu TOP 4: · TOP Ö 1: Titel · TOP 3 a) Titel · T O P 3
    (
        "top",
        re.compile(
            r"(?:[Zz]u[mr]?\s+)?(?:T\s?[Oo0]\s?[Pp]|top|(?:Tages|TAGES|tages)(?:ordnungs|ORDNUNGS)"
            rf"(?:punkt|PUNKT))s?\.?\s*(?:Nr\.\s*)?(?:(?P<part>N?Ö|N|ö|n)\s*)?(?P<digits>{DIGITS})"
            r"(?:\s?(?P<letter>[a-z])(?![^\W_]))?(?:\s*(?:&|\+|und|u\.)\s*(?P<until>\d{1,2}))?"
            r"(?P<end>\s*(?:[.):=|–—-]|\s(?=$))*)\s*(?P<title>.*)"
        ),
    ),
    # Punkt 1. Titel · Zu Punkt 3 der Tagesordnung
    (
        "top",
        re.compile(
            rf"(?:[Zz]u\s+)?(?:P[Uu][Nn][Kk][Tt])\s+(?P<digits>{DIGITS})(?P<letter>[a-z]?)\b"
            r"(?P<end>\s*[.):]*\s*(?:de[rs]\s+(?:Tagesordnung|TO|Protokolls?)\b)?\s*[.:–—-]*)\s*"
            r"(?P<title>.*)"
        ),
    ),
    # Zu 3.: Titel · zu 3) Titel
    ("zu", re.compile(rf"[Zz]u\s+(?P<digits>{DIGITS})(?P<end>\s*[.):]+)\s*(?P<title>.*)")),
    # Ö 5 Titel · N 3. Titel
    (
        "part",
        re.compile(rf"(?P<part>N?Ö|N)\s?(?P<digits>{DIGITS})(?P<end>\s*[.):]*)\s+(?P<title>\S.*)"),
    ),
    # 1. Titel · 1) Titel · 1.) Titel · 2.1 Titel · 2a) Titel · 4.
    (
        "dot",
        re.compile(
            rf"(?P<digits>{DIGITS})\s?(?P<letter>[a-z]?)(?P<end>\s?(?:\.\s?\)|\.|\)|:))"
            r"(?:\s*[–—-]\s)?(?:\s*(?P<title>[^\W\d_a-zäöüß].*)|\s+(?P<other>[\d\"„»(§].*)|)"
        ),
    ),
    # 2 Berichte · 2.1 Finanzen · 3 – Wahlen
    (
        "bare",
        re.compile(
            rf"(?P<digits>{DIGITS})(?P<letter>[a-z]?)(?P<end>)(?:\s+[–—-])?\s+"
            r"(?P<title>[^\W\d_a-zäöüß].*)"
        ),
    ),
    # IV. Titel
    ("roman", re.compile(r"(?P<roman>[IVX]{1,5})(?P<end>\s?[.):])\s+(?P<title>[^\W\d_a-z].*)")),
)
STRONG = ("top", "zu", "part")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an agenda item; ``row``/``last`` are positions among the rows."""

    row: int
    last: int
    number: Number | None
    title: str
    style: str
    weight: float
    explicit: bool = False
    """Whether a colon or dash stands between number and title."""

    @property
    def strong(self) -> bool:
        """Whether the form itself says that this is an agenda item (``TOP 3``)."""
        return self.style in STRONG


@cache
def _not_titles() -> re.Pattern[str]:
    return re.compile("|".join(words("not_agenda_titles.txt")))


@cache
def _usual_titles() -> re.Pattern[str]:
    entries = "|".join(f"(?:{entry})" for entry in words("agenda_titles.txt"))
    return re.compile(entries, re.IGNORECASE)


def is_usual(title: str) -> bool:
    """Whether nearly every body has an agenda item of this title: ``Begrüßung``, ``Wahlen``."""
    return _usual_titles().match(title) is not None


@cache
def _sentence_words() -> frozenset[str]:
    return frozenset(words("sentence_words.txt"))


def is_sentence(text: str) -> bool:
    """Whether the text reads like running text rather than a title."""
    verbs = len(spoken(text))
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 3 and verbs > 0 and (text.endswith((".", ",", ";")) or verbs > 1)


def spoken(text: str) -> list[str]:
    """Return the words, but the first, that occur in sentences only: ``wird``, ``sie``."""
    return [word for word in re.findall(r"[^\W\d_]+", text)[1:] if word in _sentence_words()]


def tidy(title: str) -> str:
    """Return a title without leaders, page reference, colon: ``Wahlen: ..... 7`` → ``Wahlen``."""
    title = re.sub(r"\s*(?:\.\s?){4,}\s*\d*\s*$", "", title)
    return re.sub(r"^[\s:=|–—-]+|[\s:_=]+$|\s+[–—-]+$", "", title)


def read_heading(rows: tuple[Row, ...], position: int) -> Heading | None:
    """Return the heading that ``rows[position]`` may be, None when its form is none."""
    text = rows[position].text
    if is_label(text, "part"):
        return None
    for style, pattern in FORMS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        heading = _judged(style, match, position)
        if heading is not None:
            return heading
    return None


def _judged(style: str, match: re.Match[str], position: int) -> Heading | None:
    parts = match.groupdict(default="")
    if style == "roman":
        number = Number.read_roman(parts["roman"])
    else:
        number = Number.read(
            parts["digits"],
            parts.get("letter", ""),
            parts.get("part", ""),
            parts.get("until", ""),
        )
    if number is None:
        return None
    end, title = parts["end"].strip(), tidy(parts["title"] or parts.get("other", ""))
    explicit = bool(re.search(r"[:–—-]", end))
    if style in STRONG:
        if not _follows_strong(title, end, explicit):
            return None
    elif (not title and (style != "dot" or len(number.path) > 1)) or _not_titles().match(title):
        return None
    base = {"top": 3.0, "zu": 2.2, "part": 2.2, "dot": 1.0, "bare": 0.6, "roman": 0.8}[style]
    return Heading(position, position, number, title, style, base, explicit)


def _follows_strong(title: str, end: str, explicit: bool) -> bool:
    """Whether what follows ``TOP 3`` is a title: not ``TOP 3 wird vertagt``, ``TOP 3, 4 und 5``."""
    if not title:
        return True
    if title[0] in ",;)/&" or re.match(r"(?:bis|und|sowie)\b", title):
        return False
    if explicit:
        return True
    if title[0].islower():
        return False
    return not (is_sentence(title) and not end)


def weigh(rows: tuple[Row, ...], found: list[Heading], barred: range) -> list[Heading]:
    """Return the headings with the weight their looks and their neighbours give them."""
    at = {heading.row: heading for heading in found}
    return [replace(h, weight=h.weight + _looks(rows, h, at, barred)) for h in found]


def _heads_items(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the table in which the row stands is one of agenda items, by its head row."""
    while place > 0 and rows[place].line.line.kind == "table" and rows[place].text[:1].isdigit():
        place -= 1
    return re.match(r"TOP|Top|Punkt|Tagesordnung|Thema|Nr\.?\sThema", rows[place].text) is not None


def _siblings(one: Heading, other: Heading) -> bool:
    if one.number is None or other.number is None:
        return False
    return len(one.number.path) == len(other.number.path)


def _looks(rows: tuple[Row, ...], heading: Heading, at: dict[int, Heading], barred: range) -> float:
    row = rows[heading.row]
    weight = 0.7 * row.bold + 0.5 * row.large + (0.4 if row.gap >= 0.7 else 0.0)
    weight -= 0.5 * row.bullet
    if heading.strong:
        return weight
    if row.rest:
        return weight + 0.6 * _heads_items(rows, heading.row)
    if is_usual(heading.title):
        weight += 0.5
    elif heading.row in barred:
        weight -= 1.5
    for near in (heading.row - 1, heading.row + 1):
        other = at.get(near)
        if other is not None and _siblings(heading, other):
            weight -= 0.35
    if heading.title.endswith((".", ";", ",")) and not heading.title.endswith(("e.V.", "etc.")):
        weight -= 0.5
    if len(heading.title) > 110 or is_sentence(heading.title):
        weight -= 0.8
    return weight
