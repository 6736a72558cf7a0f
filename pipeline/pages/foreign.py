"""Tells whether a page is written in another language, by its small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.wordlists import rows, word_set

LEAST_SHARE = 0.12
"""Of all words; running text has 25 to 45 such words in a hundred, a German page under 3."""


def language_of(words: Sequence[str]) -> str:
    """Return the German name of the page's language, empty where it is German or unclear."""
    counts = Counter(word.strip(".,;:!?()\"'").lower() for word in words)
    german = sum(counts[word] for word in word_set("function_words.txt"))
    found = {
        language: sum(counts[word] for word in listed.split())
        for language, listed in rows("foreign_words.csv")
    }
    language = max(found, key=lambda one: found[one])
    enough = found[language] > max(LEAST_SHARE * counts.total(), german)
    return language if enough else ""
