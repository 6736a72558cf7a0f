"""Work that is ordered, promised or intended, told by the frame of a sentence, not by its verb."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.here_and_now import is_report
from pipeline.extract.tasks.deeds import is_suffered, tells_of
from pipeline.sieve import Sieve, Sifted
from pipeline.wordlists import alternatives, rows, word_set

_INTENDED = Sifted(
    r"\b(?P<modal>wird|werden|werde|will|wollen|soll|sollen|muss|muß|müssen)\b(?P<what>[^;:?!]*?)\s(?!dagegen\b)(?P<verb>[a-zäöüß]{4,}n)"
    r"(?=\s*(?:$|[.,;()–]|und\s|sowie\s|oder\s|wegen\s|um\s))"
)
"""``Der Bürgermeister [wird mit dem Besitzer sprechen]``"""
_BECAUSE = re.compile(r",\s(?:weil|da|obwohl|obschon|nachdem)\s[^,]*$")
"""``Herr Probst ist dagegen[, weil die Kosten] gedeckt werden müssten``"""
_DENIED = re.compile(r"\b(?:nicht|kein(?:e[nrms]?)?|niemand|nie|weder)\b")
_TOLD = re.compile(
    r"\b(?:wurden?|worden|hat|haben)\b|te\b|ten\b|\b(?:ver)?sprach(?:en)?\b|\bb[oa]t(?:en)?\b"
)
"""``sagte … zu``, ``hat … zugesagt``, ``wurde … gebeten``"""
_SEPARABLE = (
    "ab|an|auf|aus|bei|bereit|durch|ein|fertig|fest|her(?:aus|ein)?|hin(?:aus|ein)?|mit|nach|nieder|um|vor|weg|weiter|zu|zurück|"
    "zusammen"
)
_WORK_TOLD = re.compile(
    rf"\bzu\s[a-zäöüß]{{3,}}n\b|\b(?:{_SEPARABLE}|\w+)zu[a-zäöüß]{{3,}}n\b|\bmit\sde[rm]\s[A-ZÄÖÜ]"
    r"|\bum\s(?:\w+\s)?(?:[A-ZÄÖÜ]\w+ung|Vorlage|Stellungnahme|Auskunft)\b"
)
"""``die Stelle [abzusperren]`` · ``[mit der P]rüfung``"""
_ALL = re.compile(
    r"\b(?:[Aa]nwesende\w*|Versammlung|Versammelten|Zuhörer\w*|Gäste|Teilnehm\w+|[Aa]lle\s[Aa]nwesend\w+)\b"
)
"""``bittet die [Anwesenden], sich zu erheben`` is no work."""
_ASKED_TO = re.compile(
    r"\bzu\s(?P<verb>[a-zäöüß]{3,}n)\b|\b(?P<joined>[a-zäöüß]{2,}zu[a-zäöüß]{3,}n)\b"
)
"""``bittet die Mitglieder, wieder [zu kandidieren]``"""
_AGREEING = re.compile(r"\bmit\s[^,;:]+\sabzustimmen\b")
"""``wird gebeten, den Plan [mit dem Amt abzustimmen]``: no vote"""
_HAS_TO = Sifted(
    rf"\b(?:hat|haben)\b(?P<what>[^,;:?!]{{0,160}}?)(?:\bzu\s(?P<verb>[a-zäöüß]{{3,}}n)"
    rf"|\b(?P<joined>(?:{_SEPARABLE})zu(?!wenden|weisen|sagen)[a-zäöüß]{{3,}}n))(?=\s*(?:$|[.,;(]|und\b|sowie\b))"
)
"""``Der Bauhof [hat] die Löcher [zu schließen]`` · ``Dafür [haben] Lena und Jens [zu sorgen]``"""
_DUTY = Sifted(
    rf"\b(?:ist|sind|hat|haben)\b[^;:?]{{0,160}}?(?:\bzu\s(?P<verb>[a-zäöüß]{{3,}}n)\b"
    rf"|\b(?:{_SEPARABLE})zu[a-zäöüß]{{3,}}n\b)"
)
"""``Der Auftrag [ist bis 30. März zu vergeben]`` · ``Die Bücher [sind nachzutragen]``"""


def is_ordered(text: str, known: bool = True) -> bool:
    """Whether a phrase hands out work or takes it on; in the past only what was done here.

    Who takes it on must be ``known``, who is ordered may be anybody: ``Der Küster wird gebeten``.
    """
    phrases = _orders() if known else _orders("order", "asked")
    match = phrases.search(text)
    found = match[0] if match else None
    if (
        found is None
        or _ALL.search(found[0].split(",")[0])
        or not (known or _WORK_TOLD.search(text))
    ):
        return False
    asked_to = {one["verb"] or one["joined"] for one in _ASKED_TO.finditer(text, found.start())}
    agreeing = _AGREEING.search(text, found.start())
    charged = agreeing or ("beauftrag" in found[0] and asked_to == {"weiterzuführen"})
    if asked_to and asked_to <= word_set("not_ordered.txt") and not charged:
        return False
    return not (_TOLD.search(found[0]) and is_report(text))


def is_to_be_done(text: str) -> bool:
    """Whether something must be done: ``ist zu vergeben``, ``hat nachzutragen``."""
    return any(match["verb"] not in word_set("not_work.txt") for match in _DUTY.finditer(text))


def has_to(text: str) -> bool:
    """Whether the sentence's subject has to do something: ``hat das Amt zu unterrichten``."""
    for match in _HAS_TO.finditer(text):
        verb = match["verb"] or match["joined"]
        idle = verb in word_set("not_work.txt") | word_set("not_ordered.txt")
        if not idle and not _DENIED.search(match["what"]) and "nichts" not in match["what"]:
            return True
    return False


def is_intended(text: str, person: bool = False) -> bool:
    """Whether the sentence's subject is to do something: ``wird mit dem Besitzer sprechen``.

    What must be done is work of a ``person`` only.
    """
    for match in _INTENDED.finditer(text):
        verb, spoken = match["verb"], ":" in text[: match.start()]
        suffered = match["modal"] in ("wird", "werden") and is_suffered(verb)
        if match["modal"].startswith("m") and (not person or tells_of(verb)):
            continue
        idle = spoken or suffered or verb in word_set("not_work.txt")
        aside = _BECAUSE.search(text[: match.start()])
        if not (idle or aside or _DENIED.search(match["what"])):
            return True
    return False


def is_soon(text: str) -> bool:
    """Whether words other than a date say when: ``bis Pfingsten``, ``noch in dieser Woche``."""
    return _soon().search(text) is not None


def until_ordered(text: str) -> int:
    """Return where the words end that say who is ordered: ``Die Mitglieder werden gebeten``."""
    match = _orders("order").search(text)
    return match[0].end() if match else len(text)


@cache
def _orders(*kinds: str) -> Sieve[str]:
    """The phrases that hand out or take on work, of these kinds or of all."""
    return Sieve(
        (re.compile(row[0], re.IGNORECASE | re.DOTALL), row[1])
        for row in rows("task_phrases.csv")
        if row[1] in kinds or not kinds
    )


@cache
def _soon() -> Sifted:
    return Sifted(rf"\b(?:{alternatives('soft_deadlines.txt')})\b")
