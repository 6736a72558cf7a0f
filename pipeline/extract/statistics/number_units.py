"""What a number is measured in: a unit, a currency before it, or a counted noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.dictionaries import Dictionaries
from pipeline.extract.statistics.counted import CountedNoun, CountedNouns
from pipeline.extract.statistics.numbers import FoundNumber
from pipeline.extract.statistics.units import FoundUnit, UnitTable
from pipeline.lexicon import Lexicon
from pipeline.wordlists import alternatives, word_set

_SHARED = re.compile(
    r"\s?(?:Mio\.?|Mrd\.?|Tsd\.?)?\s?(?:auf|oder|und|statt|von|bzw\.|auf\s(?:ca\.|rund|etwa))\s"
)
"""``von 70 Mio. auf 40 Mio. Euro``: the first number has the unit of the second."""
_OUT_OF = re.compile(r"\s(?:von|der|aus)\s(?:insgesamt\s)?")
"""``21 von 27 Gemeindevertretern``"""
_YEARS_OLD = re.compile(r"-?\s?jährig")
_SINCE = re.compile(
    r"\b(?:vor|seit|nach|in|innerhalb(?:\svon)?|binnen|letzten|nächsten|kommenden|vergangenen)\s$",
    re.IGNORECASE,
)
"""``in den letzten 20 Jahren`` · ``innerhalb von 8 Tagen``: when, not how much."""
_GOES_ON = re.compile(r"\s?(?!(?:aktiv|davon)\b)[\w%€]|\.\d")
"""``Mitglieder: 23 Euro``: the number has a noun of its own"""
_BRACKETED = re.compile(r"\s?\(")

_DECIMAL = re.compile(r",\d{2}(?!\d)")
_LISTED = re.compile(r"\d{1,2},\d")
"""``2,1 Löschfahrzeuge`` at the beginning is 2.1, read wrongly."""
_PARTS = ("stellen", "stunden", "tage", "wochen", "monate", "jahre", "punkte")
"""What is counted in hundredths too; else ``4.500,00 Ausgaben`` is money, not a count."""


@cache
def _anniversary() -> re.Pattern[str]:
    """``25-jährigen und 40-jährigen Mitgliedschaft``: who is honoured."""
    noun = rf"[A-ZÄÖÜ]?\w*(?i:{alternatives('anniversaries.txt')})"
    return re.compile(
        rf"-?\s?jährige\w*(?:,?\s(?:und|oder|\d+-?\s?jährige\w*|[a-zäöüß]+)){{0,4}}\s{noun}"
    )


@dataclass(frozen=True, slots=True)
class NumberUnit:
    """What a number is measured in, ending at ``end``; ``start`` may lie before the number."""

    start: int
    end: int
    unit: str
    factor: float = 1.0


class NumberUnits:
    """Finds what numbers are measured in, with the user's units and the lexicon."""

    def __init__(self, dictionaries: Dictionaries, lexicon: Lexicon) -> None:
        self._units = UnitTable(dictionaries.units)
        self._nouns = CountedNouns(lexicon)

    def qualifier(self, text: str, offset: int) -> tuple[int, str | None]:
        """Return where the words that qualify the number at ``offset`` begin, and their sense."""
        return self._units.qualifier(text, offset)

    def currency_before(self, text: str, offset: int) -> tuple[int, str, float] | None:
        """Return start, normal form and factor of a currency before ``offset``: ``TEUR 500``."""
        return self._units.before(text, offset)

    def of(self, text: str, number: FoundNumber, start: int) -> NumberUnit | None:
        """Return what the number, which begins at ``start``, is measured in."""
        found = self._units.after(text, number.end)
        if found.unit in word_set("weak_units.txt") and (
            number.worded or _SINCE.search(text[max(start - 16, 0) : start])
        ):
            return None
        if found.unit:
            return NumberUnit(start, found.end, found.unit, found.factor)
        money = self._units.before(text, start)
        if money:
            end = max(found.end, number.end)
            return NumberUnit(money[0], end, money[1], found.factor * money[2])
        if found.lost:
            return None
        if number.value == 1 or (number.worded and number.value == 1):
            return None
        return self._counted(text, number, start, found)

    def _counted(
        self, text: str, number: FoundNumber, start: int, scale: FoundUnit
    ) -> NumberUnit | None:
        years = _YEARS_OLD.match(text, number.end)
        if years:
            honoured = _anniversary().match(text, number.end)
            return None if honoured else NumberUnit(start, number.end, "Jahre")
        noun: CountedNoun | None = self._nouns.after(text, scale.end, number.worded)
        decimal = _DECIMAL.search(text, number.start, number.end)
        listed = number.start == 0 and _LISTED.fullmatch(text, 0, number.end)
        whole = scale.factor == 1.0 and (decimal or listed)
        if noun and whole and not noun.unit.lower().endswith(_PARTS):
            return None
        since = _SINCE.search(text[max(start - 16, 0) : start])
        if noun and since and noun.unit in word_set("weak_units.txt"):
            return None
        if noun:
            return NumberUnit(start, noun.end, noun.unit, scale.factor)
        qualified = self._units.qualifier(text, start)[0]
        label = self._nouns.before(text, qualified)
        near = label is not None and qualified - label.end < 4
        if label and not (near and _GOES_ON.match(text, number.end)):
            return NumberUnit(label.start if near else start, number.end, label.unit, scale.factor)
        return None

    def borrowed(
        self, text: str, number: FoundNumber, following: FoundNumber | None
    ) -> NumberUnit | None:
        """Return the unit of the next number where the print shares it."""
        if following is None:
            return None
        between = text[number.end : following.start]
        scale = self._units.after(text, number.end)
        shared = _SHARED.fullmatch(between) or _BRACKETED.fullmatch(between)
        if not (shared or _OUT_OF.fullmatch(between)):
            return None
        if _BRACKETED.fullmatch(between):
            noun = self._nouns.after(text, following.end + 1)
            return NumberUnit(number.start, noun.end, noun.unit) if noun else None
        unit = self.of(text, following, following.start)
        if unit is None:
            return None
        if scale.factor == 1.0 and unit.factor > 1 and number.value >= 1000:
            return None
        end = unit.end if _OUT_OF.fullmatch(between) else max(scale.end, number.end)
        factor = scale.factor if scale.factor > 1 else unit.factor
        return NumberUnit(number.start, end, unit.unit, factor)
