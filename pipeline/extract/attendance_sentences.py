"""Sentences that give people a part in the meeting: ``Das Protokoll führt Ida Muster``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.extract.attendance_labels import LISTS, role_of
from pipeline.extract.attendance_remarks import status_of
from pipeline.extract.people_names import INITIAL, NameForm, NameReader
from pipeline.extract.people_pieces import believable
from pipeline.extract.people_text import Named
from pipeline.extract.people_tokens import Token, tokens
from pipeline.extract.people_words import is_salutation, listed
from pipeline.records import Evidence, Passage
from pipeline.wordlists import rows

BEHIND = r"(?:(?<=[\s(])|(?!\w)\s+)"
LONGEST_LIST = 40
JOINED = re.compile(r"\s?|,\s|(?:,\s|\s)(?:und|u\.|sowie)\s")  # Ida Muster, Ulf Beispiel und …


@dataclass(frozen=True, slots=True)
class Part:
    """A role that a sentence gives to a name; ``opener`` is whoever opens the meeting."""

    role: str
    form: NameForm
    evidence: Evidence


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (
            role,
            where,
            re.compile(pattern.replace(" ", r"\s") + (BEHIND if where == "before" else "")),
        )
        for role, where, pattern in rows("attendance_sentences.csv")
    )


def parts_in(reader: NameReader, passage: Passage, named: Sequence[Named]) -> Iterator[Part]:
    """Yield the roles that the sentences of a passage give."""
    for role, where, pattern in _patterns():
        for match in pattern.finditer(passage.text):
            if where == "before":
                yield from _behind(reader, passage, match.end(), role)
                continue
            for name in _before(passage.text, named, match.start(), role in LISTS):
                yield Part(role, name.form, name.evidence)


def _before(text: str, named: Sequence[Named], end: int, joined: bool) -> Iterator[Named]:
    """Yield the name that ends at ``end``; where ``joined``, those that ``und`` joins to it."""
    for name in sorted(named, key=lambda one: one.form.start, reverse=True):
        between = text[_end(text, name) : end] if _end(text, name) <= end else None
        if between is not None and re.fullmatch(JOINED, between):
            yield name
            if not joined:
                return
            end = name.form.start


def _end(text: str, name: Named) -> int:
    """Return where a name ends, with a bracket behind it: ``Ida Muster (SPD)``."""
    bracket = re.match(r"\s?\([^()]{1,60}\)", text[name.form.end :])
    return name.form.end + (bracket.end() if bracket else 0)


def _behind(reader: NameReader, passage: Passage, start: int, role: str) -> Iterator[Part]:
    """Read names joined by commas and ``und`` from ``start`` on."""
    text = passage.text[start : start + 1500]
    line = tokens(text)
    at = 0
    for _ in range(LONGEST_LIST):
        while at < len(line) and line[at].text in ("die", "der", "das", "den"):
            at += 1
        office, at = _office_apart(reader, line, at)
        found = reader.read(line, at, lenient=True) if at < len(line) else None
        if found is None or not _sure(reader, found[0]):
            return
        form, at = found
        moved = NameForm(
            form.start + start, form.end + start, form.given, form.surname, form.title,
            form.function or office, form.salutation,
        )  # fmt: skip
        evidence = passage.evidence(moved.start, moved.end)
        told = re.match(r"\s?\(([^()]+)\)", passage.text[moved.end :])
        status = status_of(told[1]) if told and role in LISTS else None
        yield Part(status if status in LISTS else role, moved, evidence)
        if at + 1 < len(line) and line[at].text == "als":
            extra = role_of(line[at + 1].text)
            if extra in ("chair", "minutes", "moderation"):
                yield Part(extra, moved, evidence)
            at += 2
        while at < len(line) and line[at].text == "(":
            at = next((i + 1 for i in range(at, len(line)) if line[i].text == ")"), len(line))
        if at >= len(line) or line[at].text not in (",", "und", "u.", "sowie", "&"):
            return
        at += 1


def _office_apart(reader: NameReader, line: tuple[Token, ...], at: int) -> tuple[str | None, int]:
    """Return an office that a comma parts from its bearer: ``des Bürgermeisters, Herrn Muster``."""
    while at < len(line) and re.fullmatch(r"erste[nr]?|[1-9]\.", line[at].text):
        at += 1
    if at + 2 >= len(line) or line[at + 1].text != ",":
        return None, at
    office = listed("name_functions.txt").fullmatch(line[at].text)
    behind = line[at + 2].text
    named = is_salutation(behind) or reader.is_given(behind)
    named = named or listed("name_titles.txt").fullmatch(behind) is not None
    if not office or not named:
        return None, at
    bare = line[at].text.removesuffix("s")
    known = listed("name_functions.txt").fullmatch(bare)
    return bare if known else line[at].text, at + 2


def _sure(reader: NameReader, form: NameForm) -> bool:
    if form.salutation or form.title or form.function:
        return True
    if form.given is None:
        return reader.is_name(form.surname or "") and not reader.is_everyday(form.surname or "")
    if INITIAL.fullmatch(form.given):  # no number of a heading: I. Stimmberechtigte
        return reader.is_bare_name((form.surname or "").split()[-1])
    return believable(reader, form)
