"""Regular expressions into what each text that they match must hold: certain words, a digit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST_SIGNS = 3
"""Sets of more signs, as ``[.,;:]``, spare few texts."""
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def needed_words(pattern: re.Pattern[str]) -> frozenset[str]:
    r"""Return strings, one of which is in every text that ``pattern`` matches.

    They are case folded where the pattern ignores case, and to be sought in folded text. Empty
    where the pattern needs no certain letters or signs, as ``\d+``.
    """
    words = set(_needed(parser.parse(pattern.pattern, pattern.flags)))
    words = {word.casefold() for word in words} if pattern.flags & re.IGNORECASE else words
    return frozenset(w for w in words if not any(o in w for o in words if o != w))


def needs_digit(pattern: re.Pattern[str]) -> bool:
    r"""Whether each text that ``pattern`` matches has a digit: ``\d+\sEuro``, ``[1-9]``."""
    return _has_digit(parser.parse(pattern.pattern, pattern.flags))


def _has_digit(parts: Iterable[tuple[Any, Any]]) -> bool:
    return any(_is_digit(kind, value) for kind, value in parts)


def _is_digit(kind: object, value: Any) -> bool:  # noqa: ANN401 - differs by kind
    if kind is ops.LITERAL:
        return chr(value).isdecimal()
    if kind is ops.IN:
        return all(_is_digits(*one) for one in value)
    if kind is ops.BRANCH:
        return all(map(_has_digit, value[1]))
    return _has_digit(_inside(kind, value))


def _inside(kind: object, value: Any) -> Iterable[tuple[Any, Any]]:  # noqa: ANN401
    """Return the parts in a group, a repetition or a look around that each match has."""
    if kind is ops.SUBPATTERN:
        return tuple(value[3])
    if kind is ops.ATOMIC_GROUP:
        return tuple(value)
    if kind is ops.ASSERT:
        return tuple(value[1])
    return tuple(value[2]) if kind in _REPEATS and value[0] else ()


def _is_digits(kind: object, value: Any) -> bool:  # noqa: ANN401 - differs by kind
    if kind is ops.CATEGORY:
        return bool(value is ops.CATEGORY_DIGIT)
    if kind is ops.RANGE:
        return all(chr(end).isdecimal() for end in value)
    return kind is ops.LITERAL and chr(value).isdecimal()


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
    if kind is ops.BRANCH:
        branches = [_needed(one) for one in value[1]]
        return tuple(word for one in branches for word in one) if all(branches) else ()
    if kind is ops.IN:
        few = len(value) <= MOST_SIGNS and all(one is ops.LITERAL for one, _ in value)
        return tuple(chr(sign) for _, sign in value) if few else ()
    if kind in _REPEATS and value[0] > 1 and [one for one, _ in value[2]] == [ops.LITERAL]:
        return (chr(value[2][0][1]) * value[0],)
    if kind is ops.SUBPATTERN and value[1] & re.IGNORECASE:
        return ()
    return _needed(_inside(kind, value))


def _telling(words: Sequence[str]) -> tuple[int, int]:
    """The length of the shortest word, then the fewer the better."""
    return min(map(len, words), default=0), -len(words)
