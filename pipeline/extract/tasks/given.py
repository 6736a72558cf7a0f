"""Sentences without a date: whether somebody takes work on or is to do it."""

from __future__ import annotations

import re

from pipeline.extract.tasks.clause import STATE, Clause, comes_first, reported
from pipeline.extract.tasks.deeds import only_tells
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.orders import is_intended, is_soon
from pipeline.extract.tasks.verbs import (
    firm_future,
    firm_present,
    infinitives,
    split_form,
    to_do_form,
)

_SUFFERED = re.compile(r"\b(?:wird|werden)\b")
"""``Frau Muster [wird zur Prüferin] bestellt``"""
_OWNED = re.compile(r"(?:Herrn?|Frau)\s[A-ZÄÖÜ][\w-]+s\s[A-ZÄÖÜ]")
"""``[Frau Musters Liste] hängt ab Montag aus``"""
_LATER = re.compile(r"\b(?:wird|werden)\b[^,;]*\bbis\b[^,;]*\b(?!werden)[a-zäöüß]+en\W*$")
"""``Der Bauhof wird das bis Ostern in Ordnung bringen``"""
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


def is_given_work(clause: Clause) -> bool:
    """Whether somebody is to do something, though no date and no order says so."""
    text = clause.text
    supposed = not clause.person and _CONDITION.search(text)
    if supposed or _PERFECT.search(text) or _OWNED.match(text):
        return False
    if _BRACKETS.search(text) and clause.person and _to_be_done(text):
        return True
    if split_form().search(text):
        return not re.search(r"\bdass\b|\bdaß\b", text)
    told = reported().search(text)
    soon = is_soon(text) and not STATE.search(text)
    if (clause.leads or by_office(text)) and not told and (soon or is_intended(text)):
        return True
    if clause.deed is not None and (clause.works or only_tells(clause.deed)):
        return clause.works
    firm = firm_present().search(text)
    if firm and _SUFFERED.search(firm[0]):
        firm = None
    firm = firm or firm_future(clause.person).search(text) or _LATER.search(text)
    return comes_first(firm, told)


def _to_be_done(text: str) -> bool:
    """``… ist einzuholen (…)`` · ``Zaun reparieren (…)``: not what somebody does or says."""
    before = _BRACKETS.sub("", text).rstrip(" .!")
    told = to_do_form().search(before) or re.search(rf"\b(?:{infinitives()})$", before)
    return bool(told or (_INFINITIVE.search(before) and not _FINITE.search(before)))
