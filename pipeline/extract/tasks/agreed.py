"""Sentences that tell what was agreed (``Es wurde vereinbart, dass …``): whether it is work."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pipeline.extract.tasks.clause import Clause
from pipeline.extract.tasks.verbs import clause_end
from pipeline.wordlists import alternatives, word_set

_TO_DO = re.compile(
    r"[^,;:]*(?:\bzu\s(?P<verb>[a-zäöüß]{3,}n)|\b(?P<joined>[a-zäöüß]{2,}zu[a-zäöüß]{3,}n))\W*"
)
"""``Es wird vereinbart, [zur nächsten Sitzung den Förster einzuladen]``"""


def is_agreed_work(clause: Clause) -> bool | None:
    """Whether what was agreed is work; None where nothing is said to be agreed."""
    opening = _opening().match(clause.text)
    if opening is None:
        return None
    what = clause.text[opening.end() :]
    if opening["that"]:
        return _is_done_by_somebody(replace(clause, text=what))
    told = _TO_DO.fullmatch(what)
    idle = word_set("not_ordered.txt") | word_set("not_work.txt")
    return bool(told and (told["verb"] or told["joined"]) not in idle and "nicht" not in what)


def _is_done_by_somebody(clause: Clause) -> bool:
    """``Es wird vereinbart, dass [Frau Muster die Kosten ermittelt]``."""
    told = clause.due or clause.leads or clause_end().search(clause.text)
    return clause.acts and bool(told)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('agreeing_phrases.txt')}),\s(?P<that>da(?:ss|ß)\s)?")
