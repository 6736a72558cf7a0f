"""Tells whether a sentence speaks of this meeting: no wish, no report of another time, no rule."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives

_IF = r"\b[Oo]b\b|\b[Ww]enn\b|\b[Ff]alls\b|\b[Ss]obald\b|\b[Ss]ofern\b"
_WISH = re.compile(
    r"\bmöge\b|\bsoll(?:te|en|ten)?\b|\bkann\b|\bkönn(?:te|en|ten)\b|\bmuss\b|\bmüss(?:te|en|ten)\b|"
    rf"\bwürden?\b|{_IF}|\bdarf\b|\bmöchten?\b|\bwollen\b|\?\s*$|\bwäre\b|\bvorschlagen\b|\bgebeten\b"
)
"""``möge beschließen`` · ``soll beschlossen werden`` · ``ob … zustimmt``"""
_TO_DO = re.compile(r"\bzu\s\w+en\b\W*$|\b(?:ist|sind)\b[^.]{0,160}\bzu\s\w+en\b")
"""``ist noch zu genehmigen``"""
_CLAUSE = re.compile(r"[,:;]\s|\s(?=(?:weil|dass|daß)\s)")
_SUPPOSED = re.compile(_IF)
_CAUSE = re.compile(r"(?:Da|Weil|Nachdem|Obwohl|Während|Um|weil)\b")
"""``[Da nicht alle kommen können], wird der Punkt vertagt``: a reason supposes nothing."""
_NEWS = re.compile(
    r"[^,;:]*\b(?:informier(?:t|te|ten)|bericht(?:et|ete|eten)|teil(?:t|te|ten)\b[^,]*\bmit|erinner(?:t|te|ten)|erwähnt(?:e|en)?)\b"
    r"[^,;:]*,\sda(?:ss|ß)\b[^,;:]*\b(?:hat|haben|habe|hätten?|wurden?|worden|sei|seien|ist|sind)\W*$"
)
"""``Ida berichtet, dass der Kreistag den Haushalt einstimmig beschlossen hat.``"""
_ASKED = Sifted(
    re.compile(
        r"\bmöge\b.{0,40}\b(?:beschließen|beschliessen|zustimmen)|\bbeantragt\b"
        r"|(?:\b(?:wird|werden|wurden?)\b|^D(?:er|ie)\s[\w.\s]{3,60}?\s(?:stellte?|bringt)\b(?!.*\sin\sder\s))[^,;]{3,120}\bzur\s\w*[Aa]bstimmung(?:\s(?:gestellt|gebracht))?\W*$"
        r"|\bstell(?:t|te|en|ten)\s(?:\w+\s){0,2}(?:den|einen|folgenden)\s\w*[Aa]ntrag(?:,\s|\s(?:auf|zu[rm]?|dass|daß)\s)"
        r"|\bl(?:ässt|äßt|ieß)\b.{0,120}\babstimmen\W*$",
        re.DOTALL,
    )
)
"""``Der Rat möge beschließen, …`` · ``Ida stellt den Antrag auf …``

``Es wird Antrag 5 zur Abstimmung gestellt.``
"""

_ANNOUNCED = re.compile(
    r"^(?:(?:TOP|Top|Punkt)?\s?[ÖN]?\s?\d[\d.]*[.:)]*\s)?(?:Bekannt(?:gaben?|machung(?:en)?)|Mitteilung(?:en)?|Verlesung|Berichte?|Information(?:en)?)"
    r"\b[^.;:]*\b(?:[Bb]eschl(?:üssen?|uss|uß)|(?<=nicht)\s?öffentlich\w*|NÖ)\b[^;:]*$"
    r"|\b(?:gibt|gab|teilt|teilte|verliest|verlas)\b[^.;]*\bBeschl(?:üsse|uss|uß)\b[^.;]*\b(?:bekannt|mit)\W*$"
)
"""``Bekanntgabe der nichtöffentlich gefassten Beschlüsse`` · ``Ida gibt Beschlüsse bekannt:``"""
_WAS = re.compile(
    r"\b(?:wurden?|hat|haben|hatten?|beschlo(?:ss|ß)|stimmten?|erfolgten?|genehmigten?|fa(?:ss|ß)ten?|lehnten?|vergab)\b"
)
_MINUTES = re.compile(r"[Pp]rotokoll|[Nn]iederschrift|[Vv]erhandlungsschrift|Tagesordnung")


def clauses_told(text: str) -> tuple[str, str]:
    """Return what leads to the clause that tells the outcome, and that clause.

    What follows it is its object, its reason or of another time: ``Der Rat beschließt, [den Zaun
    zu kaufen]`` · ``Die Niederschrift wird angenommen: [Herr Muster hatte gefehlt]``. Where no
    clause tells it alone, the whole text is that clause.
    """
    before: list[str] = []
    for clause in _CLAUSE.split(text):
        worded = worded_outcome(clause)
        if worded and worded[1]:
            return ", ".join(before), clause
        before.append(clause)
    return "", text


def is_report(text: str) -> bool:
    """Whether the sentence tells of an earlier decision or of one made elsewhere."""
    told = clauses_told(text)[1]
    return _listed("reported.txt").search(told) is not None or _is_news(text)


def _is_news(text: str) -> bool:
    """Whether somebody tells in a clause of its own what happened elsewhere."""
    return ", da" in text and _NEWS.match(text) is not None


def is_unreal(text: str) -> bool:
    """Whether the sentence asks, wishes or supposes."""
    before, clause = clauses_told(text)
    first, *others = _CLAUSE.split(before)
    if _WISH.search(clause) or _TO_DO.search(clause) or any(map(_SUPPOSED.search, others)):
        return True
    return _WISH.search(first) is not None and not _CAUSE.match(first)


def decides_nothing(text: str) -> bool:
    """Whether the sentence is no decision whatever it says: a straw poll, a rule, a game."""
    return _listed("not_decided.txt").search(text) is not None


def announces(text: str) -> bool:
    """Whether decisions of another meeting are made known below."""
    return "eschl" in text and _ANNOUNCED.search(text) is not None


def happened(text: str) -> bool:
    """Whether the sentence tells of what was, other than that these minutes were approved."""
    return _WAS.search(text) is not None and not _MINUTES.search(text)


def asks_for_decision(text: str) -> bool:
    """Whether the sentence is a motion: ``Der Rat möge beschließen``."""
    return bool(_ASKED.search(text))


@cache
def _listed(name: str) -> Sifted:
    return Sifted(re.compile(rf"\b(?:{alternatives(name)})(?!\w)", re.IGNORECASE))
