"""What a number measures: its label, the words before it, or the genitive behind it."""

from __future__ import annotations

import re

from pipeline.extract.measured import Measure
from pipeline.wordlists import word_set

_CLAUSE = re.compile(r"[,;:.!?()„“”\"](?=\s|$|[„“”\"])|[•◦▪]|\s[–—-]\s|\b(?:und|sowie)\s")
_GENITIVE = re.compile(
    r"[\s)]+(?:der|des|aller|dieser|unserer|an|für|je|pro)\s(?P<what>(?:[a-zäöüß]+en\s)?"
    r"[A-ZÄÖÜ][\w*-]+(?:\s(?:der|des|und)\s[A-ZÄÖÜ][\w*-]+)?)"
)
"""``42 % der Wahlberechtigten`` · ``1.243,50 € je Einwohner``"""
_LABEL = re.compile(r"(?P<what>[^\s:;.][^:;.\n]{1,60}?)\s?:\s?$")
_NOUN = re.compile(
    r"(?:Ü|U|ü|u)\d\d\b|\b[A-ZÄÖÜ][\w*-]+(?:\s(?:der|des|im|am|an|für)\s[A-ZÄÖÜ][\w*-]+)*"
)
_BULLET = re.compile(r"^[\W_]*(?:[eo*®¢«»°]\s)?")


def subject_of(text: str, measure: Measure, since: int, until: int) -> str | None:
    """Return what ``measure`` measures, read between ``since`` and ``until``; None if nothing."""
    before = text[since : measure.start]
    label = _LABEL.search(before)
    if label:
        return _cleaned(label["what"])
    behind = _GENITIVE.match(text, measure.end, until)
    if behind:
        return behind["what"]
    empty = word_set("function_words.txt")
    parts = _CLAUSE.split(before)
    for clause in reversed(parts[-3:]):
        nouns = [noun for noun in _NOUN.findall(clause) if noun.lower() not in empty]
        if nouns:
            return _cleaned(" ".join(nouns[-2:]) if len(nouns) < 3 else nouns[-1])
    stop = _CLAUSE.search(text, measure.end, until)
    after = _NOUN.search(text, measure.end, stop.start() if stop else until)
    return after[0] if after else None


def _cleaned(words: str) -> str | None:
    return _BULLET.sub("", words).strip(" „“”\",;'") or None
