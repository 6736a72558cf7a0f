"""Sentences into what has to be done: an order, work until a day, or what somebody takes on."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.tasks.agreed import is_agreed_work
from pipeline.extract.tasks.clause import RELATIVE, Clause
from pipeline.extract.tasks.dated import is_due_work
from pipeline.extract.tasks.given import is_given_work
from pipeline.extract.tasks.orders import is_ordered
from pipeline.sieve import Sifted
from pipeline.wordlists import word_set

_PAST = Sifted(r"\b(?:wurden?|war(?:en)?|hatten?|fand(?:en)?|berichtete[n]?|worden)\b")
_NO_TASK = Sifted(
    r"\?\s*$|\bfrag(?:t|en)\b(?![^,;]*\bbeim?\b)[^,;]*\san,\s(?:ob|wann|wie|warum|weshalb|was|wer|wo)\b|\bkönnten?\b|\bwürden?\b|\bnicht\smehr\b|\bfertig\ssein\b|\bbittet\sdarum\b"
    r"|\bwird\b[^,;:]*\b(?:erwartet|gerechnet)\b|\brechne[nt]\s(?:bis\s[^,;:]{2,20}\s)?mit\b(?![^,;:]*\bab\W*$)"
    r"|\bmöchten?\b.*\bwissen\b|\bProtokoll\w*\b[^.]*\bführ(?:t|en)\b"
)
_MOTION = Sifted(r"^Antrag\s[^:]{2,40}:|\bAntrag\s(?:\w+\s)?(?:abgelehnt|zurückgezogen)\b")
"""``[Antrag Probst:] zweiten Stand mieten`` · ``… will den Bauhof fragen, [Antrag abgelehnt]``"""
_OPENS = re.compile(r":\s*$|^(?:Wenn|Falls|Sofern|Sollten?)\s|^\w+t(?::|\sam)\s\d")
"""``Der Bürgermeister bringt folgende Themen ein:`` · ``Falls es regnet, …`` · ``Erstellt: 5…``"""
_TAKES_IT = Sifted(r"\bübernimmt\s(?:ihn|sie|es|dies\w*|das)\b")
_PROPOSED = Sifted(
    r"^[^,]*\b(?:schl(?:ägt|ug)\b[^,]*\bvor|regte?n?\b[^,]*\ban\b(?!\sund\s[a-zäöüß]+t\s)|rät|nicht)\b"
)
"""``Frau Muster schlägt vor, …`` · ``Der Vorstand tagt bis Ende Mai nicht``"""
_THEN = Sifted(
    r"(?P<who>[^,;:]{3,60}?)\s(?:hat|haben|hatten?|ist|war|[a-zäöüß]{3,}t)\s(?:[^;:]*\s)?und\s"
    r"(?P<then>(?:wird|will|soll|werden|wollen|sollen)\s(?:[^;:,]*\s)?[a-zäöüß]{4,}n\W*)$"
)
"""``Frau Muster hat mit dem Amt gesprochen [und wird den Antrag stellen]``"""
_BEHIND = re.compile(r"[(\[](?P<aside>[^()\[\]]{3,40})[)\]]\W*$")
"""``Zaun reparieren (Frau Muster)``"""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_CALLED = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.)\s[\w-]+|\bwie\simmer\b")
"""``Frau Wahl bleibt dran`` speaks of no election."""
_RULE = Sifted(
    r"^(?:Laut|Gemäß|Nach)\s(?:§|Art\.|(?:der\s|dem\s)?\w*(?:[Ss]atzung|[Oo]rdnung|[Gg]esetz|[Vv]ertrag)\b|\w+\s)"
    r"[^,;]*\bhat\b|^Laut\s|\b(?:jede[ns]|eines|jeweiligen)\s(?:Jahr|Monat|Quartal)|\b(?:all)?jährlich\b|\bjeweils\b"
    r"|\b(?:schreibt|schreiben|sieht|sehen)\b[^,;:]*\bvor,\sda(?:ss|ß)\b"
)
"""``Laut Satzung hat der Vorstand …``, ``bis zum 31. März jeden Jahres``: always so, no task"""
_LAW = Sifted(re.compile(r"\b(?:gem(?:äß|äss|\.)|nach|laut|lt\.)\s§", re.IGNORECASE))
"""``Die Stellen sind [gemäß §] 28 bis Jahresende abzuschließen``: a duty of law, no task"""


def is_task(clause: Clause) -> bool:
    """Whether the sentence hands out work."""
    text = clause.text
    agreed = is_agreed_work(clause)
    if agreed is not None:
        return agreed
    idle = word_set("not_tasks.txt" if clause.due else "not_given_tasks.txt")
    if _is_none(text) or _words(_CALLED.sub("", RELATIVE.split(text)[0])) & idle:
        return False
    if is_ordered(text) and (clause.due or clause.acts or is_ordered(text, known=False)):
        return True
    if later := _THEN.match(text):
        return is_task(replace(clause, text=f"{later['who']} {later['then']}"))
    if _PAST.search(text) or _LAW.search(text):
        return False
    return is_due_work(clause) if clause.due else is_given_work(clause) and clause.acts


def _is_none(text: str) -> bool:
    """Whether the sentence asks, proposes or tells a rule, not only in brackets."""
    text = _IN_BRACKETS.sub("", text) if "(" in text else text
    return any(one.search(text) for one in (_NO_TASK, _RULE, _PROPOSED, _MOTION, _OPENS))


def takes_office(text: str, before: str) -> bool:
    """``Herr Probst gibt den Vorsitz ab``, then ``Frau Muster übernimmt ihn``: no work."""
    return bool(_TAKES_IT.search(text) and _words(before) & word_set("not_given_tasks.txt"))


def aside(text: str) -> str:
    """Return what stands in brackets behind the work: ``Zaun reparieren ([Muster, 15.6.])``."""
    match = _BEHIND.search(text)
    return match["aside"] if match and not re.search(r"\b(?:vom|seit|ab)\b", match["aside"]) else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w+", text))
