"""Sentences into what has to be done: an obligation with a date, or somebody who takes it on."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.sentences import sentences
from pipeline.extract.task_orders import is_intended, is_ordered, is_soon
from pipeline.extract.task_verbs import (
    any_form,
    clause_end,
    firm_future,
    firm_present,
    infinitives,
    present,
    split_form,
    to_do_form,
    worked,
)
from pipeline.wordlists import alternatives, word_set

_OBLIGED = re.compile(
    r"\bmuss\b|\bmüssen\b|\bsoll(?:t?en|te)?\b|\bhat\b|\bhaben\b|\bist\b|\bsind\b|\bwird\b|"
    r"\bwerden\b|\bbitte\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:wurden?|war(?:en)?|hatten?|fand(?:en)?|berichtete[n]?|worden)\b")
_NO_TASK = re.compile(
    r"\?\s*$|\bkönnten?\b|\bwürden?\b|\bnicht\smehr\b|\bfertig\ssein\b|\bbittet\sdarum\b"
)
_STATE = re.compile(r"\b(?:ist|sind|bleibt|hat|haben)\b(?!.*\b(?:zu\s\w+n|\w+zu\w{3,}en)\b)")
"""``Frau Muster ist bis 15. Mai im Amt``"""
_AGREED_THAT = re.compile(
    r"Es\s(?:wird|wurde)\s(?:vereinbart|verabredet|festgelegt|abgesprochen|ausgemacht),\sda(?:ss|ß)\s"
)
"""``Es wurde vereinbart, dass Herr Muster bis Mai einen Entwurf vorlegt``"""
_ANYBODY = re.compile(r"(?:(?:Der|Die|Das)\s)?[A-ZÄÖÜ][\w-]+\s[a-zäöüß]+t\b")
"""``Die Volkshochschule prüft das bis Ende Mai`` · ``Bayern überarbeitet das bis Ende Mai``"""
_TAKES_IT = re.compile(r"\bübernimmt\s(?:ihn|sie|es|dies\w*|das)\b")
_ASKS_UNTIL = re.compile(r"\bfragt\b[^,;:?]*\bbis\b")
"""``Frau Muster fragt bis Mai beim Amt nach einem Plan``"""
_RELATIVE = re.compile(
    r",\s(?:die|der|das|denen|dem|den|ob|wer|wie|was|weil|wenn|sobald|dass|daß)\s"
)
"""``… schickt die Liste bis Mai an alle, die [sich eingetragen haben]``"""
_CLOSED = re.compile(
    r"\bsoll(?:en|te|ten)?\b.*\b(?:abgeschlossen|beendet|fertig\w*)\s(?:sein|werden)\b"
)
"""``Die Arbeiten sollen bis Ende Mai abgeschlossen sein``: a plan, no task"""
_PROPOSED = re.compile(r"^[^,]*\b(?:schl(?:ägt|ug)\b[^,]*\bvor|regte?n?\b[^,]*\ban|rät|nicht)\b")
"""``Frau Muster schlägt vor, …`` · ``Der Vorstand tagt bis Ende Mai nicht``"""
_OWNED = re.compile(r"(?:Herrn?|Frau)\s[A-ZÄÖÜ][\w-]+s\s[A-ZÄÖÜ]")
"""``[Frau Musters Liste] hängt ab Montag aus``"""
_LATER = re.compile(r"\b(?:wird|werden)\b[^,;]*\bbis\b[^,;]*\b(?!werden)[a-zäöüß]+en\W*$")
"""``Der Bauhof wird das bis Ostern in Ordnung bringen``"""
_BEHIND = re.compile(r"\([^()]{3,40}\)\W*$")
"""``Zaun reparieren (Frau Muster)``"""

_PERFECT = re.compile(r"\b(?:hat|haben|habe)\b")
"""``Frau Muster hat ein Konzept entwickelt`` is done."""
_RULE = re.compile(
    r"^(?:Laut|Gemäß|Nach)\s(?:§|Art\.|(?:der\s|dem\s)?\w*(?:[Ss]atzung|[Oo]rdnung|[Gg]esetz|[Vv]ertrag)\b|\w+\s)"
    r"[^,;]*\bhat\b|^Laut\s|\bjede[ns]\s(?:Jahr|Monat|Quartal)|\b(?:all)?jährlich\b|\bjeweils\b"
)
"""``Laut Satzung hat der Vorstand …``, ``bis zum 31. März jeden Jahres``: always so, no task"""


def is_task(text: str, has_due: bool, has_person: bool, leads: bool = False) -> bool:
    """Whether the sentence hands out work; ``leads`` tells that a person is its subject."""
    if agreed := _AGREED_THAT.match(text):
        return _is_agreed(text[agreed.end() :], has_due, has_person, leads)
    if _NO_TASK.search(text) or _RULE.search(text) or _PROPOSED.search(text):
        return False
    acts = has_person or by_office(text)
    idle = _words(_RELATIVE.split(text)[0]) & word_set(
        "not_tasks.txt" if has_due else "not_given_tasks.txt"
    )
    if (has_due or acts) and not idle and is_ordered(text):
        return True
    if _PAST.search(text):
        return False
    if has_due:
        return not idle and _is_dated_task(text, has_person)
    return acts and not idle and _is_given(text, has_person, leads or by_office(text))


def _is_agreed(text: str, has_due: bool, has_person: bool, leads: bool) -> bool:
    """Whether what was agreed is work: ``… dass [Frau Muster die Kosten ermittelt]``."""
    if not (has_person or by_office(text)):
        return False
    return has_due or leads or bool(clause_end().search(text))


def _is_given(text: str, has_person: bool, leads: bool) -> bool:
    """Whether somebody is to do something, though no date and no order says so."""
    if _PERFECT.search(text):
        return False
    if _BEHIND.search(text) and has_person and _to_be_done(text):
        return True
    if _OWNED.match(text):
        return False
    if split_form().search(text):
        return not re.search(r"\bdass\b|\bdaß\b", text)
    told = _reported().search(text)
    if (
        leads
        and told is None
        and (is_intended(text) or (is_soon(text) and not _STATE.search(text)))
    ):
        return True
    firm = firm_present().search(text) or firm_future(has_person).search(text)
    firm = firm or _LATER.search(text)
    return firm is not None and (told is None or told.start() > firm.end())


def takes_office(text: str, before: str) -> bool:
    """``Herr Probst gibt den Vorsitz ab``, then ``Frau Muster übernimmt ihn``: no work."""
    return bool(_TAKES_IT.search(text) and _words(before) & word_set("not_given_tasks.txt"))


def handed_out(text: str) -> str:
    """Return the last sentence that tells of work, the last of all when none does."""
    parts = [text[start:end] for start, end in sentences(text)]
    work = any_form()
    return next((one for one in reversed(parts) if work.search(one)), parts[-1] if parts else text)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w+", text))


def _is_dated_task(text: str, has_person: bool) -> bool:
    if _CLOSED.search(text) and not has_person:
        return False
    if to_do_form().search(text):
        return True
    if _OBLIGED.search(text) and worked().search(text):
        return True
    acts = has_person or by_office(text) or bool(_ANYBODY.match(text) and present().match(text))
    if not acts or _STATE.search(_RELATIVE.split(text)[0]):
        return False
    if split_form().search(text) or _ASKS_UNTIL.search(text):
        return True
    told, firm = _reported().search(text), firm_present().search(text)
    return told is None or (firm is not None and told.start() > firm.end())


def _to_be_done(text: str) -> bool:
    """``… ist einzuholen (…)`` · ``Zaun reparieren (…)``: not what somebody does or says."""
    before = _BEHIND.sub("", text).rstrip(" .")
    return bool(to_do_form().search(before) or re.search(rf"\b(?:{infinitives()})$", before))


def by_office(text: str) -> bool:
    """Whether an office is the subject: ``Die Verwaltung prüft``, ``Dazu wird der Bauhof …``."""
    return bool(_office().match(text) or _office_behind().search(text))


@cache
def _reported() -> re.Pattern[str]:
    """``Frau Muster berichtet, …``: what follows is only told."""
    return re.compile(rf"\b(?:{alternatives('reporting_verbs.txt')})\b")


@cache
def _office() -> re.Pattern[str]:
    """``Die Stadtverwaltung`` · ``Der 1. Bürgermeister`` at the beginning."""
    return re.compile(
        rf"(?:\w+\s)?(?:D(?:ie|er|as)\s)?(?:\d\.\s)?[\w-]*(?:{alternatives('task_offices.txt')})\b",
        re.IGNORECASE,
    )


@cache
def _office_behind() -> re.Pattern[str]:
    """``Bis zum Herbst [wird die Verwaltung] einen Plan vorlegen``."""
    return re.compile(
        rf"\b(?:wird|werden|will|soll|sollen|prüft|klärt)\s(?:die|der|das)\s(?:\d\.\s)?"
        rf"[\w-]*(?:{alternatives('task_offices.txt')})\b",
        re.IGNORECASE,
    )
