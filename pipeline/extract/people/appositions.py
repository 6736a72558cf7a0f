"""Offices and bodies that stand around a name in running text: ``Ida Muster (Kassierin)``."""

from __future__ import annotations

import re

from pipeline.extract.people.degrees import degrees_behind, opens_with_degree
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.offices import opens_with_office
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import is_salutation, listed
from pipeline.wordlists import words

OFFICE_BEFORE = re.compile(
    # die 1. Vorsitzende, Ida Muster · durch den Vorsitzenden, Ulf Beispiel
    r"\b(?P<article>[Dd](?:er|ie|en|em)|[Uu]nsere?[nm]?)\s(?:[a-zäöüß]+\s)?(?P<number>[1-9]\.\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+),\s$"
)


DESCRIBED = re.compile(r"^[a-zäöüß-]{4,}e[rn]?\s")  # sportpolitische Sprecherin
ADDRESS = re.compile(r"[@:]|\d{3}")  # ida@example.org, 0361/123456
LONGEST_BODY = 120
"""Letters of the longest body behind a name."""


def office_before(text: str, form: NameForm) -> str | None:
    """Return an office that a comma parts from its bearer: ``der 1. Vorsitzende, Ida Muster,``."""
    before = OFFICE_BEFORE.search(text[max(form.start - 60, 0) : form.start])
    ends = re.match(r"[,.;)]|\s+[a-zäöü]|$", text[form.end :])
    if before is None or ends is None or not listed("name_functions.txt").fullmatch(before["noun"]):
        return None
    noun = before["noun"]
    if listed("name_weak_offices.txt").fullmatch(noun):
        stem = re.sub(r"e[nr]?$", "e", noun)
        noun = stem if before["article"].endswith("e") else f"{stem}r"
    return f"{before['number'] or ''}{noun}"


def apposition(
    reader: NameReader, text: str, line: tuple[Token, ...], end: int
) -> tuple[str | None, str | None]:
    """Return function and organisation printed behind a name in brackets or between commas."""
    if end >= len(line):
        return None, None
    start = line[end - 1].end
    bracket = re.match(r"\s*\(([^()\n]{2,90})\)", text[start:])
    if bracket:
        content = bracket[1].strip()
        if _tells_office(content):
            return content, None
        body = content[:1].isupper() and len(content) < 60 and ":" not in content
        return None, content if body else None  # not (Drucksache Nr.: 12)
    behind = re.match(r",\s+([^,;:()\n]{3,80}),\s+\S", text[start:]) or re.match(
        r"(?:,\s|,? )([^,;:()\n]{3,90}?)(?=\n|$)", text[start:]
    )
    if behind and _tells_office(behind[1]):
        told = tokens(behind[1])
        found = reader.read(told, 0)
        another = found is not None and found[1] == len(told)  # Ida Muster, Ratsherr Beispiel
        another = another or _bears_below(reader, text[start + behind.end() :])
        if not another and not any(t.text in words("sentence_words.txt") for t in told):
            return re.sub(r"(?<=\w{5})\.$", "", behind[1].strip()), None
    return None, _affiliation(text, line[0].start, start)


def _tells_office(text: str) -> bool:
    """Whether an office opens a text: ``1. Vorsitzender``, ``sportpolitische Sprecherin der …``."""
    if listed("name_functions.txt").fullmatch(text.split(maxsplit=1)[0]):
        return True
    return opens_with_office(DESCRIBED.sub("", text, count=1))


def _bears_below(reader: NameReader, below: str) -> bool:
    """Whether an office at a line's end is the next one's: ``… Ratsherr`` / ``Ulf Muster``."""
    following = tokens(below[:60])[:1] if below.startswith("\n") else ()
    return any(reader.is_given(one.text) or is_salutation(one.text) for one in following)


def _affiliation(text: str, first: int, end: int) -> str | None:
    """Return what follows a name that stands alone in its paragraph: ``Ida Muster, Bauamt``."""
    if first or end > 60 or len(text) > 200 or text.endswith("."):
        return None
    match = re.fullmatch(r",\s+([A-ZÄÖÜ].*)", text[end:], re.DOTALL)
    if match is None or any(word in words("sentence_words.txt") for word in match[1].split()):
        return None
    _, body = degrees_behind(match[1])
    if not body or ADDRESS.search(body) or len(body) > LONGEST_BODY:
        return None
    if opens_with_office(body) or opens_with_degree(body):
        return None
    return re.sub(r"\s+", " ", body).strip()
