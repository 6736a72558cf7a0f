"""A line into the same line with one sign for each name: forms of notes are the same for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

NAME = "[\ue000-\uf8ff]"
"""Signs for private use, each of which stands for a name of the line."""
_FIRST = 0xE000
_SIGN = re.compile(NAME)
_WORD = re.compile(r"[^\W_]+")
_TITLES = re.compile(r"(?<!\w)(?:(?:Herrn?|Frau|[A-ZÄÖÜ][a-zäöü]{0,5}\.)\s)+$")
"""``[Frau Dr. ]Muster``"""
_BEFORE = 30
"""Characters before a name in which its titles stand."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A text with a sign for each name, and the names as printed, with their titles."""

    text: str
    names: tuple[str, ...]

    def spelled(self, text: str) -> str:
        """Return a part of the text with its names again."""
        return _SIGN.sub(lambda sign: self.names[ord(sign[0]) - _FIRST], text)


class NameSigns:
    """The names that people of one document are called by, ready to be found in a line."""

    def __init__(self, names: Iterable[str]) -> None:
        beginning: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            if word := _WORD.search(name):
                beginning.setdefault(word[0], []).append(name)
        self._beginning = beginning

    def may_stand_in(self, text: str) -> bool:
        """Whether the first word of a name stands in ``text``: without it there is no name."""
        return not self._beginning.keys().isdisjoint(words_of(text))

    def signed(self, text: str) -> Signed:
        """Return ``text`` with a sign for each name: ``[Frau Dr. Muster]: Plakate drucken``."""
        parts: list[str] = []
        names: list[str] = []
        done = 0
        for name, end in self._places(text) if self.may_stand_in(text) else ():
            titles = _TITLES.search(text, max(done, name - _BEFORE), name)
            start = titles.start() if titles else name
            parts += (text[done:start], chr(_FIRST + len(names)))
            names.append(text[start:end])
            done = end
        return Signed("".join((*parts, text[done:])), tuple(names))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield begin and end of the names; what follows behind a blank is of the same name."""
        begin, end = -1, -1
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            last = self._ends(text, word)
            if last and begin >= 0 and word.start() == end + 1 and text[end].isspace():
                end = last
            elif last:
                if begin >= 0:
                    yield begin, end
                begin, end = word.start(), last
        if begin >= 0:
            yield begin, end

    def _ends(self, text: str, word: re.Match[str]) -> int | None:
        """Return where the longest name ends that begins with ``word``."""
        for name in self._beginning.get(word[0], ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[end : end + 1].isalnum():
                return end
        return None


@lru_cache(maxsize=500)
def words_of(text: str) -> frozenset[str]:
    """Return the words of ``text``."""
    return frozenset(_WORD.findall(text))
