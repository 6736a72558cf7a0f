"""Parts words where their ink shows a blank that was not read: ``TOP1``, ``Pkt.5``, ``Inden``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.ocr.page_ink import PageInk
from pipeline.records import Box, Word
from pipeline.type_size import height_share

SEAM = re.compile(
    r"(?<=[^\W\d_])(?=\d)|(?<=[^\W\d_][.:])(?=\d)"  # "TOP1", "Pkt.5", "Erg.:2"
    r"|(?<=\d)(?=[^\W\d_]|[€(])"  # "1von", "12€", "1(2)"
    r"|(?<=[a-zäöüß])(?=[A-ZÄÖÜ]{3})"  # "ZuTOP"
    r"|(?<=[a-zäöüß]{2})(?=([A-ZÄÖÜ])(?!(?i:\1))[a-zäöüß]{2})"  # "FrauMüller", not "_wWirt"
    r"|(?<=^[^\W\d_]{2})(?=[lI]$)"  # "zul"
)
"""Where a blank may be missing."""
REFERENCE = re.compile(r"\w/\w")
"""``0038/WP17``: in the numbers of papers no blank is looked for at a seam."""
UNDERLINED = re.compile(r"(?<=[^\W_])_(?=[^\W_])")  # "TOP_1": the rule below it was read
SCHEME = re.compile(r"https?:$")  # "(https:"
ONE = {"l": "1", "I": "1"}
"""What a letter that stands alone may be; it is flagged, not changed."""
LEAST_GAP, TIMES_USUAL = 0.34, 2.5
"""A blank is so wide, in letter heights, and so many times as wide as the white within words."""
WIDEST_GAP = 2.0
"""Strokes further apart are no signs of one word."""
LEAST_TYPED_GAP = 0.4
"""A blank on a typewriter, whose narrow letters stand apart."""
TYPED = 0.16
"""The white within words is as wide as this where all signs are: on a typewriter."""
REST = 0.6
"""Beside a blank the white between the other signs is narrower than this share of it."""
MOST_BLANKS = 2
LETTERS = re.compile(r"(?:[^\W\d_].*){2}")
"""Words of two letters or more: digits alone may stand apart, as in ``1 000``."""
PARTS = re.compile(r"(?:\w[^ ]*\w\W*|\w(?= /))(?: (?:[A-ZÄÖÜ\d]|\w\w+|[-/])\W*)+")
"""``TOP I``, ``In den``, ``ö / nö``: no part is a bracket or a stop, none else one small letter."""
SAMPLE = 80
"""So many words tell how wide the white within words is."""


def usual_gap(ink: PageInk, words: Sequence[Word]) -> float:
    """The white between the signs of a word, in letter heights."""
    sample = [word for word in words if word.box and word.text.isalpha() and len(word.text) > 3]
    gaps = [
        gap
        for word in sample[:: max(len(sample) // SAMPLE, 1)]
        if word.box
        for gap in _gaps(ink.columns(word.box), _letter_height(word, word.box))
    ]
    return median(gaps) if gaps else 0.0


def parted(word: Word, box: Box, ink: PageInk, usual: float) -> tuple[Word, ...]:
    """Return the word in as many parts as blanks stand in it; ``usual`` as ``usual_gap`` says."""
    if not (LETTERS.search(word.text) or SEAM.search(word.text)):
        return (word,)
    signs = ink.columns(box)
    gaps = _gaps(signs, _letter_height(word, box))
    if rule := UNDERLINED.search(word.text):
        text = word.text[: rule.start()] + word.text[rule.end() :]
        blanks = _wide(text, [rule.start()], gaps, usual)
        word = replace(word, text=text) if blanks else word
    else:
        seams = () if REFERENCE.search(word.text) else SEAM.finditer(word.text)
        places = [seam.start() for seam in seams]
        blanks = _lone(word.text, gaps, usual) or _wide(word.text, places, gaps, usual)
    if not blanks:
        return (word,)
    whole = replace(word, other="", rival="", lead=1.0)
    begins, ends = [0, *(text for _, text in blanks)], [*(text for _, text in blanks), None]
    lefts = [box.left, *(signs[at + 1][0] for at, _ in blanks)]
    rights = [*(signs[at][1] for at, _ in blanks), box.right]
    return tuple(
        replace(
            whole,
            text=(text := word.text[begin:end]),
            box=replace(box, left=left, right=right),
            other=ONE.get(text, "") if begin else "",
        )
        for begin, end, left, right in zip(begins, ends, lefts, rights, strict=True)
    )


def with_whole_addresses(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, ``https:`` and ``//…`` as one: the reader parts them where no blank is."""
    whole: list[Word] = []
    for word in words:
        last = whole[-1] if whole else None
        if last and last.box and word.box and _one_address(last, word):
            whole[-1] = replace(
                last,
                text=last.text + word.text,
                box=_around(last.box, word.box),
                rival="",
                lead=1.0,
            )
        else:
            whole.append(word)
    return tuple(whole)


def _one_address(last: Word, word: Word) -> bool:
    one_line = (last.block, last.paragraph, last.line) == (word.block, word.paragraph, word.line)
    return one_line and bool(SCHEME.search(last.text)) and word.text.startswith("//")


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


Blank = tuple[int, int]
"""Behind which sign it stands, and before which letter of the text."""


def _lone(text: str, gaps: Sequence[float], usual: float) -> list[Blank]:
    """Blanks that stand out among the white of a word in which no letters touch."""
    if usual > TYPED or len(gaps) != len(text) - 1 or not LETTERS.search(text):
        return []
    least = max(LEAST_GAP, TIMES_USUAL * usual)
    wide = [at for at, gap in enumerate(gaps) if gap >= least]
    rest = [gap for at, gap in enumerate(gaps) if at not in wide]
    if not 0 < len(wide) <= MOST_BLANKS or max(gaps) > WIDEST_GAP:
        return []
    if max(rest, default=0.0) > REST * min(gaps[at] for at in wide):
        return []
    cuts = [0, *(at + 1 for at in wide), len(text)]
    parts = " ".join(text[begin:end] for begin, end in pairwise(cuts))
    return [(at, at + 1) for at in wide] if PARTS.fullmatch(parts) else []


def _wide(text: str, seams: Sequence[int], gaps: Sequence[float], usual: float) -> list[Blank]:
    """Blanks in some places of the text: where letters touch, signs are counted from the end."""
    least = max(LEAST_TYPED_GAP if usual > TYPED else LEAST_GAP, TIMES_USUAL * usual)
    found: list[Blank] = []
    for seam in seams:
        for at in (seam - 1, len(gaps) - (len(text) - seam)):
            behind = not found or (at > found[-1][0] and seam > found[-1][1])
            if behind and 0 <= at < len(gaps) and least <= gaps[at] <= WIDEST_GAP:
                found.append((at, seam))
    return found


def _letter_height(word: Word, box: Box) -> float:
    return box.height / height_share(word.text)


def _gaps(signs: Sequence[tuple[int, int]], height: float) -> list[float]:
    return [(right[0] - left[1]) / height for left, right in pairwise(signs)]
