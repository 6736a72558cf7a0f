"""Text into measures: value or range, unit or counted noun, qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.dictionaries import Dictionaries
from pipeline.extract.statistics.counted import CountedNoun, CountedNouns
from pipeline.extract.statistics.not_numbers import not_measured
from pipeline.extract.statistics.numbers import FoundNumber, find_broken_numbers, find_numbers
from pipeline.extract.statistics.units import FoundUnit, UnitTable, measures
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_RANGE = re.compile(r"\s?(?:-|–|—|\bbis\b(?:\szu)?)\s?")
_TO = re.compile(r"\sbis(?:\szu)?\s")
_AND = re.compile(r"\sund\s")
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
_BRACKETED = re.compile(r"\s?\(")

_BETWEEN = re.compile(r"\bzwischen\s(?:\w+\.?\s)?$")
_DECIMAL = re.compile(r",\d{2}(?!\d)")
_LISTED = re.compile(r"\d{1,2},\d")
"""``2,1 Löschfahrzeuge`` at the beginning is 2.1, read wrongly."""
_MINUS = re.compile(r"(?<![\d\s])\s\(?[-–−]$")
"""``Es waren -12 °C``; no dash of a range (``20 -30 %``), no bullet."""
_PARTS = ("stellen", "stunden", "tage", "wochen", "monate", "jahre", "punkte")
"""What is counted in hundredths too; else ``4.500,00 Ausgaben`` is money, not a count."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured number: the whole stretch ``start:end``, the number at ``number:number_end``."""

    start: int
    end: int
    value: float
    unit: str
    value_to: float | None = None
    qualifier: str | None = None
    label: str | None = None
    """What stands before a colon: ``Spielplätze: 64 Nennungen``."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a number is measured in, ending at ``end``; ``start`` may lie before the number."""

    start: int
    end: int
    unit: str
    factor: float = 1.0


class Measures:
    """Finds the measures of a text with the units and the lexicon it was made with."""

    def __init__(self, dictionaries: Dictionaries, lexicon: Lexicon) -> None:
        self._units = UnitTable(dictionaries.units)
        self._nouns = CountedNouns(lexicon)

    def of(self, text: str) -> tuple[Measure, ...]:
        """Return all measures of ``text`` in order."""
        closed = not_measured(text) + find_broken_numbers(text)
        numbers = tuple(
            number
            for number in find_numbers(text)
            if not any(start < number.end and number.start < end for start, end in closed)
        )
        return tuple(self._measured(text, numbers))

    def _measured(self, text: str, numbers: tuple[FoundNumber, ...]) -> Iterator[Measure]:
        skip = -1
        for position, number in enumerate(numbers):
            if position == skip:
                continue
            following = numbers[position + 1] if position + 1 < len(numbers) else None
            if following and _spans(text, number, following):
                measured = self._unit(text, following, number.start)
                if measured and number.value < following.value:
                    skip = position + 1
                    yield self._measure(text, number, measured, following)
                    continue
            measured = self._unit(text, number, number.start)
            if measured and following:
                until = self._until(text, number, measured, following)
                if until:
                    skip = position + 1
                    yield self._measure(text, number, until, following)
                    continue
            measured = measured or self._borrowed(text, number, following)
            if measured:
                yield self._measure(text, number, measured)

    def _until(
        self, text: str, number: FoundNumber, unit: _Unit, following: FoundNumber
    ) -> _Unit | None:
        """``zwischen 11 Mio. € und 13 Mio. €``: the unit at the end of a range that prints it."""
        money = self._units.before(text, following.start)
        begin = money[0] if money else following.start
        between = _BETWEEN.search(text[max(unit.start - 24, 0) : unit.start])
        span = _AND if between else _TO
        if not span.fullmatch(text, unit.end, begin):
            return None
        end = self._unit(text, following, following.start)
        if end is None or (end.unit, end.factor) != (unit.unit, unit.factor):
            return None
        return end if number.value < following.value else None

    def _measure(
        self,
        text: str,
        number: FoundNumber,
        unit: _Unit,
        last: FoundNumber | None = None,
    ) -> Measure:
        start, qualifier = self._units.qualifier(text, min(unit.start, number.start))
        minus = measures(unit.unit) and _MINUS.search(text[: number.start])
        sign = -1.0 if minus and not last else 1.0
        return Measure(
            start=start - (sign < 0),
            end=max(unit.end, number.end),
            value=sign * _scaled(number.value, unit.factor),
            unit=unit.unit,
            value_to=_scaled(last.value, unit.factor) if last else None,
            qualifier=qualifier,
        )

    def _unit(self, text: str, number: FoundNumber, start: int) -> _Unit | None:
        found = self._units.after(text, number.end)
        if found.unit in word_set("weak_units.txt") and (
            number.worded or _SINCE.search(text[max(start - 16, 0) : start])
        ):
            return None
        if found.unit:
            return _Unit(start, found.end, found.unit, found.factor)
        money = self._units.before(text, start)
        if money:
            end = max(found.end, number.end)
            return _Unit(money[0], end, money[1], found.factor * money[2])
        if found.lost:
            return None
        if number.value == 1 or (number.worded and number.value == 1):
            return None
        return self._counted(text, number, start, found)

    def _counted(
        self, text: str, number: FoundNumber, start: int, scale: FoundUnit
    ) -> _Unit | None:
        years = _YEARS_OLD.match(text, number.end)
        if years:
            return _Unit(start, number.end, "Jahre")
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
            return _Unit(start, noun.end, noun.unit, scale.factor)
        qualified = self._units.qualifier(text, start)[0]
        label = self._nouns.before(text, qualified)
        near = label is not None and qualified - label.end < 4
        if label and not (near and re.match(r"\s?[\w%€]|\.\d", text[number.end :])):
            return _Unit(label.start if near else start, number.end, label.unit, scale.factor)
        return None

    def _borrowed(
        self, text: str, number: FoundNumber, following: FoundNumber | None
    ) -> _Unit | None:
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
            return _Unit(number.start, noun.end, noun.unit) if noun else None
        unit = self._unit(text, following, following.start)
        if unit is None:
            return None
        if scale.factor == 1.0 and unit.factor > 1 and number.value >= 1000:
            return None
        end = unit.end if _OUT_OF.fullmatch(between) else max(scale.end, number.end)
        factor = scale.factor if scale.factor > 1 else unit.factor
        return _Unit(number.start, end, unit.unit, factor)


def _scaled(value: float, factor: float) -> float:
    """Return ``4_100_000.0`` for 4,1 Mio., which as a product of floats is a bit less."""
    return round(value * factor, 6) if factor != 1.0 else value


def _spans(text: str, number: FoundNumber, following: FoundNumber) -> bool:
    """``20 bis 30`` · ``zwischen 20 und 30``."""
    if _RANGE.fullmatch(text, number.end, following.start):
        return True
    between = _BETWEEN.search(text[max(number.start - 24, 0) : number.start])
    return bool(between) and text[number.end : following.start].strip() == "und"
