"""Puts the numbers of items that a text file holds above each other before their titles again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.numbered_columns import opens_with_number
from pipeline.records import Line
from pipeline.type_size import usual_width

SIGN = re.compile(
    r"(?P<word>(?:(?:TOP|Top|Punkt|Pkt\.?|Zu|zu|§|Nr\.?)\s*)*)(?P<part>[A-DNÖ]?)\s?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[lISB])[.):]*"
)
"""``Punkt 1.2`` · ``TOP 3`` · ``A 4`` · ``Bl`` · ``63``"""
LEAST = 2
"""So many numbers above each other are a column that was read for itself."""
LEAST_BARE = 3
"""So many, if they are nothing but figures; they must count."""
FULL = 0.7
"""Over text that no white space parts from them, titles are shorter than this share of a line."""
KEY, LEAST_KEY = 12, 5
"""So many letters of a title tell it from others; so many it has at least."""
PROSE = 50
"""A line of running text in characters."""
ENDS = re.compile(r"[a-zäöüß]{2}\.\s\W?\s?[A-ZÄÖÜ]|^[A-Z]\.\s")
"""``Der Rat stimmt zu. Einstimmig``: a sentence. ``B. Nichtöffentlich``: a part."""
ABBREVIATED = re.compile(r"\b[A-Za-z]\.$")
"""``Zuschuss für den Heimatverein e. V.``"""
REPEATED = 2
"""So many lines of a page that begin with the same word and a colon are labels."""
ENDED = (".", ",", ";", ":", "!")


def with_stacked_numbers(page: Sequence[Line], agenda: frozenset[str]) -> list[Line]:
    """Return the lines of a page, numbers that stand above each other before the titles below.

    ``TOP 2`` / ``TOP 3`` / ``Kasse`` / text / ``Berichte`` / text: a column of numbers was read
    before the column of text. There are just as many titles, or the ``agenda`` tells them.
    """
    lines = list(page)
    stacks = _stacks(page)
    ends = [stack[0] for stack in stacks[1:]] + [len(page)] * bool(stacks)
    moved: set[int] = set()
    for stack, until in zip(stacks, ends, strict=True):
        titles = _titles(page, range(stack[-1] + 1, until), agenda, len(stack))
        for number, title in zip(stack, titles, strict=False):
            lines[title] = replace(lines[title], words=lines[number].words + lines[title].words)
            moved.add(number)
    return [line for at, line in enumerate(lines) if at not in moved]


def keys_of(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return how titles begin that stand behind a number, or what was read of one."""
    lines = (line.text.partition(" ") for page in pages for line in page if not line.box)
    keys = (_key(title) for sign, _, title in lines if len(sign) < LEAST_KEY)
    return frozenset(key for key in keys if len(key) >= LEAST_KEY)


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text).casefold()[:KEY]


def _stacks(page: Sequence[Line]) -> list[list[int]]:
    found: list[list[int]] = []
    at = 0
    while at < len(page):
        stack: list[int] = []
        while at < len(page) and _is_sign(page[at]):
            stack.append(at)
            at += 1
        if len(stack) >= LEAST and _is_column([page[place].text for place in stack]):
            found.append(stack)
        at += not stack
    return found


def _is_sign(line: Line) -> bool:
    short = len(line.text) <= KEY and not (line.box or line.cells)
    return short and SIGN.fullmatch(line.text) is not None


def _is_column(texts: Sequence[str]) -> bool:
    """Whether the numbers are called alike, or count where they are bare."""
    signs = [match for text in texts if (match := SIGN.fullmatch(text))]
    words = {(match["word"].strip(), match["part"]) for match in signs}
    if len(words) > 1 or not any(char.isdigit() for text in texts for char in text):
        return False
    if words != {("", "")}:
        return True
    last = [int(match["number"][-1]) for match in signs if match["number"][-1].isdigit()]
    steps = sum(below - above == 1 for above, below in pairwise(last))
    return len(signs) >= LEAST_BARE and 2 * steps >= len(signs) - 1


def _titles(
    page: Sequence[Line], places: range, agenda: frozenset[str], count: int
) -> Sequence[int]:
    """Return the lines that bear titles: those that the agenda tells, or just so many by look."""
    usual = usual_width(line.text for line in page)
    labels = Counter(line.text.partition(":")[0] for line in page if ":" in line.text)
    may = [place for place in places if _may_be_title(page[place], labels)]
    told = [place for place in may if _key(page[place].text) in agenda]
    if len(told) >= count:
        return told[:count]
    seen = [
        place
        for place in may
        if (page[place].gap_before >= 1 or place == places.start)
        and place + 1 < len(page)
        and _tells(page[place + 1], labels)
        and (page[place + 1].gap_before >= 1 or len(page[place].text) < FULL * usual)
    ]
    return seen if len(seen) == count else ()


def _tells(line: Line, labels: Counter[str]) -> bool:
    """Whether the line may be text below a title: no office below a name that signs."""
    label = labels[line.text.partition(":")[0]] >= REPEATED
    return label or len(line.text) > PROSE or line.text.endswith((".", ":"))


def _may_be_title(line: Line, labels: Counter[str]) -> bool:
    text = line.text
    label = ":" in text and labels[text.partition(":")[0]] >= REPEATED
    told = ENDS.search(text) is not None
    plain = not told and text[0].isupper() and re.search(r"[a-zäöüß]{3}", text) is not None
    ended = text.endswith(ENDED) and ABBREVIATED.search(text) is None
    set_off = ended or opens_with_number(text) or bool(line.cells)
    return plain and not label and not set_off
