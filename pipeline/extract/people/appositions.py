"""Offices and bodies that stand around a name in running text: ``Ida Muster (Kassierin)``."""

from __future__ import annotations

import re

from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.people.degrees import degrees_behind, opens_with_degree
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.notes import TIME, is_note
from pipeline.extract.people.offices import opens_with_office
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import is_salutation, listed
from pipeline.wordlists import words

OFFICE_BEFORE = re.compile(
    # die 1. Vorsitzende, Ida Muster · dem Vorsitzenden des Aufsichtsrats, Ulf Beispiel ·
    # den Bürgermeister der Stadt Erfurt Dr. Muster
    r"(?P<article>[Dd](?:er|ie|en|em|es)|[Uu]nsere?[nm]?)\s(?:[a-zäöüß]+\s)?(?P<number>[1-9]\.\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)"
    r"(?P<rest>(?:\s(?:des|der|von|vom|für|im|am)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?)(?P<end>,?)\s$"
)
ARTICLE = re.compile(r"\b(?:[Dd](?:er|ie|en|em|es)|[Uu]nsere?[nm]?)\s")
DASHED = re.compile(r"\s[–—-]\s(?P<office>[^,;:()\n]{3,90}?)(?=\n|$|[,;]\s)")
"""Ida Muster – ``jugendpolitische Sprecherin der Fraktion``"""
UNCLOSED = re.compile(
    # Ida Muster, Vorsitzende des Kirchenvorstandes eröffnet …
    r",\s(?P<office>(?:[\w.]+\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:des|der|für|vom|im)\s[A-ZÄÖÜ][\w-]+){0,2})\s[a-zäöüß]{3,}t\b"
)


OCCUPATION = re.compile(r"(?<![\w-])(?P<noun>[A-ZÄÖÜ][\w-]+)\s$")
"""``Rechner`` Ida Muster · ``Geometer`` Ing. Muster"""
DESCRIBED = re.compile(r"^[a-zäöüß-]{4,}e[rn]?\s")  # sportpolitische Sprecherin
ADDRESS = re.compile(r"[@:]|\d{3}")  # ida@example.org, 0361/123456
LONGEST_BODY = 120
"""Letters of the longest body behind a name."""


def office_before(text: str, form: NameForm) -> str | None:
    """Return an office that a comma parts from its bearer: ``der 1. Vorsitzende, Ida Muster,``."""
    ahead = text[max(form.start - 80, 0) : form.start]
    found = (OFFICE_BEFORE.match(ahead, one.start()) for one in ARTICLE.finditer(ahead))
    offices = listed("name_functions.txt")
    before = next((one for one in found if one and offices.fullmatch(one["noun"])), None)
    ends = re.match(r"[,.;)]|\s+[a-zäöü]|$", text[form.end :])
    if before is None or ends is None:
        return None
    addressed = form.salutation or form.title
    if not before["end"] and not (before["rest"] and addressed):
        return None
    noun = before["noun"]
    if listed("name_weak_offices.txt").fullmatch(noun):
        stem = re.sub(r"e[nr]?$", "e", noun)
        noun = stem if before["article"].endswith("e") else f"{stem}r"
    elif before["article"].lower() == "des":
        noun = re.sub(r"(?<=[^s])e?s$", "", noun)
    return re.sub(r"\s+", " ", f"{before['number'] or ''}{noun}{before['rest']}")


def occupation_before(text: str, form: NameForm) -> str | None:
    """Return what the bearer of a full name, or of a title, is: ``der Lagerist Ulf Muster``."""
    before = OCCUPATION.search(text[max(form.start - 40, 0) : form.start])
    sure = (form.full or form.title) and not form.salutation
    known = before and listed("name_occupations.txt").fullmatch(before["noun"])
    return before["noun"] if before and sure and known else None


def apposition(
    reader: NameReader, text: str, line: tuple[Token, ...], end: int, begin: int
) -> tuple[str | None, str | None]:
    """Return function and organisation printed behind a name in brackets or between commas.

    The name begins at offset ``begin`` and ends before token ``end``.
    """
    if end >= len(line):
        return None, None
    start = line[end - 1].end
    bracket = re.match(r"\s*\(([^()]{2,90})\)", text[start:])
    if bracket:
        return _in_bracket(re.sub(r"\s+", " ", bracket[1].strip()))
    joined = _joined(text, start)
    if joined is not None:
        return joined, None
    behind = re.match(r",\s+([^,;:()\n]{3,80}),\s+\S", text[start:]) or re.match(
        r"(?:,\s|,? )([^,;:()\n]{3,90}?)(?=\n|$)", text[start:]
    )
    if behind and _tells_office(behind[1]):
        another = _whole_name(reader, behind[1]) is not None  # Ida Muster, Ratsherr Beispiel
        another = another or _bears_below(reader, text[start + behind.end() :])
        told = tokens(behind[1])
        if not another and not any(t.text in words("sentence_words.txt") for t in told):
            return re.sub(r"(?<=\w{5})\.$", "", behind[1].strip()), None
    return None, _affiliation(reader, text, begin, start)


def _in_bracket(content: str) -> tuple[str | None, str | None]:
    """Return the office or the body that a bracket holds: ``(Bauamt, bis 15 Uhr)``."""
    first, *others = re.split(r"[,;]\s", content)
    told = [first, *(part for part in others if not part[:1].islower())]
    content = ", ".join(part for part in told if not (is_note(part) or TIME.search(part)))
    if content and _tells_office(content):
        return content, None
    if listed("name_occupations.txt").fullmatch(content):
        return content, None
    body = content[:1].isupper() and len(content) < 60 and ":" not in content
    body = body and role_of(content) not in (*HEADS, *LISTS)  # (Vorsitz), (Urlaub)
    return None, content if body else None  # not (Drucksache Nr.: 12)


def _joined(text: str, end: int) -> str | None:
    """Return an office behind a dash, or behind a comma that is not closed."""
    dashed = DASHED.match(text, end)
    found = dashed or UNCLOSED.match(text, end)
    return found["office"] if found and _tells_office(found["office"]) else None


def _tells_office(text: str) -> bool:
    """Whether an office opens a text: ``1. Vorsitzender``, ``sportpolitische Sprecherin der …``."""
    if listed("name_functions.txt").fullmatch(text.split(maxsplit=1)[0].rstrip(",")):
        return True
    return opens_with_office(DESCRIBED.sub("", text, count=1))


def _bears_below(reader: NameReader, below: str) -> bool:
    """Whether an office at a line's end is the next one's: ``… Ratsherr`` / ``Ulf Muster``."""
    following = tokens(below[:60])[:1] if below.startswith("\n") else ()
    return any(reader.is_given(one.text) or is_salutation(one.text) for one in following)


def _affiliation(reader: NameReader, text: str, first: int, end: int) -> str | None:
    """Return what follows a name that opens its paragraph: ``Moderation Ida Muster, Bauamt``."""
    if len(text[:first].split()) > 1 or end > 60 or len(text) > 200 or text.endswith("."):
        return None
    match = re.fullmatch(r",\s+([A-ZÄÖÜ].*)", text[end:], re.DOTALL)
    if match is None or any(word in words("sentence_words.txt") for word in match[1].split()):
        return None
    _, body = degrees_behind(match[1])
    if not body or ADDRESS.search(body) or len(body) > LONGEST_BODY:
        return None
    if is_salutation(body.split(maxsplit=1)[0]):
        return None  # Entschuldigt: Frau Muster, Herr Beispiel
    if opens_with_office(body) or opens_with_degree(body) or _names_people(reader, body):
        return None
    return re.sub(r"\s+", " ", body).strip()


def _names_people(reader: NameReader, text: str) -> bool:
    """Whether names go on where one ends: ``Anwesend: Ida Muster, [Ulf Beispiel, Jan Probst]``."""
    form = _whole_name(reader, text.partition(",")[0])
    if form is None or form.given is None:
        return False
    return reader.is_given(form.given.split()[0])


def _whole_name(reader: NameReader, text: str) -> NameForm | None:
    """Return the name that a text is, None where it is more than a name."""
    told = tokens(text)
    found = reader.read(told, 0)
    return found[0] if found is not None and found[1] == len(told) else None
