"""Offices of several people at once, or before a bracket: ``die Prüfer Ida Muster und Ulf``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.people.bearers import Bearer
from pipeline.extract.people.office_sentences import BETWEEN, BRACKET
from pipeline.extract.people.office_words import BELONGING, OFFICE, borne
from pipeline.extract.people.words import listed
from pipeline.records import Passage
from pipeline.wordlists import words

SEVERAL = re.compile(
    # die Bürgermeister Ida Muster (Ulm), Ulf Beispiel und … · die Beigeordneten Muster und …
    r"\b[Dd]ie\s(?P<office>[A-ZÄÖÜ][\w-]+(?:er|en|innen|mitglieder|warte))\s$"
)
BEFORE_BRACKET = (
    # Bericht des Kassiers (Ulf Beispiel) · Sprecherin für Finanzen (Ida)
    re.compile(rf"\b(?P<lead>[Dd]e[rs]|[Dd]ie)\s{OFFICE}{BELONGING}\s\($"),
    re.compile(rf"(?:^|[\n,;:.]\s?)(?P<lead>){OFFICE}{BELONGING}\s\($"),
)
LONGEST = 80
"""Letters of the longest office before a bracket."""


def shared_offices(passage: Passage, bearers: Sequence[Bearer]) -> Iterator[tuple[Bearer, str]]:
    """Yield the people of an enumeration behind their common office, and those in brackets."""
    text = passage.text
    for at, one in enumerate(bearers):
        before = text[max(one.start - LONGEST, 0) : one.start]
        if before.endswith("(") and text[one.end : one.end + 1] == ")":
            offices = (_in_front(pattern.search(before)) for pattern in BEFORE_BRACKET)
            yield from ((one, office) for office in offices if office)
        named = re.match(r"[A-ZÄÖÜ][\w-]+\s", one.text)
        office = _singular(SEVERAL.search(before + (named[0] if named else "")))
        company = list(_company(text, bearers[at:])) if office else []
        if office and len(company) > 1:
            yield from ((other, office) for other in company)


def _in_front(found: re.Match[str] | None) -> str | None:
    """Return the office before a bracket as its bearer has it."""
    genitive = found is not None and found["lead"].lower() == "des"
    return borne(found["office"], found["rest"], "des" if genitive else "") if found else None


def _singular(found: re.Match[str] | None) -> str | None:
    """Return the office that one of several bears: ``Beigeordnete`` of ``Beigeordneten``."""
    office = found["office"] if found else ""
    if not listed("name_functions.txt").fullmatch(office) or office in words("name_bodies.txt"):
        return None
    if listed("name_weak_offices.txt").fullmatch(office):
        return office.removesuffix("n") if office.endswith("n") else None
    return borne(office, "", "zu")


def _company(text: str, bearers: Sequence[Bearer]) -> Iterator[Bearer]:
    """Yield the people of an enumeration, as far as no other office stands before one."""
    end = None
    for one in bearers:
        apart = end is not None and not BETWEEN.fullmatch(BRACKET.sub("", text[end : one.start]))
        if apart or (end is not None and one.function):
            return
        yield one
        end = one.end
