"""Sentences with a label (``Verantwortlich:``, ``→``) into work, the person, the date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.wordlists import alternatives

_ARROW = re.compile(r"(?:→|⇒|➔|➜|►|->|=>|--?>)\s*")
_NAMED = re.compile(
    r"(?P<who>[A-ZÄÖÜ][\w. -]{1,40}?)(?:[,:]\s*|\s(?=bis\s|\d)|$)(?P<rest>.*)", re.DOTALL
)
"""``Muster, 30.06.`` · ``Muster: Zaun reparieren`` behind an arrow"""

_REMARKED = re.compile(r"(?P<who>[A-ZÄÖÜ][\w. -]{1,40}?)\s\((?P<rest>[^()]*)\)\W*")
"""``→ Muster (mit dem Bauamt klären)``"""
_DOES = re.compile(
    r"(?:(?P<who>(?:(?:Frau|Herr|Hr\.|Fr\.|Dr\.|Prof\.)\s)*[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)\s[a-zäöü]+[te]n?\b.*"
    r"|[a-zäöü]+t\s(?P<last>[A-ZÄÖÜ][\w-]+)(?:\W.*)?)",
    re.DOTALL,
)
"""``→ Lena formatiert die Texte`` · ``→ bastelt Jens (Dauer: ein Monat)``"""
_SENTENCE = 4
"""Words behind an arrow that tell the work themselves: ``Idee: Fest → Lena redet mit allen``"""
_ALONE = re.compile(r"\W*(?:(?:Frau|Herr|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?\s*")
"""``Muster → Plakate drucken``"""


_SLASHED = re.compile(
    r"(?P<work>(?!\S+:)\S.{12,}?)\s/\s(?P<who>(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)"
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
        r"(?:\s?:\s?|\s[–—-]\s|[–—]\s?)(?=\w)"
    )


@dataclass(frozen=True, slots=True)
class LabelledTask:
    """What a label tells: the work, who is printed beside it, the words of the date."""

    text: str
    who: str
    due: str
    named: bool = False
    """Whether it is only work if ``who`` is somebody known: ``Müll / Abwasser`` is none."""
    listed: bool = False
    """Whether it stands in a list of work, so that ``who`` may be anybody with a name."""


def labelled(text: str) -> LabelledTask | None:
    """Return the task of a label inside ``text``."""
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        return LabelledTask(slashed["work"], slashed["who"], slashed["due"] or "", named=True)
    return _behind_arrow(text)


def _behind_arrow(text: str) -> LabelledTask | None:
    """``Zaun reparieren → Muster, 30.06.`` · ``→ Muster: Zaun reparieren``."""
    arrow = _ARROW.search(text)
    if arrow is None:
        return None
    told = _DOES.fullmatch(text, arrow.end())
    if told and (not text[: arrow.start()].strip() or len(told[0].split()) >= _SENTENCE):
        return LabelledTask(told[0], told["who"] or told["last"], "")
    if _ALONE.fullmatch(text[: arrow.start()]) and re.search(
        r"\s[a-zäöü]{4,}", text[arrow.end() :]
    ):
        return LabelledTask(text[arrow.end() :], text[: arrow.start()].strip(), "")
    work = text[: arrow.start()].strip(" (")
    named = _NAMED.match(text, arrow.end()) or (work and _REMARKED.fullmatch(text, arrow.end()))
    if not named:
        return None
    rest = named["rest"].strip(" ()")
    if not work and rest.startswith("bis "):
        work = text[arrow.end() :]
    elif not work and len(rest.split()) > 1 and any(sign.islower() for sign in rest):
        return LabelledTask(rest, named["who"], "")
    return LabelledTask(work, named["who"], rest) if work else None
