"""Headings that repeat one word or sign and count: ``Traktandum 1: Wahlen``, ``2016/3 Wege``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.looks import LONGEST, over_prose, worded_as_title
from pipeline.structure.marks import LED, Mark, marks_of
from pipeline.structure.numbered_rows import text_of
from pipeline.structure.numbers import Number
from pipeline.structure.run_in import parted
from pipeline.structure.wording import is_sentence, not_titles, tidy
from pipeline.wordlists import word_set

WORDED = re.compile(
    # Station 1: Markt · Zu Traktandum 2 – Wege · Teil III. Ausblick · AG 4) Verkehr · Item 5 alone
    r"(?:[Zz]u[rm]?\s|[Aa]d\s)?(?P<mark>[A-ZÄÖÜ][\w-]*)\.?\s?(?:Nr\.\s?)?"
    r"(?P<count>\d{1,2}|(?<=\s)[A-H]|(?<=\s)[IVX]{1,4})"
    r"(?:(?P<end>\s?[:.)–-]+|)\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)|\s?[:.]?)"
)
TITLE = re.compile(r"[\"„»]?[^\W\d_a-zäöüß].*")
TITLE_AND_MARK = 2
LEAST = 3
"""So many headings, counted without a gap, make a habit."""
MOST_DOWN = 1
"""So often the count may begin anew: an agenda and the discussion."""
Form = str | tuple[str, ...]
Reading = tuple[Form, Heading]
"""What stands before the number and behind it, and the heading that the row may be."""


def counted_marks(rows: tuple[Row, ...], taken: Collection[int]) -> list[Heading]:
    """Return what counts between words for items or signs, in rows that are not ``taken``."""
    found = _by_mark(rows, lambda place: [] if place in taken else _marked(rows, place))
    return [heading for headings in found for heading in headings]


def counted_labels(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the headings of another word that counts, which belongs to their titles."""
    found = _by_mark(rows, lambda place: _labelled(rows, place))
    best = max(found, key=len, default=[])
    return [replace(heading, title=tidy(rows[heading.row].text)) for heading in best]


def _by_mark(
    rows: tuple[Row, ...], read: Callable[[int], Sequence[Reading]]
) -> list[list[Heading]]:
    """Return the headings of each mark that counts."""
    found: defaultdict[Form, list[Heading]] = defaultdict(list)
    for place in range(len(rows)):
        for form, heading in read(place):
            if len(heading.title) <= LONGEST:
                found[form].append(heading)
    return [headings for headings in found.values() if _counts(headings)]


def _marked(rows: tuple[Row, ...], place: int) -> list[Reading]:
    marks = marks_of(rows[place].text) or _at_the_right(rows[place])
    found = (_reading(rows, place, mark) for mark in marks)
    return [reading for reading in found if reading]


def _at_the_right(row: Row) -> list[Mark]:
    """Return the mark that stands in a cell of its own behind the title: ``Wahlen | TOP 3``."""
    line = row.line.line
    if len(line.cells) != TITLE_AND_MARK:
        return []
    title, told = (
        text_of(row.line, *ends) for ends in ((0, line.cells[1]), (line.cells[1], len(line.words)))
    )
    marks = (mark for mark in marks_of(told) if mark.form[0] == LED and not mark.title)
    return [replace(mark, form=("behind", *mark.form), title=title) for mark in marks]


def _reading(rows: tuple[Row, ...], place: int, mark: Mark) -> Reading | None:
    """Return form and heading of the row that opens with the mark, or is nothing else."""
    tabled = bool(mark.number.roman) and rows[place].line.line.kind == "table"  # resolutions
    may = mark.unusual and TITLE.fullmatch(mark.title) if mark.title else _over_title(rows, place)
    if tabled or not may:
        return None
    title, rest = parted(rows, place, mark.title) if mark.title else ("", "")
    if not_titles().match(title):
        return None
    weight = WEIGHTS[mark.kind]
    heading = Heading(place, place, mark.number, tidy(title), mark.kind, weight, rest=rest)
    return (mark.kind, *mark.form), heading


def _over_title(rows: tuple[Row, ...], place: int) -> bool:
    """Whether a title over running text, or in bold type, stands in the row below."""
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is None or below.bullet or below.line.line.kind == "table":
        return False
    title = TITLE.fullmatch(below.text) is not None and worded_as_title(below.text, sure=True)
    return title and (below.bold or over_prose(rows, place + 1))


def _labelled(rows: tuple[Row, ...], place: int) -> list[Reading]:
    word = WORDED.fullmatch(rows[place].text)
    others = word_set("not_items.txt") | word_set("item_words.txt")
    if word is None or not word["end"] or not word["title"] or word["mark"] in others:
        return []
    number = _number(word["count"])
    if number is None or is_sentence(word["title"]):
        return []
    return [(word["mark"], Heading(place, place, number, tidy(word["title"]), "look", 1.0))]


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
    return Number.read_roman(count) or Number.read_letter(count)
