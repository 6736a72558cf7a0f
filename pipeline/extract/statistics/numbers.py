"""German text into numbers: figures read strictly, number words, and figures that OCR broke."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from babel.numbers import NumberFormatError, parse_decimal
from text_to_num import text2num  # type: ignore[import-untyped]

from pipeline.sieve import Sifted

_FIGURE = re.compile(
    r"(?<![\w§])(?<!m[?^])(?<![\d][.,:/])"
    r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![\d.,]?\d)|"
    r"(?>\d[\d.]*(?:,\d+)?)(?!\.\d))(?:(?:,\s?|(?<=\.))(?:-{1,2}|–|—)(?!\w))?"
)
"""``3.127`` · ``61,48`` · ``12 500`` · ``150,-`` · ``300.--`` · ``48, --``"""
_SWISS = re.compile(
    r"(?<![\w.,'’])(?P<figure>\d{1,3}(?:['’]\d{3})+(?:\.\d\d)?|(?:(?<=Fr\. )|(?<=CHF ))\d+\.\d\d)"
    r"(?!['’.,]?\d)(?:\.(?:-{1,2}|–|—)(?!\w))?"
)
"""``165'000.00`` · ``1'250.--`` · ``Fr. 675.50``"""
_MILLIONS = re.compile(
    r"(?<![\w.,])(?P<millions>[1-9]\d{0,2}),(?P<figure>\d{3}(?:\.\d{3})+(?:,\d\d)?)(?![\d.,]?\d)"
    r"(?:,(?:-{1,2}|–|—)(?!\w))?"
)
"""``S 14,286.000,--``: Austrian offices part millions by a comma"""
_WORD = re.compile(r"(?<![\w-])[a-zäöüßA-ZÄÖÜ][a-zäöüß]{2,}(?![\w-])")
_WORD_MARK = re.compile(
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend"
)
_DIGIT = re.compile(r"\d")
_BROKEN = Sifted(
    r"(?<![\w.,])(?:\d{1,3}[.,]\s\d{3}(?![\d.])|[lIOoSB|]+[\d][\dlIOoSB.,]*|\d+[lIOoSB|][\dlIOoSB.,]*)"
    r"(?=\s?(?:%|€|EUR\b|Euro\b|EW\b|Einwohner|qm\b|m²|ha\b))"
)
"""``4. 039 EW`` · ``l2 %`` · ``1O €``: never read, only reported."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number at ``start:end`` of a text; ``worded`` when it is printed in letters."""

    start: int
    end: int
    value: float
    worded: bool = False


def read_figure(printed: str) -> float | None:
    """Return the value of a German figure, None when it is not one: ``3.127`` but not ``61.48``."""
    try:
        return float(parse_decimal(re.sub(r"\s", "", printed), locale="de", strict=True))
    except NumberFormatError:
        return None


@lru_cache(maxsize=20_000)
def read_number_word(word: str) -> int | None:
    """Return the value of a number word from two up, None for any other: ``zwölf`` is 12."""
    if not _WORD_MARK.search(word.lower()):
        return None
    try:
        value = text2num(word.lower(), "de")
    except ValueError:
        return None
    return value if isinstance(value, int) and value > 1 else None


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """Return all numbers of ``text`` in order; what is not strictly German is left out."""
    found = _figures(text) if _DIGIT.search(text) else []
    for match in _WORD.finditer(text) if _WORD_MARK.search(text.lower()) else ():
        number = read_number_word(match[0])
        if number is not None:
            found.append(FoundNumber(match.start(), match.end(), float(number), worded=True))
    return tuple(sorted(found, key=lambda one: one.start))


def _figures(text: str) -> list[FoundNumber]:
    found = [
        FoundNumber(*match.span(), float(re.sub("['’]", "", match["figure"])))
        for match in _SWISS.finditer(text)
    ]
    for match in _MILLIONS.finditer(text):
        value = read_figure(f"{match['millions']}.{match['figure']}")
        if value is not None:
            found.append(FoundNumber(*match.span(), value))
    others = tuple((one.start, one.end) for one in found)
    for match in _FIGURE.finditer(text):
        if any(start <= match.start() < end for start, end in others):
            continue
        figure = match["figure"].rstrip(".")
        value = read_figure(figure)
        if value is not None:
            end = match.end() if not match[0].endswith(".") else match.start() + len(figure)
            found.append(FoundNumber(match.start(), end, value))
    return found


def find_broken_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of figures before a unit that a mis-read has broken."""
    return tuple((match.start(), match.end()) for match in _BROKEN.finditer(text))
