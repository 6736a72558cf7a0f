"""Sentences into what has to be done: an obligation with a date, or somebody who takes it on."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.date_forms import FoundDate, find_dates
from pipeline.extract.sentences import sentences
from pipeline.extract.task_verbs import (
    any_form,
    clause_end,
    firm_future,
    firm_present,
    infinitives,
    split_form,
    to_do_form,
    worked,
)
from pipeline.wordlists import alternatives, word_set

_UNTIL = re.compile(
    r"\b(?:bis|spätestens|Frist|Termin|fällig|Abgabe|vor\sdem|Fälligkeit)(?:\s?:)?\s"
    r"(?:(?:spätestens|\w+tag,|Mittwoch,|Sonnabend,|zum|zur|einschließlich|am|Ende(?:\sdes)?|den|nächsten|"
    r"Sitzung|Versammlung)\s){0,3}$",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(
    r"\b(?:bis\s)?zu[rm]\s(?:nächsten|kommenden)\s(?:\w+\s?){0,2}(?:sitzung|treffen|versammlung)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:vom?|zwischen)\s[^,;.]{0,30}$")
_OBLIGED = re.compile(
    r"\bmuss\b|\bmüssen\b|\bsoll(?:t?en|te)?\b|\bhat\b|\bhaben\b|\bist\b|\bsind\b|\bwird\b|"
    r"\bwerden\b|\bbitte\b",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(
    r"\b(?:wird|werden)\b.{0,60}\b(?:beauftragt|gebeten|aufgefordert)\b|\bbeauftragt\b.{0,60}\b(?:mit|,)\s"
    r"|\bsagt(?:en)?\b.{0,80}\bzu\b(?!\s\w+en\b)|\bkümmer(?:t|n)\ssich\b"
    r"|\bwird\b.{0,60}\bsich\b.{0,60}\bkümmern\b|\bsicher(?:t|n)\b.{0,80}\bzu\W*$"
    r"|\berklär(?:t|en)\ssich\s(?:\w+\s){0,2}bereit\b|\bspr(?:icht|echen)\smit\s(?:d\w+|Herrn?|Frau|[A-ZÄÖÜ])"
    r"|\bbittet\s(?:Herrn?|Frau|d(?:en|ie)\s[A-ZÄÖÜ]\w+|[A-ZÄÖÜ]\w+)[^.]*\bzu\s\w+n\b"
    r"|\b(?:verspricht|versprechen)\b.*zu\w*\s?\w*n\b"
    r"|\b(?:erhält|bekommt|erhalten)\s(?:\w+\s)?Auftrag\b"
    r"|\bwird\b.{0,80}\b(?:in\sVerbindung\ssetzen|Kontakt\saufnehmen)\b"
    r"|\bnimmt\b.{0,40}\bKontakt\b|\bsetzt\ssich\b.{0,60}\bin\sVerbindung\b",
    re.IGNORECASE | re.DOTALL,
)
"""``Die Verwaltung wird gebeten, …`` · ``Frau X sagt … zu`` · ``Herr Y kümmert sich um …``"""
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
_ANYBODY = re.compile(r"(?:Der|Die|Das)\s[A-ZÄÖÜ][\w-]+\s[a-zäöüß]+t\b")
"""``Die Volkshochschule prüft das bis Ende Mai``"""
_TAKES_IT = re.compile(r"\bübernimmt\s(?:ihn|sie|es|dies\w*|das)\b")
_ASKS_UNTIL = re.compile(r"\bfragt\b[^,;:?]*\bbis\b")
"""``Frau Muster fragt bis Mai beim Amt nach einem Plan``"""
_RELATIVE = re.compile(r",\s(?:die|der|das|denen|dem|den|wer|wie|was|weil|wenn|sobald|dass|daß)\s")
"""``… schickt die Liste bis Mai an alle, die [sich eingetragen haben]``"""
_CLOSED = re.compile(
    r"\bsoll(?:en|te|ten)?\b.*\b(?:abgeschlossen|beendet|fertig\w*)\s(?:sein|werden)\b"
)
"""``Die Arbeiten sollen bis Ende Mai abgeschlossen sein``: a plan, no task"""
_LATER = re.compile(r"\b(?:wird|werden)\b[^,;]*\bbis\b[^,;]*\b(?!werden)[a-zäöüß]+en\W*$")
"""``Der Bauhof wird das bis Ostern in Ordnung bringen``"""
_BEHIND = re.compile(r"\([^()]{3,40}\)\W*$")
"""``Zaun reparieren (Frau Muster)``"""

_PERFECT = re.compile(r"\b(?:hat|haben|habe)\b")
"""``Frau Muster hat ein Konzept entwickelt`` is done."""
_REPORTED = re.compile(
    r"\b(?:berichtet|erklärt|informiert|teilt|fragt|erinnert|weist|begrüßt)\b|\bdass\b|\bdaß\b"
)
"""Sentences that only tell what somebody said."""


def due_of(text: str, meeting: str | None, following: str | None) -> str | None:
    """Return the date until which something is to be done, None when ``text`` names none.

    A missing year is that of the next such day after the ``meeting``; ``following`` is the next
    meeting's date.
    """
    for one in find_dates(text, not_before=meeting):
        if _is_until(text, one):
            return one.iso_to or one.iso
    if following and _NEXT_MEETING.search(text):
        return following
    return None


def _is_until(text: str, one: FoundDate) -> bool:
    before = text[max(one.start - 40, 0) : one.start]
    return bool(_UNTIL.search(before)) and not _FROM.search(before[: max(len(before) - 5, 0)])


def is_task(text: str, has_due: bool, has_person: bool) -> bool:
    """Whether the sentence hands out work."""
    if agreed := _AGREED_THAT.match(text):
        return _is_agreed(text[agreed.end() :], has_due, has_person)
    if _PAST.search(text) or _NO_TASK.search(text) or text.startswith("Laut "):
        return False
    if has_due:
        return _is_dated_task(text, has_person)
    if not has_person and not _by_office(text):
        return False
    return bool(_ASSIGNED.search(text)) or _is_given(text, has_person)


def _is_agreed(text: str, has_due: bool, has_person: bool) -> bool:
    """Whether what was agreed is work: ``… dass [Frau Muster die Kosten ermittelt]``."""
    return (has_person or _by_office(text)) and (has_due or bool(clause_end().search(text)))


def _is_given(text: str, has_person: bool) -> bool:
    """Whether somebody named is to do something, though no date and no order says so."""
    if _PERFECT.search(text) or _words(text) & word_set("not_given_tasks.txt"):
        return False
    if _BEHIND.search(text) and has_person and _to_be_done(text):
        return True
    if split_form().search(text):
        return not re.search(r"\bdass\b|\bdaß\b", text)
    firm = (
        firm_present().search(text) or firm_future(has_person).search(text) or _LATER.search(text)
    )
    told = _REPORTED.search(text)
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
    if _words(text) & word_set("not_tasks.txt") or (_CLOSED.search(text) and not has_person):
        return False
    if _ASSIGNED.search(text) or to_do_form().search(text):
        return True
    if _OBLIGED.search(text) and worked().search(text):
        return True
    acts = (
        has_person or _by_office(text) or bool(_ANYBODY.match(text) and firm_present().search(text))
    )
    if not acts or _STATE.search(_RELATIVE.split(text)[0]):
        return False
    if split_form().search(text) or _ASKS_UNTIL.search(text):
        return True
    return not _REPORTED.search(text)


def _to_be_done(text: str) -> bool:
    """``… ist einzuholen (…)`` · ``Zaun reparieren (…)``: not what somebody does or says."""
    before = _BEHIND.sub("", text).rstrip(" .")
    return bool(to_do_form().search(before) or re.search(rf"\b(?:{infinitives()})$", before))


def _by_office(text: str) -> bool:
    """Whether an office is the subject: ``Die Verwaltung prüft``."""
    return bool(_office().match(text))


@cache
def _office() -> re.Pattern[str]:
    """``Die Stadtverwaltung`` · ``Der 1. Bürgermeister`` at the beginning."""
    return re.compile(
        rf"(?:\w+\s)?(?:D(?:ie|er|as)\s)?(?:\d\.\s)?[\w-]*(?:{alternatives('task_offices.txt')})\b",
        re.IGNORECASE,
    )
