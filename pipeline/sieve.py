"""Patterns with the words that each of them needs, so that most texts are spared the search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from pipeline.pattern_needs import needed_words, needs_digit

Read = TypeVar("Read")
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"[A-ZÄÖÜ](?=(..))", re.DOTALL)
"""``V[er]ein H[al]le``: what stands behind capitals"""


@lru_cache(maxsize=5_000)
def _behind_capitals(text: str) -> frozenset[str]:
    """Return the two signs behind each capital of ``text``."""
    return frozenset(_CAPITAL.findall(text))


@dataclass(frozen=True, slots=True)
class _Needs:
    """Places of patterns: those to be tried always, and those by the words that they need."""

    always: frozenset[int]
    words: dict[str, list[int]]
    folded: dict[str, list[int]]
    capital: dict[str, dict[str, list[int]]]
    """Words that open with a capital, by the two signs behind it."""

    @staticmethod
    def of(patterns: Iterable[tuple[int, re.Pattern[str]]]) -> _Needs:
        needs = _Needs(frozenset(), {}, {}, {})
        always: set[int] = set()
        for place, pattern in patterns:
            needed = needed_words(pattern)
            for word in needed:
                needs._by_word(word, pattern).setdefault(word, []).append(place)
            if not needed:
                always.add(place)
        return replace(needs, always=frozenset(always))

    def _by_word(self, word: str, pattern: re.Pattern[str]) -> dict[str, list[int]]:
        if pattern.flags & re.IGNORECASE:
            return self.folded
        return self.capital.setdefault(word[1:3], {}) if _CAPITAL.match(word) else self.words

    def places(self, text: str) -> list[int]:
        """Return the places of the patterns that may match somewhere in ``text``, in order."""
        places = set(self.always)
        if self.capital:
            for signs in self.capital.keys() & _behind_capitals(text):
                _add(places, self.capital[signs], text)
        _add(places, self.words, text)
        if self.folded:
            _add(places, self.folded, text.casefold())
        return sorted(places)


def _add(places: set[int], words: dict[str, list[int]], text: str) -> None:
    """Add the places of the patterns that need one of the words that stand in ``text``."""
    for word, needing in words.items():
        if word in text:
            places.update(needing)


class Sieve(Generic[Read]):
    r"""Patterns in the order in which they are tried, each with what its matches mean.

    A pattern such as ``Protokoll\s(?:führt|schreibt)`` matches in no text without ``Protokoll``;
    looking for that word is a hundred times quicker than the search. Most need a digit.
    """

    def __init__(self, patterns: Iterable[tuple[re.Pattern[str], Read]]) -> None:
        self._patterns = tuple(patterns)
        placed = [(place, pattern) for place, (pattern, _) in enumerate(self._patterns)]
        self._with_digits = _Needs.of(placed)
        self._without = _Needs.of(one for one in placed if not needs_digit(one[1]))

    def possible(self, text: str) -> list[tuple[re.Pattern[str], Read]]:
        """Return the patterns that may match somewhere in ``text``, in their order."""
        needs = self._with_digits if _DIGIT.search(text) else self._without
        return [self._patterns[place] for place in needs.places(text)]

    def search(self, text: str) -> tuple[re.Match[str], Read] | None:
        """Return the first match of the first pattern that has one, with what it means."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], Read]]:
        """Yield the matches of one pattern after the other with what they mean."""
        for pattern, read in self.possible(text):
            for match in pattern.finditer(text):
                yield match, read


class Sifted:
    """One pattern that is tried only on texts with one of the words that it needs."""

    def __init__(self, pattern: str | re.Pattern[str]) -> None:
        self._pattern = re.compile(pattern)
        self.pattern = self._pattern.pattern
        self._folds = bool(self._pattern.flags & re.IGNORECASE)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(needed_words(self._pattern))

    def may_match(self, text: str) -> bool:
        """Whether a word that the pattern needs stands in ``text``."""
        text = text.casefold() if self._folds else text
        for word in self._words:
            if word in text:
                return True
        return not self._words

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """Return the first match in ``text``, or between its two places of ``span``."""
        return self._pattern.search(text, *span) if self.may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """Return the match at the beginning of ``text``, or of its ``span``."""
        return self._pattern.match(text, *span) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole ``text``."""
        return self._pattern.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text``, or between its two places of ``span``."""
        return self._pattern.finditer(text, *span) if self.may_match(text) else iter(())

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return ``text`` with ``put`` in the place of each match."""
        return self._pattern.sub(put, text) if self.may_match(text) else text
