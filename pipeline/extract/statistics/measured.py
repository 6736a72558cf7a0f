"""Text into measures: value or range, unit or counted noun, qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.dictionaries import Dictionaries
from pipeline.extract.statistics.not_numbers import not_measured
from pipeline.extract.statistics.number_units import NumberUnit, NumberUnits
from pipeline.extract.statistics.numbers import FoundNumber, find_broken_numbers, find_numbers
from pipeline.extract.statistics.units import measures
from pipeline.lexicon import Lexicon
from pipeline.wordlists import either, words

_RANGE = re.compile(r"\s?(?:-|–|—|\bbis\b(?:\szu)?)\s?")
_TO = re.compile(r"\sbis(?:\szu)?\s")
_AND = re.compile(r"\sund\s")
_BETWEEN = re.compile(r"\bzwischen\s(?:\w+\.?\s)?$")
_CLOSED = re.compile(r"\s?(?:[);,]|\.(?!\d)|$)")
"""Behind ``(Vorjahr 131`` nothing says what else is counted."""
EARLIER_WITHIN = 90
"""So many signs behind a number the one for comparison begins."""
WRITTEN_OUT = 1000
"""No scale behind a range is meant for a begin that is as large."""
_MINUS = re.compile(r"(?<![\d\s])\s\(?[-–−]$")
"""``Es waren -12 °C``; no dash of a range (``20 -30 %``), no bullet."""


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
    earlier: str | None = None
    """The period of a number for comparison, whose unit is the last one's: ``Vorjahr``."""


class Measures:
    """Finds the measures of a text with the units and the lexicon it was made with."""

    def __init__(self, dictionaries: Dictionaries, lexicon: Lexicon) -> None:
        self._units = NumberUnits(dictionaries, lexicon)

    def of(self, text: str) -> tuple[Measure, ...]:
        """Return all measures of ``text`` in order."""
        closed = not_measured(text) + find_broken_numbers(text)
        printed = find_numbers(text)
        numbers = tuple(
            number
            for number in printed
            if not any(start < number.end and number.start < end for start, end in closed)
        )
        return tuple(_with_earlier(text, printed, tuple(self._measured(text, numbers))))

    def _measured(self, text: str, numbers: tuple[FoundNumber, ...]) -> Iterator[Measure]:
        skip = -1
        for position, number in enumerate(numbers):
            if position == skip:
                continue
            following = numbers[position + 1] if position + 1 < len(numbers) else None
            if following and _spans(text, number, following):
                measured = self._units.of(text, following, number.start)
                if measured and _begin(number, measured) < _scaled(
                    following.value, measured.factor
                ):
                    skip = position + 1
                    yield self._measure(text, number, measured, following)
                    continue
            measured = self._units.of(text, number, number.start)
            if measured and following:
                until = self._until(text, number, measured, following)
                if until:
                    skip = position + 1
                    yield self._measure(text, number, until, following)
                    continue
            measured = measured or self._units.borrowed(text, number, following)
            if measured:
                yield self._measure(text, number, measured)

    def _until(
        self, text: str, number: FoundNumber, unit: NumberUnit, following: FoundNumber
    ) -> NumberUnit | None:
        """``zwischen 11 Mio. € und 13 Mio. €``: the unit at the end of a range that prints it."""
        money = self._units.currency_before(text, following.start)
        begin = money[0] if money else following.start
        between = _BETWEEN.search(text[max(unit.start - 24, 0) : unit.start])
        span = _AND if between else _TO
        if not span.fullmatch(text, unit.end, begin):
            return None
        end = self._units.of(text, following, following.start)
        if end is None or (end.unit, end.factor) != (unit.unit, unit.factor):
            return None
        return end if number.value < following.value else None

    def _measure(
        self,
        text: str,
        number: FoundNumber,
        unit: NumberUnit,
        last: FoundNumber | None = None,
    ) -> Measure:
        start, qualifier = self._units.qualifier(text, min(unit.start, number.start))
        minus = measures(unit.unit) and _MINUS.search(text[: number.start])
        sign = -1.0 if minus and not last else 1.0
        return Measure(
            start=start - (sign < 0),
            end=max(unit.end, number.end),
            value=sign * (_begin(number, unit) if last else _scaled(number.value, unit.factor)),
            unit=unit.unit,
            value_to=_scaled(last.value, unit.factor) if last else None,
            qualifier=qualifier,
        )


def _with_earlier(
    text: str, numbers: tuple[FoundNumber, ...], found: tuple[Measure, ...]
) -> Iterator[Measure]:
    """Yield the measures, and those of an earlier period that print no unit: ``(Vorjahr 131)``."""
    starts = {number.start: number for number in numbers}
    for at, one in enumerate(found):
        yield one
        until = found[at + 1].start if at + 1 < len(found) else len(text)
        told = _earlier().match(text, one.end, min(until, one.end + EARLIER_WITHIN))
        number = starts.get(told.start("number")) if told else None
        if told and number and _CLOSED.match(text, number.end):
            yield Measure(
                number.start,
                number.end,
                number.value,
                one.unit,
                earlier=told["period"].removeprefix("im "),
            )


@cache
def _earlier() -> re.Pattern[str]:
    period = f"(?P<period>{either(words('earlier_periods.txt'))})"
    return re.compile(rf"[^.!?()]{{0,60}}?(?:\(|[,;]\s){period}(?:\swaren\ses|:)?\s(?P<number>\d)")


def _begin(number: FoundNumber, unit: NumberUnit) -> float:
    """Return the begin of a range: of ``480.000 bis 1,1 Mio. DM`` it is written out."""
    return number.value if number.value >= WRITTEN_OUT else _scaled(number.value, unit.factor)


def _scaled(value: float, factor: float) -> float:
    """Return ``4_100_000.0`` for 4,1 Mio., which as a product of floats is a bit less."""
    return round(value * factor, 6) if factor != 1.0 else value


def _spans(text: str, number: FoundNumber, following: FoundNumber) -> bool:
    """``20 bis 30`` · ``zwischen 20 und 30``."""
    if _RANGE.fullmatch(text, number.end, following.start):
        return True
    between = _BETWEEN.search(text[max(number.start - 24, 0) : number.start])
    return bool(between) and text[number.end : following.start].strip() == "und"
