"""Titles and offices before a name (``Herr 1. Vorsitzender Dr. Muster``) into words."""

from __future__ import annotations

import re
from itertools import dropwhile

from pipeline.extract.people.tokens import Token
from pipeline.extract.people.words import NAME, NameWords, exact, is_salutation, listed
from pipeline.extract.sentences import is_abbreviation
from pipeline.wordlists import words

ORDINAL = re.compile(
    r"[1-9]\.|(?:Erste|Zweite|Dritte)[rn]?"
)  # 2. Vorsitzende · Erster Bürgermeister
MASCULINE = {"dem", "den", "des", "herr", "herrn", "vom", "zum", "beim"}
"""Words before an office that its bearer, a man, stands behind: ``dem Vorsitzenden Muster``."""
LONG = 9
"""Letters of a word that is an office rather than a rare name: ``Ratsschreiber``."""
ABBREVIATED = re.compile(r"(?!\w\.)[A-ZÄÖÜ](?=[\w.’'-]*[A-ZÄÖÜ.])[\w.’'-]{1,9}")  # BzV, RegDir, VM.
MIXED = re.compile(r"[a-zäöü][A-ZÄÖÜ]")  # StOVR, but not DRK
SHORTEST = 4
"""Letters of an office cut short, its dot included: ``Ref.``, but not ``S.``."""
MARKS = (",", ";", "(")
SHORT_OFFICE = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,2}[A-ZÄÖÜ]\.?(?:in)?")  # GR, StR, GGR


def without_rank(text: str) -> list[str]:
    """Return the words without what numbers or describes an office: ``1.``, ``stellv.``."""
    described = listed("name_office_adjectives.txt")
    return list(dropwhile(lambda w: ORDINAL.fullmatch(w) or described.fullmatch(w), text.split()))


def opens_with_office(text: str) -> bool:
    """Whether a text opens with an office: ``1. Vorsitzender``, ``Erste Stadträtin``."""
    left = without_rank(text)
    return bool(left) and listed("name_functions.txt").fullmatch(left[0]) is not None


def _declined(office: str, ahead: set[str]) -> str:
    """Return an office as it stands without the words before it: ``dem Vorsitzenden``."""
    if not listed("name_weak_offices.txt").fullmatch(office):
        return office
    stem = office.removesuffix("n")
    if ahead & (MASCULINE if stem != office else {"der"}):
        return f"{stem}r"
    return stem if ahead & {"der", "die", "frau"} else office


class OfficeReader(NameWords):
    """Reads the titles and offices that stand before a name."""

    def is_unlisted_office(self, line: tuple[Token, ...], at: int, announced: bool) -> bool:
        """Whether a word before given name and surname is an office: ``Bausenator Ida Muster``."""
        short = announced and (self._is_abbreviated(line, at) or self._is_cut_office(line, at))
        if short or (announced and self._is_occupation(line, at)):
            return True
        if not announced or at + 2 >= len(line) or not NAME.fullmatch(line[at].text.rstrip(".")):
            return False
        word, given, surname = (token.text for token in line[at : at + 3])
        if self.is_given(word) or self.is_name(word) or is_salutation(word):
            return False
        if listed("name_titles.txt").fullmatch(given) and NAME.fullmatch(surname.rstrip(".")):
            return not self.is_place_only(word)  # Oberkustos Dr. Muster
        if len(word) < LONG and not (self.is_compound(word) or self.is_counted(word)):
            return False  # Nguyen Thi Lan
        return self.is_given(given) and self.may_be_surname(surname.rstrip("."), strict=True)

    def _is_occupation(self, line: tuple[Token, ...], at: int) -> bool:
        """Whether a word behind an address is what its bearer does: ``Herr Apotheker Muster``."""
        if at + 1 >= len(line) or not listed("name_occupations.txt").fullmatch(line[at].text):
            return False
        following = line[at + 1].text.rstrip(".")
        addressed = at > 0 and is_salutation(line[at - 1].text) and not self.is_given(following)
        if self.is_surname(line[at].text) and not addressed:
            return False  # Fischer Xaq
        return self.opens_name(following) or self.may_be_surname(following, strict=True)

    def _is_abbreviated(self, line: tuple[Token, ...], at: int) -> bool:
        """Whether a word is an abbreviated office before a name: ``VM. Ida``, ``BzV Ida``."""
        if at + 2 > len(line) or not ABBREVIATED.fullmatch(line[at].text):
            return False
        word, following = line[at].text.rstrip("."), line[at + 1].text
        if word in exact("parties.txt") or self.is_given(word) or self.is_surname(word):
            return False
        if listed("name_titles.txt").fullmatch(following) or is_salutation(following):
            return True
        named = at + 2 < len(line) and NAME.fullmatch(line[at + 2].text.rstrip("."))
        if self.is_given(following) and named:
            return True
        ends = at + 2 == len(line) or line[at + 2].text in MARKS
        if ends and MIXED.search(word) and self.is_bare_name(following):
            return True  # StOVR Muster
        abbreviated = at + 3 < len(line) and ABBREVIATED.fullmatch(following)
        return bool(abbreviated and named and self.is_given(line[at + 2].text))  # Ltd. BD Ida

    def _is_cut_office(self, line: tuple[Token, ...], at: int) -> bool:
        """Whether a word cut short stands before a surname alone: ``Stadtoberinsp. Muster``."""
        if at + 2 > len(line):
            return False
        word, following = line[at].text, line[at + 1].text
        if len(word) < SHORTEST or not word.endswith(".") or not is_abbreviation(word[:-1]):
            return False
        cut = word[:1].isupper() and word not in exact("name_short_given.txt")
        return cut and (self.is_surname(following) or self.is_bare_name(following))

    def is_doubtful(self, surname: str, function: str, listed_alone: bool) -> bool:
        """Whether a word behind an office is rather a place or a thing: ``Stadtrat Erfurt``.

        ``listed_alone`` says that it opens the entry of a list: ``Stadtbaurätin Thalgott``.
        """
        body = function in exact("name_bodies.txt")
        known = self.is_given(surname) or (listed_alone and self.is_surname(surname))
        if body and self._lexicon.is_place(surname) and not known:
            return True
        rank = listed_alone and (MIXED.search(function) or SHORT_OFFICE.fullmatch(function))
        rank = rank or listed("offices_of.txt").fullmatch(function)  # Fachbereichsleiter Bauen
        thing = self.is_everyday_noun(surname) if rank else self.is_common(surname)  # StOAR Hermes
        if thing or self.is_office(surname) or len(surname) < 3:
            return True
        if surname.lower().endswith(words("name_street_ends.txt")):
            return not self.is_surname(surname)  # Leiterin Bauamt
        named = listed_alone and not body and not self.is_known(surname)
        return self.is_compound(surname) and not named

    def nominative(self, functions: list[str], before: tuple[Token, ...]) -> str | None:
        """Return the office as its bearer has it: ``der 1. Vorsitzende`` is ``1. Vorsitzender``.

        ``before`` are the word before the name and its first word, which may be one of address.
        """
        functions = [
            one for one in functions if not listed("name_plural_offices.txt").fullmatch(one)
        ]
        if not functions:
            return None
        ahead = {token.text.casefold() for token in before}
        return " ".join(_declined(one, ahead) for one in functions)

    def prefixes(self, line: tuple[Token, ...]) -> tuple[str | None, str | None, int]:
        """Return titles, functions and the first token behind them."""
        titles: list[str] = []
        functions: list[str] = []
        at = self.read_prefixes(line, 0, titles, functions)
        return " ".join(titles) or None, " ".join(functions) or None, at

    def read_prefixes(
        self, line: tuple[Token, ...], at: int, titles: list[str], functions: list[str]
    ) -> int:
        """Add the titles and functions from token ``at`` on; return the token behind them."""
        at = self._behind_slash(line, at, functions)
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
            elif described := self._described(word, following):
                functions.append(described)
                at += 1
            elif functions and word == "in" and SHORT_OFFICE.fullmatch(functions[-1]):
                functions[-1] += "in"  # GR in Ida Muster
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

    def _described(self, word: str, office: str) -> str | None:
        """Return an office with what describes it: ``2. Vorsitzende``, ``sachkundiger Bürger``."""
        if not self.is_office(office):
            return None
        if ORDINAL.fullmatch(word):
            counts = SHORT_OFFICE.fullmatch(office)  # 1. GR Ida Muster 2. GR …
            return office if counts else f"{word} {office}"
        small = word[:1].lower() + word[1:]  # Sachkundiger Bürger, at the begin of a line
        adjective = listed("name_office_adjectives.txt").fullmatch(small)
        return f"{word} {office}" if adjective else None

    def _behind_slash(self, line: tuple[Token, ...], at: int, functions: list[str]) -> int:
        """Return the office behind a slash: ``Verwaltung/Schriftführer Muster``."""
        if at + 2 >= len(line) or line[at + 1].text != "/" or not NAME.fullmatch(line[at].text):
            return at
        if not self.is_office(line[at + 2].text):
            return at
        functions += [line[at].text] if self.is_office(line[at].text) else []
        return at + 2

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
        titled = listed("name_titles.txt").fullmatch(following[0]) or is_salutation(following[0])
        return end + 1 if inverted or titled or self.is_given(following[0]) else 0
