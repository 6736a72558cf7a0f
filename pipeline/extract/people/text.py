"""Names in running text: after Herr, Frau, a title or a function, or told by the given name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.extract.attendance.blocks import cell_starts
from pipeline.extract.people.appositions import apposition, occupation_before, office_before
from pipeline.extract.people.inverted import turned_name
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import exact, is_salutation, listed
from pipeline.records import Evidence, Passage

_QUOTED = re.compile(r"\w\s[„\"»][^„“\"«»]+[“\"«”]")
"""``Schule [„Ida Muster“]``: a house that bears somebody's name"""


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
        if _is_seat(reader, passage, form):
            at = end
            continue
        function, organisation = apposition(reader, passage.text, line, end, form.start)
        if function and form.function and function.split()[0].isupper():
            function, organisation = None, function  # Sprecherin Ida Muster (OV Erfurt)
        if not form.function:
            before = office_before(passage.text, form) or occupation_before(passage.text, form)
            function = function or before
        evidence = passage.evidence(form.start, form.end)
        yield Named(passage, form, evidence, function, organisation)
        at = _behind_office(line, end) if function else end


def _is_seat(reader: NameReader, passage: Passage, form: NameForm) -> bool:
    """Whether an office or a club is named by its place: ``Schachfreunde Trittau fehlen``.

    In a table the office is, not its bearer: ``Bürgermeister Trittau``.
    """
    if form.given or form.title or not form.surname or not reader.is_place_only(form.surname):
        return False
    table = passage.line_at(form.start).line.kind == "table"
    first = passage.text[form.start : form.end].split()[0]
    return first.endswith("freunde") if form.salutation else table


def parted(passage: Passage) -> tuple[Token, ...]:
    """Return the words of a passage, with a mark where a cell begins, unless an office ends there.

    ``Ida Muster | Ulf Beispiel`` are two names, ``Kassier | Ulf Beispiel`` is one with its office.
    """
    cells = (
        begin + cell
        for begin, line in zip(passage.starts, passage.lines, strict=True)
        if len(line.line.cells) > 1
        for cell in cell_starts(line)[1:]
    )
    return _marked(passage.text, tuple(cells))


@lru_cache(maxsize=5_000)
def _marked(text: str, cells: tuple[int, ...]) -> tuple[Token, ...]:
    """Return the words of ``text`` with a mark where a cell begins, unless an office ends there."""
    words = tokens(text)
    if not cells:
        return words
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
        turned = turned_name(reader, line, at)
        return turned if turned and holds_together(reader, text, turned[0]) else None
    found = reader.read(line, at)
    if found is None:
        return None
    form, end = found
    if not announced and not _sure(reader, form, text):
        return None
    if announced and _runs_over(reader, text, form):
        cut = text.index("\n", form.start)
        found = form, end = reader.read(line[: _token_behind(line, cut)], at) or found
    if is_part_of_other(text, line, at, end, form):
        return None
    return found


def _runs_over(reader: NameReader, text: str, form: NameForm) -> bool:
    """Whether the next line's first word was taken for a surname: ``Herr Xaq`` / ``Termine``."""
    given, surname = (form.given or "").split(), form.surname or ""
    if not given or reader.is_given(given[0]) or reader.is_surname(surname):
        return False
    return "\n" in text[form.start : form.end] and reader.is_known(surname)


def _token_behind(line: tuple[Token, ...], at: int) -> int:
    """Return the first token that begins behind ``at``."""
    return next((i for i, token in enumerate(line) if token.start > at), len(line))


@lru_cache(20_000)
def _announces(word: str) -> bool:
    """Whether a name stands behind the word: ``Frau``, ``Dr.``, ``Präses``, ``Ltd.``, ``2.``."""
    lists = ("name_titles.txt", "name_functions.txt", "name_office_adjectives.txt")
    announced = is_salutation(word) or any(listed(one).fullmatch(word) for one in lists)
    return announced or re.fullmatch(r"[1-9]\.", word) is not None


def _sure(reader: NameReader, form: NameForm, text: str) -> bool:
    """Whether a given name and what follows are a person, with nothing else to tell."""
    if form.given is None or form.surname is None:
        return False
    first = form.given.split()[0]
    last = form.surname.split()[-1]
    if not holds_together(reader, text, form):
        return False
    if INITIAL.fullmatch(last) or last in exact("name_office_surnames.txt"):
        return not reader.is_everyday(first)
    if not reader.may_be_surname(last, strict=True):
        return False
    if reader.is_often_a_word(first):
        return reader.is_surname(last)
    return not reader.is_place_only(form.surname)


def holds_together(reader: NameReader, text: str, form: NameForm) -> bool:
    """Whether a name stands on one line, or runs over its end amid running text."""
    if "\n" not in text[form.start : form.end]:
        return True
    last = (form.surname or "").rpartition(" ")[2]
    if reader.is_known(last) and not reader.is_surname(last):
        return False  # Ida / Feuerkorb holen
    begins = text.rfind("\n", 0, form.start) + 1
    return form.start > begins and re.match(r"[ ,;.)]", text[form.end :]) is not None


def is_part_of_other(text: str, line: tuple[Token, ...], at: int, end: int, form: NameForm) -> bool:
    """Whether the words are part of a street, school or firm."""
    behind = line[end].text if end < len(line) else ""
    if behind and not form.salutation and listed("name_not_behind.txt").match(behind):
        return behind != "&" or form.given is None
    if text[form.end : form.end + 1] == "-":
        return True
    if not form.salutation and _QUOTED.fullmatch(text[max(form.start - 3, 0) : form.end + 1]):
        return True
    before = line[at - 1].text if at else ""
    return before in ("St.", "Sankt", "Fa.", "Firma")
