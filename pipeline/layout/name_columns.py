"""Whether people stand in one column and what is told of them in the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.layout.runs import Run
from pipeline.wordlists import alternatives

NAMED_SHARE = 0.6
UNNAMED_SHARE = 0.1
"""So many lines of a column open like people, and so few of one that tells about them."""


def names_in_one(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether one column alone holds people: ``Frau Muster`` - ``Mieterverein Erfurt e. V.``."""
    for opens in _openings():
        named = [sum(bool(opens.match(run.text)) for run in column) for column in columns]
        shares = sorted(count / len(column) for count, column in zip(named, columns, strict=True))
        if shares[-1] >= NAMED_SHARE and shares[-2] <= UNNAMED_SHARE:
            return True
    return False


def offices_in_one(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether one column alone holds offices: ``Ida Muster (SPD)`` - ``Schriftführerin``."""
    told = [sum(bool(_office().match(run.text)) for run in column) for column in columns]
    shares = sorted(count / len(column) for count, column in zip(told, columns, strict=True))
    return shares[-1] >= NAMED_SHARE and shares[-2] <= UNNAMED_SHARE


def is_office(cell: Sequence[Run]) -> bool:
    """Whether a cell holds nothing but offices, one a line: ``Stadtrat``."""
    return bool(cell) and all(_office().match(run.text) for run in cell)


@cache
def _office() -> re.Pattern[str]:
    """``Bürgermeister als Vorsitzender`` · ``GR, ab 19.40 Uhr``, but not ``GR Ida Muster``."""
    return re.compile(rf"(?:{alternatives('name_functions.txt')})(?:$|[,;(]|\s(?![A-ZÄÖÜ]))")


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    """Return what opens a line that names a person: ``Herr M…``, ``Dr. M…``, ``(Ratsherr M…``."""
    spoken = "|".join(map(alternatives, ("name_salutations.txt", "name_titles.txt")))
    told = f"{spoken}|{alternatives('name_functions.txt')}"
    return tuple(re.compile(rf"\(?(?:{words}) [A-ZÄÖÜ]") for words in (spoken, told))
