"""Headings that repeat one word or sign and count: ``Traktandum 1: Wahlen``, ``2016/3 Wege``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import LONGEST
from pipeline.structure.numbers import Number
from pipeline.structure.run_in import parted
from pipeline.structure.worded_forms import read_word
from pipeline.structure.wording import is_sentence, tidy
from pipeline.wordlists import word_set

WORDED = re.compile(
    # Station 1: Markt · Zu Traktandum 2 – Wege · Teil III. Ausblick · AG 4) Verkehr · Item 5 alone
    r"(?:[Zz]u[rm]?\s|[Aa]d\s)?(?P<mark>[A-ZÄÖÜ][\w-]*)\.?\s?(?:Nr\.\s?)?"
    r"(?P<count>\d{1,2}|(?<=\s)[A-H]|(?<=\s)[IVX]{1,4})"
    r"(?:(?P<end>\s?[:.)–-]+|)\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)|\s?[:.]?)"
)
ORDINAL = re.compile(
    # Drittes Traktandum: Wahlen · Zum 3. Beratungsgegenstand – Wege · Viertes Geschäft alone
    r"(?:[Zz]u[rm]?\s)?(?P<count>\d{1,2}(?=\.)|[^\W\d_]+)\.?\s(?P<mark>[A-ZÄÖÜ][\w-]*)"
    r"(?:\s?[:.)–-]*\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)|\s?[:.]?)"
)
SIGNED = re.compile(
    # 2016/3 Wege · 04-3: Wege · A/3 Wege · [3] Wege · Ö-3 Wege · * 3 * Wege
    r"(?P<mark>\[|(?:\d{4}|\d{1,3})[/-]|[A-ZÖ][./-]|[*=-]\s)0?(?P<count>\d{1,2})"
    r"(?P<end>\]|\.?\s[*=-]|)[:.)]?\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)"
)
LEAST = 3
"""So many headings, counted without a gap, make a habit."""
MOST_DOWN = 1
"""So often the count may begin anew: an agenda and the discussion."""
Reading = tuple[str, Heading] | None
"""The word or sign before the number, and the heading that the row may be."""


def counted_marks(rows: tuple[Row, ...], taken: Collection[int]) -> list[Heading]:
    """Return what counts by a word for items or by a sign, in rows that are not ``taken``."""
    found = _by_mark(rows, lambda place: None if place in taken else _marked(rows, place))
    return [heading for headings in found for heading in headings]


def counted_labels(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the headings of another word that counts, which belongs to their titles."""
    found = _by_mark(rows, lambda place: _labelled(rows, place))
    best = max(found, key=len, default=[])
    return [replace(heading, title=tidy(rows[heading.row].text)) for heading in best]


def _by_mark(rows: tuple[Row, ...], read: Callable[[int], Reading]) -> list[list[Heading]]:
    """Return the headings of each mark that counts."""
    found: defaultdict[str, list[Heading]] = defaultdict(list)
    for place in range(len(rows)):
        if (reading := read(place)) and len(reading[1].title) <= LONGEST:
            found[reading[0]].append(reading[1])
    return [headings for headings in found.values() if _counts(headings)]


def _marked(rows: tuple[Row, ...], place: int) -> Reading:
    text = rows[place].text
    for form in (WORDED, ORDINAL):
        word = form.fullmatch(text)
        if word and word["mark"] in word_set("item_words.txt"):
            number = _number(word["count"])
            return (
                (word["mark"], _heading(rows, place, number, word["title"] or ""))
                if number
                else None
            )
    match = SIGNED.fullmatch(text)
    if match is None:
        return None
    mark = match["mark"].strip()
    printed = text[: match.start("title")].strip(" :.)") if mark[-1] in "./-" else ""
    number = Number((int(match["count"]),), roman=printed)
    return mark, _heading(rows, place, number, match["title"])


def _labelled(rows: tuple[Row, ...], place: int) -> Reading:
    word = WORDED.fullmatch(rows[place].text)
    others = word_set("not_items.txt") | word_set("item_words.txt")
    if word is None or not word["end"] or not word["title"] or word["mark"] in others:
        return None
    number = _number(word["count"])
    if number is None or is_sentence(word["title"]):
        return None
    return word["mark"], Heading(place, place, number, tidy(word["title"]), "look", 1.0)


def _heading(rows: tuple[Row, ...], place: int, number: Number, printed: str) -> Heading:
    title, rest = parted(rows, place, printed) if printed else ("", "")
    return Heading(place, place, number, tidy(title), "nr", WEIGHTS["nr"], rest=rest)


def _counts(headings: list[Heading]) -> bool:
    """Whether the numbers go on from one to the next, and few of the titles are sentences."""
    numbers = [heading.number for heading in headings if heading.number]
    values = [number.path[-1] for number in numbers]
    first, last = min(values), max(values)
    whole = set(values) == set(range(first, last + 1)) and last - first + 1 >= LEAST
    down = sum(after <= before for before, after in pairwise(values))
    begun = first <= 1 or all(number.roman for number in numbers)  # 2016/41, 2016/42 …
    told = sum(is_sentence(heading.title) or _ends_in_result(heading) for heading in headings)
    return whole and begun and down <= MOST_DOWN and 2 * told < len(headings)


def _ends_in_result(heading: Heading) -> bool:
    """Whether a row of a list of decisions tells how it ended: ``24-31 Lichttunnel abgelehnt``."""
    return bool(heading.title) and heading.title.split()[-1] in word_set("result_words.txt")


def _number(count: str) -> Number | None:
    if count.isdigit():
        return Number.read(count)
    sign = Number.read_roman(count) or (Number.read_letter(count) if len(count) == 1 else None)
    return sign or read_word(count)
