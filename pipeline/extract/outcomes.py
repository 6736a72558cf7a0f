"""Sentences into what they decide: adopted, rejected, deferred, noted, withdrawn, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import get_args

from pipeline.extract.votes import Vote, is_only_vote
from pipeline.records import Outcome
from pipeline.wordlists import rows, words

_REPORT = re.compile(
    r"\bbereits\b|\bschon\b|\bfrüher|\b(?:in|auf|bei)\sder\s(?:letzten|vergangenen|vorigen|vorherigen)\b"
    r"|\bin\sder\sVergangenheit\b|\b(?:meist|oft|häufig|immer)\b|\bhatten?\b|\bseinerzeit\b|\bdamals\b|\bim\svergangenen\b|\bim\sletzten\b"
)
"""``wurde bereits auf der letzten Versammlung beschlossen`` tells of an earlier decision."""
_UNREAL = re.compile(
    r"\bmöge\b|\bsoll(?:te|en|ten)?\b|\bkann\b|\bkönn(?:te|en|ten)\b|\bmuss\b|\bmüss(?:te|en|ten)\b|"
    r"\bwürden?\b|\bob\b|\bwenn\b|\bfalls\b|\bsobald\b|\bdarf\b|\bmöchten?\b|\bwollen\b|\?\s*$|"
    r"\bzu\s\w+en\b\W*$|\b(?:ist|sind)\b[^.]{0,160}\bzu\s\w+en\b|"
    r"\bwäre\b|\bvorschlagen\b|\bgebeten\b"
)
"""``möge beschließen`` · ``soll beschlossen werden`` · ``ob … zustimmt``"""
_ASKED = re.compile(
    r"\bmöge\b.{0,40}\b(?:beschließen|beschliessen|zustimmen)|\bbeantragt\b", re.DOTALL
)
_PRESENT = re.compile(r"\bwird\b|\bwerden\b|\bgilt\b", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:ist|sind)\s(?:das\s)?(?:so|damit|somit|hiermit)\s(?:\w+\s){0,3}?(?:beschlossen|angenommen|"
    r"genehmigt|abgelehnt|kenntnis)",
    re.IGNORECASE,
)
"""``Es ist so beschlossen`` · ``Der Bericht ist damit zur Kenntnis genommen``"""
_DEFERRED = re.compile(
    r"^(?:[^.:]{0,60}:\s)?vertagt\b|\b(?:wird|werden)\b.{0,120}\b(?:vertagt\b|auf\s(?:die|das|den)\s"
    r"(?:nächste|kommende|übernächste)[nrs]?\s\w+\s(?:verschoben|vertagt))",
    re.IGNORECASE | re.DOTALL,
)
"""``Vertagt auf nächste Woche`` · ``wird auf die nächste Sitzung verschoben``"""
_AGENDA = re.compile(r"\bTagesordnung\b(?!spunkt)")


@cache
def _rows() -> tuple[tuple[re.Pattern[str], Outcome, bool], ...]:
    known: tuple[Outcome, ...] = get_args(Outcome)
    return tuple(
        (
            re.compile(rf"\b(?:{pattern})(?![a-zäöüß])", re.IGNORECASE | re.DOTALL),
            next(one for one in known if one == outcome),
            strength == "alone",
        )
        for pattern, outcome, strength in rows("outcomes.csv")
    )


def worded_outcome(text: str) -> tuple[Outcome, bool] | None:
    """Return the outcome the words of ``text`` tell and whether they can stand without a vote."""
    for pattern, outcome, alone in _rows():
        if pattern.search(text):
            return outcome, alone
    return None


def outcome_of(text: str, vote: Vote | None, result: str) -> Outcome | None:
    """Return the outcome of a decision ``text`` with its ``vote``.

    The words of the sentence with the result come first, then the counts, then the text.
    """
    worded = worded_outcome(result)
    if worded and worded[0] != "adopted":
        return worded[0]
    if vote and vote.yes is not None and vote.no is not None and vote.yes != vote.no:
        return "adopted" if vote.yes > vote.no else "rejected"
    if worded:
        return worded[0]
    told = worded_outcome(text)
    if vote and (vote.unanimous or vote.counted or vote.unanimous is False):
        return told[0] if told and told[0] in ("noted", "deferred") else "adopted"
    return told[0] if told else "adopted"


def is_report(text: str) -> bool:
    """Whether the sentence tells of an earlier decision or of one made elsewhere."""
    return bool(_REPORT.search(text))


def is_unreal(text: str) -> bool:
    """Whether the sentence asks, wishes or supposes; what follows ``weil`` is not looked at."""
    return bool(_UNREAL.search(text.split(" weil ", maxsplit=1)[0]))


def asks_for_decision(text: str) -> bool:
    """Whether the sentence is a motion: ``Der Rat möge beschließen``."""
    return bool(_ASKED.search(text))


def decides(text: str) -> bool:
    """Whether ``einstimmig`` or ``mehrheitlich`` stands with a word of decision, or alone."""
    if is_only_vote(text) or re.search(
        r"\(einstimmig[^()]*\)\W*$|\bfolgt\b|\bwird\seinstimmig\s\w+t\b", text
    ):
        return True
    return worded_outcome(text) is not None and not is_unreal(text)


def ends_motion(text: str) -> bool:
    """``Das verschieben wir``, ``Der Antragsteller zieht zurück``."""
    worded = worded_outcome(text)
    if worded is None or not worded[1] or worded[0] not in ("deferred", "withdrawn", "rejected"):
        return False
    return not is_unreal(text) and not is_report(text)


class Deciding:
    """Tells sentences in which a body decides, or a motion is decided on, without any vote."""

    def __init__(self, bodies: Iterable[str]) -> None:
        own = "|".join(re.escape(body) for body in sorted(bodies, key=len, reverse=True))
        endings = "|".join(words("deciding_bodies.txt"))
        named = rf"|{own}" if own else ""
        self._body = re.compile(
            rf"^(?:\w+\s){{0,3}}?(?:Der|Die|Das|Alle)\s(?:[\w-]+\s){{0,2}}?(?:[\w-]*(?:{endings}){named})\b",
            re.IGNORECASE,
        )
        motions = "|".join(words("motions.txt"))
        self._named_motion = re.compile(rf"(?:{motions})s?\b", re.IGNORECASE)
        self._motion = re.compile(
            rf"^(?:\w+\s)?(?:D(?:er|ie|as|em|en)|TOP)\s(?:[\w-]+\s){{0,2}}?[\w-]*(?:{motions})s?\b",
            re.IGNORECASE,
        )

    def outcome(self, text: str) -> Outcome | None:
        """Return what the sentence decides by itself, None when it decides nothing."""
        worded = worded_outcome(text)
        if worded is None or not worded[1] or is_unreal(text) or is_report(text):
            return None
        if _AGENDA.search(text) and worded[0] == "adopted":
            return None
        return worded[0] if self._is_decided(text, worded[0]) else None

    def _is_decided(self, text: str, outcome: Outcome) -> bool:
        """Whether a body, a motion or a set phrase carries the outcome."""
        if _STATED.search(text) or (outcome == "deferred" and _DEFERRED.search(text)):
            return True
        if self._body.match(text) and not re.search(
            r"\bwurden?\b|\bhat\b|\bhaben\b|\bwird\b", text
        ):
            return True
        if outcome == "withdrawn" and self._named_motion.search(text):
            return True
        return bool(self._motion.match(text) and _PRESENT.search(text))
