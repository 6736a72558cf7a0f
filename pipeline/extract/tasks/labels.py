"""Sentences with a label (``Verantwortlich:``, ``→``) into work, the person, the date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.wordlists import alternatives

_RESPONSIBLE = re.compile(
    r"\(?\b(?:Verantwortlich(?:e[rn]?)?|Zuständig(?:keit)?|verantw\.|V\.?|Wer|Erl\.|Erledigung(?:\sdurch)?|"
    r"Bearbeitung(?:\sdurch)?|Umsetzung(?:\sdurch)?)\s?:\s?(?P<who>[^;()\n]{2,60})",
    re.IGNORECASE,
)
"""``Verantwortlich: Frau Muster, Termin: 30.06.2020`` · ``V.: Koll. Muster``"""
_DEADLINE = re.compile(
    r"\b(?:Termin|Frist|T\.?|WV\.?|Wiedervorlage|Bis\swann|Fällig|Zu\serledigen\sbis)\s?:\s?"
    r"(?P<due>[^;()\n]{3,40})",
    re.IGNORECASE,
)
_ARROW = re.compile(r"(?:→|⇒|➔|➜|►|->|=>|--?>)\s*")
_NAMED = re.compile(
    r"(?P<who>[A-ZÄÖÜ][\w. -]{1,40}?)(?:[,:]\s*|\s(?=bis\s|\d)|$)(?P<rest>.*)", re.DOTALL
)
"""``Muster, 30.06.`` · ``Muster: Zaun reparieren`` behind an arrow"""

_DOES = re.compile(
    r"(?:(?P<who>(?:(?:Frau|Herr|Hr\.|Fr\.|Dr\.|Prof\.)\s)*[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)\s[a-zäöü]+[te]n?\b.*"
    r"|[a-zäöü]+t\s(?P<last>[A-ZÄÖÜ][\w-]+)(?:\W.*)?)",
    re.DOTALL,
)
"""``→ Lena formatiert die Texte`` · ``→ bastelt Jens (Dauer: ein Monat)``"""
_ALONE = re.compile(r"\W*(?:(?:Frau|Herr|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?\s*")
"""``Muster → Plakate drucken``"""


_MARGIN = re.compile(
    r"(?P<mark>[!→➔>]\s*)?\(?(?P<who>(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w.-]+"
    r"(?:\s?(?:/|und\s|&)?\s?[A-ZÄÖÜ][\w.-]+){0,3}?)(?:,?\s(?P<due>bis\s[^;:()]{3,30}))?\)?\s*"
)
"""``Muster, bis 29.3.85`` · ``! Muster`` below the work; ``(Muster, bis 7.5.)``"""
_ONLY_DUE = re.compile(
    r"\((?P<due>(?:bis\s|Frist:?\s|T\.?:\s?)[^;:()]{3,30}|(?:(?:Anfang|Mitte|Ende)\s)?[A-ZJÄ][a-zäé]{2,8}\s\d{4})\)\W*"
)
"""``Frau Muster holt Angebote ein. [(bis 7.5.)]`` · ``(Februar 2012)``"""
_SLASHED = re.compile(
    r"(?P<work>\S.{12,}?)\s/\s(?P<who>(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)"
    r"(?:,?\s(?P<due>(?:bis|Anfang|Mitte|Ende|sofort|\d)[^;:()]{0,30}))?\W*",
    re.DOTALL,
)
"""``Es sind drei Angebote einzuholen / Muster, bis 5.2.``"""


@cache
def label() -> re.Pattern[str]:
    """``To-do: Liste erstellen`` · ``To do Muster: …`` · ``Auftrag an das Amt: …``."""
    return re.compile(
        rf"^(?:{alternatives('task_labels.txt')})"
        r"(?:\s(?:a[nm]|für)\s(?P<to>[^:.]{3,40}?)|\s\(?@?(?P<who>[A-ZÄÖÜ][\w. -]{2,40}?)\)?)?"
        r"\s?[:–-]\s?(?=\w)"
    )


@dataclass(frozen=True, slots=True)
class LabelledTask:
    """What a label tells: the work, who is printed beside it, the words of the date."""

    text: str
    who: str
    due: str
    aside: bool = False
    """Whether nothing but the label was printed, so that the work is the sentence before."""
    named: bool = False
    """Whether it is only work if ``who`` is somebody known: ``Müll / Abwasser`` is none."""


def labelled(text: str, before: str) -> LabelledTask | None:
    """Return the task of a label inside ``text``; ``before`` is the sentence it may speak of."""
    match = _RESPONSIBLE.search(text)
    if match and len(match["who"]) > 2:
        deadline = _DEADLINE.search(text)
        work = text[: match.start()].strip(" (")
        who, _, told = match["who"].partition(" – ")
        if len(told.split()) > 1:
            return LabelledTask(text[match.start("who") + len(who) + 3 :], who, "")
        due = (deadline or match)["due" if deadline else "who"]
        return LabelledTask(work or before, match["who"], due, aside=not work)
    margin = _MARGIN.fullmatch(text) if before else None
    if margin and (margin["mark"] or margin["due"]):
        return LabelledTask(before, margin["who"], margin["due"] or "", aside=True, named=True)
    only = _ONLY_DUE.fullmatch(text) if before else None
    if only:
        return LabelledTask(before, "", only["due"], aside=True)
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        return LabelledTask(slashed["work"], slashed["who"], slashed["due"] or "", named=True)
    return _behind_arrow(text, before)


def deadline_in(text: str) -> str:
    """Return the words of the date where the line begins with ``Termin:``, else nothing."""
    match = _DEADLINE.match(text)
    return match["due"] if match else ""


def _behind_arrow(text: str, before: str) -> LabelledTask | None:
    """``Zaun reparieren → Muster, 30.06.`` · ``→ Muster: Zaun reparieren``."""
    arrow = _ARROW.search(text)
    if arrow is None:
        return None
    told = _DOES.fullmatch(text, arrow.end())
    if told and not text[: arrow.start()].strip():
        return LabelledTask(told[0], told["who"] or told["last"], "")
    if _ALONE.fullmatch(text[: arrow.start()]) and re.search(
        r"\s[a-zäöü]{4,}", text[arrow.end() :]
    ):
        return LabelledTask(text[arrow.end() :], text[: arrow.start()].strip(), "")
    named = _NAMED.match(text, arrow.end())
    if named is None:
        return None
    work, rest = text[: arrow.start()].strip(" ("), named["rest"].strip(" )")
    if not work and rest.startswith("bis "):
        work = text[arrow.end() :]
    elif not work and len(rest.split()) > 1 and any(sign.islower() for sign in rest):
        return LabelledTask(rest, named["who"], "")
    return LabelledTask(work or before, named["who"], rest) if work or before else None
