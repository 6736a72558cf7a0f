"""Marks heads and footers of slides pasted into pages: the same few lines each time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.records import Line
from pipeline.wordlists import word_set, words

LEAST_TIMES = 3
LEAST_SIGNS = 9
LEAST_FUZZY = 14
"""Shorter lines must be equal: ``Quartier A`` and ``Quartier B`` are content."""
SIMILAR = 80
SAME_START = 2
"""Lines that are alike but for misread letters still begin with the same two signs."""
NEIGHBOURS = 3
"""Heads of slides stand in groups: another repeated line is at most so many lines away."""
LONGEST = 90
SMALL = 0.8
"""Type below this share of the usual size."""
SLIDE_NUMBER = re.compile(r"\s\d{1,3}\W*$")
"""The number that ends ``Steuerungsgruppe am 7. Mai 12``."""
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?!\.)")
"""``11:00 bis 12:00 Uhr``, the time that a slide shows; not ``11.03.2019``."""
SIGN = re.compile(r"\w")


def mark_slides(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines with those marked that repeat in groups anywhere on the pages."""
    flat = [
        (page, index, _folded(line))
        for page, lines in enumerate(pages)
        for index, line in enumerate(lines)
    ]
    small = {at for at, (page, index, _) in enumerate(flat) if 0 < pages[page][index].size < SMALL}
    groups = _groups([(at, text) for at, (_, _, text) in enumerate(flat) if text], small)
    clocks = {
        at for at, (page, index, _) in enumerate(flat) if CLOCK.search(pages[page][index].text)
    }
    repeated = {at: number for number, group in enumerate(groups) for at in group}
    confirmed = {at for at in repeated if at in small or _has_company(at, repeated, clocks)}
    marked = {(flat[at][0], flat[at][1]) for at in confirmed}
    return [
        [
            replace(line, kind="running-head", level=0) if (page, index) in marked else line
            for index, line in enumerate(lines)
        ]
        for page, lines in enumerate(pages)
    ]


def _folded(line: Line) -> str:
    """What is compared; empty for lines that are never the head of a slide."""
    text = line.text.lower()
    signs = "".join(SIGN.findall(SLIDE_NUMBER.sub("", text)))
    long = len(signs) < LEAST_SIGNS or len(text) > LONGEST
    measured = any(sign in text for sign in "%€§")
    if long or measured or line.kind != "text" or is_lasting(text):
        return ""
    return signs


def is_lasting(text: str) -> bool:
    """Whether the line speaks of votes and decisions: minutes themselves repeat those words."""
    return any(
        word.startswith(start) if len(start) > 4 else word == start
        for word in re.findall(r"\w+", text)
        for start in words("lasting_words.txt")
    )


def counts_votes(text: str) -> bool:
    """Whether the line names two sides of a vote; at the edge of pages it is no running head."""
    return len(set(re.findall(r"[\w-]+", text.lower())) & word_set("vote_sides.txt")) > 1


def _groups(lines: Sequence[tuple[int, str]], small: set[int]) -> list[list[int]]:
    """Lines that are much alike; often enough, or at least twice in small type."""
    by_start: dict[str, list[tuple[str, list[int]]]] = {}
    for at, text in lines:
        groups = by_start.setdefault(text[:SAME_START], [])
        for model, members in groups:
            if _alike(model, text):
                members.append(at)
                break
        else:
            groups.append((text, [at]))
    return [
        members
        for groups in by_start.values()
        for _, members in groups
        if len(members) >= LEAST_TIMES or (len(members) > 1 and small.issuperset(members))
    ]


def _alike(one: str, other: str) -> bool:
    """Whether two lines are the same but for misread letters; other digits are other content."""
    if one == other:
        return True
    shortest = min(len(one), len(other))
    if shortest < LEAST_FUZZY or shortest < 0.75 * max(len(one), len(other)):
        return False
    short, long = sorted((re.sub(r"\D", "", text) for text in (one, other)), key=len)
    if not long.startswith(short):
        return False
    return fuzz.ratio(one, other) >= SIMILAR


def _has_company(at: int, repeated: dict[int, int], clocks: set[int]) -> bool:
    """Whether lines of other repeated groups stand close by, one of them with a clock time.

    Names and phrases that minutes repeat, even side by side, have no clock time with them.
    """
    near = [at + step for step in range(-NEIGHBOURS, NEIGHBOURS + 1) if at + step in repeated]
    return len({repeated[other] for other in near}) > 1 and any(other in clocks for other in near)
