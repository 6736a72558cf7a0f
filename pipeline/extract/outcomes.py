"""Sentences into what they decide: adopted, rejected, deferred, noted, withdrawn, or nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

from pipeline.extract.votes import Vote, is_only_vote, without_unticked
from pipeline.records import Outcome
from pipeline.wordlists import alternatives, rows

_UNREAL = re.compile(
    r"\bmöge\b|\bsoll(?:te|en|ten)?\b|\bkann\b|\bkönn(?:te|en|ten)\b|\bmuss\b|\bmüss(?:te|en|ten)\b|"
    r"\bwürden?\b|\bob\b|\bwenn\b|\bfalls\b|\bsobald\b|\bdarf\b|\bmöchten?\b|\bwollen\b|\?\s*$|"
    r"\bzu\s\w+en\b\W*$|\b(?:ist|sind)\b[^.]{0,160}\bzu\s\w+en\b|"
    r"\bwäre\b|\bvorschlagen\b|\bgebeten\b"
)
"""``möge beschließen`` · ``soll beschlossen werden`` · ``ob … zustimmt``"""
_CLAUSE = re.compile(r"[,:]\s|\sweil\s")
_SET_APART = re.compile(
    r"(?:\(|[-–,;.:]\s)(?:einstimmig|mehrheitlich|einhellig)[^()]*[)–-]?\W*$", re.IGNORECASE
)
"""``Der Zaun wird gekauft (einstimmig).`` · ``… gekauft. - einstimmig -``"""
_ALL = re.compile(r"\b(?:einstimmig|einhellig)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:hat|haben|habe|war|waren|sei|seien|dass|daß)\b")
"""``Davon gehen einstimmig 500 Euro an …``, but not ``Man war einstimmig der Meinung``"""
_NOTICE = re.compile(r"(?:zur\s)?kenntnisnahme\b", re.IGNORECASE)
"""``Kenntnisnahme`` in a list tells what an item is for, no result."""
_BARE_WORDS = 4
"""Words of a result without its subject: ``mit großer Mehrheit angenommen``."""
_ASKED = re.compile(
    r"\bmöge\b.{0,40}\b(?:beschließen|beschliessen|zustimmen)|\bbeantragt\b", re.DOTALL
)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], Outcome, str], ...]:
    known: tuple[Outcome, ...] = get_args(Outcome)
    return tuple(
        (
            re.compile(rf"\b(?:{pattern})(?![a-zäöüß])", re.IGNORECASE | re.DOTALL),
            next(one for one in known if one == outcome),
            strength,
        )
        for pattern, outcome, strength in rows("outcomes.csv")
    )


def worded_outcome(text: str) -> tuple[Outcome, bool] | None:
    """Return the outcome the words of ``text`` tell and whether they can stand without a vote."""
    told = _told(text)
    return (told[0], told[1] != "vote") if told else None


def happens_here(text: str) -> bool:
    """Whether the words tell what only a meeting does, in the past too: ``wurde vertagt``."""
    told = _told(text)
    return told is not None and told[1] == "here"


@lru_cache(maxsize=5_000)
def _told(text: str) -> tuple[Outcome, str] | None:
    ticked = without_unticked(text)
    for pattern, outcome, strength in _rows():
        if pattern.search(ticked):
            return outcome, strength
    return None


def outcome_of(text: str, vote: Vote | None, result: str) -> Outcome | None:
    """Return the outcome of a decision ``text`` with its ``vote``.

    The words of the sentence with the result come first, then the counts (a tie rejects), then
    the text.
    """
    worded = worded_outcome(result)
    if worded and worded[0] != "adopted":
        return worded[0]
    if vote and vote.yes is not None and vote.no is not None and vote.yes + vote.no > 0:
        return "adopted" if vote.yes > vote.no else "rejected"
    if worded:
        return worded[0]
    told = worded_outcome(text)
    if vote and (vote.unanimous or vote.counted or vote.unanimous is False):
        return told[0] if told and told[0] in ("noted", "deferred") else "adopted"
    return told[0] if told else "adopted"


def is_report(text: str) -> bool:
    """Whether the sentence tells of an earlier decision or of one made elsewhere.

    Where the first clause tells the outcome, what follows may well be of another time:
    ``Die Niederschrift wird mit einer Änderung angenommen: Herr Muster hatte gefehlt``.
    """
    first = _CLAUSE.split(text, maxsplit=1)[0]
    told = worded_outcome(first)
    return bool(_reported().search(first if told and told[1] else text))


def decides_nothing(text: str) -> bool:
    """Whether the sentence is no decision whatever it says: a straw poll, a rule, a game."""
    return _nothing().search(text) is not None


@cache
def _nothing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('not_decided.txt')})", re.IGNORECASE)


@cache
def _reported() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('reported.txt')})\b", re.IGNORECASE)


def is_unreal(text: str) -> bool:
    """Whether the sentence asks, wishes or supposes.

    Where the first clause tells the outcome, what follows is its object, or its reason:
    ``Der Rat beschließt, den Zaun zu kaufen``.
    """
    first = _CLAUSE.split(text, maxsplit=1)[0]
    told = worded_outcome(first)
    return bool(_UNREAL.search(first if told and told[1] else text.split(" weil ", maxsplit=1)[0]))


def asks_for_decision(text: str) -> bool:
    """Whether the sentence is a motion: ``Der Rat möge beschließen``."""
    return bool(_ASKED.search(text))


def is_set_apart(text: str) -> bool:
    """Whether ``(einstimmig)`` stands behind a text of its own."""
    return _SET_APART.search(text) is not None


def decides(text: str) -> bool:
    """Whether ``einstimmig`` or ``mehrheitlich`` stands with a word of decision, or alone."""
    if is_only_vote(text) or is_set_apart(text):
        return True
    if re.search(r"\bfolgt\b|\bwird\seinstimmig\s\w+t\b", text):
        return True
    if _ALL.search(text) and not _TOLD.search(text):
        return not is_unreal(text)
    return worded_outcome(text) is not None and not is_unreal(text)


def is_bare_result(text: str) -> bool:
    """Whether a result and remarks are all that is told: ``vertagt, Plan fehlt``."""
    first = re.split(r"[,;.(]", without_unticked(text).strip(" -–→>"), maxsplit=1)[0]
    if len(first.split()) > _BARE_WORDS or _NOTICE.match(first):
        return False
    worded = worded_outcome(first)
    return worded is not None and worded[1] and not is_unreal(text) and not is_report(text)


def ends_motion(text: str) -> bool:
    """``Das verschieben wir``, ``Der Antragsteller zieht zurück``."""
    worded = worded_outcome(text)
    if worded is None or not worded[1] or worded[0] not in ("deferred", "withdrawn", "rejected"):
        return False
    return not is_unreal(text) and not is_report(text)
