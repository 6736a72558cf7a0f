"""Patterns with the words that each of them needs, so that most texts are spared the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

Read = TypeVar("Read")
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class Sieve(Generic[Read]):
    r"""Patterns in the order in which they are tried, each with what its matches mean.

    A pattern such as ``Protokoll\s(?:führt|schreibt)`` matches in no text without ``Protokoll``;
    looking for that word is a hundred times quicker than the search.
    """

    def __init__(self, patterns: Iterable[tuple[re.Pattern[str], Read]]) -> None:
        self._patterns = tuple(patterns)
        self._always: list[int] = []
        self._needing: dict[str, list[int]] = {}
        self._needing_folded: dict[str, list[int]] = {}
        for place, (pattern, _) in enumerate(self._patterns):
            words = needed_words(pattern)
            needing = self._needing_folded if pattern.flags & re.IGNORECASE else self._needing
            for word in words:
                needing.setdefault(word, []).append(place)
            if not words:
                self._always.append(place)

    def possible(self, text: str) -> list[tuple[re.Pattern[str], Read]]:
        """Return the patterns that may match somewhere in ``text``, in their order."""
        places = set(self._always)
        for word, needing in self._needing.items():
            if word in text:
                places.update(needing)
        folded = text.casefold() if self._needing_folded else ""
        for word, needing in self._needing_folded.items():
            if word in folded:
                places.update(needing)
        return [self._patterns[place] for place in sorted(places)]

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

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in ``text``."""
        return self._pattern.search(text) if self.may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of ``text``."""
        return self._pattern.match(text) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole ``text``."""
        return self._pattern.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text``."""
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def sub(self, put: str, text: str) -> str:
        """Return ``text`` with ``put`` in the place of each match."""
        return self._pattern.sub(put, text) if self.may_match(text) else text


def needed_words(pattern: re.Pattern[str]) -> frozenset[str]:
    r"""Return strings, one of which is in every text that ``pattern`` matches.

    They are case folded where the pattern ignores case, and to be sought in folded text. Empty
    where the pattern needs no certain letters or signs, as ``\d+``.
    """
    words = set(_needed(parser.parse(pattern.pattern, pattern.flags)))
    words = {word.casefold() for word in words} if pattern.flags & re.IGNORECASE else words
    return frozenset(w for w in words if not any(o in w for o in words if o != w))


def _needed(parts: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """Return the most telling alternatives among the parts, all of which a match has."""
    found: list[tuple[str, ...]] = []
    literal = ""
    for kind, value in parts:
        if kind is ops.LITERAL:
            literal += chr(value)
            continue
        found += [(literal,), _needed_in(kind, value)]
        literal = ""
    found.append((literal,))
    stripped = [tuple(word.strip() for word in words) for words in found]
    best = max(stripped, key=_telling)
    return best if all(best) else ()


def _needed_in(kind: object, value: Any) -> tuple[str, ...]:  # noqa: ANN401 - differs by kind
    if kind is ops.SUBPATTERN:
        _, changed_flags, _, parts = value
        return () if changed_flags & re.IGNORECASE else _needed(parts)
    if kind is ops.ATOMIC_GROUP:
        return _needed(value)
    if kind is ops.ASSERT:
        return _needed(value[1])
    if kind in _REPEATS and value[0]:
        return _needed(value[2])
    if kind is ops.BRANCH:
        branches = [_needed(one) for one in value[1]]
        return tuple(word for one in branches for word in one) if all(branches) else ()
    return ()


def _telling(words: Sequence[str]) -> tuple[int, int]:
    """The length of the shortest word, then the fewer the better."""
    return min(map(len, words), default=0), -len(words)
