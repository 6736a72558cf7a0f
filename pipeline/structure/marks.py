"""What a line opens with before its title, in parts: known words, signs, the number that counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.structure.numbers import Number
from pipeline.structure.worded_forms import read_word
from pipeline.wordlists import word_set

SIGNS = (
    # 31/84 · 31/1984: counted through the year
    re.compile(
        r"(?P<opened>[^\w\s\"„»“]{0,3})(?P<count>\d{1,3})(?P<year>/\d{2,4})(?P<closed>[^\w\s\"„»]{0,3})"
    ),
    # [3] · <3> · (b) · 3° · 3.: · 84-31 · 17.03 · A/3 · Ö-3 · –3– · N°3
    re.compile(
        r"(?P<opened>N°|[^\w\s\"„»“]{0,3}(?:\d{1,4}[/.-]|[A-ZÖ][./-])?)0{0,2}"
        r"(?P<count>\d{1,2}|[A-Ha-h]|[IVX]{1,5})(?P<year>)(?P<closed>(?:[^\w\s\"„»]|º){0,3})"
    ),
)
FENCE = re.compile(r"[^\w\s\"„»“(]{1,3}")  # – 3. –
DASHES = "-–—"
USUAL = re.compile(r"(?:\.?\)|\.|:)?")
"""What stands behind a number in forms that need no habit: ``3.)``."""
GLUED = re.compile(r"^((?:[Zz]u\s)?(?:P|[^\W\d_]{2,}\.?))(?=\d)")  # Trakt.3
BRACKET = re.compile(r"^[\[(](?=[^\W\d_]{2,}\s)")  # [TOP 3] Wahlen
LEFT_OVER = re.compile(r"^[:.)–-]+\s")
ROMAN = ("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII")
LED = "led"
"""Stands in the form for all words before a number."""
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a title: all but the count is the same in each line of a habit."""

    form: tuple[str, ...]
    number: Number
    kind: str
    """``nr`` for figures, ``letter`` or ``roman``."""
    title: str
    unusual: bool
    """Whether words or signs stand there that no other form knows."""


def marks_of(text: str) -> list[Mark]:
    """Return what the text may open with: a number between known words and signs."""
    text = BRACKET.sub("", text)
    first = text.partition(" ")[0]
    if first.isalpha() and not (
        len(first) == 1 or _leads(first) or first in ROMAN or read_word(first)
    ):
        return []
    tokens = GLUED.sub(r"\1 ", text).split(maxsplit=MOST_WORDS + 2)
    led = next((at for at, token in enumerate(tokens) if not _leads(token)), len(tokens))
    leads, rest = tokens[:led], tokens[led:]
    if not rest or led > MOST_WORDS:
        return []
    named = len(rest) > 1 and rest[1].rstrip(".:") in word_set("item_words.txt")
    if named and (number := _ordinal(rest[0])):
        title = LEFT_OVER.sub("", " ".join(rest[2:]))
        return [Mark(("named",), number, "nr", title, unusual=True)]
    fenced = len(rest) > 1 and not leads and FENCE.fullmatch(rest[0]) is not None
    found = (sign.fullmatch(rest[fenced]) for sign in SIGNS)
    before = (LED,) if leads else tuple(rest[:fenced])
    return [
        mark for match in found if match and (mark := _signed(before, match, rest[fenced + 1 :]))
    ]


def _signed(before: tuple[str, ...], match: re.Match[str], behind: list[str]) -> Mark | None:
    """Return the mark of a number with its signs, between the words before and behind it."""
    kind, number = _number(match)
    opened, closed = match["opened"], match["closed"]
    apart = bool(behind) and FENCE.fullmatch(behind[0]) is not None
    closed = behind[0] if apart and not closed and behind[0] not in DASHES else closed
    if number is None or (kind != "nr" and behind and not (before or closed)):
        return None
    unusual = bool(before or opened or match["year"]) or USUAL.fullmatch(closed) is None
    unusual = unusual or (kind == "letter" and closed == ":")
    form = (*before, opened, match["year"], closed)
    return Mark(form, number, kind, " ".join(behind[apart:]), unusual)


def _leads(token: str) -> bool:
    """Whether the word may stand before a number: ``Zu``, ``lfd.``, ``Traktandum``."""
    word = token.rstrip(".:-–")
    return word in word_set("item_words.txt") or word.casefold() in word_set("item_leads.txt")


def _ordinal(word: str) -> Number | None:
    """Return the number of ``3.`` or ``drittes``."""
    figures = re.fullmatch(r"(\d{1,2})\.", word)
    return Number((int(figures[1]),)) if figures else read_word(word)


def _number(match: re.Match[str]) -> tuple[str, Number | None]:
    """Return how the number counts, and the number as printed if a fixed one is part of it."""
    count, fixed = match["count"], match["opened"].lstrip("(<[#*–—=°N-")
    if count.isdigit():
        printed = f"{fixed}{match['count']}{match['year']}" if fixed or match["year"] else ""
        return "nr", Number((int(count),), roman=printed)
    if roman := Number.read_roman(count):
        return "roman", roman
    return "letter", Number.read_letter(count) if len(count) == 1 else None
