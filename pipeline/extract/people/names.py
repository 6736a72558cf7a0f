"""A name as printed (``Frau Dr. Anna Muster, BSc (SPD)``) into its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.people.name_parts import INITIAL, PartReader
from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import (
    NAME,
    exact,
    gender_of,
    is_salutation,
    listed,
)

LETTER = 2
"""Characters of a single letter with its dot."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name as it stands at ``start:end`` of a text."""

    start: int
    end: int
    given: str | None
    surname: str | None
    title: str | None = None
    function: str | None = None
    salutation: bool = False
    gender: str | None = None
    """``f`` or ``m`` where a word before the name tells it."""
    rank: str | None = None
    """What tells two of one name apart: ``I``, ``II``, ``sen.``, ``jun.``."""
    turned: bool = False
    """Whether the surname stands first in running text: ``Muster Ida``."""

    @property
    def full(self) -> bool:
        """Whether given name and surname are printed in full."""
        both = self.given and self.surname
        return bool(both) and not any(
            map(INITIAL.fullmatch, (self.given or "", self.surname or ""))
        )


def _rank(line: tuple[Token, ...], end: int) -> tuple[str | None, int]:
    """Return what tells the bearer from another one of the same name, and the token behind it."""
    dotted = end and line[end - 1].text.endswith(".")
    if end < len(line) and not dotted and line[end].text in exact("name_ranks.txt"):
        return line[end].text, end + 1
    return None, end


class NameReader(PartReader):
    """Reads names at a given word; what is no name is judged with the lexicon."""

    def read(
        self, line: tuple[Token, ...], at: int, lenient: bool = False
    ) -> tuple[NameForm, int] | None:
        """Return the name that begins at token ``at``, and the token behind it.

        ``lenient`` takes every capitalised word as part of the name, as in lists of people.
        """
        begin, salutation = at, False
        while at < len(line) and (is_salutation(line[at].text) or self._is_short_herr(line, at)):
            salutation, at = True, at + 1
        titles: list[str] = []
        functions: list[str] = []
        at = self.read_prefixes(line, at, titles, functions)
        if not salutation and functions and at < len(line) and is_salutation(line[at].text):
            salutation = True
            at = self.read_prefixes(line, at + 1, titles, functions)
        while self.is_unlisted_office(line, at, salutation or lenient):
            functions.append(line[at].text)
            at = self.read_prefixes(line, at + 1, titles, functions)
            if at < len(line) and is_salutation(line[at].text):
                salutation, at = True, at + 1
        given, surname, end = self._named_at(line, at, salutation or bool(titles), lenient)
        seated = surname is None or surname.startswith("vom ")
        if seated and functions and (salutation or titles):
            given, end = None, at  # Frau Richter vom Amt
            surname = self._office_as_surname(functions)
        if surname is None:
            return None
        if INITIAL.fullmatch(surname) and not self._is_shortened(given, surname, lenient):
            return None
        weak = bool(functions) and not salutation and not titles and given is None
        if weak and end < len(line) and re.fullmatch(r"\d{1,2}", line[end].text):
            return None  # Sicherheitsbeauftragter Halle 3
        if weak and surname and self.is_doubtful(surname, functions[-1], lenient):
            return None
        rank, end = _rank(line, end)
        form = NameForm(
            line[begin].start,
            line[end - 1].end - (line[end - 1].text.endswith(".") and not rank),
            given,
            surname,
            " ".join(titles) or None,
            self.nominative(functions, line[max(begin - 1, 0) : begin + 1]),
            salutation,
            gender_of([token.text for token in line[begin:at]]),
            rank,
        )
        return form, end

    def _is_shortened(self, given: str | None, surname: str, lenient: bool) -> bool:
        """Whether an initial stands for a surname: ``Ida M.``, but not ``Ernst B.`` in a text."""
        first = (given or "").split(" ")[0]
        everyday = self.is_everyday(first) and not lenient
        return self.is_given(first) and not everyday and (lenient or len(surname) == LETTER)

    def _named_at(
        self, line: tuple[Token, ...], at: int, announced: bool, lenient: bool
    ) -> tuple[str | None, str | None, int]:
        """Return given name, surname and the token behind; rare ones too: ``Rektor Xaq M…``."""
        given, surname, end = self.parts_at(line, at, announced, lenient)
        word = line[end].text.rstrip(".") if end < len(line) else ""
        office = 0 < at < end and self.is_office(line[at - 1].text)
        single = office and given is None and surname == line[end - 1].text
        if surname and single and NAME.fullmatch(word) and self._are_unheard(surname, word):
            return surname, word, end + 1
        return given, surname, end

    def _are_unheard(self, given: str, surname: str) -> bool:
        """Whether two words can be a rare given name and its surname."""
        if self.is_surname(given) or self.is_counted(given) or self.is_given(surname):
            return False
        plain = self.is_place_only(surname) or self.is_compound(surname) or self.is_compound(given)
        return self.may_be_surname(surname, strict=True) and not plain

    def _is_short_herr(self, line: tuple[Token, ...], at: int) -> bool:
        """Whether ``H.`` is no initial but ``Herr``, since a title or an office follows."""
        following = line[at + 1].text if at + 1 < len(line) else ""
        titled = listed("name_titles.txt").fullmatch(following) is not None
        return line[at].text == "H." and (titled or self.is_office(following))

    def _office_as_surname(self, functions: list[str]) -> str | None:
        """Take the last office away and return it where it can be a surname."""
        return functions.pop() if functions[-1] in exact("name_office_surnames.txt") else None
