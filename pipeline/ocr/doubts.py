"""Turns words that two readings see differently into issues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.records import Issue, LaidOutPage, Word

NUMBER = re.compile(r"\d(?:[.,:/]?\d)*")  # "12.500,00", "19:30"; in "4,5" and "45" they differ
SETTLED = "§²³"
MOST_NUMBERS = 12
MOST_WORDS = 8
"""More than so many of one page are counted, not named."""


def doubts(pages: Sequence[LaidOutPage]) -> tuple[Issue, ...]:
    """Return an issue for each number read in two ways, and one a page for all other words.

    What was made of signatures and stamps is no word: it has an issue with its place.
    """
    return tuple(issue for page in pages for issue in _of_page(page))


def _of_page(page: LaidOutPage) -> Iterable[Issue]:
    printed = [line for line in page.lines if line.kind != "debris"]
    differing = [word for line in printed for word in line.words if word.other]
    numbers = [word for word in differing if _is_open_number(word)]
    for word in numbers[:MOST_NUMBERS]:
        yield Issue(
            "ocr",
            "warning",
            f'Read in two ways: "{word.text}" or "{word.other}".',
            "Look at the page. The first reading stands in the text; "
            "an exact line in corrections/words.csv changes it.",
            page.number,
        )
    if len(numbers) > MOST_NUMBERS:
        more = len(numbers) - MOST_NUMBERS
        yield Issue("ocr", "warning", f"{more} more numbers read in two ways.", page=page.number)
    others = [word for word in differing if word not in numbers]
    if others:
        yield _of_words(page.number, others)


def _of_words(number: int, words: Sequence[Word]) -> Issue:
    shown = "; ".join(f"{word.text} / {word.other}" for word in words[:MOST_WORDS])
    rest = f"; and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
    return Issue(
        "ocr",
        "info",
        f"Words read in two ways: {shown}{rest}.",
        "The first of each pair stands in the text.",
        number,
    )


def _is_open_number(word: Word) -> bool:
    """Whether the readings differ in a number; ``§`` and ``²`` are there only when settled."""
    if any(sign in word.text for sign in SETTLED):
        return False
    return NUMBER.findall(word.text) != NUMBER.findall(word.other)
