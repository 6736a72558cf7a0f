"""A name as printed (``Frau Dr. Anna Muster, BSc (SPD)``) into its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.people_tokens import Token
from pipeline.extract.people_words import (
    CAPITAL,
    NAME,
    NameWords,
    as_written,
    exact,
    is_salutation,
    listed,
)
from pipeline.wordlists import words

INITIAL = re.compile(rf"{CAPITAL}\.(?:\s?-?{CAPITAL}\.)?")
ORDINAL = re.compile(
    r"[1-9]\.|(?:Erste|Zweite|Dritte)[rn]?"
)  # 2. Vorsitzende · Erster Bürgermeister
LONG = 9
"""Letters of a word that is an office rather than a rare name: ``Ratsschreiber``."""
LONGEST_NAME = 12
"""A compound of so many letters is no surname."""
SHORT_OFFICE = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,2}[A-ZÄÖÜ]\.?(?:in)?")  # GR, StR, GGR


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

    @property
    def full(self) -> bool:
        """Whether given name and surname are printed in full."""
        return bool(self.given and self.surname and not INITIAL.fullmatch(self.given))


def _is_rank(line: tuple[Token, ...], at: int) -> bool:
    """Whether a rank of nobility stands before a particle: ``Gräfin von …``."""
    following = line[at + 1].text if at + 1 < len(line) else ""
    ranked = line[at].text in exact("name_nobility.txt")
    return ranked and following in exact("name_particles.txt")


class NameReader(NameWords):
    """Reads names at a given word; what is no name is judged with the lexicon."""

    def read(
        self, line: tuple[Token, ...], at: int, lenient: bool = False
    ) -> tuple[NameForm, int] | None:
        """Return the name that begins at token ``at``, and the token behind it.

        ``lenient`` takes every capitalised word as part of the name, as in lists of people.
        """
        begin, salutation = at, False
        while at < len(line) and is_salutation(line[at].text):
            salutation, at = True, at + 1
        titles: list[str] = []
        functions: list[str] = []
        at = self._prefixes(line, at, titles, functions)
        if not salutation and functions and at < len(line) and is_salutation(line[at].text):
            salutation = True
            at = self._prefixes(line, at + 1, titles, functions)
        if self._is_unlisted_function(line, at, salutation or lenient):
            functions.append(line[at].text)
            at += 1
        given, surname, end = self._names(line, at, salutation or bool(titles), lenient)
        if surname is None or INITIAL.fullmatch(surname):
            return None
        weak = bool(functions) and not salutation and not titles and given is None
        if weak and surname and self._is_doubtful(surname, functions[-1]):
            return None
        form = NameForm(
            line[begin].start,
            line[end - 1].start + len(line[end - 1].text.rstrip(".")),
            given,
            surname,
            " ".join(titles) or None,
            " ".join(functions) or None,
            salutation,
        )
        return form, end

    def _is_unlisted_function(self, line: tuple[Token, ...], at: int, announced: bool) -> bool:
        """Whether a word before given name and surname is an office: ``Bausenator Ida Muster``."""
        if not announced or at + 2 >= len(line) or not NAME.fullmatch(line[at].text.rstrip(".")):
            return False
        word, given, surname = (token.text for token in line[at : at + 3])
        if self.is_given(word) or self.is_name(word) or is_salutation(word):
            return False
        if len(word) < LONG and not (self.is_compound(word) or self.is_counted(word)):
            return False  # Nguyen Thi Lan
        return self.is_given(given) and self.may_be_surname(surname.rstrip("."), strict=True)

    def _is_doubtful(self, surname: str, function: str) -> bool:
        if function in exact("name_bodies.txt") and self._lexicon.is_place(surname):
            return True
        return self.is_common(surname) or len(surname) < 3 or self.is_compound(surname)

    def prefixes(self, line: tuple[Token, ...]) -> tuple[str | None, str | None, int]:
        """Return titles, functions and the first token behind them."""
        titles: list[str] = []
        functions: list[str] = []
        at = self._prefixes(line, 0, titles, functions)
        return " ".join(titles) or None, " ".join(functions) or None, at

    def _prefixes(
        self, line: tuple[Token, ...], at: int, titles: list[str], functions: list[str]
    ) -> int:
        while at < len(line):
            word = line[at].text
            following = line[at + 1].text if at + 1 < len(line) else ""
            begun = titles or functions
            if listed("name_titles.txt").fullmatch(word):
                titles.append(word)
            elif begun and listed("name_title_rests.txt").fullmatch(f"{word} {following}"):
                (functions or titles).append(f"{word} {following}")
                at += 1
            elif begun and listed("name_title_rests.txt").fullmatch(word):
                (titles or functions).append(word)
            elif listed("name_functions.txt").fullmatch(word):
                functions.append(word)
            elif ORDINAL.fullmatch(word) and listed("name_functions.txt").fullmatch(following):
                counts = SHORT_OFFICE.fullmatch(following)  # 1. GR Ida Muster 2. GR …
                functions.append(following if counts else f"{word} {following}")
                at += 1
            elif word == "(" and following == "FH":
                titles.append("(FH)")
                at += 2
            elif functions and (rest := self._office_rest(line, at)):
                functions.append(" ".join(token.text for token in line[at:rest]))
                at = rest - 1
            else:
                break
            at += 1
        return at

    def _office_rest(self, line: tuple[Token, ...], at: int) -> int:
        """Return the token behind ``am Amtsgericht`` where a full name follows, else 0."""
        end = at
        while end < len(line) and line[end].text in exact("name_office_joints.txt"):
            end += 1
        if end == at or end + 2 >= len(line) or not NAME.fullmatch(line[end].text):
            return 0
        noun, *following = (token.text for token in line[end : end + 4])
        if self.is_given(noun) or not (self.is_common(noun) or self.is_compound(noun)):
            return 0
        inverted = following[1] == "," and len(following) > 2 and self.is_given(following[2])
        titled = listed("name_titles.txt").fullmatch(following[0])
        return end + 1 if inverted or titled or self.is_given(following[0]) else 0

    def _names(
        self, line: tuple[Token, ...], at: int, announced: bool, lenient: bool
    ) -> tuple[str | None, str | None, int]:
        """Return given name, surname and the token behind them."""
        parts: list[str] = []
        end = at
        while end < len(line) and len(parts) < 6:
            raw = line[end].text
            word = raw if INITIAL.fullmatch(raw) else raw.rstrip(".")
            if not self._goes_on(parts, word, announced, lenient, line, end):
                break
            parts.append(word)
            end += 1
            if raw.endswith(".") and not INITIAL.fullmatch(raw):
                break
        while parts and parts[-1] in exact("name_particles.txt"):
            parts.pop()
            end -= 1
        return (*self._divided(parts), end)

    def _goes_on(
        self,
        parts: list[str],
        word: str,
        announced: bool,
        lenient: bool,
        line: tuple[Token, ...],
        at: int,
    ) -> bool:
        """Whether ``word`` continues the name begun with ``parts``."""
        if word in exact("name_particles.txt") or _is_rank(line, at):
            return self._particle_goes_on(parts, announced, line, at)
        given = all(self.is_given(part) or INITIAL.fullmatch(part) for part in parts)
        if INITIAL.fullmatch(word) or not NAME.fullmatch(word) or is_salutation(word):
            return given and INITIAL.fullmatch(word) is not None
        if not parts:
            free = announced or lenient
            return self.is_given(word) or self.may_be_surname(word, strict=not free)
        if parts[-1] in exact("name_particles.txt") or INITIAL.fullmatch(parts[-1]):
            return self.may_be_surname(word, strict=False)
        single = len(parts) == 1
        free = single and (lenient or (announced and given))
        behind = (announced or lenient) and not given and self._is_department(word)
        if behind or not self.may_be_surname(word, strict=not free):
            return False  # Frau Muster Wirtschaftsförderung
        more = lenient and len(parts) < 4 and (single or not self.is_given(word))
        return given or (announced and single) or more

    def _is_department(self, word: str) -> bool:
        """Whether a long word behind a surname is where its bearer works."""
        if self.is_common(word) or self.is_name(word) or len(word) < LONGEST_NAME:
            return self.is_common(word)
        return self.is_compound(word) or word.endswith(words("name_street_ends.txt"))

    def _particle_goes_on(
        self, parts: list[str], announced: bool, line: tuple[Token, ...], at: int
    ) -> bool:
        """Whether ``von``, ``zu``, ``der`` at ``at`` belongs to the name: ``Ida von der Aue``."""
        following = line[at + 1].text.rstrip(".") if at + 1 < len(line) else ""
        if parts and parts[-1] in exact("name_nobility.txt"):
            return bool(NAME.fullmatch(following) or following in exact("name_particles.txt"))
        if parts and parts[-1] in exact("name_particles.txt"):
            return bool(NAME.fullmatch(following))
        if not all(self.is_given(part) or INITIAL.fullmatch(part) for part in parts):
            return False
        if line[at].text in ("der", "den", "und zu", "y"):
            return False
        if following in exact("name_particles.txt"):
            return bool(parts) or announced
        return (bool(parts) or announced) and self.may_be_surname(following, strict=True)

    def _divided(self, parts: list[str]) -> tuple[str | None, str | None]:
        if not parts:
            return None, None
        if len(parts) == 1:
            return None, as_written(parts[0])
        parts = [part for part in parts if part not in exact("name_nobility.txt")] or parts
        shouted = [as_written(part) != part for part in parts]
        if shouted[0] and not any(shouted[1:]) and parts[1:]:
            parts = [*parts[1:], parts[0]]  # MUSTER Ida
        parts = [as_written(part) for part in parts]
        first = next((i for i, p in enumerate(parts) if p in exact("name_particles.txt")), None)
        cut = first or len(parts) - 1
        return " ".join(parts[:cut]) or None, " ".join(parts[cut:])
