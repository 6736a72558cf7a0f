"""German text into the dates and spans of dates it names, in every form minutes print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.extract.dates.readers import (
    Reader,
    Reference,
    read_checked_day,
    read_day,
    read_iso,
    read_month,
    read_part_of_year,
    read_span,
    read_week,
)
from pipeline.extract.dates.words import month_pattern, season_pattern, weekdays
from pipeline.sieve import Sieve
from pipeline.wordlists import either

_DASH = r"\s*(?:-|–|—|bis(?:\s+(?:zum|einschließlich))?)\s*"
_YEAR = r"(?:(?:19|20)\d\d|\d\d)(?![\d.]?\d)"
_LONG_YEAR = r"(?:19|20)\d\d(?!\d)"
_REST = r"(?:(?<=[1-9])|(?<=0)[1-9]|(?<=[12])\d|(?<=3)[01])"
"""``0[9]`` · ``3[1]`` · nothing behind ``9``"""
_DAY = rf"(?:\d(?<![\d.,/:-]\d){_REST})"
"""``9`` · ``09`` · ``31``: a digit comes first, so that nothing is tried where none stands"""
_MONTH = r"(?:0?[1-9]|1[0-2])"
_ROMAN_MONTH = r"(?:I{1,3}|IV|VI{0,3}|I?X|XI{1,2})"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``start:end`` of a text; ``iso`` may be of less precision (``2019-11``)."""

    start: int
    end: int
    iso: str
    iso_to: str | None = None


@lru_cache(maxsize=5_000)
def find_dates(
    text: str, year: int | None = None, not_before: str | None = None
) -> tuple[FoundDate, ...]:
    """Return the dates of ``text`` in order; broken or impossible ones are left out.

    A date printed without its year gets ``year``, or with ``not_before`` (ISO) the year of the
    next such day on or after it; without either it is left out.
    """
    reference = Reference(year, not_before)
    found: list[FoundDate] = []
    for match, read in _like_dates(text):
        if any(match.start() < other.end and other.start < match.end() for other in found):
            continue
        span = read(match, reference)
        if span is not None:
            found.append(FoundDate(match.start(), match.end(), span[0], span[1]))
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=5_000)
def _like_dates(text: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    """Return all that has the form of a date, most telling form first; some may overlap."""
    return tuple(_forms().finditer(text))


@cache
def _forms() -> Sieve[Reader]:
    return Sieve((re.compile(pattern, re.IGNORECASE), read) for pattern, read in _patterns())


def _patterns() -> Iterator[tuple[str, Reader]]:
    """Most telling form first; a stretch that one form took is closed to the later ones."""
    name = month_pattern()
    ordinal = r"\d\.|I{1,3}V?\.|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?"
    led = rf"\d(?:{either(f'(?<={words}[0-9])' for words in _before_a_day())}){_REST}"
    # 2022-11-17
    yield r"(?<![\w-])(?:19|20)\d\d-\d\d-\d\d(?![\w-])", read_iso
    # 01.10.2015 - 30.09.2016 · 1.3. bis 3.3.2015 · 8.6.-12.6.
    yield (
        rf"(?P<day1>{_DAY})\.\s?(?P<month1>{_MONTH})\.(?:\s?(?P<year1>{_YEAR}))?{_DASH}(?:dem\s)?"
        rf"(?P<day2>\d\d?)\.\s?(?P<month2>{_MONTH})\.(?:\s?(?P<year2>{_YEAR}))?(?!\d)",
        read_span,
    )
    # 20. August bis 3. September 2016
    yield (
        rf"(?P<day1>{_DAY})\.\s*(?P<month1>{name})(?:\s+(?P<year1>{_LONG_YEAR}))?{_DASH}(?:dem\s)?"
        rf"(?P<day2>\d\d?)\.\s*(?P<month2>{name})(?:\s+(?P<year2>{_LONG_YEAR}))?",
        read_span,
    )
    # 5./6. Mai 2019 · 24./25.05.2019
    yield (
        rf"(?P<day1>{_DAY})\.\s?/\s?(?P<day2>\d\d?)\.\s*(?P<month2>{name}|{_MONTH}(?=\.))"
        rf"\.?(?:\s?(?P<year2>{_YEAR}))?",
        read_span,
    )
    # 20. und (21. Juni 2018)
    yield (
        rf"(?P<day>{_DAY})\.(?=\s*(?:und|,|oder|sowie)\s*\d\d?\.\s*(?P<month>{name})"
        rf"(?:\s+(?P<year>{_LONG_YEAR}))?)",
        read_day,
    )
    # 20. bis 28. August 2016 · 20.-22.05.2019
    yield (
        rf"(?P<day1>{_DAY})\.?{_DASH}(?P<day2>\d\d?)\.\s*(?P<month2>{name}|{_MONTH}(?=\.))"
        rf"\.?(?:\s?(?P<year2>{_LONG_YEAR}))?",
        read_span,
    )
    # 03.04.2019 · 15.12.07 · 18. 11. 2021
    yield (
        rf"(?P<day>{_DAY})\.\s?(?P<month>{_MONTH})\.(?P<year>{_YEAR}|\s{_LONG_YEAR})",
        read_day,
    )
    # 30. 11. 87, but not 30. 11. 19 Uhr
    yield (
        rf"(?P<day>{_DAY})\.\s(?P<month>{_MONTH})\.\s(?P<year>\d\d)(?![.,:/]?\d)"
        r"(?!\s?(?:Uhr|h\b|%|€|(?-i:[A-ZÄÖÜ])))",
        read_day,
    )
    # 28/11/2011, as South Tyrol prints it
    yield (
        rf"(?<![\w/])(?P<day>{_DAY})/(?P<month>{_MONTH})/(?P<year>{_LONG_YEAR})(?![\w/])",
        read_day,
    )
    # 19. X. 1972 · 3.V.75
    yield (
        rf"(?P<day>{_DAY})\.\s?(?P<month>{_ROMAN_MONTH})\.\s?(?P<year>{_YEAR})(?![.,:/]?\d)",
        read_day,
    )
    # 3. April 2019 · 13.Febr.1978 · 3. April
    yield (
        rf"(?P<day>{_DAY})\.\s*(?P<month>{name})(?:(?:\s+|(?<=\.))(?P<year>{_LONG_YEAR})|(?!\s+\d{{4}}))",
        read_day,
    )
    # 12 Jun 1994, as programs write it
    yield rf"(?P<day>{_DAY})\s(?P<month>{name})\s(?P<year>{_LONG_YEAR})", read_day
    # am 24.11. · bis 3.9. · Mo., 20.6. · 24.11.
    yield rf"(?P<day>{led})\.(?P<month>{_MONTH})\.(?P<year>)(?!\s?\d)", read_day
    # bis zum 1. 4.
    yield rf"(?P<day>{led})\.\s(?P<month>{_MONTH})\.(?P<year>)(?!\s?\d)", read_day
    yield r"(?P<day>(?<![\d.,/:-])\d\d)\.(?P<month>\d\d)\.(?P<year>)(?!\s?\d)", read_checked_day
    # KW 27 · KW 5/2021 · 27. Kalenderwoche
    yield (
        r"\b(?:KW|Kalenderwoche)\s?(?P<week>\d\d?)(?!\d)(?:\s?/\s?(?P<year>(?:19|20)?\d\d)(?!\d))?",
        read_week,
    )
    yield r"(?<![\w.])(?P<week>\d\d?)\.\s?(?:KW|Kalenderwoche)\b(?P<year>)", read_week
    yield from _coarse_patterns(name, ordinal)


def _before_a_day() -> Iterator[str]:
    """Yield what stands before a day without its year: ``am ``, ``Mo., ``, ``Montag, ``."""
    yield from (rf"\b{word} " for word in ("am", "bis", "vom", "zum", "ab", "den", "dem", "seit"))
    for weekday in (*(rf"(?-i:\b{day})" for day in weekdays()), "tag", "woch", "abend"):
        yield from (rf"{weekday}{mark} " for mark in ("", ",", r"\.", r"\.,"))


def _coarse_patterns(name: str, ordinal: str) -> Iterator[tuple[str, Reader]]:
    # Ende Juni · Mitte Januar 2020 · Anfang Februar
    yield (
        rf"\b(?P<part>Ende|Mitte|Anfang)\s+(?:des\s+Monats\s+)?(?P<month>{name})"
        rf"(?:\s+(?P<year>{_LONG_YEAR}))?",
        read_month,
    )
    # November 2019
    yield rf"\b(?P<part>)(?P<month>{name})\s+(?P<year>{_LONG_YEAR})", read_month
    # im März · bis November · seit Juni
    yield (
        rf"\b(?:(?<=im )|(?<=bis )|(?<=ab )|(?<=seit ))(?P<part>)(?P<month>{name})(?P<year>)\b",
        read_month,
    )
    # 2. Jahreshälfte 2006 · im zweiten Halbjahr
    yield (
        rf"(?<![\w.])(?P<half>{ordinal})\s*(?:Jahreshälfte|Halbjahr)s?(?:\s+(?P<year>{_LONG_YEAR}))?",
        read_part_of_year,
    )
    # 3. Quartal 2021
    yield (
        rf"(?<![\w.])(?P<quarter>{ordinal})\s*Quartals?(?:\s+(?P<year>{_LONG_YEAR}))?",
        read_part_of_year,
    )
    # Frühjahr 2020
    yield rf"\b(?P<season>{season_pattern()})\s+(?P<year>{_LONG_YEAR})", read_part_of_year
    # Ende 2020 · Jahresende 2020 · Ende des Jahres · zum Jahresende
    yield (
        rf"\b(?P<end>(?:Jahres)?ende)\s+(?:des\s+Jahres\s+)?(?P<year>{_LONG_YEAR})",
        read_part_of_year,
    )
    yield (
        r"\b(?P<end>Jahresende|Ende\s+des\s+Jahres|Ende\s+dieses\s+Jahres)(?P<year>)\b",
        read_part_of_year,
    )
