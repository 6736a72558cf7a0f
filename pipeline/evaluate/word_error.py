"""True text and read text into word errors, by alignment and as bags of words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import LCSseq, Levenshtein

from pipeline.evaluate.folding import BLANKS, DASHES, QUOTES, without_letter_spacing
from pipeline.evaluate.report import WordError

# "Haushalts-\nsatzung" is one word; "Vor-\nund" keeps its hyphen
LINE_END_HYPHEN = re.compile(
    r"(?<=\w)[-\u00ad\u00ac]\s*[\n\f]\s*(?!(?:und|oder|bzw)\b)(?=[a-zäöüß])"
)
EDGES = re.compile(r"^(?:[^\w%€§]|_)+|(?:[^\w%€§]|_)+$")  # "(Kühn," -> "Kühn"; "12 %" stays
THIN_SPACE = re.compile(
    r"(?<=\d)[ \u00a0\u202f]+(?=%)|(?<=\b[^\W\d_]\.)[ \u00a0\u202f]+(?=[^\W\d_]\.)"
)
"""``12 %``, ``e. V.``: print parts them by less than a blank."""
RATIO = re.compile(r"(?<=\d)[ \u00a0]([:/])[ \u00a0](?=\d)")
"""``1 / 2``, ``5 : 1``: the same as ``1/2`` and ``5:1``"""

CROSS = "x"
"""A cross in a list is the same mark in either size."""


def word_error(truth: str, raw_text: str, text: str) -> WordError:
    """Compare the words as read and the repaired ones with the true words.

    Words are compared in NFC with their case; punctuation and fill-in lines around them,
    bullets, line-end hyphens, the blanks in ``12 %``, ``e. V.``, ``1 / 2`` and ``5 : 1``, and the
    size of a lone cross do not count. Method: Levenshtein distance of the sequences of words.
    """
    true, read, repaired = words(truth), words(raw_text), words(text)
    return WordError(
        len(true),
        Levenshtein.distance(true, read),
        Levenshtein.distance(true, repaired),
        bag_distance(true, read),
        bag_distance(true, repaired),
    )


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    text = (
        unicodedata.normalize("NFC", LINE_END_HYPHEN.sub("", text))
        .translate(DASHES)
        .translate(QUOTES)
    )
    text = RATIO.sub(r"\1", THIN_SPACE.sub("", without_letter_spacing(text)))
    stripped = (EDGES.sub("", word) for word in BLANKS.split(text))
    return [CROSS if word == CROSS.upper() else word for word in stripped if word]


def moved_words(true: list[str], read: list[str]) -> int:
    """Words that were read right but stand elsewhere: reading-order errors, no misreads."""
    shared = (Counter(true) & Counter(read)).total()
    return shared - LCSseq.similarity(true, read)


def bag_distance(true: list[str], read: list[str]) -> int:
    """The larger of what is missing and what is too much, whatever the order."""
    wanted, held = Counter(true), Counter(read)
    return max((wanted - held).total(), (held - wanted).total())
