"""Text into the votes counted for each side: ``15 Ja-Stimmen``, ``Nein: 4``, ``dagegen 18``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.statistics.numbers import read_number_word
from pipeline.wordlists import rows

_NUMBER = (
    r"(?<![\w.,/:-])(?:\d{1,3}(?![\d.,]\d|(?!x\s)\w|,[-–]|\s?(?:€|Euro\b|EUR\b|DM\b|%))|(?-i:O)\b|kein(?:e[nrs]?)?\b|niemand\b|ein(?:e[rnm]?|s)?\b|"
    r"[a-zäöüß]{3,}\b)"
)
_DASH = re.compile(r"\s*(?::\s*(?:-{1,3}|–|—)|:?\s*\./\.)(?=\s|[,;/]|$)")
"""``Enthalten: –`` · ``Nein-Stimmen ./.``"""
_AGREED = re.compile(
    rf"\bstimm(?:en|ten)\s(?P<count>{_NUMBER})[^.,;]{{0,40}}\s(?P<how>zu|dafür|dagegen|für|gegen)\b"
)
"""``Dem Vorschlag stimmen 128 Mitglieder zu`` · ``stimmten 12 Räte für den Plan``"""
_UP_TO = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[:=]|(?:waren|sind|stimmten|stimmen|(?:haben\s)?gestimmt)\s)?\s*"
)
"""``Ja (SPD): [6]`` · ``dafür waren [20]``"""
_ONE_AGAINST = re.compile(r",\s(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+\sdagegen\b")
"""``vier dafür, Frau Muster dagegen``"""


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
    numbers = [
        (match.start(), match.end(), value)
        for match in re.finditer(_NUMBER, text, re.IGNORECASE)
        if (value := number_of(match[0])) is not None
    ]
    used: set[int] = set()
    counts: dict[str, int] = {}
    firm = False
    sides = _sides(text)
    all_behind = len(sides) > 1 and all(_behind(text, numbers, side, used) for side in sides)
    for side in sides:
        colon = side.colon or all_behind  # Pro 14 Kontra 2
        found = None if colon else _before(text, numbers, side, used)
        found = found or _behind(text, numbers, side, used)
        found = found or (_before(text, numbers, side, used) if colon else None)
        if found and side.side not in counts:
            counts[side.side] = found[2]
            used.add(found[0])
            firm = firm or side.firm
    counts.update(_dashes(text, counts))
    for key, name in (("no", "dagegen"), ("yes", "dafür")):
        if re.search(rf"\bstimmte\s{name}\b", text):
            counts.setdefault(key, 1)
    agreed = _AGREED.search(text)
    if agreed and (cast := number_of(agreed["count"])) is not None:
        counts.setdefault("no" if agreed["how"].endswith("gegen") else "yes", cast)
    if re.search(r"\benthielt\ssich\b", text) and "yes" not in counts:
        counts.setdefault("abstain", 1)
        firm = True
    if "yes" in counts and _ONE_AGAINST.search(text):
        counts.setdefault("no", 1)
    return counts, firm or len(counts) > 1


def _dashes(text: str, counts: dict[str, int]) -> dict[str, int]:
    """``Dafür: 7  Dagegen: –``: beside a count, a dash is nobody."""
    if not any(counts.values()):
        return {}
    return {
        side.side: 0
        for side in _sides(text)
        if side.side not in counts and _DASH.match(text, side.end)
    }


Number = tuple[int, int, int]


def _before(text: str, numbers: list[Number], side: _Side, used: set[int]) -> Number | None:
    """``15 Ja-Stimmen`` · ``4 Mitglieder enthalten sich`` · ``13 sind dagegen``."""
    between = re.compile(
        r"\s*(?:\(\w+\)|x)?\s*(?:mit\s)?(?:gültigen?|abgegebenen?|stimmberechtigte[n]?|anwesende[n]?)?\s*"
        r"(?:[A-ZÄÖÜ][\w*-]{3,})?\s*(?:mit\s[\d.,]+\s\w+)?\s*(?:sind|ist|waren|war|stimmen|stimmten|stimmte|lauten|lauteten|(?:hat|haben)\ssich)?\s*"
    )
    for number in reversed(numbers):
        if number[1] <= side.start:
            near = between.fullmatch(text, number[1], side.start)
            return number if near and number[0] not in used else None
    return None


def _behind(text: str, numbers: list[Number], side: _Side, used: set[int]) -> Number | None:
    """``Ja: 6`` · ``dagegen 18``."""
    for number in numbers:
        if number[0] >= side.end:
            near = _UP_TO.fullmatch(text, side.end, number[0])
            wanted = text[number[0]] in "0123456789O" or side.colon
            wanted = wanted or text.startswith("niemand", number[0])
            return number if near and wanted and number[0] not in used else None
    return None


def number_of(printed: str) -> int | None:
    """Return the count that a figure or a word stands for: ``keine`` is 0, ``einer`` is 1."""
    if printed == "O":  # a nought read as a letter: ``nein O``, ``O Enth.``
        return 0
    folded = printed.lower()
    if folded.isdigit():
        return int(folded)
    if folded.startswith(("kein", "niemand")):
        return 0
    if re.fullmatch(r"ein(?:e[rnm]?|s)?", folded):
        return 1
    return read_number_word(folded)


@cache
def side_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the sides with the patterns of their words."""
    known = rows("vote_words.csv")
    joined = {
        side: "|".join(one for one, of in known if of == side) for side in ("yes", "no", "abstain")
    }
    return tuple(
        (side, re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE))
        for side, words in joined.items()
    )


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
            yield _Side(match.start(), match.end(), name, colon, firm or colon)
