"""Single words judged: whether they can be part of a name, or are everyday German."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.lexicon import Lexicon
from pipeline.wordlists import rows, words

CAPITAL = r"[^\W\d_a-zßäöüàáâçèéêíîñóôúøåčćšžłńęśýžđ]"
NAME = re.compile(rf"(?:[dDO]['’])?{CAPITAL}[^\W\d_]+(?:[-'’][^\W\d_]+)*")
REMEMBERED = 20_000
"""Words whose answers a list keeps: minutes use the same ones again and again."""
GIVEN = ("name_more_given.txt", "name_given_abroad.txt", "name_short_given.txt")
"""Lists of given names beside the lexicon; the last one holds forms cut short (``Joh.``)."""
STREETS = ("straße", "strasse", "str.")
LONG_TAIL = 6
"""A noun of so many letters ends no surname: ``Archivportal``."""
INNER_CAPITAL = re.compile(r"(?<![Mm]c|Ma|Le|La|De|Di|Mc)[a-zß][A-ZÄÖÜ]")


class Forms:
    """A word list of regular expressions as one pattern, which remembers the words it was asked."""

    def __init__(self, entries: Iterable[str]) -> None:
        compiled = re.compile("|".join(f"(?:{entry})" for entry in entries))
        self.pattern = compiled.pattern
        self.match = compiled.match
        self.search = compiled.search
        self.fullmatch = lru_cache(REMEMBERED)(compiled.fullmatch)


@cache
def listed(name: str) -> Forms:
    """Return a word list of regular expressions as one pattern."""
    return Forms(words(name))


@lru_cache(REMEMBERED)
def is_salutation(word: str) -> bool:
    """Whether the word is one of address: ``Herr``, ``Frau``, ``Kamerad``."""
    return listed("name_salutations.txt").fullmatch(word) is not None


def announces(word: str) -> bool:
    """Whether a person follows, told by a word of address or an office: ``Frau``, ``Amtsrat``."""
    return is_salutation(word) or listed("name_functions.txt").fullmatch(word) is not None


def gender_of(words_before: Iterable[str]) -> str | None:
    """Return ``f`` or ``m`` where a word before a name tells it: ``Frau``, ``Ratsherr``."""
    return next((told for told in map(_gender, words_before) if told), None)


@cache
def _gender(word: str) -> str | None:
    patterns = rows("name_genders.csv")
    return next((gender for gender, pattern in patterns if re.fullmatch(pattern, word)), None)


@cache
def exact(name: str) -> frozenset[str]:
    """Return a word list as a set."""
    return frozenset(words(name))


def as_written(word: str) -> str:
    """Return a name printed in capitals (``MUSTER-BEISPIEL``) as one writes it."""
    return word.title() if word.isupper() and len(word) > 2 and word[1].isalpha() else word


class NameWords:
    """What the lexicon and the word lists say of a word as part of a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._given = lru_cache(REMEMBERED)(self._is_given)
        self._surname = lru_cache(REMEMBERED)(self._may_be_surname)

    def is_given(self, word: str) -> bool:
        """Whether the word, or each part of it between hyphens, is a given name."""
        return self._given(word)

    def _is_given(self, word: str) -> bool:
        word = as_written(word)
        if self._lexicon.is_given_name(word) or any(word in exact(name) for name in GIVEN):
            return True
        return "-" in word and all(map(self.is_given, word.split("-")))

    def opens_name(self, word: str) -> bool:
        """Whether a word may stand before a surname: ``Frau``, ``Dr.``, ``Ida``."""
        titled = listed("name_titles.txt").fullmatch(word) is not None
        return titled or is_salutation(word) or self.is_given(word)

    def is_name(self, word: str) -> bool:
        """Whether the word is a known given name or surname."""
        return self._lexicon.is_name(word) or any(word in exact(name) for name in GIVEN[:2])

    def is_known(self, word: str) -> bool:
        """Whether the word is in the lexicon, as a word, a name or a place."""
        return word in self._lexicon

    def is_counted(self, word: str) -> bool:
        """Whether the word, spelt with a capital, occurs in ordinary German."""
        return self._lexicon.frequency(word) > 2

    def is_surname(self, word: str) -> bool:
        """Whether the word is a known surname."""
        return self._lexicon.is_surname(word)

    def is_everyday(self, word: str) -> bool:
        """Whether a given name is an everyday word too: ``Ernst``, ``Mai``, ``Rose``."""
        return self._lexicon.has(word.lower())

    def is_often_a_word(self, word: str) -> bool:
        """Whether a given name is a word that is often printed: ``Ernst``, but not ``Jette``."""
        return self.is_everyday(word) and self.is_counted(word.lower())

    def is_lone_name(self, text: str) -> bool:
        """Whether the text is one surname, perhaps with a remark in brackets."""
        match = re.fullmatch(r"([^\s(]+?)[,;]?(?:\s*\(.*)?", text.strip())
        return bool(match and self.may_be_surname(match[1], strict=True))

    def is_bare_name(self, word: str) -> bool:
        """Whether a word alone in a list is a name: known as one, or to no dictionary at all."""
        if word.isupper() or self.is_common(word) or self.is_everyday_noun(word):
            return False
        return self.is_name(word) or not (self._is_counted(word) or self.is_compound(word))

    def is_everyday_noun(self, word: str) -> bool:
        """Whether a name is a word that minutes use as a noun: ``Träger``, ``Koch``."""
        if self.is_given(word) or word in exact("name_common_surnames.txt"):
            return False
        return self._lexicon.has(word.lower()) or self._lexicon.frequency(word) > 150

    def is_place_only(self, word: str) -> bool:
        """Whether the word, or each part between hyphens, names a place and is no known surname."""
        if self._lexicon.is_surname(word):
            return False
        return all(map(self._lexicon.is_place, word.split("-"))) or self._lexicon.is_place(word)

    def is_part_of_place(self, word: str) -> bool:
        """Whether the word is part of a place's name, be it a surname too: ``Wertheim``."""
        return self._lexicon.is_place(word)

    def is_office(self, word: str) -> bool:
        """Whether the word is an office or function: ``Bürgermeister``, ``Syn.``."""
        return listed("name_functions.txt").fullmatch(word) is not None

    def is_of_place(self, word: str) -> bool:
        """Whether a word, no known surname, tells where something is: ``Kieler``, ``Thüringer``."""
        stem = word.removesuffix("er")
        if stem == word or self._lexicon.is_surname(word):
            return False
        return any(self._lexicon.is_place(stem + end) for end in ("", "en", "e"))

    def is_common(self, word: str) -> bool:
        """Whether the word is a common German word rather than a name."""
        if word in exact("name_stops.txt") or listed("name_functions.txt").fullmatch(word):
            return True
        if self.is_name(word):
            return False
        if "ß" in word and self.is_common(word.replace("ß", "ss")):
            return True  # Beschluß
        last = word.rsplit("-", 1)[-1]
        return self._is_counted(word) or (
            last != word and self._is_counted(last) and not self._lexicon.is_name(last)
        )

    def _is_counted(self, word: str) -> bool:
        """The lexicon knows many rare names; what was never counted may be one."""
        return self._lexicon.frequency(word) > 2 or self._lexicon.frequency(word.lower()) > 0

    def may_be_surname(self, word: str, strict: bool) -> bool:
        """Whether the word can be a surname; ``strict`` where only its look speaks for it."""
        return self._surname(word, strict)

    def _may_be_surname(self, word: str, strict: bool) -> bool:
        if not NAME.fullmatch(word) or (word.isupper() and not self._is_shouted(word, strict)):
            return False
        if INNER_CAPITAL.search(word) or (strict and len(word) < 3):
            return False
        if not word.isupper() and any(part.isupper() for part in word.split("-")):
            return False  # Metall-BG
        ends = words("name_street_ends.txt") if strict else STREETS
        lower = word.lower()
        if lower.endswith(ends) and (lower in STREETS or not self._lexicon.is_surname(word)):
            return False
        if word in exact("name_stops.txt") or listed("name_functions.txt").fullmatch(word):
            return False
        return not (strict and self.is_common(word))

    def _is_shouted(self, word: str, strict: bool) -> bool:
        """Whether a word in capitals is a name rather than an abbreviation: ``WOLF Ida``."""
        known = self._lexicon.is_surname(as_written(word)) and not strict
        return len(word) > 4 or (len(word) > 2 and known)

    def is_shouted(self, word: str) -> bool:
        """Whether a word in capitals behind a given name can be a surname: ``Ida HAVA``."""
        known = word in exact("parties.txt") or self._lexicon.frequency(word) > 0
        return len(word) > 2 and word.isupper() and word.isalpha() and not known

    def is_compound(self, word: str) -> bool:
        """Whether a word that is no known name is put together of two nouns: ``Ortsteilrat``."""
        if self._lexicon.is_name(word) or "-" in word:
            return False
        if word.endswith(words("name_surname_ends.txt")) and not self._is_counted(word):
            return False
        for cut in range(4, len(word) - 3):
            head, tail = word[:cut], word[cut:].capitalize()
            known = head in self._lexicon or head.removesuffix("s") in self._lexicon
            if self._lexicon.is_surname(head) and not self._lexicon.frequency(head):
                continue  # Schwennecke
            if known and self._lexicon.frequency(tail) > (20 if len(tail) < LONG_TAIL else 2):
                return True
        return False
