"""Sentences into what has to be done: an obligation with a date, or somebody who takes it on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.extract.tasks.deeds import is_work, only_tells
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.notes import is_request
from pipeline.extract.tasks.orders import is_intended, is_ordered, is_soon, is_to_be_done
from pipeline.extract.tasks.verbs import (
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
_MUST = re.compile(r"\bm(?:uss|uß|üssen)\b[^,;:]*\bbis\b")
"""``Das Auto [muss bis] Ende März zum TÜV``"""
_PLEASE = re.compile(r"\bbitte\b", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:wird|werden)\b")
"""``Frau Muster [wird zur Prüferin] bestellt``"""
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
_ANYBODY = re.compile(r"(?:(?:Der|Die|Das)\s)?[A-ZÄÖÜ][\w-]+(?:\s\d+)?\s[a-zäöüß]+t\b")
"""``Die Volkshochschule prüft das bis Ende Mai`` · ``Bayern überarbeitet das bis Ende Mai``"""
_TAKES_IT = re.compile(r"\bübernimmt\s(?:ihn|sie|es|dies\w*|das)\b")
_ASKS_UNTIL = re.compile(r"\bfragt\b[^,;:?]*\bbis\b")
"""``Frau Muster fragt bis Mai beim Amt nach einem Plan``"""
_RELATIVE = re.compile(
    r",\s(?:die|der|das|denen|dem|den|ob|wer|wie|was|weil|wenn|sobald|dass|daß)\s"
)
"""``… schickt die Liste bis Mai an alle, die [sich eingetragen haben]``"""
_TOLD_THAT = re.compile(r"(?:(?!\bbis\b).)*,\s(?:dass|daß|ob|wie|wann|wer|was|warum)\s.*\bbis\b")
"""``Herr Probst antwortet[, dass] die Arbeiten [bis] Ende Mai dauern``"""
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
_BEHIND = re.compile(r"[(\[](?P<aside>[^()\[\]]{3,40})[)\]]\W*$")
"""``Zaun reparieren (Frau Muster)``"""
_CONDITION = re.compile(r",\s(?:wenn|falls|sofern)\s")
"""``Das Rote Kreuz übernimmt den Ort, [wenn] der Kreis zahlt``"""
_INFINITIVE = re.compile(r"\s[a-zäöüß]{2,}(?:[bdfghklmprstzß]en|ern|eln|uen|ehen)$")
_FINITE = re.compile(
    r"\b(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|hatten?|kann|können|soll(?:en|te)?|muss|müssen|will|wollen)\b"
    r"|\b(?:der|die|das|mit|von|bei|aus|in|zu|an|den|dem)\s\w+$|\bge\w{3,}en$|\b[a-zäöüß]{3,}ten?\b|\b(?:da|hin|ent)?gegen$|\d\s\w+\s\w+"
)
"""``Neue Leute [ansprechen] (Lena)`` ends with one, ``Mit [den weißen] (Lena)`` does not."""
_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]{3,40}[)\]](?=\W*$|\sund\s)")
"""``Liste schreiben[ (Frau Muster)] und ablegen!``"""
_PERFECT = re.compile(r"\b(?:hat|haben|habe)\b")
"""``Frau Muster hat ein Konzept entwickelt`` is done."""
_RULE = re.compile(
    r"^(?:Laut|Gemäß|Nach)\s(?:§|Art\.|(?:der\s|dem\s)?\w*(?:[Ss]atzung|[Oo]rdnung|[Gg]esetz|[Vv]ertrag)\b|\w+\s)"
    r"[^,;]*\bhat\b|^Laut\s|\b(?:jede[ns]|eines|jeweiligen)\s(?:Jahr|Monat|Quartal)|\b(?:all)?jährlich\b|\bjeweils\b"
)
"""``Laut Satzung hat der Vorstand …``, ``bis zum 31. März jeden Jahres``: always so, no task"""


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with what is known of its date and of who acts in it."""

    text: str
    due: bool
    """Whether it says until when."""
    person: bool
    """Whether somebody known may be meant to do it."""
    leads: bool = False
    """Whether somebody known is the subject."""
    deed: str | None = None
    """The verb and what stands behind it, where somebody known is the subject."""

    @property
    def works(self) -> bool:
        """Whether what the subject does is work."""
        return self.deed is not None and is_work(self.deed)

    @property
    def acts(self) -> bool:
        """Whether somebody, or an office, does something."""
        return self.person or by_office(self.text)


def is_task(clause: Clause) -> bool:
    """Whether the sentence hands out work."""
    text = clause.text
    if agreed := _AGREED_THAT.match(text):
        return _is_agreed(replace(clause, text=text[agreed.end() :]))
    if _NO_TASK.search(text) or _RULE.search(text) or _PROPOSED.search(text):
        return False
    idle = word_set("not_tasks.txt" if clause.due else "not_given_tasks.txt")
    if _words(_RELATIVE.split(text)[0]) & idle:
        return False
    if is_ordered(text, known=clause.due or clause.acts):
        return True
    if _PAST.search(text):
        return False
    return _is_dated(clause) if clause.due else clause.acts and _is_given(clause)


def _is_agreed(clause: Clause) -> bool:
    """Whether what was agreed is work: ``… dass [Frau Muster die Kosten ermittelt]``."""
    told = clause.due or clause.leads or clause_end().search(clause.text)
    return clause.acts and bool(told)


def _is_given(clause: Clause) -> bool:
    """Whether somebody is to do something, though no date and no order says so."""
    text = clause.text
    supposed = not clause.person and _CONDITION.search(text)
    if supposed or _PERFECT.search(text) or _OWNED.match(text):
        return False
    if _BRACKETS.search(text) and clause.person and _to_be_done(text):
        return True
    if split_form().search(text):
        return not re.search(r"\bdass\b|\bdaß\b", text)
    told = _reported().search(text)
    soon = is_soon(text) and not _STATE.search(text)
    if (clause.leads or by_office(text)) and not told and (soon or is_intended(text)):
        return True
    if clause.deed is not None and (clause.works or only_tells(clause.deed)):
        return clause.works
    firm = firm_present().search(text)
    if firm and _SUFFERED.search(firm[0]):
        firm = None
    firm = firm or firm_future(clause.person).search(text) or _LATER.search(text)
    return _comes_first(firm, told)


def _is_dated(clause: Clause) -> bool:
    """Whether what is to be ready by a date is work, and not the end of a state."""
    text = clause.text
    tells = clause.deed is not None and only_tells(clause.deed) and _TOLD_THAT.match(text)
    lasts = clause.deed is not None and clause.deed.split()[0] in word_set("lasting_verbs.txt")
    if tells or lasts or (_CLOSED.search(text) and not clause.person):
        return False
    if clause.works or is_to_be_done(text) or to_do_form().search(text) or is_request(text):
        return True
    if (
        _MUST.search(text)
        or _PLEASE.search(text)
        or (_OBLIGED.search(text) and worked().search(text))
    ):
        return True
    acts = clause.acts or (_ANYBODY.match(text) and present().match(text))
    if not acts or _STATE.search(_RELATIVE.split(text)[0]):
        return False
    told = _reported().search(text)
    done = split_form().search(text) or _ASKS_UNTIL.search(text)
    return bool(done) or not told or _comes_first(firm_present().search(text), told)


def _comes_first(work: re.Match[str] | None, told: re.Match[str] | None) -> bool:
    """``Frau Muster [klärt], was Herr Probst [berichtet]`` is work, not the other way round."""
    return work is not None and (told is None or told.start() > work.end())


def takes_office(text: str, before: str) -> bool:
    """``Herr Probst gibt den Vorsitz ab``, then ``Frau Muster übernimmt ihn``: no work."""
    return bool(_TAKES_IT.search(text) and _words(before) & word_set("not_given_tasks.txt"))


def aside(text: str) -> str:
    """Return what stands in brackets behind the work: ``Zaun reparieren ([Muster, 15.6.])``."""
    match = _BEHIND.search(text)
    return match["aside"] if match and not re.search(r"\b(?:vom|seit|ab)\b", match["aside"]) else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"\w+", text))


def _to_be_done(text: str) -> bool:
    """``… ist einzuholen (…)`` · ``Zaun reparieren (…)``: not what somebody does or says."""
    before = _BRACKETS.sub("", text).rstrip(" .!")
    told = to_do_form().search(before) or re.search(rf"\b(?:{infinitives()})$", before)
    return bool(told or (_INFINITIVE.search(before) and not _FINITE.search(before)))


@cache
def _reported() -> re.Pattern[str]:
    """``Frau Muster berichtet, …``: what follows is only told."""
    return re.compile(rf"\b(?:{alternatives('reporting_verbs.txt')})\b")
