"""Sentences that tell what was agreed (``Es wurde vereinbart, dass …``): whether it is work."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.clause import Clause
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.verbs import clause_end
from pipeline.wordlists import alternatives, word_set

_TO_DO = re.compile(
    r"[^,;:]*(?:\bzu\s(?P<verb>[a-zäöüß]{3,}n)|\b(?P<joined>[a-zäöüß]{2,}zu[a-zäöüß]{3,}n))\W*"
)
"""``Es wird vereinbart, [zur nächsten Sitzung den Förster einzuladen]``"""
_DOES = re.compile(r"\b(?!(?:hat|ist|wird|bleibt|kommt|gehört)\b)[a-zäöüß]{3,}t\W*$")
"""``… dass Herr Probst mit den Nachbarn ein Gespräch [führt]``"""
_SOON = re.compile(r"\b(?:nächste[nrsm]?|kommende[nrsm]?)\s[A-ZÄÖÜ]")
"""``… zur [nächsten S]itzung den Förster einzuladen``: no plan that nobody is bound to"""
_ASIDE = re.compile(r"\s?\([^()]{3,40}\)(?=\W*$)")


def is_agreed_work(clause: Clause) -> bool | None:
    """Whether what was agreed is work; None where nothing is said to be agreed."""
    opening = _opening().match(clause.text)
    if opening is None:
        return None
    what = _ASIDE.sub("", clause.text[opening.end() :])
    by_somebody = opening["that"] or clause.text.endswith((")", ")."))
    if opening["decided"] and not (by_somebody and clause.person):
        return None
    if opening["that"]:
        return _is_done_by_somebody(clause, what)
    told = _TO_DO.fullmatch(what) if clause.acts or clause.due or _SOON.search(what) else None
    idle = word_set("not_ordered.txt") | word_set("not_work.txt")
    return bool(told and (told["verb"] or told["joined"]) not in idle and "nicht" not in what)


def _is_done_by_somebody(clause: Clause, what: str) -> bool:
    """``Es wird vereinbart, dass [Frau Muster die Kosten ermittelt]``."""
    acts = clause.handed or clause.person or by_office(what)
    told = clause.due or clause.leads or clause_end().search(what)
    return bool(acts and (told or (clause.person and _DOES.search(what))))


@cache
def _opening() -> re.Pattern[str]:
    agreed = alternatives("agreeing_phrases.txt")
    decided = r"(?:Es\s(?:wird|wurde)|Wir)\s(?:entschieden|beschlossen|beschließen)"
    return re.compile(rf"(?:{agreed}|(?P<decided>{decided})),\s(?P<that>da(?:ss|ß)\s)?")
