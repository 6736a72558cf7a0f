"""Reads the numbers before titles: agendas in two columns, numbers set off from their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.regions import Region
from pipeline.layout.runs import Run

NUMBERING = re.compile(
    r"""(?:(?:TOP|Punkt|[Zz]u|[Aa]d|§|Nr\.)\s*)?(?:[ÖN]\s*)?\(?
        (?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[IV]{1,4}|IX|X[IV]{1,3})[.):]*
        |[Ss]{1,2}\s?\d{1,3}[.):]*""",
    re.VERBOSE,
)
"""What stands alone before a title: ``1.)``, ``2.1``, ``TOP Ö 4``, ``b)``, ``IV``, ``§ 145``,
which may be misread as ``Ss 145``."""
ORDINAL = re.compile(
    r"(?:TOP\s*)?(?:[ÖN]\s*)?\(?(?:(?:\d{1,2}\.)*(\d{1,2})|([a-z])|([IVX]{1,5}))(?:[.):]+|(?=\s|$))"
)
"""The last part of a number that opens a line: ``2.1 Bericht``, ``c) Wahl``, ``TOP IV Wege``."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
IN_ORDER = 0.7
"""Share of the steps down a column that lead to the next number: some are misread."""
LEAST_NUMBERED = 2


def is_number(text: str) -> bool:
    """Whether the text is nothing but the number of an item: ``TOP 3``, ``2.1``, ``b)``."""
    return bool(NUMBERING.fullmatch(text)) and len(text) > 1


def opens_with_number(text: str) -> bool:
    """Whether the text begins with the number of an item: ``2.1 Bericht``, ``§ 145``."""
    found = NUMBERING.match(text)
    return found is not None and text[found.end() :][:1] in ("", " ")


def with_numbers_joined(region: Region) -> Region:
    """Drop the gutters between numbers and their titles where there are several such columns."""
    numbers = [n for n, column in enumerate(columns_of(region)[:-1]) if _only_numbers(column)]
    if len(numbers) < 2 or numbers[0] != 0:
        return region
    kept = tuple(gutter for n, gutter in enumerate(region.gutters) if n not in numbers)
    return Region(region.bands, kept)


def columns_of(region: Region) -> list[list[Run]]:
    """The runs of each column, top to bottom."""
    return [
        [run for band in region.bands for run in band.runs if region.column_of(run) == n]
        for n in range(len(region.gutters) + 1)
    ]


def counts_down(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether an agenda goes on from the foot of one column to the head of the next.

    Numbers that go on from left to right are a table read row by row.
    """
    if len(columns) < 2:
        return False
    counted = [[n for run in column if (n := _ordinal(run.text))] for column in columns]
    if min(len(numbers) for numbers in counted) < LEAST_NUMBERED:
        return False
    steps = [(one, two) for numbers in counted for one, two in pairwise(numbers)]
    follow = sum(two == one + 1 for one, two in steps) >= IN_ORDER * len(steps)
    return follow and all(left[-1] < right[0] for left, right in pairwise(counted))


def _only_numbers(column: Sequence[Run]) -> bool:
    return bool(column) and all(NUMBERING.fullmatch(run.text) for run in column)


def _ordinal(text: str) -> int:
    """The number that opens the text, letters counted from a; 0 where there is none."""
    found = ORDINAL.match(text)
    if not found:
        return 0
    digits, letter, roman = found.groups()
    if digits:
        return int(digits)
    if letter:
        return ord(letter) - ord("a") + 1
    return ROMAN.index(roman) + 1 if roman in ROMAN else 0
