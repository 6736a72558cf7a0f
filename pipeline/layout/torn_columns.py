"""Puts columns of numbers, bullets or labels, torn off in text files, beside what they go with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise, takewhile

from pipeline.layout.glyphs import glyph_of
from pipeline.layout.margin_titles import is_key
from pipeline.layout.numbered_columns import ROMAN
from pipeline.records import Line
from pipeline.wordlists import word_set

LEAST, LEAST_PLAIN = 2, 3
"""So many numbers or labels below each other are a column; more without colons."""
LONGEST_LABEL = 40
BULLETS = ("disc", "ring", "arrow")
"""Shapes of signs that are nothing but bullets; dashes and squares may be entries of tables."""
FULL = 0.7
"""A line this share of its block's width or longer may go on in the next."""
HALF = 0.5
"""No shorter line goes on, however the next begins."""
MOST_OPEN = 3
"""So many lines at most may go on by their length alone."""
GOES_ON = re.compile(
    r"(?:[-–,(]|\b(?:und|oder|der|des|die|den|dem|im|in|am|an|für|über|von|vom|zu|zum|zur|mit|ab|bis))$"
)
"""``Bericht über die`` is no whole title."""


def beside(page: Sequence[Line], number: re.Pattern[str]) -> list[Line]:
    """Return the lines of a page, what stands below a block of numbers, bullets or labels beside.

    ``number`` matches a number alone on its line. The block below must hold as many entries.
    """
    lines: list[Line] = []
    at = 0
    while at < len(page):
        heads = _heads(page[at:], number)
        block = _block(page[at + len(heads) :], heads, number) if heads else []
        if begins := _begins(block, heads):
            lines += _joined(heads, block, begins)
            at += len(heads) + len(block)
        else:
            lines += page[at : at + max(len(heads), 1)]
            at += max(len(heads), 1)
    return lines


def _heads(lines: Sequence[Line], number: re.Pattern[str]) -> list[Line]:
    """Return the lines at the beginning that are a column of numbers, bullets or labels."""
    if bullets := list(takewhile(_is_bullet, lines)):
        return bullets
    numbers = list(takewhile(lambda line: _is_bare(line) and number.fullmatch(line.text), lines))
    if numbers:
        return numbers if len(numbers) >= LEAST and _count_on(numbers) else []
    labels = list(takewhile(is_label, lines))
    plain = not all(line.text.endswith(":") for line in labels)
    return labels if len(labels) >= (LEAST_PLAIN if plain else LEAST) else []


def _is_bare(line: Line) -> bool:
    return not (line.box or line.cells)


def _is_bullet(line: Line) -> bool:
    glyph = glyph_of(line.text) if _is_bare(line) else None
    return glyph is not None and glyph.sure and glyph.shape in BULLETS


def is_label(line: Line) -> bool:
    """Whether the line of a text file is nothing but the label of a field: ``Beginn:``."""
    return _is_bare(line) and is_key(line.text) and len(line.text) < LONGEST_LABEL


def _count_on(numbers: Sequence[Line]) -> bool:
    """Whether each number is the next after the one above it: 2 or 1.1 after 1, not 4 after 7."""
    paths = [_path(line.text) for line in numbers]
    return all(
        after in ((*here, 1), *((*here[:n], here[n] + 1) for n in range(len(here))))
        for here, after in pairwise(paths)
    )


def _path(number: str) -> tuple[int, ...]:
    """The number as figures: (2, 1) for ``2.1``, (4,) for ``IV.``, (2,) for ``b)``."""
    digits = tuple(map(int, re.findall(r"\d+", number)))
    sign = number.strip(".):")
    roman = ROMAN.index(sign) + 1 if sign in ROMAN else ord(sign[:1] or " ")
    return digits or (roman,)


def _block(lines: Sequence[Line], heads: Sequence[Line], number: re.Pattern[str]) -> list[Line]:
    """Return the lines up to the next white space, number or label."""
    block = list(lines[:1])
    if len(heads) == 1:
        return [line for line in block if not _opens_bullet(line)]
    counted = number.fullmatch(heads[0].text) is not None
    for line in lines[1:]:
        if line.gap_before >= 1 or is_label(line):
            break
        if counted and number.fullmatch(line.words[0].text):
            break
        block.append(line)
    return block


def _begins(block: Sequence[Line], heads: Sequence[Line]) -> list[int]:
    """Return where in the block the entries begin; empty unless there are as many as heads.

    None begins in small letters, in brackets or behind ``und``; others may go on a long line: those
    do behind the longest lines that leave times beside the labels of times.
    """
    more = len(block) - len(heads)
    if more < 0 or not block or any(line.cells for line in block):
        return []
    width = max(len(line.text) for line in block)
    long = [at for at in range(1, len(block)) if len(block[at - 1].text) >= FULL * width]
    must = {at for at in range(1, len(block)) if _must_go_on(block, at, width)}
    if not 0 <= more - len(must) <= MOST_OPEN:
        return []
    others = combinations(sorted(set(long) - must), more - len(must))
    ways = [[at for at in range(len(block)) if at not in must.union(other)] for other in others]
    fitting = [way for way in ways if _fits(block, heads, way)]
    return min(fitting, key=lambda way: sum(len(block[at - 1].text) for at in way[1:]), default=[])


def _opens_bullet(line: Line) -> bool:
    return glyph_of(line.words[0].text) is not None


def _must_go_on(block: Sequence[Line], at: int, width: int) -> bool:
    above, begin = block[at - 1].text, block[at].text[0]
    if above.count("(") > above.count(")") or GOES_ON.search(above) or _opens_bullet(block[at]):
        return True
    return len(above) >= HALF * width and (begin.islower() or begin == "(")


def _fits(block: Sequence[Line], heads: Sequence[Line], begins: Sequence[int]) -> bool:
    """Whether days and times stand beside the labels of such, and only there."""
    return all(
        not _names_time(head.text) or any(sign.isdigit() for sign in block[at].text)
        for head, at in zip(heads, begins, strict=True)
    )


def _names_time(label: str) -> bool:
    return any(word in word_set("head_times.txt") for word in label.rstrip(":").lower().split())


def _joined(heads: Sequence[Line], block: Sequence[Line], begins: Sequence[int]) -> list[Line]:
    lines = list(block)
    for head, at in zip(heads, begins, strict=True):
        lines[at] = replace(lines[at], words=head.words + lines[at].words)
    lines[0] = replace(lines[0], gap_before=heads[0].gap_before)
    return lines
