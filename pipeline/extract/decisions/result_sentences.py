"""Tells sentences that hold a result: bare, set apart behind its text, or the end of a motion."""

from __future__ import annotations

import re

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.tick_boxes import without_unticked
from pipeline.extract.decisions.votes import is_only_vote, read_vote
from pipeline.extract.here_and_now import is_report, is_unreal
from pipeline.records import Outcome
from pipeline.wordlists import word_set

_SET_APART = re.compile(
    r"(?:\(|[-–,;.:]\s)(?:einstimmig|mehrheitlich|einhellig)\W*"
    r"(?:(?:\d+|angenommen|beschlossen|genehmigt|bestätigt|zugestimmt|abgelehnt|dafür|dagegen|bei|mit|ohne|gegen|so)\b"
    r"[^()]*)?[)–-]?\W*$",
    re.IGNORECASE,
)
"""``Der Zaun wird gekauft (einstimmig).`` · ``… gekauft. - einstimmig -``"""
_ALL = re.compile(r"\b(?:einstimmig|einhellig|einmütig)(?:\b|er?\sbeschlu)", re.IGNORECASE)
_CARRIED = re.compile(
    r"\bfolgt\b|\bwird\seinstimmig\s\w+t\b|\bw[iu]rden?\smit\s(?:\w+\s){0,2}[\w-]*mehrheit\s\w+(?:t|en)\W*$"
)
"""``Die Satzung [wurde mit der nötigen Mehrheit geändert]``"""
_TOLD = re.compile(r"\b(?:hat|haben|habe|war|waren|sei|seien|dass|daß)\b")
"""``Davon gehen einstimmig 500 Euro an …``, but not ``Man war einstimmig der Meinung``"""
_WERE_FOR = re.compile(r"\b(?:war|waren)\s(?:\w+\s){0,2}(?:dafür|dagegen|einverstanden)\b")
"""``Die Versammlung war mehrheitlich dafür``"""
_CLAUSE = re.compile(r",\s")
_NOTICE = re.compile(r"(?:zur\s)?kenntnisnahme\b", re.IGNORECASE)
"""``Kenntnisnahme`` in a list tells what an item is for, no result."""
_POINTS_BACK = re.compile(
    r"(?:Auch\s)?(?:[Dd]ies(?:e[rsmn]?)?\b|(?:Dem|Das)\s(?=[a-zäöü])"
    r"|(?:Der|Die|Das|Alle)\s(?:[\w-]+\s)?(?:ist|war|sind|waren)\s(?:\w+\s)?(?:damit|hiermit)\s(?:\w+\s)?einverstanden\b"
    r"|(?:[Dd]e[rm]\s)?(?:\w*[Aa]ntrag|\w*[Vv]orschlag)\s(?:wird|wurde|ist)\b|[Dd]ie\s\w*[Vv]orlage\s(?:wird|wurde|ist)\b)"
)
"""``Dem wird zugestimmt`` · ``Auch diesem Vorschlag …`` · ``Der Antrag wurde abgelehnt``"""
_ENDS = re.compile(
    r"^(?!.*\b(?:wird|werden|wurden?|ist|sind|hat|haben)\b).*\b(?:angenommen|abgelehnt|beschlossen|genehmigt|gewählt|zugestimmt)\W*$"
)
"""``Mit einer Nein-Stimme und wenigen Enthaltungen angenommen``"""
_OPINION = re.compile(r"\b(?:spricht|sprach|sprechen|lehnt|lehnte|lehnen)\b")
"""``Frau Muster [spricht] sich gegen den Antrag aus``"""
_TORN = re.compile(r"\b(?:hat|haben)\b[^;:]*\w$")
"""``Der Kreis hat den Zuschuss von 4.000``, torn from ``bewilligt.`` below"""
_LATER_NOUN = re.compile(r"\s[A-ZÄÖÜ]")
_PARTS = re.compile(r"\s[–-]\s|:\s")
_BARE_WORDS = 4
"""Words of a result without its subject: ``mit großer Mehrheit angenommen``."""


def is_notice(text: str) -> bool:
    """Whether it begins with ``Kenntnisnahme``, which may tell what an item of a list is for."""
    return _NOTICE.match(text) is not None


def points_back(text: str) -> bool:
    """Whether it tells of the sentence before: ``Dem wird zugestimmt``, ``Einstimmig``."""
    return _POINTS_BACK.match(text) is not None or (
        opens_result(text) and (is_bare_result(text) or _ENDS.match(text) is not None)
    )


def opens_result(text: str) -> bool:
    """Whether the first word is one with which results begin that name no subject."""
    return text.split(maxsplit=1)[0].lower() in word_set("result_openers.txt") if text else False


def is_set_apart(text: str) -> bool:
    """Whether ``(einstimmig)`` stands behind a text of its own."""
    return _SET_APART.search(text) is not None


def decides(text: str) -> bool:
    """Whether ``einstimmig`` or ``mehrheitlich`` stands with a word of decision, or alone."""
    if is_only_vote(text) or is_set_apart(text):
        return True
    if _CARRIED.search(text):
        return True
    clause = next((one for one in _CLAUSE.split(text) if _ALL.search(one)), None)
    if clause and (not _TOLD.search(clause) or _WERE_FOR.search(clause)):
        return not is_unreal(clause)
    return worded_outcome(text) is not None and not is_unreal(text)


def is_bare_result(text: str) -> bool:
    """Whether a result and remarks are all that is told: ``vertagt, Plan fehlt``."""
    first = re.split(r"[,;.(]", without_unticked(text).strip(" -–→>"), maxsplit=1)[0]
    if len(first.split()) > _BARE_WORDS or is_notice(first):
        return False
    worded = worded_outcome(first)
    return worded is not None and worded[1] and not is_unreal(text) and not is_report(text)


def listed_outcome(text: str) -> Outcome | None:
    """Return the result behind a point of a list: ``Trikots für die Jugend: 480 € – bewilligt``."""
    told = next((one for one in _PARTS.split(text)[1:] if is_bare_result(one)), None)
    worded = worded_outcome(told) if told else None
    return worded[0] if worded else None


def ends_motion(text: str, motion: str, by_body: bool) -> bool:
    """``Das verschieben wir``, ``Der Antragsteller zieht zurück``.

    Below a bare ``Beschlussvorschlag``, ``Das Einvernehmen wird versagt`` is the ``motion`` itself.
    Who speaks against it, unless it is the body, does not end it.
    """
    worded = worded_outcome(text)
    against = motion and (by_body or not _OPINION.search(text))
    ending = ("deferred", "withdrawn", "rejected") if against else ("deferred", "withdrawn")
    if worded is None or not worded[1] or worded[0] not in ending:
        return False
    return not is_unreal(text) and not is_report(text)


def names_thing(text: str) -> bool:
    """``Bestätigung der Tagesordnung``, but not ``So wird verfahren.`` nor ``12 sind dafür``."""
    if not is_only_vote(text):
        return True
    return _LATER_NOUN.search(text) is not None and read_vote(text, labelled=True) is None


def is_torn(above: str, text: str) -> bool:
    """Whether ``bewilligt.`` is the end of the sentence above it."""
    return text[:1].islower() and _TORN.search(above) is not None


def holds_vote(text: str) -> bool:
    """``Vorschlag des Vorstandes: 69 dafür, 14 dagegen``: what is proposed was voted on at once."""
    vote = read_vote(text)
    return vote is not None and None not in (vote.yes, vote.no)
