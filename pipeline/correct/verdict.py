"""Whether a page was read with a language that has no äöüß, judged from its letters and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from pipeline.correct.judge import Judge
from pipeline.correct.pieces import changeable, pieces
from pipeline.records import LaidOutPage

UMLAUTS = frozenset("äöüßÄÖÜẞ")
ENOUGH_LETTERS = 600
"""Pages with fewer letters follow the document."""
MOST_ASKED = 400
"""Words that are looked at to tell damage from a text without umlauts."""
DAMAGED_SHARE = 0.01
"""Share of words that only make sense with an umlaut, above which a text is damaged."""


def umlaut_share(text: str) -> tuple[int, int]:
    """How many letters there are, and how many of them are äöüß."""
    letters = sum(sign.isalpha() for sign in text)
    return letters, sum(sign in UMLAUTS for sign in text)


def wrong_language_pages(
    pages: Sequence[LaidOutPage], least_share: float, damaged: Callable[[str], bool]
) -> list[bool]:
    """For each page whether it was read with the wrong language.

    ``damaged`` tells whether a text holds mis-reads that only a wrong language makes; without any,
    a text with few umlauts (English, a list of numbers) is taken as it is.
    """
    texts = [page.raw_text for page in pages]
    counts = [umlaut_share(text) for text in texts]
    letters, umlauts = sum(one for one, _ in counts), sum(one for _, one in counts)
    whole = letters > 0 and umlauts < least_share * letters and damaged("\n".join(texts))
    verdicts = []
    for page, text, (here, found) in zip(pages, texts, counts, strict=True):
        if page.page.wrong_language is not None:
            verdicts.append(page.page.wrong_language)
        elif here < ENOUGH_LETTERS:
            verdicts.append(whole and found < max(2.0, least_share * here))
        else:
            verdicts.append(found < least_share * here and damaged(text))
    return verdicts


def damaged(text: str, judge: Judge) -> bool:
    """Whether a text holds words that only make sense with an umlaut that is not there."""
    read = [one for one in islice(pieces(text), MOST_ASKED) if changeable(one.text)]
    hits = 0
    for piece in read:
        found = judge.judge_unknown(piece.text, piece.begins)
        hits += not found.known and bool(set(found.best.text) & UMLAUTS)
    return hits > DAMAGED_SHARE * len(read)
