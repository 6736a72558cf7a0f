"""Joins numbers that stand on lines of their own in a text file with what they number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.layout.lone_labels import joined_with_next, with_lone_labels
from pipeline.layout.numbered_columns import ROMAN
from pipeline.layout.repeated_lines import PAGE_NUMBER
from pipeline.layout.stacked_numbers import keys_of, with_stacked_numbers
from pipeline.layout.torn_columns import beside
from pipeline.layout.torn_rows import with_torn_rows
from pipeline.records import Line
from pipeline.type_size import usual_width

LONE = re.compile(
    r"""(?:(?P<digits>\d{1,3})|(?P<path>\d{1,2}(?:\.\d{1,2}){1,3})|(?P<roman>[IVX]{1,5})
        |(?P<letter>[a-h](?=\))))(?P<end>[.):]*)""",
    re.VERBOSE,
)
"""``3`` · ``3.`` · ``2.1`` · ``IV.`` · ``b)``"""
BEGINS = re.compile(r"[\"„»(]?[^\W_]")
"""What is numbered begins with a word, not with a dash or a bullet."""
SMALL = re.compile(r"[a-zäöüß]")
"""``ja``: the head of a column, not what a bare number counts."""
OPENING = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\b")
MOST_STEP = 2
"""One number of a count may be missing."""
LEAST_COUNTED = 3
"""So many bare numbers must follow each other to be a count; one less where they begin again."""
FULL = 0.8
"""Lines of running text are longer than this share of the usual width; titles mostly are not."""
TITLES = 0.6
"""Share of what a count numbers that must be shorter: page numbers stand above running text."""


@dataclass(frozen=True, slots=True)
class _Lone:
    """A number alone on its line, by page and line."""

    page: int
    at: int
    form: str
    """What counts together: bare digits, digits with a full stop, Roman numbers …"""
    text: str
    value: int
    brief: bool
    """Whether the line below is too short for running text."""


def with_lone_numbers(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page, numbers in text files joined with the lines they number.

    A page whose text is written to a file loses the white space between numbers and titles: a
    number then stands on a line of its own above its title, or a column of numbers above the
    column of titles. Bare numbers must count on to be more than figures or page numbers.
    """
    agenda = keys_of(pages)
    drafts = [with_stacked_numbers(beside(page, LONE), agenda) for page in pages]
    drafts = [with_lone_labels(page) for page in drafts]
    lone = list(_all_lone(drafts))
    known = {found[0] for page in drafts for line in page if (found := OPENING.match(line.text))}
    taken = [one for one in lone if _is_sure(one, known)] + _counted(lone)
    return [
        with_torn_rows(joined_with_next(page, {one.at for one in taken if one.page == number}))
        for number, page in enumerate(drafts)
    ]


def _all_lone(pages: Sequence[Sequence[Line]]) -> Iterator[_Lone]:
    usual = usual_width(line.text for page in pages for line in page)
    for number, page in enumerate(pages):
        above = ""
        for at, (line, below) in enumerate(pairwise(page)):
            match = LONE.fullmatch(line.text) if not (line.box or line.cells) else None
            inside = above.count("(") > above.count(")")  # Herr Muster (bis TOP / 3)
            above = line.text
            if match is None or inside or not _may_be_numbered(below, match):
                continue
            kind = next(name for name, text in match.groupdict().items() if text)
            text, brief = match[kind], len(below.text) < FULL * usual
            value = _value(text) if kind in ("digits", "roman") else 0
            yield _Lone(number, at, kind + match["end"], text, value, brief)


def _may_be_numbered(line: Line, number: re.Match[str]) -> bool:
    """Whether the line may be what the number above it numbers."""
    if line.cells or LONE.fullmatch(line.text) or PAGE_NUMBER.fullmatch(line.text):
        return False
    bare = not (number["end"] or number["path"])
    return BEGINS.match(line.text) is not None and not (bare and SMALL.match(line.text))


def _value(text: str) -> int:
    return int(text) if text.isdigit() else ROMAN.index(text) + 1 if text in ROMAN else 0


def _is_sure(one: _Lone, known: set[str]) -> bool:
    """Whether the number's form says that it numbers something: ``3.``, ``b)``, 2.1 below 2."""
    if one.form.startswith("path"):
        above, _, last = one.text.rpartition(".")
        return (f"{above}.{int(last) - 1}" if int(last) > 1 else above) in known
    return one.form.startswith(("digits", "letter")) and not one.form[-1].isalpha()


def _counted(lone: Sequence[_Lone]) -> list[_Lone]:
    """Return the numbers that stand in a count: each one more than one before it, or two.

    Behind a first count a shorter one of the same form may follow, that of another part.
    """
    rest = [one for one in lone if one.value]
    found: list[_Lone] = []
    while len(count := _longest(rest)) >= LEAST_COUNTED - 1:
        rest = [one for one in rest if one not in count]
        first, titles = count[0], sum(one.brief for one in count)
        again = first.value == 1 and any(known.form == first.form for known in found)
        if len(count) >= LEAST_COUNTED - again and titles >= TITLES * len(count):
            found += count
    return found


def _longest(rest: Sequence[_Lone]) -> list[_Lone]:
    """Return the longest count."""
    counts: list[list[_Lone]] = []
    for one in rest:
        before = [
            count
            for count in counts
            if count[-1].form == one.form and 0 < one.value - count[-1].value <= MOST_STEP
        ]
        counts.append([*max(before, key=len, default=[]), one])
    return max(counts, key=len, default=[])
