"""Votes told party by party, on lines, in a list or in a table, into the vote of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import counted_sides
from pipeline.wordlists import either, word_set

_SUMMED = re.compile(r"(?:Partei|Fraktion|Partei/Fraktion)\s.*\b(?:Gesamt|Summe|Insgesamt|Σ)")
"""``Partei CDU SPD FDP Gesamt``: the last count of each row below is the sum"""
_ROW = re.compile(
    r"(?P<side>[A-Z][\w-]+(?:\s[Ss]timmen)?):?(?:\s(?:\d{1,3}|[-–]))*\s(?P<sum>\d{1,3})"
)
"""``Nein-Stimmen: 4 4 1 [9]``"""
_SIDES = (("yes", "Ja"), ("no", "Nein"), ("abstain", "Enthaltung"))
LEAST = 2
"""Parties from which on their votes are those of the whole."""


def parties_summed(units: Sequence[Unit]) -> list[Unit]:
    """Return the units, the votes of parties as one: ``CDU 10 dafür``, ``SPD 7 dafür``."""
    summed: list[Unit] = []
    table = False
    told: list[str] = []
    for unit in units:
        text = unit.text
        row = _ROW.fullmatch(text) if table else None
        table = row is not None or _SUMMED.fullmatch(text) is not None
        if row and counted_sides(f"{row['side']}: 1")[0]:
            told = []
            summed.append(replace(unit, text=f"{row['side']}: {row['sum']}"))
            continue
        line = any(map(str.isdigit, text)) and _line().match(text) is not None
        if line and told and unit.opens is None:
            told.append(text)
            summed[-1] = replace(summed[-1], text=_whole(", ".join(told)))
        else:
            told = [text] if line else []
            summed.append(replace(unit, text=_whole(text)) if line else unit)
    return [replace(one, text=_listed(one.text)) for one in summed]


def _whole(text: str) -> str:
    """``CDU 10 dafür, SPD 7 dafür, FDP 3 dagegen`` becomes ``Ja: 17, Nein: 3``."""
    starts = [one.start() for one in _party().finditer(text)]
    parts = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    counts = [counted_sides(part.partition(" ")[2])[0] for part in parts]
    if len(counts) < LEAST or not all(counts):
        return text
    sums = {side: sum(one.get(side, 0) for one in counts) for side, _ in _SIDES}
    known = [(side, word) for side, word in _SIDES if any(side in one for one in counts)]
    return ", ".join(f"{word}: {sums[side]}" for side, word in known)


def _listed(text: str) -> str:
    """``Dafür: 6 CDU, 4 SPD`` becomes ``Dafür: 10``."""
    if ", " not in text and " und " not in text:
        return text
    return _list().sub(lambda one: str(sum(map(int, re.findall(r"\d+", one[0])))), text)


@cache
def _names() -> str:
    named = sorted(word_set("parties.txt"), key=len, reverse=True)
    return rf"(?:{either(map(re.escape, named))})(?:-Fraktion)?(?!\w)"


@cache
def _party() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/(-]){_names()}(?=:?\s)")


@cache
def _line() -> re.Pattern[str]:
    """``CDU-Fraktion: 10 dafür`` · ``SPD 7 Ja``."""
    sides = r"[Jj]a|[Nn]ein|dafür|dagegen|(?:Stimm)?[Ee]nth|(?:Ja|Nein|Gegen)-?[Ss]timme"
    return re.compile(rf"{_names()}:?\s(?:mit\s)?\d{{1,2}}\s(?:x\s)?(?:{sides})")


@cache
def _list() -> re.Pattern[str]:
    """``6 CDU, 4 SPD und 1 FDP``."""
    one = rf"\d{{1,2}}\s(?:x\s)?{_names()}"
    return re.compile(rf"(?<![\w.,]){one}(?:(?:,|\sund)\s{one})+")
