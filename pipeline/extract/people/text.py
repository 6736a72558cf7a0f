"""Names in running text: after Herr, Frau, a title or a function, or told by the given name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.extract.attendance.blocks import cell_starts
from pipeline.extract.people.degrees import degrees_behind, opens_with_degree
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.offices import opens_with_office
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import exact, is_salutation, listed
from pipeline.records import Evidence, Passage
from pipeline.wordlists import words

OFFICE_BEFORE = re.compile(
    # die 1. Vorsitzende, Ida Muster · durch den Vorsitzenden, Ulf Beispiel
    r"\b(?P<article>[Dd](?:er|ie|en|em))\s(?:[a-zäöüß]+\s)?(?P<number>[1-9]\.\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+),\s$"
)


ADDRESS = re.compile(r"[@:]|\d{3}")  # ida@example.org, 0361/123456
LONGEST_BODY = 120
"""Letters of the longest body behind a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its place in a passage."""

    passage: Passage
    form: NameForm
    evidence: Evidence
    function: str | None = None
    organisation: str | None = None


def names_in(reader: NameReader, passage: Passage) -> Iterator[Named]:
    """Yield the names that something in the text marks as names."""
    line = parted(passage)
    at = 0
    while at < len(line):
        found = _name_at(reader, passage.text, line, at)
        if found is None:
            at += 1
            continue
        form, end = found
        function, organisation = _apposition(reader, passage.text, line, end)
        function = function or (None if form.function else _office_before(passage.text, form))
        yield Named(passage, form, passage.evidence(form.start, form.end), function, organisation)
        at = _behind_office(line, end) if function else end


def parted(passage: Passage) -> tuple[Token, ...]:
    """Return the words of a passage, with a mark where a cell begins, unless an office ends there.

    ``Ida Muster | Ulf Beispiel`` are two names, ``Kassier | Ulf Beispiel`` is one with its office.
    """
    cells = [
        begin + cell
        for begin, line in zip(passage.starts, passage.lines, strict=True)
        for cell in cell_starts(line)[1:]
    ]
    words = tokens(passage.text)
    offices = listed("name_functions.txt")
    kept = {one.start for before, one in pairwise(words) if offices.fullmatch(before.text)}
    marks = [Token("|", at, at) for at in cells if at not in kept]
    return tuple(sorted([*words, *marks], key=lambda token: (token.start, token.end)))


def _behind_office(line: tuple[Token, ...], at: int) -> int:
    """Return the token behind a bracket that holds an office: ``(Obmann Muster)``."""
    if at >= len(line) or line[at].text != "(":
        return at
    return next((i for i in range(at, len(line)) if line[i].text == ")"), at)


def _name_at(
    reader: NameReader, text: str, line: tuple[Token, ...], at: int
) -> tuple[NameForm, int] | None:
    announced = _announces(line[at].text)
    if not announced and not reader.is_given(line[at].text.rstrip(".")):
        return None
    found = reader.read(line, at)
    if found is None:
        return None
    form, end = found
    if not announced and not _sure(reader, form, text):
        return None
    if is_part_of_other(text, line, at, end, form):
        return None
    return found


@lru_cache(20_000)
def _announces(word: str) -> bool:
    """Whether a name stands behind the word: ``Frau``, ``Dr.``, ``Bürgermeister``, ``2.``."""
    lists = ("name_titles.txt", "name_functions.txt")
    announced = is_salutation(word) or any(listed(one).fullmatch(word) for one in lists)
    return announced or re.fullmatch(r"[1-9]\.", word) is not None


def _sure(reader: NameReader, form: NameForm, text: str) -> bool:
    """Whether a given name and what follows are a person, with nothing else to tell."""
    if form.given is None or form.surname is None:
        return False
    first = form.given.split()[0]
    if "\n" in text[form.start : form.end] and not flows(text, form):
        return False
    last = form.surname.split()[-1]
    if last in exact("name_office_surnames.txt"):
        return not reader.is_everyday(first)
    if not reader.may_be_surname(last, strict=True):
        return False
    if reader.is_everyday(first):
        return reader.is_surname(last)
    return not reader.is_place_only(form.surname)


def flows(text: str, form: NameForm) -> bool:
    """Whether a name over a line's end stands in running text: words before and behind it."""
    begins = text.rfind("\n", 0, form.start) + 1
    return form.start > begins and re.match(r"[ ,;.)]", text[form.end :]) is not None


def is_part_of_other(text: str, line: tuple[Token, ...], at: int, end: int, form: NameForm) -> bool:
    """Whether the words are part of a street, school or firm."""
    behind = line[end].text if end < len(line) else ""
    if behind and not form.salutation and listed("name_not_behind.txt").match(behind):
        return behind != "&" or form.given is None
    if text[form.end : form.end + 1] == "-":
        return True
    before = line[at - 1].text if at else ""
    return before in ("St.", "Sankt", "Fa.", "Firma")


def _office_before(text: str, form: NameForm) -> str | None:
    """Return an office that a comma parts from its bearer: ``der 1. Vorsitzende, Ida Muster,``."""
    before = OFFICE_BEFORE.search(text[max(form.start - 60, 0) : form.start])
    ends = re.match(r"[,.;)]|\s+[a-zäöü]|$", text[form.end :])
    if before is None or ends is None or not listed("name_functions.txt").fullmatch(before["noun"]):
        return None
    noun = before["noun"]
    if listed("name_weak_offices.txt").fullmatch(noun):
        stem = re.sub(r"e[nr]?$", "e", noun)
        noun = stem if before["article"] in ("die", "Die") else f"{stem}r"
    return f"{before['number'] or ''}{noun}"


def _apposition(
    reader: NameReader, text: str, line: tuple[Token, ...], end: int
) -> tuple[str | None, str | None]:
    """Return function and organisation printed behind a name in brackets or between commas."""
    if end >= len(line):
        return None, None
    start = line[end - 1].end
    bracket = re.match(r"\s*\(([^()\n]{2,90})\)", text[start:])
    if bracket:
        content = bracket[1].strip()
        if listed("name_functions.txt").fullmatch(content.split()[0]):
            return content, None
        body = content[:1].isupper() and len(content) < 60 and ":" not in content
        return None, content if body else None  # not (Drucksache Nr.: 12)
    behind = re.match(r",\s+([^,;:()\n]{3,80}),\s+\S", text[start:]) or re.match(
        r"(?:,\s|,? )([^,;:()\n]{3,90}?)(?=\n|$)", text[start:]
    )
    if behind and listed("name_functions.txt").fullmatch(behind[1].split()[0]):
        told = tokens(behind[1])
        found = reader.read(told, 0)
        another = found is not None and found[1] == len(told)  # Ida Muster, Ratsherr Beispiel
        another = another or _bears_below(reader, text[start + behind.end() :])
        if not another and not any(t.text in words("sentence_words.txt") for t in told):
            return behind[1].strip(), None
    return None, _affiliation(text, line[0].start, start)


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
