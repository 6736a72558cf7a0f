"""Sentences without a date: whether somebody takes work on or is to do it."""

from __future__ import annotations

import re

from pipeline.extract.tasks.clause import STATE, Clause, comes_first, reported
from pipeline.extract.tasks.deeds import only_tells, only_tells_of_them
from pipeline.extract.tasks.handed import is_done_now
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.infinitives import ends_in_work, is_infinitive_phrase
from pipeline.extract.tasks.orders import has_to, is_intended, is_soon, is_to_be_done
from pipeline.extract.tasks.verbs import (
    firm_future,
    firm_present,
    split_form,
    to_do_form,
)
from pipeline.sieve import Sifted

_SUFFERED = re.compile(r"\b(?:wird|werden)\b")
"""``Frau Muster [wird zur Prüferin] bestellt``"""
_OWNED = re.compile(r"(?:Herrn?|Frau)\s[A-ZÄÖÜ][\w-]+s\s[A-ZÄÖÜ]")
"""``[Frau Musters Liste] hängt ab Montag aus``"""
_CONDITION = Sifted(r",\s(?:wenn|falls|sofern)\s")
"""``Das Rote Kreuz übernimmt den Ort, [wenn] der Kreis zahlt``"""
_PLEASE = re.compile(r"Bitte\s.*\b[a-zäöüß]{3,}(?:en|ern|eln)\W*$", re.DOTALL)
"""``Bitte bis nächste Woche bei Lena melden``"""
_NOTED = re.compile(r"(?:(?!\b[a-zäöüß]{2,}te?\b)[^,;:]){3,60}")
"""``Lena und Jens den Saal schmücken`` has no verb in -t, as ``Lena lässt abstimmen`` has."""
_BRACKETS = re.compile(
    r"\s?[(\[](?!siehe|vgl|s\.|Anlage|Anhang|\d+\s?(?:[Jj]a|:|[Ss]timm)|einstimmig)(?=[^()\[\]]*[^\W\d_])[^()\[\]]{3,40}[)\]](?=\W*$|\sund\s)"
)
"""``Liste schreiben[ (Frau Muster)] und ablegen!``"""
_SHOULD = re.compile(
    r"\b(?:soll(?:en|te|ten)?|muss|muß|müssen|wollen\swir|wir\swollen)\b[^;:?]*\b(?:\w+(?:t|en)\swerden|[a-zäöüß]{4,}n)\W*$"
)
"""``Auf der Seite sollte noch eine Liste ergänzt werden (Lena)``"""
_DELIVERS = Sifted(
    r"\b(?:legt|legen|reicht|reichen|stellt|stellen|bringt|bringen|trägt|tragen)\b[^,;:]*\s(?:vor|ein|nach)\W*$"
)
"""``Frau Muster legt innerhalb von zwei Wochen einen Entwurf vor``"""
_SENTENCE = 4
"""Words of a sentence at least: ``Geschäftsstelle sofort`` is none."""
_QUESTION = re.compile(r",\s(?:ob|wie|wann|wo|wer|was|welche\w*)\s")
"""``Frau Muster klärt[, ob ]der Wirt die Stühle noch hat``"""
_PERFECT = Sifted(r"\b(?:hat|haben|habe)\b")
"""``Frau Muster hat ein Konzept entwickelt`` is done."""


def is_given_work(clause: Clause) -> bool:
    """Whether somebody is to do something, though no date and no order says so."""
    text = clause.text
    if _OWNED.match(text) or (_CONDITION.search(text) and not clause.person):
        return False
    if is_soon(text) and _PLEASE.match(text):
        return True
    leads = clause.leads or by_office(text)
    if clause.handed or (leads and has_to(text)):
        return True
    return not _PERFECT.search(_QUESTION.split(text)[0].split("; ")[0]) and (
        _is_noted(clause) or _is_taken_on(clause, leads)
    )


def is_delivered(text: str) -> bool:
    """Whether somebody hands in or presents something: ``legt … vor``."""
    return _DELIVERS.search(text) is not None


def _is_noted(clause: Clause) -> bool:
    """``Zaun reparieren (Lena)`` · ``Lena und Jens den Saal schmücken``."""
    text = clause.text
    if clause.leads and clause.deed is None and _NOTED.fullmatch(text):
        return ends_in_work(text)
    aside = _BRACKETS.search(text)
    if not aside or not clause.people.at_once(aside[0].strip(" ()[]")):
        return False
    return is_soon(text) or _to_be_done(text)


def _is_taken_on(clause: Clause, leads: bool) -> bool:
    """``Lena holt Preise ein`` · ``Herr Probst will bis Ostern mit dem Wirt reden``."""
    text = clause.text
    tells = clause.deed is not None and only_tells(clause.deed)
    if split_form().search(text):
        return not re.search(r"\bdass\b|\bdaß\b", text)
    told = reported().search(text)
    soon = is_soon(text) and not STATE.search(text)
    soon = (
        soon
        and len(text.split()) >= _SENTENCE
        and not only_tells_of_them(text)
        and (not tells or is_delivered(text))
    )
    if leads and not told and (soon or is_intended(text, clause.leads)):
        return True
    if clause.deed is not None and (clause.works or tells):
        return clause.works
    firm = firm_present().search(text)
    if firm and _SUFFERED.search(firm[0]):
        firm = None
    if firm is None and firm_future(named=True).search(text):
        firm = firm_future(named=clause.person is not None).search(text)
    return comes_first(firm, told)


def _to_be_done(text: str) -> bool:
    """``… ist einzuholen (…)`` · ``Zaun reparieren (…)``: not what somebody does or says."""
    before = _BRACKETS.sub("", text).rstrip(" .!")
    told = to_do_form().search(before) or is_to_be_done(before) or _SHOULD.search(before)
    return bool(told) or is_infinitive_phrase(before) or is_done_now(before)
