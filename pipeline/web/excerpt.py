"""A long text and a query into the short stretch around the first hit, hits between ``**``."""

from __future__ import annotations

from pipeline.store.folding import fold, narrow, words_of

_AROUND = 90
"""Characters shown on either side of the first hit."""


def excerpt(text: str | None, query: str | None) -> str:
    """``… Ausbau der **Gartenstraße** …``; the beginning of the text when nothing is hit."""
    flat = " ".join((text or "").split())
    hits = _hits(flat, query or "")
    if not hits:
        return flat[: 2 * _AROUND] + ("…" if len(flat) > 2 * _AROUND else "")
    first = max(hits[0][0] - _AROUND, 0)
    last = min(hits[0][1] + _AROUND, len(flat))
    parts, at = [], first
    for start, end in hits:
        if start >= at and end <= last:
            parts += [flat[at:start], "**", flat[start:end], "**"]
            at = end
    parts.append(flat[at:last])
    return ("…" if first else "") + "".join(parts) + ("…" if last < len(flat) else "")


def _hits(text: str, query: str) -> list[tuple[int, int]]:
    """Start and end of every hit in ``text``, in order."""
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
    return sorted(found)


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
