"""A long text and a query into the short stretch around the first hit, hits between ``**``."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.store.folding import fold, narrow, words_of

_AROUND = 90
"""Characters shown on either side of the first hit."""
_SIGNS = re.compile(r"[^\w ]")  # strasse, rat.


def excerpt(text: str | None, query: str | None) -> str:
    """``… Ausbau der **Gartenstraße** …``; the beginning of the text when nothing is hit."""
    flat = " ".join((text or "").split())
    found = hits(flat, query or "")
    if not found:
        return flat[: 2 * _AROUND] + ("…" if len(flat) > 2 * _AROUND else "")
    first = max(found[0][0] - _AROUND, 0)
    last = min(found[0][1] + _AROUND, len(flat))
    shown = "".join(
        f"**{part}**" if hit else part for part, hit in marked(flat[first:last], query or "")
    )
    return ("…" if first else "") + shown + ("…" if last < len(flat) else "")


def marked(text: str, query: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a hit."""
    pieces, at = [], 0
    for start, end in hits(text, query):
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [*pieces, (text[at:], False)]


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Start and end of every hit in ``text``, in order, without overlap."""
    letters = [(part, index) for index, letter in enumerate(text) for part in _folded(letter)]
    found = set()
    for form in (letters, _narrowed(letters)):
        folded = "".join(part for part, _ in form)
        for word in words_of(query):
            for wanted in {word, narrow(word)}:
                at = folded.find(wanted)
                while at >= 0:
                    found.add((form[at][1], form[at + len(wanted) - 1][1] + 1))
                    at = folded.find(wanted, at + len(wanted))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def whole_words(words: str | None, query: str | None) -> int:
    """How many words of the query stand in the index as words of their own, not inside others."""
    padded = f" {_SIGNS.sub(' ', words or '')} "
    return sum(
        any(f" {form} " in padded for form in {word, narrow(word)})
        for word in words_of(query or "")
    )


@lru_cache(maxsize=1_000)
def _folded(letter: str) -> str:
    return " " if letter.isspace() else fold(letter)


def _narrowed(letters: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without the e of ae, oe and ue, as :func:`pipeline.store.folding.narrow` does it."""
    kept: list[tuple[str, int]] = []
    skip = False
    for position, (letter, index) in enumerate(letters):
        if skip:
            skip = False
            continue
        follower = letters[position + 1][0] if position + 1 < len(letters) else ""
        skip = letter in "aou" and follower == "e"
        kept.append((letter, index))
    return kept
