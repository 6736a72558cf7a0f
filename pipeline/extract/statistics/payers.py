"""Who gives or takes what a number measures, which does not say what it is for."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pipeline.extract.organisations.nominative import nominative
from pipeline.extract.statistics.told import Subject, Told
from pipeline.extract.statistics.units import PRICES
from pipeline.wordlists import alternatives, word_set

_FIRM = 10
"""So many characters may stand before a name: ``Baufirma Muster``, but no ``Steuer der Stadt``."""
_PREPOSITION = re.compile(r"\s(?:zu|zum|zur|auf|mit|nach)\s")
"""``Muster KG [zum Preis]``"""


def payer_of(told: Told, found: Subject, unit: str) -> str | None:
    """``Die Muster KG verlangt`` 900 €: who takes or gives money is not what it is for."""
    noun = found.text or "?"
    if noun in word_set("givers.txt") and unit in (*PRICES, "%"):
        return noun
    for start, end in told.organisations:
        named = told.text[start:end]
        if told.start < end and start < told.end and _is_within(noun, named):
            return nominative(named)  # the Co of Muster GmbH & Co. KG
        if 0 <= noun.find(named) <= _FIRM:
            return _PREPOSITION.split(noun, maxsplit=1)[0]
    return None


def _is_within(noun: str, named: str) -> bool:
    """``Co`` is a word of ``Muster GmbH & Co. KG``, ``Rohr`` none of ``Rohr- und Tiefbau``."""
    if noun not in named:
        return False
    return re.search(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", named) is not None


def without_payers(told: Told) -> Told:
    """Return the sentence as if those who give and take were people: no nouns to measure."""
    givers = tuple(match.span() for match in _givers().finditer(told.text))
    return replace(told, people=told.people + told.organisations + givers)


@cache
def _givers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('givers.txt')})\b")
