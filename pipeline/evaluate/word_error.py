"""True text and read text into word errors, by alignment and as bags of words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import Levenshtein

from pipeline.evaluate.folding import BLANKS, DASHES, QUOTES, without_letter_spacing
from pipeline.evaluate.report import WordError

# "Haushalts-\nsatzung" is one word; "Vor-\nund" keeps its hyphen
LINE_END_HYPHEN = re.compile(
    r"(?<=\w)[-\u00ad\u00ac]\s*[\n\f]\s*(?!(?:und|oder|bzw)\b)(?=[a-zäöüß])"
)
EDGES = re.compile(r"^[^\w%€§]+|[^\w%€§]+$")  # "(Kühn," -> "Kühn"; "12 %" stays


def word_error(truth: str, raw_text: str, text: str) -> WordError:
    """Compare the words as read and the repaired ones with the true words.

    Words are compared in NFC with their case; punctuation around them, bullets and line-end
    hyphens do not count. Method: Levenshtein distance of the sequences of words.
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
    text = without_letter_spacing(text)
    stripped = (EDGES.sub("", word) for word in BLANKS.split(text))
    return [word for word in stripped if word]


def bag_distance(true: list[str], read: list[str]) -> int:
    """The larger of what is missing and what is too much, whatever the order."""
    wanted, held = Counter(true), Counter(read)
    return max((wanted - held).total(), (held - wanted).total())
