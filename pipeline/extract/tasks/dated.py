"""Sentences that say until when: whether what is to be ready by then is work."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.clause import RELATIVE, STATE, Clause, comes_first, reported
from pipeline.extract.tasks.deeds import only_tells
from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.orders import is_to_be_done
from pipeline.extract.tasks.verbs import firm_present, present, split_form, to_do_form, worked
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives, word_set

_OBLIGED = re.compile(
    r"\bmuss\b|\bmüssen\b|\bsoll(?:t?en|te)?\b|\bhat\b|\bhaben\b|\bist\b|\bsind\b|\bwird\b|"
    r"\bwerden?\b|\bbitte\b",
    re.IGNORECASE,
)
_MUST = Sifted(
    r"\bm(?:uss|uß|üssen)\b[^,;:]*\bbis\b|\b[Bb]is\b[^,;:]*\bm(?:uss|uß|üssen)\b[^,;:]*\bsein\W*$"
)
"""``Das Auto [muss bis] Ende März zum TÜV``"""
_PLEASE = re.compile(r"\bbitte\b", re.IGNORECASE)
_TOPIC = re.compile(r"[A-ZÄÖÜ][\w-]+(?:\s\w+){0,2}:\s")
"""``[Auflage:] Die Gemeinde reicht den Beschluss bis Ende Mai nach``"""
_REPORT_OF = re.compile(r"[A-ZÄÖÜ][\w-]+\s\([^()]+\):\s[^,;]*\d")
"""``[Kassenausschuss (Herr Probst): Umsatz bis August 31],6 Mio. €``"""
_ASKS_UNTIL = Sifted(
    r"\b(?:fragt|informiert|unterrichtet|berichtet|teilt)\b(?:(?!\büber\b)[^,;:?])*\bbis\b"
)
"""``Frau Muster fragt bis Mai beim Amt nach``, not ``berichtet über die Arbeit bis Mai``"""
_ASKS_FOR = Sifted(r"\b(?:bittet|bitten|ersucht|ersuchen)\s(?!um\b)[^,;:]*\sum\s[^,;:]*\bbis\b")
"""``Herr Probst bittet die Vereine um Vorschläge bis Ende Mai``"""
_BEGS = Sifted(r"\b(?:bittet|bitten|bat|baten|ersucht|ersuchen)\sum\s[^,;]*\bbis\b")
"""``Herr Probst bittet um Aufschub bis Ende Mai``: what they want for themselves"""
_TOLD_THAT = re.compile(r"(?:(?!\bbis\b).)*,\s(?:dass|daß|ob|wie|wann|wer|was|warum)\s.*\bbis\b")
"""``Herr Probst antwortet[, dass] die Arbeiten [bis] Ende Mai dauern``"""
_FINITE = re.compile(r"\b[a-zäöüß]{3,}t\b")
_INFORMED = Sifted(
    r"^[^,]*\b(?:hat|haben)\b[^,]*\b(?:mitgeteilt|erklärt|gesagt|berichtet|angekündigt|bestätigt|versichert),\s"
    r"(?:dass|daß|ob|wann|wie)\b"
)
"""``Das Amt hat mitgeteilt, dass der Antrag bis Ende Mai bearbeitet wird``"""
_CLOSED = Sifted(
    r"\bsoll(?:en|te|ten)?\b.*\b(?:abgeschlossen|beendet|fertig\w*)\s(?:sein|werden)\b"
)
"""``Die Arbeiten sollen bis Ende Mai abgeschlossen sein``: a plan, no task"""

_ELLIPSIS = re.compile(
    r"[A-ZÄÖÜ][^,;:?!]{2,60}\s(?:bis|spätestens)\s[^,;:]{3,40}?\s(?:an|bei|beim|durch)\s[^,;:]{2,60}"
    r"|[A-ZÄÖÜ][^,;:?!]{2,60}\s(?:an|bei|beim|durch)\s[^,;:]{2,60}\s(?:bis|spätestens)\s[^,;:]{3,40}"
)
_HANDED_IN = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]+:\s)?[\w-]*(?:[Üü]berweisung|[Aa]bgabe|[Aa]nmeldung|[Mm]eldung|[Ee]inzahlung|[Ee]inreichung|[Zz]ahlung)\sbis\s"
)
"""``Überweisung bis 15.03. auf das Klassenkonto``"""
_VERBAL = re.compile(r"\b(?!bitte\b)[a-zäöüß]{2,}(?:t|te|ten|en)\b(?<!\bden)")
"""What may be a verb: ``Anmeldungen [sind] bis 5. Mai bei Frau Muster [möglich]``"""

_ALL = re.compile(r"(?:Alle|Beide)\s(?:[A-ZÄÖÜ]\w+\s){0,2}?(?P<verb>[a-zäöüß]{3,}en)\b")
"""``[Alle überlegen] sich bis zur nächsten Sitzung einen Namen``"""


def is_due_work(clause: Clause) -> bool:
    """Whether what is to be ready by a date is work, and not the end of a state."""
    text = clause.text
    lasts = clause.deed is not None and clause.deed.split()[0] in word_set("lasting_verbs.txt")
    if (
        lasts
        or _tells_that(text)
        or _INFORMED.search(text)
        or _BEGS.search(text)
        or (_CLOSED.search(text) and not clause.person)
    ):
        return False
    if (
        clause.works
        or clause.handed
        or is_to_be_done(text)
        or to_do_form().search(text)
        or _is_request(text)
        or is_infinitive_phrase(text.rpartition(" bis ")[0])
        or ("," not in text and is_infinitive_phrase(text))
        or _ASKS_FOR.search(text)
    ):
        return True
    if (
        _MUST.search(text)
        or _PLEASE.search(text)
        or (_OBLIGED.search(text) and worked().search(text))
    ):
        return True
    topic = _TOPIC.match(text)
    if clause.deed is None and _REPORT_OF.match(text):
        return False
    acts = clause.acts or present().match(text, topic.end() if topic else 0) or _body_works(text)
    if not acts or STATE.search(RELATIVE.split(text)[0]):
        return False
    told = reported().search(text)
    done = split_form().search(text) or _ASKS_UNTIL.search(text)
    return bool(done) or not told or comes_first(firm_present().search(text), told)


def _tells_that(text: str) -> bool:
    """``Das Amt teilt mit, dass die Arbeiten bis Ende Mai dauern``: the day is of what it tells."""
    if not _TOLD_THAT.match(text):
        return False
    told = text.partition(",")[0]
    return any(only_tells(told[verb.start() :]) for verb in _FINITE.finditer(told))


def _is_request(text: str) -> bool:
    """Whether it is a request without a verb: ``Anmeldung bis 1.5. bei Frau Muster``."""
    bare = text.rstrip(" .")
    return bool(_ELLIPSIS.fullmatch(bare) or _HANDED_IN.match(bare)) and not _VERBAL.search(text)


def _body_works(text: str) -> bool:
    """Whether a body is to do something: it does not only decide, advise or say."""
    body = _body().match(text) or _ALL.match(text)
    return body is not None and not only_tells(text[body.start("verb") :])


@cache
def _body() -> re.Pattern[str]:
    """``[Der Gemeinderat führt] bis Ende März Verhandlungen mit dem Kanton``."""
    bodies = alternatives("deciding_bodies.txt")
    return re.compile(rf"(?:Der|Die|Das)\s(?i:[\w-]*(?:{bodies}))\s(?P<verb>[a-zäöüß]+t|wird)\b")
