"""Text into the votes counted for each side: ``15 Ja-Stimmen``, ``Nein: 4``, ``dagegen 18``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.extract.decisions.voters import NUMBER, number_of, told_of_voters
from pipeline.sieve import Sifted
from pipeline.wordlists import rows

_DASH = re.compile(
    r"\s*(?::\s*(?:-{1,3}|–|—)|:?\s*\./\.)(?=\s|[,;/]|$)|\s+[-–—](?=\s*$|\s+(?:Nein|Enth|Dagegen))"
)
"""``Enthalten: –`` · ``Nein-Stimmen ./.`` · ``Ja 9 Nein [–] Enthaltung [–]``"""
_APPROVED = re.compile(
    r"\b(?:Genehmigung|Annahme|Zustimmung|Bewilligung|Entlastung|Wahl)\W{1,3}\d{1,3}\s[Jj]a\W*$"
)
"""``Voranschlag 2014 / Genehmigung 50 ja``"""
_NOBODY = re.compile(r",\s(?:keine[rs]?|niemand)\s(?:(?:ist|war|stimmte?)\s)?$", re.IGNORECASE)
"""``200 Mark Zuschuss, [keiner] dagegen``"""
_NAMED = re.compile(r"\s*:\s*(?!\d)[^:;()\d]{3,160}\((?P<count>\d{1,3})\)")
"""``Dafür: Muster, Probst, Huber [(3)], Stimmenthaltung: Muster-Huber (1)``"""
_UP_TO = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[:=]|(?:waren|sind|stimmten|stimmen|(?:haben\s)?gestimmt|spr(?:achen|echen)\ssich)\s)?\s*"
)
"""``Ja (SPD): [6]`` · ``dafür waren [20]``"""
_ONE = re.compile(r"enth(?:ielt|ält)\b")
"""``Dafür stimmten vier, dagegen drei; Herr Muster [enthielt sich]``: nobody is counted there"""

Number = tuple[int, int, int]
"""Where a number begins and ends, and its value."""


@dataclass(frozen=True, slots=True)
class _Side:
    start: int
    end: int
    side: str
    colon: bool
    firm: bool


def names_sides(text: str) -> bool:
    """Whether at least two sides of a vote are named."""
    return len({side.side for side in _sides(text)}) > 1


def counted_sides(text: str) -> tuple[dict[str, int], bool]:
    """Pair each side with the number before it, or behind it where that one is taken.

    The second value is False when nothing but a single ``dafür`` or ``zustimmen`` was counted.
    """
    used: set[int] = set()
    counts: dict[str, int] = {}
    firm = False
    sides = _sides(text)
    numbers = _numbers(text) if sides else []
    all_behind = len(sides) > 1 and all(
        _behind(text, numbers, side, used, words=True) or _DASH.match(text, side.end)
        for side in sides
        if not _ONE.match(text, side.start)
    )
    taken = [] if all_behind or len(sides) < 2 else _told_before(text, numbers, sides)
    for side in sides:
        colon = side.colon or all_behind  # Pro 14 Kontra 2
        if named := _NAMED.match(text, side.end):
            counts.setdefault(side.side, int(named["count"]))
            firm = firm or side.firm
            continue
        found = None if colon else _before(text, numbers, side, used)
        left = [one for one in numbers if one not in taken]
        found = found or _behind(text, left, side, used, words=all_behind)
        found = found or (_before(text, numbers, side, used) if colon else None)
        if found and side.side not in counts:
            counts[side.side] = found[2]
            used.add(found[0])
            firm = firm or side.firm
    counts.update(_dashes(text, counts))
    told, sure = told_of_voters(text, counts)
    return {**told, **counts}, firm or sure or len({**told, **counts}) > 1


def _numbers(text: str) -> list[Number]:
    """Return the counts in the text, in figures and in words."""
    return [
        (match.start(), match.end(), value)
        for match in re.finditer(NUMBER, text, re.IGNORECASE)
        if (value := number_of(match[0])) is not None
    ]


def _told_before(text: str, numbers: list[Number], sides: tuple[_Side, ...]) -> list[Number]:
    """``keine Einwände gegen das Protokoll: [95] Ja-Stimmen``: counts of the side behind them."""
    told = [
        _before(text, numbers, side, set())
        for side in sides
        if not side.colon and _behind(text, numbers, side, set()) is None
    ]
    return [number for number in told if number and text[number[1]] == " "]


def _dashes(text: str, counts: dict[str, int]) -> dict[str, int]:
    """``Dafür: 7  Dagegen: –``: beside a count, a dash is nobody."""
    if not any(counts.values()):
        return {}
    return {
        side.side: 0
        for side in _sides(text)
        if side.side not in counts and _DASH.match(text, side.end)
    }


def nobody_told(text: str) -> str | None:
    """Return the side that a line of its own counts with a dash: ``Enthaltung: –``."""
    sides = [side for side in _sides(text) if side.start == 0]
    return sides[0].side if sides and _DASH.fullmatch(text, sides[0].end) else None


def _before(text: str, numbers: list[Number], side: _Side, used: set[int]) -> Number | None:
    """``15 Ja-Stimmen`` · ``4 Mitglieder enthalten sich`` · ``13 sind dagegen``."""
    between = re.compile(
        r"\s*(?:\(\w+\)|x)?\s*(?:mit\s)?(?:gültigen?|abgegebenen?|stimmberechtigte[n]?|anwesende[n]?)?\s*"
        r"(?:[A-ZÄÖÜ][\w*-]{2,})?\s*(?:mit\s[\d.,]+\s\w+)?\s*(?:sind|ist|waren|war|stimmen|stimmten|stimmte|lauten|lauteten|(?:hat|haben|sprechen|sprachen)\ssich)?\s*(?:mit\s)?"
    )
    for number in reversed(numbers):
        if number[1] <= side.start:
            near = between.fullmatch(text, number[1], side.start)
            return number if near and number[0] not in used else None
    return None


def _behind(
    text: str, numbers: list[Number], side: _Side, used: set[int], words: bool = False
) -> Number | None:
    """``Ja: 6`` · ``dagegen 18``; with ``words`` also ``dafür stimmen vier``."""
    for number in numbers:
        if number[0] >= side.end:
            near = _UP_TO.fullmatch(text, side.end, number[0])
            wanted = text[number[0]] in "0123456789O" or side.colon or words
            wanted = wanted or text.startswith("niemand", number[0])
            return number if near and wanted and number[0] not in used else None
    return None


@cache
def side_patterns() -> tuple[tuple[str, Sifted], ...]:
    """Return the sides with the patterns of their words."""
    known = rows("vote_words.csv")
    joined = {
        side: "|".join(one for one, of in known if of == side) for side in ("yes", "no", "abstain")
    }
    return tuple(
        (side, Sifted(re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)))
        for side, words in joined.items()
    )


@lru_cache(maxsize=5_000)
def _sides(text: str) -> tuple[_Side, ...]:
    """Return the sides in order; of two that overlap the longer: ``Stimmen für die Ablehnung``."""
    kept: list[_Side] = []
    for side in sorted(_all_sides(text), key=lambda side: side.start - side.end):
        if all(side.end <= other.start or other.end <= side.start for other in kept):
            kept.append(side)
    return tuple(sorted(kept, key=lambda side: side.start))


def _all_sides(text: str) -> Iterator[_Side]:
    for name, pattern in side_patterns():
        for match in pattern.finditer(text):
            colon = bool(re.match(r"\s*(?:\([^)]*\))?\s*[:=]", text[match.end() :]))
            firm = not re.match(r"dafür|dagegen|zustimm|ja$|nein$", match[0], re.IGNORECASE)
            firm = firm or _NOBODY.search(text, 0, match.start()) is not None
            firm = firm or _APPROVED.search(text) is not None
            yield _Side(match.start(), match.end(), name, colon, firm or colon)
