"""Settles what stands where nothing was read at first, or a scrap of a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Box, Word

LEFT_OUT = re.compile(
    r"[(„]?(?:\d{1,4}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-ZÄÖÜ]|[a-z](?=\))|[^\W\d_]{2,})[.):,;“]{0,2}"
)
"""``5``, ``12.)``, ``1.1``, ``IV.``, ``a)``, ``von``: left out on good pages; no other debris."""
LONE_NUMBER = re.compile(r"\(?\d{1,2}[.)]{0,2}")
"""``1.``, ``(2)``, ``0``: alone on its line."""
ABUTTING = 0.4
"""Digits of one number stand so close together, in heights of them."""
PAGE_NUMBER = re.compile(r"([-–—_~=]?)(\d{1,3}(?:/\d{1,3})?)([-–—_~=]?)\.?")
"""``-2-``, ``_2-``, ``7``, ``1/2``: alone at the head or foot of a page."""
LEAST_SAME, LEAST_ALONE = 2, 3
"""So many readings show the same: of those in the line and alone, or of those alone."""
DOTTED_ZERO = frozenset("©ØøÔÕ")
"""What a zero with a dot or a stroke in it looks like among words."""
SURE_ENOUGH = 0.6
"""The surer of two equal readings of what was left out is at least so sure."""


def with_left_out(
    beside: Word, in_line: Sequence[Word], alone: Sequence[Sequence[Word]]
) -> Word | None:
    """Return what stands beside a word and was left out at first: ``5.``, ``1.1``, ``von``.

    Read together with the words next to it and by itself it must hold the same letters or digits;
    points and brackets are read better in the line. Where the line shows something else, all that
    was read alone must agree. None where the word itself already holds the sign (the first reading
    gave it too small a box).
    """
    if len(in_line) != 1:
        return None
    first = _in_line(beside, in_line[0])
    readings = [first, *(words[0] for words in alone if len(words) == 1)]
    said = Counter(_signs(word.text) for word in readings)
    sign, votes = max(said.items(), key=lambda one: one[1])
    same = [word for word in readings if _signs(word.text) == sign]
    least = LEAST_SAME if same[0] is first else LEAST_ALONE
    printed = [word for word in same if LEFT_OUT.fullmatch(word.text)]
    if votes < least or list(said.values()).count(votes) > 1 or not printed:
        return None
    best = first if first in printed else max(printed, key=lambda word: word.confidence or 0.0)
    if max(word.confidence or 0.0 for word in same) < SURE_ENOUGH or _held(beside, best):
        return None
    return _beside(beside, best)


def entry_number(beside: Word, word: Word) -> Word | None:
    """The number of a list's entry as its line alone shows it; None for anything else."""
    shown = _in_line(beside, word)
    if not LONE_NUMBER.fullmatch(shown.text) or _held(beside, shown):
        return None
    return _beside(beside, shown)


def _held(beside: Word, sign: Word) -> bool:
    """Whether the word had been read with the sign that stands before or behind it."""
    held, own = _signs(beside.text), _signs(sign.text)
    if not beside.box or not sign.box:
        return held.startswith(own) or held.endswith(own)
    before = sign.box.left < beside.box.left
    return held.startswith(own) if before else held.endswith(own)


def _beside(beside: Word, sign: Word) -> Word:
    return replace(sign, block=beside.block, paragraph=beside.paragraph, line=beside.line)


def _in_line(beside: Word, word: Word) -> Word:
    """``4.`` where the line was read as ``4.KoMa`` and ``KoMa`` had been read before."""
    if word.text in DOTTED_ZERO:
        return replace(word, text="0")
    text = word.text.removesuffix(beside.text)
    if not text or text == word.text or not word.box or not beside.box:
        return word
    return replace(word, text=text, box=replace(word.box, right=beside.box.left))


def whole_number(first: Word, rest: Word) -> Word | None:
    """``12.`` where its first digit was left out and ``2.`` read; None for words of their own."""
    if not first.text.isdecimal() or not rest.text[:1].isdecimal():
        return None
    box = Box.around([one for one in (first.box, rest.box) if one])
    if not first.box or not rest.box or not box:
        return None
    if rest.box.left - first.box.right > ABUTTING * rest.box.height:
        return None
    return replace(rest, text=first.text + rest.text, box=box, other=rest.text)


def with_number(word: Word, readings: Sequence[Sequence[Word]]) -> Word:
    """Return the number shown where a lone letter was read, ``1.`` for ``l.``, and no other one.

    Without a stop every reading must show it.

    >>> shown = [[Word("1.", None, 0.9)], [Word("1.", None, 0.8)], [Word("1", None, 0.9)]]
    >>> with_number(Word("l.", None, 0.7), shown).text
    '1.'
    """
    shown = [words[0] for words in readings if len(words) == 1]
    numbers = [one for one in shown if LONE_NUMBER.fullmatch(one.text)]
    if len({_signs(one.text) for one in numbers}) != 1:
        return word
    best = max(numbers, key=lambda one: (one.text.endswith((".", ")")), one.confidence or 0.0))
    if len(numbers) < (LEAST_SAME if best.text.endswith((".", ")")) else LEAST_ALONE):
        return word
    return replace(_beside(word, best), box=best.box or word.box, other=word.text)


def with_page_number(place: Box, readings: Sequence[Sequence[Word]]) -> Word | None:
    """Return the number of a page that at least two readings of its line show.

    >>> place = Box(0, 0, 60, 20)
    >>> with_page_number(place, [[Word("_2-", None, 0.7)], [Word("-2-", None, 0.8)]]).text
    '-2-'
    """
    shown = [
        (found, min(word.confidence or 0.0 for word in words))
        for words in readings
        if (found := PAGE_NUMBER.fullmatch("".join(word.text for word in words)))
    ]
    for first, _ in shown:
        same = [(found, sure) for found, sure in shown if found[2] == first[2]]
        surest = max(sure for _, sure in same)
        if len(same) >= LEAST_SAME and surest >= SURE_ENOUGH:
            dashed = any(found[1] and found[3] for found, _ in same)
            return Word(f"-{first[2]}-" if dashed else first[2], place, surest)
    return None


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
