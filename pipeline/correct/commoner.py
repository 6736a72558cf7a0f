"""Rare and unknown words that are a commoner one without its umlauts: ``Hahnel`` is ``Hähnel``.

The cost of a word is that of the confusions that explain what was read plus -ln of how often German
writes it (:mod:`pipeline.correct.umlaut_forms`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import Agreement, variants
from pipeline.correct.umlaut_forms import UmlautForms
from pipeline.lexicon import Lexicon

LISTED, UNLISTED = 18.3, 19.5
"""-ln P of a surname that is too rare to be counted, and of any other such word."""
BARE = str.maketrans("äöüÄÖÜ", "aouAOU")
LEAD = 0.7
"""How much cheaper a word has to be than the next, and than what was read, in nats;"""
KNOWN_LEAD = 1.5
"""the same where what was read is a name that German texts hold."""


class Commoner:
    """Weighs what was read against the words with umlauts that may stand there."""

    def __init__(self, forms: UmlautForms, lexicon: Lexicon) -> None:
        self._forms = forms
        self._lexicon = lexicon

    def agreed(
        self, unknown: Iterable[str], known: Iterable[str], confusions: Confusions
    ) -> dict[str, Agreement]:
        """Those of the forms that one commoner word explains better than any other.

        What is a name as it was read may only have lost its dots.
        """
        asked = dict.fromkeys(known, KNOWN_LEAD) | dict.fromkeys(unknown, LEAD)
        found = {}
        for form, least in asked.items():
            agreement = self._asked(form, least, confusions)
            if agreement is not None:
                found[form] = agreement
        return found

    def _asked(self, form: str, least: float, confusions: Confusions) -> Agreement | None:
        kept = self._cost(form)
        ways = sorted(
            (cost + own, text)
            for text, (cost, _) in variants(form, confusions).items()
            if (own := self._cost(text)) is not None
            and (kept is None or text.translate(BARE) == form)
        )
        if not ways:
            return None
        (best, text), *others = ways
        kept = kept or UNLISTED
        lead = min([kept, *(cost for cost, _ in others[:1])]) - best
        if lead < least:
            return None
        return Agreement(text, "commoner", round(1.0 / (1.0 + math.exp(-lead)), 4), True)

    def _cost(self, word: str) -> float | None:
        found = self._forms.cost(word)
        if found is None and self._lexicon.is_name(word):
            return LISTED
        return found
