"""Sentences into what has to be done: an order, work until a day, or what somebody takes on."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.tasks.clause import RELATIVE, Clause
from pipeline.extract.tasks.dated import is_due_work
from pipeline.extract.tasks.given import is_given_work
from pipeline.extract.tasks.orders import is_ordered
from pipeline.extract.tasks.verbs import clause_end
from pipeline.wordlists import word_set

_PAST = re.compile(r"\b(?:wurden?|war(?:en)?|hatten?|fand(?:en)?|berichtete[n]?|worden)\b")
_NO_TASK = re.compile(
    r"\?\s*$|\bkönnten?\b|\bwürden?\b|\bnicht\smehr\b|\bfertig\ssein\b|\bbittet\sdarum\b"
    r"|\bmöchten?\b.*\bwissen\b|\bProtokoll\w*\b[^.]*\bführ(?:t|en)\b"
)
_AGREED = (
    r"(?:(?:Es|So|Sodann|Außerdem|Weiter(?:hin)?|Ferner|Schließlich|Dann|Dazu|Hierzu)\s(?:wird|wurde)|Man|Wir)\s(?:\w+\s)?"
    r"(?:vereinbar(?:t|en|te)|verabredet|festgelegt|abgesprochen|ausgemacht|beschlossen|kam\süberein|einigte\ssich\sdarauf|einigen\suns\sdarauf)"
)
_AGREED_THAT = re.compile(rf"{_AGREED},\sda(?:ss|ß)\s")
"""``Es wurde vereinbart, dass Herr Muster bis Mai einen Entwurf vorlegt``"""
_AGREED_TO = re.compile(
    rf"{_AGREED},\s[^,;:]*(?:\bzu\s(?P<verb>[a-zäöüß]{{3,}}n)|\b(?P<joined>[a-zäöüß]{{2,}}zu[a-zäöüß]{{3,}}n))\W*$"
)
"""``Es wird vereinbart, zur nächsten Sitzung den Förster einzuladen``"""
_TAKES_IT = re.compile(r"\bübernimmt\s(?:ihn|sie|es|dies\w*|das)\b")
_PROPOSED = re.compile(r"^[^,]*\b(?:schl(?:ägt|ug)\b[^,]*\bvor|regte?n?\b[^,]*\ban|rät|nicht)\b")
"""``Frau Muster schlägt vor, …`` · ``Der Vorstand tagt bis Ende Mai nicht``"""
_BEHIND = re.compile(r"[(\[](?P<aside>[^()\[\]]{3,40})[)\]]\W*$")
"""``Zaun reparieren (Frau Muster)``"""
_CALLED = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.)\s[\w-]+")
"""``Frau Wahl bleibt dran`` speaks of no election."""
_RULE = re.compile(
    r"^(?:Laut|Gemäß|Nach)\s(?:§|Art\.|(?:der\s|dem\s)?\w*(?:[Ss]atzung|[Oo]rdnung|[Gg]esetz|[Vv]ertrag)\b|\w+\s)"
    r"[^,;]*\bhat\b|^Laut\s|\b(?:jede[ns]|eines|jeweiligen)\s(?:Jahr|Monat|Quartal)|\b(?:all)?jährlich\b|\bjeweils\b"
)
"""``Laut Satzung hat der Vorstand …``, ``bis zum 31. März jeden Jahres``: always so, no task"""


def is_task(clause: Clause) -> bool:
    """Whether the sentence hands out work."""
    text = clause.text
    if agreed := _AGREED_THAT.match(text):
        return _is_agreed(replace(clause, text=text[agreed.end() :]))
    if (agreed := _AGREED_TO.match(text)) and "nicht" not in text:
        return (agreed["verb"] or agreed["joined"]) not in word_set("not_ordered.txt") | word_set(
            "not_work.txt"
        )
    if _NO_TASK.search(text) or _RULE.search(text) or _PROPOSED.search(text):
        return False
    idle = word_set("not_tasks.txt" if clause.due else "not_given_tasks.txt")
    if _words(_CALLED.sub("", RELATIVE.split(text)[0])) & idle:
        return False
    if is_ordered(text, known=clause.due or clause.acts):
        return True
    if _PAST.search(text):
        return False
    return is_due_work(clause) if clause.due else clause.acts and is_given_work(clause)


def _is_agreed(clause: Clause) -> bool:
    """Whether what was agreed is work: ``… dass [Frau Muster die Kosten ermittelt]``."""
    told = clause.due or clause.leads or clause_end().search(clause.text)
    return clause.acts and bool(told)


def takes_office(text: str, before: str) -> bool:
    """``Herr Probst gibt den Vorsitz ab``, then ``Frau Muster übernimmt ihn``: no work."""
    return bool(_TAKES_IT.search(text) and _words(before) & word_set("not_given_tasks.txt"))


def aside(text: str) -> str:
    """Return what stands in brackets behind the work: ``Zaun reparieren ([Muster, 15.6.])``."""
    match = _BEHIND.search(text)
    return match["aside"] if match and not re.search(r"\b(?:vom|seit|ab)\b", match["aside"]) else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w+", text))
