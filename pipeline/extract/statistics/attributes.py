"""The adjectives of a counted noun: which ones are counted."""

from __future__ import annotations

import re

from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.numbers import read_number_word
from pipeline.wordlists import word_set

_NOUN = re.compile(r"[A-ZÄÖÜ][\w*:/-]*")
_ENDING = re.compile(r"(?<=[a-zäöüß]{4})(?:en|er|es|e)$")
_BEFORE_NUMBER = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]en|[Aa]llen?)\s(?P<words>(?:nicht\s)?[a-zäöüß-]{5,}en)\s$"
)
"""``die nicht erreichbaren`` zwei Mitglieder"""
MOST = 2
"""So many adjectives are taken; the nearest ones say which."""


def described(text: str, measure: Measure) -> str | None:
    """Return ``laufende`` for ``39 laufenden Asylverfahren``, ``nicht erreichbare`` as well."""
    nouns = list(_NOUN.finditer(text, measure.start, measure.end))
    if not nouns:
        return None
    labelled = nouns[0].start() == measure.start
    noun = measure.start if labelled else nouns[-1].start()
    words = _adjectives(text[max(noun - 60, 0) : noun].split(" ")[:-1])
    if not words and not labelled:
        before = _BEFORE_NUMBER.search(text[: measure.start])
        words = _adjectives(before["words"].split(" ")) if before else []
    return " ".join(words) or None


def _adjectives(words: list[str]) -> list[str]:
    """Return the last words as far as they are adjectives that tell something, as nominatives."""
    found: list[str] = []
    for word in reversed(words):
        if word == "nicht" and found:
            return ["nicht", *found]
        stem = _ENDING.sub("", word)
        if stem == word or not word.islower() or len(found) == MOST:
            break
        if word in word_set("function_words.txt") or read_number_word(word) is not None:
            break
        if f"{stem}e" in word_set("plain_adjectives.txt"):
            break
        found.insert(0, f"{stem}e")
    return found
