"""Puts back accents and hooks that the German model does not know: ``Demirtaş``, ``Café``.

Among 4541 names and other unknown words of 393 scanned pages 37 gained such marks, all rightly; in
11 of them another letter stays misread (``Stojtević`` for ``Stojčević``).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.page_ink import Dark, PageInk, stretches
from pipeline.records import Box, Word

LOW = frozenset("acemnorsuvwxzg")
"""Letters that end at the same height above, without an accent."""
ON_LINE = frozenset("abcdefhiklmnorstuvwxzäöüABCDEFGHIKLMNOPRSTUVWXZÄÖÜ")
"""Letters that stand on the line."""
CAPITALS = frozenset("ACEOSZ")
ABOVE: dict[str, str] = {
    "acute": "acenorsuzACEOSZ",
    "grave": "aeu",
    "caron": "crszCSZ",
    "breve": "g",
    "circumflex": "aeou",
}
"""Which letters bear which accent in names that are met in German minutes."""
HOOKED = {"c": "ç", "s": "ş", "C": "Ç", "S": "Ş", "G": "Ç"}
"""A hook below; ``Çelebi`` is read ``Gelebi``."""
COMBINING = {
    "acute": "\u0301",
    "grave": "\u0300",
    "caron": "\u030c",
    "breve": "\u0306",
    "circumflex": "\u0302",
}
INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß])[ÁĆČÉÓŚŠŹŽ](?=[a-zäöüß])")
"""``BlaŽek``: what looks alike large and small."""
HIGHER, LOWER = 0.25, 0.12
"""An accent rises so far above low letters, a hook so far below the line, in their heights."""
MARK_HEIGHT, MARK_WIDTH = (0.15, 0.55), (0.15, 0.9)
HOOK_DEPTH, HOOK_WIDTH = (0.15, 0.5), (0.15, 0.75)
SLANT = 0.22
"""How far the upper half of an accent stands beside its lower half, in its widths."""
SPREAD = 1.25
"""One half of a caron or circumflex is so many times as wide as the other."""


def with_accents(word: Word, box: Box, ink: PageInk) -> Word:
    """Return the word with the accents and hooks that its ink shows, one sign for each letter."""
    signs, text = ink.signs(box), word.text
    if len(signs) != len(text):
        return word
    low = [sign for sign, letter in zip(signs, text, strict=True) if letter in LOW]
    standing = [sign.bottom for sign, letter in zip(signs, text, strict=True) if letter in ON_LINE]
    if len(low) < 2 or len(standing) < 3:
        return word
    line = round(median(standing))
    top = max(sign.top for sign in low)
    height = max(line - top, 1)
    new = "".join(
        _accented(letter, sign, ink, top, height)
        or _hooked(letter, sign, ink, line, height)
        or letter
        for letter, sign in zip(text, signs, strict=True)
    )
    new = INNER_CAPITAL.sub(lambda found: found[0].lower(), new) if new != text else text
    return word if new == text else replace(word, text=new, other=text, rival="", lead=1.0)


def _accented(letter: str, sign: Box, ink: PageInk, top: int, height: int) -> str:
    """``é`` for ``e`` with an accent, parted from it by white; two dots are none."""
    low = letter in LOW and top - sign.top >= HIGHER * height
    if not low and letter not in CAPITALS:
        return ""
    dark = ink.dark(sign)
    rows = stretches(dark, axis=1)
    if len(rows) != 2:
        return ""
    mark = dark[rows[0][0] : rows[0][1]]
    columns = np.flatnonzero(mark.any(axis=0))
    mark = mark[:, columns[0] : columns[-1] + 1]
    if len(stretches(mark, axis=0)) > 1:
        return ""
    high, wide = mark.shape[0] / height, mark.shape[1] / height
    if not (MARK_HEIGHT[0] <= high <= MARK_HEIGHT[1] and MARK_WIDTH[0] <= wide <= MARK_WIDTH[1]):
        return ""
    kind = "breve" if letter == "g" else _kind(mark)
    if letter not in ABOVE.get(kind, ""):
        return ""
    return unicodedata.normalize("NFC", letter + COMBINING[kind])


def _kind(mark: Dark) -> str:
    half = max(mark.shape[0] // 2, 1)
    upper, lower = np.flatnonzero(mark[:half].any(axis=0)), np.flatnonzero(mark[-half:].any(axis=0))
    slant = (upper.mean() - lower.mean()) / mark.shape[1]
    if abs(slant) >= SLANT:
        return "acute" if slant > 0 else "grave"
    wide, narrow = _extent(upper), _extent(lower)
    if wide >= SPREAD * narrow:
        return "caron"
    return "circumflex" if narrow >= SPREAD * wide else ""


def _extent(columns: NDArray[np.intp]) -> int:
    return int(columns[-1] - columns[0]) + 1


def _hooked(letter: str, sign: Box, ink: PageInk, line: int, height: int) -> str:
    """``ş`` for ``s`` with ink below the line, narrower than the letter."""
    if letter not in HOOKED or sign.bottom - line < LOWER * height:
        return ""
    below = ink.within(replace(sign, top=line + 1))
    if below is None:
        return ""
    deep, wide = (sign.bottom - line) / height, below.width / sign.width
    fits = HOOK_DEPTH[0] <= deep <= HOOK_DEPTH[1] and HOOK_WIDTH[0] <= wide <= HOOK_WIDTH[1]
    return HOOKED[letter] if fits else ""
